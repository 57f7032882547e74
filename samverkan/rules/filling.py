"""What may stand where something wrong was set aside: nothing, all that fits, or what stands elsewhere."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from pydantic import ValidationError

from samverkan.diagnostics import Route
from samverkan.load.sound_part import adapter
from samverkan.model import Record, fields, value_at, with_value
from samverkan.rules.around import UNKNOWN, Around
from samverkan.text import nearest

EVERYTHING = (
    " Parterna får säga upp avtalet och ser över det varje år. Kommunstyrelsen leder arbetet, en samordnare "
    "håller ihop det, och kommunfullmäktige får en rapport. Parterna dokumenterar arbetet i en lägesbild, en "
    "orsaksanalys, en åtgärdsplan och minnesanteckningar, följer upp det vartannat år och informerar "
    "invånarna genom en kommunikationsansvarig. Vardera parten bär sina kostnader. Uppgifter lämnas trots "
    "sekretess enligt lag (2025:170) och 10 kap. 28 § OSL, och personuppgifter behandlas enligt "
    "dataskyddsförordningen (KS 2024/1). Tjänsteskrivelsen är underlag för beslutet."
)
"""Words that say whatever a rule may ask somebody to say, put after the sign of what is not known."""

MOST = 24
"""The most ways that are tried."""

_LONE = 6
"""How many records are tried as the only one of a list."""

_DEEPEST = 2
"""How far into records that are not known something is put."""

_MONTH = timedelta(days=30)

_SOME_YEARS = timedelta(days=3 * 365)


@dataclass
class Filling:
    """Puts in the `turn`th of all that may stand there, and counts the ways."""

    turn: int
    today: date
    around: Around
    put: dict[Route, Any] = field(default_factory=dict)
    ways: int = 1

    def value(self, model: type[Record], name: str, route: Route) -> Any:
        """A value of the field."""
        return self._chosen(self._values(model, name, 0), route)

    def item(self, model: type[Record], name: str, route: Route) -> Any:
        """An item of the list in the field."""
        return self._chosen(self._items(model, name, 0), route)

    def more(self, model: type[Record], name: str, first: Route) -> tuple[Any, ...]:
        """The items that the list in the field lacks, each known to have been put where it stands."""
        items: tuple[Any, ...] = self.value(model, name, first) or ()
        *within, place = first
        self.put |= {(*within, int(place) + further): each for further, each in enumerate(items)}
        return items

    def _chosen(self, ways: list[Any], route: Route) -> Any:
        self.ways = max(self.ways, len(ways))
        self.put[route] = ways[self.turn % len(ways)]
        return self.put[route]

    def _values(self, model: type[Record], name: str, depth: int) -> list[Any]:
        items, info = self._items(model, name, depth), model.model_fields[name]
        holds = fields(model)[name]
        lone = [(each,) for each in items[:_LONE]] if holds.record and not depth else []
        every = [tuple(items), *self.around.elsewhere(model, name)[:MOST], *lone] if holds.is_list else items
        return every if info.is_required() else [info.get_default(), *every]

    def _items(self, model: type[Record], name: str, depth: int) -> list[Any]:
        holds = fields(model)[name]
        if holds.record:
            return self._records(holds.record, depth + 1)
        if holds.choice:
            return list(holds.choice)
        if holds.refers:
            return sorted(self.around.ids.get(holds.refers, ())) or ["x"]
        others = self.around.elsewhere(model, name)[:MOST]
        others = [each for value in others for each in value] if holds.is_list else others
        if name == model.record_kind.identified_by:
            return [UNKNOWN, *self.around.lost.get(model.record_kind.defines or "", ()), *others]
        if holds.words:
            names = self.around.names if holds.is_list else ()
            return [UNKNOWN, UNKNOWN + EVERYTHING + self.around.words, *others, *names]
        return [*self._sampled(model, name), *others]

    def _records(self, model: type[Record], depth: int) -> list[Any]:
        """Records in which every field has a value; each value that a field may have is in one of them."""
        every = {
            name: self._values(model, name, depth)
            for name, info in model.model_fields.items()
            if info.is_required() or depth <= _DEEPEST
        }
        number = min(MOST, max(map(len, every.values()), default=1))
        return [
            model.model_construct(**{name: values[turn % len(values)] for name, values in every.items()})
            for turn in range(number)
        ]

    def _sampled(self, model: type[Record], name: str) -> list[Any]:
        """The days, numbers, answers, codes and addresses that the field can hold."""
        days = (
            date(1990, 1, 1),
            date(2015, 1, 1),
            self.today - _SOME_YEARS,
            self.today - _MONTH,
            self.today + _MONTH,
            self.today + _SOME_YEARS,
            date(2090, 1, 1),
        )
        samples = (*map(str, days), "1", "40", "0", "ja", "nej", "0381", "https://example.se/")
        is_list, found = fields(model)[name].is_list, list[Any]()
        for sample in samples:
            with suppress(ValidationError):
                read = adapter(model, name).validate_python((sample,) if is_list else sample)
                found.append(read[0] if is_list else read)
        return list(dict.fromkeys(found))

    def linked(self, record: Record) -> Record:
        """The record with something that there is in place of each reference that leads nowhere."""
        for route, kind, identity in self.around.lost_in(record) if self.turn else ():
            ids = self.around.in_order.get(kind, ())
            if ids and not any(route[:steps] in self.put for steps in range(1, len(route) + 1)):
                self.ways = max(self.ways, len(ids) + 1)
                other = _other(ids, nearest(identity, ids), self.turn % len(ids))
                written = value_at(record, route).replace(f"[^{identity}]", f"[^{other}]")
                record = with_value(record, route, other if written == identity else written)
        return record


def _other(ids: Sequence[str], near: str | None, place: int) -> str:
    """The id at a place among them, where the one that was most likely meant comes first."""
    if near and place <= ids.index(near):
        return ids[place - 1] if place else near
    return ids[place]
