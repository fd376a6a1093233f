"""G15: threats, and wishing somebody harm."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import Rule, shape
from bot.domain.guidelines.rules import scorn
from bot.domain.guidelines.rules.reports import MEANT

SEVERITY, GRAVE = 3, 4
THREAT = Rule(
    "g15-threat",
    Family.ATTACKS,
    GRAVE,
    (
        shape(
            r"\bi (?:will|am going to|might|could|should|am) (?:just |gladly |be |personally "
            r")*(?:come|coming|show up|showing up|drive|wait(?:ing)?|turn up|pull up|"
            r"stand(?:ing)?) (?:\w+ ){0,2}?(?:to|at|outside|by|in front of|for|over to) (?:your "
            r"(?:house|home|work|job|school|door|place|window|street|car|kids?|office|bedroom|"
            r"front door)|you (?:and (?:beat|hurt|kill|make|show|fuck|mess|you)|tonight "
            r"bitch))\b(?! (?:with (?:soup|food|cake)|and (?:hug|sit|help|bring|cook|hold)))",
            "come coming show showing drive wait waiting turn pull stand standing",
            "your you",
        ),
        shape(
            r"\b(?:i|we) (?:already |all |also |actually |still )?(?:know|found|found out|have|"
            r"have got|got|"
            r"looked up|can find(?: out)?|will find out|am going to find out|tracked down|traced) "
            r"(?:exactly )?"
            r"(?:where you (?:live|work|sleep|go to school|stay|park|hang out|study|and your|are "
            r"(?:right )?"
            r"now)|your (?:home |real |full |ip |work )*(?:address|ip|location|name and (?:address|"
            r"number)|"
            r"house|school|workplace|kids? school|license plate))",
            "know found have got looked find tracked traced",
            "where address ip location house school workplace plate",
            "you your",
        ),
        shape(
            r"\b(?:i|we) (?:swear (?:to god )?(?:i|we) )?(?:will|am going to|are going to|would|"
            r"want to|am coming to|could|should|am about to|am gonna|cannot wait to|can not wait "
            r"to|am finna|might) (?:personally |fucking |literally |just |come (?:over )?(?:there "
            r")?(?:and |to )?|drive (?:over )?(?:there )?(?:and |to )?|find (?:you|out where you "
            r"live) and |gladly |seriously |so |totally |happily |make sure (?:to |i )?)*(?:kill|"
            r"murder|hurt|beat|stab|shoot|rape|strangle|choke|punch|slap|smack|gut|skin|bury|hunt|"
            r"smash|destroy|ruin|end|dox|doxx|track|burn|break|knock|fuck(?= you up| your)|hit|"
            r"kick|cut|slit|drown|gas|torture|bash|find|haunt|wreck|expose|deck|batter) (?:the "
            r"shit out of |the hell out of |the life out of )?(?:you\b|your (?:face|head|neck|"
            r"throat|life|legs?|house|family|kids?|dog|cat|teeth|jaw|ass|skull|car|little|whole)|"
            r"u\b)(?: up| down)?(?! (?:a|an|the|some|help|someone|something|with|in (?:the|a|my) "
            r"(?:group|chat|server|vent|meeting)|later|there|on the (?:list|map)|here|out of "
            r"(?:my|the) (?:car|vehicle|bed|house|kitchen)|resources?|tomorrow at|after (?:group|"
            r"work)|your|slack|alone|off|free|feel|again|happy|around))",
            "kill murder hurt beat stab shoot rape strangle choke punch slap smack gut skin bury "
            "hunt smash"
            " destroy ruin end dox doxx track burn break knock fuck hit kick cut slit drown gas "
            "torture bash"
            " find haunt wreck expose deck batter",
            "you your u",
        ),
        shape(
            r"\b(?:watch your (?:back|mouth|step around me)|sleep with (?:one|1) eye open|you "
            r"(?:are|will be) (?:so |fucking |already )?(?:dead(?: meat| when)?(?=[.!,]|\Z| (?:if|"
            r"when|to me and))|going to (?:pay(?= ?(?:[.!,]|\Z|for (?:this|that|it|what)|dearly))|"
            r"regret|be sorry(?! (?:for|about|to|you (?:missed|did not)))|suffer|die(?= ?(?:[.!,]|"
            r"\Z|bitch|slowly|soon))|bleed))|you (?:will|better|would) (?:be sorry(?! (?:for|"
            r"about|to|you (?:missed|did not)))|regret (?:this|that|it|ever|saying|posting)|pay "
            r"for (?:this|that|it|what)|watch out|watch it|run|hide|sleep lightly|suffer for)|we "
            r"(?:are|will be) (?:watching|coming for|waiting for) you|i am (?:watching|coming "
            r"(?:for|after|to get)|outside|going to get|right behind|on my way to) you(?:r "
            r"house)?\b|say (?:that|it) (?:again|to my face|one more time) (?:and|i)|come (?:at "
            r"me|say (?:that|it) to my face)|meet me outside|catch these hands|snitches get|i "
            r"will get you (?:for|back)|you can run but)",
            "watch eye dead pay regret sorry suffer bleed hide watching coming waiting "
            "outside hands snitches right run lightly face again get way die",
            "you your hands snitches",
        ),
        shape(
            r"\b(?:someone|somebody|they|he|your (?:ex|dad|husband|boyfriend)) (?:really |just |"
            r"seriously )*"
            r"(?:should|needs to|ought to|has to|should have) (?:just |really |have )*(?:beat|"
            r"beaten|shoot|shot|"
            r"rape|raped|kill|killed|hit|slap|slapped|punch|stab|stabbed|hurt|finish|finished|"
            r"smack|knock|"
            r"lock|put) (?:the (?:shit|hell|crap) out of |some sense into )?(?:you|him out "
            r"of)\b(?! (?:up|in touch|first))",
            "beat beaten shoot shot rape raped kill killed hit slap slapped punch stab stabbed "
            "hurt finish"
            " finished smack knock lock put",
            "you",
        ),
        shape(
            r"\byou (?:really |all |just |fucking |so |honestly )*(?:deserve|deserved|need|want|"
            r"ought|are asking)"
            r"(?:d)? (?:to (?:be|get) |a (?:good )?|what (?:he|they|she) |every (?:bit|slap|punch)|"
            r"for (?:a )?)?"
            r"(?:\w+ ){0,2}(?:raped|beaten|beat|shot|killed|slapped|punched|hit|slap|beating|smack|"
            r"punch|kicking"
            r"|hurt|stabbed|assaulted|abused|to suffer|to rot|to burn|it when (?:he|she|they))\b",
            "raped beaten beat shot killed slapped punched hit slap beating smack punch kicking "
            "hurt stabbed"
            " assaulted abused suffer rot burn",
            "deserve deserved need want ought asking",
            "you",
        ),
        shape(
            r"(?:\bi |\A|[.!?,\n] ?)(?:really |honestly |just |sincerely |do )*(?:hope|wish|pray) "
            r"(?:that )?(?:you|"
            r"your (?:kids?|"
            r"family|mum|mom|dog|cat|baby|house|whole family)|someone|somebody|he|they|she|cancer|"
            r"something) "
            r"(?:all |will |just |would |finally |really |slowly |gets? to )*(?:gets?|are|is|were|"
            r"suffers?|"
            r"rots?|burns?|chokes?|loses?|never|rapes?|beats?|hurts?|kills?|finds? you|relapses?|"
            r"die|dies|fail|"
            r"bleed|happens? to you) ?(?:\w+ ){0,3}?(?:raped|cancer|beaten|shot|hit by|hurt|aids|"
            r"hiv|stabbed|"
            r"fired|arrested|locked up|homeless|run over|killed|sick and|relapse|happy again|you\b|"
            r"die|dies|in "
            r"hell|suffer|rot|burn|choke|everything|custody|your (?:kids?|job)|[.!]|\Z)",
            "hope wish pray",
            "raped cancer beaten shot hit hurt aids hiv stabbed fired arrested locked homeless run "
            "killed"
            " relapse relapses die dies hell suffer suffers rot rots burn burns choke chokes lose "
            "loses never"
            " fail rapes beats hurts kills bleed",
            "you your",
        ),
        shape(
            r"\b(?:ill|(?:i|we) (?:will|am going to|are going to|can|could|might|should|have half "
            r"a mind to|am about to)) (?:just )?(?:post|leak|share|send|publish|dox|doxx|tell|show|"
            r"expose|release|call|"
            r"report|"
            r"upload|forward) (?:all )?(?:your|you|out your|everyone your|everybody your|them your|"
            r"the whole "
            r"world your)\b(?: real| full| home)? ?(?:address|name|nudes?|photos?|pics?|pictures?|"
            r"info|number|"
            r"location|secrets?|screenshots?|dms?|messages|identity|face|to (?:your (?:boss|job|"
            r"work|mum|mom|"
            r"parents|wife|husband|family|school|ex)|immigration|ice|cps|the police)|boss|job|ex "
            r"where)",
            "post leak share send publish dox doxx tell show expose release call report upload "
            "forward",
            "address name nude nudes photo photos pic pics picture pictures info number location "
            "secret"
            " secrets screenshot screenshots dm dms messages identity face boss job work mum mom "
            "parents wife"
            " husband family school ex immigration ice cps police",
            "you your",
        ),
        *scorn.THREATENED,
    ),
    guards=(
        MEANT,
        unless(
            r"\b(?:never|not|would not|will not|nobody|no one|did not|does not mean|wish i could|"
            r"afraid|scared"
            r"|worried|fear) (?:that |want to |let |ever |say |mean ){0,3}$",
            Outcome.NEGATED,
            where="before",
        ),
    ),
)

RULES = (THREAT,)
