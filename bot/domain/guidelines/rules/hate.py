"""G15: hate toward a kind of people."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import Rule, shape
from bot.domain.guidelines.rules import scorn

SEVERITY, GRAVE = 3, 4
_KIND_OF_PEOPLE = (
    r"(?:(?:all |most |these |those |you |fucking |stupid |dirty |the |filthy |ex |recovering |"
    r"active )*"
    r"(?:people like (?:you|that|them|her|him)|you people|those people|these people|your kind|"
    r"their kind|"
    r"your (?:type|sort)|you lot|junkies|addicts|alcoholics|alkies|alcos|drunks|crackheads|"
    r"methheads|"
    r"tweakers|druggies|drug (?:users|addicts)|dope ?(?:heads|fiends)|smackheads|pillheads|stoners|"
    r"heroin (?:users|addicts)|users|relapsers|gays|gay (?:people|men|guys)|lesbians|queers|"
    r"bisexuals|trans"
    r" (?:people|women|men|kids)|transgenders?|trannies|blacks|black (?:people|men|women|guys)|"
    r"africans|asians|chinese(?: people)?|indians|pakistanis|mexicans|latinos|hispanics|arabs|"
    r"muslims|"
    r"jews|jewish people|immigrants|migrants|illegals|refugees|foreigners|asylum seekers|gypsies|"
    r"travellers|natives|women|females|girls|disabled (?:people|kids)|the disabled|cripples|fat "
    r"(?:people|"
    r"women|chicks)|fatties|fatsos|homeless(?: people)?|the homeless|bums|poor people|borderlines|"
    r"bpds|"
    r"schizos|schizophrenics|psychos|bipolars|narcs|autistics|autistic (?:people|kids)|aspies|"
    r"retards|"
    r"depressed people|mentally ill people|the mentally ill|crazy people|suicidal people|self "
    r"harmers|"
    r"cutters|anorexics|single (?:mothers|moms|mums)|welfare (?:queens|people)|slurs?|sluts|whores|"
    r"prostitutes|sex workers|atheists|christians|catholics|boomers|liberals|"
    r"(?:junkie|druggie|addict|gay|trans|immigrant|muslim|black|jewish|homeless|fat) (?:scum|trash|"
    r"filth|vermin)))"
)
_KINDS = (
    "people kind type sort lot junkies addicts alcoholics alkies alcos drunks crackheads methheads "
    "tweakers"
    " druggies users dopeheads dopefiends fiends heads smackheads pillheads stoners relapsers gays "
    "gay"
    " lesbians queers bisexuals trans transgender transgenders trannies blacks black africans "
    "asians chinese"
    " indians pakistanis mexicans latinos hispanics arabs muslims jews jewish immigrants migrants "
    "illegals"
    " refugees foreigners seekers gypsies travellers natives women females girls disabled cripples "
    "fatties"
    " fatsos fat homeless bums poor borderlines bpds schizos schizophrenics psychos bipolars narcs "
    "autistics"
    " autistic aspies retards ill suicidal harmers cutters anorexics mothers moms mums queens slur "
    "slurs"
    " sluts scum trash filth vermin whores prostitutes workers atheists christians catholics "
    "boomers liberals"
)
_LOW = (
    r"(?:vermin|scum|animals|disgusting|subhuman|sub human|trash|garbage|parasites|pests?|filth|"
    r"filthy|"
    r"cockroaches|roaches|rats|freaks|abominations?|an abomination|degenerates?|worthless|a "
    r"(?:disease|"
    r"plague|cancer|waste|burden|drain|joke|virus|stain|disgrace)|waste of (?:space|air|oxygen|"
    r"money|skin)|"
    r"savages|monkeys|apes|dogs|pigs|beasts|monsters|thieves|criminals|rapists|terrorists|pedos|"
    r"pedophiles|groomers|inferior|less than human|not (?:even )?(?:human|people|(?:real |actual "
    r")?(?:women|men)|real people)|"
    r"mentally ill freaks|sick in the head|evil|pathetic|useless|stupid|lazy|dirty|liars|all liars|"
    r"leeches|"
    r"property|objects|whores|sluts|gross|repulsive|a lost cause|dead weight|zombies|better off "
    r"dead|"
    r"weak(?: minded)?|toxic|manipulative|dangerous|abusers?|abusive|the (?:problem|worst|scum|"
    r"devil))"
)
_NOT_BELIEVED = unless(
    r"\b(?:people|some|they|he|she|society|media|family|dad|mum|mom|who|those who|anyone who|world|"
    r"idea|"
    r"myth|stigma|stereotype|belief|lie|town|church|cops?|police|neighbou?rs?|boss|nurse|doctor|"
    r"everyone|"
    r"everybody|somebody|someone|grandma|grandpa|uncle|brother|sister|ex|it) (?:\w+ ){0,5}(?:say|"
    r"says|said|"
    r"think|thinks|thought|believe|believes|act|acts|acted|treat|treats|tell|tells|told|teach|"
    r"taught|claim|"
    r"claims|called|calls|call|that|like|is that)\b|\b(?:i used to|i grew up|i once|not|never|"
    r"nobody|no one|"
    r"why do|why does|tired of|sick of|stop (?:saying|thinking|acting)|as if|like we are|hate "
    r"(?:it )?when|"
    r"myth|wrong|untrue|hurts|stigma|told|told me|taught|feel like|feels like|do you think|who "
    r"says|who "
    r"said)\b",
    Outcome.REPORTED,
    where="before",
)
_TURNED = unless(
    r"\b(?:is (?:wrong|a lie|not true|bullshit|cruel|stigma)|and it (?:hurt|hurts|still)|hurts|"
    r"hurt me|"
    r"hurtful|makes me (?:sad|angry|mad|so mad)|is what (?:he|she|they|people)|they (?:say|said)|"
    r"he said|"
    r"she said|too,? (?:we|just)|who (?:hurt|abuse|abused|beat|rape|raped|molest|deal|groom|hit|"
    r"harm))\b",
    Outcome.REPORTED,
    where="sentence",
)
HATE = Rule(
    "g15-hate",
    Family.ATTACKS,
    SEVERITY,
    (
        shape(
            r"\b"
            + _KIND_OF_PEOPLE
            + r" (?:here |all |really |just |honestly |should all |fucking |always |"
            r"never |only |truly |basically |literally |seriously )*(?:are|is) (?:all |just |"
            r"nothing but |such "
            r"|so |really |fucking |literally |absolute |always |the |actually |basically |a bunch "
            r"of |truly |"
            r"mostly |no better than |worse than |like |useless |dirty |lying |complete |"
            r"absolutely |human |"
            r"honestly |simply )*" + _LOW + r"\b",
            _KINDS,
            "vermin scum animals disgusting subhuman sub trash garbage parasites pest pests filth "
            "filthy"
            " cockroaches roaches rats freaks abomination abominations degenerate degenerates "
            "worthless"
            " disease plague cancer waste burden drain joke virus stain disgrace savages monkeys "
            "apes dogs"
            " pigs beasts monsters thieves criminals rapists terrorists pedos pedophiles groomers "
            "inferior"
            " human people real ill sick evil pathetic useless stupid lazy dirty toxic "
            "manipulative dangerous abuser abusers abusive liars leeches property"
            " objects whores sluts gross repulsive lost dead zombies better weak problem worst "
            "devil",
        ),
        shape(
            r"\b"
            + _KIND_OF_PEOPLE
            + r" (?:here |all |really |just |honestly |always |fucking |truly )*"
            r"(?:deserves? (?:it(?! better)|to (?:die|suffer|rot|burn|hang|starve|lose|be (?:shot|"
            r"killed|hanged|raped|beaten|locked|"
            r"treated like|punished|hurt|dead|put|left|homeless|sick|deported|abused|hated))|what "
            r"(?:they|you) get|"
            r"everything (?:they|you)|nothing|no (?:help|sympathy|pity|respect|rights)|death|jail|"
            r"prison|"
            r"whatever|all of it|every bit|hell)|(?:do|does) not (?:deserve (?:help|to (?:live|be "
            r"(?:here|alive|happy|loved|treated|saved|parents|mothers|called|helped))|"
            r"sympathy|kids|children|"
            r"rights|respect|love|narcan|treatment|pity|better)|belong|get to|matter|count)|"
            r"(?:should|must|ought to|can|could|"
            r"need to|do) (?:not|never) (?:just |really |even |be |have |ever |to )*(?:exist|here|"
            r"allowed|breed|"
            r"reproduce|kids|children|rights|vote|born|help|in (?:this|here|our)|around|near|"
            r"treated|saved|post)|"
            r"(?:should|need to|needs to|must|ought to|has to|have to) (?:all |just |really |be |"
            r"get |have been |go "
            r"|simply )*(?:die|dead|shot|gassed|hanged|killed|put down|deported|locked (?:up|away)|"
            r"sterili[sz]ed|"
            r"banned|wiped out|eliminated|exterminated|rot|burn|stay (?:away|out|in)|back (?:to|"
            r"where)|overdose|"
            r"left to (?:die|rot)|in (?:jail|prison|cages?|asylums?|camps?)|castrated|beaten|"
            r"aborted|kicked out|"
            r"raped|lynched|shut up|extinct)|belong in "
            r"(?:jail|prison|cages?|a (?:cage|zoo|ditch|kitchen|mental)|asylums?|camps?|the "
            r"(?:kitchen|trash|"
            r"street|gutter|ground))|make (?:me|us) sick|disgust (?:me|us)|ruin everything|will "
            r"burn)\b",
            _KINDS,
            "deserve deserves not should need needs must ought has have can could belong make "
            "disgust ruin"
            " will",
        ),
        shape(
            r"(?:\bi |\bwe |\A|[.!,] ?)(?:all |really |just |fucking |honestly |so |absolutely |"
            r"truly |do )*"
            r"(?:hate|despise|loathe|detest|can not stand|am disgusted by|have no sympathy for|am "
            r"sick of|have "
            r"zero sympathy for) (?:all |every |fucking |these |those |you |the |dirty |stupid )*"
            r"(?:people like (?:you|that)|you people|your kind|junkies|addicts|alcoholics|drunks|"
            r"crackheads|"
            r"druggies|gays|gay people|lesbians|queers|trans(?:gender)?s?(?: people| women| men)?|"
            r"trannies|"
            r"blacks|black people|asians|chinese|indians|mexicans|latinos|arabs|muslims|jews|"
            r"immigrants|"
            r"migrants|refugees|foreigners|gypsies|women|females|disabled people|cripples|fat "
            r"people|homeless "
            r"people|borderlines|schizos|autistics|autistic people|slurs?|retards|mentally ill "
            r"people)\b",
            "hate despise loathe detest stand disgusted sympathy sick",
            _KINDS,
        ),
        shape(
            r"(?<!feel )(?<!feels )(?<!felt )(?<!feeling )(?<!seems )(?<!sounds )(?<!sound "
            r")(?<!just )\blike you(?: people| lot| guys)? (?:all |really |just |always |should "
            r"all |honestly "
            r"|never )*"
            r"(?:deserves? (?:to (?:die|suffer|rot|be (?!loved|happy|safe|here|heard|treated|seen|"
            r"helped))|it\b|nothing"
            r"|what|everything (?:bad|you)|no )|(?:do|does) not (?:deserve|belong|matter)|"
            r"(?:should|need to|ought "
            r"to|must) (?:all |just |be |not |never |have been |go )*(?:die|be|exist|locked|shot|"
            r"banned|put|allowed|"
            r"sterili[sz]ed|born|rot|burn|ashamed|kids|children|here|in (?:jail|prison))|(?:are|"
            r"is) (?:all |just |"
            r"the |so |nothing but |absolute |complete |such |why |a |really )*(?:scum|trash|filth|"
            r"disgusting|"
            r"vermin|garbage|problem|reason|pathetic|worthless|worst|disease|cancer|plague|waste|"
            r"parasites?|"
            r"disgrace|joke|burden|sick|toxic|weak)|makes? (?:me|us|everyone) sick|disgusts?|"
            r"ruins?|never "
            r"(?:change|get better|recover|make it))\b",
            "like",
            "you",
            "deserve deserves not should need ought must are is makes make disgust disgusts ruin "
            "ruins never",
        ),
        shape(
            r"\b(?:sick|tired|pissed off|disgusted|no (?:compassion|sympathy|pity|respect|time|"
            r"patience|place|"
            r"room|space)) (?:of |by |for |at |with |here |being around |on this planet )+(?:all |"
            r"any |the |these |"
            r"fucking |you )*(?:\w+ ){1,3}like you\b",
            "like",
            "sick tired pissed disgusted no",
            "you",
        ),
        shape(
            r"\bgo (?:back|home) (?:to (?:your (?:own )?(?:country|cave|jungle|tent|desert|hole|"
            r"kind|gutter)|"
            r"africa|mexico|china|india|pakistan|israel|iran|the (?:jungle|zoo|gutter)|"
            r"where(?:ver)? you)|where "
            r"you (?:came|belong|come))\b|\b(?:kill|gas|shoot|hang|deport|burn|lynch|castrate|"
            r"sterili[sz]e|"
            r"exterminate|lock up|round up) (?:all |every |the |them )*(?:junkies|addicts|gays|"
            r"queers|trannies|"
            r"trans people|blacks|jews|muslims|immigrants|migrants|refugees|women|slurs?|retards|"
            r"homeless"
            r"(?: people)?|druggies|gypsies|of them)\b|\bone less (?:junkie|addict|druggie|"
            r"crackhead|drunk|"
            r"slur|mouth to feed)\b|\b(?:white|aryan) power\b|\bheil hitler\b|\bhitler (?:was "
            r"right|did "
            r"nothing)\b|\bgas the\b",
            "go kill gas shoot hang deport burn lynch castrate sterilize sterilise exterminate "
            "lock round less"
            " white aryan heil hitler",
            "back home junkies addicts gays queers trannies trans blacks jews muslims immigrants "
            "migrants"
            " refugees women slur slurs retards homeless druggies gypsies them junkie addict "
            "druggie crackhead"
            " drunk mouth power hitler right nothing the",
        ),
        shape(
            r"\b(?:we|i|this (?:group|server|room|place)|people here|nobody|no ?one) (?:here "
            r")?(?:do not|does "
            r"not|really do not|should not|will not|wants?|needs?|accepts?)(?: want| need| accept| "
            r"allow| serve|"
            r" like)? (?:any |your |the |more |dirty |filthy )*(?:your (?:kind|type|sort)|kind|"
            r"type|sort|people "
            r"like (?:you|that)|junkies|druggies|slurs?|gays|trannies|foreigners|immigrants|"
            r"muslims|blacks|jews)"
            r" ?(?:here|around|in (?:this|here|our)|[.!]|\Z)",
            "kind type sort junkies druggies gays trannies foreigners immigrants muslims "
            "blacks jews slur slurs",
            "want wants need needs accept accepts allow serve like here around",
            "we i this nobody no people",
        ),
        *scorn.HATED,
    ),
    guards=(_NOT_BELIEVED, _TURNED),
)

RULES = (HATE,)
