"""G4: belittling how others get through, or what they live with."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import of_myself, said_to_you, turned_around, unless
from bot.domain.guidelines.rule import Rule, shape

_FAMILY = Family.JUDGING
NOT_REAL = Rule(
    "g4-not-real-recovery",
    _FAMILY,
    2,
    (
        shape(
            r"\b(?:people|anyone|anybody|those|folks|addicts|guys|women|moms|mothers|parents|"
            r"girls|everyone|someone) (?:here )?(?:on|who|using|taking|that) "
            r"[^.?!\n]{0,45}?\b(?:(?:are|is|have|has) (?:just |really |all |only |actually |"
            r"simply |always |clearly |still |so |such |nothing but |basically ){0,2}(?:not "
            r"(?:really |actually |truly |even )?(?:sober|clean|in recovery|recover\w*|trying|"
            r"serious|fit|real|worth|addicts|better)|weak|selfish|lazy|cowards?|an? (?:coward|"
            r"failure|loser|fake|joke|quitter|bad|terrible)|pathetic|cheating|cheaters|fakes?|"
            r"losers?|failures?|stupid|disgusting|bad (?:parents?|mothers?)|irresponsible|"
            r"attention seek\w+|giving up|choosing|hopeless|idiots?|liars|kidding|quitters|"
            r"taking the easy|asking for|no (?:willpower|self|excuse|right|business|discipline|"
            r"shame|backbone))|(?:do not|never|does not) (?:really |actually |even )?(?:deserve|"
            r"care|love|want (?:to get better|help|it)|try|belong|count|get better|recover|"
            r"change|have what)|(?:should|ought to) (?:not (?:be|have)|be (?:ashamed|locked|"
            r"embarrassed)|lose|just|never)|will never|can not call)\b",
            "people anyone anybody someone those everyone folks addicts guys women moms mothers "
            "parents girls you",
            "methadone suboxone meds medication pills relapse relapsed relapses drink drinks "
            "drank use uses used using cut cuts harm drugs weed smoke "
            "subs mat antidepressants kill kills die suicide overdose od left leave quit starve "
            "purge vape maintenance steal lie medicine therapy abuser abusers goes stays stay "
            "abusive cheats lies homeless drunk high",
            guards=(of_myself,),
        ),
        shape(
            r"\b(?:methadone|suboxone|subs|mat|subutex|meds|medication|antidepressants|pills|"
            r"weed|maintenance|harm reduction|cutting down|moderation|tapering|naltrexone|"
            r"vivitrol|kratom|nicotine|vaping|medicine) "
            r"(?:is|are|means) (?:just |basically |only |nothing but |simply |literally |still |"
            r"really |a form of |not even |honestly ){0,3}(?:trading|replacing|swapping|"
            r"switching|another (?:drug|addiction|high|crutch|fix)|legal (?:heroin|drugs?|high|"
            r"dope|addiction|crack)|cheating|an? (?:easy way|crutch|cop out|cheat|shortcut|joke|"
            r"legal|band ?aid)|the easy (?:way|road|option)|for (?:the )?weak|not (?:really |"
            r"actually |even |the same as )?(?:real |true |actual |being |getting )?(?:sober|"
            r"clean|recovery|sobriety|in recovery|abstinence)|using|getting high|being high|a "
            r"drug habit|government|liquid handcuffs|weakness|one addiction)\b",
            "methadone suboxone subs mat subutex meds medication antidepressants pills weed "
            "maintenance reduction down moderation tapering naltrexone vivitrol kratom nicotine "
            "vaping medicine",
            guards=(
                of_myself,
                unless(
                    r"\bnot (?:cheating|a crutch|weak|the easy|a weakness|for the weak|trading|"
                    r"another|a failure|an addiction|a drug)\b",
                    Outcome.KIND,
                ),
            ),
        ),
        shape(
            r"\b(?:you are|that is|that does not|it is|that would|it does not|this is) (?:still |"
            r"just |really |honestly |technically )?(?:not|count as|make you) (?:really |truly |"
            r"actually |even |fully |completely |real |true |actual |make you |count as |being |"
            r"technically |properly |an? )*(?:sober|clean|in recovery|recovery|sobriety|"
            r"recovered|abstinent|an? (?:real|true) (?:addict|alcoholic))\b",
            "sober clean recovery sobriety recovered abstinent addict alcoholic",
            "not count make",
            guards=(
                of_myself,
                unless(r"\b(?:long|pressure|only|alone)\b", Outcome.KIND, where="after"),
            ),
        ),
        shape(
            r"\b(?:suicide|killing (?:yourself|themselves|himself|herself)|self harm|cutting|"
            r"relaps\w+|relapse|addiction|alcoholism|depression|anxiety|an eating disorder|"
            r"drinking|quitting|giving up|cutting yourself|ptsd|using) "
            r"(?:is|are) (?:just |simply |only |always |literally |basically |really |so |the |"
            r"all |actually |honestly |nothing but |a sign of )*(?:an? )?(?:selfish|cowardly|"
            r"coward is|weak|weakness|weak minded|choice|excuse|laziness|lazy|self pity|easy way|"
            r"cop out|cry for attention|attention seeking|for (?:the )?(?:weak|cowards|losers)|"
            r"sin|moral failing|pathetic|lack of|mindset|not a (?:real )?(?:disease|illness)|"
            r"stupid|character (?:flaw|defect)|for attention|coward)\b",
            "suicide killing harm cutting relapse relapsing relapses addiction alcoholism "
            "depression anxiety disorder drinking quitting giving ptsd using",
            "selfish cowardly coward weak weakness minded choice excuse laziness lazy pity easy "
            "cop attention cowards losers sin moral pathetic lack mindset disease illness stupid "
            "character",
            guards=(of_myself, turned_around),
        ),
        shape(
            r"\byou (?:just |always |still |literally |simply |keep )?(?:chose|choose|choosing|"
            r"picked|pick|decided|decide) (?:to (?:drink|use|relapse|get high|be (?:an? "
            r")?(?:addict|sad|depressed|miserable|sick)|stay (?:sick|with|stuck|miserable)|"
            r"starve|cut|suffer|throw|leave your)|(?:the bottle|(?:the )?drugs|(?:the )?alcohol|"
            r"booze|heroin|meth|a beer|beer|a drink|the needle|drink|wine|pills|him|getting "
            r"high) over|up (?:a|that|the) (?:drink|bottle|beer|glass|needle|pipe))",
            "chose choose choosing picked pick decided decide",
            guards=(said_to_you, of_myself),
        ),
    ),
    guards=(
        unless(
            r"\b(?:used to (?:think|judge|believe)|i was wrong|not true|myth|stigma|wrong to|it "
            r"hurts when|hate that|angry that|why do people)\b",
            Outcome.OWN_STORY,
        ),
    ),
)

RULES = (NOT_REAL,)
