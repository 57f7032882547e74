"""What a list of rules is made from."""

from collections.abc import Sequence
from dataclasses import dataclass

from samverkan.rules.rule_info import RuleInfo
from samverkan.text import Language


@dataclass(frozen=True, slots=True)
class RuleList:
    """Every id that a diagnostic may have, in order, for one reader."""

    rules: Sequence[RuleInfo]
    language: Language
