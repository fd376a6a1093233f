"""Slurs, with their inflections: data, in small letters and in one spelling.

A suffix makes other words ("spic" and "spicy"), so every form stands here by itself.
"""

from bot.domain.reading.listing import listed

_SPELLED = listed(
    "nigger niggers nigga niggas niggaz nigguh nigglet niglet niglets nig nigs nigra niggerish",
    "niggerlover sandnigger sandniggers wigger wiggers whigger coon coons jigaboo jigaboos "
    "jiggaboo",
    "porchmonkey porchmonkeys junglebunny darkie darkies darky pickaninny pickaninnies picaninny "
    "sambo",
    "golliwog golliwogs tarbaby spearchucker kaffir kaffirs kafir kaffer",
    "faggot faggots fagot fagots fag fags faggy faggotry faggoty fagg faggs phaggot phag phags fgt "
    "fggt",
    "dyke dykes dike_bitch lesbo lesbos lezzer lezzers lezbo lezza poof poofs poofter poofters "
    "poofta",
    "pouf pansyass fudgepacker fudgepackers buttpirate sodomite sodomites batty_boy battyboy homo "
    "homos",
    "tranny trannies trany trannys tranni shemale shemales heshe ladyboy ladyboys troon troons "
    "trooner",
    "transtrender transtrenders",
    "kike kikes kyke kykes yid yids heeb heebs hebe sheeny sheenies hymie shylock zhid jewboy "
    "jewess",
    "christkiller",
    "chink chinks chinky chinkies chinc ching_chong chingchong gook gooks zipperhead zipperheads "
    "slanteye",
    "slanteyes slanty chinaman chinamen jap japs nip nips ricenigger",
    "spic spics spick spicks spik spiks wetback wetbacks beaner beaners greaser border_hopper",
    "borderhopper borderhoppers gringo_trash",
    "paki pakis packi packis currymuncher currymunchers dothead dotheads",
    "raghead ragheads towelhead towelheads cameljockey camelfucker goatfucker goatfuckers muzzie "
    "muzzies",
    "muzzy muzrat muzzrat mudslime mudslimes moslime",
    "gypo gypos gyppo gyppos gippo pikey pikeys pikies  gypsy_scum",
    "redskin redskins injun injuns squaw squaws prairie_nigger abo abos boong boongs boonga",
    "wop wops dago dagos guido_trash polack polacks kraut krauts bohunk honky honkies honkey "
    "whitey",
    "retard retards retarded retardation_case tard tards fucktard fucktards libtard libtards "
    "retart",
    "retarts mongoloid mongoloids mong mongs spaz spazz spazzes spastic spastics spacker cripple "
    "cripples",
    "gimp gimps  window_licker windowlicker windowlickers",
    "halfbreed halfbreeds mulatto mulattoes quadroon octoroon untermensch untermenschen subhumans",
    "wog wogs nignog nignogs shitskin shitskins dindu dindus groid groids negress negroid "
    "sandmonkey",
    "sandmonkeys midget midgets rugmuncher rugmunchers carpetmuncher shirtlifter shirtlifters "
    "bulldyke",
    "bulldykes muzies gok goks n_gger n_ggers f_ggot f_ggots f_gs ret_rd sp_c k_ke tr_nny",
)
_DIGITS = str.maketrans("oieast", "013457")
_LONGEST_END = 4
# Digits for letters are read as letters inside a word; at its end they may count something.
_TYPED = {
    slur[:-letters] + slur[-letters:].translate(_DIGITS)
    for slur in _SPELLED
    if len(slur) >= _LONGEST_END
    for letters in range(1, _LONGEST_END)
}
SLURS = _SPELLED | _TYPED
"""One word each; `_` stands for a space."""

LAST_WORDS = frozenset(slur.rpartition("_")[2] for slur in SLURS)
"""The word by which each of them is noticed."""

INNOCENT = {
    r"fags?": r"smok|cig|light|\blit\b|pack|\bfor a\b|break|quit|roll|\bash|filter|outside|"
    r"nicotine",
    r"coons?": r"\bmaine\b|\bcats?\b|\bhound|raccoon",
    r"nips?": r"\bin the (?:bud|air)\b|\bnip (?:it|to|of|out|at|and)\b|\bnips (?:at|and)\b|"
    r"\bslip\b",
    r"chinks?": r"\barmou?r\b|\blight\b|\bwalls?\b|\bcurtain",
    r"homos?": r"\bsapiens?\b|\berectus\b|\bhomo (?:milk|genized)",
    r"cripples?": r"\b(?:can|could|will|would|to|may|might|not|it|that|which|does|did|and|still|"
    r"really) "
    r"cripples?\b|\bcripples? (?:me|you|him|her|them|us|my|your|people|the)\b",
    r"spastics?": r"\b(?:colon|muscles?|cerebral|bladder|diplegia|gait|legs?|bowel|palsy)\b",
    r"gimps?": r"\bgimp (?:leg|knee|foot|hip|arm|to|is a|for)\b|\bin gimp\b",
    r"whitey": r"\b(?:pull|pulled|pulling|threw|throw|had) a whitey\b",
    r"krauts?": r"\bsauer",
    r"retard(?:ed|ation_case)?": r"\b(?:fire|flame|growth) retard",
    r"abos?": r"\bblood\b|\bgroup\b",
    r"wops?": r"\bdoo\b|\bwop wop\b",
    r"dykes?": r"\b(?:march|bar|bikes|flood|water|sea|wall|river)\b",
    r"squaws?": r"\bvalley\b",
    r"midgets?": r"\b(?:sub|car|golf|league|hockey|gems?)\b",
    r"japs?": r"\bjap (?:eye|import)",
}
"""What some of them are besides, told by the words around them: a cigarette, a cat, a verb."""
