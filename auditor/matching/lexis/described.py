"""Bodies that English tells by what they are: 금융감독원, "the financial regulator"; 헌재, "the justices".

Such a phrase is written small, and all of its words are of those that say what kind of body acts, and in what field.
"Gold inspection agency" is none: nothing that acts for the public is called by gold.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from auditor.model import Span

_HEADS = frozenset(
    """
    agency agencies authority authorities regulator regulators watchdog watchdogs officials government military
    ministry panel committee lawmakers legislators councilors councillors justices court courts operator utility
    insurer lender bank union unions group lobby party parties lawmaker police prosecutors investigators customs
    firefighters experts administration commission company provider developer force forces fund service state
    """.split()
)
_FIELDS = frozenset(
    """
    the a its nation country national state state-run state-owned public central local provincial municipal county
    financial banking health disease education school tax election antitrust anti-trust competition fair-trade
    broadcasting media communications weather railway rail spy intelligence rights human pension budget fiscal
    finance nuclear power electric electricity energy fire rescue conservative liberal progressive ruling opposition
    main top highest labor farm agricultural fisheries housing land transport environmental environment customs
    corruption anti-corruption anti-graft graft trade industry foreign defense forensic data privacy consumer food
    drug safety forest heritage patent meteorological statistics audit water expressway airport port coast
    """.split()
)
_BODIES = frozenset(
    """
    commission committee ministry agency service authority court party power corporation corp office association union
    federation confederation council assembly bank chamber center institute police prosecutors chiefs administration
    foundation company fund board headquarters bureau union trade
    """.split()
)
"""Words of the names of bodies: a described term names none without one."""
_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
_MOST = 4
"""Words of such a phrase on either side of the one that a search found."""


def is_described(text: str, phrase: Span, accepted: str) -> bool:
    """True where *phrase* of the English *text*, for a body *accepted* in English so, only says what the body is."""
    start, end = phrase.start, phrase.end
    if not names_body(accepted):
        return False
    before = [_small(hit, text) for hit in _WORD.finditer(text, 0, start)][-_MOST:]
    after = [_small(hit, text) for hit in _WORD.finditer(text, end)][:_MOST]
    own = [_small(hit, text) for hit in _WORD.finditer(text, start, end)]
    if not all(_is_telling(word) for word in own):
        return False
    return any(word in _HEADS for word in (*own, *_run(reversed(before)), *_run(after)))


def names_body(accepted: str) -> bool:
    """True for the English of a term that has a word for a body: "Fair Trade Commission"."""
    return not _BODIES.isdisjoint(accepted.casefold().replace(".", "").split())


def _run(words: Iterable[str]) -> Iterator[str]:
    """Yield *words* up to the first that tells nothing of a body."""
    return takewhile(_is_telling, words)


def _is_telling(word: str) -> bool:
    return word in _HEADS or word in _FIELDS


def _small(hit: re.Match[str], text: str) -> str:
    """Return a word as it stands, the first of a sentence small; a capital inside a sentence is a name's."""
    return hit.group().lower() if not text[: hit.start()].strip("“\"'‘ ") else hit.group()
