"""English words that stand capitalised without being the name of somebody: sentence starts, titles, institutions."""

_FUNCTION_WORDS = """
the a an this that these those it he she we they i you in on at of for from to by with as and but or if when while
after before according also however meanwhile moreover furthermore then there here his her its our their my your one
two first second new president chairman minister director professor dr mr mrs ms ceo pm mayor governor senator
representative lawmaker captain sen rep gov gen monday tuesday wednesday thursday friday saturday sunday january
february march april may june july august september october november december jan feb mar apr jun jul aug sept sep
oct nov dec today yesterday korean korea
is are was were be been being has have had does did not let what why how which whose all every some any many much most
only just very than
"""
_INSTITUTION_WORDS = """
government group league secretary health public service services athletics founder cofounder radio party council
committee board company bank university school college court office agency department ministry association union club
team police army navy air force street road park house church center centre hospital station airport bridge river
world international national federal state city county states act bill law cup championship championships olympics
games series award awards prize festival news times post journal daily press tv television show app web internet
online covid english bible god christmas easter day week year chief executive officer managing head deputy vice
assistant professor coach manager sir lady lord king queen prince princess pope north south east west northern
southern eastern western central general major colonel lieutenant sergeant judge justice american european asian
african western democratic republican conservative labour labor liberal green social security cloud data digital
square plaza park project vision service platform healthcare biotech energy solution solutions network hub
"""

_LOAN_WORDS = """
academy air apartment apparel arena art arts auto bakery bank bar baseball basketball bike bio boiler book books box
burger bus cable cafe camp camping campus car card cards care center chain chemical chicken chip cinema city clean
clinic club coffee coin college comics community company complex construction contents cosmetic cosmetics course
culture dance data deal delivery design dome dream drink drone edu education electric electronics energy engine
engineering entertainment event expo express factory family farm fashion festival field film finance fitness food
foods forest forum friends fund gallery game games garden gas girl girls glass global gold golf green group growth
hall health heavy heritage hill hills holdings home hotel house housing ice idol industries industry innovation
institute insurance invest investment lab labs land lane law league life light line link live living logistics
lounge machine mall market marketing mart master mate materials media medical metal metro mobile mobility model
money motor motors movie museum music musical network next oil one open outlet page parking partners party pass
pay petroleum pharma pharmaceutical phone photo pizza plant platform play plus point power premium project radio
resort restaurant retail ring robot robotics robots room school science seafood securities security service share
ship ski smart soft software solar space sports stadium star station steel stone store story studio studios style
super supermarket system systems taxi team tech technology technologies telecom terminal theater theatre ticket
time top total tour tourism tower town toy trade training travel tree trend trip tube university valley venture
village vision wave web wedding wine wing works world zone
"""

FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())
"""Words that begin sentences, titles before names, days and months: never part of a foreign name."""
INSTITUTION_WORDS = frozenset(_INSTITUTION_WORDS.split())
"""Words of institutions, events and offices: a span that has one is not the name of a person."""
LOAN_WORDS = frozenset(_LOAN_WORDS.split())
"""English words that Korean borrowed whole for names of shops, firms and buildings: nobody asks how they are spelt."""
HONORIFICS = (
    "President|Minister|Chairman|Director|Coach|Manager|Professor|Secretary|Governor|Mayor|Senator|Ambassador|CEO|"
    r"Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Sen\.|Gov\.|Gen\.|coach|actor|actress|singer|author|pitcher|striker|spokesman|spokeswoman"
)
"""Titles that stand before a name, as a regular expression."""
