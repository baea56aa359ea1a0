"""Words of a new speaker that the English gives to whoever spoke before: "he also said", "Jo added".

Korean names the new speaker at the head of the sentence; a machine that overlooks the name carries the old one on. Only
a speaker is judged whom nothing before it in the Korean has named, and whom the English names nowhere around.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from auditor.korean.callings import calling_at_end
from auditor.korean.clauses import Argument
from auditor.matching.bead_texts import BeadText
from auditor.matching.parties.participants import is_party, locate
from auditor.model import AlignedArticle, MentionKind, Sentence, Span, Token

_VERBS = (
    r"said|says|explained|added|noted|stated|claimed|stressed|emphasi[sz]ed|argued|warned|commented|remarked|replied|"
    r"countered|insisted|pointed out|lamented|appealed|urged|complained|criticized|vowed|pledged|asserted|declared|"
    r"announced|reiterated|asked|contended|retorted|went on|continued|protested|called|pleaded|hoped|predicted|promised"
)
_ADVERBS = r"(?:also\s|further\s|then\s|again\s|later\s|[a-z]+ly\s)*"
_CARRIED = re.compile(
    rf"(?:^|(?<=[”\"’.,;]\s)|(?<=\band\s))(?P<who>(?:[Hh]e|[Ss]he|[Tt]hey)\b|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?|"
    rf"[Tt]he\s[a-z]+)\s{_ADVERBS}(?:{_VERBS})\b"
)
_ROLES = (
    "간부",
    "관계자",
    "직원",
    "주민",
    "대원",
    "상인",
    "유족",
    "목격자",
    "이웃",
    "동료",
    "학부모",
    "점주",
    "업주",
    "농민",
)
"""What people are called whose names the paper leaves out."""
_PRONOUNS = frozenset({"he", "she", "they"})
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_NEAR = 3
"""Korean sentences before one in which its speaker may have been named."""
_STARTS = frozenset("This That These Those It There But And However Meanwhile".split())


def carried_on(article: AlignedArticle, bead: BeadText, subject: Argument) -> tuple[Sentence, Span] | None:
    """Return the sentence of *bead* and where it gives the words of *subject* to who spoke before, None if nowhere."""
    before = _sentences_before(article, bead)
    speaker = _last_words(article, bead, subject)
    if (
        not before
        or not (is_party(subject) or _is_called(subject))
        or not _is_new(speaker, before)
        or _is_around(article, bead, speaker)
    ):
        return None
    for target in reversed(bead.pair.target):
        unquoted = _QUOTED.sub(lambda hit: "”" + " " * (len(hit.group()) - 2) + "”", target.text)
        said = [hit for hit in _CARRIED.finditer(unquoted) if hit["who"] not in _STARTS]
        if len(said) == 1 and _QUOTED.search(target.text) and _is_before(article, target, said[0]["who"]):
            return target, Span(*said[0].span("who"))
    return None


def _is_called(subject: Argument) -> bool:
    """True for somebody told by office or calling alone: 시 도서관건립팀장, 교원단체 간부."""
    return calling_at_end(subject.nouns) is not None or subject.nouns.endswith(_ROLES)


def _words(tokens: Sequence[Token]) -> list[list[Token]]:
    """Return *tokens* by the words that they are written in."""
    words: list[list[Token]] = []
    for token in tokens:
        if words and words[-1][-1].span.end == token.span.start:
            words[-1].append(token)
        else:
            words.append([token])
    return words


def _last_words(article: AlignedArticle, bead: BeadText, subject: Argument) -> Argument:
    """Return the person that *subject* names, else its last two words: 대구시 권오정 과장 without 대구시."""
    paragraph = bead.pair.source[0].paragraph
    persons = [
        m.span
        for m in article.mentions
        if m.kind is MentionKind.PERSON
        and m.side == "source"
        and m.paragraph == paragraph
        and subject.span.contains(m.span)
    ]
    named = tuple(token for token in subject.tokens if any(span.overlaps(token.span) for span in persons))
    tokens = named or tuple(token for word in _words(subject.tokens)[-2:] for token in word)
    return replace(subject, tokens=tokens, span=Span(tokens[0].span.start, tokens[-1].span.end))


def _is_new(speaker: Argument, before: Sequence[str]) -> bool:
    """True where nothing in the sentences *before* names the speaker, or could."""
    words = _words(speaker.tokens)
    telling = [word for word in words if word is words[-1] or any(token.tag in ("NNP", "SL") for token in word)]
    texts = ["".join(token.text for token in word if token.tag != "NNB") for word in telling]
    return not any(_is_named(text, " ".join(before)) for text in texts if text)


def _is_named(word: str, text: str) -> bool:
    pattern = rf"(?<![가-힣]){re.escape(word)}" if len(word) == 1 else re.escape(word)
    return re.search(pattern, text) is not None


def _sentences_before(article: AlignedArticle, bead: BeadText) -> list[str]:
    first = bead.pair.source[0]
    earlier = [
        sentence
        for pair in article.pairs
        for item in pair.sentences
        for sentence in item.source
        if (sentence.paragraph, sentence.span) < (first.paragraph, first.span)
    ]
    own = [sentence.text for sentence in bead.pair.source[:-1]]
    earlier.sort(key=lambda sentence: (sentence.paragraph, sentence.span))
    return [sentence.text for sentence in earlier[-_NEAR:]] + own


def _is_around(article: AlignedArticle, bead: BeadText, subject: Argument) -> bool:
    """True where the English of *bead* or a sentence beside it names the speaker."""
    sentences = [sentence for pair in article.pairs for item in pair.sentences for sentence in item.target]
    own = {sentences.index(target) for target in bead.pair.target}
    near = range(max(0, min(own) - 1), min(len(sentences), max(own) + 2))
    for i in near:
        single = replace(bead, pair=replace(bead.pair, target=(sentences[i],)), target=sentences[i].text)
        if locate(article, single, subject, names_only=i not in own):
            return True
    return False


def _is_before(article: AlignedArticle, target: Sentence, who: str) -> bool:
    """True for a pronoun, and for a name or role that stands in the English not long before."""
    if who.lower() in _PRONOUNS:
        return True
    texts = [p.text for p in article.article.target.paragraphs[max(0, target.paragraph - 1) : target.paragraph]]
    texts.append(article.article.target.paragraphs[target.paragraph].text[: target.span.start])
    word = re.escape(who.rsplit(maxsplit=1)[-1])
    return re.search(rf"\b{word}\b", " ".join(texts)) is not None
