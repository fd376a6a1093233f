"""What makes the words of an offer harmless: somebody tells of one."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless

TOLD = unless(
    r"\b(?:he|she|they|someone|somebody|who|people|a (?:guy|bot|woman|man|stranger)|spam\w*|"
    r"scam\w*|ex|mom|mum|dad|sister|brother|friend|cousin|boss|uncle|aunt|coworker|landlord) "
    r"(?:\w+ ){0,3}?(?:said|says|told|asked|asks|wanted|wants|kept|keeps|messaged|texted|dmed|sent|"
    r"offered|tried|made|started|sells|sold|set up|joined|got into|runs|does|did)\b|\b(?:not|never|"
    r"please do not|tired of|sick of|hate|against|no) (?:\w+ ){0,3}$",
    Outcome.REPORTED,
    where="before",
)
