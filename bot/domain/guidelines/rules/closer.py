"""G14 as scenes: who wants somebody here for themselves, for their looks, or out of sight."""

from bot.domain.guidelines.guards import reported
from bot.domain.guidelines.rule import one_of
from bot.domain.guidelines.scene import Kind, kind, scene
from bot.domain.reading.listing import listed

TOLD = (
    r"\b(?:he|she|guys? (?:who|kept|asked)|someone|somebody|stranger|strangers|creeps?|creepy|"
    r"people (?:who|here|keep)|my (?:ex|husband|wife|partner|boyfriend|girlfriend|mum|mom|dad|"
    r"sister|brother|son|daughter|boss|friend|therapist|doctor|kid|kids)|when i was|used to|"
    r"facilitators?|is it (?:ok|okay)|without asking|blackmail\w*|reported|years ago|please (?:do "
    r"not|stop|ask)|not (?:ok|okay|comfortable)|rule|rules|dog|dogs|cat|cats|kitten|kitty|puppy|"
    r"pup|bunny|baby (?:is|was|boy was|girl was)|recipe|garden|painting|drawing|art|artwork|poem|"
    r"song|tattoo|movie|weather|outside|summer|tea|coffee|cake|outfit for|how do i|what do i do "
    r"when)\b"
)
_LOOKS = one_of(
    "hot hotter sexy sexier cute cutest cutie gorgeous stunning handsome attractive irresistible "
    "fine_af so_fine smoking_hot yummy thicc adorable seductive dreamy good_looking breathtaking "
    "hottie babe angel so_pretty too_pretty very_pretty really_pretty the_prettiest so_beautiful "
    "too_beautiful very_beautiful the_most_beautiful a_goddess goddess snack smokeshow"
)
_LOOKS_GATE = listed(
    "hot hotter sexy sexier cute cutest cutie gorgeous stunning handsome attractive irresistible "
    "af "
    "fine smoking yummy thicc adorable seductive dreamy looking breathtaking hottie babe angel "
    "pretty prettiest beautiful goddess snack smokeshow"
)
_NOT_LOOKS = (
    r"(?! ?(?:soul|person|people|writer|words?|heart|human|mess|story|poem|share|cool|sure|much|"
    r"good|bad|hard|tough|well|brave|strong|and (?:strong|brave)|inside|name|idea|water|meal|"
    r"chocolate|take|flash|flashes|for sharing|of you|work|way))"
)
_BODY = (
    "voice eyes smile face body lips legs hair pic pics pfp photo avatar profile accent laugh "
    "curves "
    "skin dimples figure selfie picture mouth hands neck cheeks freckles"
)
ADMIRED = (
    scene(
        Kind(
            rf"(?:you (?:\w+ )?(?:are|look|looked|sound|sounded|must be|seem|is|r)(?: \w+){{0,3}}? "
            rf"{_LOOKS}{_NOT_LOOKS}|{_LOOKS} (?:girl|woman|man|guy|lady|boy|thing|person|face) "
            rf"like "
            rf"you|your (?:\w+ )?{one_of(_BODY)}(?: \w+){{0,4}}? (?:{_LOOKS}|beautiful|amazing|"
            rf"sweet|"
            rf"so nice|turns? me on|drives? me|gets? me|kills? me|makes? me (?:melt|weak|blush|"
            rf"smile|want)))",
            _LOOKS_GATE
            | listed("turn turns drive drives get gets melt weak blush amazing sweet nice want"),
        ),
        kind("you your"),
        but=TOLD,
    ),
    scene(
        Kind(
            r"(?:you (?:\w+ ){0,2}?look(?:ed|ing)? (?:\w+ ){0,2}?(?:good|amazing|great|nice|"
            r"incredible|perfect|delicious|beautiful)(?: \w+){0,3}? (?:on cam(?:era)?|in "
            r"(?:that|"
            r"your|the|a) (?:\w+ )?(?:dress|pic|photo|selfie|shirt|skirt|top|picture|video|outfit|"
            r"bikini|jeans))|(?:cannot|could not|can not|can barely) (?:focus|stop (?:looking|"
            r"staring|"
            r"watching)|take my eyes|concentrate)(?: \w+){0,4}? you)",
            listed("look looked looking focus stop take concentrate"),
        ),
        but=TOLD,
        gates=("you your",),
    ),
)
LOVED = (
    scene(
        Kind(
            r"(?:(?:falling|fell|fallen|madly|so) in love with you|in love with you|(?:have|got|"
            r"having) (?:a |the biggest |such a )?(?:huge |little |big |secret )?(?:crush|thing) "
            r"(?:on|"
            r"for) you|feelings for you|(?:dream|dreamed|dreamt|dreaming|fantasi[sz]e|"
            r"fantasi[sz]ing) "
            r"(?:about|of) you\b(?! all)|(?:think|thinking|thought) (?:about|of) you (?:\w+ "
            r"){0,2}?(?:"
            r"all (?:day|night)|in (?:bed|the shower)|every (?:night|minute)|at night|when i am "
            r"alone)|make you (?:mine|forget (?:him|her|them)|happy like|smile every)|(?:be|"
            r"become) "
            r"(?:my|your) (?:girl|girlfriend|gf|boyfriend|bf|man|woman|queen|king|princess|wife|"
            r"husband|daddy|baby|valentine|sugar \w+)|marry (?:me|you)|kiss you|cuddle (?:with "
            r")?you|"
            r"spoon you|hold you (?:tight|tonight|all night|close|in my arms)|(?:are|r) you "
            r"(?:single|"
            r"taken|seeing anyone|seeing someone|available)|(?:have|got) (?:you )?(?:a |any )?"
            r"(?:boyfriend|bf|girlfriend|gf)(?: or (?:something|are you))? ?\?|(?:single|taken)\?|"
            r"(?:go "
            r"on|take you (?:on|out)|want|have) (?:a |one |just one |for a )?(?:date|dinner) with "
            r"(?:me|"
            r"you)|take you (?:out|on a date)|date (?:me|someone (?:from|in) (?:here|this))|would "
            r"you "
            r"(?:ever )?date|you (?:got|have|only need|just need) me (?:babe|baby|now|instead)|"
            r"need a "
            r"real (?:man|woman)|you (?:and|&) (?:me|i) (?:would|could|should|belong)|we (?:would|"
            r"could|"
            r"should) (?:be (?:so )?(?:good|great|perfect|cute|hot)|date|kiss|hook up|get together|"
            r"sleep together)|my type\b|you are mine|i want you (?:so bad|so much|in my|naked|all "
            r"to|right now)\b(?! (?:"
            r"safe|alive))|give me a chance)",
            listed(
                "love crush thing feelings dream dreamed dreamt dreaming fantasize fantasise "
                "fantasizing fantasising think thinking thought mine forget happy smile girl "
                "girlfriend gf boyfriend bf man woman queen king princess wife husband daddy baby "
                "valentine sugar marry kiss cuddle spoon hold single taken seeing available date "
                "dinner instead babe real belong good great perfect cute hot hook together type "
                "chance want"
            ),
        ),
        but=TOLD
        + r"|\b(?:proud|the group|this group|you all|you guys|everyone|ourselves|when he|when she|"
        r"people say|told me|her|him|them|his|no one|nobody|as a friend|god|jesus|good luck)\b",
        guards=(reported,),
        gates=("you your me us with i",),
    ),
)
WANTED = (
    scene(
        Kind(
            r"(?:what (?:are|r) you wearing|(?:the )?things i (?:would|could|want to|wanna|will) "
            r"do to "
            r"you|turn(?:s|ed|ing)? (?:me|you) on\b|(?:you|i) (?:\w+ )?(?:horny|naked|hard for|"
            r"wet for)|"
            r"(?:send|trade|swap|share|want|show)(?: \w+){0,3}? (?:nudes?|noods|tits|boobs|ass "
            r"pics?)|"
            r"touch (?:yourself|you)|(?:sleep|sleeping|bed|shower|night) with (?:me|you) "
            r"(?:tonight|"
            r"naked)|in my bed|sit on my|ride me|your bra|bra size|cup size|sext\w*|cyber(?:sex)?|"
            r"friends with benefits|fwb|hook ?up with (?:me|you)|one night stand with (?:me|you)|"
            r"make you feel "
            r"(?:so )?"
            r"(?:good|like a woman|like a man)(?: tonight| in bed)|virgin\?|how big (?:is|are) "
            r"your|"
            r"daddy will|good girl for)",
            listed(
                "wearing things turn turns turned turning horny naked hard wet nudes nude noods "
                "tits "
                "boobs ass touch sleep sleeping bed shower night sit ride bra size sext sexting "
                "cyber "
                "cybersex benefits fwb hook hookup stand feel virgin big daddy girl"
            ),
        ),
        but=TOLD + r"|\b(?:to work|to the|for the wedding|today\?)\b",
        guards=(reported,),
        gates=("you your me yourself my nudes fwb sext sexting",),
    ),
    scene(
        Kind(
            r"(?:send|show|trade|swap|drop|exchange|share|see|get|gimme|give|post|wanna|want|need|"
            r"got)(?: \w+){0,3}? (?:pics?|selfies?|photos?|pictures?|face pic|vid|"
            r"videos?|"
            r"webcam|cam)\b",
            listed(
                "pic pics selfie selfies photo photos picture pictures face vid video videos "
                "webcam cam"
            ),
        ),
        Kind(
            r"(?:of you\b(?! \w+)|of yourself|know who i|who i am (?:talking|writing|chatting)|"
            r"your face|"
            r"babe|baby|cutie|\?|pretty|cute|beautiful|just (?:for )?(?:you and )?me|private|"
            r"privately|"
            r"tonight|first|more of you|i send|i will send|mine|what you look like|alone)",
            listed(
                "you yourself who face babe baby cutie ? pretty cute beautiful me private "
                "privately "
                "tonight first send mine look alone"
            ),
        ),
        but=TOLD + r"|\b(?:scars?|bruises?|cuts?|wounds?|view|sunset|your (?:\w+ )?(?:plant|plants|"
        r"work|craft|food|meal|room|trip|holiday|walk)|of the|of it|of my|anyone else|i have)\b",
        guards=(reported,),
        gates=("you your me mine",),
    ),
)
