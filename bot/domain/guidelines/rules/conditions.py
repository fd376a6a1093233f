"""G2: the names of what people live with, and where they name it themselves."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import one_of
from bot.domain.guidelines.rules.fragments import SOFT
from bot.domain.reading.listing import listed

# What somebody has.
_HAS = listed(
    "adhd autism asperger aspergers bipolar bpd npd aspd ocd ptsd cptsd gad mdd pmdd "
    "depression schizophrenia psychosis mania hypomania anorexia bulimia dyslexia agoraphobia "
    "dementia alexithymia paranoia narcissism codependency alcoholism hypochondria dysthymia "
    "schizoaffective cyclothymia dyspraxia fibromyalgia lupus pcos"
)
_HAS_TWO = (
    r"(?:(?:dissociative identity|seasonal affective|borderline|narcissistic|antisocial|"
    r"histrionic|avoidant|schizoid|multiple|split|dissociative|"
    r"dependent|paranoid|eating|anxiety|panic|mood|attachment|substance use|alcohol use|drinking|"
    r"drug|addiction|binge eating|social anxiety|oppositional|adjustment|personality|mental|"
    r"psychiatric|obsessive compulsive|post traumatic stress|daddy|mommy|mother|father|anger)"
    r" (?:personality|disorder|issues|problem|illness|trait|traits)|social anxiety|postpartum "
    r"depression)"
)
_IS = listed(
    "bipolar autistic borderline narcissist narcissistic schizophrenic schizo schizoid psychotic "
    "manic hypomanic sociopath sociopathic psychopath psychopathic anorexic bulimic alcoholic "
    "addict "
    "codependent hypochondriac ocd adhd bpd npd delusional paranoid dyslexic neurodivergent "
    "aspie "
    "narc histrionic agoraphobic pyromaniac kleptomaniac"
)
_IS_TWO = (
    r"(?:on the (?:autism )?spectrum|mentally ill|clinically depressed|a functioning alcoholic|"
    r"high functioning|having an? (?:manic|psychotic|mixed|dissociative|hypomanic)(?: episode| "
    r"break)?|in a manic|in psychosis|dissociating|"
    r"an enabler|in active addiction|mentally unstable|a gambling addict|having a nervous "
    r"breakdown)"
)
_NAMES = _HAS | _IS
GATE = _NAMES | listed(
    "disorder disorders issues illness personality spectrum depressed anxiety mentally manic "
    "psychotic "
    "dissociating enabler addiction unstable functioning problem traits breakdown psychosis"
)
LOOSE = (
    rf"(?:{SOFT}|(?:an?|some|the|classic|textbook|typical|severe|undiagnosed|full blown|"
    r"untreated|"
    r"mild|bad|raging|total|real|complete|massive|covert|toxic|malignant|high functioning|"
    r"functioning|kind of|bit of|bit|little|symptoms of|signs of|case of|form of|type of|hundred|"
    r"percent|100|%|"
    r"to have|to be|like|clinical|chronic|hidden|low key|lowkey|straight up|major|postpartum|"
    r"having|being|dealing with|suffering from|struggling with|literal|huge|vulnerable|closet) )"
)
HAD = rf"(?:{one_of(_HAS)}|{_HAS_TWO})"
BEEN = rf"(?:{one_of(_IS)}|{_IS_TWO})"
ASKED = unless(
    r"\b(?:do|did|are|were|is|was|have|has|if|when|whether) (?:you|he|she|they|your)\b.*\?",
    Outcome.QUESTION,
)
ALSO_MINE = unless(
    r"\b(?:my(?! ex)|mine|myself|i have|i had|i am|i was|my own)\b|\bi (?:do |also |always |"
    r"really |must |probably )?(?:sound|look|seem|feel|act|talk|felt)\b",
    Outcome.OWN_STORY,
)
