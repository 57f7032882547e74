"""A reference that is written as what the thing is called: one finding, there, that names the id."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from samverkan.diagnostics import Diagnostic
from samverkan.load.load import load
from samverkan.model import Record, item_id, records, references
from samverkan.rules import check
from tests.conftest import ROOT
from tests.load.conftest import TODAY
from tests.load.whole import WHOLE

MakeWorkspace = Callable[..., Path]
A, C = "exempelby/2024/agreement.yaml", "exempelby/2024/case.yaml"


def _told(root: Path, before: set[tuple[str, str]]) -> list[Diagnostic]:
    return [each for each in check(load(root), TODAY) if (each.file, each.message.sv) not in before]


def _words(said: tuple[Diagnostic, ...]) -> set[tuple[str, str]]:
    return {(each.file, each.message.sv) for each in said}


def _titles(every: dict[str, Record]) -> dict[tuple[str, str], str]:
    """What each thing is called, by its kind and its id."""
    found: dict[tuple[str, str], str] = {}
    for record in every.values():
        for _, part in records(record):
            kind, names = part.record_kind.defines, (*part.record_kind.words, "title", "name")
            title = next((each for name in names if (each := getattr(part, name, None))), None)
            if kind and title:
                found.setdefault((kind, item_id(part) or ""), str(title))
    return found


def test_every_reference_may_be_written_as_a_title(
    workspace: MakeWorkspace, said_before: tuple[Diagnostic, ...]
) -> None:
    root = workspace(dict(WHOLE))
    before, whole = _words(said_before), load(root)
    every = {path: record for folder in whole.folders for path, record in folder.records.items()}
    titles = _titles(every | dict(whole.registers))
    tried = 0
    for path, route, kind, identity in _references(every):
        title = titles.get((kind, identity))
        if title is None:
            continue
        file = whole.files[path]
        _, span = file.find(route, identity)
        lines = file.text.split("\n")
        line = lines[span.line - 1]
        lines[span.line - 1] = f"{line[: span.column - 1]}'{title}'{line[span.column - 1 + len(identity) :]}"
        (root / path).write_text("\n".join(lines), encoding="utf-8")
        (told,) = _told(root, before)
        (root / path).write_text(file.text, encoding="utf-8")
        assert (told.file, told.span.line, told.span.column) == (path, span.line, span.column)
        assert told.help is not None
        assert (told.help.sv, told.help.en) == (f"Menade du `{identity}`?", f"Did you mean `{identity}`?")
        tried += 1
    assert tried > 50


def _references(every: dict[str, Record]) -> Iterator[tuple[str, tuple[str | int, ...], str, str]]:
    for path, record in every.items():
        yield from ((path, *reference) for reference in references(record))


WRITTEN = [
    (A, "part_of: tillit", "part_of: oka-tilliten", "Menade du `tillit`?"),
    (A, "part_of: tillit", "part_of: öka TILLITEN", "Menade du `tillit`?"),
    (A, "part_of: tillit", "part_of: Öka tilliten hos många", "Menade du `tillit`?"),
    (A, "part_of: tillit", "part_of: Färre rån", "Det som finns: `tillit`, `trygghet`."),
    (A, "[kommundirektor]", "[Kommundirektör]", "Menade du `kommundirektor`?"),
    (A, "organisation: exempelby", "organisation: Exempelby kommun", "Menade du `exempelby`?"),
    (A, "agreement: exempelby/2020", "agreement: Samverkansavtal 2020–2023", "Menade du `exempelby/2020`?"),
    (A, "år[^ntu]", "år[^NTU 2023]", "Menade du `ntu`?"),
    (A, "år[^ntu]", "år, se [](#Klotter)", "Menade du `[](#klotter)`?"),
    (A, "år[^ntu]", "år, se [](#Fler lampor)", "Menade du `[](#lampor)`?"),
    (C, "only: [tillit]", "only: [Öka tilliten]", "Menade du `tillit`?"),
]


@pytest.mark.parametrize(("file", "old", "new", "mend"), WRITTEN, ids=[new for _, _, new, _ in WRITTEN])
def test_what_was_meant_is_told_in_every_place(
    workspace: MakeWorkspace,
    said_before: tuple[Diagnostic, ...],
    file: str,
    old: str,
    new: str,
    mend: str,
) -> None:
    assert old in WHOLE[file]
    root = workspace({**WHOLE, file: WHOLE[file].replace(old, new, 1)})
    (told,) = _told(root, _words(said_before))
    assert told.help is not None
    assert told.help.sv == mend


def test_both_are_named_where_two_are_called_so(workspace: MakeWorkspace) -> None:
    old, new = "title: Öka tryggheten\n    part_of: tillit", "title: Öka tilliten\n    part_of: Öka tilliten"
    assert old in WHOLE[A]
    root = workspace({**WHOLE, A: WHOLE[A].replace(old, new, 1)})
    (told,) = [each for each in check(load(root), TODAY) if each.rule == "SCHEMA05"]
    assert told.help is not None
    assert told.help.sv == "Menade du `tillit` eller `trygghet`?"


def test_what_is_carried_on_is_told_by_what_it_was_called_before(
    workspace: MakeWorkspace, said_before: tuple[Diagnostic, ...]
) -> None:
    former, own = "exempelby/2020/agreement.yaml", "- id: styrgrupp\n    previous: Styrgruppen\n"
    forum = "forums:\n  - id: ledning\n    name: Styrgruppen\n    level: strategic\n"
    agreement = WHOLE[A].replace("- id: styrgrupp\n", own, 1)
    root = workspace({**WHOLE, former: WHOLE[former] + forum, A: agreement})
    (told,) = [each for each in _told(root, _words(said_before)) if each.file.endswith(A)]
    assert told.help is not None
    assert told.help.sv == "Menade du `ledning`?"


def test_work_without_an_agreement_names_the_organisations(workspace: MakeWorkspace) -> None:
    folder = ROOT / "agreements" / "sagoryd"
    files = {f"sagoryd/{each.name}": each.read_text("utf-8") for each in folder.glob("*.yaml")}
    path = "sagoryd/medborgarlofte-2025.yaml"
    name = "Sagoryds kommun"
    assert name in files["sagoryd/organisations.yaml"]
    before = _words(check(load(workspace(files)), TODAY))
    files[path] = files[path].replace("parties: [kommunen]", f"parties: [{name}]", 1)
    (told,) = _told(workspace(files), before)
    assert told.help is not None
    assert told.help.sv == "Menade du `kommunen`?"
