"""Quantities and dates answer each other by value, whatever they look like."""

import datetime
from dataclasses import replace

import pytest

from auditor.checks.approximation import ApproximationLost
from auditor.checks.base import Check
from auditor.checks.change import ChangeMismatch
from auditor.checks.dates import DateMismatch, DurationMismatch, WeekdayMismatch
from auditor.checks.magnitudes import MagnitudeMismatch
from auditor.checks.numbers import NumberAdded, NumberMismatch, NumberMissing
from auditor.checks.units import PercentPoint, UnitMismatch
from auditor.matching.amounts import dates, quantities
from auditor.mentions import dates as find_dates
from auditor.mentions import quantities as find_quantities
from auditor.model import AlignedArticle, Article, Finding, Pair, Severity
from tests.samples import document

CHECKS: tuple[Check, ...] = (
    NumberMismatch(),
    MagnitudeMismatch(),
    NumberMissing(),
    NumberAdded(),
    UnitMismatch(),
    PercentPoint(),
    ApproximationLost(),
    DateMismatch(),
    WeekdayMismatch(),
    DurationMismatch(),
    ChangeMismatch(),
)
TUESDAY = datetime.date(2025, 2, 4)
SHOWN = 0.5

# faithful translations: nothing is shown
FAITHFUL = (
    (
        "지난해 매출은 3조 4천억 원으로 전년 대비 7.3% 늘었다.",
        "Sales reached 3.4 trillion won last year, up 7.3 percent from the previous year.",
    ),
    ("매출은 3조4천120억 원이다.", "Sales stood at KRW 3.412 trillion."),
    ("매출은 3조4천120억 원이다.", "Sales came to about 3.41 trillion won."),
    (
        "지지율은 전주보다 7.3%포인트 오른 42.1%였다.",
        "The approval rating was 42.1 percent, up 7.3 percentage points from the previous week.",
    ),
    ("지지율은 2.5%p 하락했다.", "The rating fell 2.5%p."),
    ("도면을 받은 지 열하루 만에 땅을 샀다.", "He bought the land 11 days after getting the drawings."),
    ("2분기 매출이 늘었다.", "Sales grew in the April-June quarter."),
    ("신청이 7~9월에 몰렸다.", "Applications were concentrated in the July-September period."),
    ("신청이 7~9월에 몰렸다.", "Applications were concentrated in the third quarter."),
    ("3분기에 신청이 몰렸다.", "Applications were concentrated between July and September."),
    ("6~8월에 문을 닫는다.", "It will be closed from June to August."),
    ("화요일인 4일 문을 연다.", "It opens on Tuesday."),
    ("화요일인 4일 문을 연다.", "It opens on Feb. 4."),
    ("투수는 4⅔이닝을 던졌다.", "The pitcher went 4 2/3 innings."),
    ("녹색연합 등 4개 단체가 신청했다.", "Green Union and three other groups applied."),
    ("고등학교 3학년 학생이 왔다.", "A high school senior came."),
    ("전세 매물은 2만9천여 건보다 31% 적다.", "Listings are 31 percent fewer than the 29,000 or so."),
    ("3년 한시로 되살아났다.", "It was revived for three years."),
    ("1588-4060으로 신고하면 된다.", "Reports can be made at 1588-4060."),
    ("오는 15일 국회에서 열린다.", "It will be held at the National Assembly on the 15th."),
    ("오는 15일 국회에서 열린다.", "It will take place at the National Assembly on Feb. 15."),
    ("4일 오전 서울에서 열렸다.", "It was held in Seoul on Tuesday morning."),
    ("지난달 28일 발표했다.", "It was announced on Jan. 28."),
    ("지난달 28일 발표했다.", "It was announced on the 28th of last month."),
    ("행사에는 1만2천여 명이 참석했다.", "More than 12,000 people attended the event."),
    ("행사에는 1만2천여 명이 참석했다.", "About 12,000 people attended the event."),
    ("10대 후반 남성이 체포됐다.", "A man in his late teens was arrested."),
    ("20대 여성 2명이 다쳤다.", "Two women in their 20s were injured."),
    ("20대 여성 2명이 다쳤다.", "Two women in their twenties were injured."),
    ("3박 4일 일정으로 방한한다.", "He will visit Korea on a four-day trip."),
    ("3박 4일 일정으로 방한한다.", "He will visit Korea for three nights and four days."),
    ("제22대 국회가 개원했다.", "The 22nd National Assembly opened."),
    ("재산 피해는 5억 3천여만 원이다.", "Property damage came to about 530 million won."),
    ("건설업(-6만3천명)은 줄었다.", "Construction (-63,000) shrank."),
    ("건설업(-6만3천명)과 홍콩(-8.9%)은 줄었다.", "Construction shrank by 63,000, Hong Kong by 8.9%."),
    ("대원들은 3인 1조로 24시간 수색한다.", "The members search around the clock in teams of three."),
    ("위성을 30초 간격으로 2기씩 분리했다.", "It released satellites two at a time, at 30-second intervals."),
    ("그는 2시간 04분 09초로 우승했다.", "He won in 2:04:09."),
    ("그는 17분 26초에 들어왔다.", "He came in at 17:26."),
    ("500만 번째 관람객이 왔다.", "The 5 millionth visitor came."),
    ("추첨 결과는 ‘17, 23, 41’이다.", "The result of the draw is '17, 23, 41'."),
    ("2등은 70명으로 각 4만원을 받는다.", "Seventy second-prize winners receive 40,000 won each."),
    ("자유형 1분47초31…한국신기록", "1:47.31 in the freestyle... a new Korean record"),
    ("“1분47초대에 들어왔다”고 말했다.", '"I came in at 1:47," he said.'),
    ("1만3천200TEU급 선박 3척", "three 13,200-TEU ships"),
    ("1회용품을 줄이는 조례", "an ordinance to reduce disposable products"),
    ("한국은 일본을 2대 1로 이겼다.", "Korea beat Japan 2-1."),
    ("한국은 일본을 2대 1로 이겼다.", "Korea beat Japan 2 to 1."),
    ("한국은 일본을 2-1로 꺾었다.", "Korea defeated Japan 2–1."),
    ("아침 기온이 영하 12도까지 떨어졌다.", "The morning temperature dropped to minus 12 degrees Celsius."),
    ("아침 기온이 영하 12도까지 떨어졌다.", "The morning low fell to 12 degrees below zero."),
    ("아침 기온이 영하 12도까지 떨어졌다.", "The morning low fell to -12 degrees."),
    ("면적은 4.5평이다.", "The area is 4.5 pyeong."),
    ("면적은 4.5평이다.", "The area is about 14.9 square meters."),
    ("5G 서비스와 A320 여객기.", "5G services and A320 passenger jets."),
    ("1인당 25만 원을 지급한다.", "It will pay 250,000 won per person."),
    ("1인당 25만 원을 지급한다.", "Each person will receive KRW 250,000."),
    ("두 차례 회의를 열었다.", "They held two meetings."),
    ("두 차례 회의를 열었다.", "They met twice."),
    ("하루 평균 3천 명이 찾는다.", "An average of 3,000 people visit it daily."),
    ("하루 평균 3천 명이 찾는다.", "About 3,000 people a day visit on average."),
    ("1분기 영업이익은 6천500억 원이다.", "Operating profit in the first quarter was 650 billion won."),
    ("1분기 영업이익은 6천500억 원이다.", "Q1 operating profit was KRW 650 billion."),
    ("올해 상반기 수출이 12.8% 늘었다.", "Exports rose 12.8% in the first half of this year."),
    ("올해 상반기 수출이 12.8% 늘었다.", "Exports rose 12.8% in the first half of 2025."),
    ("지난해 9월 5일 취임했다.", "He took office on Sept. 5 last year."),
    ("지난해 9월 5일 취임했다.", "He took office on September 5, 2024."),
    ("작년 12월 3일 밤 10시 27분 선포했다.", "It was declared at 10:27 p.m. on Dec. 3 last year."),
    ("오후 2시 30분부터 시작한다.", "It starts at 2:30 p.m."),
    ("오후 2시 30분부터 시작한다.", "It begins at 14:30."),
    ("오전 9시부터 오후 6시까지 운영한다.", "It operates from 9 a.m. to 6 p.m."),
    ("정오에 시작해 자정에 끝난다.", "It begins at noon and ends at midnight."),
    ("새벽 3시쯤 불이 났다.", "A fire broke out around 3 a.m."),
    ("이틀간 열린다.", "It runs for two days."),
    ("사흘 만에 복귀했다.", "He returned after three days."),
    ("열흘 동안 계속됐다.", "It lasted ten days."),
    ("보름 동안 계속됐다.", "It lasted 15 days."),
    ("보름 동안 계속됐다.", "It lasted two weeks."),
    ("일주일 동안 계속됐다.", "It lasted a week."),
    ("2주일 만에 재개했다.", "It resumed after two weeks."),
    ("6개월 만에 최저치다.", "It is the lowest in six months."),
    ("6개월 만에 최저치다.", "It is the lowest in half a year."),
    ("1년 6개월을 선고했다.", "He was sentenced to 18 months in prison."),
    ("1년 6개월을 선고했다.", "He was sentenced to one year and six months in prison."),
    ("징역 2년에 집행유예 3년을 선고했다.", "He was sentenced to two years in prison, suspended for three years."),
    ("34세 김모 씨가 숨졌다.", "Kim, 34, died."),
    ("김모(34) 씨가 숨졌다.", "A 34-year-old surnamed Kim died."),
    ("열다섯 살 소년이 왔다.", "A 15-year-old boy came."),
    ("절반 이상이 찬성했다.", "More than half were in favor."),
    ("3분의 1이 반대했다.", "One-third opposed it."),
    ("3분의 2가 반대했다.", "Two-thirds opposed it."),
    ("매출이 두 배로 늘었다.", "Sales doubled."),
    ("매출이 3배 늘었다.", "Sales tripled."),
    ("매출이 3배 늘었다.", "Sales increased threefold."),
    ("생산량을 10배 늘린다.", "It will increase output tenfold."),
    ("3~5일 걸린다.", "It takes three to five days."),
    ("3∼4년 안에 완공한다.", "It will be completed within three to four years."),
    ("10~20만 명이 모였다.", "100,000 to 200,000 people gathered."),
    ("수십만 명이 모였다.", "Hundreds of thousands of people gathered."),
    ("수천 명이 대피했다.", "Thousands of people evacuated."),
    ("수백억 원의 피해가 났다.", "The damage amounted to tens of billions of won."),
    ("수십 명이 다쳤다.", "Dozens of people were injured."),
    ("한두 명이 남았다.", "One or two people remain."),
    ("서너 명이 남았다.", "Three or four people remain."),
    ("100명 미만이다.", "There are fewer than 100 people."),
    ("100명 이상 왔다.", "More than 100 people came."),
    ("100명 이상 왔다.", "At least 100 people came."),
    ("1위를 차지했다.", "It ranked first."),
    ("1위를 차지했다.", "It took the top spot."),
    ("2위로 밀렸다.", "It slipped to second place."),
    ("세계 10위권 경제 대국이다.", "It is one of the world's top 10 economies."),
    ("세 번째 도전이다.", "It is his third attempt."),
    ("첫 번째 회의를 열었다.", "It held its first meeting."),
    ("1천12대 1의 경쟁률을 기록했다.", "The competition rate was 1,012 to 1."),
    ("5만6천400원에 거래를 마쳤다.", "It closed at 56,400 won."),
    ("원/달러 환율은 1천452.7원에 마감했다.", "The won closed at 1,452.7 per dollar."),
    (
        "코스피는 12.35포인트(0.49%) 오른 2,481.69에 마감했다.",
        "The KOSPI rose 12.35 points, or 0.49 percent, to close at 2,481.69.",
    ),
    ("1천500만 달러를 투자한다.", "It will invest $15 million."),
    ("1천500만 달러를 투자한다.", "It will invest 15 million dollars."),
    ("1천500만 달러(약 217억 원)를 투자한다.", "It will invest US$15 million (about 21.7 billion won)."),
    ("50만 유로를 지원한다.", "It will provide 500,000 euros."),
    ("3억 엔 규모다.", "It is worth 300 million yen."),
    ("20억 위안을 조달했다.", "It raised 2 billion yuan."),
    ("시속 120㎞로 달렸다.", "It ran at 120 kilometers per hour."),
    ("시속 120㎞로 달렸다.", "It was traveling at 120 kph."),
    ("규모 5.8 지진이 발생했다.", "A magnitude 5.8 earthquake occurred."),
    ("규모 5.8 지진이 발생했다.", "A 5.8-magnitude earthquake struck."),
    ("전용면적 84㎡ 아파트다.", "It is an apartment with an exclusive area of 84 square meters."),
    ("축구장 3개 넓이인 2.1헥타르가 탔다.", "It burned 2.1 hectares, the size of three soccer fields."),
    ("하루 200만 배럴을 생산한다.", "It produces 2 million barrels a day."),
    ("1990년대 후반부터 살았다.", "He has lived there since the late 1990s."),
    ("80년대 음악을 틀었다.", "They played music from the 1980s."),
    ("21세기 들어 처음이다.", "It is the first in the 21st century."),
    ("주 52시간 근무제를 시행한다.", "It implements the 52-hour workweek."),
    ("중소기업 300곳을 조사했다.", "It surveyed 300 small and medium-sized enterprises."),
    ("찬성 204표, 반대 85표로 가결됐다.", "It passed 204-85."),
    ("찬성 204표, 반대 85표로 가결됐다.", "It passed with 204 votes in favor and 85 against."),
    ("재적 의원 300명 중 298명이 투표했다.", "298 of the 300 lawmakers voted."),
    ("5명 중 1명이 1인 가구다.", "One in five is a single-person household."),
    ("국민 10명 중 7명이 찬성했다.", "Seven out of 10 people were in favor."),
    ("2030년까지 40%를 감축한다.", "It will cut 40 percent by 2030."),
    ("2024~2025 시즌에 뛰었다.", "He played in the 2024-25 season."),
    ("헌법 제84조를 인용했다.", "It cited Article 84 of the Constitution."),
    ("119에 신고했다.", "They called 119."),
    ("6·25 전쟁에 참전했다.", "He fought in the Korean War."),
    ("5·18 민주화운동을 기렸다.", "It honored the May 18 Democratization Movement."),
    ("3·1절 기념식을 열었다.", "It held a ceremony for March 1 Independence Movement Day."),
    ("4·10 총선에서 이겼다.", "It won the April 10 general elections."),
    ("12·3 비상계엄 사태다.", "It is the Dec. 3 martial law crisis."),
    ("코로나19 이후 처음이다.", "It is the first since COVID-19."),
    ("G20 정상회의에 참석했다.", "He attended the G20 summit."),
    ("K2 전차 180대를 수출한다.", "It will export 180 K2 tanks."),
    ("한 관계자는 그렇게 말했다.", "An official said so."),
    ("두 사람은 2018년 결혼했다.", "They got married in 2018."),
    ("두 나라 정상이 만났다.", "The leaders of the two countries met."),
    ("양국 정상이 만났다.", "The two leaders met."),
    ("세 사람이 만났다.", "The three met."),
    ("둘째 아들이다.", "He is the second son."),
    ("12월 결산법인 1,200개사를 분석했다.", "It analyzed 1,200 companies that close their books in December."),
    ("다음 달 2일부터 나흘간 열린다.", "It will be held for four days from March 2."),
    ("다음 달 2일부터 나흘간 열린다.", "It runs for four days starting on the 2nd of next month."),
    ("오는 7일까지 신청을 받는다.", "Applications are accepted through Friday."),
    ("지난 3일 취임했다.", "He took office on Monday."),
    ("지난 3일 취임했다.", "He took office on the 3rd."),
    ("이날 오후 회의를 했다.", "They met on Tuesday afternoon."),
    ("어제 발표했다.", "It was announced yesterday."),
    ("어제 발표했다.", "It was announced on Monday."),
    ("24시간 비상근무에 들어갔다.", "It went on emergency duty around the clock."),
    ("24일부터 26일까지 열린다.", "It runs from the 24th to the 26th."),
    ("24~26일 열린다.", "It runs from Feb. 24 to 26."),
    ("2월 24∼26일 열린다.", "It will be held Feb. 24-26."),
    ("1천억 원대 소송이다.", "It is a lawsuit worth around 100 billion won."),
    ("30억 원 상당의 피해가 났다.", "It caused damage worth 3 billion won."),
    ("수심 3m에서 발견됐다.", "It was found at a depth of 3 meters."),
    ("키 180㎝, 몸무게 75㎏이다.", "He is 180 centimeters tall and weighs 75 kilograms."),
    ("0.25%포인트 인하했다.", "It cut the rate by 0.25 percentage point."),
    ("0.25%포인트 인하했다.", "It cut the rate by a quarter percentage point."),
    ("0.25%포인트 인하했다.", "It cut the rate by 25 basis points."),
    ("기준금리를 연 3.00%로 동결했다.", "It kept the key rate at 3 percent."),
    ("65세 이상 인구가 20%를 넘었다.", "People aged 65 or older exceeded 20 percent."),
    ("만 18세 이상 남녀 1천5명을 조사했다.", "It surveyed 1,005 people aged 18 and over."),
    (
        "표본오차는 95% 신뢰수준에 ±3.1%포인트다.",
        "The margin of error is plus or minus 3.1 percentage points at a 95 percent confidence level.",
    ),
    ("백만 명이 서명했다.", "One million people signed."),
    ("만 명이 모였다.", "Ten thousand people gathered."),
    ("천 원짜리 지폐다.", "It is a 1,000-won bill."),
    ("수출액은 614억 달러다.", "Exports totaled $61.4 billion."),
    ("무역수지는 18억9천만 달러 적자다.", "The trade deficit was $1.89 billion."),
    ("2조원 규모 펀드를 만든다.", "It will create a 2-trillion-won fund."),
    ("2천만원을 기부했다.", "He donated 20 million won."),
    ("2천만원을 기부했다.", "He donated ₩20 million."),
    ("6시즌을 뛰었다.", "He played six seasons."),
    ("홈런 2개를 쳤다.", "He hit a pair of homers."),
    ("3연승을 달렸다.", "It won three straight games."),
    ("시즌 12호 골을 넣었다.", "He scored his 12th goal of the season."),
    ("8강에 진출했다.", "It advanced to the quarterfinals."),
    ("4강에서 졌다.", "It lost in the semifinals."),
    ("16강에 올랐다.", "It reached the round of 16."),
    ("전반 35분 선제골을 넣었다.", "He scored the opener in the 35th minute."),
    ("후반 12분 골을 넣었다.", "He scored in the 57th minute."),
    ("40대 기업을 조사했다.", "It surveyed the top 40 companies."),
    ("반세기 만이다.", "It is the first in half a century."),
    ("1시간 반 동안 이야기했다.", "They talked for an hour and a half."),
    ("1시간 30분 동안 이야기했다.", "They talked for 90 minutes."),
    ("1시간 30분 동안 이야기했다.", "They talked for an hour and 30 minutes."),
    ("1년여 만이다.", "It is the first in about a year."),
    ("10여 명이 다쳤다.", "More than 10 people were injured."),
    ("10여 명이 다쳤다.", "About a dozen people were injured."),
    ("30여 년간 일했다.", "He worked for over 30 years."),
    ("30여 년간 일했다.", "He worked for more than three decades."),
    ("설 연휴 엿새간 213만 명이 이용한다.", "2.13 million people will use it over the six-day Lunar New Year holiday."),
    ("올해로 3회째를 맞는다.", "It marks its third year."),
    ("제3회 대회가 열린다.", "The third competition will be held."),
    ("2차 세계대전 때다.", "It was during World War II."),
    ("1호선 열차가 멈췄다.", "A Line 1 train stopped."),
    ("101동 1203호에서 발견됐다.", "It was found in Unit 1203 of Building 101."),
    ("전년 동기 대비 2.3배 증가했다.", "It increased 2.3 times from the same period last year."),
    ("정원을 2천 명 늘린다.", "It will increase the quota by 2,000."),
    ("가로 3m, 세로 2m다.", "It measures 3 meters by 2 meters."),
    ("1㎏당 5천 원이다.", "It costs 5,000 won per kilogram."),
    ("100g에 3천 원이다.", "It is 3,000 won for 100 grams."),
    ("최고 200㎜의 비가 내린다.", "Up to 200 millimeters of rain will fall."),
    ("영상 3도에서 영하 5도 사이다.", "It ranges from minus 5 to 3 degrees."),
    ("체감온도는 영하 20도 안팎이다.", "The wind chill is around minus 20 degrees."),
    ("낮 최고기온은 5∼12도로 예보됐다.", "Daytime highs are forecast at 5 to 12 degrees Celsius."),
    ("오전 10시께 사고가 났다.", "The accident happened at about 10 a.m."),
    ("오후 5시께 사고가 났다.", "The accident happened around 5 in the afternoon."),
    ("1950년 6월 25일 전쟁이 났다.", "The war broke out on June 25, 1950."),
    ("2025년 2월 4일 화요일이다.", "It is Tuesday, Feb. 4, 2025."),
    ("4일(화) 열린다.", "It will be held on Tuesday, Feb. 4."),
    ("4일(현지시간) 워싱턴에서 만났다.", "They met in Washington on Tuesday (local time)."),
    ("박 의원(재선)은 반대했다.", "Park, a two-term lawmaker, opposed it."),
    ("3선 의원이다.", "He is a three-term lawmaker."),
    ("월 50만 원씩 준다.", "It gives 500,000 won a month."),
    ("연 2회 실시한다.", "It is conducted twice a year."),
    ("매주 2회 운항한다.", "It flies twice a week."),
    ("왕복 4차로 도로다.", "It is a four-lane road."),
    ("지상 5층, 지하 2층 건물이다.", "It is a building with five floors above ground and two below."),
    ("지하 2층, 지상 5층 규모다.", "It has five stories and two basement levels."),
    ("3만5천 달러 시대다.", "It is the era of $35,000."),
    ("국민총소득은 1인당 3만6천624달러다.", "Gross national income per capita was $36,624."),
    ("1만여 가구가 정전됐다.", "Some 10,000 households lost power."),
    ("절반인 50명이 찬성했다.", "Half of them, 50 people, were in favor."),
    ("5만 톤급 선박이다.", "It is a 50,000-ton ship."),
    ("7천t급 구축함이다.", "It is a 7,000-ton destroyer."),
    ("고3 학생 3명이다.", "They are three high school seniors."),
    ("초등학교 4학년이다.", "He is in the fourth grade."),
    ("2026학년도 입시를 치른다.", "They take the 2026 admissions exams."),
    ("내년 예산은 677조 원이다.", "Next year's budget is 677 trillion won."),
    ("국가채무가 1천조 원을 넘었다.", "National debt exceeded 1,000 trillion won."),
    ("국가채무가 1천조 원을 넘었다.", "National debt surpassed 1 quadrillion won."),
    ("12억3천456만 원이다.", "It is 1.23456 billion won."),
    ("12억3천456만 원이다.", "It is about 1.23 billion won."),
    ("0.1초 차로 이겼다.", "He won by a tenth of a second."),
    ("40㎞/h로 제한한다.", "The limit is 40 km/h."),
    ("3개월여 만에 풀려났다.", "He was released after more than three months."),
    ("18명의 사상자(사망 3명, 부상 15명)가 났다.", "There were 18 casualties: three dead and 15 injured."),
    ("이 병원은 100병상 규모다.", "The hospital has 100 beds."),
    ("15일 0시부터 시행한다.", "It takes effect at midnight on the 15th."),
    ("15일 0시부터 시행한다.", "It takes effect at 12 a.m. on the 15th."),
    ("밤 12시까지 연다.", "It is open until midnight."),
    ("낮 12시에 시작한다.", "It starts at noon."),
    ("낮 1시에 시작한다.", "It starts at 1 p.m."),
    ("오후 1시∼5시 운영한다.", "It is open from 1 to 5 p.m."),
    ("1월 1일부터 12월 31일까지다.", "It is from Jan. 1 to Dec. 31."),
    ("수요일인 5일은 눈이 온다.", "It will snow on Wednesday, the 5th."),
    ("주말인 8일과 9일 열린다.", "It will be held on Saturday and Sunday."),
    ("8∼9일 열린다.", "It will be held on Saturday and Sunday."),
    ("향후 5년간 10조 원을 투자한다.", "It will invest 10 trillion won over the next five years."),
    ("최근 3년간 5건이 발생했다.", "Five cases occurred over the past three years."),
    ("창립 50주년을 맞았다.", "It marked its 50th anniversary."),
    ("6000만원대 연봉이다.", "The salary is in the 60 million won range."),
    ("누적 관객 1000만 명을 돌파했다.", "It surpassed 10 million admissions."),
    ("누적 관객 1000만 명을 돌파했다.", "The cumulative audience topped 10 million."),
    ("천만 관객 영화다.", "It is a film with 10 million viewers."),
    ("2.5단계로 격상했다.", "It raised the alert to Level 2.5."),
    ("아이폰16을 공개했다.", "It unveiled the iPhone 16."),
    ("갤럭시 S25를 출시했다.", "It launched the Galaxy S25."),
    ("HBM3E 12단 제품이다.", "It is a 12-layer HBM3E product."),
    ("3㎚ 공정이다.", "It is a 3-nanometer process."),
    ("3나노 공정이다.", "It is a 3-nm process."),
    ("16GB 메모리다.", "It has 16GB of memory."),
    ("1.4GW급 원전 2기를 짓는다.", "It will build two 1.4-gigawatt reactors."),
    ("1천400㎿급 원전이다.", "It is a 1,400-megawatt nuclear plant."),
)

# (rule, Korean, English, what the suggestion says); exactly one finding
FAULTY = (
    ("magnitude-mismatch", "매출은 3조 4천억 원이다.", "Sales were 3.4 billion won.", "3.4 trillion won"),
    ("magnitude-mismatch", "행사에는 1만2천여 명이 참석했다.", "More than 1,200 people attended.", "12,000"),
    ("date-mismatch", "사고는 0시 25분께 났다.", "The accident happened at around 12:25 p.m.", "12:25 a.m."),
    ("date-mismatch", "12일(현지시간) 도착했다.", "The team arrived on the 21st (local time).", "12th"),
    ("number-mismatch", "시즌 18호 홈런을 쳤다.", "He hit his 8th home run of the season.", "18th"),
    ("duration-mismatch", "기록은 2시간 07분 41초다.", "The time was 2:07:14.", "2:07:41"),
    ("duration-mismatch", "1분 37초 모자랐다.", "It was 1 minute and 27 seconds short.", "1 minute and 37 seconds"),
    ("duration-mismatch", "기록은 1분52초08이다.", "The time was 1:53.08.", "1:52.08"),
    ("number-missing", "법 제30조를 어겼다.", "The law was violated.", "Article 30"),
    ("magnitude-mismatch", "614억 달러를 수출했다.", "It exported $614 million.", ""),
    ("magnitude-mismatch", "2천만원을 기부했다.", "He donated 2 million won.", ""),
    ("magnitude-mismatch", "30만 명이 서명했다.", "3 million people signed.", ""),
    ("percent-point", "지지율이 7.3%p 올랐다.", "Support rose 7.3%.", "7.3 percentage points"),
    ("number-mismatch", "세 번째 도전이다.", "It is his second attempt.", "third"),
    ("number-mismatch", "20대 남성이 체포됐다.", "A man in his 30s was arrested.", "20s"),
    ("number-mismatch", "34세 김모 씨가 숨졌다.", "Kim, 43, died.", "34"),
    ("number-mismatch", "찬성 204표로 가결됐다.", "It passed with 240 votes.", "204"),
    ("number-mismatch", "제22대 국회가 개원했다.", "The 21st National Assembly opened.", "22nd"),
    ("number-mismatch", "1분기 이익이 늘었다.", "Profit rose in the third quarter.", "first quarter"),
    ("number-mismatch", "영하 12도까지 떨어졌다.", "It fell to 12 degrees Celsius.", "minus 12 degrees"),
    ("number-mismatch", "3배 늘었다.", "It grew four times.", "three times"),
    ("number-mismatch", "A320 여객기다.", "It is an A330 jet.", "A320"),
    ("date-mismatch", "9월 4일 열린다.", "It opens on Sept. 5.", "Sept. 4"),
    ("date-mismatch", "4일 열렸다.", "It was held on the 5th.", "4th"),
    ("date-mismatch", "4일 열렸다.", "It was held on Feb. 5.", "Feb. 4"),
    ("date-mismatch", "지난해 6월 시작했다.", "It began in June this year.", ""),
    ("date-mismatch", "2018년 결혼했다.", "They got married in 2013.", "2018"),
    ("date-mismatch", "오전 7시에 났다.", "It happened at 7 p.m.", "7 a.m."),
    ("date-mismatch", "오후 2시 30분에 났다.", "It happened at 3:30 p.m.", "2:30 p.m."),
    ("date-mismatch", "올해 상반기 늘었다.", "It rose in the second half of this year.", ""),
    ("date-mismatch", "지난달 28일 발표했다.", "It was announced on Feb. 28.", "Jan. 28"),
    ("weekday-mismatch", "4일 열렸다.", "It was held on Wednesday.", "Tuesday"),
    ("weekday-mismatch", "토요일에 열렸다.", "It was held on Sunday.", "Saturday"),
    ("duration-mismatch", "이틀간 열린다.", "It runs for three days.", "two days"),
    ("duration-mismatch", "사흘간 열린다.", "It lasts four days.", "three days"),
    ("duration-mismatch", "징역 2년을 선고했다.", "He was sentenced to three years in prison.", "two years"),
    ("unit-mismatch", "500만 원을 냈다.", "He paid $5 million.", "5 million won"),
    ("unit-mismatch", "화씨 100도를 넘었다.", "It topped 100 degrees Celsius.", "100 degrees Fahrenheit"),
    ("unit-mismatch", "420㎞를 달린다.", "It runs 420 miles.", "420 kilometers"),
    ("unit-mismatch", "3개월 만이다.", "It is the first in three years.", "three months"),
    ("unit-mismatch", "50마이크로리터를 쓴다.", "It uses 50 milliliters.", "50 microliters"),
    ("unit-mismatch", "100평 규모다.", "It covers 100 square meters.", ""),
    ("approximation-lost", "300명 미만이 왔다.", "More than 300 people came.", ""),
    ("number-missing", "135종의 상어가 산다.", "Sharks live there.", ""),
    ("number-added", "상어가 산다.", "135 sharks live there.", ""),
)


def align(source: list[str], target: list[str], date: datetime.date | None = TUESDAY) -> AlignedArticle:
    """Paragraph i answers paragraph i; the mentions and matches are those of quantities and dates."""
    article = Article("sample", document("source", *source), document("target", *target), date)
    sides = (article.source, article.target)
    mentions = tuple(m for side in sides for find in (find_quantities.find, find_dates.find) for m in find(side))
    pairs = tuple(Pair((i,), (i,), 0.9) for i in range(len(source)))
    aligned = AlignedArticle(article, pairs, mentions=mentions)
    return replace(aligned, matches=quantities.match(aligned) + dates.match(aligned))


def audit(source: list[str], target: list[str], date: datetime.date | None = TUESDAY) -> list[Finding]:
    aligned = align(source, target, date)
    return [f for check in CHECKS for f in check.check(aligned) if f.confidence >= SHOWN]


@pytest.mark.parametrize(("korean", "english"), FAITHFUL)
def test_a_faithful_rendering_raises_nothing(korean: str, english: str) -> None:
    """The forms that editors know pass in silence."""
    assert [(f.rule, f.source, f.target) for f in audit([korean], [english])] == []


@pytest.mark.parametrize(("rule", "korean", "english", "suggestion"), FAULTY)
def test_one_fault_gives_one_finding_that_says_its_kind(rule: str, korean: str, english: str, suggestion: str) -> None:
    """One corrupted value is one finding, under its own rule, with what would be right."""
    findings = audit([korean], [english])
    assert [finding.rule for finding in findings] == [rule]
    assert suggestion in (findings[0].suggestion or "")


@pytest.mark.parametrize(("rule", "korean", "english", "suggestion"), FAULTY)
def test_what_is_suggested_is_right(rule: str, korean: str, english: str, suggestion: str) -> None:
    """With the suggestion in place of the quoted words the same audit is silent."""
    (finding,) = audit([korean], [english])
    if finding.target is None or finding.suggestion is None or rule == "approximation-lost":
        return
    span = finding.target.span
    corrected = english[: span.start] + finding.suggestion + english[span.end :]
    assert [(f.rule, f.target) for f in audit([korean], [corrected])] == [], corrected


def test_every_mention_quotes_its_text() -> None:
    """Spans point at exactly the words that were read."""
    for korean, english in FAITHFUL:
        aligned = align([korean], [english])
        for mention in aligned.mentions:
            text = aligned.article.document(mention.side).paragraphs[mention.paragraph].text
            assert text[mention.span.start : mention.span.end] == mention.text


def test_matching_twice_gives_the_same() -> None:
    """Matches do not depend on what was matched before."""
    korean, english = zip(*FAITHFUL, strict=True)
    assert align(list(korean), list(english)).matches == align(list(korean), list(english)).matches


def test_a_number_that_moved_to_the_next_paragraph_is_not_missing() -> None:
    """Sentences move between paragraphs in translation."""
    source = ["회사는 문을 열었다. 직원은 350명이다.", "공장은 부산에 있다."]
    target = ["The company opened.", "It has 350 employees. The plant is in Busan."]
    assert audit(source, target) == []


def test_a_bare_day_needs_the_date_of_the_article_to_contradict_a_weekday() -> None:
    """Without a date nothing is known about the weekday of the 4th."""
    assert audit(["4일 열렸다."], ["It was held on Wednesday."], None) == []
    assert [f.rule for f in audit(["4일 열렸다."], ["It was held on Wednesday."])] == ["weekday-mismatch"]


def test_an_uncertain_pair_weakens_its_findings() -> None:
    """Where the paragraphs may not belong together nothing reaches the gate."""
    aligned = align(["135종이 산다."], ["There are 153 species."])
    doubtful = replace(aligned, pairs=(Pair((0,), (0,), 0.3, 0.2),))
    sure, unsure = (max(m.confidence for m in quantities.match(a) if m.detail) for a in (aligned, doubtful))
    assert unsure < 0.9 <= sure


@pytest.mark.parametrize(
    ("korean", "english", "rule"),
    [
        ("2월 30일 열린다.", "It opens on Feb. 30.", "date-mismatch"),
        ("2월 4일(수) 열린다.", "It opens on Wednesday, Feb. 4.", "weekday-mismatch"),
    ],
)
def test_a_day_that_no_calendar_has_is_asked_about(korean: str, english: str, rule: str) -> None:
    """Both sides agree, so it is a question and never gates."""
    assert [(f.rule, f.severity, f.suggestion) for f in audit([korean], [english])] == [(rule, Severity.NEUTRAL, None)]
