"""The writer says goodbye, or puts things in order."""

from bot.domain.care.recognising import watched_goodbyes
from bot.domain.care.recognising.burdens import BURDEN
from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fragments import compiled
from bot.domain.care.recognising.guards import (
    ALWAYS,
    is_an_exercise,
    is_anothers_goodbye,
    is_idiom,
    is_negated,
    is_only_away,
    is_past_act,
    is_supposed,
    is_told_by_another,
)
from bot.domain.care.recognising.recognition import Kind, Urgency

GOODBYE = Family(
    Kind.SELF,
    Urgency.URGENT,
    watched_goodbyes.GOODBYE,
    compiled(
        (
            "(?:wrote|written|writing|write|finished|finish|left|leaving|have|typed|typing|"
            "started|drafted|sealed|done|got|hid|addressed|recorded|recording|keep rewriting|"
            r"rewriting|scheduled) (?:\w+ ){0,4}(?:goodbye|suicide|farewell|final) (?:letters?|"
            "notes?|messages?|texts?|emails?|videos?|posts?)"
        ),
        (
            r"(?:wrote|written|writing|finished|sealed|recorded|left|addressed) (?:\w+ "
            r"){0,3}(?:letters|notes?|letter|videos?|message) (?:for|to) (?:\w+ ){0,6}(?:to "
            "(?:open|read|find|watch)|when i am gone|after i|once i am gone|when they find|for "
            "(?:after|when))"
        ),
        (
            "(?:my|the) (?:goodbye |final |last )?(?:letter|letters|note|notes) (?:is|are) "
            r"(?:\w+ )?(?:written|ready|done|finished|on the (?:table|desk|bed|fridge|side|"
            "kitchen)|in (?:the|my) (?:drawer|desk))"
        ),
        (
            r"(?:letter|letters|note|notes) (?:are |is )?(?:for|to) (?:my (?:\w+ )?(?:kids|mum|"
            "dad|parents|family|wife|husband|children|daughter|son|sister|brother)|everyone|each "
            r"of them) (?:is|are) (?:\w+ )?(?:written|done|ready|finished|on the)"
        ),
        (
            r"(?:wrote|written|writing|finished) (?:\w+ ){0,2}letters? (?:to|for) (?:\w+ "
            "){0,2}(?:kids|children|parents|family|wife|husband|daughter|son|everyone i love|"
            "everyone(?= [,.]| $)|each of them|people i love|loved ones)(?! (?:at|in|on|about|"
            "for))"
        ),
        r"(?:wrote|written|finished) (?:the|my|a) (?:note|letter)(?= [,.]| $)",
        r"this time i (?:will not|am not going to) (?:fail|mess it up|wake up|survive)",
        (
            "(?:googling|searching|googled|looking up|looked up|researching|reading about|"
            r"searched) (?:\w+ ){0,2}(?:ways?|how|methods?|painless) (?:\w+ )?(?:to )?(?:die|kill "
            "myself|end (?:my life|it)|hang|overdose)"
        ),
        r"(?:got|have) everything (?:i need|ready)(?= (?:to (?:die|do it|end)|for tonight))",
        (
            r"(?:tonight|today|tomorrow) (?:might|may|could|will|is going to|has to) (?:\w+ )?be "
            "(?:it|the end|my last|the last)(?= for me| [,.]| $| night| day| i)"
        ),
        (
            r"(?:if|when|whoever|by the time) (?:\w+ )?(?:find|finds|found|reads?|sees?) this(?= "
            "[,.]| $| i | tell| please| it| my| and| then| will)"
        ),
        r"my time to (?:go|leave)(?= [,.]| $| now| and)",
        (
            r"(?:this is|consider this|i think this is|take this as|so this is|call this) (?:\w+ "
            ")?(?:my )?(?:goodbye|farewell|final (?:post|message|goodbye)|last (?:post|message|"
            "goodbye|words|day on))(?! (?:for|of|in) (?:today|tonight|now|the (?:day|night|week)|"
            "this week))"
        ),
        (
            "(?:last|final) (?:post|message|goodbye|words|night alive|day alive|night on (?:this "
            ")?earth|day on (?:this )?earth|text) (?:i will|you will|from me|i am|ever|before i)"
        ),
        (
            "my (?:last|final) (?:night|day|hours|words|goodbye|goodbyes|moments|breath)(?= [,.]| "
            "$| on (?:this )?(?:earth|planet)| alive| and| here(?! in| at| on)| with| because| to)"
        ),
        (
            "(?:say|saying|(?<! he )(?<! she )(?<! they )said|come to say|came to say|came here "
            "to say|wanted to say|want to say|just to say|wanting to say) (?:my |a |all my |one "
            "last )?(?:final |last |proper )*(?:goodbye|goodbyes|farewell)(?= (?:to (?:everyone|"
            r"all|you|my (?:\w+ )?(?:kids|children|family|friends|loved ones)|the people|this "
            "(?:world|life|earth)|anyone|life|the world)|and (?:thank|sorry|i)|before i|tonight|"
            "now|forever)| [,.]| $)"
        ),
        (
            r"goodbye (?:\w+ )?(?:cruel world|world|everyone|all|everybody|to everyone|to you all|"
            "to all|to the world|forever|for good|my friends|and (?:sorry|thank|i am sorry|i "
            "love))"
        ),
        (
            r"by the time (?:you|anyone|someone|they|anybody) (?:\w+ )?(?:reads?|sees?|finds?|"
            r"gets?|hears?|wakes?)(?: \w+){0,3} (?:i will|i have|i am|it will|gone|too late|be)"
        ),
        (
            "(?:you|they|nobody|no one) (?:all )?(?:will|would|are) (?:not |never |going to "
            r")?(?:\w+ )?(?:hear(?:ing)?|see(?:ing)?|have to (?:deal|worry|put up|see|hear|"
            r"bother)) (?:\w+ ){0,2}(?:from |with |about |of )?me (?:again|anymore|ever|ever "
            "again|after (?:tonight|today|this))"
        ),
        (
            r"(?:will|am|would|might|may) (?!rather )(?:\w+ )?not (?:\w+ )?(?:be|going to be|gonna "
            r"be|"
            r"plan\w* (?:to|on) be\w*) (?:\w+ )?(?:here|around|alive|in this world)(?= (?:anymore|"
            r"any longer|"
            "much longer|for (?:much )?long|long|tomorrow|next (?:week|month|year|time|christmas|"
            "summer)|by|in the morning|when (?:you|they|the)|for (?:my|christmas|the)|to (?:see|"
            "bother|watch|find|hurt|disappoint)|after|come|soon|then|at christmas|once|this "
            "time)| [,.]| $)"
        ),
        (
            r"(?:do not|not) (?:\w+ )?(?:think|plan|expect|see|planning|expecting|intend) (?:\w+ "
            ")?(?:i will |i am going to |on |to |myself )?(?:be|being|make it to|making it to|"
            r"reach|see|live to) (?:\w+ )?(?:here|around|alive|christmas|my \w+ birthday|the "
            r"(?:end|new year)|next \w+|\d\d)(?= (?:much longer|anymore|by|next|tomorrow|for|to|"
            "when|long|then)| [,.]| $)"
        ),
        (
            "(?:not|will not) (?:be |going to be |gonna be )?(?:here|around|alive) (?:much longer|"
            "for much longer|for long)"
        ),
        (
            r"i (?:will|am going to) (?:\w+ )?be (?:gone|dead|out of (?:your|everyones|their) "
            "(?:hair|way|lives))(?= (?:by|tomorrow|soon|tonight|in the morning|before|and|when|"
            "anyway|then|forever|for good)| [,.]| $)"
        ),
        (
            r"(?:giving|gave|given|give) (?:away )?(?:all )?(?:of )?(?:my (?:\w+ )?(?:stuff|"
            "things|belongings|possessions|games|records|collection|clothes|guitar|books|"
            "jewell?ery|tools|dog|cat|pets|bike|watch)|everything(?: i own| i have)?|it all) "
            "(?:away )?(?=(?:because |since |as )?i will not (?:be )?(?:need|here|around)|i do "
            "not need|where i am going|before i go|so |and (?:wrote|said|sorry|goodbye|no)|they "
            "can have|no use)"
        ),
        (
            "(?:giving|gave|given|been giving|started giving|keep giving) (?:away )(?:all "
            r")?(?:of )?(?:my (?:\w+ )?(?:stuff|things|belongings|possessions)|everything(?: i "
            "own| i have)?|things that matter)"
        ),
        (
            r"(?:giving|gave|given|been giving|started giving) (?:all )?(?:of )?(?:my (?:\w+ "
            ")?(?:stuff|things|belongings|possessions|favou?rite things)|everything(?: i own| i "
            "have)?) away"
        ),
        (
            r"(?:will not|do not|wont|never) (?:\w+ )?(?:need|be needing|have use for) (?:it|them|"
            r"any of it|any of this|this|these|my \w+|money|anything)(?: anymore| soon| much "
            "longer)? ?(?:where i am going|after (?:tonight|today|this|tomorrow)|when i am "
            "(?:gone|dead)|once i am gone)"
        ),
        (
            r"(?:who|someone|anyone|can you|can someone|please|will you|you) (?:\w+ ){0,4}(?:take "
            r"care of|look after|feed|take|have|adopt|keep|mind|walk|care for) (?:my )?(?:\w+ "
            r")?(?:dogs?|cats?|kids|children|pets?|rabbit|hamster|him|her|them|baby) ?(?:\w+ "
            "){0,2}(?:when|after|once|if) i (?:am |do |have |was )?(?:gone|it|dead|not (?:here|"
            "around)|went|die|died|go|pass|end it|kill myself)(?= |$)"
        ),
        (
            r"(?:found|find|finding|arranged|sorted|got) (?:\w+ ){0,2}(?:a )?(?:home|homes|"
            "someone) (?:for|to take|to look after) (?:my )?(?:dogs?|cats?|pets?|rabbit|plants) "
            r"(?:\w+ ){0,5}(?:gone|dead|before i|after i|will not (?:be|need)|so that i can)"
        ),
        (
            "(?:getting|got|put|putting|setting|settled|sorting|sorted|tying up) (?:all )?(?:my |"
            "the )?(?:affairs|loose ends) (?:in order|sorted|up)"
        ),
        (
            r"(?:picked|chosen|chose|set|have|got|decided on|marked|circled) (?:\w+ )?(?:a|the|"
            "my) (?:date|day|time|place|spot|way|method)(?= (?:to (?:die|do it|end (?:it|my)|"
            "kill)|for (?:when i (?:die|go)|my death|ending it|killing|dying)|i am going to "
            "(?:die|end|do it)))"
        ),
        (
            "(?:picked|chosen|chose|decided on) (?:a|the|my) (?:date|day|method|way|spot)(?= and "
            "(?:a|the|how|place|method|way|everything)| [,.]| $)"
        ),
        (
            r"(?:have|got|made|making|worked out|working on|finalised|finalized) (?:\w+ )?(?:a|"
            r"the|my|it all) ?(?:\w+ )?(?:plan|planned|planned out|worked out|date)(?= (?:to "
            "(?:die|end|kill|do it|go|not)|for (?:how|tonight|ending|killing|dying|it tonight)|"
            "and (?:a|the|i have) (?:the )?(?:means|date|pills|way|rope|time)|for my death|how "
            "i)| tonight)"
        ),
        (
            "(?:know|decided|planned|planning|worked out|working out|figured out|chosen|"
            r"picturing|imagining) (?:\w+ )?(?:exactly )?(?:how|when|where|how and when|when and "
            "how|how and where|when and where) (?:i am |i will |i would |to )?(?:going to "
            ")?(?:do it|die|kill|end (?:it|my)|go through with it)"
        ),
        (
            "(?:tonight|today|tomorrow|this weekend) (?:is|will be) (?:the|my) (?:night|last|day|"
            "end|time)(?= (?:i (?:die|end|do it|go|finally)|on earth|alive)| [,.]| $)"
        ),
        (
            "(?:ready|time|my time|time for me) to (?:go|leave)(?= (?:home to (?:god|jesus|him|"
            "her)|be with|for good|forever|now and i|and not come back|from this (?:world|life|"
            "earth))| and nobody)"
        ),
        (
            "(?:find|finds|found|discover|discovers) (?:my body|me dead|me hanging|me in the "
            "(?:morning|bath|garage))"
        ),
        (
            "(?:want|planned|planning|plan|choose|chosen|written|write|writing|picked|thinking "
            r"about|pick) (?:\w+ ){0,3}(?:my (?:own )?(?:funeral|eulogy|obituary|grave|headstone|"
            "burial))(?= [,.]| $| song| and| already| because| so| music| tonight)"
        ),
        (
            r"(?:see|meet) (?:you|u|yall|ya|them|her|him|my \w+) (?:all )?on the other side(?= "
            "[,.]| $| soon| i| and| tonight)"
        ),
        (
            r"(?:tell|please tell|let) (?:my (?:\w+ )?(?:kids|mum|dad|parents|family|wife|husband|"
            "son|daughter|sister|brother|children|partner)|them|him|her|everyone) (?:know "
            ")?(?:that )?(?:i (?:loved|love|am sorry|tried|did my best)|it was not|i did try)(?= "
            r"\w+ (?:when|after|once)| (?:her|his|their|your|anyones|anybodys) fault| them "
            "(?:when|after|once)| [,.]| $| so)"
        ),
    ),
    (
        *ALWAYS,
        is_negated,
        is_past_act,
        is_anothers_goodbye,
        is_told_by_another,
        is_idiom,
        is_supposed,
        is_only_away,
        is_an_exercise,
    ),
    softer=compiled(
        "thinking",
        "think",
        "thought",
        "wonder",
        "who would",
        "who will",
        "do not see",
        "giving|gave|given|give",
        "affairs|loose ends",
        "around|longer",
    ),
    sharper=compiled("letters", "tonight"),
)
GOODBYES = (BURDEN, GOODBYE)
