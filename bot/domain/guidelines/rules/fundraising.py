"""G13: fundraising, surveys and interviews."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import Rule, shape
from bot.domain.guidelines.rules import favours
from bot.domain.guidelines.rules.pitches import TOLD
from bot.domain.guidelines.rules.words import NUMBER

SEVERITY = 2
ASKING_FOR_ANSWERS = Rule(
    "g13-survey",
    Family.OFFERS,
    SEVERITY,
    (
        shape(
            r"\b(?:take|fill (?:out|in)|complete|answer|do|click|participate in|take part in|help "
            r"(?:me |us )?(?:out )?with|share|doing|running|conducting|have|made|respond to|please|"
            r"quick|short|anonymous|online|here is|link to|minute|my|our|a) (?:(?:a|an|my|our|this|"
            r"the|short|quick|brief|anonymous|online|little|five|minute|"
            + NUMBER
            + r"|some|school|small|me|with|out|is|of) )*(?:surveys?|questionnaires?|google forms?|"
            r"research (?:study|project|survey)|polls?)\b[^\n]{0,80}?(?:<link>|link|click|thesis|"
            r"dissertation|phd|masters?|class|univers\w+|uni\b|college|school|degree|research|"
            r"minutes?|please|participa\w*|anonymous|would (?:mean|help)|appreciate\w*|help me|"
            r"responses?|study|students?|project|gift card|prize|raffle)",
            "survey surveys questionnaire questionnaires form forms research poll polls",
            "<link> link click thesis dissertation phd master masters class university uni college "
            "school degree research minute minutes please participate participants participation "
            "anonymous mean help appreciate appreciated response responses study student students "
            "project gift prize raffle",
        ),
        shape(
            r"\b(?:surveys?|questionnaires?|google forms?|stud(?:y|ies)|interviews?) (?:\w+ "
            r"){0,6}?(?:for (?:my|our|a|an) (?:\w+ ){0,2}?(?:thesis|dissertation|phd|masters?|"
            r"class|univers\w+|uni|college|school|degree|project|course|research|paper|article|"
            r"podcast|documentary|book|channel))\b|\b(?:fill (?:it|this|them)? ?(?:out|in)|"
            r"complete) (?:my|our|this) (?:\w+ )?form\b",
            "survey surveys questionnaire questionnaires form forms study studies interview "
            "interviews",
            "thesis dissertation phd master masters class university uni college school degree "
            "project course research paper article podcast documentary book channel form",
        ),
        shape(
            r"\b(?:looking for|seeking|recruiting|need|needed|in search of|searching for|want|"
            r"wanted|inviting) (?:\w+ ){0,3}?(?:participants?|volunteers|people|respondents|"
            r"subjects|individuals|interviewees|adults|users|women|men|anyone|addicts|survivors|"
            r"someone|folks) (?:\w+,? ){0,10}?(?:surveys?|stud(?:y|ies)|interviews?|research|"
            r"thesis|documentary|podcast|article|dissertation|trial|focus group|film|"
            r"questionnaire)\b",
            "survey surveys study studies interview interviews research thesis documentary podcast "
            "article dissertation trial focus film questionnaire",
            "looking seeking recruiting need needed search searching want wanted inviting",
        ),
        shape(
            r"\bi am (?:a |an |the |currently |also |doing |writing |working |as |freelance |phd |"
            r"grad |graduate |masters |psychology |nursing |student |\w+ )*?(?:journalist|"
            r"researcher|reporter|student|producer|filmmaker|writer|podcaster|documentary maker|"
            r"researching|thesis|dissertation)\b[^\n]{0,90}?(?:interview\w*|talk to (?:people|"
            r"someone|anyone|you|members)|speak (?:to|with) (?:people|someone|anyone|you)|hear "
            r"from|ask (?:you|people) (?:some|a few|about)|your (?:stories|answers|responses|"
            r"experiences? for)|questions for|survey|questionnaire|<link>)",
            "journalist researcher reporter student producer filmmaker writer podcaster "
            "documentary researching thesis dissertation",
            "interview interviews interviewing talk speak hear ask your questions survey "
            "questionnaire <link>",
        ),
        *favours.ASKED,
    ),
    guards=(
        TOLD,
        unless(
            r"\b(?:i (?:signed up|joined|took part|am in|was in|enrolled|filled|did|took|completed|"
            r"answered)|through my (?:clinic|doctor|hospital)|my (?:doctor|clinic|therapist) "
            r"(?:gave|asked|had))\b",
            Outcome.OWN_STORY,
        ),
    ),
)
FUNDRAISING = Rule(
    "g13-fundraising",
    Family.OFFERS,
    SEVERITY,
    (
        shape(
            r"\b(?:my|our|this|the|a|his|her|their|help (?:me|us|him|her|them)|donate|support|"
            r"reach|share|link|here is|please) (?:\w+ ){0,4}?(?:go ?fund ?me|gofundme|kickstarter|"
            r"cash ?app|venmo|paypal|ko ?fi|kofi|justgiving|just giving|crowdfund\w*|fundraiser|"
            r"fund raiser|fundraising(?: page)?|zelle|amazon wish ?list|wishlist|"
            r"giveaway)\b(?=[^\n]{0,200})",
            "gofundme fundme fund go kickstarter cashapp cash venmo paypal kofi ko justgiving "
            "giving crowdfund crowdfunding crowdfunder fundraiser fundraising zelle wishlist wish "
            "giveaway",
            "help donate support reach goal link please share anything send give every bit "
            "contribute <link> raise page amazon $ here",
        ),
        shape(
            r"\b(?:please |can you |could you |can (?:anyone|someone|somebody)|could (?:anyone|"
            r"someone|somebody)|would (?:anyone|someone)|anyone (?:able to|willing to|want to)|if "
            r"(?:anyone|someone|you) (?:can|could|is able to|wants to)|who can|want to) ?(?:please "
            r"|kindly |maybe |just |possibly )*(?:donate|chip in|contribute|send (?:me |us )?(?:\$ "
            r"?\d+|(?:some |a bit of |a little |any )?(?:money|cash|funds|gas money|bitcoin|gift "
            r"cards?))|lend (?:me|us) (?:some |a few |a bit of |any |a |\$? ?)*(?:money|cash|"
            + NUMBER
            + r"|bucks|twenty)|spare (?:me )?(?:some |a few |any |\$? ?)*(?:money|change|cash|"
            + NUMBER
            + r" (?:bucks|dollars|quid|pounds|euros?)|bucks|dollars)|loan me|give me (?:some "
            r")?(?:money|cash)|help (?:me|us) (?:out )?with (?:some )?(?:money|cash|my (?:rent|"
            r"bills|groceries)|rent|bills|groceries|gas)|venmo|cash ?app|pay my)\b",
            "donate chip contribute send lend spare loan give help venmo cashapp pay",
            "please can could would anyone someone somebody if who want",
        ),
        shape(
            r"\b(?:need|short on|behind on|raise|raising|collecting|asking for|trying to raise) "
            r"(?:\w+ ){0,4}?(?:money|cash|donations?|funds|rent|\$|dollars|"
            r"bucks)\b[^\n]{0,50}?(?:anything helps|every (?:bit|dollar|penny|little)|any amount|"
            r"please (?:help|donate|share)|link|<link>|dm me|send (?:to|it)|venmo|cash ?app|paypal|"
            r"pay you back|god bless|whatever you can)|\b(?:every (?:dollar|penny|donation|little "
            r"bit) (?:helps|counts|matters)|any amount (?:helps|is appreciated))\b|\bdonations? "
            r"(?:are |is )?(?:welcome|appreciated|needed|open)\b|\bdonate (?:here|now|to my|to our|"
            r"at|via|today)\b",
            "money cash donation donations funds rent $ dollars bucks dollar penny amount donate "
            "bit",
        ),
        *favours.GIVEN,
    ),
    guards=(
        TOLD,
        unless(
            r"\b(?:i donated|donated (?:my|to|blood|clothes)|donate (?:blood|clothes|plasma|organs|"
            r"books)|food bank|where can i|how do i apply|ashamed|embarrass\w*|felt|charity "
            r"shop)\b",
            Outcome.OWN_STORY,
        ),
    ),
)

RULES = (FUNDRAISING, ASKING_FOR_ANSWERS)
