"""The fields of a form, as the model has them: what each is called, what it is, and what may stand in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, get_args

from samverkan.diagnostics import Route
from samverkan.model import Holds, Record, fields
from samverkan.model.marks import Role
from samverkan.preview.forms.place import RecordPlace
from samverkan.preview.forms.things import Things
from samverkan.source import Included, Map, Node, Rows, Seq

_LONG = 90
_MOST_BOXES = 40
_TEXTS = (".md", ".txt")
"""The files of whose text a form is made."""


class InputKind(StrEnum):
    """How a field is filled in."""

    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"
    SEVERAL = "several"
    """Boxes to tick."""
    LINES = "lines"
    """A line or a text for each, and one more."""
    KEPT = "kept"
    """What can be changed in the file alone."""


@dataclass(frozen=True, slots=True)
class Option:
    """What may be chosen."""

    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its route within the record, its words, and what stands in it now.

    `is_first` says that it is to be seen at once, filled in or not; `file` in which other file its text lies.
    """

    route: Route
    title: str
    told: str
    shape: InputKind
    values: tuple[str, ...]
    options: tuple[Option, ...]
    is_required: bool
    is_long: bool
    is_first: bool
    file: str = ""
    errors: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What the browser calls it."""
        return ".".join(map(str, self.route))

    @property
    def chosen(self) -> tuple[str, ...]:
        """The values as the form has them."""
        return tuple(each.value for each in self.options if each.is_chosen) if self.options else self.values

    def refilled(self, values: Sequence[str], errors: Sequence[str]) -> "Field":
        """The field with what somebody has entered, and what is wrong with it."""
        options = tuple(replace(each, is_chosen=each.value in values) for each in self.options)
        return replace(
            self, values=tuple(filter(None, values)), options=options, errors=tuple(errors), is_first=True
        )

    @property
    def value(self) -> str:
        """The value of a field with one."""
        return self.values[0] if self.values else ""


def fields_of(
    spot: RecordPlace, model: type[Record], within: Route, data: Map, known: Things
) -> Iterator[Field]:
    """The fields of a record, or of one `within` it, that are no records themselves."""
    plain = [(key, holds) for key, holds in fields(model).items() if holds.record is None]
    for key, holds in sorted(plain, key=lambda each: _place(each[0], each[1], model)):
        yield _field(spot, model, key, holds, (*within, key), data.get(key), known)


def _place(key: str, holds: Holds, model: type[Record]) -> int:
    """What names the record comes first, then how it goes, then the rest in the order of the model."""
    if key in (*model.record_kind.words, model.record_kind.about):
        return 0
    return 1 if Role.PROGRESS in holds.roles else 2


def _field(
    spot: RecordPlace, model: type[Record], key: str, holds: Holds, route: Route, node: Node, known: Things
) -> Field:
    info = model.model_fields[key]
    shape = _shape(info.annotation, holds, node, known)
    values = tuple(_values(node))
    is_derived = spot.is_new and key == model.record_kind.identified_by and bool(model.record_kind.words)
    must = info.is_required() and not is_derived
    return Field(
        route=route,
        title=str(info.title),
        told=explained(model, key) + (" Utelämnat: görs av titeln." if is_derived else ""),
        shape=shape,
        values=values,
        options=tuple(_options(holds, shape, values, known)),
        is_required=must,
        is_long=holds.prose or any(len(each) > _LONG or "\n" in each for each in values),
        is_first=must or _is_first(model, key, holds, written=bool(values), is_new=spot.is_new),
        file=node.path if isinstance(node, Included) else "",
    )


def _is_first(model: type[Record], key: str, holds: Holds, *, written: bool, is_new: bool) -> bool:
    """Whether the field is seen at once: an id that is there and has words beside it seldom changes."""
    is_id = key == model.record_kind.identified_by and bool(model.record_kind.words)
    names_it = is_new and _place(key, holds, model) == 0
    return not is_id and (written or names_it or not holds.roles.isdisjoint(_FIRST))


_FIRST = {Role.PROGRESS, Role.HAPPENED, Role.TARGET}
"""What is filled in as the work goes on."""


def explained(model: type[Record], key: str) -> str:
    """What the model says of the field, in Swedish."""
    return str(model.model_fields[key].description).partition("\n\n")[0]


def _shape(annotation: Any, holds: Holds, node: Node, known: Things) -> InputKind:
    if isinstance(node, Rows | Map) or (isinstance(node, Included) and not node.path.endswith(_TEXTS)):
        return InputKind.KEPT
    is_chosen = holds.choice is not None or 0 < len(known.get(holds.refers or "", ())) <= _MOST_BOXES
    if holds.is_list:
        return InputKind.SEVERAL if is_chosen else InputKind.LINES
    if isinstance(node, Seq):
        return InputKind.KEPT
    if is_chosen or _holds(annotation, bool):
        return InputKind.CHOICE
    return InputKind.TEXT if holds.prose else InputKind.LINE


def _holds(annotation: Any, kind: type) -> bool:
    """Whether values of the type are of this kind."""
    return annotation is kind or any(_holds(each, kind) for each in get_args(annotation))


def _values(node: Node) -> Iterator[str]:
    if isinstance(node, Seq):
        yield from (str(each).strip() for each in node if isinstance(each, str))
    elif isinstance(node, str):
        yield node.strip()


def _options(holds: Holds, shape: InputKind, values: Sequence[str], known: Things) -> Iterator[Option]:
    """What may be chosen, and what is although it may not."""
    if shape not in (InputKind.CHOICE, InputKind.SEVERAL):
        return
    if holds.choice:
        offered = {each.value: each.label for each in holds.choice}
    elif holds.refers:
        offered = dict(known[holds.refers])
    else:
        offered = {"yes": "ja", "no": "nej"}
        values = ["yes" if each.lower() in ("ja", "true", "yes") else "no" for each in values]
    for value, label in {**offered, **{each: each for each in values if each not in offered}}.items():
        yield Option(value, label, value in values)
