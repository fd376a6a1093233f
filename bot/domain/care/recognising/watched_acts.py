"""The words that a sentence holds where an act, a body or another person may be in it."""

from bot.domain.care.recognising.watch import watch

_PILLS = (
    "pill pills tablet tablets meds medication paracetamol tylenol acetaminophen ibuprofen advil "
    "aspirin painkillers antidepressants benzos xanax xans valium diazepam klonopin ativan "
    "zopiclone ambien seroquel quetiapine insulin oxy oxys codeine tramadol morphine fentanyl "
    "fent heroin methadone gabapentin sertraline prozac zoloft propranolol benadryl capsules "
    "bottle packet pack packs box stash prescription amitriptyline lithium cabinet sleepers"
)
_THEY = (
    "he she they him her them his my our someone friend friends mate brother sister son daughter "
    "@someone guy girl kid man dad mum"
)
_SUBSTANCES = "alcohol vodka wine whisky whiskey booze drink drinks drinking beer beers rum gin"

MEANS = watch(
    (
        "exhaust garage engine noose gun pistol shotgun rifle blade blades razor razors ledge "
        "tracks rooftop overpass barrier railing scalpel rope bridge"
    ),
    (
        (
            "pills tablets meds medication paracetamol tylenol knife belt insulin bottle oxy "
            "fentanyl edge roof cliff cliffs platform balcony railway park water river drop train"
        ),
        (
            "calling looking staring look stare sitting sat lying holding hold counting counted "
            "lined laid saved saving stashed hoarding bought front hand hands lap here standing "
            "stood am on next ready have got emptied stockpiling stockpiled"
        ),
    ),
)
TOOK = watch(
    "lethal fatal deadly wrists wrist bleach antifreeze overdose bleeding deep",
    (
        (
            "take took taken swallowed swallowing downed ate necked popped chugged had taking "
            "drank emptied gulped swallow washed"
        ),
        _PILLS + " all lot everything",
    ),
)
SELF_HARM = watch(
    "cut cutting sh selfharm blade razor",
    (
        (
            "hurt hurting harm harming harmed burn burning burned burnt scratch scratching hit "
            "hitting punch punching carve carving carved slice slicing sliced bruise bruising "
            "punish starve starving stab"
        ),
        "myself self me arm arms wrist wrists leg legs thigh thighs skin",
    ),
    ("calling", "me my"),
    ("purpose", "my myself"),
    (
        "carved carving cut cutting scratched scratching burned",
        "arm arms leg legs thigh thighs wrist wrists skin stomach hip hips",
    ),
    ("cuts scars burns", "new fresh more deep covered"),
    ("until till til", "bled bleed bleeds bruised scarred bleeding"),
    ("relapsed slipped gave", "hurt myself self"),
    ("want deserve need", "bleed hurt suffer"),
)
OVERDOSE = watch(
    "overdosed overdosing overdose od",
    ("too", "much many"),
    ("dose doses dosed doubled", "double twice took taken accidentally accident mistake"),
    ("mixed mixing took drank had", _SUBSTANCES),
)
FIT = watch(
    (
        "seizure seizures seizing convulsing convulsions dts tremens withdrawal withdrawals "
        "withdrawing detox detoxing turkey"
    ),
    ("drink drunk drank", "not since"),
    ("fit fits", "had having have another keep"),
    (
        "stopped quit without off last no ran",
        (
            "drinking drink alcohol benzos xanax klonopin valium diazepam booze vodka ativan "
            "clonazepam alprazolam ghb phenibut heroin opiates methadone gabapentin"
        ),
    ),
)
COLLAPSE = watch(
    "blood blue unconscious consciousness stroke anaphylaxis",
    ("heart allergic", "attack reaction"),
    ("something dose doses amount dosage", "took taken taking swallowed smoked drank"),
    ("passing fainting blacking collapsing", "keep kept keeps"),
    ("throat", "closing swelling swollen swelled"),
    ("breathing", "took taken taking drank drunk drinking vodka"),
    ("feel see move awake", "mixing mixed took taking pills meds dose overdose"),
    ("head skull", "hit banged smashed cracked split"),
    ("chest", "pain pains tight hurts crushing breathe"),
    (
        "took taken pills meds dose oxy methadone heroin xanax inhaler throat lips",
        "breathe breathing awake passing nodding vision numb blacking",
    ),
)
BEING_HURT = watch(
    "trafficked blackmailed stalking stalks stalked machete",
    (
        (
            "hit hits hitting beat beats beating beaten punched punches punching slapped slaps "
            "kicked kicks kicking choked chokes choking strangled strangling strangles shoved "
            "shoves pushed pushes attacked attacks attacking burned burns bit bites raped rapes "
            "raping molested molesting molests assaulted assaulting groped abuses abusing abused "
            "hurts hurting hurt stabbed threw throws throwing dragged drags whipped whips smacked "
            "smacks battered batters headbutted touches touching touch touched threatened "
            "threatens threatening slapping pinned pins grabbed grabs kill stab shoot rape murder "
            "strangle smash finish harm forces forced forcing gropes rapes following chasing "
            "mugged drugged"
        ),
        "me us my",
    ),
    ("mugged drugged attacked raped assaulted beaten", "i"),
    (
        "being been getting get gets got",
        (
            "hit beaten beat abused raped molested assaulted attacked hurt choked battered "
            "threatened held"
        ),
    ),
    ("let letting lets allow allowing", "me", "not refuses never"),
    ("locked locks locking keeps kept keeping", "me", "in inside out here trapped prisoner"),
    ("hiding hid hidden locked barricaded hide", "in inside under behind at"),
    (
        "scared afraid terrified frightened unsafe petrified safe",
        (
            "home him her he she they house husband boyfriend partner stepdad dad father ex wife "
            "girlfriend mum brother uncle stepfather mother live room"
        ),
    ),
    ("outside door window house break", "he she ex husband boyfriend man dad stepdad someone they"),
    ("room bed", "comes came come coming", "my"),
    (
        "gun knife weapon bat hammer",
        "he she they my dad stepdad someone",
        "me us my i room throat head",
    ),
    ("abusive violent", "me my an husband boyfriend"),
    ("bruise bruises bruised eye rib nose marks handprint handprints", "he she him her belt my"),
    (
        "breaking smashing punching kicking trashing",
        "stuff things everything house wall walls door doors furniture plates place",
    ),
    ("smashed smashing smashes", "me"),
    ("makes making", "me", "sex touch sexual"),
)
OTHER_IN_DANGER = watch(
    "narcan",
    (
        (
            "die kill killing suicide suicidal overdosed overdosing overdose breathing "
            "unresponsive blue seizure fit unconscious pills himself herself themselves themself "
            "themselve hisself jump hang hanging goodbye gun knife cutting bridge roof swallowed "
            "collapsed hitting beating hits beats abused dead bleeding ledge alive od bottle "
            "beaten raped molested choking ending exist danger seizing harm harming harmed wrists "
            "tracks abusing molesting"
        ),
        _THEY,
    ),
    ("hurt hurts hurting touching", _THEY, "keeps gets being is are going will might"),
    ("not", "want wanting", "live here wake go", _THEY),
    ("wake waking", "not", _THEY),
    ("took taken downed", "all whole handful many much load loads bunch lot", _THEY),
    ("end ends", "it life", _THEY),
    ("take taking took", "life", _THEY),
    (
        "do",
        "something stupid bad it",
        "going about might will scared afraid worried think gonna",
        _THEY,
    ),
    ("plan", "has have had", _THEY),
    ("answer answering reply replying pick picking respond", "goodbye", _THEY),
    ("find reach", "sorry goodbye love loves note", _THEY),
    (
        "hurts chokes touches rapes molests threatens choked strangled threatening touch beat",
        _THEY,
        "her his their",
    ),
    ("posted said wrote says texted", "took taken swallowed taking", _THEY),
    ("passed", "out", _THEY),
)
WORRIED = watch(
    "",
    ("is are", "ok okay alright safe"),
    ("see seen read notice catch", "wrote posted message goodbye"),
    (
        (
            "worried worrying worry worries concerned scared heard hear check checked checking "
            "seen ok okay alright safe scares sounded sounds suicidal goodbye crisis look reach "
            "danger"
        ),
        (
            "here server group chat channel post posted posts message messages share @someone "
            "online anyone someone quiet since please mods mod facilitator facilitators staff "
            "wrote replied admins admin member user silent offline newcomer"
        ),
    ),
)
