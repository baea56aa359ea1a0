"""Fit the weights by which `auditor.mentions.persons` tells a person in Korean text; prints them.

    python tools/learn_persons.py [--short] PERSONS.tsv TEXTS.jsonl...

Persons: names (Wikidata, CC0) set into the sentences below. No persons: every other window of those sentences, and all
windows of TEXTS (field `ko` or `source`), where Korean persons hardly occur. Logistic regression.

With `--short` the weights of `auditor.mentions.short_persons`: names of two syllables, drawn up from the surnames by
their share and the syllables of given names by their count (each to the power of .6), in sentences with and without
titles, against the windows of two syllables of TEXTS. A window of TEXTS weighs four times one of a name.
"""

import argparse
import csv
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from auditor.korean.morphology import analyse
from auditor.korean.spelling import syllable_shares
from auditor.korean.surnames import surnames
from auditor.mentions import persons, short_persons

SENTENCES = """
{n} 교수는 이날 연구 결과를 발표했다.
{n:은} 4일 서울에서 기자회견을 열었다.
청주대(총장 {n})는 학술 행사를 열었다.
이날 행사에는 {n} 충북지사 등이 참석했다.
{n}(56) 씨는 경찰 조사를 받았다.
대표 {n} 씨가 말했다.
회의에는 {n}, {m}, {o} 의원이 참석했다.
경찰은 {n:을} 구속했다고 밝혔다.
{n} 구글 클라우드 코리아 매니저는 설명했다.
배우 {n:이} 출연한다.
{n} 한국은행 총재는 “금리를 인상하겠다”고 말했다.
{n}·{m} 후보가 맞붙는다.
국회의원 {n:과} 시장 {m:이} 만났다.
더불어민주당 {n} 의원은 국민의힘 {m} 의원을 비판했다.
홍보대사로 {n:을} 위촉했다.
검찰은 {n} 전 대표를 불러 조사했다.
{n:이} 두 골을 넣어 팀의 승리를 이끌었다.
올해의 작가상은 {n}에게 돌아갔다.
{n:은} {m:과} 함께 무대에 올랐다.
이 책은 {n:이} 쓰고 {m:이} 그렸다.
센터장 {n} 박사는 “새로운 기술”이라고 강조했다.
{n}의 어머니는 눈물을 흘렸다.
피고인 {n:은} 혐의를 부인했다.
감독 {n}, 주연 {m}.
{n}씨는 지난해 회사를 그만뒀다.
신임 사장에 {n} 부사장이 선임됐다.
대통령은 {n} 장관을 임명했다.
"""
SHORT_SENTENCES = """
{n:은} 이에 대해 답하지 않았다.
주연을 맡은 배우 {n:은} 감기로 불참했다.
{n} 감독은 선수들을 칭찬했다.
{n} 작가의 소설이 번역됐다.
{n} 양은 지난해 병을 이겨냈다.
{n} 군의 가족은 감사를 전했다.
{n} 옹은 마을을 떠나지 않았다.
{n} 님이 기부금을 보내왔다.
선발 명단에는 김민재, {n}, 황희찬이 이름을 올렸다.
글=김수진, 사진={n}
{n}, 3년 만에 새 음반
{n}, “기록은 숫자일 뿐”
{n} “후회는 없다”
돌아온 {n} "팬들 덕분"
지난달 숨진 {n} 소방관의 영결식이 열렸다.
가수 {n:과} 배우 이하늬가 진행을 맡는다.
법원은 {n}에 대해 구속영장을 발부했다.
극본은 이수진, 음악은 {n}.
심판은 {n}에게 경고를 줬다.
"""
"""More for names of two syllables, in which Kiwi and the titles say less."""
PARTICLES = {"은": "은는", "을": "을를", "이": "이가", "과": "과와"}
SEED = 7


class Name(str):
    """A name that takes the particle its last sound asks for when formatted."""

    def __format__(self, spec: str) -> str:
        """Return the name with the right form of the particle *spec*."""
        if not spec:
            return str(self)
        closed = (ord(self[-1]) - 0xAC00) % 28 > 0
        return str(self) + PARTICLES[spec][0 if closed else 1]


def sentences(names: list[str], generator: random.Random) -> Iterator[tuple[str, set[str]]]:
    """Yield sentences with the persons in them."""
    lines = SENTENCES.strip().splitlines()
    for name in names:
        others = generator.sample(names, 2)
        line = generator.choice(lines)
        used = {name} | {o for o, key in zip(others, "mo", strict=True) if "{" + key in line}
        yield line.format(n=Name(name), m=Name(others[0]), o=Name(others[1])), used


def rows(text: str, names: set[str]) -> Iterator[tuple[dict[str, float], bool]]:
    """Yield the evidence of every window of *text*, and whether it is one of *names*."""
    tokens, runs = analyse(text), list(persons._RUN.finditer(text))
    for index, run in enumerate(runs):
        for window in persons._windows(run):
            yield evidence(text, runs, index, window, tokens), window.name in names


def evidence(text: str, runs: list, index: int, window: persons._Window, tokens: tuple) -> dict[str, float]:  # type: ignore[type-arg]
    """Return the evidence of one window as `persons` weighs it."""
    _, beside = persons._title(text, runs, index, window, tokens)
    surroundings = persons._surroundings(text, window, beside)
    return {**persons._form(window), persons._morphology(window, tokens): 1.0, **surroundings}


def short_rows(text: str, names: set[str] | None = None) -> Iterator[dict[str, float]]:
    """Yield the evidence of the untitled windows of two syllables in *text*, of those in *names* if given."""
    tokens, runs = analyse(text), list(persons._RUN.finditer(text))
    for index, run in enumerate(runs):
        for window in persons._windows(run):
            _, beside = persons._title(text, runs, index, window, tokens)
            is_short = len(window.name) == persons.SHORTEST and not short_persons.is_count_or_plural(window.name)
            if is_short and beside != "glued" and (names is None or window.name in names):
                kinds = {**evidence(text, runs, index, window, tokens), persons._rest(window.rest): 1.0}
                if not kinds.keys() & {"age", "more"}:
                    around = text[: window.span.start], text[window.span.end + len(window.rest) :]
                    yield short_persons.short_kinds(kinds, window.name, window.rest, around)


def short_names(generator: random.Random, n: int) -> list[str]:
    """Return *n* names of two syllables that are no words by themselves, common ones oftener."""
    firsts = [surname for surname in surnames() if len(surname) == 1]
    lasts = sorted(syllable_shares())
    weights = [surnames()[s][0] ** 0.6 for s in firsts], [syllable_shares()[s] ** 0.6 for s in lasts]
    drawn: set[str] = set()
    while len(drawn) < n:
        name = generator.choices(firsts, weights[0])[0] + generator.choices(lasts, weights[1])[0]
        if not persons.is_common_noun(name) and persons._may_be_name(name):
            drawn.add(name)
    return sorted(drawn)


def short_data(paths: list[str], generator: random.Random) -> Iterator[tuple[dict[str, float], bool, float]]:
    """Yield evidence, whether it is a person's, and its weight."""
    lines = [line for line in f"{SENTENCES}{SHORT_SENTENCES}".strip().splitlines() if line and "{m" not in line]
    for name in short_names(generator, 900):
        for line in generator.sample(lines, 8):
            yield from ((kinds, True, 1.0) for kinds in short_rows(line.format(n=Name(name)), {name}))
    for text in texts(paths):
        yield from ((kinds, False, 4.0) for kinds in short_rows(text))


def texts(paths: list[str]) -> Iterator[str]:
    """Yield the Korean texts of the files at *paths*."""
    for path in paths:
        with Path(path).open(encoding="utf-8") as file:
            yield from (row.get("ko") or row["source"] for row in map(json.loads, file))


def read_names(path: Path, generator: random.Random) -> list[str]:
    """Return the three-syllable names of *path*, and made-up ones of two and four syllables: one in twelve each."""
    with path.open(encoding="utf-8") as file:
        latin = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        names = [row["hangul"] for row in latin if len(row["hangul"]) == 3 and "-" in row["latin"]]
    made = []
    for name in generator.sample(names, len(names) // 12):
        made += [name[0] + name[2], generator.choice(["남궁", "황보", "선우", "제갈", "독고", "사공"]) + name[1:]]
    return names + made


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--short", action="store_true", help="fit the weights of names of two syllables")
    parser.add_argument("persons", type=Path)
    parser.add_argument("texts", nargs="+")
    arguments = parser.parse_args()
    generator = random.Random(SEED)
    if arguments.short:
        fit(list(short_data(arguments.texts, generator)))
        return
    names = read_names(arguments.persons, generator)
    data = [row for text, used in sentences(names * 2, generator) for row in rows(text, used)]
    data += [row for text in texts(arguments.texts) for row in rows(text, set())]
    fit([(features, is_person, 1.0) for features, is_person in data])


def fit(data: list[tuple[dict[str, float], bool, float]]) -> None:
    """Print the weights that tell persons among *data*: evidence, whether it is a person's, and its weight."""
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([kinds for kinds, _, _ in data])
    truth, weights = [is_person for _, is_person, _ in data], [weight for _, _, weight in data]
    model = LogisticRegression(C=1.0, max_iter=3000).fit(matrix, truth, sample_weight=weights)
    found = dict(zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True))
    sys.stdout.write(f"prior {model.intercept_[0]:.2f}\n")
    sys.stdout.writelines(f"{kind} {weight:.2f}\n" for kind, weight in sorted(found.items()))


if __name__ == "__main__":
    main()
