"""What makes the words of an attack harmless: somebody tells of it."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless

MEANT = unless(
    r"\b(?:he|she|they|it|who|which|mom|mum|mother|dad|father|ex|husband|wife|boss|people|brother|"
    r"sister"
    r"|boyfriend|girlfriend|friend|teacher|brain|head|voices?|kids?|someone|somebody|everyone "
    r"else) "
    r"(?:\w+ ){0,3}(?:said|says|say|told|tells|tell|called|calls|yelled|shouted|screamed|texted|"
    r"wrote|"
    r"messaged|kept|keeps?|would|goes|went|was like|thinks?|thought)\b|\b(?:was|were|been|got|"
    r"being|be) "
    r"(?:told|called|labell?ed)\b|\b(?:lyrics?|song|movie|film|quote|joke|character|show)\b",
    Outcome.REPORTED,
    where="before",
)
