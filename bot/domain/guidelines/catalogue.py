"""Every rule there is, by its id."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.domain.guidelines.rule import Rule
from bot.domain.guidelines.rules import comparing

RULES: Mapping[str, Rule] = MappingProxyType(
    {rule.rule_id: rule for module in (comparing,) for rule in module.RULES}
)
