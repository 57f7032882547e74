"""A record with something in every field: each text is a word found nowhere else."""

from collections.abc import Iterator
from itertools import count
from typing import Any, get_args

from samverkan.model import Record, Section
from samverkan.model.markers import fields

_PLAIN = {
    "date": "2031-02-03",
    "PartialDate": "2031-02-03",
    "int": "2",
    "Decimal": "31.5",
    "bool": "yes",
}
_IDS = {"annex": "1"}


class Filler:
    """Fills records of any kind; `words` holds every text given, by the path of its field."""

    def __init__(self, leave_out: frozenset[str] = frozenset()) -> None:
        self.words: dict[str, str] = {}
        self._numbers = count(1)
        self._leave_out = leave_out

    def record(self, model: type[Record], path: str, depth: int = 0) -> dict[str, Any]:
        """Data for a record of this kind, with one item in each list."""
        return dict(self._fields(model, path, depth))

    def _fields(self, model: type[Record], path: str, depth: int) -> Iterator[tuple[str, Any]]:
        for name, info in model.model_fields.items():
            where = f"{path}.{name}"
            if where in self._leave_out or f"*.{name}" in self._leave_out:
                continue
            value = self._value(model, name, where, depth)
            is_list = str(info.annotation).startswith("tuple")
            yield name, [value] if is_list else value

    def _value(self, model: type[Record], name: str, where: str, depth: int) -> Any:
        holds = fields(model)[name]
        if name == model.record_kind.identified_by and (model.record_kind.defines or name == "id"):
            return _IDS.get(
                model.record_kind.defines or "", (model.record_kind.defines or "x").replace("_", "-")
            )
        if holds.refers:
            return _IDS.get(holds.refers, holds.refers.replace("_", "-"))
        if holds.record is Section:
            return {"text": self._scalar(Section, "text", where)}
        if holds.record:
            return self.record(holds.record, where, depth + 1)
        if holds.choice:
            return next(iter(holds.choice)).value
        return self._scalar(model, name, where)

    def _scalar(self, model: type[Record], name: str, where: str) -> str:
        info = model.model_fields[name]
        for kind in (info.annotation, *get_args(info.annotation)):
            label = getattr(kind, "__name__", "")
            inner = getattr(kind, "__origin__", kind)
            label = getattr(inner, "__name__", label)
            if label in _PLAIN:
                return _PLAIN[label]
        if name == "url":
            self.words[where] = f"https://example.se/{next(self._numbers)}"
            return self.words[where]
        if name == "kommunkod":
            return "0381"
        word = f"ordet{next(self._numbers)}slut"
        self.words[where] = word
        return word
