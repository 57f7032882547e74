"""What the model asks for in a record of any kind, as far as nobody has thought out a beginning for it."""

from datetime import date

from samverkan.errors import SamverkanError
from samverkan.model import PartialDate, Record
from samverkan.model.examples import value
from samverkan.model.marks import Role
from samverkan.model.walk import Holds, fields
from samverkan.starting.here import Here
from samverkan.starting.outline import Example, Fill, Outline, Value
from samverkan.text import Text


def asked_for(model: type[Record], here: Here) -> Outline:
    """The keys that a file of the kind must have.

    Raises SamverkanError when one is to refer to what is not there.
    """
    return {
        name: here.identity if name == model.record_kind.identified_by else _value(model, name, here)
        for name, info in model.model_fields.items()
        if info.is_required()
    }


def _value(model: type[Record], name: str, here: Here) -> Value:
    one = _one(model, name, here)
    return [one] if fields(model)[name].is_list else one


def _one(model: type[Record], name: str, here: Here) -> str | Fill | Example | Outline:
    holds = fields(model)[name]
    if holds.record:
        return asked_for(holds.record, here)
    if holds.choice:
        return next(iter(holds.choice)).value
    if holds.refers:
        return _known(holds, here)
    if holds.words or Role.NAME in holds.roles:
        return Fill()
    if model.model_fields[name].annotation in (date, PartialDate):
        return str(here.day)
    given = value(model, name)
    return Example(str(given[0] if holds.is_list else given))


def _known(holds: Holds, here: Here) -> str:
    ids = sorted(here.known.get(str(holds.refers), ()))
    if ids:
        return ids[0]
    raise SamverkanError(
        Text(
            sv=f"Här finns ännu inget att skriva under {holds.title.sv}. Lägg till det först.",
            en=f"There is nothing yet to name as {holds.title.en}. Add it first.",
        )
    )
