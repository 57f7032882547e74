"""What the register says otherwise of those whom two agreements name: told as not compared."""

from collections.abc import Iterator, Sequence

from samverkan.diff.changes import AgreementAndWork
from samverkan.diff.nouns import noun_of_field
from samverkan.model import Agreement, Organisation, Record, Register, fields, listed, references
from samverkan.text import Text

_BEARS = ("name", "type", "police_level", "region", "part_of", "covers")
"""What of an organisation says who a party is."""
_HELD = ("title", "organisation", "holders", "leading")
"""What of an office says who answers for what."""


def registers_not_compared(old: AgreementAndWork, new: AgreementAndWork) -> Iterator[Text]:
    """Of each organisation that both agreements name, and its offices, in what they are said otherwise."""
    if not (old.register and new.register):
        return
    before, after = _named(old.agreement, old.register), _named(new.agreement, new.register)
    shared = before.keys() & after.keys()
    for identity in (each for each in after if each in shared):
        one, other = before[identity], after[identity]
        if what := _differing(one, other, _BEARS):
            yield _told(Text(sv="organisationer", en="organisations"), other.name, what)
    held = {each.id: each for each in old.register.offices if each.organisation in shared}
    for office in (each for each in new.register.offices if each.id in held):
        if what := _differing(held[office.id], office, _HELD):
            yield _told(Text(sv="befattningar", en="offices"), office.title, what)


def _differing(one: Record, other: Record, names: Sequence[str]) -> Text | None:
    """What two records of a kind say otherwise, by what the fields are called."""
    differ = [name for name in names if getattr(one, name) != getattr(other, name)]
    return listed([noun_of_field(fields(type(one))[name]) for name in differ]) if differ else None


def _told(register: Text, whom: str, what: Text) -> Text:
    return Text(
        sv=f"Registret över {register.sv} säger annat än förut om {whom} ({what.sv}). Vad det betyder för "
        "avtalet har inte jämförts.",
        en=f"The register of {register.en} says otherwise of {whom} than before ({what.en}). What that means "
        "for the agreement was not compared.",
    )


def _named(agreement: Agreement, register: Register) -> dict[str, Organisation]:
    """The organisations that an agreement names, and those that they are part of, by id."""
    waiting = [identity for _, kind, identity in references(agreement) if kind == "organisation"]
    found: dict[str, Organisation] = {}
    while waiting:
        organisation = register.organisation(waiting.pop(0))
        if organisation and organisation.id not in found:
            found[organisation.id] = organisation
            waiting += [organisation.part_of] if organisation.part_of else []
    return found
