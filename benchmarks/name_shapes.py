"""How well persons are judged whose names have two or four syllables, or a surname of two: names drawn up by hand.

    python benchmarks/name_shapes.py

Every name is set into sentences with a title or an age, into bare ones, and into bare ones of an article that names the
person rightly elsewhere. `found` is what the Korean alone gives; the other columns are the share of cases with a
finding, of right renderings and of wrong ones.
"""

import argparse
import random
from collections.abc import Callable, Iterator, Sequence

from names import SINGLE, Case, Person, audit, changed, found, revised, with_surname

from auditor.korean.particles import attach
from auditor.korean.spelling import commonest
from auditor.korean.surnames import splits

SEED = 5
CASES = 120
"""Cases of each kind, at least: short lists of names are gone through several times."""

SHAPES = {
    "surname and one syllable": """
        허균 김산 이준 김구 정철 김훈 김현 이황 이이 허준 김원 박건 최강 정현 조광 윤건 장혁 임창 오석 서준 신철 권율
        황희 안견 송해 전혁 홍경 유빈 고은 문숙 양준 손숙 배철 백석 허웅 남일 심훈 노진 하석 곽윤 주현 구혁 민혁 진욱
        변혁 채훈 원빈 천호 현빈 김범 이안 박신 최민 정률 강혁 조훈 윤송 임현 서현 신숙 권혁 안석 송욱 홍석 유진 문빈
        양희 손혁 배호 백현 허빈 남진 이솔 김솔 박솔 최윤 정건 강준 조윤 장욱 임윤 서윤 신혁 권솔 황인 송민 전현 홍윤
    """,
    "surname of two, one syllable": """
        남궁혁 남궁민 남궁원 황보관 황보현 황보인 제갈민 제갈윤 선우진 선우혁 선우윤 독고준 독고혁 사공일 사공준 서문탁
        서문현 남궁현 황보준 제갈훈 선우휘 독고민 사공혁
    """,
    "surname of two, two syllables": """
        남궁민수 남궁성우 황보미경 황보승희 제갈성렬 제갈태일 선우은숙 선우용여 독고영재 독고태수 사공정규 서문여진
        남궁옥분 황보혜정 제갈경희 선우재덕 독고성민 사공영호 남궁지연 황보영국 제갈원영 선우정아 서문지훈 남궁도영
    """,
    "surname and three syllables": """
        김빛나라 박하늘별 이아름솔 최보람찬 정슬기찬 강푸르내 한아름별 송다솜별 임초롱별 김하늘솔 박새로미 이한울찬
        조은누리 서아라솔 신나라찬
    """,
}
BARE = (
    ("{a:는} 이날 무대에 올라 노래를 불렀다.", "{A} took the stage that day and sang."),
    ("이 그림은 {a}의 작품이다.", "The painting is a work by {A}."),
    ("경기 뒤 {a:는} 눈물을 흘렸다.", "{A} shed tears after the match."),
    ("올해의 작가상은 {a}에게 돌아갔다.", "The writer of the year award went to {A}."),
    ("{a:가} 두 골을 넣어 팀의 승리를 이끌었다.", "{A} scored twice to lead the team to victory."),
    ("경찰은 {a:를} 구속했다고 밝혔다.", "Police said they had arrested {A}."),
    ("심사위원단은 {a:와} 면담했다.", "The panel interviewed {A}."),
)
PARTICLES = {"는": ("은", "는"), "가": ("이", "가"), "를": ("을", "를"), "와": ("과", "와")}


class Named(Person):
    """A name that takes the particle its last sound asks for when formatted."""

    def __format__(self, spec: str) -> str:
        return attach(str(self), *PARTICLES[spec]) if spec else str(self)


def case(name: str, english: str, generator: random.Random, templates: Sequence[tuple[str, str]]) -> Case:
    korean, target = generator.choice(templates)
    return Case(korean.format(a=Named(name)), target.format(A=english), (name,))


def suites(names: Sequence[str], make: Callable[[str, str], Case], generator: random.Random) -> Iterator[list[Case]]:
    """Yield right renderings in two styles, then a changed vowel, onset, coda and surname, and another person."""
    yield [make(name, revised(name)) for name in names]
    yield [make(name, commonest(name)) for name in names]
    for part in ("vowel", "onset", "coda"):
        wrong = [(name, changed(name, part, generator, len(splits(name)[0][0]))) for name in names]
        yield [make(name, commonest(other)) for name, other in wrong if other]
    surnamed = [name for name in names if len(splits(name)[0][0]) == 1]
    yield [make(name, commonest(with_surname(name, generator))) for name in surnamed]
    others = generator.sample(list(names), len(names))
    yield [make(a, commonest(b)) for a, b in zip(names, others, strict=True) if a[-1] != b[-1]]


Templates = Sequence[tuple[str, str]]


def measured(names: Sequence[str], templates: Templates, elsewhere: Templates = ()) -> list[str]:
    """Return the share of names found in Korean alone, and of cases flagged, suite by suite ("-" for none).

    With sentences for *elsewhere*, one of them names the person rightly in a paragraph of its own before the case.
    """
    generator = random.Random(SEED)
    rows = list(suites(names, lambda name, english: case(name, english, generator, templates), generator))
    shares = [f"{sum(map(found, rows[1])) / len(rows[1]):.2f}"]
    for cases in rows:
        flagged = (audit(*_before(c.names[0], generator, elsewhere), c) for c in cases)
        shares.append(f"{sum(map(bool, flagged)) / len(cases):.2f}" if cases else "-")
    return shares


def _before(name: str, generator: random.Random, templates: Templates) -> list[Case]:
    return [case(name, commonest(name), generator, templates)] if templates else []


def main() -> None:
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    print("| names | found | official | commonest | vowel | onset | coda | surname | another person |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|")
    for shape, listed in SHAPES.items():
        names = listed.split()
        names *= -(-CASES // len(names))
        for kind, templates, elsewhere in (
            ("title or age", SINGLE, ()),
            ("bare", BARE, ()),
            ("bare, a title elsewhere", BARE, SINGLE),
            ("bare, bare elsewhere", BARE, BARE),
        ):
            print(f"| {shape}, {kind} | {' | '.join(measured(names, templates, elsewhere))} |", flush=True)


if __name__ == "__main__":
    main()
