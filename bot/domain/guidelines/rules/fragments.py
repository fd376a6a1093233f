"""Pieces that the shapes of several families are put together from."""

from bot.domain.guidelines.rule import one_of
from bot.domain.reading.listing import listed

SOFT = (
    r"(?:(?:really|just|honestly|seriously|probably|definitely|do|all|still|also|clearly|simply|"
    r"absolutely|actually|totally|literally|maybe|even|guys|only|obviously|now|first|truly|"
    r"completely|fully|sincerely|both|so|very|such|easily|safely|quickly|slowly|gradually|kindly|"
    r"directly|two|always) )"
)
"""One word that strengthens or softens, and changes nothing else."""

YOU_SHOULD = (
    rf"you {SOFT}{{0,2}}(?:should|shall|must|need to|needs to|(?:have|has) to|have got to|got to|"
    rf"ought to|(?:had|would|will|are|is)? ?better|are going to have to|will have to|"
    rf"(?:could|can) just|are supposed to|are better off|would be better off|want to)"
)
LEAD = (
    rf"(?:{YOU_SHOULD}|if i were you,? i would|i would|in your shoes,? i would|"
    r"i (?:really |strongly |highly )?(?:recommend|suggest|advise)(?: that)?(?: you)?(?: to)?|"
    r"i (?:urge|beg|want|advise) you to|my (?:advice|suggestion|tip)(?: is|,)?(?: to)?|"
    r"why (?:do|would) (?:not you|you not)|why not|(?:it is )?time (?:to|you|for you to)|"
    r"do yourself a favou?r(?: and|,)|all you (?:have|need|got) to do is|"
    r"(?:the )?(?:best|first|only|smartest) thing(?: you can do| to do)? is(?: to)?|"
    r"what you (?:have|need|got) to do is|you can|you could|try|consider|go ahead and|you will "
    r"want to|"
    r"tell your (?:doctor|doc|psychiatrist|gp) (?:to|you want to|you are)|promise me you will)"
)
"""How somebody is told to do what follows."""

MEDICINES = listed(
    "med meds medication medications medicine medicines pill pills tablet tablets antidepressant",
    "antidepressants antipsychotic antipsychotics ssri ssris snri snris benzo benzos stabilizer",
    "stabilizers stabiliser stabilisers stimulant stimulants painkiller painkillers opioid opioids",
    "prescription prescriptions script scripts dose doses dosage methadone suboxone subutex subs",
    "buprenorphine naltrexone vivitrol antabuse disulfiram lithium lamictal lamotrigine seroquel",
    "quetiapine zoloft sertraline prozac fluoxetine lexapro escitalopram celexa citalopram paxil",
    "paroxetine effexor venlafaxine cymbalta duloxetine wellbutrin bupropion trazodone mirtazapine",
    "remeron xanax alprazolam klonopin clonazepam valium diazepam ativan lorazepam adderall "
    "ritalin",
    "concerta vyvanse strattera abilify aripiprazole risperdal risperidone zyprexa olanzapine "
    "latuda",
    "depakote gabapentin pregabalin lyrica buspar buspirone hydroxyzine propranolol clonidine",
    "insulin metformin levothyroxine prednisone prednisolone ketamine spravato ibuprofen tylenol",
    "acetaminophen paracetamol benadryl nyquil ambien zolpidem zopiclone tramadol oxycodone oxy",
    "percocet vicodin codeine morphine librium antibiotics steroids statins inhaler hormones hrt",
    "amitriptyline nortriptyline topamax topiramate vraylar rexulti tegretol carbamazepine "
    "modafinil",
    "methylphenidate haldol clozapine clozaril thorazine geodon invega librium phenibut",
)
REMEDIES = listed(
    "melatonin cbd thc kratom supplement supplements vitamin vitamins magnesium ashwagandha "
    "valerian",
    "5htp htp kava psilocybin shrooms mushrooms lsd ayahuasca microdosing herbs herbal ginseng",
    "probiotics turmeric rhodiola wort omega zinc niacin b12 iron collagen cannabis weed edibles",
    "gummies nac creatine homeopathy ivermectin nootropics ozempic caffeine tincture adaptogens",
)
# What a medicine that is in no list ends with.
_ENDINGS = (
    r"[a-z]{2,}(?:oxetine|apine|idone|zodone|azepam|zolam|alopram|azine|triptyline|faxine|codone|"
    r"gabalin|profen|azole|peridol|barbital|setron|olol|prazole|cillin|lafaxine|axine|alone|"
    r"etine|"
    r"ipram|iprazole|morphine|methadone|trigine)"
)
MEDICINE = rf"(?:{one_of(MEDICINES)}|{_ENDINGS})"
REMEDY = rf"(?:{one_of(MEDICINES | REMEDIES)}|{_ENDINGS})"
AMOUNT = r"(?:\d+(?:[.,]\d+)?) ?(?:mg|mcg|ml|milligrams?|mgs|grams?)"
TAKEN = (
    r"(?:(?:your|the|those|these|that|this|all|any|of|off|them|damn|stupid|fucking|daily|some|"
    r"an?|st\.?|saint|john|johns|is|"
    r"prescribed|more|extra|both|half|one|taking|with|on|from|psych|psychiatric|sleeping|sleep|"
    r"anxiety|depression|blood|pressure|pain|heart|mood|adhd|bipolar|other|new|little|low|high|"
    r"stupid|bloody|his|her|their|whole|last|my) ){0,4}"
)
"""What may stand between a verb and a medicine."""

RELATIONS = (
    "mom mum mother mam dad father stepdad stepmom husband wife partner boyfriend girlfriend ex "
    "brother sister son daughter boss friend bestie roommate flatmate spouse fiance fiancee kid "
    "child parents family coworker neighbour neighbor teacher therapist aunt uncle cousin "
    "grandma "
    "grandpa grandmother grandfather sibling man guy girl hubby"
)
RELATION = one_of(RELATIONS)
CARE = (
    r"(?:er|a and e|emergency room|emergency|hospitals?|ambulance|doctors?|docs?|psychiatrists?|"
    r"psychs?|shrinks?|therapists?|therapy|911|999|112|clinics?|gp|rehabs?|detox|medical help|"
    r"urgent care|psych ward|counsel+ors?|counsel+ing|nurse|professional|professionals|"
    r"psychiatry|"
    r"pharmacist|paramedics)"
)
CARE_WORDS = listed(
    "er emergency hospital hospitals ambulance doctor doctors doc docs psychiatrist psychiatrists",
    "psych psychs shrink shrinks therapist therapists therapy 911 999 112 clinic clinics gp rehab",
    "rehabs detox medical urgent counsellor counselor counsellors counselors counselling "
    "counseling",
    "nurse professional professionals psychiatry pharmacist paramedics",
)
