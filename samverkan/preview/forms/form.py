"""A form for one record of a file: its fields, the records that it holds, and the way back."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from samverkan.diagnostics import Route
from samverkan.model import Holds, Record, fields
from samverkan.preview.forms.fields import Field, InputKind, explained, fields_of
from samverkan.preview.forms.place import RecordPlace, written_route
from samverkan.preview.forms.things import Things
from samverkan.source import Map, Node, Rows, Seq
from samverkan.swedish import capital

_LONGEST = 90


@dataclass(frozen=True, slots=True)
class ListedRecord:
    """A record in a list: what it is called, and where its own form is; no form when it is a text alone."""

    label: str
    route: str


@dataclass(frozen=True, slots=True)
class RecordList:
    """A list of records; `file` names the file that it lies in, when that is another.

    `may_grow` says that one more can be added, as a row cannot where no columns are named.
    """

    title: str
    told: str
    one: str
    route: str
    items: tuple[ListedRecord, ...]
    file: str
    may_grow: bool


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """A record and its fields: those to be seen at once, and the others; `groups` are records in it."""

    title: str
    told: str
    shown: tuple[Field, ...]
    others: tuple[Field, ...]
    parts: tuple[RecordList, ...]
    groups: tuple["FieldGroup", ...]

    @property
    def is_open(self) -> bool:
        """Whether something stands in it, or is wrong in it."""
        return any(each.values or each.errors for each in self.fields)

    @property
    def fields(self) -> Iterator[Field]:
        """Every field, also of the records in it."""
        yield from (*self.shown, *self.others)
        for each in self.groups:
            yield from each.fields


@dataclass(frozen=True, slots=True)
class Entered:
    """What somebody has entered, by the names of the fields, and what is wrong with it.

    `errors` are of fields, by name, and `others` of no field in the form.
    """

    values: dict[str, list[str]] = field(default_factory=dict)
    errors: dict[str, list[str]] = field(default_factory=dict)
    others: tuple[str, ...] = ()

    @property
    def is_wrong(self) -> bool:
        """Whether something is."""
        return bool(self.errors or self.others)


@dataclass(frozen=True, slots=True)
class RecordForm:
    """The form of a record; `trail` are the forms around it, and `at` is its own route.

    The address of one more in a list is that of the list.
    """

    group: FieldGroup
    title: str
    trail: tuple[ListedRecord, ...]
    at: str
    is_new: bool
    digest: str
    entered: Entered = field(default_factory=Entered)

    @property
    def wrong(self) -> list[Field]:
        """The fields with something wrong in them."""
        return [each for each in self.group.fields if each.errors]

    @property
    def route(self) -> str:
        """The route in its address."""
        return self.at.rpartition("/")[0] if self.is_new else self.at


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file as it lies on the disk, the texts that it names, and the place in it that a form is for."""

    data: bytes
    texts: Mapping[str, bytes]
    spot: RecordPlace
    form: RecordForm


def form(spot: RecordPlace, kind: str, digest: str, known: Things) -> RecordForm:
    """The form of the record at the spot in a file of this kind."""
    group = _group(spot, spot.model, (), spot.data, known, "", "")
    names = [_name(model, data, known) or capital(kind) for _, model, data in spot.above]
    trail = tuple(
        ListedRecord(name if route else capital(kind), written_route(route))
        for name, (route, _, _) in zip(names, spot.above, strict=True)
    )
    own = _name(spot.model, spot.data, known) if spot.route else capital(kind)
    title = f"Lägg till {_one(spot.model)}" if spot.is_new else own or capital(_one(spot.model))
    return RecordForm(group, title, trail, written_route(spot.route), spot.is_new, digest)


def _group(
    spot: RecordPlace, model: type[Record], within: Route, data: Map, known: Things, title: str, told: str
) -> FieldGroup:
    every = [
        each
        for each in fields_of(spot, model, within, data, known)
        if spot.keys is None or each.route[-1] in spot.keys
    ]
    held = fields(model) if spot.rows is None else {}
    parts = [
        _part(spot, model, key, (*within, key), data.get(key), known)
        for key, holds in held.items()
        if holds.record and holds.is_list and not spot.is_new
    ]
    groups = [
        _group(spot, holds.record, (*within, key), inner, known, holds.title.sv, explained(model, key))
        for key, holds in held.items()
        if holds.record and not holds.is_list and (inner := _map(data.get(key))) is not None
    ]
    shown = tuple(each for each in every if each.is_first)
    others = tuple(each for each in every if not each.is_first)
    return FieldGroup(title, told, shown, others, tuple(parts), tuple(groups))


def _map(node: Node) -> Map | None:
    """The mapping that a record is made from; None where something else stands in its place."""
    return Map() if node is None else node if isinstance(node, Map) else None


def _part(
    spot: RecordPlace, model: type[Record], key: str, route: Route, node: Node, known: Things
) -> RecordList:
    holds = fields(model)[key]
    inner = holds.record
    assert inner  # noqa: S101 - it is asked of fields that hold records
    items: Sequence[Node] = node if isinstance(node, Seq) else [] if node is None else [node]
    at = (*spot.route, *route)
    return RecordList(
        title=holds.title.sv,
        told=explained(model, key),
        one=_one(inner),
        route=written_route(at),
        items=tuple(_item(each, inner, (*at, place), known) for place, each in enumerate(items)),
        file=node.path if isinstance(node, Rows) else "",
        may_grow=not isinstance(node, Rows) or bool(node.columns),
    )


def _item(node: Node, model: type[Record], route: Route, known: Things) -> ListedRecord:
    if isinstance(node, Map):
        return ListedRecord(_name(model, node, known) or capital(_one(model)), written_route(route))
    return ListedRecord(_short(str(node or "")), "")


def _one(model: type[Record]) -> str:
    """What one of these is called."""
    noun = model.record_kind.noun
    return noun.one.sv if noun else "uppgift"


def _name(model: type[Record], data: Map, known: Things) -> str:
    """What a record is called: by what it is about, by its own words, or by the first text in it."""
    kind, held = model.record_kind, fields(model)
    about = _about(held, kind.about, data, known)
    words = [data.get(each) for each in kind.words]
    texts = [data.get(key) for key, holds in held.items() if not holds.record and key != kind.identified_by]
    return _short(next((each for each in (about, *words, *texts) if isinstance(each, str) and each), ""))


def _about(held: dict[str, Holds], key: str | None, data: Map, known: Things) -> str:
    written = data.get(key) if key else None
    if key is None or not isinstance(written, str):
        return ""
    return known.get(held[key].refers or "", {}).get(written, written)


def _short(words: str) -> str:
    one_line = " ".join(words.split())
    return one_line if len(one_line) <= _LONGEST else f"{one_line[:_LONGEST].rsplit(' ', 1)[0]} …"


def files_of(made: RecordForm, spot: RecordPlace) -> tuple[str, ...]:
    """The files whose texts are among the fields, or of which the record is a row."""
    texts = [each.file for each in made.group.fields if each.file and each.shape is not InputKind.KEPT]
    return tuple(dict.fromkeys([*texts, *([] if spot.rows is None else [spot.rows.path])]))


def stood_before(made: RecordForm) -> str:
    """What stands in the fields now, as the form carries it."""
    return json.dumps({each.name: list(each.chosen) for each in made.group.fields}, ensure_ascii=False)


def refilled(made: RecordForm) -> RecordForm:
    """The form with what somebody has entered in its fields, and what is wrong at each."""
    return replace(made, group=_refilled(made.group, made.entered))


def _refilled(group: FieldGroup, entered: Entered) -> FieldGroup:
    def filled(each: Field) -> Field:
        errors = entered.errors.get(each.name, ())
        if each.name in entered.values:
            return each.refilled(entered.values[each.name], errors)
        return replace(each, errors=tuple(errors))

    every = [filled(each) for each in (*group.shown, *group.others)]
    wrong = {each.name for each in every if each.errors}
    first = {each.name for each in group.shown} | wrong
    return replace(
        group,
        shown=tuple(each for each in every if each.name in first),
        others=tuple(each for each in every if each.name not in first),
        groups=tuple(_refilled(each, entered) for each in group.groups),
    )
