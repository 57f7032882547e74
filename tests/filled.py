"""Records with something in every field, or in one at a time: each text is a word found nowhere else."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, get_args

from samverkan.model import Record, Section
from samverkan.model.walk import fields

_PLAIN = {
    "date": "2031-02-03",
    "PartialDate": "2031-02-03",
    "int": "2",
    "Decimal": "31.5",
    "bool": "yes",
}
_IDS = {"annex": "1"}


@dataclass
class Filler:
    """Fills records of any kind; `words` holds every text given, by the path of its field.

    What is to be left out is named by its path, or by `*.name` wherever it stands. With `only`, what may
    be left out is, but on the way to that field.
    """

    leave_out: frozenset[str] = frozenset()
    only: str | None = None
    words: dict[str, str] = field(default_factory=dict)

    def record(self, model: type[Record], path: str) -> dict[str, Any]:
        """Data for a record of this kind, with one item in each list."""
        return dict(self._fields(model, path))

    def _fields(self, model: type[Record], path: str) -> Iterator[tuple[str, Any]]:
        for name, info in model.model_fields.items():
            where = f"{path}.{name}"
            if {where, f"*.{name}"} & self.leave_out or not (info.is_required() or self._is_asked_for(where)):
                continue
            value = self._value(model, name, where)
            yield name, [value] if fields(model)[name].is_list else value

    def _is_asked_for(self, where: str) -> bool:
        return self.only is None or f"{self.only}.".startswith(f"{where}.")

    def _value(self, model: type[Record], name: str, where: str) -> Any:
        holds = fields(model)[name]
        kind = model.record_kind
        if name == kind.identified_by and (kind.defines or name == "id"):
            return _IDS.get(kind.defines or "", (kind.defines or "x").replace("_", "-"))
        if holds.refers:
            return _IDS.get(holds.refers, holds.refers.replace("_", "-"))
        if holds.record is Section:
            return {"text": self._scalar(Section, "text", where)}
        if holds.record:
            return self.record(holds.record, where)
        if holds.choice:
            usual = model.model_fields[name].default
            return next(each.value for each in holds.choice if each is not usual)
        return self._scalar(model, name, where)

    def _scalar(self, model: type[Record], name: str, where: str) -> str:
        info = model.model_fields[name]
        for kind in (info.annotation, *get_args(info.annotation)):
            label = getattr(kind, "__name__", "")
            inner = getattr(kind, "__origin__", kind)
            label = getattr(inner, "__name__", label)
            if label in _PLAIN:
                return _PLAIN[label]
        if name == "kommunkod":
            return "0381"
        word = f"ord{''.join(each for each in where if each.isalnum())}slut"
        self.words[where] = f"https://example.se/{word}" if name == "url" else word
        return self.words[where]


def paths(model: type[Record], path: str) -> Iterator[str]:
    """The path of every field of the record, and of those within, that holds no record itself."""
    for name, holds in fields(model).items():
        if holds.record and holds.record is not Section:
            yield from paths(holds.record, f"{path}.{name}")
        else:
            yield f"{path}.{name}"
