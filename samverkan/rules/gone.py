"""References to one and the same thing that is gone: told of at the first, with how many lead there."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import PurePosixPath

from samverkan.diagnostics import Diagnostic
from samverkan.load.ids import has_noun
from samverkan.load.losses import held_by_gone_files
from samverkan.load.workspace import Workspace
from samverkan.text import Text, asks_back

_MANY = 3
"""From how many references to one id it is likelier gone than misspelt at each, though another is near."""

_OF_REGISTERS = frozenset({"organisation", "office"})

_NO_REGISTER = Text(
    sv="Ingen organisations.yaml finns för de organisationer och befattningar som nämns här.",
    en="There is no organisations.yaml for the organisations and offices that are named here.",
)

_ADD_REGISTER = Text(
    sv="Lägg tillbaka filen, eller skriv en, i avtalets mapp eller i en mapp ovanför.",
    en="Put the file back, or write one, in the folder of the agreement or in one above it.",
)

_SHOWN = 4
"""The most places that are named."""


def told_once(said: Iterable[Diagnostic], workspace: Workspace) -> list[Diagnostic]:
    """What is `said`, in the same order, with one for all references of an agreement to what is gone.

    An agreement that is gone is told of once for all that refer to it, and so is a register. Of what a file
    held that is gone itself nothing is told.
    """
    said = _without_register(list(said), workspace)
    groups: dict[object, list[Diagnostic]] = {}
    lost: dict[str, dict[object, str]] = {}
    for each in said:
        kind = each.lost[0] if each.lost and has_noun(each.lost[0]) else None
        where = _home(each, workspace) if kind and kind != "agreement" else ""
        at = (where, each.lost) if kind else id(each)
        groups.setdefault(at, []).append(each)
        if kind:
            lost.setdefault(where, {})[at] = kind
    passed_by = set(chain.from_iterable(_passed_by(of_one, groups) for of_one in lost.values()))
    return [one for at, alike in groups.items() if at not in passed_by for one in _as_one(alike)]


def _without_register(said: list[Diagnostic], workspace: Workspace) -> list[Diagnostic]:
    """What is said, with one for many organisations and offices that no register around may hold."""
    registers = {PurePosixPath(path).parent for path in workspace.registers}
    led = [
        each
        for each in said
        if each.lost
        and each.lost[0] in _OF_REGISTERS
        and registers.isdisjoint(PurePosixPath(each.file).parents)
    ]
    if len({each.lost for each in led}) < _MANY:
        return said
    passed_by = {id(each) for each in led[1:]}
    told = replace(led[0], message=_NO_REGISTER, help=_ADD_REGISTER)
    return [told if each is led[0] else each for each in said if id(each) not in passed_by]


def _home(said: Diagnostic, workspace: Workspace) -> str:
    home = workspace.home_of(said.file)
    return home.id if home else said.file


def _passed_by(lost: Mapping[object, str], groups: Mapping[object, Sequence[Diagnostic]]) -> Iterable[object]:
    """What an agreement refers to that files held which are gone; a few may have been written wrong."""
    following = held_by_gone_files(lost.values())
    held = [at for at, kind in lost.items() if kind in following]
    return held if len(held) >= _MANY else [at for at in held if not _is_misspelt(groups[at])]


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
