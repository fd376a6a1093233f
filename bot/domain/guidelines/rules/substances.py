"""Names of substances, and what makes talk of them harmless."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import one_of
from bot.domain.guidelines.rules.words import NUMBER
from bot.domain.reading.listing import listed

# What is named for itself, and what needs "spare" or "for sale" beside it.
NAMED = listed(
    "weed cannabis ganja bud edible edibles carts dabs hash coke cocaine blow crack heroin smack "
    "dope fent",
    "fentanyl meth crystal tina speed amphetamine amphetamines adderall adderalls addy addys "
    "addies ritalin",
    "vyvanse dexies xanax xanny xannies xans xan benzo benzos valium valiums diazepam klonopin "
    "kpins kpin",
    "ativan lorazepam alprazolam perc percs percocet percocets oxy oxys oxies oxycodone oxycontin "
    "roxys roxies",
    "vicodin vikes norco norcos hydros hydrocodone tramadol trams codeine lean morphine dilaudid "
    "subs suboxone",
    "subutex methadone gabapentin gabbies lyrica pregabs pregabalin seroquel ambien zopiclone "
    "zolpidem zimmers",
    "ket ketamine mdma molly mandy ecstasy acid lsd shrooms dmt 2cb ghb kratom spice k2 steroids "
    "tren clen dnp",
    "laxatives ozempic opioids opiates opium painkillers stimulants uppers downers substance "
    "nitazene nitazenes",
    "poppers whippets bud nembutal phenibut tianeptine modafinil concerta antabuse naltrexone "
    "lithium clonidine",
    "moonshine booze vodka liquor",
)
PLAIN = listed(
    "pills pill meds med medication medications medicine tablets tabs bars drugs stuff gear "
    "product script scripts prescription prescriptions substances patches bottle bottles insulin "
    "inhaler inhalers antibiotics antidepressants sleepers gummies vapes vape cigs smokes beer "
    "beers alcohol wine bag bags gram grams eighth 8th ounce oz 8ball shots"
)
ANY = NAMED | PLAIN
N, P, A = one_of(NAMED), one_of(PLAIN), one_of(ANY)
NOT_ABOUT = (
    r"(?!,? (?:stor(?:y|ies)|experiences?|tips?|advice|dreams?|cravings?|addiction|recovery|"
    r"withdrawals?|questions?|problems?|help|support|side|detox|taper|use|user|users|anonymous|"
    r"meeting|meetings|in (?:their|your) (?:past|family|history)|work|working|make|help|helped|"
    r"affect|effect|as a kid|or therapy))"
)
OWN_PAST = unless(
    r"\b(?:i (?:used to|once|would always|threw|flushed|gave up|quit|stopped|almost|nearly|wanted "
    r"to|felt)|urge|urges|crav\w+|tempted|temptation|triggered|relapsed?|years ago|back then|back "
    r"when|old (?:dealer|plug|guy)|my (?:ex|brother|sister|dad|mum|mom|son|daughter|friend|"
    r"roommate|husband|wife|uncle|cousin) (?:\w+ ){0,2}(?:asked|offered|said|tried|wanted|sold|"
    r"sells|used|gave|got)|(?:he|she|they|someone|somebody|people) (?:always |once |just |kept |"
    r"even )*(?:asked|offered|tried|sold|said|texted|dmed|messaged|came|was|were|would)|do not "
    r"(?:ask|offer|sell|buy)|never (?:ask|offer|sell|buy)|please do not|not allowed|get rid|throw "
    r"(?:it|them)|hand (?:it|them) in|dispose|flush|turned (?:it )?down|said no)\b",
    Outcome.OWN_STORY,
)
A_BIT = (
    r"(?:(?:some|a|an|any|the|my|your|of|few|couple|bit|bunch|tons|loads|lots|plenty|bag|bags|"
    r"script|"
    r"bottle|box|gram|grams|ounce|eighth|left|over|leftover|spare|extra|unused|old|full|good|fresh|"
    r"more|cheap|pure|real|legit|quality|these|those|them|whole|half|"
    + NUMBER
    + r"|mine|nice|strong|"
    r"little|last|\d+x|x) ){0,5}"
)
NOT_A_DEAL = unless(
    r"\b(?:questions?|talk|vent|support|experience|advice|scared|afraid|worried|throw|dispose|"
    r"flush\w*|clean from|off of|quit\w*|stop\w*|sober|taper\w*|prescribed|withdrawals?|crav\w+|"
    r"meeting|narcan|naloxone|return\w*)\b",
    Outcome.OWN_STORY,
)
