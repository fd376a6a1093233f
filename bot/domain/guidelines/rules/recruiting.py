"""G13: recruiting for other groups."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import Rule, shape
from bot.domain.guidelines.rules import favours
from bot.domain.guidelines.rules.pitches import TOLD

SEVERITY = 2
RECRUITING = Rule(
    "g13-recruiting",
    Family.OFFERS,
    SEVERITY,
    (
        shape(
            r"\b(?:join|joining|check out|come to|visit|try|hop (?:in|into|on|onto)|move to|switch "
            r"to|add|dm me for|want (?:an? )?(?:invite|link) to|invite to|link to|here is (?:the "
            r")?(?:link|invite) to|over (?:to|at|in)) (?:us (?:at|in|on) |to |me (?:at|in|on) |out "
            r")?(?:my|our (?:new|other|own)|our(?= (?:discord|server|telegram|facebook|whatsapp|"
            r"subreddit|community|church|slack))|this (?:other|new|great|better|awesome)|this(?= "
            r"(?:discord|telegram|whatsapp|facebook|subreddit))|another|a (?:better|new|different|"
            r"nicer)|the (?:other|new|better)) (?:\w+ ){0,3}?(?:discord|server|group(?: ?chat)?|"
            r"community|telegram|whatsapp|facebook group|subreddit|chat|church|slack|forum|cult|"
            r"fellowship|movement|club|ministry|team|gc|clan|guild)\b(?! (?:therapy|home|at the "
            r"clinic))",
            "discord server group groupchat community telegram whatsapp facebook subreddit chat "
            "church slack forum fellowship movement club ministry team gc clan guild",
            "join joining check come visit try hop move switch add dm want invite link over",
        ),
        shape(
            r"\b(?:i|we|me and \w+) (?:just |also |recently |already |finally |even )*(?:made|"
            r"started|run|have|own|set up|opened|created|built|moderate|host|am starting|are "
            r"starting|am making|am building|moved to) (?:\w+ ){0,2}?(?:a|my own|our own|another|"
            r"an|the) (?:\w+ ){0,3}?(?:discord|server|telegram(?: group| channel)?|whatsapp(?: "
            r"group)?|facebook group|subreddit|support (?:group|server)|group ?chat|community|"
            r"forum)\b[^?\n]{0,60}?(?:join|dm|link|come|invite|want in|interested|lmk|let me know|"
            r"check it|looking for members|hmu|<link>|members|everyone is welcome|you are (?:all "
            r")?welcome)",
            "discord server telegram whatsapp facebook subreddit group groupchat community forum",
            "join dm link come invite want interested lmk know check members hmu <link> welcome",
            "made started run have own set opened created built moderate host starting making "
            "building moved",
        ),
        shape(
            r"\b(?:come|join|visit|worship with|pray with|you should (?:come|join|visit)|you are "
            r"(?:all )?(?:welcome|invited)) (?:\w+ ){0,3}?(?:us|me|to|at|our|with) (?:\w+ "
            r"){0,4}?(?:church|temple|mosque|bible study|ministry|seminar|congregation|prayer "
            r"meeting|kingdom hall|ashram|scientology|sunday service|revival|rally|protest)\b",
            "church temple mosque bible ministry seminar congregation prayer kingdom ashram "
            "scientology sunday revival rally protest",
            "come join visit worship pray welcome invited",
        ),
        shape(
            r"\b(?:mods|staff|admins|people|this (?:place|server|group)|everyone) (?:here )?(?:\w+ "
            r")?(?:suck|sucks|are trash|is trash|is dead|are useless|are power tripping|is a "
            r"joke)\b[^\n]{0,40}?\b(?:join|come|mine|my|our|<link>|other server|better (?:server|"
            r"group|one))\b|\b(?:join|come to) (?:mine|ours) instead\b",
            "suck sucks trash dead useless tripping joke mine ours",
            "join come mine my our <link> server better",
        ),
        *favours.JOINED,
    ),
    guards=(
        TOLD,
        unless(
            r"\b(?:if you (?:ask|want) i will say|sponsor is group|therapy group|dbt group|skills "
            r"group|book club at)\b",
            Outcome.KIND,
        ),
    ),
)

RULES = (RECRUITING,)
