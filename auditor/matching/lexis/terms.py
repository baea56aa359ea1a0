"""Which terms of the Korean the English gets wrong, or leaves without any accepted rendering.

A Korean term is found by morphemes, not by characters: it begins and ends where morphemes do, so 산단 is not in
생산단가. An accepted rendering anywhere in the paragraphs of the pair will do; without one, a term is wrong where
another phrase takes its place, and a question where nothing does and the article has no rendering of it. Wrong English
that another Korean word of the pair accounts for is nothing wrong. English that is right for another sense of a
homonym is wrong only where its sentence and the article prove the sense.
"""

from auditor.lexicon.gazetteer import by_source as places
from auditor.lexicon.glossary import Termbase
from auditor.lexicon.terms import Entry, Forms, by_source, english, forms, rivals
from auditor.matching.bead_texts import (
    HEADLINES,
    BeadText,
    beads,
    is_headline,
    is_of_another,
)
from auditor.matching.lexis.described import is_described, names_body
from auditor.matching.lexis.exchanged import exchanged
from auditor.matching.lexis.kindless import kindless_body
from auditor.matching.lexis.term_mentions import is_in_name, mentions
from auditor.matching.lexis.term_phrases import OPEN, is_touched, left_phrase, n_open, wrong_phrase
from auditor.matching.lexis.term_renderings import (
    OPEN_KINDS,
    find_phrases,
    is_explained,
    is_named,
    is_rendered,
    other_terms,
)
from auditor.matching.lexis.term_verdicts import by_user, linked_word, made
from auditor.matching.lexis.told import (
    CLEARLY,
    deciding_rows,
    holds,
    is_same_sense,
    is_usual,
    told_meanings,
    without_verbs,
)
from auditor.matching.lexis.unasked import unasked_body
from auditor.matching.names.strange_bodies import strange_body
from auditor.matching.names.syllable_readings import half_reading, is_apt, syllable_reading
from auditor.model import (
    AlignedArticle,
    Match,
    MatchVerdict,
    Mention,
)

REPLACED = 0.85
"""How sure it is that a clipping is wrong whose place another English phrase takes, where a word link says so.

In 109 invented and 24 free translations without errors none is flagged, in 417 documents that people translated 1;
all 11 flags in 40 texts with errors are right (2026-11-22, `benchmarks/false_alarms.py`).
"""
ABBREVIATED = 0.9
"""The same for a clipping whose full form the row has (예타)."""
MODIFIED = 0.75
"""The same where no link says so, but a head word of the term stands with a modifier that nothing accounts for."""
LEFT = 0.8
"""The same for one with a full form where English words stand that nothing in the Korean answers, and no link says so.
"""
LEFT_ALONE = 0.7
"""The same for any other term where it is all of the Korean that is left: 1, in a dialogue, of 578 clean texts."""
READ = 0.92
"""How sure it is that a phrase that says two syllables of a term, one by one, is a reading of those syllables."""
EXCHANGED = 0.9
"""How sure it is that a term is wrong where the one English name of its kind is that of another (by hand)."""
UNASKED = 0.75
"""How sure it is that a body is misnamed where one of another kind acts that the Korean does not have (by hand)."""
STRANGE = 0.85
"""How sure it is that the one English name of the kind of a body, of words that nothing explains, is none of it."""
HALF, HALF_COMMON, HALF_APT = 0.65, 0.55, 0.45
"""How sure it is that a body is misnamed of which the English says a part beside another thing or another reading of a
syllable, and any other clipping; the last, not shown, where the reading is apt: an "electric car" is 전기차, too (by
hand, 2026-11-23: in 3,300 clean segments one such reading, "Tech university" for 공대, is apt)."""
UNANSWERED = 0.55
"""How sure it is that a term is lost for which nothing is seen to stand: a question."""
WRONG = 0.95
"""How sure it is that a known wrong rendering is wrong: none is flagged in those pairs (2026-11-22)."""
PROVED, LIKELY = 0.92, 0.85
"""The same for a homonym whose sense is proved, or likely, by `_sense`: of 426 homonyms in the clean texts that tell
their sense 424 are in that sense; all 9 flags in 40 texts with errors are right (2026-11-22)."""

TOLD, USUAL = 0.85, 0.75
"""The same for a homonym whose sense what touches it fixes, and for one that nothing touches and that has its usual
sense: of 1,134 and 30 in 9,327 clean pairs of sentences none is flagged; one was, 향수 in 향수병 (2026-11-23)."""


def match(article: AlignedArticle, termbase: Termbase | None = None) -> tuple[Match, ...]:
    """Return a MISMATCH for every term that the English renders wrongly, MISSING where nothing stands for it.

    *termbase* is a user's glossary; what it says of a Korean form takes the place of the built-in rows.
    """
    own = termbase or Termbase()
    own_forms = Forms.of(form for form, terms in own.by_source.items() if any(term.kind == "term" for term in terms))
    seen: set[str] = set()
    found: list[Match] = []
    for bead in beads(article):
        for mention in mentions(article, bead, forms()):
            if own.lookup(mention.text) or is_in_name(article, mention):
                continue
            judged = _judge(article, bead, mention, mention.text in seen)
            seen.add(mention.text)
            if judged is not None:
                found.append(judged)
        for mention in mentions(article, bead, own_forms):
            judged = by_user(article, bead, mention, own.lookup(mention.text))
            if judged is not None:
                found.append(judged)
    return tuple(found)


def _judge(article: AlignedArticle, bead: BeadText, mention: Mention, is_again: bool) -> Match | None:
    """Return what is wrong with the rendering of *mention*, None where nothing is."""
    told = told_meanings(article, bead, mention)
    right = [entry for entry in told if is_rendered(article, bead, mention, entry)]
    if len(told) > 1 and any(holds(bead, mention, without_verbs(entry)) for entry in right):
        return None
    found = _judge_by(article, bead, mention, deciding_rows(article, bead, mention, told), is_again=is_again)
    is_asked = found is None or found.verdict is MatchVerdict.MISSING
    return (None if right or not is_asked else _wrong(article, bead, mention, told)) or found


def _judge_by(
    article: AlignedArticle, bead: BeadText, mention: Mention, rows: list[Entry], *, is_again: bool
) -> Match | None:
    """Return what is wrong with the rendering of *mention* by *rows*."""
    closed = next((entry for entry in rows if entry.is_closed), None)
    is_body = closed is not None and (closed.kind == "clipping" or mention.text in places())
    strange = strange_body(article, bead, mention, closed) if closed is not None and is_body else None
    is_right = strange is None and any(is_rendered(article, bead, mention, entry) for entry in rows)
    if not rows or (is_right and not any(_is_misread(bead, entry) for entry in rows)):
        return _half_right(article, bead, mention, closed, is_right=True) if closed else None
    if (found := _wrong(article, bead, mention, rows)) is not None or closed is None or is_right:
        return found
    return _unrendered(article, bead, mention, closed, rows, strange, is_again=is_again)


def _unrendered(
    article: AlignedArticle,
    bead: BeadText,
    mention: Mention,
    closed: Entry,
    rows: list[Entry],
    strange: Mention | None,
    *,
    is_again: bool,
) -> Match | None:
    """Return what stands for *mention*, of the *closed* row, that none of its *rows* renders, *strange* if a body."""
    if other := exchanged(article, bead, mention, closed):
        return made(bead, mention, other, closed, "wrong", EXCHANGED)
    found = None if strange is None else made(bead, mention, strange, closed, "absent", STRANGE)
    if not any(is_named(article, bead, mention, entry) for entry in rows):
        if read := syllable_reading(article, bead, mention, closed, other_terms(article, bead, mention)):
            return made(bead, mention, read, closed, "wrong", READ)
        absent = None if is_again or not bead.is_single else _absent(article, bead, mention, closed)
        found = absent if found is None or (absent and absent.confidence > found.confidence) else found
    if found is not None and found.target is not None:
        return found
    if other := unasked_body(article, bead, mention, closed):
        return made(bead, mention, other, closed, "absent", UNASKED)
    return _half_right(article, bead, mention, closed) or found


def _half_right(
    article: AlignedArticle, bead: BeadText, mention: Mention, entry: Entry, *, is_right: bool = False
) -> Match | None:
    """Return the phrase that says a part of *mention* and another thing beside it.

    Where a word that is right *is_right* enough, only one without any word for the kind of the body is wrong.
    """
    half = kindless_body(article, bead, mention, entry)
    sure = HALF if half is not None or names_body(entry.accepted[0]) else HALF_COMMON
    if half is None and not is_right:
        half = half_reading(article, bead, mention, entry, other_terms(article, bead, mention))
        sure = HALF_APT if half and sure == HALF_COMMON and is_apt(half.text, entry) else sure
    is_told = half is not None and _is_described(article, half, entry)
    return made(bead, mention, half, entry, "absent", sure) if half and not is_told else None


def _is_misread(bead: BeadText, entry: Entry) -> bool:
    """True where a wrong form of *entry* ends in one that is accepted: whatever else the pair calls a committee, 행복위
    is no "happiness committee"."""
    wrong = (form for form in entry.wrong if " " in form and form.split()[-1] in entry.accepted)
    return any(True for _ in find_phrases(bead, tuple(wrong)))


def _wrong(article: AlignedArticle, bead: BeadText, mention: Mention, rows: list[Entry]) -> Match | None:
    """Return where a wrong form of one of *rows* stands for *mention*, a homonym only where its sense is sure."""
    answer = linked_word(article, bead, mention)
    for entry in rows:
        sure = _sureness(article, bead, mention, entry)
        if sure is None:
            continue
        if wrong := _find_wrong(article, bead, mention, entry):
            if entry.kind == "clipping" and _is_paraphrased(bead, entry):
                sure = min(sure, LIKELY)
            return made(bead, mention, wrong, entry, "forbidden" if entry.kind == "forbidden" else "wrong", sure)
        is_rival = answer is not None and any(english(form).fullmatch(answer.text) for form in rivals(entry))
        if answer is not None and is_rival and not _is_twofold(bead, mention, entry, answer):
            return made(bead, mention, answer, entry, "wrong", LIKELY)
    return None


def _is_paraphrased(bead: BeadText, entry: Entry) -> bool:
    """True where the English has a word of what *entry* accepts beside its wrong forms: "suspended for two years"."""
    rest = bead.target
    for form in entry.wrong:
        rest = english(form).sub(" ", rest)
    return any(english(form).search(rest) for form in entry.accepted if "*" in form)


def _sureness(article: AlignedArticle, bead: BeadText, mention: Mention, entry: Entry) -> float | None:
    """Return how sure it is that a wrong form of *entry* is wrong; None where *mention* may mean something else."""
    if entry.kind == "use":
        return USUAL if is_usual(bead, mention, entry) else TOLD
    return _sense(article, bead, mention, entry) if entry.kind == "sense" else WRONG


def _sense(article: AlignedArticle, bead: BeadText, mention: Mention, entry: Entry) -> float | None:
    """Return how sure it is that *mention* has the sense of *entry*; None where another may be meant.

    It is proved where more words of its sentence and of the article, two or more, speak for it than for any other.
    """
    paragraphs = article.article.source.paragraphs
    whole = "\n".join(paragraph.text for paragraph in paragraphs)
    rows = (row for row in by_source()[mention.text] if row.context and row.kind == "sense")
    others = [row for row in rows if not is_same_sense(row, entry)]
    here, there, around = (
        (entry.weight(text), max((row.weight(text) for row in others), default=0))
        for text in (bead.source, whole, paragraphs[mention.paragraph].text)
    )
    if here[0] > here[1] and there[0] > max(1, there[1]):
        return PROVED
    is_clear = there[0] >= CLEARLY * there[1] + (CLEARLY if there[1] else 1)
    is_told = any((here[0], around[0], paragraphs[mention.paragraph].role in HEADLINES))
    return LIKELY if is_clear and is_told else None


def _absent(article: AlignedArticle, bead: BeadText, mention: Mention, entry: Entry) -> Match | None:
    """Return what stands for *mention* that has no accepted rendering, a question where nothing is seen to."""
    phrase = wrong_phrase(article, bead, mention, entry, other_terms(article, bead, mention))
    is_answered = _has(entry, "\n".join(p.text for p in article.article.target.paragraphs), loosely=False)
    is_short = entry.shortens(mention.text)
    compresses = is_headline(article, bead)
    is_free = compresses and phrase is not None and not phrase.is_spelt
    says_kind = phrase is not None and _is_described(article, phrase.target, entry)
    if says_kind or (compresses and _is_headed(article, mention) and (phrase is None or is_free)):
        return None
    if phrase is not None and entry.kind == "clipping" and (is_short or (phrase.is_linked and not is_free)):
        sure = (ABBREVIATED if is_short else REPLACED) if phrase.is_linked else MODIFIED
        return made(bead, mention, phrase.target, entry, "absent", min(sure, LEFT) if compresses else sure)
    is_held = is_short and n_open(article, bead, mention) <= OPEN if compresses else is_short or not is_answered
    if not is_held or is_touched(bead, mention, entry):
        return None
    left = left_phrase(article, bead, mention, entry, other_terms(article, bead, mention))
    is_alone = len(bead.pair.links) > 1 and not n_open(article, bead, mention)
    is_told = left is not None and _is_described(article, left.target, entry)
    if left is not None and not is_told and (is_short or is_alone):
        return made(bead, mention, left.target, entry, "absent", LEFT if is_short else LEFT_ALONE)
    is_let_be = is_told or (is_answered and not compresses)
    return None if is_let_be else made(bead, mention, None, entry, "unanswered", UNANSWERED)


def _is_described(article: AlignedArticle, phrase: Mention, entry: Entry) -> bool:
    text = article.article.target.paragraphs[phrase.paragraph].text
    return is_described(text, phrase.span, entry.accepted[0])


def _is_headed(article: AlignedArticle, mention: Mention) -> bool:
    """True where *mention* is the subject that a comma sets off in a headline: English often leaves it out."""
    return article.article.source.paragraphs[mention.paragraph].text[mention.span.end :].startswith(",")


def _has(entry: Entry, text: str, *, loosely: bool) -> bool:
    """True when *text* has an accepted form of *entry*; forms with an open ending count only where read *loosely*."""
    return any(english(form).search(text) for form in entry.accepted if loosely or "*" not in form)


def _find_wrong(article: AlignedArticle, bead: BeadText, mention: Mention, entry: Entry) -> Mention | None:
    """Return the first wrong form of *entry* in *bead* that stands for nothing else there."""
    others = other_terms(article, bead, mention)
    hits = (hit for hit in find_phrases(bead, entry.wrong) if not is_explained(article, hit, others))
    is_open = entry.kind in OPEN_KINDS
    return next(
        (
            hit
            for hit in hits
            if not is_open or not (_is_anothers(article, bead, mention, hit) or _is_twofold(bead, mention, entry, hit))
        ),
        None,
    )


def _is_twofold(bead: BeadText, mention: Mention, entry: Entry, hit: Mention) -> bool:
    """True where the Korean has the word of *mention* twice, and the English both its meanings: a mayor at a market."""
    rivals_of = (row for row in by_source()[mention.text] if row is not entry)
    return (
        bead.source.count(mention.text) > 1
        and any(english(form).fullmatch(hit.text) for row in rivals_of for form in row.accepted)
        and any(english(form).search(bead.target) for form in entry.accepted)
    )


def _is_anothers(article: AlignedArticle, bead: BeadText, mention: Mention, hit: Mention) -> bool:
    return is_of_another(article, bead, mention, hit.paragraph, (hit.span.start, hit.span.end))
