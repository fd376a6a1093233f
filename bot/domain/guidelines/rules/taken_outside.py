"""G8 as scenes: who keeps what a member told, or takes it to somebody who was not there."""

import re

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.rule import Match, one_of
from bot.domain.guidelines.scene import Kind, any_of, kind, scene
from bot.domain.reading.listing import listed

_CLOSE = (
    "mom mum mama mam mother dad father parents wife husband hubby spouse partner boyfriend bf "
    "girlfriend gf fiance fiancee sister sis brother bro cousin cousins aunt uncle grandma nan "
    "family kids daughter son in_laws roommate roommates roomie flatmate housemate friend friends "
    "bestie besties mate mates buddy buddies bff neighbor neighbour coworker coworkers colleague "
    "colleagues co_workers boss manager class classmates students teacher professor lawyer pastor "
    "priest church congregation team office ex crew squad followers subscribers readers book_club "
    "group_chat other_server other_group other_discord friend_group girls boys"
)
_SITES = (
    "reddit subreddit tiktok insta instagram facebook fb twitter youtube yt snap snapchat "
    "snap_chat "
    "tumblr blog vlog podcast newsletter substack twitch whatsapp telegram forum website linkedin "
    "chatgpt gpt claude gemini wattpad medium threads reels"
)
_WORKS = (
    "book novel memoir sermon thesis dissertation essay article column script screenplay song "
    "poem comic stand_up presentation speech lecture lesson story_time storytime video"
)
_PLACES = (
    "at_work at_school at_dinner at_lunch at_church at_home at_uni at_college at_the_office "
    "at_the_pub at_the_bar at_a_party at_parties over_dinner in_class in_the_office in_town "
    "around_town at_breakfast at_the_table"
)
OUTSIDERS = Kind(
    rf"(?:(?:my|our|his|her|their|your)(?: \w+)? {one_of(_CLOSE)}|"
    rf"(?:my|our|a|the|some|another|on|to|into|in) (?:\w+ )?{one_of(_SITES, _WORKS)}|"
    rf"{one_of(_SITES)}|{one_of(_PLACES)}|(?:everyone|everybody|people|someone|somebody) (?:at|"
    rf"from|"
    r"outside|in (?:my|the) (?:other|town|village|school)))",
    listed(_CLOSE.replace("_", " "), _SITES.replace("_", " "), _WORKS.replace("_", " "))
    | listed("work school dinner lunch home uni college pub bar party parties town breakfast table")
    | listed("outside village"),
)
_NOT_A_MEMBER = (
    r"(?!(?:i|my|we|you|it|the|this|that|me|our|he|she|they|mom|mum|dad|god|people|everyone|doctor|"
    r"doctors|therapist|these|those|just|is|are|to|not|really|happened|a|who|what|how|if|mods?|"
    r"staff|was|were|had|has|have|ever|went|im)\b)"
)
_SAID = one_of(
    "said wrote shared posted told confessed admitted typed revealed vented disclosed spilled "
    "dropped sent been_saying is_saying been_through went_through opened_up is_going_through "
    "talked_about let_slip read_out put_in_her_check_in"
)
_SAID_GATE = listed(
    "said wrote shared posted told confessed admitted typed revealed vented disclosed spilled "
    "dropped sent saying through opened talked slip read"
)
_HERE = (
    r"(?:(?:in|from|at|on|during|of|to) (?:in )?(?:here|this (?:\w+ )?(?:group|server|circle|chat|"
    r"channel|thread|room|place)|(?:the|our|last|that|yesterday is|tonight is|last night is|sunday|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|support|morning|evening)(?: \w+)? (?:group|"
    r"circle|round|check ?ins?|server|chat|channel|vc|meeting|thread|session|room)|group\b|"
    r"circle\b|"
    r"vc\b|round\b|chat\b|the vc)|\bhere\b)"
)
WHAT_SAID = Kind(
    r"(?:(?:what|everything|all|stuff|things?|how|that) (?:that )?(?:"
    rf"{_NOT_A_MEMBER}@?[a-z]+ (?:just |even |really |actually |has |had |have )*{_SAID}|"
    rf"(?:he|she|they|people|everyone|you (?:all|guys)|somebody|someone|the (?:\w+ )?(?:guy|girl|"
    rf"woman|man|lady|kid)) (?:\w+ ){{0,2}}?{_SAID}[^.?!\n]{{0,25}}?{_HERE}))",
    _SAID_GATE,
)
_STRONG = one_of(
    "check_in check_ins checkin checkins share shares vent vents circle circles thread threads "
    "voice_note voice_notes voice_circle vc confession confessions testimony"
)
_WEAK = one_of(
    "post posts message messages msg msgs story stories quote quotes rant rants convo convos "
    "conversation conversations chat chats logs words comment comments secret secrets pain "
    "struggles trauma breakdown meltdown night nights worst_nights relapse"
)
THEIRS = Kind(
    rf"(?:(?:your|his|her|their|everyones?(?: is)?|everybody is|peoples?(?: is)?|others?|"
    rf"{_NOT_A_MEMBER}[a-z@]{{3,}} is) (?:\w+ ){{0,2}}?(?:{_STRONG}|{_WEAK})\b|"
    rf"(?:the|this|that|these|those|our|last night is|yesterday is|tonight is|some|all) "
    rf"(?:\w+ )?(?:\w+ )?{_STRONG}\b|(?:{_STRONG}|{_WEAK}|things|stuff|parts|bits|lines|someone|"
    rf"somebody|the (?:\w+ )?(?:guy|girl|woman|man|lady|kid)|people|members|log|chat log|"
    rf"screenshots?) (?:\w+ ){{0,3}}?{_HERE}|the whole story of [a-z]+)",
    listed(
        "check checkin checkins share shares vent vents circle circles thread threads voice vc "
        "confession confessions testimony post posts message messages msg msgs story stories quote "
        "quotes rant rants convo convos conversation conversations chat chats logs words comment "
        "comments secret secrets pain struggles trauma breakdown meltdown night nights relapse "
        "group server channel room here"
    ),
)
_ANYTHING = any_of(WHAT_SAID, THEIRS)
_SUBJECT = re.compile(
    r"\b(i|we|he|she|they|you|who|someone|somebody|anyone|nobody|people|everyone|ex|mom|mum|dad|"
    r"sister|brother|friend|therapist|doctor|guy|girl|woman|man|mods?|it)\b"
)


def by_me(match: Match) -> Outcome | None:
    """Harmless where the last person named before is somebody else."""
    subjects = _SUBJECT.findall(match.before)
    return Outcome.REPORTED if subjects and subjects[-1] not in {"i", "we"} else None


_OWN = (
    r"\b(?:what i|my own|myself|of mine|i myself|my (?:\w+ )?(?:share|check ?in|message|post|"
    r"relapse|diary|journal|recovery|experience|feelings|problems)\b|my (?:own )?story\b|about "
    r"me\b|may i|can i\b|"
    r"could i|would it|is it (?:ok|okay|against|allowed|possible)|permission|if (?:you|he|she|they|"
    r"that) (?:\w+ )?(?:ok|okay|fine|want|agree|mind)|mind if|(?:said|says) i (?:can|could|may)|"
    r"consent|(?:do|should|would|did|will|have|may|am|are|must) not (?:share|tell|post|show|"
    r"repeat|screenshot|record|read|say|send|take)|never|no one|please|stop|rule|rules|"
    r"guidelines?|allowed|against|"
    r"afraid|scared|worried|what happens|what if|if (?:someone|anyone|i|we)|used to|would "
    r"(?:you|anyone)|joined|helped me|grateful|thank\w*|inspir\w*|proud|lovely|encourag\w*|(?:so |"
    r"how )(?:kind|nice|warm|good|sweet))\b"
)
_TOLD = kind(
    "told tell telling showed show shown showing read reading sent send sending forwarded "
    "forwarding emailed emailing texted texting mentioned mention mentioning described repeated "
    "repeating retold quoted quoting discussed discussing talked talking gossiped shared sharing "
    "passed leaked explained relayed played playing spilled posted posting"
)
RETOLD = (
    scene(OUTSIDERS, _TOLD, WHAT_SAID, but=_OWN, guards=(by_me,)),
    scene(THEIRS, _TOLD, OUTSIDERS, but=_OWN, guards=(by_me,)),
)
_COPYING = kind(
    "screenshot screenshots screenshotted screenshoted screenshotting screencap screencaps ss "
    "screenie screenies screen_recorded screen_recording recorded recording recordings taped "
    "filmed transcribe transcribed transcribing transcript copy_pasted copied copying pasted "
    "pasting archived archiving downloaded exported forwarded forwarding saved_all saved_the "
    "saved_your saved_his saved_her saved_their saving_all saving_the printed pic_of pics_of "
    "photo_of folder_of collection_of folder_with backup_of logs_of log_of"
)
CAPTURED = (
    scene(
        _COPYING,
        _ANYTHING,
        but=_OWN + r"|\b(?:he|she|they|someone|somebody|ex|report|mods?|police|song|link|playlist|"
        r"recipe|poem)\b",
        within=60,
    ),
)
_PUBLISHING = kind(
    "posted posting post put putting made making make wrote writing write using used use tweeted "
    "uploaded published translated turned featuring quoted quoting copy_pasted pasted shared ran "
    "fed feeding threw dropped read reading includes included told telling talked talking"
)
_OUT = Kind(
    rf"(?:(?:my|a|an|the|our|on|to|into|in|through|with|as an? \w+ in) (?:\w+ )?(?:\w+ )?"
    rf"{one_of(_SITES, _WORKS)}|{one_of(_SITES)})",
    listed(_SITES.replace("_", " "), _WORKS.replace("_", " ")),
)
_KNOWS = kind(
    "knows know knows_all reads read laughed laughing thinks think cried loved loves losing_it "
    "heard cracked_up follows asks_about talking_about is_obsessed wants_to_know shocked said_you"
)
PUBLISHED = (
    scene(_OUT, _PUBLISHING, _ANYTHING, but=_OWN + r"|\blink\b", guards=(by_me,), within=70),
    scene(
        Kind(
            rf"(?:my|our|the (?:people|guys|ones) (?:in|from) my)(?: \w+)? {one_of(_CLOSE)}",
            listed(_CLOSE.replace("_", " ")),
        ),
        _KNOWS,
        Kind(
            rf"(?:you all|all of you|{THEIRS.pattern}|{WHAT_SAID.pattern})",
            THEIRS.gate | WHAT_SAID.gate | {"all"},
        ),
        but=_OWN + r"|\b(?:group is|that i|love you)\b",
        within=50,
    ),
)
ASKED_FOR = (
    scene(
        Kind(
            r"(?:(?:who|anyone|anybody|someone|somebody|can (?:you|u)|could you|does anyone|please|"
            r"can i|could i|i want|i need)(?: \w+){0,2}? (?:forward|send|show|give|link|get|have|"
            r"has|"
            r"saved?|dm|paste|see|recorded)(?: \w+){0,2}? (?:logs?|recordings?|screen ?shots?|"
            r"transcripts?|screenies?|audio|copy|copies|saved|notes)\b)",
            listed(
                "log logs recording recordings screenshot screenshots screen transcript "
                "transcripts "
                "screenies audio copy copies saved notes"
            ),
        ),
        Kind(
            r"(?:last night|yesterday|of the (?:circle|round|meeting|chat|vc)|from (?:the|last|"
            r"yesterday|tonight|monday|sunday)|circle|about [a-z]+|of [a-z]+ is|round|vc|check "
            r"?in)",
            listed("night yesterday circle round meeting chat vc from about check checkin of"),
        ),
        but=r"\b(?:what i|my (?:own )?|about me|clinic|doctor|bank|lecture|class|court|phone|"
        r"song|link)\b",
    ),
    scene(
        Kind(
            rf"(?:forward|send|show|dm|paste|give)(?: \w+)? (?:me|us) (?:\w+ "
            rf")?(?:{WHAT_SAID.pattern}|"
            rf"(?:his|her|their|[a-z]+ is) (?:\w+ )?(?:{_STRONG}|{_WEAK})\b)",
            listed("forward send show dm paste give"),
        ),
        kind("me us"),
        kind("want wanna show tell outside friend therapist wife husband missed read see"),
        but=r"\b(?:my own|what i)\b",
    ),
)
_NOTED = Kind(
    rf"(?:guess|did (?:you|anyone|anybody|u)(?: all| guys)? (?:see|hear|read|catch)|(?:go|come|"
    rf"you) "
    r"(?:and )?(?:have to |need to |must |gotta |should )?(?:look at|see|read|check)|have you "
    r"(?:seen|heard|read)|scroll (?:up|back)|you have to (?:see|read|hear)|heard about)"
    rf"[^.?!\n]{{0,40}}?(?:{WHAT_SAID.pattern}|what [a-z]+ did)",
    _SAID_GATE,
)
POINTED_AT = (
    scene(
        _NOTED,
        but=r"\b(?:pinned|guidelines?|mods?|facilitators?|proud|beautiful|lovely|thank\w*|helped|"
        r"so "
        r"(?:kind|sweet|brave)|president|news|doctor)\b",
    ),
)
_TOLD_ON = Kind(
    r"(?:told|called|emailed|messaged|texted|wrote(?: to)?|contacted|informed|rang|dmed|warned|"
    r"phoned|"
    r"sent|tell|tagged) (?:\w+ )?(?:his|her|their|your|[a-z]{3,} is) (?:\w+ )?(?:"
    rf"{one_of(_CLOSE)}|school|work|job|doctor|landlord|probation officer|po)\b",
    listed("told called emailed messaged texted wrote contacted informed rang dmed warned phoned")
    | listed("sent tell tagged"),
)
TOLD_ON = (
    scene(
        _TOLD_ON,
        Kind(
            rf"(?:{_HERE}|relapsed?|using again|drinking again|{WHAT_SAID.pattern})",
            listed("here group server circle chat channel thread room relapse relapsed again")
            | _SAID_GATE,
        ),
        but=_OWN + r"|\b(?:ambulance|911|999|112|safe|overdos\w*|suicid\w*)\b",
        guards=(by_me,),
    ),
)
