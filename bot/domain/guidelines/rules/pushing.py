"""G12: pushing somebody toward self-harm or death."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import Guard, Rule, shape
from bot.domain.guidelines.rules import urging
from bot.domain.guidelines.rules.dying import INNER_VOICE, NEGATED, SONG
from bot.domain.guidelines.rules.words import up_to

SEVERITY = 4
_GUARDS: tuple[Guard, ...] = (NEGATED, INNER_VOICE, SONG)
TELLING_TO_DIE = Rule(
    "g12-telling-to-die",
    Family.PUSHING_TO_HARM,
    SEVERITY,
    (
        shape(
            r"\b(?:why (?:do|did) (?:you )?not you|why do not you|why not|you) (?:just )?(?:go |"
            r"please |all )*(?:die already|die\b(?= ?(?:[.!?]|already|then|in|alone|bitch|loser|"
            r"you))|kill yourself|off yourself|hang yourself|drop dead(?! gorgeous))",
            "die kill off hang drop",
            "why you not",
        ),
        shape(
            r"\b(?:too bad|shame|pity|i wish|wish|sad|unfortunate|sucks) (?:that )?(?:you|u) "
            r"(?:did not (?:die|succeed|finish|od|bleed)|survived|woke up|lived|failed|are "
            r"(?:still )?alive|are not dead|were born|had (?:died|succeeded))\b",
            "bad shame pity wish sad unfortunate sucks",
            "die succeed finish od bleed survived woke lived failed alive dead born died succeeded",
        ),
        shape(
            r"\byou (?:should|could|would) (?:have|not) (?:just |really |never |have |ever "
            r")*(?:died|been born|succeeded|finished (?:it|the job)|done it (?:right|properly)|"
            r"gone through with it|bled out|stayed dead|been aborted)\b(?! (?:without|if not|but))",
            "died born succeeded finished done gone bled stayed aborted",
            "you",
        ),
        shape(
            r"\byou (?:can not|could not|can not|did not) even (?:die|kill yourself|do (?:it|that|"
            r"suicide)|od|overdose|end it) (?:right|properly|correctly)\b",
            "even",
        ),
        shape(
            r"(?:\A|[.!?,\n] ?|\b(?:just|please|so|then) )(?:just |go |please )*(?:end (?:your "
            r"(?:own )?life|it already|it all already|your misery|yourself)|stop (?:living|"
            r"breathing|existing)|put yourself out of (?:your|our) misery|leave this (?:world|"
            r"earth|planet)|cease to exist)\b",
            "end stop put leave cease",
            "life already misery yourself living breathing existing world earth planet exist",
        ),
        shape(
            r"(?:\A|[.!?,\n] ?|\b(?:just|go|please|should|then|so|and|lol|can|could|loser|do not "
            r"you|need to|have to|ought to|deserve to|time to|better|now|pls|bitch|fucking|hope "
            r"you|wish you would|to go) )(?:kill|off|end|hang|shoot|unalive|unaliv|neck|drown|gas|"
            r"delete|yeet|rope|stab|burn|starve) (?:you ?r? ?self|your ?self|yo self|yourselfs|"
            r"yourselves|urself)\b(?! (?:off|up|of|from|over|with|for|slowly|working|trying|doing|"
            r"laughing|into|out|on|to the))",
            "kill off end hang shoot unalive unaliv neck drown gas delete yeet rope stab burn "
            "starve",
            "yourself your yourselves urself yourselfs self",
        ),
        shape(
            r"\b(?:kys|kysss?|keep yourself safe lol|ky s|k y s|keyes yourself)\b", "kys kyss ky"
        ),
        shape(
            r"(?:^|[.!?\n,] ?|\b(?:just|please|should|can|could|so|and|then|hope you|not you|you) "
            r")(?:go (?:and |ahead and |somewhere and )?(?:die|rot|kill|hang|drown|jump)(?! (?:out|"
            r"it|with|around|some|the|time|in|on|for|into))|drop dead(?! (?:gorgeous|sexy|"
            r"beautiful|stunning|fred|date))|die already|die (?:in a "
            r"(?:fire|hole|ditch)|alone|slowly|you|bitch|mad|loser|pls|please)|(?:go |just "
            r")?(?:drink|chug|swallow|eat) (?:some |a )?(?:bleach|drano|poison|a bullet|glass|"
            r"antifreeze)|jump (?:off|in front|from|out) (?:of )?(?:a|the|your|that)|(?:slit|cut|"
            r"slice|open) your (?:wrists?|throat|veins?)|(?:take|swallow) (?:all |the whole |every "
            r")(?:of )?(?:your |the |those )?(?:pills?|meds|tablets|bottle|lot)|(?:play|walk) "
            r"in(?:to)? traffic|put a (?:gun|bullet) (?:to|in) your)\b(?! (?:to (?:self "
            r")?conclusions|for fun|like|as|at|with|on|every))",
            "die drop drink chug swallow eat jump slit cut slice open take play walk put rot hang "
            "drown kill",
            "die dead rot bleach drano poison bullet glass antifreeze off front from out wrist "
            "wrists throat vein veins your whole every those traffic gun hang drown kill",
        ),
        shape(
            r"\b(?:you|people like you|your kind) (?:all )?(?:really |just |honestly |truly |"
            r"fucking )?(?:should|need to|ought to|deserve to|had better|have to|must|better|"
            r"could) (?:just |really |all |honestly |have |go |seriously |probably |do us a "
            r"favo?u?r and ){0,3}(?:die\b|be dead|kill|end (?:it(?= ?(?:[.!]|\Z)| all\b| already| "
            r"now| tonight)|yourself|your life)|hang|died|be "
            r"(?:shot|put down)|off (?:yourself|themselves)|not be (?:alive|here)|never (?:have "
            r"been|be) born|cut "
            r"yourself|overdose|od\b|jump (?:off|from)|disappear\b|stop (?:living|breathing|"
            r"existing))(?! (?:up|on the phone|off the call|to someone|time|the day))",
            "die dead kill end hang died shot put off alive here born cut overdose od jump "
            "disappear stop",
            "you your",
        ),
        shape(
            r"\b(?:do|doing) (?:us|everyone|everybody|the world|yourself|your (?:family|kids|mum|"
            r"mom)|me|humanity|society|this (?:group|server|world)) (?:all )?a (?:\w+ )?favo?u?r,? "
            + up_to(3)
            + r"(?:died?|dead|gone|disappeared|dying|end|kill|jump|disappear|go away forever|off|"
            r"leave this (?:world|earth|"
            r"planet)|stop (?:breathing|existing|living)|hang|not wake)\b",
            "favor favour",
        ),
        shape(
            r"\bi (?:really |honestly |just |sincerely |seriously |do )?(?:hope|wish|pray|want|"
            r"cannot wait|can not wait|am waiting|would love) (?:that |for |until |till )?(?:you|"
            r"u) (?:would |will |to |just |all |really |finally |actually ){0,3}(?:die|died|dead|"
            r"rot|choke|drown|overdose|od|kill|hang|succeed (?:next|this) time|bleed|do it|go "
            r"through with|were (?:dead|never born|gone)|was (?:dead|never born)|(?:do|did) not "
            r"wake|never wake|end up dead|get it right next)\b(?! (?:your best|with us|again "
            r"soon))",
            "hope wish pray want wait waiting love",
            "die died dead rot choke drown overdose od kill hang succeed bleed do were was not "
            "never end get did",
        ),
        shape(
            r"(?:\A|[.!?,\n] ?|\b(?:should|so|then|lol|time|maybe) )(?:go|just|please|you should) "
            r"(?:just |go |and )*(?:cut|burn|hurt|harm|starve|punish) (?:yourself|deeper|"
            r"your(?:self)? (?:arms?|legs?|wrists?)|harder)\b(?! (?:some slack|out|off|a (?:break|"
            r"piece|slice)|out of))",
            "cut burn hurt harm starve punish",
            "yourself deeper your harder",
        ),
        *urging.URGED,
    ),
    guards=(
        *_GUARDS,
        unless(
            r"\b(?:do|did|does|would|could|might|will|may|are|were|if|when|before|until|so that) "
            r"(?:you|he|she|they) (?:\w+ ){0,2}$|\b(?:if|when|after|once|before|until|unless|"
            r"moment|second|higher|further|longer) $|\b(?:want(?:ed|s)?|wanting|trying|tried|try|"
            r"urge|need|plan(?:ning|s)?|going|thinking about|thoughts? of|thought about|way|feel "
            r"like|about) (?:to |of )?$",
            Outcome.QUESTION,
            where="before",
        ),
    ),
)
BETTER_WITHOUT_YOU = Rule(
    "g12-better-without-you",
    Family.PUSHING_TO_HARM,
    SEVERITY,
    (
        shape(
            r"\b(?:world|everyone|everybody|they|we|people|family|kids?|children|mum|mom|mother|"
            r"dad|father|parents|husband|wife|son|daughter|group|server|place|friends|all of us|"
            r"planet|room|all) (?:here )?(?:all )?(?:would|will|is|are|was|were|might|could) "
            r"(?:all |probably |honestly |really |just |actually |be |have |been |so |much |a |lot "
            r"|way |far ){0,4}(?:better|happier|fine|safer|nicer|relieved|easier|cleaner) (?:off "
            r")?(?:place )?(?:without you\b|if you (?:were|are|was|died?|did not|had never|left|"
            r"just|would|disappear))",
            "without if",
            "better happier fine safer nicer relieved easier cleaner",
            "you",
        ),
        shape(
            r"\b(?:you (?:are|will be|would be|were|might be)|(?:yes|yeah|honestly|maybe) ) "
            r"?(?:honestly |probably |just |really |all |actually |clearly |so |much ){0,2}better "
            r"off (?:dead|gone|not (?:here|alive|existing)|under(?:ground)?|six feet)\b",
            "off",
            "dead gone not under underground six",
        ),
        shape(
            r"\b(?:no ?one|nobody|not a soul|nobody here|none of us|who) (?:here |on earth |really "
            r"|at all |is |are )?(?:would|will|going to|is going to|cares?|gonna) (?:even |really |"
            r"ever |actually |honestly |be |to |fucking ){0,3}(?:miss(?:es|ing)?|notice|mourn|cry|"
            r"weep|shed a tear|come|show up|turn up|care|sad|remember|be sad|bat an eye) ?(?:about "
            r"|for |over |that )?(?:you\b|if you "
            r"(?:died?|were|are|was|did|went|kill|disappear|end|do|jump))",
            "no nobody none who soul noone",
            "miss misses missing notice mourn cry care sad remember bat",
            "you",
        ),
        shape(
            r"\b(?:no ?one|nobody|not a soul|none of us|who) (?:would|will|is going to) (?:even |"
            r"ever |actually |really )*(?:cry|come|show up|turn up|go|be|bother|weep) (?:at|to|for|"
            r"with) your (?:funeral|grave|wake)\b|\bi (?:will|would|am going to) (?:\w+ ){0,2}?"
            r"(?:dance|piss|spit|laugh|party|celebrate|smile) (?:on|at) your (?:grave|funeral)\b",
            "funeral grave wake",
            "your",
        ),
        shape(
            r"\bno ?(?:one|body) (?:here )?(?:cares|would care|will care|gives a (?:fuck|shit|"
            r"damn)) (?:about (?:whether|if) |if |whether |that )you (?:live|die|are alive|kill|"
            r"end|exist|breathe|do it|go)",
            "live die alive kill end exist breathe do go",
            "cares care gives",
        ),
        shape(
            r"\byou (?:are|have (?:always )?been|were always|will always be) (?:just |only |"
            r"nothing but |such |always |really |clearly |simply |literally |honestly )*a (?:\w+ "
            r")?burden\b(?! (?:to me\?|\?))",
            "burden",
            "you",
        ),
        shape(
            r"\byou (?:have|have got|got|literally have) (?:nothing|no reason|zero reason) (?:left "
            r")?(?:to live|to stay|for living|to be (?:here|alive))|\bwhy are you (?:still|even) "
            r"(?:alive|breathing|here wasting)|\byour life (?:is|means|has) (?:not worth|worthless|"
            r"no value|no point|nothing|pointless|meaningless)",
            "nothing reason alive breathing wasting life worthless",
            "you your",
        ),
    ),
    guards=_GUARDS,
)
# Alone these words may be about anything; as the whole post they answer what somebody said.
DARING = Rule(
    "g12-daring",
    Family.PUSHING_TO_HARM,
    SEVERITY,
    (
        shape(
            r"\A(?:@someone,? )?(?:(?:what is stopping you|why not|do it)[?.,! ]+)*(?:(?:so|well|"
            r"ok|okay|fine|lol|ugh|and|yeah|yes|omg|just|please|oh|"
            r"go on|jesus|ffs|whatever|then),? ){0,3}(?:(?:just )?(?:do it|end it|go through with "
            r"it)(?: all)?,? (?:then|already|coward|you coward|pussy|tonight|you will not|i dare "
            r"you|for once|faster|properly this time|right this time)|i dare you(?: to)?(?: do "
            r"it)?|go ahead(?: and do it|, do it| then)|you will not do it|do it,? (?:no balls|i "
            r"dare you|you will not|see if (?:i|anyone|we) cares?|no one will stop you|nobody will "
            r"stop you)|get (?:it|on with it)(?: over with)?,? (?:then|already|over with)|what are "
            r"you waiting for(?:,? (?:then|do it))?)(?:[.,!? ]+(?:lol|then|already|coward|nobody "
            r"cares|no one cares|see if i care|do it|bye|i dare you|we are (?:all )?waiting|you "
            r"will not|what are you waiting for|please|stop talking|no balls|loser|"
            r"chicken))*[.!?,]*\s*\Z",
            "do end go dare get waiting",
        ),
        shape(
            r"\A(?:@someone,? )?(?:lol|haha|yeah|ok|pff|sure|right|and)?,? ?(?:i )?(?:bet|doubt) "
            r"you "
            r"(?:will not|would not|will|would|can not|do not|never will)(?: (?:even )?do it)?[.,! "
            r"]+"
            r"(?:you are )?(?:(?:too |such |just )?(?:all talk|a? ?(?:coward|chicken|pussy)|scared|"
            r"gutless|no balls|attention))\b|\A(?:@someone,? )?(?:lol,? |i )?(?:bet you will not|"
            r"doubt you will) do it[.!,]*\s*\Z",
            "bet doubt",
            "you",
        ),
        shape(
            r"\b(?:stop|quit) (?:talking|posting|whining|crying|threatening|bitching|going on) "
            r"(?:about it )?(?:and |, ?)(?:just )?(?:do it(?! (?:together )?with)|end it|die|"
            r"kill)\b",
            "stop quit",
            "do end die kill",
        ),
        shape(
            r"\b(?:you are|you were|your) (?:just |way |clearly |probably |obviously )*(?:too |"
            r"such )?(?:much of )?(?:a )?(?:scared|chicken|coward|weak|gutless|pussy|all talk|"
            r"attention) (?:seek\w+ )?(?:to |,? )(?:actually |really |even |you would (?:have "
            r")?)*(?:do it|go through with (?:it|this)|kill|die|end it|done it already|pull the "
            r"trigger|jump)\b",
            "scared chicken coward weak gutless pussy talk attention",
            "do go kill die end done pull jump",
        ),
        shape(
            r"\b(?:i|we) (?:bet|doubt|dare) you(?: will not| can not| to| would not)? (?:even |"
            r"actually |really )*(?:do it|go through with (?:it|this)|jump|kill yourself|swallow|"
            r"cut|pull the trigger|die)\b|\bi dare you to (?:do it|jump|cut|swallow|end)\b|\bif "
            r"you (?:really |actually |truly )*(?:wanted to (?:die|do it|kill yourself)|meant it|"
            r"were serious)(?: about it)?,? you would (?:have |just |be )*(?:done|do|already|dead|"
            r"did)\b",
            "bet doubt dare if",
            "do go jump kill swallow cut pull die done already dead did end",
        ),
    ),
    guards=(NEGATED, SONG),
)

RULES = (TELLING_TO_DIE, BETTER_WITHOUT_YOU, DARING)
