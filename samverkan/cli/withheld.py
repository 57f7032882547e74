"""What a report of findings keeps from its reader, and says that it does."""

from collections.abc import Iterator

from samverkan.cli.choosing import RuleChoice
from samverkan.load import always_counts
from samverkan.model import Settings
from samverkan.rules.rule_info import every_id
from samverkan.rules.severities import turned_off
from samverkan.swedish import joined
from samverkan.text import Text


def withheld(choice: RuleChoice, settings: Settings, forgiven: int) -> tuple[Text, ...]:
    """A sentence each on the rules not chosen, on those turned off, and on what a baseline forgives."""
    return (*_not_chosen(choice), *_off(choice, settings), *_forgiven(forgiven))


def _not_chosen(choice: RuleChoice) -> Iterator[Text]:
    every = [each for each in every_id() if not always_counts(each)]
    if left := sum(not choice.has(each) for each in every):
        yield Text(
            sv=f"{left} av {len(every)} regler är bortvalda.",
            en=f"{left} of {len(every)} rules {'is' if left == 1 else 'are'} left out.",
        )


def _off(choice: RuleChoice, settings: Settings) -> Iterator[Text]:
    if off := [place for rule, place in turned_off(settings) if choice.has(rule)]:
        yield Text(
            sv=f"Inställningarna stänger av {joined(off)}.",
            en=f"The settings turn off {joined(off, 'and')}.",
        )


def _forgiven(count: int) -> Iterator[Text]:
    if count:
        yield Text(
            sv=f"Baslinjen förlåter {count} anmärkning{'' if count == 1 else 'ar'}, som inte visas.",
            en=f"The baseline forgives {count} finding{'' if count == 1 else 's'} not shown.",
        )
