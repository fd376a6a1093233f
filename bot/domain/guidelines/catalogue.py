"""Every rule there is, by its id."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.domain.guidelines.rule import Rule
from bot.domain.guidelines.rules import (
    advice,
    agreeing,
    air,
    brushing_off,
    chasing,
    comparing,
    details,
    flirting,
    fundraising,
    graphic,
    hate,
    heavy,
    insults,
    judging,
    kinds,
    labels,
    likeness,
    medicine,
    methods,
    name_calling,
    naming,
    offers,
    one_road,
    own_fault,
    praising,
    pressing,
    pushing,
    recovery,
    recruiting,
    sellers,
    shaming,
    silence,
    somebody_close,
    staying,
    supply,
    threats,
    treatment,
    wrong_road,
)

_MODULES = (
    advice,
    agreeing,
    air,
    brushing_off,
    chasing,
    comparing,
    details,
    flirting,
    fundraising,
    graphic,
    hate,
    heavy,
    insults,
    judging,
    kinds,
    labels,
    likeness,
    medicine,
    methods,
    name_calling,
    naming,
    offers,
    one_road,
    own_fault,
    praising,
    pressing,
    pushing,
    recovery,
    recruiting,
    sellers,
    shaming,
    silence,
    somebody_close,
    staying,
    supply,
    threats,
    treatment,
    wrong_road,
)
RULES: Mapping[str, Rule] = MappingProxyType(
    {rule.rule_id: rule for module in _MODULES for rule in module.RULES}
)
LIKENESSES = frozenset(rule.rule_id for rule in RULES.values() if rule.is_likeness)
"""The rules that guess: nobody loses their words for one."""
LANGUAGES = frozenset(rule.language for rule in RULES.values() if rule.language is not None)
"""Those that rules know the words of; details of people are found in every language."""
