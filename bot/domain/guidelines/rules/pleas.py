"""G13: more shapes of selling, recruiting, asking for money and for answers."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import shape
from bot.domain.guidelines.rules.words import NUMBER

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
        r"(?:\A|[.!?,\n] ?|\b(?:please|just|can you|you can|come|and|so) )(?:book|schedule|reserve|grab|get|claim)"
        r" (?:a |an |your |in |in for )*(?:\w+ ){0,2}?(?:sessions?|readings?|call|consult\w*|slot|spot|place|"
        r"class|treatment|massage) (?:with|through|via) (?:me|us)\b|\bbook (?:a |your )?(?:\w+ )?(?:sessions?|"
        r"readings?|call|consult\w*|spot)\b[^\n]{0,30}?\b(?:link|<link>|bio|dm|below|off)",
        "book schedule reserve grab get claim",
        "session sessions reading readings call consult consultation slot spot place class treatment massage",
    ),
    shape(
        r"\b(?:i|we) (?:\w+ )?(?:sell|make and sell|distribute|am selling|represent|rep for|work with) (?:\w+ )"
        r"{0,3}?(?:oils?|supplements?|products?|vitamins|tinctures?|cbd|shakes|teas?|crystals?|courses?|jewell?ery"
        r"|candles|art|merch|insurance)\b[^\n]{0,60}?\b(?:cure|cures|help|helps|work|works|dm|message|ask|link|"
        r"<link>|fix|fixes|heal|heals|try|interested|cheap|discount)",
        "sell distribute selling represent rep work",
        "oil oils supplement supplements product products vitamins tincture tinctures cbd shakes tea teas "
        "crystal crystals course courses jewelry jewellery candles art merch insurance",
    ),
    shape(
        r"(?:\A|[.!?,\n] ?|\b(?:please|pls|and|also|so|guys|everyone) )(?:check|look at|visit|go (?:to|check|see)|"
        r"see|like|share|subscribe to|support|follow|read|watch|listen to) (?:out )?(?:my|our) (?:\w+ ){0,3}?(?:"
        r"etsy|shop|store|page|channel|patreon|podcast|website|site|youtube|tiktok|instagram|insta|blog|business"
        r"|book|album|song|video|newsletter|substack|onlyfans|brand)\b(?! (?:of|on (?:the|this|page)|here))|\b"
        r"follow (?:me|us|my \w+) on (?:tiktok|instagram|insta|youtube|twitter|facebook|twitch|spotify)\b",
        "check look visit go see like share subscribe support follow read watch listen",
        "etsy shop store page channel patreon podcast website site youtube tiktok instagram insta blog business "
        "book album song video newsletter substack onlyfans brand twitter facebook twitch spotify",
    ),
)
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
        r"\b(?:my|our) (?:\w+ )?(?:server|discord|group|gc|community|channel|telegram|subreddit) (?:is|has|got|"
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
        r"\b(?:i am|we are|am|are) (?:\w+ )?(?:raising|collecting|fundraising|trying to (?:raise|get)|crowdfunding|"
        r"asking for)\b[^\n]{0,60}?\b(?:any (?:help|amount|bit|thing|donation)|anything (?:helps|counts)|every "
        r"(?:bit|penny|dollar|little)|donat\w*|link|<link>|dm|chip in|helps|counts)\b",
        "raising collecting fundraising trying crowdfunding asking",
        "any anything every donate donation donations link <link> dm chip helps counts",
        guards=(unless(r"\b(?:kids|children|awareness|help from my|for help with the form)\b",
                       Outcome.OWN_STORY),),
    ),
    shape(
        r"(?:\A|[.!?,\n] ?|\b(?:please|pls|and|so|can you|you can|you could) )(?:donate to|tip|support|buy) (?:me|"
        r"my|us|our) (?:\w+ )?(?:paypal|coffee|ko ?fi|patreon|cause|fund|page|wishlist|venmo|cash ?app|on (?:ko ?fi"
        r"|patreon|paypal))\b|(?:\A|[.!?,\n] ?)donate (?:to|here|if)\b[^\n]{0,40}?\b(?:my|me|paypal|link|<link>)",
        "donate tip support buy",
        "paypal coffee kofi ko patreon cause fund page wishlist venmo cashapp cash me my link <link>",
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
        r"(?:\A|[.!?,\n] ?|\b(?:please|pls|can you|could you|would you|anyone want to|can everyone|could everyone|"
        r"everyone|guys|and|to) )(?:please |pls |quickly |also )*(?:fill (?:in|out)|complete|take|answer|do|try|"
        r"click on) (?:my|our|this) (?:\w+ ){0,4}?(?:survey|questionnaire|google form|poll|quiz)\b(?! (?:from|at) "
        r"(?:the|my) (?:clinic|doctor|hospital))",
        "survey questionnaire form poll quiz",
        "fill complete take answer do try click",
    ),
)
