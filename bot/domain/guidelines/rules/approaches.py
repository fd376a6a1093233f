"""What makes the words of an approach harmless: somebody tells of one."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless

TOLD = unless(
    r"\b(?:he|she|they|someone|somebody|guy|man|men|boys?|stranger|creep|ex|people|who|it|boss|"
    r"uncle|teacher|"
    r"husband|wife|partner|boyfriend|girlfriend|coworker|a (?:dude|user|member)) (?:\w+ "
    r"){0,3}?(?:said|says|asked|asks|"
    r"told|wanted|wants|kept|keeps|messaged|texted|dmed|sent|wrote|made|makes|would|started|was "
    r"like|begged|pressured|"
    r"tried|demanded)\b|\b(?:asked|told|begged|pressured|forced|made|wanted) (?:me|her|him|us|them|"
    r"my \w+)\b|\b(?:never|not|please "
    r"do not|nobody should|no one should|do not) (?:ever |just |have to |need to )?$|\bgot (?:a "
    r")?(?:dms?|messages?) "
    r"(?:like|saying|that)\b",
    Outcome.REPORTED,
    where="before",
)
