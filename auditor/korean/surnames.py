"""Korean surnames: which there are, how common each is, and how its bearers spell it.

Spellings are those seen on passports and in print, commonest first; how often each is used is learned (see
`auditor.korean.spelling`). Source of the shares: the 2015 census of Statistics Korea, rounded to tenths of a percent;
surnames below one in two thousand count as 0.05.
"""

from functools import cache
from types import MappingProxyType

_TABLE = """
김 21.5 Kim Gim
이 14.7 Lee Yi Rhee Ri Li I Rhie Yee
박 8.4 Park Pak Bak Bark
최 4.7 Choi Choe Choy Chey
정 4.3 Jung Jeong Chung Jong Chong Cheong
강 2.4 Kang Gang
조 2.3 Cho Jo Joh Choh
윤 2.1 Yoon Yun Youn
장 2.0 Jang Chang
임 1.7 Lim Im Yim Rim
한 1.6 Han Hahn
오 1.5 Oh O
서 1.5 Seo Suh So Su
신 1.5 Shin Sin
권 1.4 Kwon Gwon Kweon
황 1.4 Hwang Whang
안 1.4 Ahn An
송 1.4 Song Soung
전 1.1 Jeon Jun Chun Chon Jon Cheon
홍 1.1 Hong
유 1.3 Yoo Yu You Ryu Rhyu
류 0.3 Ryu Yoo Yu Ryoo Lyu You Rhyu
고 0.9 Ko Go Koh Goh
문 0.9 Moon Mun
양 0.9 Yang
손 0.9 Son Sohn Shon
배 0.8 Bae Pae Bai Pai
백 0.8 Baek Paik Back Paek Baik Beak Baeg
허 0.7 Heo Hur Huh Ho Her Hu
남 0.6 Nam
심 0.5 Shim Sim
노 0.6 Noh Roh No Ro Rho Nho
하 0.5 Ha Hah
곽 0.4 Kwak Gwak Kwag
성 0.4 Sung Seong
차 0.4 Cha
주 0.4 Joo Ju Chu Choo Zoo
우 0.4 Woo Wu U Oo
구 0.4 Koo Gu Ku Goo
민 0.4 Min Minn
진 0.4 Jin Chin
나 0.3 Na Ra Nah
라 0.1 Ra La Na
지 0.3 Ji Jee Chi Chee
엄 0.3 Eom Um Uhm Ohm Aum
변 0.2 Byun Byeon Pyon Byon Pyun
채 0.3 Chae Chai
원 0.3 Won Weon
천 0.2 Cheon Chun Chon Chon
방 0.2 Bang Pang
공 0.2 Kong Gong
현 0.2 Hyun Hyeon Hyon
함 0.2 Ham Hahm
여 0.1 Yeo Yuh Yo Yu
염 0.1 Yeom Yum Yom Youm
추 0.1 Choo Chu
도 0.1 Do Doh To Toh
소 0.1 So Soh
석 0.1 Seok Suk Sok
선 0.1 Sun Seon Son
설 0.1 Seol Sul Sol
마 0.1 Ma Mah
길 0.1 Gil Kil Khil
연 0.1 Yeon Youn Yun Yon
위 0.1 Wi Wee We
표 0.1 Pyo Phyo
명 0.1 Myung Myeong Myong
기 0.1 Ki Gi Kee
반 0.1 Ban Bahn Pan Van
왕 0.1 Wang
금 0.1 Keum Geum Kum Gum
옥 0.1 Ok Ock Oak
육 0.1 Yook Yuk Youk
인 0.05 In Ihn
맹 0.05 Maeng Mang
제 0.05 Je Jae Jhe Che
모 0.05 Mo Moh
탁 0.05 Tak Tark
국 0.05 Kook Guk Kuk Gook Cook
어 0.05 Eo Uh Auh
은 0.05 Eun Un Uhn
편 0.05 Pyun Pyeon
용 0.05 Yong
예 0.05 Ye Yeh
경 0.05 Kyung Gyeong Kyeong
봉 0.05 Bong Pong
사 0.05 Sa
부 0.05 Boo Bu Pu
가 0.05 Ka Ga
복 0.05 Bok Pok
태 0.05 Tae
목 0.05 Mok Mock
형 0.05 Hyung Hyeong Hyong
피 0.05 Pi
두 0.05 Doo Du
감 0.05 Kam Gam
음 0.05 Eum Um
빈 0.05 Bin Been
동 0.05 Dong
온 0.05 On
호 0.05 Ho
범 0.05 Beom Bum Pom
좌 0.05 Jwa Joa
팽 0.05 Paeng Pang
승 0.05 Seung Sung
간 0.05 Kan Gan
상 0.05 Sang
시 0.05 Si Shi
갈 0.05 Gal Kal
단 0.05 Dan Tan
견 0.05 Kyun Gyeon Kyeon
당 0.05 Dang
화 0.05 Hwa
창 0.05 Chang
계 0.05 Kye Gye Kay
대 0.05 Dae Tae
판 0.05 Pan
리 0.05 Ri Rhee Lee Li
림 0.05 Rim Lim
량 0.05 Ryang
렴 0.05 Ryom
로 0.05 Ro Roh
초 0.05 Cho Choh
옹 0.05 Ong
빙 0.05 Bing
궉 0.05 Kwok Gwok
남궁 0.05 Namgung Namkoong Namgoong Namkung
황보 0.05 Hwangbo Whangbo
제갈 0.05 Jegal Jaegal Chegal Jekal
선우 0.05 Sunwoo Seonu Sunu Seonwoo
독고 0.05 Dokgo Dokko Tokko Dokgoh
사공 0.05 Sagong Sakong
서문 0.05 Seomun Suhmoon Seomoon
동방 0.05 Dongbang
망절 0.05 Mangjeol
어금 0.05 Eogeum
소봉 0.05 Sobong
장곡 0.05 Janggok
"""


@cache
def surnames() -> MappingProxyType[str, tuple[float, tuple[str, ...]]]:
    """Return each surname in hangul with its share of the population in percent and its spellings in lower case."""
    rows = (line.split() for line in _TABLE.strip().splitlines())
    return MappingProxyType({row[0]: (float(row[1]), tuple(dict.fromkeys(s.lower() for s in row[2:]))) for row in rows})


def splits(name: str) -> tuple[tuple[str, str], ...]:
    """Return every way to read *name* as surname and given name (one to three syllables), likeliest first."""
    known = surnames()
    cuts = ((name[:n], name[n:]) for n in (2, 1) if name[:n] in known)
    return tuple((surname, given) for surname, given in cuts if 1 <= len(given) <= 3)
