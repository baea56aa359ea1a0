"""Pieces of patterns that bylines, datelines and captions are made of: reporters, outlets, addresses, credits."""

EMAIL = r"\w[\w.+-]{0,63}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}"
NAME = r"[가-힣]{2,5}"
JOB = (
    r"(?:[가-힣]{1,6}\s?)?"
    r"(?:기자|특파원|논설위원|편집위원|해설위원|통신원|리포터|에디터|편집장|칼럼니스트|아나운서|앵커)"
)
NAMES = rf"{NAME}(?:\s?[,·ㆍ‧・/ ]\s?{NAME}){{0,4}}"
REPORTERS = rf"{NAMES}\s?{JOB}(?:\s?[,·ㆍ‧・/ ]\s?{NAMES}\s?{JOB}){{0,3}}"
ENGLISH_NAME = r"[A-Z][\w'-]{1,20}(?:[ -][A-Z]?[\w'.-]{1,20}){0,3}"
ENGLISH_JOB = (
    r"(?:(?:[Ss]taff|[Ii]ntern|[Ss]enior|[Gg]uest|[Pp]hoto)\s)?"
    r"(?:[Rr]eporter|[Cc]orrespondent|[Jj]ournalist|[Ss]taff [Ww]riter|[Ee]ditor)"
)
OUTLET = (
    r"(?:뉴스\d?|뉴시스|연합|일보|신문|경제|타임스|타임즈|방송|통신|투데이|데일리|저널|미디어|헤럴드|매일|닷컴|프레스|"
    r"TV|KBS|MBC|SBS|YTN|JTBC|CBS)"
)
ENGLISH_OUTLET = (
    r"(?:News\d?|Newsis|Yonhap|Ilbo|Times|Herald|Daily|Today|Economy|Press|Journal|Broadcasting|Post|Newspaper|"
    r"Shinmun|Media|Reuters|AP|AFP|KBS|MBC|SBS|YTN|JTBC|CBS)"
)
PHOTO = (
    r"(?:자료\s?)?사진\s?(?:제공)?\s?[=:/ⓒ©]|사진\s?제공|(?:그래픽|일러스트|이미지|인포그래픽|삽화)\s?(?:제공)?\s?[=:]|"
    r"[Pp]hotos?(?:\s(?:by|courtesy|provided))?\s?[=:/]|[Pp]hotos?\s(?:courtesy of|provided by|by)\s(?=[A-Z])|"
    r"(?:[Ii]mage|[Gg]raphics?|[Ii]llustration|[Pp]icture)\s?(?:credit)?\s?[=:]|[ⓒ©]\s?[가-힣A-Z]"
)
