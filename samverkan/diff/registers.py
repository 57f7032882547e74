"""What the register says otherwise of the organisations that two agreements name: told as not compared."""

from collections.abc import Iterator

from samverkan.diff.changes import AgreementAndWork
from samverkan.diff.nouns import noun_of_field
from samverkan.model import Agreement, Organisation, Register, fields, listed, references
from samverkan.text import Text

_BEARS = ("name", "type", "police_level", "region", "part_of", "covers")
"""What of an organisation says who a party is."""


def registers_not_compared(old: AgreementAndWork, new: AgreementAndWork) -> Iterator[Text]:
    """Of each organisation that both agreements name, in what its register has come to say otherwise."""
    if not (old.register and new.register):
        return
    before, after = _named(old.agreement, old.register), _named(new.agreement, new.register)
    for identity in (each for each in after if each in before):
        one, other = before[identity], after[identity]
        differ = [name for name in _BEARS if getattr(one, name) != getattr(other, name)]
        if differ:
            what = listed([noun_of_field(fields(Organisation)[name]) for name in differ])
            yield Text(
                sv=f"Registret över organisationer säger annat än förut om {other.name} ({what.sv}). Vad det "
                "betyder för avtalet har inte jämförts.",
                en=f"The register of organisations says otherwise of {other.name} than before ({what.en}). "
                "What that means for the agreement was not compared.",
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
