"""G6: demanding that somebody shares, by what is asked and what it is asked for."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import of_myself, said_to_you, unless
from bot.domain.guidelines.rule import Shape, shape

_SHARE = (
    r"(?:share|sharing|talk|talking|speak|speaking|tell|telling|say|saying|open|opening|"
    r"participate|participating|contribute|contributing|post|posting|answer|answering|explain|"
    r"explaining|introduce|engage|engaging|give|giving|write|writing|type|typing|comment|reply|"
    r"chime|join in|take part|take your turn|pull your weight|put something|do your)"
)
_SHARE_WORDS = (
    "share sharing talk talking speak speaking tell telling say saying open opening participate "
    "participating contribute contributing post posting answer answering explain explaining "
    "introduce engage engaging give giving write writing type typing comment reply chime join "
    "take pull put do"
)
_QUIET = (
    r"(?:passing|silence|staying (?:quiet|silent)|being (?:quiet|silent|so quiet)|lurking|not "
    r"(?:sharing|talking|speaking|participating|answering|saying (?:anything|a word))|skipping|"
    r"(?:just|only) (?:reading|listening|watching|lurking|sitting there|reacting)|saying "
    r"nothing|hiding|keeping quiet|sitting (?:there|back|it out)|opting out|reading along)"
)
_QUIET_WORDS = (
    "passing silence quiet silent lurking sharing talking speaking participating answering saying "
    "skipping reading listening watching sitting hiding opting reacting"
)
_QUIETLY = (
    r"(?:watch|watches|watching|read|reads|reading|lurk|lurks|lurking|listen|listens|listening|"
    r"stay (?:quiet|silent)|stays (?:quiet|silent)|never (?:share|shares|talk|talks|speak|speaks|"
    r"say|says|post|posts|write|writes|open|opens)|do not (?:share|talk|post|speak|participate|"
    r"contribute)|does not (?:share|talk|post|speak|participate)|sit|sits|pass|passes|skip|skips|"
    r"say nothing|says nothing|hide|hides)"
)
_VERDICT = (
    r"(?:cop out|cop outs|lazy|selfish|cowardly|coward|cowards|weak|unfair|rude|creepy|creeps?|"
    r"weird|insulting|disrespectful|leech\w*|parasites?|users|using|spying|spies|stealing|taking|"
    r"freeloading|freeloaders?|voyeurs?|dead weight|wasting|waste|shady|suspicious|sus|"
    r"not (?:really )?(?:fair|an option|ok|okay|allowed|acceptable|how|on|welcome|members|trying|"
    r"serious|committed|part)|against|cheating|annoying|insult|disrespect|slap|"
    r"no (?:good|use|excuse)|pointless|ungrateful|(?:should|need to|must) (?:leave|go|share|be))"
)
_VERDICT_WORDS = (
    "cop lazy selfish cowardly coward cowards weak unfair rude creepy creep creeps weird insulting "
    "disrespectful leech leeches leeching parasite parasites users using spying spies stealing "
    "taking freeloading freeloader freeloaders voyeur voyeurs dead wasting waste shady suspicious "
    "sus fair option ok okay allowed acceptable how welcome members trying serious committed part "
    "against cheating annoying insult disrespect slap excuse pointless ungrateful leave go share on"
)
_THEIRS = unless(
    r"\b(?:doctors?|therapists?|police|boss|court|judge|teacher|mom|mum|dad|husband|wife|partner|"
    r"boyfriend|girlfriend|lawyer|counsel+or|gp|nurse|landlord|him|her)\b",
    Outcome.OWN_STORY,
    where="after",
)
_FROM_ME = unless(
    r"\b(?:i (?:am|was|feel|felt|worry|know|think|keep|used|hate|always|wish|want|need|hope)|me|my|"
    r"he|she)\b",
    Outcome.OWN_STORY,
    where="before",
)
_OFFERED = unless(
    r"\b(?:not|never|nobody|no one|none) (?:[a-z]+ ){0,2}$|\b(?:if you|is it|does it|feel like|do "
    r"not have)\b",
    Outcome.KIND,
    where="before",
)

TELL_US_NOW: tuple[Shape, ...] = (
    shape(
        r"(?:^|(?<=[.?!,\n] )|(?<=\n))(?:(?:and|so|ok|okay|well|just|come on|please|@someone|hey|"
        r"hello|seriously|now|then) ){0,3}(?:tell (?:us|me|everyone|the group|everybody)|explain "
        r"(?:to us|to me)?|say|admit) ?(?:exactly |already |now |honestly |right now |the truth "
        r"about ){0,2}(?:(?:what|how|who|why|where|when)(?: [a-z]+){0,4} (?:happened|hid|did|said|"
        r"left|hit|hurt|took|take|used|drank|hiding|really|wrong|going on|scared of|afraid of|"
        r"cry|crying|up to|cut|quiet)|about (?:the (?:rape|abuse|assault|attempt|relapse|overdose|"
        r"scars?|incident|accident|hospital)|that night|what (?:he|she|they|you))|everything|the "
        r"(?:whole|full|real|entire) (?:story|thing|truth))\b",
        "tell explain say admit",
        "happened hid did said left hit hurt took take used drank hiding really wrong on of cry "
        "crying up cut quiet about everything whole full real entire",
        guards=(_THEIRS, unless(r"\b(?:i|my)\b|\?\s*$", Outcome.OWN_STORY)),
    ),
    shape(
        r"\b(?:just )?(?:stop|quit|enough|no more) (?:with )?(?:the |all |being |your "
        r")*(?:dodging|avoiding (?:the|my|our|us)|ducking|deflecting|evading|vague|evasive|"
        r"stalling|playing (?:shy|hard|coy|"
        r"games)|beating around|holding (?:back|out)|hiding (?:behind|from|it|things|stuff)|"
        r"changing the (?:subject|topic)|tiptoeing|secrets|secrecy|mystery|mysterious|"
        r"half stories|the silent)\b",
        "dodging avoiding ducking deflecting evading vague evasive stalling playing beating "
        "holding hiding changing tiptoeing secrets secrecy mystery mysterious stories silent",
        "stop quit enough more",
        guards=(
            unless(
                r"\b(?:i|we|he|she|they|to|my|me|not|can not) ", Outcome.OWN_STORY, where="before"
            ),
            unless(
                r"\b(?:my|me|myself|i|life|feelings|him|her)\b(?! (?:ask|want))",
                Outcome.OWN_STORY,
                where="after",
            ),
        ),
    ),
    shape(
        r"(?:^|(?<=[.?!,\n] )|(?<=\n)|(?<=and )|(?<=just )|(?<=please ))answer (?:me|us|the "
        r"(?:damn |bloody |fucking )?question|already|now|please|when|properly|@someone)\b",
        "answer",
        guards=(
            unless(
                r"\b(?:to|i|he|she|they)\b[^.?!,]*$|\bprayer", Outcome.OWN_STORY, where="before"
            ),
        ),
    ),
    shape(
        r"\bi (?:have |already |just ){0,2}asked (?:you )?(?:this |already |nicely |now ){0,2}"
        r"(?:twice|three times|\d+ times|several|so many|number times|a (?:dozen|hundred|million|"
        r"thousand)|again and again|over and over)\b",
        "asked",
        guards=(unless(r"\b(?:him|her|them|my|doctor|god|myself|for help)\b", Outcome.OWN_STORY),),
    ),
    shape(
        r"(?:^|(?<=[.?!,\n] )|(?<=\n)|(?<=on ))(?:out with it|spit it out|cough it up|come clean|"
        r"fess up|use your words|words,? please|finish (?:the|your) story|lay it (?:out|on us)|let "
        r"it out|cards on the table|your turn(?:,? no (?:excuses|passing))|say it)"
        r"(?=[.?!,]|$| (?:for once|now|already|then|please))",
        "out spit cough clean fess words story lay table details turn say",
        "with it up clean your please for cards details",
        guards=(unless(r"\b(?:i|my|me|if you|can you|slowly|cry|tears)\b", Outcome.OWN_STORY),),
    ),
    shape(
        r"\b(?:pics?|pictures?|photos?|proof|receipts|evidence|screenshots?|video)(?: of [a-z ]{1,"
        r"25}?)?,? or (?:it (?:did not|never) happen\w*|i do not|we do not|it is (?:fake|a lie|"
        r"not)|you are (?:lying|faking|making)|nobody|no one)\b",
        "pics pic picture pictures photo photos proof receipts evidence screenshots screenshot "
        "video",
        "or",
    ),
    shape(
        r"\b(?:deserve|deserves|entitled|right) to (?:know|hear|"
        r"see) (?:(?:exactly|all about|about) )?(?:(?:why|what|who|how|where) (?:you|he|she|they|"
        r"exactly|really|happened)|the (?:truth|rest|whole|full|real)|your (?:story|side|reasons?)|"
        r"from you)\b",
        "know hear see",
        "deserve deserves entitled right",
        guards=(
            unless(
                r"\b(?:my|me|he|she|they|him|her|them|you)\b", Outcome.OWN_STORY, where="before"
            ),
            unless(
                r"\b(?:i am|are you|how are|doing|i just|you matter|if|i)\b|\?\s*$", Outcome.KIND
            ),
        ),
    ),
    shape(
        r"\b(?:do not be (?:shy|a stranger|silly|boring|coy|modest)|no need to be shy),? (?:and )?"
        r"(?:(?:just|go on|come on|now),? )*(?:we (?:have )?all|everyone|you have|spit|out with|"
        r"spill|i did|it is only|the rest|tell us)\b"
        r"|\b(?:(?:one|a) (?:single )?(?:word|line|sentence|post),? (?:it )?|sharing |talking |"
        r"speaking )(?:will|would) not (?:kill|hurt|bite) (?:you|ya)\b",
        "shy stranger silly boring coy modest kill hurt bite",
        "not",
        guards=(unless(r"\b(?:i|my|he|she|him|her)\b(?! did)", Outcome.OWN_STORY),),
    ),
    shape(
        r"\b(?:not (?:letting|going to let|leaving|stopping|dropping|going)|never letting|nobody "
        r"(?:leaves|goes|moves)|no one (?:leaves|goes|moves)|will not (?:stop|let|drop|leave)|"
        r"keep asking|(?:will|going to) (?:wait|sit) (?:right )?here) ?(?:you |this |it |go |off |"
        r"alone |anywhere |the hook |asking |here |on ){0,3}(?:until|till|before|unless) you\b"
        r"[^.?!\n]{0,15}"
        rf"\b(?:{_SHARE}|spill|admit)\b",
        "until till before unless",
        _SHARE_WORDS + " spill admit",
        guards=(said_to_you,),
    ),
    shape(
        r"\byou (?:opened|started|brought|raised|began|mentioned|posted|asked|joined|came|said)"
        r"[^.?!\n]{0,30}?(?:,| so| now| and| then)* ?(?:you )?(?:can not|do not get to|can not "
        r"just|better|now|so|have to|need to|must) (?:you |just |have to |better |to |go ){0,3}"
        r"(?:back out|stop (?:now|there|halfway|here)|leave (?:us|it|out)|chicken|finish (?:it|"
        r"the|your)|quit now|hold back|go quiet|clam|not (?:tell|finish|share|say)|tell us|keep "
        r"us)\b",
        "opened started brought raised began mentioned posted asked joined came said",
        "back stop leave chicken finish quit hold quiet clam tell share say keep",
        guards=(of_myself,),
    ),
    shape(
        r"\b(?:is|are) (?:it |this )?(?:about )?(?:high |about |really )?time (?:for you to|you|"
        r"that "
        rf"you) (?:finally |actually |also |just )?{_SHARE}"
        rf"|(?:^|(?<=[.?!,\n] ))(?:so |now |ok |high |about )?time (?:to|you|for you to) "
        rf"(?:finally |"
        rf"actually )?(?:{_SHARE}|spoke|talked|shared|opened|told|spill)(?: up| to us)?(?=[.?!,]|"
        rf"$)",
        "time",
        _SHARE_WORDS + " spoke talked shared opened told spill",
        guards=(of_myself, _THEIRS),
    ),
)
"""Demands to be told."""
