"""What tells whose work it is that rests on no agreement: its parties are organisations of the register."""

from collections.abc import Collection, Iterable, Sequence

from samverkan.model import (
    Agreement,
    Handling,
    Organisation,
    OrganisationType,
    Party,
    Record,
    Register,
    Validity,
    references,
)

_KOMMUNER = (OrganisationType.KOMMUN, OrganisationType.DISTRICT)


def stand_in(work: Collection[Record], registers: Sequence[Register]) -> Agreement:
    """An agreement about nothing, between the organisations that have a part in the work."""
    parties = tuple(map(_party, parties_of(work, registers)))
    return Agreement.model_construct(title=_title(work), parties=parties, validity=Validity(), relations=())


def parties_of(work: Iterable[Record], registers: Sequence[Register]) -> list[Organisation]:
    """The organisations that the records name; without a kommun among them, with the one of the register.

    That is the only kommun in the nearest register, and with it come its Police units.
    """
    named = {identity for each in work for _, kind, identity in references(each) if kind == "party"}
    every = {each.id: each for register in reversed(registers) for each in register.organisations}
    parties = [each for each in every.values() if each.id in named]
    if not any(map(is_municipal, parties)):
        near = next((each.organisations for each in registers if each.organisations), ())
        parties += [each for each in _usual(near) if each not in parties]
    return parties


def is_municipal(organisation: Organisation) -> bool:
    """Whether it is a kommun, or a district of one."""
    return organisation.type in _KOMMUNER


def _usual(organisations: Sequence[Organisation]) -> list[Organisation]:
    """The only kommun and the Police units that no other is part of; none where kommuner are several."""
    kommuner = [each for each in organisations if is_municipal(each)]
    if len(kommuner) != 1:
        return []
    wholes = {each.part_of for each in organisations}
    police = [each for each in organisations if each.type is OrganisationType.POLICE]
    return [*kommuner, *(each for each in police if each.id not in wholes)]


def _title(work: Collection[Record]) -> str:
    """`Arbete utan avtal 2024–2025`, by the years of the documents."""
    years = [each.date.year for each in work if isinstance(each, Handling)]
    first, last = min(years, default=0), max(years, default=0)
    time = f"{first}–{last}" if first != last else str(last or "")
    return f"Arbete utan avtal {time}".strip()


def _party(organisation: Organisation) -> Party:
    return Party(id=organisation.id, name=organisation.name, organisation=organisation.id)
