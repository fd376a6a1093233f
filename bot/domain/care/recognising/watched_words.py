"""The words that a sentence holds where a family of wordings may be in it: what is looked at."""

from dataclasses import dataclass


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


@dataclass(frozen=True, slots=True)
class Watch:
    """Words of which one is enough, and pairs of lists of which one each is needed."""

    words: frozenset[str]
    pairs: tuple[tuple[frozenset[str], frozenset[str]], ...]

    def may_hold(self, words: frozenset[str]) -> bool:
        """Say whether words are worth a closer look."""
        if not self.words.isdisjoint(words):
            return True
        return any(
            not one.isdisjoint(words) and not other.isdisjoint(words) for one, other in self.pairs
        )


def _watch(words: str, *pairs: tuple[str, str]) -> Watch:
    return Watch(_words(words), tuple((_words(one), _words(other)) for one, other in pairs))


_PILLS = (
    "pill pills tablet tablets meds medication paracetamol tylenol acetaminophen ibuprofen advil"
    " aspirin painkillers antidepressants benzos xanax xans valium diazepam klonopin ativan"
    " zopiclone ambien seroquel quetiapine insulin oxy oxys codeine tramadol morphine fentanyl"
    " fent heroin methadone gabapentin sertraline prozac zoloft propranolol benadryl capsules"
    " bottle packet pack packs box stash prescription amitriptyline lithium cabinet sleepers"
)
_THEY = (
    "he she they him her them his my our someone friend friends mate brother sister son daughter"
    " @someone guy girl kid man dad mum"
)
_SUBSTANCES = "alcohol vodka wine whisky whiskey booze drink drinks drinking beer beers rum gin"

KILL_MYSELF = _watch(
    "kill killing killed myself suicide wrist wrists throat brains",
    (
        "end ending ended take taking took taken finish finishing lose put putting attempt make",
        "life existence misery suffering everything all",
    ),
    ("bullet gun", "head brain mouth"),
    ("shoot end murder run", "me"),
)
SUICIDE = _watch(
    "suicide overdose overdosing bleach noose jump jumping od bullet eating",
    ("end ending", "all"),
    (
        "step stepping walk walking run running lie lying throw drive driving crash crashing"
        " swerve swerving steer ram",
        "front into off under tracks traffic",
    ),
    (
        "take taking swallow swallowing down downing neck",
        "all pills whole every too tablets meds these those them bottle packet",
    ),
)
SUICIDAL = _watch("suicidal suicide si")
END_IT = _watch("", ("end ending finish finishing over", "it this everything things"))
WANT_TO_DIE = _watch(
    "die died dead dying death born unalive exist existing existence disappear disappearing vanish"
    " funeral heaven alive nonexistence",
    ("not never do", "wake woke waking up here around exist live be"),
    ("life heart existence", "over end stop out"),
    (
        "wish wishing wished hope hoping pray praying want wanting waiting asking begging",
        "takes take hit hits kill kills god car bus truck lorry gone earth planet world jesus",
    ),
    ("sleep sleeping", "forever never not"),
    ("mind", "bus car truck hit dying gone"),
    ("want wish ready going join", "with join"),
    ("soon", "with join gone"),
    ("lost losing no without lack gone", "will"),
    ("easier better simpler nice peaceful kinder relief", "gone here dead exist"),
    ("think thinking thoughts dream dreaming daydreaming fantasizing", "ending it ways"),
)
NOT_LIVE = _watch(
    "alive exist existing existence living breathing pointless",
    (
        "not no nothing tired sick done hate what point worth up through over reason reasons given"
        " giving give gave stop is enough fed never without see nobody regret lost finished",
        "live life here around go going continue stay survive carry everything planet earth world"
        " wake up tomorrow anymore fighting future waking exhausted myself breathe another",
    ),
)
CAN_NOT_GO_ON = _watch(
    "longer rope tether hang fighting limit",
    (
        "not no nothing too tired done given give want wanting need wish begging make ready",
        "anymore another tonight go carry live face cope stop over end safe trust fight hope"
        " strength out keep hold bear much matters",
    ),
    ("doubt wonder know sure unsure if", "through survive last make tomorrow"),
    ("how", "much long many"),
    ("ready want wanting time tempted going about", "up out let off"),
    ("way ways", "out only stop end"),
    ("reached hit", "point limit"),
    ("tired done sick exhausted through finished", "trying holding pretending surviving on"),
    ("end", "rope line road tether"),
)
BURDEN = _watch(
    "without burden gone died disappeared disappear vanished dead funeral",
    (
        "nobody no anyone would who world not one they",
        "miss notice care need cry remember belong",
    ),
    ("better easier happier", "off without gone if"),
    ("want wants", "dead gone"),
    ("favour favor service", "do everyone"),
)
GOODBYE = _watch(
    "goodbye letter letters note notes funeral body farewell affairs belongings possessions eulogy"
    " obituary",
    ("not will going see", "around here alive longer hear see gone be"),
    ("giving gave given give", "stuff things belongings everything away"),
    ("last final", "post message night day words video text"),
    ("tonight today tomorrow weekend", "night day end do last"),
    ("time", "read reads sees finds reading"),
    ("date plan planned method way spot", "picked chosen set have got marked chose made making"),
    ("dog cat kids dogs cats pets children", "after when once gone home if"),
    ("side", "other"),
    ("know decided planned worked figured chosen", "how when where"),
    ("find finds found discover", "me"),
    ("not never", "need"),
    ("ready time", "go leave"),
    ("tell", "loved love sorry tried"),
    ("going will about", "do"),
    ("loose", "ends"),
    ("this", "fail survive"),
    ("googling searching googled looking searched", "die kill end"),
)
MEANS = _watch(
    "exhaust garage engine noose gun pistol shotgun rifle blade blades razor razors ledge "
    "tracks rooftop overpass barrier"
    " railing scalpel rope bridge",
    (
        "pills tablets meds medication paracetamol tylenol knife belt insulin bottle oxy fentanyl"
        " edge roof cliff cliffs platform balcony railway park",
        "looking staring look stare sitting sat lying holding hold counting counted lined laid"
        " saved saving stashed hoarding bought front hand hands lap here standing stood am on"
        " next ready have got emptied stockpiling stockpiled",
    ),
)
TOOK = _watch(
    "wrists wrist bleach antifreeze overdose bleeding deep",
    (
        "took taken swallowed swallowing downed ate necked popped chugged had taking drank emptied"
        " gulped swallow washed",
        _PILLS + " all lot everything",
    ),
)
SELF_HARM = _watch(
    "cut cutting sh selfharm blade razor",
    (
        "hurt hurting harm harming harmed burn burning burned burnt scratch scratching hit hitting"
        " punch punching carve carving slice slicing bruise bruising punish starve starving stab",
        "myself self me arm arms leg legs thigh thighs skin",
    ),
    ("relapsed slipped gave", "hurt myself self"),
    ("want deserve need", "bleed hurt suffer"),
)
OVERDOSE = _watch(
    "overdosed overdosing overdose od",
    ("too", "much many"),
    ("dose doses dosed doubled", "double twice took taken accidentally accident mistake"),
    ("mixed mixing took drank had", _SUBSTANCES),
)
FIT = _watch(
    "seizure seizures seizing convulsing convulsions dts tremens withdrawal withdrawals"
    " withdrawing detox detoxing turkey",
    ("drink", "not since"),
    ("fit fits", "had having have another keep"),
    (
        "stopped quit without off last no ran",
        "drinking drink alcohol benzos xanax klonopin valium diazepam booze vodka ativan"
        " clonazepam alprazolam ghb phenibut heroin opiates methadone gabapentin",
    ),
)
COLLAPSE = _watch(
    "blood blue unconscious consciousness stroke anaphylaxis",
    ("heart allergic", "attack reaction"),
    ("chest", "pain pains tight hurts crushing breathe"),
    (
        "took taken pills meds dose oxy methadone heroin xanax inhaler throat lips",
        "breathe breathing awake passing nodding vision numb blacking",
    ),
)
BEING_HURT = _watch(
    "",
    (
        "hit hits hitting beat beats beating beaten punched punches punching slapped slaps kicked"
        " kicks kicking choked chokes choking strangled strangling shoved shoves pushed pushes"
        " attacked attacks attacking burned burns bit bites raped rapes raping molested molesting"
        " molests assaulted assaulting groped abuses abusing abused hurts hurting hurt "
        "stabbed threw"
        " throws dragged whipped smacked smacks battered batters touches touching touch touched"
        " threatened threatens threatening leave locked locks locking home abusive violent gun"
        " knife kill bruise bruises bruised stalking stalks following outside door hiding hid"
        " scared afraid terrified trafficked safe unsafe forces forced forcing bed room blackmailed"
        " machete let eye house frightened slapping stalked",
        "me my i us",
    ),
)
OTHER_IN_DANGER = _watch(
    "narcan",
    (
        "die kill killing suicide suicidal overdosed overdosing overdose breathing unresponsive"
        " blue wake waking seizure fit unconscious pills himself herself themselves themself"
        " themselve hisself jump hang hanging goodbye gun knife cutting bridge roof swallowed"
        " collapsed life passed hurting hitting beating hits hurts beats abused dead bleeding ledge"
        " alive od live bottle all whole handful many much load end beaten raped molested choking"
        " exist here do danger plan seizing harm wrists tracks overdosed hurt abusing",
        _THEY,
    ),
)
WORRIED = _watch(
    "",
    ("is are", "ok okay alright safe"),
    (
        "worried worrying worry worries concerned scared heard hear check checked checking seen ok"
        " okay alright safe scares sounded sounds suicidal goodbye crisis look reach danger",
        "here server group chat channel post posted posts message messages share @someone online"
        " anyone someone quiet since please mods mod facilitator facilitators staff wrote replied"
        " admins admin member user silent offline newcomer",
    ),
)
