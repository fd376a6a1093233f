"""G13: advertising, and invites to other servers."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.personal_details import Kind
from bot.domain.guidelines.posts import Post
from bot.domain.guidelines.rule import Rule, shape
from bot.domain.guidelines.rules import pleas
from bot.domain.guidelines.rules.pitches import TOLD
from bot.domain.reading.reading import Span

SEVERITY = 2
_GOODS = (
    r"(?:coaching|course|courses|program|programme|e ?books?|books?|workshops?|webinars?|retreats?|"
    r"apps?|products?|shop|store|etsy(?: shop| store)?|supplements?|services?|masterclass|patreon|"
    r"onlyfans|youtube channel|podcast|newsletter|membership|consultations?|sessions?|planners?|"
    r"workbooks?|journals?|business|brand|practice|website|channel|oils?|tinctures?|shakes?|"
    r"candles|merch|bracelets|art prints|crystals|readings?|tarot|reiki|hypnosis|therapy practice|"
    r"detox (?:tea|kit|program)|blog|tiktok|page)"
)
_CALL = (
    r"(?:\d+ ?% off|\d+ percent off|half price|percent off|discount\w*|on sale|for sale|sale\b|"
    r"coupon|promo|code\b|sign up|signup|enrol\w*|book (?:a|your|now|in|me)|buy (?:it|now|one|my|"
    r"here|mine)|order (?:now|yours|here|one)|available (?:now|on|at|for)|launch\w*|free trial|"
    r"only \$? ?\d+|[$£€] ?\d+|\d+ (?:dollars|bucks|euros?|pounds a)|subscribe|check (?:it|me|us|"
    r"mine|that)? ?out|link in (?:my )?bio|<link>|dm (?:me )?(?:for|to|if)|spots? (?:left|open|"
    r"available)|limited|places left|grab (?:your|yours|one)|get yours|like and|follow (?:me|us|it|"
    r"my)|join (?:now|today)|first (?:session|month|call) (?:is )?free|satisfaction|guaranteed|"
    r"testimonials?|hire me|rates|pricing|go look|have a look)(?!\w)"
)
SELLING = Rule(
    "g13-selling",
    Family.OFFERS,
    SEVERITY,
    (
        shape(
            r"\b(?:my|our) (?!(?:cousin|aunt|uncle|neighbou?r|ex|coworker|colleague|landlord|"
            r"city|town|school|work|job|doctor|clinic|hospital|therapist|friend|"
            r"mom|mum|sister|brother|insurance|counsel\w+|university|college|church|company|boss|"
            r"group|sponsor)\b)(?:\w+ ){0,3}?" + _GOODS + r"\b[^?\n]{0,80}?" + _CALL,
            "coaching course courses program programme ebook ebooks book books workshop workshops "
            "webinar webinars retreat retreats app apps product products shop store etsy "
            "supplement supplements service services masterclass patreon onlyfans youtube podcast "
            "newsletter membership consultation consultations session sessions planner planners "
            "workbook workbooks journal journals business brand practice website channel oil oils "
            "tincture tinctures shake shakes candles merch bracelets prints crystals reading "
            "readings tarot reiki hypnosis tea kit blog tiktok page e",
            "off price discount discounts discounted sale coupon promo code sign signup enroll "
            "enrol enrolling book buy order available launch launched launches launching trial "
            "only $ £ € dollars bucks euro euros subscribe check link bio <link> dm spot spots "
            "limited places grab yours like follow join free satisfaction guaranteed testimonial "
            "testimonials hire rates pricing look",
            "my our",
        ),
        shape(
            r"\b(?:check (?:it |me |us )?out|subscribe to|follow|visit|see|buy|order|try|support|"
            r"download|get|read|listen to|book|look at|come to|grab|like) (?:a |some |one of |out "
            r")?(?:my|our) (?:new |own |latest |free |online |\w+ ){0,2}?"
            + _GOODS
            + r"\b(?! (?:for (?:my )?(?:class|school)|post|here|in (?:the|this)))",
            "coaching course courses program programme ebook ebooks workshop workshops webinar "
            "webinars retreat retreats app apps product products shop store etsy supplement "
            "supplements services masterclass patreon onlyfans youtube podcast newsletter "
            "membership planner planners workbook workbooks business brand website channel oil "
            "oils merch bracelets prints crystals readings blog tiktok page book",
            "check subscribe follow visit buy order try support download listen grab",
            "my our",
        ),
        shape(
            r"\b(?:use|with|enter|try|apply|got) (?:my |the |our |a |this |discount |promo |coupon "
            r"|referral |affiliate |checkout )*(?:code|promo ?code|coupon|referral|affiliate link|"
            r"referral link|discount code|link) (?:is |: ?)?(?!(?:of|to\b|resources|letter|from|to "
            r"(?:the|join)|switching|review|words?|again|that|for (?:the|tonight|zoom))\b)\S+|"
            r"\b\d+ ?(?:%|percent) (?:off|discount)\b|\b(?:affiliate|referral) (?:link|code)\b|"
            r"\bbuy (?:one|1) get (?:one|1)\b",
            "code promocode coupon referral affiliate discount percent % link",
        ),
        shape(
            r"\bfirst (?:session|month|call|chapter|reading|class) (?:is )?free (?:with|in|of|on) "
            r"(?:my|our)\b",
            "free",
            "my our",
        ),
        shape(
            r"\bi (?:\w+ ){0,2}?(?:offer|sell|provide|am offering|am selling|run|teach|do|coach|am "
            r"a(?:n)?|created|made|launched|developed|am launching|am running|wrote) (?:\w+ "
            r"){0,4}?(?:coach(?:ing)?|courses?|sessions|readings|reiki|consultations?|hypno\w*|"
            r"healing|healer|program(?:me)?s?|workshops?|retreats?|supplements?|oils|e ?book|app|"
            r"masterclass|hypnotherapist|distributor|consultant|guides?)\b[^?\n]{0,70}?(?:"
            + _CALL
            + r"|per (?:hour|session)|an hour|message me|dm me|contact me|affordable|cheap|text me|"
            r"interested|link|reach out|pm me|if you (?:want|are interested|would like))",
            "coach coaching course courses session sessions reading readings reiki consultation "
            "consultations hypnosis hypnotherapy hypnotherapist healing healer program programme "
            "programs programmes workshop workshops retreat retreats supplement supplements oils "
            "ebook app masterclass distributor consultant guide guides",
            "offer sell provide offering selling run teach do coach am created made launched "
            "developed launching running wrote",
            "i",
        ),
        shape(
            r"\b(?:be your own boss|(?:earn|make|get|build|want|create|learn|join|achieve) (?:\w+ "
            r"){0,3}?(?:passive income|financial freedom)|work from (?:home|your phone) and "
            r"(?:earn|make)|ma[dk]e (?:\$ ?)?\d[\d,k]* ?(?:\$|dollars|bucks|a|per|every)+ ?(?:day|"
            r"week|month|hour)|earn (?:up to )?(?:\$ ?)?\d[\d,k]*|ask me how\b|join my "
            r"(?:downline|team|business)|ground floor|side hustle (?:that|opportunity|with)|"
            r"network marketing|business opportunity|(?:crypto|forex|trading|bitcoin|investment) "
            r"(?:signals?|coach|mentor|platform|opportunity|group|account manager)|double your "
            r"(?:money|bitcoin)|guaranteed (?:returns?|profits?|results)|(?:turned|turn) \$? "
            r"?\d[\d,k]* into|drop ?shipping (?:course|store))\b",
            "boss passive financial earn ask downline team business marketing opportunity "
            "crypto forex trading bitcoin investment guaranteed dropshipping drop hustle "
            "ground double make made turned turn",
            "own income freedom home phone how my hustle signals signal coach mentor platform "
            "group manager money returns profit profits results day week month hour into "
            "shipping store course $ opportunity up marketing",
        ),
        shape(
            r"\b(?:dm|message|pm|hmu|contact|text|inbox|email|whatsapp) (?:me )?(?:for|to (?:get|"
            r"learn|hear|book|join|sign|start|order|buy|find out)) (?:\w+ ){0,4}?(?:prices?|"
            r"pricing|rates|quotes?|details|info|more info|coaching|sessions?|courses?|consult\w*|"
            r"readings?|discounts?|samples?|free (?:trial|sample|consult\w*|call|session)|orders?|"
            r"products?|the program|how (?:i|it)|a spot|your spot|started|offer)\b",
            "price prices pricing rates quote quotes details info coaching session sessions course "
            "courses consult consultation reading readings discount discounts sample samples free "
            "order orders product products program spot started offer how",
            "dm message pm hmu contact text inbox email whatsapp",
        ),
        *pleas.SOLD,
    ),
    guards=(
        TOLD,
        unless(
            r"\b(?:i bought|i took (?:a|the)|my (?:therapist|sponsor|doctor|library|clinic|"
            r"psychiatrist) (?:is|has|offers?|runs)|library|clinic|free (?:warmline|class|"
            r"helpline)|insurance|sliding scale|i am (?:a|an) (?:addict|alcoholic|mess)|church "
            r"choir|day program|(?:i|he|she|we|they) (?:just )?(?:got|bought|found|paid|scored) "
            r"(?:[^.?!\n]{0,40} )?(?:at|for) \d+)\b",
            Outcome.OWN_STORY,
        ),
    ),
)


def _invite(post: Post) -> Span | None:
    """Return where an invite to another server or group stands."""
    return next((Span(one.start, one.end) for one in post.details if one.kind is Kind.INVITE), None)


INVITE = Rule("g13-invite", Family.OFFERS, SEVERITY, finder=_invite, language=None)

RULES = (SELLING, INVITE)
