"""G10: asking for substances, pills or sellers."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import Rule, shape
from bot.domain.guidelines.rules import handing_over
from bot.domain.guidelines.rules.dealers import ASKED
from bot.domain.guidelines.rules.substances import ANY, NOT_ABOUT, OWN_PAST, A, N, P
from bot.domain.guidelines.rules.words import NUMBER, up_to

SEVERITY = 3
_LEGAL = unless(
    r"\b(?:prescribed|my (?:doctor|gp|psychiatrist|clinic|prescriber)|clinic|rehab|detox|treatment|"
    r"refills? (?:from|at)|insurance|free (?:narcan|naloxone)|test(?:ing)? strips?|legally|"
    r"appointment)\b",
    Outcome.OWN_STORY,
)
ASKING = Rule(
    "g10-asking",
    Family.SUPPLY,
    SEVERITY,
    (
        shape(
            r"\b(?:anyone|anybody|any of you|any 1|someone|somebody|who|who is|who here|you|you "
            r"all|you guys|does anyone|ppl|people|peeps) (?:here |in here |else |nearby |local |"
            r"around |near me |by me |from )?(?:(?:in|near|around|from|at|close to) (?:\w+,? "
            r"){1,3}?)?(?:\w+ )??(?:is |still |happen to |actually )*(?:got|get|have|has|holding|"
            r"sell|sells|selling|hook me up with|sort me out with|spare|share|bring|supply|"
            r"carrying|packing|with|lend me|front me|slinging|serving|pushing),? (?:(?:any|some|a|"
            r"an|more|extra|spare|good|cheap|leftover|left over|a few|a bit of|me|us|their|your|"
            r"old|of|couple|real|legit|"
            + NUMBER
            + r") ){0,3}(?:"
            + N
            + r"|(?:spare|extra|leftover|unused|cheap|old) "
            + P
            + r"|"
            + P
            + r" (?:to spare|left over|for sale|to sell|i can (?:buy|have|get)|they do not need))\b"
            + NOT_ABOUT,
            ANY,
            "anyone anybody any someone somebody who you does people",
            "got get have has holding sell sells selling hook sort spare share bring supply "
            "carrying packing with lend front slinging serving pushing",
        ),
        shape(
            r"(?:\A|[.!?,\n] ?|\bu )(?:got|have|holding|selling) (?:any|some|spare)? ?(?:\w+ )?(?:"
            + N
            + r"|spare "
            + P
            + r"|"
            + P
            + r" (?:to spare|for sale|to sell))\b"
            + NOT_ABOUT
            + r"(?=[^.!\n]{0,30}\?)",
            ANY,
            "got have holding selling",
        ),
        shape(
            r"\b(?:anyone|anybody|who is|who|any of you|someone)(?: here| around| local| nearby| "
            r"near \w+| in \w+)* (?:is )?(?:holding|selling|slinging|serving|carrying|got the "
            r"goods)(?: right now| tonight| today)?[?.!]",
            "holding selling slinging serving carrying goods",
            "anyone anybody who any someone",
        ),
        shape(
            r"\b(?:(?:where|how) (?:i|we|one|to|someone|people)(?: can| could| might)?|(?:where|"
            r"how|who) (?:can|do|could|would|should|to|might|does one|is the (?:best|cheapest|"
            r"easiest) (?:place|way|site))) (?:i |you |u |someone |people |one |we |ya |a "
            r"person |to )*(?:even |still |quickly |safely |now )*(?:get|buy|find|score|cop|order|"
            r"source|obtain|pick up|grab|hook up) (?:my hands on |hold of )?(?:(?:any|some|a|more|"
            r"cheap|real|good|legit|decent|the|clean|an|bulk) ){0,3}(?:"
            + N
            + r"\b"
            + NOT_ABOUT
            + r"|"
            + P
            + r" (?:without|no|online|cheap|w/o|off the))",
            ANY,
            "where how who",
            "get buy find score cop order source obtain pick grab hook",
        ),
        shape(
            r"\b(?:which|what|any|a|know (?:a|any|of a)|is there (?:a|any)) (?:good |legit |online "
            r"|decent |safe |cheap )*(?:site|sites|website|websites|vendor|vendors|pharmacy|"
            r"pharmacies|shop|shops|market|app|store|place|doctor|doctors|doc|clinic)s? (?:that |"
            r"which |who )?(?:will |can |would )?(?:ships?|sells?|delivers?|sends?|prescribes?|"
            r"gives?|writes?|mails?) "
            + up_to(5)
            + r"(?:without|no|with no) (?:asking|questions?|(?:a |an |any |needing |the "
            r")*(?:scripts?|prescriptions?|rx|id|checks?|need|asking))\b",
            "site sites website websites vendor vendors pharmacy pharmacies shop shops market app "
            "store place doctor doctors doc clinic",
            "without no",
        ),
        shape(
            r"(?:\b(?:need|want|looking for|after|lookin for|lf|iso|in search of|got|know|anyone|"
            r"any|find|where is|trying to find|missing) (?:me )?(?:a |an |any |some |the |new |"
            r"good |reliable |legit |local |my )*(?:plug|plugs|dealer|dealers|hookup|hook up|"
            r"connect|connects|vendor|vendors|supplier|suppliers|source|seller|sellers)\b(?! (?:of "
            r"\w+ cars|in the wall|for my (?:phone|laptop|charger)|of (?:comfort|hope|strength|"
            r"support|joy|"
            r"income|stress|pain|the)))|\b(?:hook|sort) (?:me|us|a (?:girl|guy|brother|sister)) "
            r"(?:up|out)(?: with| please| pls|\?|,|[.!]|\Z| for)|\b(?:where|who) (?:is )?(?:to "
            r"score|to cop|selling|serving|holding)\b)",
            "plug plugs dealer dealers hookup hook connect connects vendor vendors supplier "
            "suppliers source seller sellers sort set score cop selling serving holding",
        ),
        shape(
            r"(?:\A|[.!?,\n] ?|\b(?:i am |still |also |just |hey |and |so ))(?:looking (?:to|for)|"
            r"trying to|want to|need to|wanting to|lookin to|willing to|can i|could i|down to|"
            r"will) (?:buy|score|cop|trade|swap|pay (?:for|good money for)|get hold of|purchase|"
            r"for|find someone (?:selling|with)) (?:(?:any|some|a|your|my|extra|off someone|cheap|"
            r"of|bit|few|"
            + NUMBER
            + r") ){0,3}"
            + A
            + r"\b(?! (?:free|holder|alternatives?|reminder|box|organi[sz]er|lock))"
            + NOT_ABOUT,
            ANY,
            "buy score cop trade swap pay hold purchase for selling",
            "looking trying want need wanting willing can could down will",
        ),
        *ASKED,
        *handing_over.ASKED,
    ),
    guards=(
        OWN_PAST,
        _LEGAL,
        unless(
            r"\b(?:someone|somebody|people|guy|girl|man|woman|kid|they|who) (?:[a-z]+ ){0,4}(?:was|"
            r"were) (?:openly |just |still )?(?:selling|holding|dealing|offering|passing|using)\b|"
            r"\bi (?:walked|left|went home|said no|told|called|ran|looked away|got out)\b",
            Outcome.OWN_STORY,
        ),
        unless(r"\bdo not want\b|\bwithout (?:buying|getting)\b", Outcome.NEGATED),
    ),
)

RULES = (ASKING,)
