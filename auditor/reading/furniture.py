"""What stands around an article and is not the article: patterns for bylines, datelines, captions, notices, the rest.

Written from the layouts of Korean newspapers and agencies and from what machine translation makes of them in English.
Every pattern is matched against an analysis text (`auditor.text`), with bounded repetition only.
"""

import re

from auditor.model import Role
from auditor.reading.inline import HEADS_ENGLISH, HEADS_KOREAN
from auditor.reading.names import EMAIL, ENGLISH_JOB, ENGLISH_NAME, JOB, NAME, NAMES, PHOTO, REPORTERS

SHORT = 160
"""Characters up to which a paragraph may be a byline, a dateline or any other furniture line."""

_DAY = (
    r"(?:(?:19|20)?\d\d\s?[./년-]\s?\d\d?\s?[./월-]\s?\d\d?\s?[.일]?|(?:19|20)\d\d[01]\d[0-3]\d|"
    r"[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d{1,2}\s[A-Z][a-z]{2,8}\.?,?\s\d{4})"
)

_REPORTER = re.compile(rf"{REPORTERS}|\b{ENGLISH_JOB}\b|\bBy {ENGLISH_NAME}")
_DATELINE = re.compile(
    rf"^[\s\[(|·]*(?:{REPORTERS}[\s|·/,=]{{1,4}})?(?:(?:기사\s?)?(?:최초\s?)?(?:최종\s?)?(?:입력|등록|수정|승인|작성|발행|송고|게재|업데이트)"
    rf"(?:일시?|시간|시각|날짜)?|[Pp]ublished|[Uu]pdated|[Pp]osted|[Mm]odified|[Ll]ast (?:updated|modified)|"
    rf"[Rr]egistered|[Ee]ntered|[Ii]nput|(?:[Aa]rticle|[Nn]ews) (?:entered|input|entry|registered|published|posted))"
    rf"(?:\s(?:on|at|date|time))?[\s:|=]{{0,4}}{_DAY}"
)
_BARE_DATE = re.compile(
    rf"^[\s\[(]*(?:{NAME}\s?{JOB}\s?[|·]?\s?)?{_DAY}[\s,.(\[]*(?:[월화수목금토일]요?일?\)?)?\s*"
    r"(?:(?:오전|오후|AM|PM|am|pm|[ap]\.m\.)?\s?\d{1,2}[:시]\s?\d{0,2}분?(?::\d\d)?\s?(?:AM|PM|am|pm|KST)?)?[\s\])]*$"
)
_BYLINE = re.compile(
    rf"^[\[【(<〈/|ㅣ■▶=\s]*(?:(?:글|사진|글\s?[·/]\s?사진|취재|정리|작성자?|기자명)\s?[=:·]?\s?)?"
    rf"(?:[가-힣A-Za-z0-9&·]{{1,14}}(?:\s?=\s?|\s))?{REPORTERS}[\s=|/·,(\[<]*(?:{EMAIL})?[\s\])>】〉.]*$"
)
_TEAM_BYLINE = re.compile(
    rf"^[\[(/\s]*(?:[가-힣A-Za-z]{{1,10}}\s?)?(?:온라인|디지털|인터넷|편집|취재|속보|이슈)?\s?(?:뉴스팀|취재팀|편집국|편집부|뉴스부)"
    rf"[\s(\[]*(?:{EMAIL})?[\s\])]*$"
)
_CREDIT_BYLINE = re.compile(
    rf"^(?:글\s?[·/]\s?사진|취재|정리|기자명|작성자?|글)\s?[=:]\s?{NAMES}[\s(]*(?:{EMAIL})?[\s)]*$"
)
_EMAIL_LINE = re.compile(rf"^[\[(<\s]*(?:{NAME}\s?)?{EMAIL}[\])>\s]*$")
_EMAIL_OR_NOTHING = re.compile(rf"[\s(\[]*(?:{EMAIL})?[\s)\]]*")
_ENGLISH_BYLINE = re.compile(
    rf"^[\[【(/|=\s]*(?:(?:[Bb]y|BY|[Rr]eported by|[Ww]ritten by)\s?[:=]?\s?{ENGLISH_NAME}|"
    rf"{ENGLISH_JOB}\s?[:=]?\s{ENGLISH_NAME}|{ENGLISH_NAME},?\s?[,|(]?\s?{ENGLISH_JOB})"
    rf"(?:,? (?:and|&) {ENGLISH_NAME})?(?:,?\s{ENGLISH_JOB})?[\s,|/(\[<=)]*(?:{EMAIL})?[\s\])>】.]*$"
)

_CAPTION_HEAD = re.compile(
    rf"^[\[(<〈【/\s]*(?:{PHOTO}|사진\s?\d?\s?[>\])】설]|(?:자료|출처|[Ss]ource)\s?[=:]|위\s사진은\s|\[?캡션)"
)
_CAPTION_MARK = re.compile(r"^[▲△▼▽◀▶]\s*(?!.*[▲△])")
_PHOTO_WORD = re.compile(
    rf"{PHOTO}|사진|모습|장면|전경|조감도|포스터|캡처|왼쪽|오른쪽|가운데|"
    r"[Pp]hoto|[Vv]iew of|[Ll]eft|[Rr]ight|[Pp]oster"
)
_CREDIT_TAIL = re.compile(
    rf"(?:[\[(/<〈|]\s?(?:{PHOTO})|(?:자료\s?)?사진\s?(?:제공)?\s?=|[Pp]hoto\s?=|[ⓒ©]\s?[가-힣A-Z])[^.]{{0,60}}$"
)

_ENGINE = re.compile(
    r"구글\s?(?:자동\s?)?번역|파파고|딥엘|기계(?:로|를\s?(?:통해|이용해|써서))?\s?번역|자동으로\s?번역|자동\s?번역|인공지능\s?번역|AI\s?(?:자동\s?)?번역|번역기|챗GPT|"
    r"google['’\s]*translat|papago|deepl|chatgpt|machine[\s-]?translat|auto(?:matic(?:ally)?)?[\s-]?translat|"
    r"\bAI[\s-](?:\w+\s)?translat|translat\w+ (?:\w+ ){0,3}(?:software|tool|engine|program|AI\b|artificial)",
    re.IGNORECASE,
)
_SELF = re.compile(
    r"아래[는의]|다음은|위\s?(?:기사|글|내용)|이\s?기사|본\s?(?:기사|문서|번역|서비스|내용)|해당\s?(?:기사|번역)|원문|전문\]|영문\s?(?:기사|번역)|"
    r"영어\s?(?:기사|번역)|번역(?:문|본|된\s?기사)|오류가\s?있|정확하지\s?않|다를\s?수|"
    r"the following|this (?:article|translation|text|version|page|story)|"
    r"(?:above|below|english) (?:article|text|version|translation)|"
    r"original (?:korean|article|text)|full text|may (?:contain|be|differ|have)|"
    r"errors in|not (?:be )?(?:accurate|guaranteed)|"
    r"for (?:reference|convenience)|has been translated|was translated",
    re.IGNORECASE,
)
_TRANSLATION_NOTICE = re.compile(
    r"^[\s*※☞■◆▶<\[(-]*(?:"
    r"(?:아래|다음)[는은]?\s?.{0,30}(?:영문|영어|번역|국문|한글).{0,30}(?:입니다|이다|임|전문)|"
    r"(?:이|본|위|해당)\s?(?:영문\s?|영어\s?)?기사는.{0,40}번역.{0,30}|"
    r"(?:the following|below|above) is .{0,40}(?:english|korean|translat).{0,80}|"
    r"this (?:article|story|text|page|english version) (?:is|was|has been) .{0,40}translat.{0,120})",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^[\s*※☞■◆▶◇<〈《\[(【-]*(?:"
    r"(?:국문|한글|한국어|영문|영어|원문|번역문?|영문\s?번역문?|영어\s?번역문?|영역|국문\s?기사|영문\s?기사|영어\s?기사|한글\s?기사|기사\s?원문|영문\s?(?:전문|기사\s?전문))|"
    r"(?:english|korean|original|translation|kor|eng|source|target)"
    r"(?:\s(?:version|article|translation|text|original|news|edition))?|(?:the )?(?:full text|english translation))"
    r"[\s>〉》\])】:*-]*$",
    re.IGNORECASE,
)

_BRACKETED = re.compile(
    r"^[(\[<〈《【][^)\]>〉》】]{0,60}(?:원문|영문\s?기사|국문\s?기사|번역문|original (?:article|korean|text)|"
    r"english (?:article|version|translation)|machine translation)[^)\]>〉》】]{0,60}[)\]>〉》】]$",
    re.IGNORECASE,
)

_COPYRIGHT = re.compile(
    r"무단\s?(?:전재|복제|배포|도용)|재배포\s?(?:를\s?)?금지|저작권(?:자|은|법|\s?[ⓒ©])|copyrights?\s?(?:ⓒ|©|\(c\)|\d{4})|"
    r"all rights reserved|"
    r"unauthori[sz]ed (?:reproduction|copying|use|distribution)|reproduction (?:and|or) redistribution",
    re.IGNORECASE,
)
RELATED_HEAD = re.compile(
    r"^[\s\[<(【■▶◆☞*#]*(?:관련\s?(?:기사|뉴스|글)|이\s?시각\s?(?:주요|인기|헤드라인)?\s?(?:뉴스|기사)?|(?:이|[가-힣]{2,4})\s?기자의?\s?(?:다른|최신)\s?기사(?:\s?보기)?|많이\s?본\s?(?:기사|뉴스)|인기\s?(?:기사|뉴스)|추천\s?(?:기사|뉴스)|"
    r"주요\s?(?:기사|뉴스)|최신\s?(?:기사|뉴스)|(?:다른|함께\s?볼만한|함께\s?보면\s?좋은)\s?기사.{0,8}|댓글(?:\s?(?:쓰기|보기|달기|목록|\(?\d+\)?개?))?|독자\s?의견|"
    r"related\s(?:articles?|news|stories|posts)|most\s(?:read|viewed|popular)|popular\s(?:articles?|news)|recommended.{0,20}|"
    r"more\s(?:news|stories|articles).{0,20}|latest\s(?:news|articles?)|comments?(?:\s?[(\[]?\d*[)\]]?)?)[\s\])>】:]*$",
    re.IGNORECASE,
)
_CHROME = re.compile(
    r"^[\s\[<(【■▶◆☞*#]*(?:"
    r"(?:기사\s?제보|제보|구독|좋아요|공유|스크랩|인쇄|프린트|글자\s?크기|폰트|목록|이전\s?기사|다음\s?기사|원본\s?기사|맨\s?위로|"
    r"페이스북|트위터|카카오톡|네이버|밴드|url\s?복사|링크\s?복사|바로가기|더\s?보기|신고|로그인|회원가입|광고|후원|태그|키워드|해시태그)"
    r"(?:\s?(?:하기|보기|조정|공유|구독|\d{1,5}))?(?:\s?[:|,>→].{0,100})?|"
    r"제보는\s.{0,60}|기사\s?제보\s?및.{0,60}|"
    r"(?:share|tweet|facebook|twitter|kakao ?talk|print|subscribe|sign up|log ?in|advertisement|scrap|like|read more|"
    r"view original|back to top|list|copy (?:url|link)|report tips?)(?:\s\d{1,5})?|"
    r"(?:tags?|keywords?)(?:\s?[:|].{0,100})?|"
    r"(?:#[^\s#]{1,30}[\s,]*){1,20})[\s\])>】]*$",
    re.IGNORECASE,
)


def furniture_role(text: str) -> Role | None:
    """Return the role of an analysis text that is no part of the article proper, None when it may be content."""
    if is_notice(text):
        return Role.NOTICE
    if len(text) > SHORT:
        return Role.OTHER if _COPYRIGHT.search(text) and len(text) < 2 * SHORT else None
    if _DATELINE.search(text) or _BARE_DATE.match(text) or _is_prefix_alone(text):
        return Role.BYLINE if _REPORTER.search(text) else Role.DATELINE
    if any(p.match(text) for p in (_BYLINE, _TEAM_BYLINE, _CREDIT_BYLINE, _EMAIL_LINE, _ENGLISH_BYLINE)):
        return Role.BYLINE
    if _COPYRIGHT.search(text) or RELATED_HEAD.match(text) or _CHROME.match(text):
        return Role.OTHER
    return Role.CAPTION if _is_caption(text) else None


def is_notice(text: str) -> bool:
    """True for a remark about the translation of this very article, or a label over one of its languages."""
    if _LABEL.match(text) or _BRACKETED.match(text) or _TRANSLATION_NOTICE.match(text):
        return True
    return bool(len(text) < 1_000 and _ENGINE.search(text) and _SELF.search(text) and _speaks_of_itself(text))


def _speaks_of_itself(text: str) -> bool:
    """True unless the text is reporting: a notice stands in brackets, behind a mark, or addresses its reader."""
    return bool(
        re.match(r"^\s*[(\[<*※☞■◆▶「【-]", text)
        or re.search(
            r"입니다|습니다|합니다|바랍니다|됩니다|translated|translation by|translations? may|may (?:contain|be)", text
        )
    )


def _is_prefix_alone(text: str) -> bool:
    """True for a line that is nothing but what would open a paragraph, `(서울=...) ... 기자 =`, or that and a date."""
    matches = (pattern.match(text) for pattern in (*HEADS_KOREAN[:2], *HEADS_ENGLISH[:2]))
    rests = (text[match.end() :] for match in matches if match is not None)
    alone = any(_EMAIL_OR_NOTHING.fullmatch(rest) or _BARE_DATE.match(rest) for rest in rests)
    return alone and not _CAPTION_HEAD.match(text)


def _is_caption(text: str) -> bool:
    if _CAPTION_HEAD.match(text):
        return True
    if _CAPTION_MARK.match(text):
        return bool(_PHOTO_WORD.search(text)) or text[0] in "▲△"
    n_stops = len(re.findall(r"[다.]\.\s|[a-z]\.\s", text))
    return n_stops <= 1 and _CREDIT_TAIL.search(text) is not None
