"""G13: more shapes of recruiting, and of asking for money and for answers."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import shape
from bot.domain.guidelines.rules.words import NUMBER

JOINED = (
    shape(
        r"\b(?:check out|try|look at|see|visit|come to|hop on|join) (?:this|the|that) (?:\w+ "
        r"){0,2}?(?:server|"
        r"discord|group|community|subreddit|forum)\b[^\n]{0,50}?\b(?:active|better|bigger|"
        r"friendlier|nicer|"
        r"less|no (?:mods|rules)|join|link|<link>|real|instead|invite)",
        "server discord group community subreddit forum",
        "check try look see visit come hop join",
        "active better bigger friendlier nicer less no join link <link> real instead invite",
    ),
    shape(
        r"\b(?:our|my) (?:\w+ )?(?:church|ministry|temple|pastor|congregation|mosque|bible study|"
        r"prayer group"
        r"|fellowship)\b[^\n]{0,90}?\b(?:(?:please |you should |so |just |then )?(?:come|join)(?: "
        r"us| along| "
        r"and|[.!,]|\Z)|you are (?:all )?(?:welcome|invited)|(?:heal|save|free|deliver) you)",
        "church ministry temple pastor congregation mosque bible prayer fellowship",
        "come join welcome invited heal save free deliver",
    ),
    shape(
        r"\b(?:my|our) (?:\w+ )?(?:server|discord|group|gc|community|channel|telegram|subreddit) "
        r"(?:is|has|got|"
        r"needs|wants)\b[^\n]{0,50}?\b(?:join|link|<link>|invite|come|dm|hop in|open to|members)\b",
        "server discord group gc community channel telegram subreddit",
        "join link <link> invite come dm hop open members",
        "my our",
        guards=(unless(r"\b(?:therap\w*|clinic|church choir|sponsor|if you ask)\b", Outcome.KIND),),
    ),
)
GIVEN = (
    shape(
        r"\b(?:pay|cover|help with|need (?:money|help|funds) (?:for|with)|money for|short (?:on|"
        r"for)|behind on)"
        r" (?:my |the |this month is |his |her )*(?:\w+ )?(?:rent|bills?|electric\w*|phone|"
        r"groceries|gas|food"
        r"|vet|bail|meds|insulin|deposit|ticket|mortgage)\b[^\n]{0,70}?\b(?:paypal|venmo|cash ?app|"
        r"gofundme|"
        r"link|<link>|bio|profile|zelle|dm|anything helps|pay (?:you|it|u) back|donat\w*|chip in)",
        "paypal venmo cashapp cash gofundme link <link> bio profile zelle dm anything pay donate "
        "donation "
        "donations chip",
        "rent bill bills electric electricity phone groceries gas food vet bail meds insulin "
        "deposit ticket "
        "mortgage",
    ),
    shape(
        r"(?:\A|[.!?,\n] ?|\b(?:please|can you|could you|can (?:someone|anyone)|someone|just|pls|"
        r"and) )(?:cash"
        r" ?app|venmo|paypal|zelle|revolut|bank transfer) (?:me|us)\b",
        "cashapp cash venmo paypal zelle revolut bank",
        "me us",
    ),
    shape(
        rf"\b(?:anyone|anybody|someone|somebody|who|you) (?:can |could |able to |here )*(?:spare|"
        rf"lend|loan|borrow"
        rf"|send|give) (?:me |us )?(?:a |like |[$£€] ?)*{NUMBER} ?(?:[$£€]|quid|bucks|dollars|"
        rf"euros?|pounds|"
        r"usd)|\b(?:anyone|someone) (?:can |could )?(?:spare|lend|loan) (?:me|us) [$£€] ?\d",
        "spare lend loan borrow send give",
        "$ £ € quid bucks dollars euro euros pound pounds usd",
    ),
    shape(
        r"\b(?:i am|we are|am|are) (?:\w+ )?(?:raising|collecting|fundraising|trying to (?:raise|"
        r"get)|crowdfunding|"
        r"asking for)\b[^\n]{0,60}?\b(?:any (?:help|amount|bit|thing|donation)|anything (?:helps|"
        r"counts)|every "
        r"(?:bit|penny|dollar|little)|donat\w*|link|<link>|dm|chip in|helps|counts)\b",
        "raising collecting fundraising trying crowdfunding asking",
        "any anything every donate donation donations link <link> dm chip helps counts",
        guards=(
            unless(
                r"\b(?:kids|children|awareness|help from my|for help with the form)\b",
                Outcome.OWN_STORY,
            ),
        ),
    ),
    shape(
        r"(?:\A|[.!?,\n] ?|\b(?:please|pls|and|so|can you|you can|you could) )(?:donate to|tip|"
        r"support|buy) (?:me|"
        r"my|us|our) (?:\w+ )?(?:paypal|coffee|ko ?fi|patreon|cause|fund|page|wishlist|venmo|cash "
        r"?app|on (?:ko ?fi"
        r"|patreon|paypal))\b|(?:\A|[.!?,\n] ?)donate (?:to|here|if)\b[^\n]{0,40}?\b(?:my|me|"
        r"paypal|link|<link>)",
        "donate tip support buy",
        "paypal coffee kofi ko patreon cause fund page wishlist venmo cashapp cash me my link "
        "<link>",
    ),
)
ASKED = (
    shape(
        r"\b(?:study|research|survey|trial|experiment|questionnaire)\b[^\n]{0,70}?\b(?:wanted|"
        r"participants|"
        r"volunteers|gift cards?|raffle|vouchers?|compensat\w*|paid|eligible|sign up here|\d+ "
        r"?min\w*)\b",
        "study research survey trial experiment questionnaire",
        "wanted participants volunteers gift raffle voucher vouchers compensated compensation paid "
        "eligible "
        "sign min mins minutes minute",
    ),
    shape(
        r"\b(?:journalist|reporter|researcher|student|producer|writer|filmmaker|podcaster|blogger|"
        r"author)\b"
        r"[^\n]{0,60}?\b(?:story|article|piece|documentary|thesis|project|paper|book|series|"
        r"episode) (?:on|"
        r"about|for)\b[^\n]{0,70}?\b(?:anyone|who|talk|dm|contact|interview\w*|willing|reach|"
        r"message|share)",
        "journalist reporter researcher student producer writer filmmaker podcaster blogger author",
        "story article piece documentary thesis project paper book series episode",
        "anyone who talk dm contact interview interviews willing reach message share",
    ),
    shape(
        r"(?:\A|[.!?,\n] ?|\b(?:please|pls|can you|could you|would you|anyone want to|can everyone|"
        r"could everyone|"
        r"everyone|guys|and|to) )(?:please |pls |quickly |also )*(?:fill (?:in|out)|complete|take|"
        r"answer|do|try|"
        r"click on) (?:my|our|this) (?:\w+ ){0,4}?(?:survey|questionnaire|google form|poll|"
        r"quiz)\b(?! (?:from|at) "
        r"(?:the|my) (?:clinic|doctor|hospital))",
        "survey questionnaire form poll quiz",
        "fill complete take answer do try click",
    ),
    shape(
        rf"\b(?:need|looking for|seeking|want|recruiting|searching for) (?:{NUMBER} |some |a few |"
        rf"more |any |adult )*("
        r"?:volunteers?|participants?|respondents?|people|members|men|women|adults|testers|"
        r"interviewees) (?:\w+ ){0,6}?"
        r"(?:for|in|to) (?:my|our|a|an) (?:\w+ ){0,3}?(?:project|study|thesis|research|"
        r"dissertation|experiment|"
        r"interviews?|podcast|paper|assignment|documentary|survey)\b",
        "volunteer volunteers participant participants respondents people members men women adults "
        "testers "
        "interviewees",
        "project study thesis research dissertation experiment interview interviews podcast paper "
        "assignment "
        "documentary survey",
    ),
)
