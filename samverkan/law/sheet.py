"""The law sheet: every paragraph, asked of every kommun."""

from collections.abc import Sequence
from datetime import date

from samverkan.law import agreements, knowledge, leadership  # noqa: F401 - they fill PARAGRAPHS
from samverkan.law.answer import PARAGRAPHS, BoundKommun, Fulfilment, LawParagraph, NamedKommun, Sheet, State
from samverkan.law.kommuner import kommuner_of, own_parties
from samverkan.law.words import on
from samverkan.load import AgreementFolder, Workspace
from samverkan.model import begins
from samverkan.status.on_day import OnDay, known_on
from samverkan.text import by_number


def sheets(
    chosen: Sequence[AgreementFolder], workspace: Workspace, today: date, within: int
) -> tuple[Sheet, ...]:
    """A sheet for each kommun that is a party to one of the chosen agreements, by name.

    It rests on all agreements of the kommun in the workspace. A kommun of which some file is broken has
    none: what nothing shows might stand in that file.
    """
    every = {
        kommun: _folders_of(kommun, workspace) for kommun in sorted(kommuner_of(chosen).values(), key=_name)
    }
    return tuple(
        _sheet(kommun, folders, workspace, today, within)
        for kommun, folders in every.items()
        if not any(each.broken for each in folders)
    )


def _name(kommun: NamedKommun) -> tuple[object, str]:
    return by_number(kommun.name.casefold()), kommun.code or ""


def _folders_of(kommun: NamedKommun, workspace: Workspace) -> list[AgreementFolder]:
    return [each for each in workspace.folders if own_parties(each, kommun)]


def _sheet(
    kommun: NamedKommun, folders: Sequence[AgreementFolder], workspace: Workspace, today: date, within: int
) -> Sheet:
    known = sorted((known_on(folder, workspace, today) for folder in folders), key=_beginning)
    duty = BoundKommun(kommun, tuple(known), today, within)
    numbers = sorted(PARAGRAPHS, key=int)
    return Sheet(kommun, tuple((PARAGRAPHS[each], _asked(PARAGRAPHS[each], duty)) for each in numbers))


def _beginning(on_day: OnDay) -> tuple[date, str]:
    return begins(on_day.agreement) or date.min, on_day.folder.id


def _asked(paragraph: LawParagraph, duty: BoundKommun) -> Fulfilment:
    """What the paragraph says; before it is asked for, what is done already counts."""
    answer = paragraph.asks(duty)
    if duty.today >= paragraph.since or answer.state is State.FULFILLED:
        return answer
    text = f"Kravet gäller från och med {on(paragraph.since)}."
    return Fulfilment(State.NOT_APPLICABLE, text, due=paragraph.since)
