"""G6: what is said to be owed for a place in the group."""

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

THE_PRICE: tuple[Shape, ...] = (
    shape(
        r"\bif you (?:really |just |actually )?(?:want|are going|plan|expect|choose|wish|like|are "
        r"(?:here|in)|need|stay|join|come|trusted|intend)[^.?!\n]{1,45}?,? (?:then )?you (?:all )?"
        r"(?:have (?:got )?to|need to|must|got to|should|better|had better|are expected to|ought "
        r"to|"
        rf"owe)(?: at least| actually| first| also| start| to| be){{0,3}} {_SHARE}\b(?! (?:to "
        rf")?(?:your|"
        r"a|him|her|them|that|up|it a|yourself|my)\b)",
        "if",
        _SHARE_WORDS,
        "want going plan expect choose wish here in need stay join come intend",
        guards=(_THEIRS,),
    ),
    shape(
        r"\bif you (?:really |actually |even )?(?:trusted|cared|respected|liked|valued|loved|"
        r"wanted "
        r"(?:help|to get better|support)|meant it|were (?:serious|honest|one of us|a real))\b"
        rf"[^.?!\n]{{0,25}}\byou would (?:just |have |at least |not )?(?:{_SHARE}|shared|told|"
        r"opened|be open|be honest|spoken|hide|hold|let us)\b",
        "if",
        "trusted cared respected liked valued loved wanted meant were",
        "would",
        guards=(_THEIRS,),
    ),
    shape(
        r"\b(?:we|i|people|nobody|no one|this group) (?:can not|can|will not|will|are not going "
        r"to) "
        r"(?:really |even |ever )?(?:help|support|trust|believe|care about|take you) (?:you )?"
        r"[^.?!\n]{0,15}?\b(?:if|unless|until|when) you (?:do not|will not|never|keep|refuse|can "
        rf"not|are not)? ?(?:even |just )?(?:{_SHARE}|hiding|passing|honest|being|trust|let us|"
        r"open)\b",
        "help support trust believe care take",
        "if unless until when",
        guards=(_THEIRS, unless(r"\b(?:my|your)\b", Outcome.KIND, where="after")),
    ),
    shape(
        rf"(?:^|(?<=[.?!,\n] )|(?<=\n)|(?<=that )|(?<=think )|(?<=but )){_QUIET}(?: [a-z]+){{0,4}} "
        r"(?:is|are|feels|seems|sounds|counts as) (?:just |so |really |kind of |pretty |basically |"
        rf"also |such |the |an? |being |like |plain |honestly )*{_VERDICT}\b",
        _QUIET_WORDS,
        _VERDICT_WORDS,
        guards=(
            _OFFERED,
            unless(
                r"\b(?:i|my|me|not (?:selfish|rude|weak|lazy|weird|unfair))\b", Outcome.OWN_STORY
            ),
        ),
    ),
    shape(
        r"\b(?:people|everyone|everybody|those|members|anyone|ones|folks|guys|whoever) (?:here )?"
        rf"(?:who |that )?(?:just |only |always |are |is |never |keep |keeps |here )*{_QUIETLY}"
        r"(?: [a-z]+){0,7}? (?:is|are|should|need|must|creep|creeps|make|makes|do not|does not) "
        r"(?:just |so |really |kind of |pretty |basically |me |us |an? |all |bunch of |like |"
        rf"plain )*(?:{_VERDICT}|out|uncomfortable|the rest|belong|deserve|be kicked|leave)\b",
        "watch watches watching read reads reading lurk lurks lurking listen listens listening "
        "stay "
        "stays never not sit sits pass passes skip skips nothing hide hides",
        _VERDICT_WORDS + " out uncomfortable rest belong deserve kicked",
        "people everyone everybody those members anyone ones folks guys whoever",
        guards=(
            _OFFERED,
            unless(
                r"\b(?:my|welcome|i (?:am|was|do|just)|fine|not (?:selfish|rude|weak|lazy|"
                r"weird))\b",
                Outcome.OWN_STORY,
            ),
        ),
    ),
    shape(
        r"\byou (?:are|is|will|can)(?: just)? (?:never|not)(?: going to| ever| really)* (?:heal|"
        r"get "
        r"better|get anywhere|recover|move on|feel better|get help|fit in|belong|be one)\b[^.?!\n]"
        r"{0,12}\b(?:if|unless|until|while|by|when) (?:you )?[^.?!\n]{0,20}\b(?:bottled?|bottling|"
        r"hide|hiding|inside|secret|secrets|silent|quiet|shut|clam\w*|holding|passing|lurking|"
        r"share|"
        r"open up|tell us|talk to us|speak up|dodging)\b",
        "bottle bottled bottling hide hiding inside secret secrets silent quiet shut clam clammed "
        "holding passing lurking share open tell talk speak dodging",
        "never not",
        guards=(said_to_you, of_myself),
    ),
    shape(
        r"\b(?:everyone|everybody|all of us|we all|they all|the (?:whole )?group|all) (?:(?:is|are|"
        r"has|have|else|here|already|is all|just) ){0,3}(?:gone|shared|answered|done|spoken|posted|"
        r"talked|went|spoke|took a turn|opened up|said something),? (?:so |now )?(?:except|but|"
        r"apart from|minus|besides|bar|not) (?!me\b|my\b|for me|i\b|not\b|that\b|the\b|it\b|"
        r"still\b)",
        "except but apart minus besides bar not",
        "gone shared answered done spoken posted talked went spoke took opened said",
        "everyone everybody all group",
        guards=(unless(r"\b(?:my|family|friends|life|me|i)\b", Outcome.OWN_STORY),),
    ),
    shape(
        r"\b(?:zero|nothing|nada|none|not (?:one|a single) (?:word|post|message|thing|line)|0|no "
        r"(?:word|words|posts|messages|replies|shares|answer|answers)|crickets|silence|radio "
        r"silence)(?: [a-z]+)? from (?:you|@someone)\b",
        "from",
        "zero nothing nada none not no silence crickets 0",
        guards=(
            unless(
                r"\b(?:worried|miss(?:ed)?|hope you|are you (?:ok|okay|alright)|expect)\b",
                Outcome.KIND,
            ),
        ),
    ),
    shape(
        r"\byou (?:only|just|always|never do anything but|do nothing but) (?:ever )?(?:react|send "
        r"(?:hearts|emojis?)|like|heart|emoji|lurk|read|watch|listen|pass|skip|post (?:emojis?|"
        r"hearts)|sit there|scroll|observe)(?:,|\.|$| (?:with|and|here|in|while|when|our|the|what|"
        r"everyone|us|to us|again|every))",
        "react send like heart emoji lurk read watch listen pass skip post sit scroll observe",
        "only just always nothing never",
        guards=(
            said_to_you,
            of_myself,
            unless(
                r"\b(?:is (?:fine|ok|okay)|welcome|can|if|or|need|thank|thanks|so kind|"
                r"patient\w*)\b",
                Outcome.KIND,
            ),
        ),
    ),
    shape(
        r"\b(?:all|every|new|each|quiet) (?:new )?(?:members?|people|person|participants?|newbies|"
        r"newcomers?|joiners?|ones?|of you) (?:must|has to|have to|need to|needs to|should|is "
        r"expected to|are expected to|are required to|will) (?:all |also |please )?(?:introduce|"
        r"share|post|tell (?:us|their|your)|speak|talk|contribute|open up|say something|take a "
        r"turn|"
        r"write|participate)\b",
        "members member people person participants participant newbies newcomers newcomer joiners "
        "ones one you joiner",
        "introduce share post tell speak talk contribute open say take write participate",
        "must has have need needs should expected required will",
        guards=(unless(r"\b(?:vote|if they|welcome|free to|not)\b", Outcome.KIND),),
    ),
    shape(
        r"\b(?:you|people|someone|u) (?:have to|need to|got to|must|should|better|had better|owe "
        r"it "
        r"to us to) (?:really |at least |just |start |also )?(?:tell (?:the group|everyone|all of "
        r"us|"
        r"the room|everybody|the rest|us all)|give (?:us|something|a little)|put yourself out "
        r"there|"
        r"step up and|say where|let (?:us|everyone) in|come out of your shell|do more than (?:read|"
        r"listen|lurk|watch|react))\b",
        "tell give put step say let come do",
        "have need got must should better owe",
        guards=(said_to_you, _FROM_ME, _THEIRS),
    ),
)
"""What is said to be owed for a place in the group."""
