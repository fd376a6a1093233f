"""Whether a question is one that a tired person can answer, and that assumes nothing of them.

A word list knows no context, so these lists hold only words that a good question can do without.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

LONGEST_PROMPT = 30
# One breath: what a person can read aloud without stopping.
LONGEST_SENTENCE = 18


class Rule(StrEnum):
    """What a question keeps to, by the name that a finding carries."""

    ONE_QUESTION = "one_question"
    QUESTION_LAST = "question_last"
    LENGTH = "length"
    SENTENCE_LENGTH = "sentence_length"
    OPEN_QUESTION = "open_question"
    EXCLAMATION = "exclamation"
    ADVICE = "advice"
    ABSOLUTE = "absolute"
    BLAME = "blame"
    SUPERLATIVE = "superlative"
    CLINICAL = "clinical"
    NUMBER = "number"
    ASSUMPTION = "assumption"


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that a question breaks, and the words or the count that break it."""

    rule: Rule
    detail: str


def _listing(*lines: str) -> frozenset[str]:
    return frozenset(phrase.strip() for line in lines for phrase in line.split(","))


YES_OR_NO = _listing(
    "do, does, did, is, are, am, was, were, can, could, have, has, had, will, would, shall, may",
    "might, don't, doesn't, didn't, isn't, aren't, wasn't, weren't, can't, couldn't, haven't",
    "hasn't, hadn't, won't, wouldn't",
)


def _phrases(*lines: str) -> re.Pattern[str]:
    # Longer phrases first, so that "at work" is reported whole.
    phrases = sorted(_listing(*lines), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b")


WORDS = {
    Rule.ADVICE: _phrases(
        "should, shouldn't, must, mustn't, need to, ought to, try, remember, make sure",
    ),
    Rule.ABSOLUTE: _phrases("always, never, ever, forever"),
    Rule.BLAME: _phrases(
        "why, fail, failed, failure, clean, dirty, addict, addicts, addicted, addiction",
        "relapse, relapsed, fault, rock bottom",
    ),
    Rule.SUPERLATIVE: _phrases(
        "most, best, worst, greatest, biggest, hardest, darkest, lowest, strongest, proudest",
    ),
    Rule.CLINICAL: _phrases(
        "diagnosis, diagnosed, disorder, disorders, symptom, symptoms, syndrome, mental illness",
        "ill, illness, disease, sick, sickness, bipolar, borderline, schizophrenia",
        "schizophrenic, psychosis, psychotic, ptsd, adhd, ocd, autism, autistic, depression",
        "depressed, anxiety, mania, manic, anorexia, bulimia, trauma, traumatic",
        "suicide, suicidal, self-harm, overdose",
        "medicine, medicines, medication, medications, meds, pill, pills, tablet, tablets",
        "dose, doses, dosage, prescription, antidepressant, antidepressants, treatment",
        "therapy, therapist, therapists, doctor, doctors, psychiatrist, psychologist, counsellor",
        "counselor, nurse, hospital, clinic, rehab, detox, recovery",
    ),
    Rule.NUMBER: _phrases(
        "weight, weigh, calorie, calories, kilo, kilos, kilogram, kilograms, bmi, percent, scale",
    ),
    Rule.ASSUMPTION: _phrases(
        # drink and drugs
        "alcohol, sober, sobriety, drink, drinks, drinking, drank, drunk, beer, wine, drug, drugs",
        "smoke, smoking, substance, substances, abstinence, abstinent",
        # family and partner
        "spouse, husband, wife, partner, boyfriend, girlfriend, married, marriage",
        "family, families, parents, mother, father, mum, mom, dad, brother, sister, siblings",
        "kids, children, your child, your son, your daughter, baby, grandchildren",
        # work, school, money
        "job, jobs, boss, career, workplace, at work, your work, colleague, colleagues",
        "coworker, coworkers, office, school, salary, money, afford, buy, bought, spend money",
        # faith
        "church, mosque, temple, pray, prayed, praying, prayer, god, faith, bless, blessed",
        "blessing, blessings, worship, higher power",
        # home and sleep
        "home, house, apartment, neighbour, neighbours, neighbor, neighbors, bedroom, your bed",
        "sleep, slept, asleep, wake up, woke up",
        # body and senses
        "walk, walked, walking, walks, jog, jogging, gym, stairs, on your feet",
        "watch, look at, looked at, with your eyes, eyesight",
        # season and country
        "summer, winter, springtime, autumn, christmas, easter, snow, holiday, holidays, vacation",
        "your country, guys, ladies",
    ),
}


def lint(prompt_text: str) -> list[Finding]:
    """Return what a question breaks, in the order of the rules; nothing means that it is fine.

    The reading grade is not measured here: it needs a dictionary of syllables.
    """
    return list(_findings(prompt_text.strip()))


def _findings(text: str) -> Iterator[Finding]:
    folded = text.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    sentences = [words for part in re.split(r"[.?!]+", folded) if (words := _words(part))]
    yield from _shape(folded, sentences)
    for rule, pattern in WORDS.items():
        found = pattern.findall(folded)
        if rule is Rule.NUMBER:
            found += re.findall(r"\d+", folded)
        if found:
            yield Finding(rule, _listed(found))


def _shape(folded: str, sentences: list[list[str]]) -> Iterator[Finding]:
    questions = folded.count("?")
    if questions != 1:
        yield Finding(Rule.ONE_QUESTION, str(questions))
    if not folded.endswith("?"):
        yield Finding(Rule.QUESTION_LAST, folded[-20:])
    length = sum(map(len, sentences))
    if length > LONGEST_PROMPT:
        yield Finding(Rule.LENGTH, str(length))
    longest = max(map(len, sentences), default=0)
    if longest > LONGEST_SENTENCE:
        yield Finding(Rule.SENTENCE_LENGTH, str(longest))
    if sentences and sentences[-1][0] in YES_OR_NO:
        yield Finding(Rule.OPEN_QUESTION, sentences[-1][0])
    if "!" in folded:
        yield Finding(Rule.EXCLAMATION, "!")


def _words(part: str) -> list[str]:
    return re.findall(r"[\w']+(?:-[\w']+)*", part)


def _listed(found: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(found))
