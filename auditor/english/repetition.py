"""Words and phrases said twice in a row, as a translation system does when it is stuck."""

import re
from collections.abc import Iterator
from itertools import pairwise

from auditor.model import Span

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_RIGHT_TWICE = frozenset(
    "had that is was very really so no yes bye ha hah heh la na oh ah knock blah chop tick tsk pom boo yum"
    " many much long far over again on up down out more now please never ever all years days hear there".split()
)
"""Words that may stand twice: grammar (had had, that that) and emphasis (very very, many many)."""
_LINKS = frozenset({"and", "or", "by", "after"})
"""What joins a word to itself: on and on and on, day after day after day."""
_JOINING = frozenset({"and", "or", "but", "then", "while"})
"""What joins a phrase to itself where a system is stuck."""
_LONGEST = 12
"""Words of a phrase that is looked for."""
_STUCK = re.compile(r"(?P<before>\w{3,}) and (?P<again>(?P<word>\w{3,}(?:ed|ing)) and (?P=word))\b")
"""A list that says its last member again: charged and discharged and discharged."""
_CLEARLY = 15
"""Letters of a short phrase that may be said again after a comma for no emphasis (selective order-taking)."""
_GREW = 2
"""Words that a phrase may gain where it is said again after a comma."""


def repeated_words(text: str) -> Iterator[Span]:
    """Yield where a lower-case word stands twice with only blanks between (the the), both words of it."""
    words = list(_WORD.finditer(text))
    for one, two in pairwise(words):
        word = two.group()
        if (
            one.group().lower() == word
            and word.isalpha()
            and word not in _RIGHT_TWICE
            and text[one.end() : two.start()].isspace()
        ):
            yield Span(one.start(), two.end())


def repeated_phrases(text: str) -> Iterator[tuple[Span, int]]:
    """Yield where a phrase stands several times in a row, whatever marks lie between, and how many times.

    A phrase of 4 words or more counts from two times, of 2 or 3 words from three (from two where no mark parts them), a
    single word from four. One of 3 words or more counts after "and", "or" or "but" too (it will close and it will
    close).
    """
    words = list(_WORD.finditer(text))
    plain = [match.group().lower() for match in words]
    start = 0
    while start < len(plain):
        size, times = _loop(plain, start) or _echo(text, words, start)
        if not times and (linked := _linked(words, start)):
            yield Span(words[start].start(), words[linked - 1].end()), 2
            start = linked
            continue
        if times:
            yield Span(words[start].start(), words[start + size * times - 1].end()), times
        start += max(size * times, 1)


def is_repetitive(text: str) -> bool:
    """True when *text*, in any language, says two words twice in a row itself, as a chant or a chorus does."""
    words = [match.group().lower() for match in _WORD.finditer(text)]
    return any(
        words[start : start + size] == words[start + size : start + 2 * size]
        for size in range(2, _LONGEST + 1)
        for start in range(len(words) - 2 * size + 1)
    )


def _echo(text: str, words: list[re.Match[str]], start: int) -> tuple[int, int]:
    """Return the size and 2 where a phrase of 2 to 4 lower-case words is said again at once, after a comma if long."""
    for size in range(2, 5):
        both = words[start : start + 2 * size]
        plain = [match.group() for match in both]
        again = plain[size:]
        if (
            len(both) == 2 * size
            and len(set(plain)) > 1
            and again in (plain[:size], [plain[0].lower(), *plain[1:size]])
        ):
            gaps = [text[one.end() : two.start()] for one, two in pairwise(both)]
            is_plain = all(_is_word(word) and word not in _LINKS for word in plain) and any(map(str.islower, again))
            parting = gaps[size - 1]
            is_parted = parting == ", " and sum(map(len, again)) >= _CLEARLY
            gaps[size - 1] = " " if is_parted else parting
            if is_plain and all(gap.isspace() for gap in gaps):
                return size, 2
    return 0, 0


def _is_word(text: str) -> bool:
    return text.replace("-", "").isalpha()


def stuck_lists(text: str) -> Iterator[Span]:
    """Yield where a list joined by "and" says its last member again, both times."""
    for hit in _STUCK.finditer(text):
        if hit["before"] != hit["word"]:
            yield Span(*hit.span("again"))


def grown_phrases(text: str) -> Iterator[Span]:
    """Yield each phrase of four to eight words that ends at a comma and is said again after it with a word or two more.

    Its first two words and its last two stay as they are: from the design stage, from the hospital's design stage.
    """
    for comma in re.finditer(r",\s", text):
        before, after = list(_WORD.finditer(text, 0, comma.start())), list(_WORD.finditer(text, comma.end()))
        for size in range(8, 3, -1):
            one = [word.group().lower() for word in before[-size:]]
            grown = (after[: size + more] for more in range(1, _GREW + 1)) if len(one) == size else ()
            again = next((g for g in grown if _is_grown(one, [word.group().lower() for word in g])), None)
            if again and not re.search(r"[.,;:!?]", text[comma.end() : again[-1].end()]):
                yield Span(before[-size].start(), again[-1].end())
                break


def resumed_phrases(text: str) -> Iterator[Span]:
    """Yield each phrase of three to eight words that is said again after one or two more words and a comma.

    "but only 1,030 workers, but only 1,030": a system that began anew.
    """
    for comma in re.finditer(r",\s", text):
        before, after = list(_WORD.finditer(text, 0, comma.start())), list(_WORD.finditer(text, comma.end()))
        for size, more in ((size, more) for size in range(8, 2, -1) for more in range(1, _GREW + 1)):
            one, again = before[-size - more : -more], after[:size]
            words = [word.group().lower() for word in one]
            if len(words) == size and words == [word.group().lower() for word in again] and _tells(words):
                yield Span(one[0].start(), again[-1].end())
                break


def _tells(words: list[str]) -> bool:
    return len(set(words)) > _GREW and any(word.isdigit() or len(word) > 4 for word in words)


def _is_grown(one: list[str], other: list[str]) -> bool:
    """True where *other* is *one* with words put in, neither before the third word nor after the last but two."""
    rest = iter(other)
    is_kept = one[:2] == other[:2] and one[-2:] == other[-2:] and all(word in rest for word in one)
    return is_kept and sum(len(word) > 3 for word in one) > 1


def _linked(words: list[re.Match[str]], start: int) -> int:
    """Return where a phrase from *start* on ends that is said again after a link; 0 where none is."""
    plain = [match.group().lower() for match in words[start : start + 2 * _LONGEST + 1]]
    for size in range(_LONGEST, 2, -1):
        if len(plain) > 2 * size and plain[:size] == plain[size + 1 : 2 * size + 1] and plain[size] in _JOINING:
            is_said = any(len(word) > 3 and word.isalpha() for word in plain[:size])
            return start + 2 * size + 1 if is_said else 0
    return 0


def _loop(words: list[str], start: int) -> tuple[int, int] | None:
    """Return the size and count of the phrase that repeats from *start* on; None where none does."""
    for size in range(1, min(_LONGEST, (len(words) - start) // 2) + 1):
        phrase, times = words[start : start + size], 1
        while words[start + size * times : start + size * (times + 1)] == phrase:
            times += 1
        if times >= (4 if size == 1 else 3 if size < 4 else 2):
            return size, times
    return None
