"""References to one and the same thing that is gone: told of at the first, with how many lead there."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from samverkan.diagnostics import Diagnostic
from samverkan.load.losses import held_by_gone_files
from samverkan.load.references import no_such
from samverkan.load.workspace import Workspace
from samverkan.text import Text, asks_back

_MANY = 3
"""From how many references to one id it is likelier gone than misspelt at each, though another is near."""

_SHOWN = 4
"""The most places that are named."""


def told_once(said: Iterable[Diagnostic], workspace: Workspace) -> list[Diagnostic]:
    """What is `said`, in the same order, with one for all references to what is gone.

    Of what a file held that is gone itself nothing is told.
    """
    gone = {no_such(kind, identity).sv: kind for kind, identity in workspace.lost if kind}
    groups: dict[object, list[Diagnostic]] = {}
    for each in said:
        groups.setdefault(each.message.sv if each.message.sv in gone else id(each), []).append(each)
    following = held_by_gone_files(kind for message, kind in gone.items() if message in groups)
    passed_by = {message for message, kind in gone.items() if kind in following and message in groups}
    is_alone = len(passed_by) < _MANY
    told = [each for at, each in groups.items() if at not in passed_by or (is_alone and _is_misspelt(each))]
    return [one for alike in told for one in _as_one(alike)]


def _is_misspelt(alike: Sequence[Diagnostic]) -> bool:
    """Whether another is near, and so few lead there that each may have been written wrong."""
    mend = alike[0].help
    return len(alike) < _MANY and mend is not None and asks_back(mend)


def _as_one(alike: Sequence[Diagnostic]) -> Sequence[Diagnostic]:
    first, *others = alike
    if not others or _is_misspelt(alike):
        return alike
    return [replace(first, message=_led_to(first.message, len(alike)), help=_elsewhere(others))]


def _led_to(message: Text, count: int) -> Text:
    return Text(
        sv=f"{message.sv.removesuffix('.')}, men {count} hänvisningar leder dit.",
        en=f"{message.en.removesuffix('.')}, but {count} references lead to it.",
    )


def _elsewhere(others: Sequence[Diagnostic]) -> Text:
    places = [f"{each.file}:{each.span.line}" for each in others[:_SHOWN]]
    more = len(others) - len(places)
    return Text(
        sv=f"Lägg tillbaka det, eller ändra också {', '.join(places)}{f' och {more} till' if more else ''}.",
        en=f"Put it back, or change {', '.join(places)}{f' and {more} more' if more else ''} too.",
    )
