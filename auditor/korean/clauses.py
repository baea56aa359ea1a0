"""Who acts on whom in a Korean sentence, by its particles: a light reading of clauses, no parser.

Korean marks parties by particles and puts the predicate last, so a predicate takes what stands open to its left. A
clause before a noun is a party's own (`아들을 때린 아버지`: the noun acts) unless it names an event (`소송`, `경기`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from auditor.model import Span, Token

Case = Literal[
    "subject",
    "topic",
    "object",
    "dative",
    "source",
    "agent",
    "rival",
    "than",
    "start",
    "end",
    "head",
    "carried",
    "benefit",
]

_CASES: dict[str, Case] = {
    "에게": "dative", "한테": "dative", "께": "dative", "에": "dative", "에게서": "source", "한테서": "source",
    "로부터": "source", "으로부터": "source", "와": "rival", "과": "rival", "보다": "than", "에서": "start",
    "부터": "start", "으로": "end", "로": "end", "까지": "end",
}  # fmt: skip
_AFTER: dict[tuple[str, str], Case | None] = {
    ("에", "의하"): "agent", ("에", "대하"): "dative", ("를", "향하"): "dative", ("을", "향하"): "dative",
    ("에", "따르"): None, ("를", "위하"): "benefit", ("을", "위하"): "benefit",
    ("를", "통하"): None, ("을", "통하"): None, ("로", "인하"): None, ("에", "비하"): "than",
    ("에", "관하"): None, ("에", "걸치"): None,
    ("를", "둘러싸"): None, ("을", "둘러싸"): None,
}  # fmt: skip
"""Particle and verb that are a particle together; None for what is no party of the predicate."""

_NOMINAL = ("NN", "SL", "SN", "NR", "NP", "XSN", "XPN", "SH", "XR", "MM")
_EVENTS = frozenset(
    "소송 재판 사건 사고 경기 혐의 사실 주장 의혹 시합 대결 전쟁 논란 판결 결정 이후 이유 계획 방침 발언 과정 결과 "
    "내용 행위 상황 가능성 문제 점 일 때 뒤 후 전 끝 셈 경우 상태 순간 장면 당시 직후 직전 선고 처분 조치 반면 "
    "가운데 이래 계약 협약 협정 합의 방안 계획 사업 프로젝트 법 법안 개정안 특별법 제도 정책 프로그램 행사 캠페인 "
    "서비스 업무 의사 뜻 목표 사례 일정 절차 의무 책임 역할 조건 대가 조례 조항 규정 시스템 기술 방법 방식 대책 공약 "
    "작전 작업 과제 영상 사진 모습 소식 기사 글 편지 정황 증거 단서 기록 전력 목적 취지 명목 수법".split()
)
"""Nouns that a whole clause explains: its parties stand inside it."""
_INDEFINITE = frozenset("사례 경우 일 행위 수법 현상 사람 이들 피해 민원 신고 사고".split())
"""Nouns explained by a clause whose subject is not told: what the sentence is about need not act in it."""
_JOINING = frozenset("고 며 으며 어 아 여 어서 아서 여서 면서 으면서 지만 으나 나 고서 거나".split())
"""Endings after which the subject may go on."""
_SEQUELS = frozenset("데 뒤 후 다음 채 끝 직후".split())
"""Nouns after which the subject goes on to do something else (딴 데 이어, 때린 뒤)."""
_SERIAL = frozenset({"어", "아", "여"})
_LIGHT_VERBS = frozenset({"당하", "받", "시키"})
"""Verbs that make a predicate of the noun right before them: 고소당하다, 지급받다."""
_TIMES = frozenset(
    "지난달 지난해 올해 내년 작년 이달 이날 전날 다음날 당일 오늘 어제 내일 오전 오후 새벽 아침 저녁 최근 당시 이후 "
    "현재 지난주 이번 주말 상반기 하반기 반면 한편 올봄 올여름 올가을 올겨울 그동안 이번".split()
)
_LISTING = frozenset("및 또는 혹은 내지".split())
_DATE_UNITS = frozenset("년 월 일 시 분 분기 학년도 연도 개월 주 주년".split())
_ORDERING = re.compile(r"라(?:고|며|면서)$")
"""Endings of what somebody is told to do: whom it is told to is to do it."""
_CONTENT = re.compile(r"(?:다|라|자|냐)는$")
_SAYING = re.compile(r"(?:다|라|자|냐)(?:고|며|면서|는)$")
_BENEFIT = {"빌리": "빌려주", "꾸": "꿔주"}
"""Verbs that change sides before 주다: 빌리다 borrows, 빌려주다 lends."""
_UNITS = frozenset("%％℃㎡㎞㎏㎝")
_QUOTES = frozenset("“”‘’\"'「」『』〈〉《》")
_CLOSING = frozenset("”’」』〉》")


@dataclass(frozen=True, slots=True)
class Argument:
    """A party or thing beside a predicate: its case, and the run of nouns that names it.

    `is_joint` tells that it is one of several ("A와 B가"); `owner` are the nouns whose it is (사측의 비판). The case is
    "carried" for a subject that the clause leaves out, as a sentence before it has told it.
    """

    case: Case
    span: Span
    tokens: tuple[Token, ...]
    is_joint: bool = False
    owner: "Argument | None" = None

    @property
    def nouns(self) -> str:
        """Return the nouns at its end as one word: 지역 주민 is 지역주민, 상인 2명 is 상인."""
        nouns = "".join(
            token.text for token in self.tokens if token.tag in ("NNG", "NNP", "XR") or token.text == "우리"
        )
        return "사측" if nouns == "사" and self.tokens[-1].text == "측" else nouns


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate with its parties. `stem` is its action noun (고소) or verb stem (이기), `suffix` what follows a noun.

    `subject` is what the particles say, before any passive is turned round; `topic` what the sentence is about; `event`
    the noun that a clause explains (`낸 소송`).
    """

    stem: str
    suffix: str
    span: Span
    subject: Argument | None
    others: tuple[Argument, ...]
    topic: Argument | None = None
    event: Argument | None = None


def clauses(tokens: Sequence[Token]) -> tuple[Clause, ...]:
    """Return the clauses of a sentence given by its morphemes, in the order of their predicates."""
    reader = _Reader(tuple(tokens))
    return tuple(clause for i in range(len(tokens)) for clause in reader.read(i))


_PERSONAL = frozenset("씨 군 양 님 측 명 분".split())
"""Bound nouns that end the name of somebody, or count people."""


def _is_bound(argument: Argument) -> bool:
    """True for nouns that end in one that cannot stand alone, and names nobody: 것, 데, 적."""
    last = argument.tokens[-1]
    return last.tag == "NNB" and last.text not in _PERSONAL


def _undated(run: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return *run* without what it says of when: 지난달 하늘전자 is 하늘전자, 때린 뒤 사측 is 사측."""
    last = -1
    for i, token in enumerate(run[:-1]):
        if token.span.end == run[i + 1].span.start:
            continue
        is_unit = token.text in _DATE_UNITS and token.tag == "NNB" and i > 0 and run[i - 1].tag == "SN"
        is_after = i == 0 and token.text in _SEQUELS
        if is_unit or is_after or token.text in _TIMES or (i == last + 1 and token.text in ("지난", "지난해")):
            last = i
    return run[last + 1 :]


_Parties = tuple[Argument | None, tuple[Argument, ...]]


@dataclass
class _Reader:
    tokens: tuple[Token, ...]
    topic: Argument | None = None
    pending: list[Argument] = field(default_factory=list)
    serial: list[int] = field(default_factory=list)
    outer: list[tuple[Argument | None, list[Argument]]] = field(default_factory=list)
    shared: Argument | None = None
    reporter: Argument | None = None
    told: Argument | None = None

    def read(self, i: int) -> Iterator[Clause]:
        """Take in the morpheme at *i*; yield the clause that it ends, if any."""
        token = self.tokens[i]
        if token.tag in ("JKS", "JKO", "JKB", "JX") and i:
            self._take(i)
        elif token.text in _QUOTES:
            self._quote(token.text)
        elif token.tag[:2] in ("VV", "VA") or token.tag in ("XSV", "XSA"):
            yield from self._close(i)

    def _quote(self, mark: str) -> None:
        """Set what stands open aside while somebody is quoted, and take it up again after the quotation."""
        if mark in _CLOSING or (mark in "\"'" and self.outer):
            self.topic, self.pending = self.outer.pop() if self.outer else (None, [])
        else:
            self.outer.append((self.topic, self.pending))
            self.topic, self.pending = None, []

    def _take(self, i: int) -> None:
        case = self._case(i)
        argument = self._argument(i, case) if case else None
        if argument is not None and case == "topic":
            before = self.topic if self.topic is not self.told else None
            self.reporter = before or next((a for a in self.pending if a.case == "subject"), None)
            self.topic, self.pending = argument, []
        elif argument is not None:
            self.pending.append(argument)

    def _case(self, i: int) -> Case | None:
        token, text = self.tokens[i], self.tokens[i].text
        after = self.tokens[i + 1].text if i + 1 < len(self.tokens) else ""
        if (text, after) in _AFTER:
            return _AFTER[text, after]
        if text in ("를", "을") and after == "상대" and self.tokens[i + 2 : i + 3]:
            return "dative"
        match token.tag:
            case "JKS":
                return "subject"
            case "JKO":
                return "object"
            case "JX":
                return "topic" if text in ("은", "는") else _CASES.get(text)
            case _:
                return _CASES.get(text)

    def _argument(self, i: int, case: Case) -> Argument | None:
        """Return the nouns before the particle at *i*, with whose they are; None where there are none."""
        start = i
        while start and self._is_nominal(start - 1):
            start -= 1
        run = _undated(tuple(t for t in self.tokens[start:i] if t.tag[:2] != "SS"))
        if not run:
            return None
        at = self._before_adjective(start)
        before = self.tokens[at - 1].tag if at else ""
        owner = self._argument(at - 1, case) if before == "JKG" else None
        return Argument(case, Span(run[0].span.start, run[-1].span.end), run, self._is_joint(start), owner)

    def _before_adjective(self, start: int) -> int:
        """Return where an adjective before the noun at *start* begins (시민의 열렬한 환영), else *start*."""
        if start < 3 or self.tokens[start - 1].tag != "ETM":
            return start
        stem = self.tokens[start - 2].tag
        at = start - 2 if stem[:2] == "VA" else start - 3 if stem == "XSA" else start
        return at if at and self.tokens[at - 1].tag == "JKG" else start

    def _is_joint(self, start: int) -> bool:
        """True for nouns at *start* after others of a list; a comma may part clauses, an adverb join sentences."""
        before = self.tokens[start - 1] if start else None
        if before is not None and before.tag == "SP" and start > 1:
            return before.text != "," or self.tokens[start - 2].tag not in ("EC", "EF", "MAJ", "MAG")
        return before is not None and (before.tag == "JC" or before.text in _LISTING)

    def _is_nominal(self, i: int) -> bool:
        """True for nouns and what stands in brackets after them: 박모(58)씨."""
        token = self.tokens[i]
        if token.tag[:2] in ("SS",) and token.text in "()":
            return True
        return token.tag.startswith(_NOMINAL) or (token.tag == "SW" and token.text in _UNITS)

    def _close(self, i: int) -> Iterator[Clause]:
        if self.tokens[i].tag[:2] == "VV" and i and (self.tokens[i - 1].text, self.tokens[i].text) in _AFTER:
            return
        if self.tokens[i].text == "지나" and [t.tag for t in self.tokens[i + 1 : i + 3]] in (
            ["ETM", "SN"],
            ["ETM", "NNG"],
        ):
            return
        end = self._ending(i)
        ending = self.tokens[end] if end < len(self.tokens) else None
        self.serial.append(i)
        following = self.tokens[end + 1].tag[:2] if end + 1 < len(self.tokens) else ""
        if ending is not None and ending.text in _SERIAL and following == "VV":
            return
        topic, event = self.topic, None
        if ending is not None and ending.text == "게" and self.tokens[i].tag in ("VA", "VA-I", "XSA"):
            self.serial = []
            return
        if ending is not None and ending.tag == "ETM":
            is_state = self.tokens[i].tag[:2] == "VA"
            subject, others, event = self._adnominal(
                end, is_content=bool(_CONTENT.search(ending.text)), is_state=is_state
            )
        elif ending is not None and _ORDERING.search(ending.text) and (told := self._told()):
            subject, others = told
        elif ending is not None and _SAYING.search(ending.text):
            subject, others = self._said()
        else:
            subject, others = self._own()
            is_joined = ending is None or ending.text in _JOINING
            self.topic, self.pending = self.topic or (subject if is_joined else None), []
            if any(token.tag == "EP" for token in self.tokens[i:end]):
                self.told = self.topic
        for place in self.serial:
            yield self._clause(place, (subject, others), topic, event)
        if end < len(self.tokens) and self._is_causative(i):
            span = Span(self.tokens[i].span.start, self.tokens[i + 1].span.end)
            yield Clause("게하", "", span, subject, others, topic)
        self.serial = []

    def _is_causative(self, i: int) -> bool:
        """True where somebody makes somebody do what the predicate at *i* says: 쓰게 했다."""
        following = [(token.text, token.tag) for token in self.tokens[i + 1 : i + 3]]
        return following == [("게", "EC"), ("하", "VX")]

    def _clause(self, i: int, parties: _Parties, topic: Argument | None, event: Argument | None) -> Clause:
        start = i - 1 if self._has_noun(i) else i
        stem, suffix = self.tokens[start].text, self.tokens[i].text if start < i else ""
        if [t.text for t in self.tokens[i + 1 : i + 3]][1:] == ["주"]:
            stem = _BENEFIT.get(stem, stem)
        span = Span(self.tokens[start].span.start, self.tokens[i].span.end)
        return Clause(stem, suffix, span, *parties, topic, event)

    def _has_noun(self, i: int) -> bool:
        """True where the predicate at *i* is made of the noun right before it."""
        token, before = self.tokens[i], self.tokens[i - 1] if i else None
        is_light = token.text in _LIGHT_VERBS and before is not None and before.tag == "NNG"
        return before is not None and (
            token.tag in ("XSV", "XSA") or (is_light and before.span.end == token.span.start)
        )

    def _ending(self, i: int) -> int:
        """Return where the last ending of the predicate at *i* stands, past auxiliaries."""
        j = i + 1
        while j < len(self.tokens):
            tag = self.tokens[j].tag
            if tag == "EC" and self.tokens[j + 1 : j + 2] and self.tokens[j + 1].tag[:2] != "VX":
                break
            if tag not in ("EP", "EC") and tag[:2] != "VX":
                break
            j += 1
        return j

    def _said(self) -> _Parties:
        """Return the parties of a reported clause; who it speaks of is also whom the report is about."""
        parties = self._own()
        at = self._last_subject()
        about = [replace(self.pending[at], case="object")] if at is not None else []
        doubled = [a for a in self.pending if a.case == "object"][:-1] if at is None else []
        self.pending = (self.pending[:at] if at is not None else []) + about + doubled
        if self.reporter is not None:
            self.topic, self.reporter = self.reporter, None
        return parties

    def _told(self) -> _Parties | None:
        """Return the parties of what somebody is told to do; None where it is not said to whom."""
        at = next((k for k in range(len(self.pending) - 1, -1, -1) if self.pending[k].case == "dative"), None)
        if at is None or self._last_subject() is not None or self.reporter is not None:
            return None
        subject, others = self.pending[at], tuple(self.pending[at + 1 :])
        self.pending = self.pending[: at + 1]
        return subject, others

    def _last_subject(self) -> int | None:
        return next((k for k in range(len(self.pending) - 1, -1, -1) if self.pending[k].case == "subject"), None)

    def _own(self) -> tuple[Argument | None, tuple[Argument, ...]]:
        subject = next((a for a in reversed(self.pending) if a.case == "subject"), self.topic or self.shared)
        return subject, tuple(a for a in self.pending if a is not subject)

    def _adnominal(
        self, end: int, *, is_content: bool = False, is_state: bool = False
    ) -> tuple[Argument | None, tuple[Argument, ...], Argument | None]:
        """Return the parties of a clause before a noun, which are open to nothing else, and the noun if an event.

        With *is_content* the clause is what the noun says (하라는 지시): from whom it comes is open still, as it is
        where the clause *is_state*, an adjective (거센 항의), which takes no object either.
        """
        at = self._last_subject()
        open_ = self.pending if at is None else self.pending[at + 1 :]
        outer = max((k + 1 for k, a in enumerate(open_[:-1]) if a.case == "dative"), default=0)
        subject = None if at is None else self.pending[at]
        before, head = self.pending[: at or 0], self._head(end)
        if is_content or is_state:
            kept = ("source", "agent", "object") if is_state else ("source",)
            before = before + [a for a in open_ if a.case in kept]
            open_ = [a for a in open_ if a.case not in kept]
        is_against = any(a.nouns == "상대" for a in open_)
        if head is None or is_against or _is_bound(head) or head.tokens[-1].text in _EVENTS:
            self.pending = before
            if head is not None and head.tokens[-1].text in _SEQUELS:
                self.shared = subject
            is_open = head is not None and head.tokens[-1].text in _INDEFINITE
            return subject or (None if is_open else self.topic), tuple(open_), head
        inner = tuple(open_[outer:])
        if subject is not None and not outer and any(a.case == "object" for a in inner):
            self.pending = before
            return subject, inner, head
        if outer or any(a.case != "start" for a in inner):
            self.pending = before + ([subject] if subject else []) + open_[:outer]
            return head, inner, None
        if subject is None:
            return None, (), None
        self.pending = before
        return subject, (head,), None

    def _head(self, end: int) -> Argument | None:
        """Return the nouns after the ending at *end*."""
        stop = end + 1
        while stop < len(self.tokens) and self._is_nominal(stop):
            stop += 1
        run = tuple(t for t in self.tokens[end + 1 : stop] if t.tag[:2] != "SS")
        return Argument("head", Span(run[0].span.start, run[-1].span.end), run) if run else None
