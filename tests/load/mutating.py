"""Changes data in ways that a person might not, and writes it as YAML."""

from collections.abc import Iterator
from typing import Any

import yaml
from hypothesis import strategies as st

from samverkan.model import Record
from samverkan.model.walk import fields

WORDS = st.sampled_from(
    ["titel", "id", "mål", "x", "", " ", "ja", "0", "-1", "2024-02-30", "1,5", "[^x]", "tillit", "kommunen",
     ";", '"', "2024;1", "\t", "\n", "litar.csv", "𝔸", "a\u0301", "19121212-1212", "[^a] \\[^b]", "goals",
     "åtgärder", "x" * 300]
)  # fmt: skip
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.builds(dict, file=st.just("litar.csv"))
    | WORDS
    | st.text(st.characters(categories=("L", "N", "P", "Zs")), max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=6,
)


def _places(data: Any, route: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The routes to everything in the data."""
    for step, value in data.items() if isinstance(data, dict) else enumerate(data):
        yield (*route, step)
        if isinstance(value, (dict, list)):
            yield from _places(value, (*route, step))


def mutate(draw: st.DrawFn, data: Any) -> None:
    """Renames, removes, replaces, swaps or wraps something in the data."""
    places = list(_places(data))
    if not places:
        return
    *route, step = draw(st.sampled_from(places))
    for each in route:
        data = data[each]
    other = draw(st.sampled_from(list(data) if isinstance(data, dict) else range(len(data))))
    how = draw(st.sampled_from(["rename", "delete", "replace", "swap", "wrap", "repeat"]))
    if how == "rename" and isinstance(data, dict):
        data[draw(WORDS) + str(draw(st.sampled_from(["", step])))] = data.pop(step)
    elif how == "delete":
        del data[step]
    elif how == "replace":
        data[step] = draw(VALUES)
    elif how == "swap":
        data[step], data[other] = data[other], data[step]
    elif how == "wrap":
        data[step] = draw(st.sampled_from([[data[step]], {"id": data[step]}, str(data[step])]))
    elif isinstance(data, list):
        data.append(data[step])


def written(data: Any, flow: bool | None) -> str:
    class Dumper(yaml.SafeDumper):
        def ignore_aliases(self, data: Any) -> bool:
            return True

    return yaml.dump(data, Dumper=Dumper, allow_unicode=True, sort_keys=False, default_flow_style=flow)


def models_in(model: type[Record]) -> set[type[Record]]:
    """The model and every one within."""
    found: set[type[Record]] = set()
    left = [model]
    while left:
        each = left.pop()
        if each not in found:
            found.add(each)
            left += [holds.record for holds in fields(each).values() if holds.record]
    return found
