"""What is said of a Korean person whose English name is wrong, doubtful, another's or nobody's."""

from auditor.korean.particles import attach, quoted
from auditor.matching.names.person_detail import PersonDetail
from auditor.model import Match, MatchVerdict


def explain(match: Match, detail: PersonDetail) -> tuple[str, str]:
    """Return what is wrong with the rendering of *match*, in English and in Korean."""
    english, expected = match.target.text if match.target else "", match.suggestion or ""
    if match.verdict is MatchVerdict.SWAPPED:
        return _swapped(detail, english, expected)
    if match.verdict is MatchVerdict.ADDED:
        return (
            f"The English names {english}, whom the Korean does not name. Please check who is meant.",
            f"영문에 나오는 {attach(english, '은', '는')} 원문에 없는 이름입니다. 누구를 가리키는지 확인해 주세요.",
        )
    if match.verdict is MatchVerdict.REVIEW:
        return _doubtful(detail, english, expected)
    if detail.kind in ("syllable", "surname") and detail.syllable and detail.spelt:
        return _wrong_part(detail, english, expected)
    return _other_person(detail, english, expected)


def _wrong_part(detail: PersonDetail, english: str, expected: str) -> tuple[str, str]:
    part, part_ko = ("surname", "성") if detail.kind == "surname" else ("syllable", "음절")
    spelt = (detail.spelt or "").capitalize() if detail.kind == "surname" else detail.spelt
    reads = f"spells {', '.join(detail.reads_as)}" if detail.reads_as else "is no spelling of it"
    reads_ko = f"‘{', '.join(detail.reads_as)}’의 표기" if detail.reads_as else "쓰이지 않는 표기"
    return (
        f"{detail.name} is {expected}, but the English has {english}: "
        f"the {part} {detail.syllable} became “{spelt}”, which {reads}.",
        f"{quoted(detail.name, '은', '는')} {attach(expected, '으로', '로')} 적어야 하는데 영문에는 "
        f"{attach(english, '으로', '로')} 되어 있습니다. "
        f"{part_ko} ‘{detail.syllable}’ 자리에 쓰인 {attach(f'“{spelt}”', '은', '는')} {reads_ko}입니다.",
    )


def _doubtful(detail: PersonDetail, english: str, expected: str) -> tuple[str, str]:
    part = f" (“{detail.spelt}” for {detail.syllable})" if detail.syllable and detail.spelt else ""
    part_ko = f"(‘{detail.syllable}’ 자리에 “{detail.spelt}”)" if detail.syllable and detail.spelt else ""
    return (
        f"{english} is an unusual spelling of {detail.name}{part}; {expected} is usual. "
        "Please check how this person writes the name.",
        f"{attach(english, '은', '는')} ‘{detail.name}’의 흔치 않은 표기{part_ko}이며, 흔한 표기는 {expected}입니다. "
        "본인이 쓰는 표기인지 확인해 주세요.",
    )


def _other_person(detail: PersonDetail, english: str, expected: str) -> tuple[str, str]:
    if detail.other:
        return (
            f"The Korean names {detail.name} ({expected}) here, but the English names {english}, "
            f"who is {detail.other} elsewhere in the article.",
            f"원문의 인물은 ‘{detail.name}’({expected})인데, 영문에는 기사에 나오는 다른 인물 ‘{detail.other}’의 이름 "
            f"{attach(english, '이', '가')} 쓰였습니다.",
        )
    return (
        f"The Korean names {detail.name} ({expected}) here, but the English names {english}, another person.",
        f"원문의 인물은 ‘{detail.name}’({expected})인데, 영문에는 다른 사람의 이름인 "
        f"{attach(english, '으로', '로')} 되어 있습니다.",
    )


def _swapped(detail: PersonDetail, english: str, expected: str) -> tuple[str, str]:
    return (
        f"{english} ({detail.other}) stands where the Korean names {detail.name} ({expected}), "
        "and the other way round: the two names are exchanged.",
        f"원문에서 ‘{detail.name}’({expected})의 자리에 영문에는 {english}(‘{detail.other}’)의 이름이 있고 "
        "그 반대도 마찬가지입니다. 두 사람의 이름이 서로 바뀌었습니다.",
    )
