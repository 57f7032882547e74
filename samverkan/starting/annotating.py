"""An outline as YAML, in which every key is explained by what the model says of it."""

import textwrap
from collections.abc import Iterator, Mapping

from samverkan import edit
from samverkan.model import KINDS, Record
from samverkan.model.scalars import Choice
from samverkan.model.walk import fields
from samverkan.starting.outline import Example, Fill, Later, Outline, Value
from samverkan.swedish import small

_WIDTH = 100
_LONGEST_ORDER = 78
_LEFT = (
    "Ord inom [hakparenteser] är kvar att skriva: byt ut dem. "
    "Rader med # är förklaringar, eller nycklar att ta i bruk: ta bort # och skriv ert eget värde."
)


def annotated(kind: str, outline: Outline, advice: str = "") -> str:
    """The text of a file of the kind: what it is for, then each key with its explanation above.

    A key is explained where it first stands. `advice` is said at the top too.
    """
    model = KINDS[kind]
    said: set[tuple[str, str]] = set()
    parts = [list(_opening(model, advice))]
    for key, value in outline.items():
        parts.append([*_explained(model, key, "", said), *_written(model, key, value, "", said)])
    return "\n\n".join("\n".join(lines) for lines in parts) + "\n"


def _opening(model: type[Record], advice: str) -> Iterator[str]:
    file = model.record_kind.file
    for each in (file.means.sv if file and file.means else "", _LEFT, advice):
        yield from _comment(each, "")


def _record(model: type[Record], outline: Outline, indent: str, said: set[tuple[str, str]]) -> Iterator[str]:
    for key, value in outline.items():
        yield from _explained(model, key, indent, said)
        yield from _written(model, key, value, indent, said)


def _written(
    model: type[Record], key: str, value: Value, indent: str, said: set[tuple[str, str]]
) -> Iterator[str]:
    inner = fields(model)[key].record
    if isinstance(value, Later):
        yield f"{indent}# {key}: {value.example}"
    elif isinstance(value, str | Fill | Example):
        yield from _marked(value, indent)
        yield from edit.entry(key, _words(model, key, value), len(indent)).splitlines()
    elif isinstance(value, Mapping):
        yield f"{indent}{key}:"
        if inner:
            yield from _record(inner, value, f"{indent}  ", said)
    else:
        yield f"{indent}{key}:"
        for item in value:
            if isinstance(item, Mapping) and inner:
                first, *others = _record(inner, item, f"{indent}    ", said)
                yield from _item([first, *others], f"{indent}  ")
            elif isinstance(item, str | Fill | Example):
                yield from _marked(item, f"{indent}  ")
                yield from edit.item(_words(model, key, item), len(indent) + 2).splitlines()


def _marked(value: str | Fill | Example, indent: str) -> Iterator[str]:
    if isinstance(value, Example):
        yield f"{indent}{edit.mark('Skriv rätt värde: det som står är ett exempel.')}"


def _item(lines: list[str], indent: str) -> Iterator[str]:
    """The lines of a record as an item of a list: the dash before its first key, below what explains that."""
    dashed = False
    for line in lines:
        if dashed or line.lstrip().startswith("#"):
            yield line if dashed else line.replace("  ", "", 1)
        else:
            yield f"{indent}- {line.lstrip()}"
            dashed = True


def _explained(model: type[Record], key: str, indent: str, said: set[tuple[str, str]]) -> list[str]:
    if (model.__name__, key) in said:
        return []
    said.add((model.__name__, key))
    return _comment(f"{fields(model)[key].title.sv}: {_told(model, key)}{_choices(model, key)}", indent)


def _told(model: type[Record], key: str) -> str:
    return str(model.model_fields[key].description).split("\n\n", 1)[0]


def _choices(model: type[Record], key: str) -> str:
    kind: type[Choice] | None = fields(model)[key].choice
    listed = ", ".join(f"{each.value} ({each.label})" for each in kind) if kind else ""
    return f" Välj bland {listed}." if listed else ""


def _comment(text: str, indent: str) -> list[str]:
    prefix = f"{indent}# "
    return [
        line
        for paragraph in text.split("\n")
        for line in textwrap.wrap(
            paragraph, _WIDTH, initial_indent=prefix, subsequent_indent=prefix, break_on_hyphens=False
        )
    ]


def _words(model: type[Record], key: str, value: str | Fill | Example) -> str:
    if not isinstance(value, Fill):
        return value if isinstance(value, str) else value.value
    what = value.what or small(_told(model, key)).rstrip(".")
    return f"[Skriv {textwrap.shorten(what, _LONGEST_ORDER, placeholder='')}]"
