"""Words that serve grammar rather than meaning, written down by hand: what a translation may leave out or bring in."""

ENGLISH = frozenset(
    """
    a an the this that these those it its itself he him his himself she her hers herself they them their theirs
    themselves we us our ours ourselves i me my mine myself you your yours yourself one ones
    who whom whose which what where when why how whether if
    am is are was were be been being do does did done doing have has had having will would shall should can could may
    might must ought need let get gets got getting
    not no n't nor neither either and or but so yet as than then because since while although though unless until
    of in on at by for with from to into onto upon about over under between among through during before after above
    below against within without across along around behind beside besides beyond near off out up down via per toward
    towards throughout despite amid amidst regarding concerning according due
    there here also too just only even very more most much many some any all both each every other others another such
    same own well still already again ever now
    's 're 've 'll 'd 'm s t re ve ll d m don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn
    mr mrs ms
    """.split()
)
"""Lower-case English words: determiners, pronouns, auxiliaries, conjunctions, prepositions, light adverbs."""

KOREAN = frozenset(
    """
    하다 되다 있다 없다 이다 아니다 않다 같다 대하다 위하다 통하다 따르다 의하다 관하다 인하다 말다 보다 주다
    가다 오다 두다 놓다 버리다 내다 나다 들다 밝히다 말하다 전하다 이르다 갖다 가지다 지다 받다
    이렇다 그렇다 저렇다 어떻다 이러하다 그러하다 그러다 이러다 어떠하다 비롯하다 관련하다 향하다 더불다 불구하다
    것 수 등 때 중 및 더 또 또한 그 이 저 그런 이런 저런 어떤 한 모든 각 매우 아주 가장 좀 잘 다 이미 바로 다시
    함께 특히
    현재 이날 때문 경우 정도 이후 이전 이상 이하 동안 사이 가운데 속 안 밖 앞 뒤 위 아래 측 점 바 데 줄 뿐 만큼 대로
    """.split()
)
"""Lemmas of Korean content classes that say little: light verbs, relational nouns, determiners, verbs of saying."""
