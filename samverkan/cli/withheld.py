"""What a report of findings keeps from its reader, and says that it does."""

from samverkan.cli.choosing import RuleChoice
from samverkan.load import always_counts
from samverkan.model import Settings
from samverkan.rules.rule_info import every_id
from samverkan.rules.severities import told_of_off
from samverkan.text import Text


def withheld(choice: RuleChoice, settings: Settings, forgiven: int) -> tuple[Text, ...]:
    """A sentence each on the rules not chosen, on those turned off, and on what a baseline forgives."""
    said = (_not_chosen(choice), told_of_off(settings, choice.has), _forgiven(forgiven))
    return tuple(each for each in said if each)


def _not_chosen(choice: RuleChoice) -> Text | None:
    every = [each for each in every_id() if not always_counts(each)]
    left = sum(not choice.has(each) for each in every)
    sv = f"{left} av {len(every)} regler är bortvalda."
    en = f"{left} of {len(every)} rules {'is' if left == 1 else 'are'} left out."
    return Text(sv=sv, en=en) if left else None


def _forgiven(count: int) -> Text | None:
    sv = f"Baslinjen förlåter {count} anmärkning{'' if count == 1 else 'ar'}, som inte visas."
    en = f"The baseline forgives {count} finding{'' if count == 1 else 's'} not shown."
    return Text(sv=sv, en=en) if count else None
