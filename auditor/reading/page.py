"""Which paragraphs of a page are the article: navigation, advertisements, related links and comments are left out."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from auditor.model import Role
from auditor.reading.blocks import folded
from auditor.reading.furniture import furniture_role
from auditor.reading.html import Piece
from auditor.reading.language import lean

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    Weights = Counter[tuple[Element, str]]

CONTAINER_SHARE = 0.7
"""The article is the innermost element that holds this share of the sentences of each language on the page."""

TITLE_RATIO = 85.0
"""Similarity (0 to 100) from which a heading counts as the one in the page's title."""

_BOILERPLATE_TAGS = frozenset({"nav", "aside", "footer", "form", "menu", "address"})
_BOILERPLATE_NAMES = frozenset(
    "nav navi navbar navigation gnb lnb snb menu submenu sidebar footer foot copyright ad ads adv advert "
    "advertise advertisement adsense adsbygoogle adbox banner sponsor sponsored promotion related relate "
    "relation relnews recommend recommended recommendation popular ranking rank mostread mostviewed "
    "trending comment comments reply replies disqus livere utterances share sharing sns social breadcrumb "
    "breadcrumbs tags taglist hashtag login search pagination pager newsletter subscribe subscription "
    "widget cookie popup modal toolbar fontsize skip logo topbar ticker donate screen-reader-text "
    "feedback".split()
)
_BOILERPLATE_STEMS = ("related", "recommend", "comment", "advert", "popular", "sidebar", "breadcrumb", "newsletter")
_NAME_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_MAIN = (".//*[@itemprop='articleBody']", ".//article", ".//main", ".//*[@role='main']")
_SENTENCE = re.compile(r"[.!?。…][\"'”’)\]」』\s]*$|[가-힣]다\.\s")
_TITLE_NAMES = frozenset(
    {"title", "headline", "subject", "tit", "subtitle", "subtit", "deck", "lead", "standfirst", "summary"}
)


def main_content(tree: "Element", pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of the article: its title and what stands below it, then its body, in document order."""
    weights = _weights(pieces)
    dropped = set(_boilerplate(tree, weights))
    kept = [piece for piece in pieces if dropped.isdisjoint(_chain(piece.element)) and not _is_link(piece)]
    container = _container(tree, _weights(kept))
    inside = [container in _chain(piece.element) for piece in kept]
    if True not in inside:
        return []
    first = inside.index(True)
    content = [*_head(tree, kept[:first]), *(piece for piece, ok in zip(kept, inside, strict=True) if ok)]
    return _without_partial_languages(content)


def _weights(pieces: Sequence[Piece]) -> "Weights":
    """Return how many characters of sentences in each language every element holds; links count for nothing."""
    weights: Weights = Counter()
    for piece in pieces:
        if piece.linked < 0.5 and _SENTENCE.search(piece.text):
            language = lean(folded(piece.text)).language
            for element in _chain(piece.element):
                weights[element, language or "ko"] += len(piece.text)
    return weights


def _boilerplate(tree: "Element", weights: "Weights") -> Iterator["Element"]:
    """Yield what tag or name call something else than the article, unless half of the page's sentences stand in it."""
    titles = _page_titles(tree)
    total = sum(weights[tree, language] for language in ("ko", "en"))
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in ("html", "body"):
            continue
        if sum(weights[element, language] for language in ("ko", "en")) > 0.5 * total:
            continue
        if element.tag in _BOILERPLATE_TAGS or _is_site_header(element, titles) or _has_boilerplate_name(element):
            yield element


def _is_site_header(element: "Element", titles: Sequence[str]) -> bool:
    """True for a `header` outside the article that does not hold its title."""
    if element.tag != "header" or any(e.tag in ("article", "main") for e in _chain(element)):
        return False
    headings = (" ".join(heading.itertext()) for heading in element.iter("h1", "h2"))
    return not any(_is_title(heading, titles) for heading in headings)


def _has_boilerplate_name(element: "Element") -> bool:
    if element.tag in ("p", "h1", "article", "main"):
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"
    whole = {part.lower() for part in re.split(r"[\s_-]+", names)}
    words = {part.lower() for part in _NAME_PARTS.findall(names)}
    return not _BOILERPLATE_NAMES.isdisjoint(whole | words) or any(w.startswith(_BOILERPLATE_STEMS) for w in words)


def _is_link(piece: Piece) -> bool:
    """True for a paragraph that is nothing but links and is neither a heading nor a sentence."""
    return piece.linked >= 0.8 and piece.role is None and not _SENTENCE.search(piece.text)


def _container(tree: "Element", weights: "Weights") -> "Element":
    """Return the innermost element that holds most of the sentences of each language."""
    totals = {language: weights[tree, language] for language in ("ko", "en")}

    def holds(element: "Element", share: float) -> bool:
        return all(weights[element, language] >= share * total for language, total in totals.items())

    named = (element for path in _MAIN for element in tree.iterfind(path))
    container = next((element for element in named if any(totals.values()) and holds(element, 0.5)), tree)
    if container is not tree:
        totals = {language: weights[container, language] for language in totals}
    while any(totals.values()):
        inner = next((child for child in container if holds(child, CONTAINER_SHARE)), None)
        if inner is None or inner.tag in ("p", "blockquote", "ul", "ol"):
            break
        container = inner
    while container.tag in ("tbody", "tr") and (parent := container.getparent()) is not None:
        container = parent
    return container


def _head(tree: "Element", before: Sequence[Piece]) -> list[Piece]:
    """Return the title above the body, and of what stands between only headings and furniture."""
    titles = _page_titles(tree)
    starts = [i for i, piece in enumerate(before) if _is_title(piece.text, titles)]
    headings = [i for i, piece in enumerate(before) if piece.element.tag == "h1"]
    if not starts and not headings:
        return []
    start = starts[0] if starts else headings[-1]
    head = [before[start], *(piece for piece in before[start + 1 :] if _belongs_to_head(piece))]
    head[0].role = Role.TITLE
    return head


def _belongs_to_head(piece: Piece) -> bool:
    names = {part.lower() for e in _chain(piece.element)[:2] for part in _NAME_PARTS.findall(e.get("class") or "")}
    role = furniture_role(folded(piece.text))
    is_heading = piece.role in (Role.TITLE, Role.SUBHEAD) or not names.isdisjoint(_TITLE_NAMES)
    return role in (Role.DATELINE, Role.BYLINE, Role.NOTICE) or (is_heading and role is None)


def _page_titles(tree: "Element") -> list[str]:
    stated = [element.text or "" for element in tree.iter("title")]
    stated += [meta.get("content") or "" for meta in tree.iter("meta") if meta.get("property") == "og:title"]
    return [folded(title).strip() for title in stated if len(title.strip()) >= 6]


def _is_title(text: str, titles: Sequence[str]) -> bool:
    """True when *text* is the title that the page's metadata state, possibly with the outlet's name around it."""
    plain = folded(text).strip()
    return len(plain) >= 6 and any(
        len(plain) >= 0.4 * len(title) and fuzz.partial_ratio(plain, title) >= TITLE_RATIO for title in titles
    )


def _without_partial_languages(pieces: list[Piece]) -> list[Piece]:
    """Forget declared languages unless both are declared: one alone says what the page is, not what a part is."""
    if not {"ko", "en"} <= {piece.language for piece in pieces}:
        for piece in pieces:
            piece.language = None
    return pieces


def _chain(element: "Element") -> list["Element"]:
    return [element, *element.iterancestors()]
