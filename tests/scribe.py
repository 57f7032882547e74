"""Writes the files of an agreement that nobody has thought of: each text is a word found nowhere else."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any, get_args

from samverkan.model import KINDS, Agreement, Block, Form, HouseStyle, Note, Record, Section
from samverkan.model.scalars import Dated
from samverkan.model.walk import fields

_NUMBERS = {"int", "Decimal"}
_YEARS = range(1700, 2031)
_SHARED = ("organisations", "agreement")
_NOT_WRITTEN = frozenset(["previous", "previous_id", "logo", "colours", "typefaces", "word_template"])
"""Fields that say nothing: what something was called before, how papers look, and names of files."""

_SECTION_TEXTS = {"heading": 0.5, "text": 0.2, "epigraph": 0.2}


@dataclass(frozen=True)
class _Ref:
    """Leads to something of this kind, if there is any."""

    kind: str
    required: bool = False


class _Citing(str):
    """A text that cites a note, if there is any."""

    __slots__ = ()


@dataclass
class Scribe:
    """Fills records at random; `density` is how much there is of what may be left out."""

    random: Random
    density: float
    count: int = 0
    years: int = 0
    ids: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    file: str = ""

    def folder(self) -> dict[str, dict[str, Any]]:
        """Data for the files of an agreement, by their names."""
        wanted = [*_SHARED, *(["case"] if self.wants(0.5) else [])]
        for kind, model in KINDS.items():
            if model.record_kind.is_work:
                wanted += [kind, f"{kind}-2"][: self.random.choice([0, 0, 1, 1, 2])]
        files = {name: self._file(name) for name in wanted}
        return self._sound(files)

    def _sound(self, files: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
        """The files with references that lead somewhere, none of them to what had to be left out itself."""
        resolved = {name: self._resolved(data, self._known(name)) for name, data in files.items()}
        kept = {name: data for name, data in resolved.items() if data is not None}
        there = {name: set(_defined(data)) for name, data in kept.items()}
        ids = {
            name: {kind: [i for i in every if i in there.get(name, ())] for kind, every in kinds.items()}
            for name, kinds in self.ids.items()
        }
        if ids == self.ids:
            return kept
        self.ids = ids
        return self._sound(files)

    def house(self, folder: str) -> dict[str, Any]:
        """Data for the settings beside the agreement in the folder: a house style, and one of the folder."""
        self.file = "samverkan"
        styles = [self._record(HouseStyle, 0) for _ in range(2)]
        settings = {"house_style": styles[0], "folders": [{"folder": folder, "house_style": styles[1]}]}
        resolved = self._resolved(settings, self._known("samverkan"))
        assert isinstance(resolved, dict)
        return resolved

    def wants(self, share: float) -> bool:
        """A choice that falls out well in this share of the cases."""
        return self.random.random() < share

    def _file(self, name: str) -> dict[str, Any]:
        self.file = name
        return self._record(KINDS[name.removesuffix("-2")], 0)

    def _known(self, name: str) -> dict[str, list[str]]:
        """The ids that the file may refer to, by kind: its own, the shared, and of work all work."""
        is_work = name not in (*_SHARED, "case")
        files = [each for each in self.ids if each in (name, *_SHARED) or (is_work and each != "case")]
        kinds = {kind for each in files for kind in self.ids[each]}
        return {kind: [i for each in files for i in self.ids[each].get(kind, [])] for kind in kinds}

    def _record(self, model: type[Record], depth: int) -> dict[str, Any]:
        return self._section(depth) if model is Section else dict(self._fields(model, depth))

    def _fields(self, model: type[Record], depth: int) -> Iterator[tuple[str, Any]]:
        for name, info in model.model_fields.items():
            share = max(self.density, 0.5) if _is_id(model, name) else self.density
            if (
                name in _NOT_WRITTEN
                or (name == "sections" and depth > 3)
                or not (_is_required(model, name) or self.wants(share))
            ):
                continue
            if not fields(model)[name].is_list:
                yield name, self._value(model, name, depth)
                continue
            least = next((each.min_length for each in info.metadata if hasattr(each, "min_length")), 0)
            number = max(self.random.choice([1, 1, 2, 3]), least)
            yield name, [self._value(model, name, depth) for _ in range(number)]

    def _value(self, model: type[Record], name: str, depth: int) -> Any:
        holds = fields(model)[name]
        if _is_id(model, name):
            return self._id(model.record_kind.defines or "x")
        if holds.refers:
            return _Ref("" if model is Note else holds.refers, _is_required(model, name))
        if holds.record:
            return self._record(holds.record, depth + 1)
        if holds.choice:
            return self.random.choice(list(holds.choice)).value
        return self._scalar(model, name)

    def _year(self) -> str:
        """A year that can be meant, and no day is of; after some hundreds they come again."""
        self.years += 1
        return str(_YEARS[self.years % len(_YEARS)])

    def _id(self, kind: str) -> str:
        identity = self._next() if kind == "annex" else f"{kind.replace('_', '-')}-{self._next()}"
        self.ids.setdefault(self.file, {}).setdefault(kind, []).append(str(identity))
        return str(identity)

    def _section(self, depth: int) -> dict[str, Any]:
        data: dict[str, Any] = {
            name: self.word() for name, share in _SECTION_TEXTS.items() if self.wants(share)
        }
        if self.wants(0.6):
            data |= dict(self._shown(self.random.choice(list(Block))))
        if self.wants(0.1):
            data["figure"] = self.random.choice(["cycle", "forums"])
        if depth < 3 and self.wants(0.3):
            data["sections"] = [self._section(depth + 1) for _ in range(self.random.choice([1, 2]))]
        return data

    def _shown(self, block: Block) -> Iterator[tuple[str, Any]]:
        yield "show", block.value
        model = fields(Agreement)[block.value].record
        if model and self.wants(0.2):
            yield "fields", self.random.sample(list(model.model_fields), self.random.randint(1, 3))
        if model and model.record_kind.defines and self.wants(0.2):
            yield "only", [_Ref(model.record_kind.defines)]
        if self.wants(0.3):
            yield "form", self.random.choice(list(Form)).value

    def _scalar(self, model: type[Record], name: str) -> str:
        info = model.model_fields[name]
        parts = [info.annotation, *get_args(info.annotation)]
        kinds = {getattr(getattr(part, "__origin__", part), "__name__", "") for part in parts}
        if "date" in kinds or _is_of_our_time(info.metadata, parts):
            return (date(_YEARS.stop, 1, 1) + timedelta(self._next())).isoformat()
        if "PartialDate" in kinds:
            return self._year()
        if kinds & _NUMBERS:
            return str(100_000 + self._next())
        if "bool" in kinds:
            return self.random.choice(["yes", "no"])
        return self._written(name, is_prose=fields(model)[name].prose)

    def _written(self, name: str, *, is_prose: bool) -> str:
        if name == "kommunkod":
            return "0381"
        if name == "url":
            return f"https://example.se/{self.word()}"
        return self._prose() if is_prose else self.word()

    def _prose(self) -> str:
        text = self.word()
        if self.wants(0.2):
            text += f"\n\n{self.word()}\n\n1. {self.word()}\n2. {self.word()}"
        return _Citing(text) if self.wants(0.1) else text

    def word(self) -> str:
        """A word that stands nowhere else."""
        return f"ord{self._next()}x"

    def _next(self) -> int:
        self.count += 1
        return self.count

    def _resolved(self, value: Any, known: dict[str, list[str]], own: frozenset[str] = frozenset()) -> Any:
        """The data with ids for references; None where one that is required leads nowhere."""
        if isinstance(value, dict):
            own |= {str(value[key]) for key in ("id", "number") if key in value}
            made = {key: self._resolved(each, known, own) for key, each in value.items()}
            needed = [key for key, each in value.items() if isinstance(each, _Ref) and each.required]
            if any(made[key] is None for key in needed):
                return None
            return {key: each for key, each in made.items() if each not in (None, [])}
        if isinstance(value, list):
            return [each for each in (self._resolved(one, known, own) for one in value) if each is not None]
        kind = value.kind if isinstance(value, _Ref) else "note"
        ids = [each for each in known.get(kind, []) if each not in own]
        if isinstance(value, _Citing):
            return f"{value}[^{self.random.choice(ids)}]" if ids else str(value)
        return (self.random.choice(ids) if ids else None) if isinstance(value, _Ref) else value


def _defined(data: Any) -> Iterator[str]:
    """Every id that something in the data has."""
    if isinstance(data, dict):
        yield from (str(data[key]) for key in ("id", "number") if key in data)
    if isinstance(data, dict | list):
        for each in data.values() if isinstance(data, dict) else data:
            yield from _defined(each)


def _is_required(model: type[Record], name: str) -> bool:
    """Whether a record must have the field, or has it as the usual one of those of which it must have one."""
    return model.model_fields[name].is_required() or name in model.record_kind.either[:1]


def _is_id(model: type[Record], name: str) -> bool:
    kind = model.record_kind
    return name == kind.identified_by and bool(kind.defines or name == "id")


def _is_of_our_time(metadata: list[Any], parts: list[Any]) -> bool:
    """Whether a field takes dates of the years in which the work can have been done, and no others."""
    marks = [*metadata, *(mark for part in parts for mark in getattr(part, "__metadata__", ()))]
    return any(mark in marks for mark in get_args(Dated)[1:2])
