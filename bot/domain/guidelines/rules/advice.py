"""G3: telling somebody what to do, where nobody asked."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import directed, said_to_you, unless
from bot.domain.guidelines.posts import Post
from bot.domain.guidelines.rule import Rule, shape

_FAMILY = Family.ADVICE


def nobody_asked(post: Post) -> bool:
    """Say whether the thread did not ask for ideas."""
    return not post.asked_for_advice


_KIND = unless(
    r"\b(?:proud|be kind to yourself|gentle with yourself|you asked|since you asked|what helped "
    r"me|helped me|worked for me|for me it|if it helps|if you want|if you like|no pressure|maybe|"
    r"might|perhaps|just an idea|ignore if|feel free|would it be ok|i had to|you deserve|just "
    r"kidding|lol jk|thank you|thanks)\b(?! to\b)",
    Outcome.KIND,
)
# "The law says that you should", "it means you have to".
_RETOLD = unless(
    r"\b(?:means?|found|find|everyone|people|read|law|reali[sz]ed?|heard|know|knew|thing|catch|"
    r"downside|downfall|problem|rule|rules|said|says|understand|noticed) (?:is )?(?:that )?$"
    r"|\b(?:do|does|did|should|need) not (?:have to )?feel (?:like|as if|as though|that) $",
    Outcome.REPORTED,
    where="before",
)
_NOT_ADVICE = (
    r"(?!(?:get one|make (?:one|it)|take a (?:vacation|break|picture)|be yourself|trust (?:that|"
    r"us|yourself)|pay it forward|go (?:for it|again|there|see it)|try it|see it|enjoy|bring|"
    r"hear this|be (?:proud|so proud|very proud|kind|gentle|ashamed|ok|okay|fine|able|here|there|"
    r"hard|alone|happy|heard|sorry|strong|perfect|afraid|exhausted|in pain|so|feeling|treated|"
    r"loved|safe|believed|allowed|celebrated|good|grateful|thankful|the one)|"
    r"talk to (?:your|an?) (?:doctor|pharmacist|therapist|gp|nurse|facilitator|mod|professional)|"
    r"know|hear|feel|see (?:this|that|the|my)|be kidding|have (?:to|been|seen|felt)|not (?:be|"
    r"feel|blame|"
    r"have|apolog|worry|know)|never (?:feel|be|have|apolog)|worry|explain|prove|"
    r"read this|take care of (?:you|yourself)|take (?:all the|your) time|rest|breathe|share|pass|"
    r"say|talk (?:about|if)|give yourself (?:credit|grace|a|some|time|permission)|"
    r"celebrate|come (?:back|here|to this|join|tonight|on|hang|sit)|remember (?:that|you|how|"
    r"this)|understand|admit|justify|do (?:is|it all|it alone|this alone|that to|was|anything|"
    r"everything)|go through (?:this|that|it)|live (?:with|like)|deal with|suffer|cry|vent|hide|"
    r"pretend|wait for|say sorry|eat (?:cake|more cake)|see a rainbow|get (?:a medal|some rest|"
    r"through)|"
    r"feel|have (?:a|the|some|more|help|people|someone)|believe me|post|open up|speak|tell us|"
    r"participate|contribute|answer|trust me|thank|like|love|miss|win|visit|ask (?:us|a "
    r"facilitator|staff|mods?)|use|visit|check out|try (?:the|this) (?:cake|game|show)|watch|"
    r"play|listen to this)\b)"
)

YOU_NEED_TO = Rule(
    "g3-you-need-to",
    _FAMILY,
    1,
    (
        shape(
            r"\b(?:what |all |first thing |the (?:first|best|only|one) thing |the thing )?you "
            r"(?:really |just |guys |both |two |honestly |seriously |definitely |probably |"
            r"clearly |simply |absolutely |first |all |do |actually |totally |now |only |also |"
            r"still |obviously |desperately |urgently ){0,3}(?:need to|needs to|should(?: not)?|"
            r"must(?: not)?|(?:have|has) to|have got to|got to|ought to|(?:had|would)? ?better|"
            r"are going to have to|will have to|are supposed to|need) "
            r"(?:(?:really|just|honestly|seriously|definitely|probably|start|stop|first|at least|"
            r"go and|go|try to|try and|also|consider|do is|immediately|now|finally|learn to|"
            r"maybe|simply|is to|to|think about|stop being|keep|focus on|begin|work on|look at|"
            r"quit) ){0,3}"
            rf"{_NOT_ADVICE}(?!(?:have|feel|been|being|know|hear|the|some|more|it|that|this|all|"
            r"any|anything|for|and|or|but|to|help|support|a hug|hugs|anyone|someone|people|in|"
            r"at|on|if|so|too|time|you|as|when|about|not|never|is|him|her|them|already|through|"
            r"be (?:paid|told|asked|given|aware|excited|surprised|nice|fun|confident|positive))\b)"
            r"[a-z]+",
            "need needs should must have has got ought better had supposed",
            "you",
            guards=(
                said_to_you,
                unless(
                    r"\bmust (?:be|have|feel|get|really|miss|hurt|love|suck|take|think|know|hate|"
                    r"still)\b|\byou (?:better|got to) believe\b|\bgot to (?:say|admit|be "
                    r"kidding|love|hand)\b",
                    Outcome.IDIOM,
                    where="words",
                ),
                unless(r"^what (?!.*\bis\b)", Outcome.IDIOM, where="words"),
                _RETOLD,
                unless(r"^[^.!\n]*\?\s*$", Outcome.QUESTION, where="after"),
            ),
        ),
        shape(
            r"\b(?:if i were you|in your (?:shoes|place|position)|if i was you|if that was me|if "
            r"it were me),? i would (?:just |honestly |definitely |seriously |really |simply |"
            r"probably )?(?:leave|go|quit|stop|tell|get|call|talk|move|block|cut|find|dump|ask|"
            r"start|try|take|report|confront|ignore|see|walk|run|divorce|end|break|not|never|"
            r"make|write|do|kick|file|apply|sell|delete|look|have|keep|forget|change|join|work)\b",
            "if in",
            "were shoes place position was",
        ),
        shape(
            r"\b(?:my advice(?: to you| for you)?(?: is| would be|, (?!please|anyone)[a-z]+)|"
            r"(?:here is|take) my "
            r"advice|take it from me|i (?:strongly |highly |would |really |honestly |also "
            r")?(?:advise|recommend|suggest|urge)(?: that)? (?:you|to you|leaving|getting|going|"
            r"finding|talking|therapy|seeing|a|joining|trying|doing|cutting|starting|some)|do "
            r"yourself a favou?r|word of advice|a bit of advice|piece of advice|pro tip|trust "
            r"me,? (?:just )?(?:leave|dump|quit|go|get|block|stop|cut|run|do|move|find|try|"
            r"start)|what you (?:have|need|ought|want|got) to do (?:now )?is|all you (?:have|"
            r"need|got) to do is|the (?:best|first|only|smart|right) thing (?:you can do|to do|"
            r"for you)(?: now| here)? is|the solution is (?:simple|to|easy)|it is (?:simple|"
            r"easy)[,.]? (?:just )?(?:leave|dump|quit|go|get|block|stop|cut|find|do))\b",
            "advice advise recommend suggest urge favor favour tip trust solution simple easy "
            "best smart right only first what all",
            guards=(
                unless(
                    r"\b(?:any|ask\w*|need|want|looking for|your|some good|thank\w*|for the|giving|"
                    r"give|gave|got|was) (?:for )?(?:some )?advice\b|\bi would (?:not|never)\b|"
                    r"\?\s*$|\b(?:movie|book|song|show|game|recipe|film|podcast|series)\b",
                    Outcome.QUESTION,
                ),
            ),
        ),
        shape(
            r"\bwhy (?:do not you|do you not|would you not|have not you|have you not|are you not|"
            r"are not you)(?: just| simply| ever| even| already)? (?:leave|leaving|quit|stop|"
            r"tell|get|getting|call|talk|move|block|cut|find|dump|dumping|go|going|see|seeing|"
            r"start|try|tried|left|taking|take|report|walk|divorce|end|break up|get a|stand up|"
            r"say no|work|ask|journal|meditate|exercise)\b",
            "why",
            "leave leaving quit stop tell get getting call talk move block cut find dump dumping "
            "go going see seeing start try tried left take taking report walk divorce end break "
            "stand say work ask journal meditate exercise",
            guards=(unless(r"\b(?:i|he|she|they|my|we)\b", Outcome.OWN_STORY),),
        ),
        shape(
            r"\b(?:it is|it is about|high) time (?:you|for you to|to)(?: finally| just)? "
            r"(?:leave|left|move|moved|quit|stop|stopped|get|got|grow|grew|go|went|find|found|"
            r"block|blocked|cut|face|faced|put|start|started|tell|told|let|forgive|forgave|stand|"
            r"stood|take|took|walk|end|ended|dump|dumped|call|apologi[sz]e\w*|work|change|"
            r"changed|make|made|think|try)\b",
            "time",
            guards=(unless(r"\b(?:i|my|me|we|us)\b", Outcome.OWN_STORY),),
        ),
    ),
    guards=(_KIND,),
    around=nobody_asked,
)

_HIM = (
    r"(?:him|her|them|that (?:man|woman|guy|girl|job|house|idiot|jerk|loser|person|relationship|"
    r"marriage|place|family|toxic [a-z]+|asshole|bitch|boy)|your (?:[a-z]+ )?(?:husband|wife|"
    r"boyfriend|girlfriend|partner|ex|job|family|mom|mum|mother|dad|father|parents|friends?|boss|"
    r"sister|brother|kids|house|town|phone|marriage|stuff|sponsor|number|landlord|roommate|"
    r"therapist|doctor|school|teacher|manager|hr))"
)

BARE_ORDER = Rule(
    "g3-orders",
    _FAMILY,
    1,
    (
        shape(
            r"\b(?:leave|dump|block|divorce|ditch|report|confront|sue|drop|cut off|cut|kick out|"
            r"kick|break up with|get away from|walk away from|run from|get rid of|forgive|"
            r"forget about|stay away from|move away from|tell|call|text|ask|ghost|unfriend|"
            r"delete|quit|avoid|sell|throw out|stand up to|lose|split from|go no contact with|"
            r"stop (?:talking|texting|calling|seeing|helping|replying|answering|chasing|begging|"
            r"enabling|listening)(?: to)?) (?:all contact with |ties with |off |out "
            rf")?{_HIM}\b(?: out| off)?",
            "him her them that your",
            "leave dump block divorce ditch report confront sue drop cut kick break away run rid "
            "forgive forget stay tell call text ask ghost unfriend delete quit avoid sell throw "
            "stand lose split contact stop",
            guards=(
                directed,
                unless(
                    r"^(?:tell|ask|call|text) (?:your|him|her|them)\b(?=.*\b(?:hi|hello|happy|"
                    r"love|i said|we said|thank|congrat|good luck)\b)",
                    Outcome.KIND,
                    where="sentence",
                ),
                unless(r"^[^.!\n]*\?\s*$", Outcome.QUESTION, where="after"),
            ),
        ),
        shape(
            r"\b(?:stop|quit) (?:overthinking|over thinking|making (?:excuses|it|this|"
            r"everything)|being (?:so|a|an|such|there|afraid|scared|lazy|his|her|their|around|"
            r"with|in)|feeling|worrying|complaining|whining|thinking|letting|blaming|crying|"
            r"waiting|texting|talking (?:to|with)|seeing|living|acting|trying to|looking|chasing|"
            r"listening|hanging (?:out|around)|going (?:to|back|out|there)|spending|"
            r"procrastinating|procrastination|isolating|hiding|scrolling|watching|checking|"
            r"dating|giving (?:him|her|them|in|your|so|people)|caring|doing (?:that|this|so|it|"
            r"everything|drugs)|putting|lying|saying (?:yes|sorry|you)|apologi[sz]ing|using|"
            r"drinking|smoking|your (?:job|whining)|holding|dwelling|staying|sitting|sleeping|"
            r"eating|playing|comparing|expecting|enabling|that job|pretending|beating|fighting|"
            r"avoiding)\b",
            "stop quit",
            guards=(
                directed,
                unless(r"^[^.!\n]*\?\s*$", Outcome.QUESTION, where="after"),
                unless(
                    r"\b(?:beating yourself|blaming yourself|being so hard|so hard on yourself|"
                    r"apologizing for|apologising for|worrying about us)\b",
                    Outcome.KIND,
                ),
            ),
        ),
        shape(
            r"(?:^|(?<=[.?!\n] )|(?<=\n)|(?<=, ))(?:(?:just|please|then|and|so|honestly|seriously|"
            r"dude|bro|girl|hun|ok|okay|well|now|first|@someone,?|listen,?|look,?|yeah,?|no,?|tbh|"
            r"ok so|step one|step 1|simple|lol) ){0,3}(?:go (?:to (?:a|the|therapy|bed|meetings|"
            r"aa|na|church|rehab|your|hr|court|couples|counsel\w+|college|school|work|every)|for "
            r"a (?:run|walk|jog)|see (?:a|your|someone)|outside|no contact|back to (?:work|school|"
            r"him|her|college|therapy|your|sleep|church)|get (?:a|some|help|your|yourself|therapy|"
            r"tested|it)|talk to|find|on a (?:date|diet|holiday|trip)|and (?:see|get|talk|find|"
            r"tell|apologi[sz]e))|get (?:a (?:job|lawyer|divorce|grip|hobby|therapist|dog|pet|"
            r"life|restraining|new|second|sponsor|planner|roommate|real)|out (?:of there|of that|"
            r"of bed|of the house|more|while|now|of)|some (?:sleep|sun|exercise|therapy|help|"
            r"fresh|friends|sunlight|counsel\w+)|rid of|off (?:your|social|the|facebook|instagram|"
            r"tiktok)|up (?:early|at|earlier|and)|yourself (?:a|some|together|out|into|to)|away "
            r"from|therapy|help|over|into|professional|more (?:sleep|sun|exercise)|married|sober|"
            r"clean|back (?:to|out|on)|moving)|find (?:a|another|some|someone|yourself|new|"
            r"something|better|friends|god|out)|join (?:a|the|some)|sign up(?! sheet)|exercise "
            r"(?:more|every|daily)|work out|meditate (?:every|daily|more|for|in)|journal (?:every|"
            r"daily|about|it)|move (?:out|on|away|back|in)|make (?:a (?:list|plan|schedule|budget|"
            r"gratitude)|an appointment|new friends|some friends|amends|your bed|time|him|her|"
            r"them|more)|write (?:down|it down|a letter|a list|him|her|them|in)|read (?:the book|"
            r"the|up on|a)|focus on (?:your|you|what)|ignore (?:him|her|them|that|it|the)|forgive|"
            r"apologi[sz]e to|set (?:some )?(?:boundar\w+|a|goals)|start (?:journal\w+|exercis\w+|"
            r"going|by|working|looking|running|a|eating|meditat\w+|dating|over|saving|your|doing|"
            r"saying|wak\w+|with)|wake up (?:at|early|earlier)|drink (?:more )?water|eat "
            r"(?:better|healthy|healthier|more|less|clean|something)|sleep more|talk to (?:him|"
            r"her|your|a|them|someone|hr)|see (?:a (?:therapist|doctor|counsel\w+|lawyer|"
            r"psychiatrist|professional|specialist)|someone)|call (?:your|the|a|him|her|them|cps|"
            r"911|my)|change (?:your|the|jobs)|take (?:a (?:walk|break from|shower|bath|class|day "
            r"off|cold)|up|cold|it to|him to|her to|control|the kids|your kids|action|charge|"
            r"responsib\w+|some time off|time off)|learn (?:to|how|some)|practi[cs]e(?! makes)|"
            r"save (?:some|your|up)|pray(?: more| about| on|$|(?=[.!,]))|turn off|put (?:your|"
            r"down|yourself|him|her)|pick up (?:a|the|your)|sell|file for|hire|pack (?:your|a|up)|"
            r"apply (?:for|to)|quit (?:your|the|smoking|school|drinking|social|that|sugar|"
            r"caffeine|being)|delete (?:your|the|social|his|her|instagram|tiktok|facebook|that)|"
            r"man up|lawyer up|stand up (?:for|to)|speak up|walk (?:away|out)|cut (?:ties|contact|"
            r"all|out|him|her|them|off|toxic|your)|keep (?:a journal|busy|yourself busy|a diary)|"
            r"think (?:before|about (?:it|your|the|what|how)|positive|logically)|give (?:up|him|"
            r"her|it up|them (?:an|some)|your (?:notice|two))|never (?:go|trust|let|date|talk|"
            r"lend|speak)|be (?:more|honest with|firm|assertive|the bigger|direct|patient|a man)|"
            r"do (?:some|a|your(?! best)|what|yoga|more|not (?:let (?:him|her|them)(?! (?:make|"
            r"get|ruin|tell|drag|bring|steal|win))|go|give(?! up)|listen|talk|tell|trust|answer|"
            r"reply|settle|text|call(?! yourself)|date|marry|stay|waste|put|move|quit)(?! me\b))|"
            r"block\b|remove yourself|distance yourself|surround yourself|push yourself|force "
            r"yourself|distract yourself|treat it|seek (?:help|therapy|professional)|check "
            r"yourself|limit your|budget|use (?:a|an|your)|spend (?:more|less|time)|schedule|plan "
            r"(?:your|a)|clean your|toughen|say no|try (?:[a-z]{3,}ing|to [a-z]+|a|some|yoga|"
            r"not(?! to (?:worry|overthink|blame|be|beat|feel|panic)))|leave(?: now| tonight| "
            r"today)?(?=[.!,\n]|$)|demand|refuse|insist|document everything|consult|contact (?:a|"
            r"the|your)|invest|visit (?:a|your|the))\b",
            "go get find join sign exercise work meditate journal move make write read focus "
            "ignore forgive apologize apologise set start wake drink eat sleep talk see call "
            "change take learn practice practise save pray turn put pick sell file hire apply "
            "quit delete pack man lawyer stand speak walk cut keep think give never be do block "
            "remove distance surround push force distract treat seek check limit budget use "
            "spend schedule plan clean toughen demand refuse insist document consult contact "
            "invest visit say try leave",
            guards=(
                directed,
                unless(
                    r"^[^.!\n]*\?\s*$|\b(?:i|me|my|we|us|our|he|she|they) (?:am|was|were|have|"
                    r"had|did|do|do not|can|could|will|would|feel|felt|think|got|get|go|need|"
                    r"want|love|hope|keep|used|is|are|just|also|been|tried|try|find|found|know|"
                    r"wish|mean|see|saw|went|cried)\b|\b(?:today|this morning|last night|"
                    r"yesterday)\b|\b(?:in|of|with|for|on) my\b",
                    Outcome.OWN_STORY,
                ),
                unless(
                    r"\b(?:go (?:you|for it|ahead|team|on)|take (?:care|your time|it easy|what "
                    r"you)|keep (?:going|it up|coming|up)|get (?:well|home safe|some rest|better "
                    r"soon|to|it)|be (?:kind|gentle|safe|well|proud|patient with yourself)|think "
                    r"about it\?|learn to love|give yourself|you got this|i love|welcome|call "
                    r"911|find (?:it|that)|make (?:sense|me)|see you|read (?:this|that)|check in|"
                    r"work (?:was|is|has)|exercise (?:is|was|has|helps)|sleep (?:is|was)|one day "
                    r"at|talk to (?:your|an?) (?:doctor|pharmacist|therapist|gp|nurse|"
                    r"facilitator|mod)|(?:do not|never) (?:call|blame|beat|hate|judge|shame|"
                    r"force|push|be so hard on) yourself)\b",
                    Outcome.KIND,
                ),
            ),
        ),
    ),
    guards=(_KIND,),
    around=nobody_asked,
)

RULES = (YOU_NEED_TO, BARE_ORDER)
