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
    "surname and one syllable, drawn up later": """
        김율 이건 박훈 최솔 정찬 강훈 조건 윤솔 장솔 임건 한솔 오건 서건 신찬 권건 황솔 안건 송찬 전훈 홍솔
        유찬 류건 고찬 문건 양솔 손찬 배건 백건 남솔 심훈 노솔 하건 곽솔 성훈
        차솔 주건 구솔 민건 진훈 엄건 변솔 채건 원솔 천건 방솔 공솔 현건 함솔 염솔 추건 도솔 석건 선우 설찬
        마솔 길찬 연우 표건 명솔 반건 왕솔 옥건 육찬 인건 맹솔 이산 김별 박별
        정빈 최린
    """,
    "surname and a native word of two": """
        김한빛 이아름 박슬기 최보람 정나래 강하늘 윤보라 장미르 임다솔 한가을 오하나 서나라 신다정 권새봄
        황아리 안미루 송이랑 전하리 홍시내 유나리 고아라 문소리 양다솜 손나은 배다해
        백아름 남보라 심은별 노아름 하다솜 곽하늘 성아라 차누리 주나라 구하늘 민아라 진솔비 엄한별 변바다 채아름
    """,
    "surname and three syllables, drawn up later": """
        김빛가람 이온누리 박하늘솔 정슬아름 최한누리 강가람솔 윤새벽별 장아라솔 임푸른들 한겨레빛 오로지나
        서하늘새 신아름솔 권우리솔 황하늬솔 안누리별 송가온빛 전나라찬 홍다솜솔 유한결빛
        고운하늘 문한울찬 양늘푸른 손빛나리 배해솔빛 백여울빛 남가람별 심아름찬 노마루한 하늘나래 곽나래솔
        성보람별 차이슬빛 주은하수 구름하늘
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
NEWS = (
    ("{a:는} 올해 초 고향으로 돌아와 카페를 열었다.", "{A} came back home early this year and opened a cafe."),
    ("감사에서 {a:가} 서류를 고친 사실이 드러났다.", "The audit found that {A} had altered the papers."),
    ("구단은 {a:를} 2군으로 내려보냈다.", "The club sent {A} down to the second team."),
    ("{a}의 유해는 40년 만에 가족 품으로 돌아왔다.", "The remains of {A} came back to the family after 40 years."),
    ("연장 끝에 {a:가} 결승 득점을 올렸다.", "{A} scored the winner after extra time."),
    ("“약속을 지키겠다.” {a:는} 거듭 강조했다.", "“I will keep the promise,” {A} stressed again."),
    ("전시에는 사진가 셋과 {a:가} 참여했다.", "Three photographers and {A} took part in the exhibition."),
    (
        "번역을 맡은 이({a})는 원문을 세 번 읽었다고 했다.",
        "The translator ({A}) was said to have read the original three times.",
    ),
    ("국립극단에서 활동하는 {a:가} 주연을 맡는다.", "{A} of the National Theater Company takes the lead."),
    ("시민들은 {a}에게 박수를 보냈다.", "Citizens applauded {A}."),
    ("공연은 최유나, {a}, 정다온이 번갈아 이끈다.", "Choi Yu-na, {A} and Jung Da-on take turns leading the show."),
    (
        "이날 {a:와} 동료들은 해가 질 때까지 수색을 도왔다.",
        "That day {A} and colleagues helped the search until sunset.",
    ),
)
"""Bare names in news, written after the rules."""
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
            ("bare, in news", NEWS, ()),
            ("bare, a title elsewhere", BARE, SINGLE),
            ("bare, bare elsewhere", BARE, BARE),
        ):
            print(f"| {shape}, {kind} | {' | '.join(measured(names, templates, elsewhere))} |", flush=True)


if __name__ == "__main__":
    main()
