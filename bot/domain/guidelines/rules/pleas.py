"""G13: more shapes of selling."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import shape

_TRADES = (
    r"(?:coach|therapist|healer|hypnotherapist|hypnotist|trainer|nutritionist|reader|counsell?or|"
    r"mentor|"
    r"advisor|adviser|practitioner|psychic|consultant|dietitian|astrologer|recruiter|distributor)"
)
_BENEFITS = (
    r"(?:trauma|depression|anxiety|addiction|life|energy|chakras?|subconscious|insomnia|finances|"
    r"body|"
    r"weight|credit|marriage|karma)"
)
SOLD = (
    shape(
        rf"\bi am (?:a |an )?(?:certified|licen[sc]ed|qualified|trained|professional|registered|"
        rf"online|life|"
        rf"new) (?:\w+ ){{0,3}}?{_TRADES}\b[^\n]{{0,80}}?\b(?:dm|pm|first (?:call|session|month|"
        rf"chat)|book|"
        r"free|message|contact|link|rates|spots?|off\b|clients|work with|offer\w*|discount)",
        "coach therapist healer hypnotherapist hypnotist trainer nutritionist reader counsellor "
        "counselor "
        "mentor advisor adviser practitioner psychic consultant dietitian astrologer recruiter "
        "distributor",
        "dm pm first book free message contact link rates spot spots off clients work offer "
        "offering offers "
        "discount",
    ),
    shape(
        r"\b(?:dm|message|pm|contact|email|text|inbox|reach out) (?:to )?(?:me )?(?:now |today |if "
        r"you want )"
        r"?to (?:work with|train with|book|be coached|get (?:your|a) (?:reading|spot|quote|"
        r"plan))\b|\b(?:"
        r"spots|places|seats|slots) (?:are |is )?(?:very )?(?:limited|filling|left|open now|still "
        r"open)\b|"
        r"\blimited (?:spots|places|seats|offer|time offer)\b",
        "dm message pm contact email text inbox reach spots places seats slots limited",
    ),
    shape(
        r"\b(?:sign up|signup|register|enrol|enroll|book (?:a place|your place|a spot|your spot)|"
        r"rsvp|tickets"
        r") (?:now |today |here |free )?(?:for|to|on|in) (?:my|our|this) (?:\w+ ){0,2}?(?:webinar|"
        r"masterclass|workshop|course|boot ?camp|challenge|retreat|newsletter|mailing list|program|"
        r"programme"
        r"|seminar|event|class|training)\b",
        "webinar masterclass workshop course bootcamp camp challenge retreat newsletter list "
        "program "
        "programme seminar event class training",
        "sign signup register enrol enroll book rsvp tickets",
        guards=(
            unless(
                r"\b(?:library|clinic|hospital|facilitators?|mods?|should i|i (?:want|need|tried)|"
                r"(?:he|she|they|doctor|therapist) (?:\w+ )?(?:wants?|told|made))\b",
                Outcome.KIND,
            ),
        ),
    ),
    shape(
        r"\b(?:my|our) (?:\w+ )?(?:book|album|single|song|ep|novel|memoir|video|podcast|episode|"
        r"blog post|"
        r"track|app|collection|store|shop|line|course) (?:is |has |just )*(?:out (?:now|today|on|"
        r"this|"
        r"soon|everywhere)|live(?: now| on|[.!]|\Z)|available (?:now|on|at|today)|dropp(?:ed|ing|"
        r"s)|"
        r"launch\w*|on sale|for sale|on (?:amazon|spotify|kindle|etsy|itunes|audible))\b",
        "out live available dropped dropping drops launched launching launches sale amazon spotify "
        "kindle "
        "etsy itunes audible",
        "book album single song ep novel memoir video podcast episode blog track app collection "
        "store shop "
        "line course",
        "my our",
    ),
    shape(
        r"\b(?:vote (?:for )?(?:my|me|our)|(?:come (?:to|watch|join|hang out (?:in|on))|watch|tune "
        r"in(?: to)?"
        r"|catch|follow) (?:my|me on|our) (?:\w+ )?(?:live ?streams?|streams?|twitch|live|"
        r"broadcast|gig|show|"
        r"set))\b(?=[^\n]{0,200}(?:<link>|link|below|tonight|tomorrow|now|twitch|[.!]|\Z))",
        "vote stream streams livestream twitch live broadcast gig show set",
        "my me our",
        guards=(unless(r"\b(?:election|president|mp\b|council|heal|grow)\b", Outcome.IDIOM),),
    ),
    shape(
        rf"\bi (?:can|will) (?:heal|cure|fix|erase|remove|transform|reset|unblock|cleanse|repair|"
        rf"solve) your "
        rf"(?:\w+ )?{_BENEFITS}\b[^\n]{{0,60}}?\b(?:sessions?|book|call|days|weeks|program|message|"
        rf"dm|pm|"
        r"minutes|method|guarantee\w*|money)",
        "heal cure fix erase remove transform reset unblock cleanse repair solve",
        "session sessions book call days weeks program message dm pm minutes method guarantee "
        "guaranteed "
        "money",
    ),
    shape(
        r"(?:\A|[.!?,\n] ?|\b(?:i am|we are|also|now) )(?:selling|offering|making and selling) "
        r"(?:\w+ )?(?:"
        r"handmade|homemade|custom|bracelets?|jewell?ery|prints?|candles|crystals?|courses?|"
        r"tickets|accounts|"
        r"readings|commissions|supplements|stickers|merch|art|coaching|sessions|knitted|"
        r"crochet\w*)\b|\b(?:"
        r"commissions|orders|bookings) (?:are )?(?:now )?open\b|\b(?:all )?proceeds (?:go|will "
        r"go)\b",
        "selling offering commissions orders bookings proceeds",
    ),
    shape(
        r"\b(?:can|could|will) (?:get|give|do|offer) you (?:a |an |the )?(?:\w+ )?(?:deal|discount|"
        r"price|quote"
        r"|rate|offer)\b(?! with (?:it|this))",
        "deal discount price quote rate offer",
        "get give do offer",
        "you",
    ),
    shape(
        r"\b(?:mak(?:e|ing)|earn(?:ing)?|made|pull(?:ing)?(?: in)?|bring(?:ing)? in|clear(?:ing)?) "
        r"(?:up to |"
        r"over |around |like |about |[$£€] ?)*\d[\d,.]*k? ?(?:dollars |bucks |quid |euros? |usd |"
        r"[$£€] ?)*"
        r"(?:a|per|every|each) (?:day|week|month|hour)\b[^\n]{0,80}?\b(?:message|dm|pm|ask|join|"
        r"crypto|forex|"
        r"trading|link|learn|show you|teach|how i|from (?:my|your) phone)",
        "make making earn earning made pull pulling bring bringing clear clearing",
        "message dm pm ask join crypto forex trading link learn show teach how phone",
    ),
    shape(
        r"\bwe are (?:hiring|recruiting)\b|\b(?:looking for|seeking|need) (?:\w+ )?(?:brand "
        r"ambassadors?|"
        r"affiliates?|resellers?|testers for my|team members for|beta testers)\b|\b(?:my|our) "
        r"company is "
        r"hiring\b",
        "hiring recruiting ambassador ambassadors affiliate affiliates reseller resellers testers "
        "members",
    ),
    shape(
        r"(?:\A|[.!?,\n] ?|\b(?:please|just|can you|you can|come|and|so) )(?:book|schedule|reserve|"
        r"grab|get|claim)"
        r" (?:a |an |your |in |in for )*(?:\w+ ){0,2}?(?:sessions?|readings?|call|consult\w*|slot|"
        r"spot|place|"
        r"class|treatment|massage) (?:with|through|via) (?:me|us)\b|\bbook (?:a |your )?(?:\w+ "
        r")?(?:sessions?|"
        r"readings?|call|consult\w*|spot)\b[^\n]{0,30}?\b(?:link|<link>|bio|dm|below|off)",
        "book schedule reserve grab get claim",
        "session sessions reading readings call consult consultation slot spot place class "
        "treatment massage",
    ),
    shape(
        r"\b(?:i|we) (?:\w+ )?(?:sell|make and sell|distribute|am selling|represent|rep for|work "
        r"with) (?:\w+ )"
        r"{0,3}?(?:oils?|supplements?|products?|vitamins|tinctures?|cbd|shakes|teas?|crystals?|"
        r"courses?|jewell?ery"
        r"|candles|art|merch|insurance)\b[^\n]{0,60}?\b(?:cure|cures|help|helps|work|works|dm|"
        r"message|ask|link|"
        r"<link>|fix|fixes|heal|heals|try|interested|cheap|discount)",
        "sell distribute selling represent rep work",
        "oil oils supplement supplements product products vitamins tincture tinctures cbd shakes "
        "tea teas "
        "crystal crystals course courses jewelry jewellery candles art merch insurance",
    ),
    shape(
        r"(?:\A|[.!?,\n] ?|\b(?:please|pls|and|also|so|guys|everyone) )(?:check|look at|visit|go "
        r"(?:to|check|see)|"
        r"see|like|share|subscribe to|support|follow|read|watch|listen to) (?:out )?(?:my|our) "
        r"(?:\w+ ){0,3}?(?:"
        r"etsy|shop|store|page|channel|patreon|podcast|website|site|youtube|tiktok|instagram|insta|"
        r"blog|business"
        r"|book|album|song|video|newsletter|substack|onlyfans|brand)\b(?! (?:of|on (?:the|this|"
        r"page)|here))|\b"
        r"follow (?:me|us|my \w+) on (?:tiktok|instagram|insta|youtube|twitter|facebook|twitch|"
        r"spotify)\b",
        "check look visit go see like share subscribe support follow read watch listen",
        "etsy shop store page channel patreon podcast website site youtube tiktok instagram insta "
        "blog business "
        "book album song video newsletter substack onlyfans brand twitter facebook twitch spotify",
    ),
    shape(
        r"\b(?:spots?|places|seats|slots|enrol?lment|registration|doors|bookings|applications) "
        r"(?:are |is |now |"
        r"still )*(?:open|available|closing) (?:now )?(?:for|in|on) (?:my|our)\b|\b(?:promo |"
        r"discount |coupon |with |"
        r"use |my )?code,? (?!(?:of|to|is|for|in|on|that|red|blue|word|and|the|was|a|"
        r"at)\b)[a-z]{3,}\d{1,3}\b",
        "spot spots places seats slots enrollment enrolment registration doors bookings "
        "applications code",
    ),
    shape(
        r"\bi (?:just |have |finally |also )*(?:wrote|made|built|created|designed|recorded|"
        r"published|developed) (?:a|"
        r"an|my) (?:\w+ ){0,2}?(?:ebook|e book|book|app|course|program|guide|workbook|planner|"
        r"album|game|journal)\b"
        r"[^\n]{0,60}?\b(?:get (?:it|yours)|here|link|<link>|buy|download|available|out now|check "
        r"it|amazon|dm me|order"
        r"|for only|for just)\b",
        "wrote made built created designed recorded published developed",
        "ebook book app course program guide workbook planner album game journal",
        "get here link <link> buy download available out check amazon dm order only just",
        guards=(
            unless(r"\b(?:for (?:my|the) (?:therap\w*|class)|when i was)\b", Outcome.OWN_STORY),
        ),
    ),
)
