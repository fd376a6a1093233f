"""Every rule there is, by its id."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.domain.guidelines.rule import Rule
from bot.domain.guidelines.rules import (
    advice,
    air,
    brushing_off,
    comparing,
    judging,
    labels,
    medicine,
    naming,
    one_road,
    pressing,
    recovery,
    shaming,
    silence,
    treatment,
    wrong_road,
)

_MODULES = (
    advice,
    air,
    brushing_off,
    comparing,
    judging,
    labels,
    medicine,
    naming,
    one_road,
    pressing,
    recovery,
    shaming,
    silence,
    treatment,
    wrong_road,
)
RULES: Mapping[str, Rule] = MappingProxyType(
    {rule.rule_id: rule for module in _MODULES for rule in module.RULES}
)
