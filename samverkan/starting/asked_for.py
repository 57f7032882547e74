"""What the model asks for in a record of any kind, as far as nobody has thought out a beginning for it."""

from samverkan.errors import SamverkanError
from samverkan.model import Record
from samverkan.model.scalars import Role
from samverkan.model.walk import Holds, fields
from samverkan.starting.here import Here
from samverkan.starting.outline import Fill, Outline, Value
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
    holds = fields(model)[name]
    one = _one(holds, here)
    return [one] if holds.is_list and not isinstance(one, list) else one


def _one(holds: Holds, here: Here) -> str | Fill | Outline:
    if holds.record:
        return asked_for(holds.record, here)
    if holds.choice:
        return next(iter(holds.choice)).value
    if holds.refers:
        return _known(holds, here)
    if holds.words or Role.NAME in holds.roles:
        return Fill()
    return str(here.day)


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
