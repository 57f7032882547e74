"""What yaml-language-server tells, offers and refuses by our schemas, for every kind of file.

Prints what is wrong; exit status 1 when anything is.
"""

import json
import re
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from samverkan.kinds import KIND_NAMES
from samverkan.model import KINDS, Lies, Record
from samverkan.model.examples import example
from samverkan.model.keys import Key, every_key
from samverkan.model.schema import json_schema
from samverkan.model.walk import fields
from samverkan.starting.editor import editor_files
from tests.consumers.language_server import Session

_HERE = "xcursorx"
_PLACE = re.compile(r"\$\{\d+:((?:[^}\\]|\\.)*)\}|\$\d+")


def _places(kind: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A path to each sort of record in a file of the kind, with what is said of it."""
    seen: set[type[Record]] = set()
    yield kind, ()
    for key in every_key():
        record = fields(key.record)[key.name].record
        if key.kind == kind and record and record not in seen:
            seen.add(record)
            yield f"{kind}: {key.dotted}", key.path


def _lists(kind: str) -> Iterator[Key]:
    seen: set[tuple[type[Record], str]] = set()
    for key in every_key():
        if key.kind == kind and fields(key.record)[key.name].is_list and (key.record, key.name) not in seen:
            seen.add((key.record, key.name))
            yield key


def _at(data: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        data = data[step]
        data = data[0] if isinstance(data, list) else data
    return data


class _Dumper(yaml.SafeDumper):
    """Lists stand further in than the key that they belong to, as people write them."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Always further in."""
        super().increase_indent(flow, False)


def _text(data: Any) -> str:
    return str(yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000))


def _with_cursor(data: Any) -> tuple[str, int, int]:
    """The text with nothing at the cursor, and the line and column of it."""
    lines = _text(data).splitlines()
    number = next(place for place, line in enumerate(lines) if _HERE in line)
    before = lines[number].partition(_HERE)[0]
    lines[number] = before
    return "\n".join(lines) + "\n", number, len(before)


def _inserted(text: str, number: int, item: dict[str, Any]) -> str:
    """The text when the item has been inserted, as an editor does: with the indentation of the line."""
    lines = text.splitlines()
    edit = item["textEdit"]["range"]
    line = lines[number]
    indent = re.match(" *", line).group()  # type: ignore[union-attr]
    filled = _PLACE.sub(_filled, item["textEdit"]["newText"])
    lines[number] = (
        line[: edit["start"]["character"]]
        + filled.replace("\n", "\n" + indent)
        + line[edit["end"]["character"] :]
    )
    return "\n".join(lines) + "\n"


@cache
def _validator(kind: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json_schema(kind))


def _filled(place: re.Match[str]) -> str:
    return re.sub(r"\\(.)", r"\1", place.group(1) or "")


def _faults(kind: str, text: str) -> list[str]:
    try:
        data = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - gives nothing but text
    except yaml.YAMLError as error:
        return [" ".join(str(error).split())]
    return [f"{fault.json_path}: {fault.message}" for fault in _validator(kind).iter_errors(_emptied(data))]


def _emptied(data: Any) -> Any:
    """What has no value, as the tool reads it."""
    if isinstance(data, dict):
        return {key: _emptied(each) for key, each in data.items()}
    if isinstance(data, list):
        return [_emptied(each) for each in data]
    return data or None


def _open(session: Session, kind: str, text: str) -> None:
    """Opens the text as another file of the kind, where such files lie; the settings lie there too."""
    file = KINDS[kind].record_kind.file
    several = f"-{next(_NUMBER)}" if file and file.lies is Lies.IN_AGREEMENT else ""
    session.open(f"agreements/exempelby/{next(_NUMBER)}/{kind}{several}.yaml", text)


_NUMBER = count()


def _wrong_completions(session: Session, kind: str) -> Iterator[str]:
    for said, path in _places(kind):
        data = example(kind, path)
        _at(data, path)[_HERE] = None
        yield from _wrong_ones(session, kind, said, data, "")
    for key in _lists(kind):
        data = example(kind, key.path)
        _at(data, key.path[:-1])[key.name] = {_HERE: None}
        yield from _wrong_ones(session, kind, f"{kind}: list {key.dotted}", data, "- ")


def _wrong_ones(session: Session, kind: str, said: str, data: Any, begun: str) -> Iterator[str]:
    """What is offered with a label that begins so, and does not fit when it has been inserted."""
    text, number, column = _with_cursor(data)
    _open(session, kind, text)
    items = [each for each in session.completions(number, column) if each["label"].startswith(begun)]
    if begun and not items:
        yield f"{said}: nothing is offered"
    for item in items:
        made = _inserted(text, number, item)
        for fault in _faults(kind, made):
            yield f"{said}: {item['label']!r} gives {fault}"


def _wrong_names(session: Session, kind: str) -> Iterator[str]:
    """Swedish names that find no key, by what editors match what is typed with."""
    for said, path in _places(kind):
        data = example(kind, path)
        holder = KINDS[kind]
        for step in path:
            holder = fields(holder)[step].record or holder
        written = set(_at(data, path))
        _at(data, path)[_HERE] = None
        text, number, column = _with_cursor(data)
        _open(session, kind, text)
        labels = [str(item.get("filterText", item["label"])) for item in session.completions(number, column)]
        for key, holds in fields(holder).items():
            if key not in written and not any(label.startswith(holds.title.sv) for label in labels):
                yield f"{said}: {holds.title.sv!r} does not find {key}"


def _wrong_hovers(session: Session, kind: str) -> Iterator[str]:
    for key in every_key():
        if key.kind == kind:
            lines = _text(example(kind, key.path)).splitlines()
            _open(session, kind, "\n".join(lines) + "\n")
            number = _line_of(lines, key)
            told = session.hover(number, re.search(r"[a-z]", lines[number]).end())  # type: ignore[union-attr]
            sv = str(key.record.model_fields[key.name].description).partition("\n\n")[0]
            title = fields(key.record)[key.name].title.sv
            if not told.startswith(f"#### {title}\n\n{sv}"):
                yield f"{kind}: {key.dotted} is told of as {told[:80]!r}"


def _line_of(lines: list[str], key: Key) -> int:
    """The line that the key of the example stands on."""
    number = -1
    for step in key.path:
        found = re.compile(rf"[ -]*{step}:")
        number = next(place for place in range(number + 1, len(lines)) if found.match(lines[place]))
    return number


def _wrong_findings(session: Session, kind: str) -> Iterator[str]:
    for said, path in _places(kind):
        _open(session, kind, _text(example(kind, path)))
        for message in session.findings():
            yield f"{said}: the example is refused: {message}"
    _open(session, kind, f"{_text(example(kind, ()))}xyzzy: 1\n")
    if not session.findings():
        yield f"{kind}: an unknown key is accepted"


_ASKED = (_wrong_findings, _wrong_completions, _wrong_names, _wrong_hovers)


def main() -> int:
    """Asks the server of every kind of file."""
    with tempfile.TemporaryDirectory() as folder:
        for path, text in editor_files().items():
            file = Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        settings = json.loads(Path(folder, ".vscode/settings.json").read_text())
        settings["yaml.schemas"]["./.vscode/samverkan/samverkan.json"].append("/agreements/**/samverkan.yaml")
        session = Session(Path(folder), settings["yaml.schemas"])
        session.open("samverkan.yaml", "xyzzy: 1\n")
        wrong = [] if session.findings() else ["samverkan.yaml at the root is not known"]
        wrong += [each for kind in KIND_NAMES for ask in _ASKED for each in ask(session, kind)]
        session.close()
    if wrong:
        print("\n".join(wrong))
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
