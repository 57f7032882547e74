"""Files with a wrong name or in a wrong folder: told of once, and not where others refer to them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan.diagnostics import Diagnostic
from samverkan.load.load import load
from samverkan.rules import check
from tests.load.conftest import TODAY
from tests.load.whole import WHOLE

Workspace = Callable[..., Path]
HERE = "exempelby/2024/"
Said = tuple[Diagnostic, ...]


def _new(workspace: Workspace, before: Said, old: str, new: str) -> list[tuple[str, str]]:
    """What is told when the file is called so, and was not before, as file and rule."""
    files = {new if path == old else path: text for path, text in WHOLE.items()}
    moved = {f"agreements/{old}": f"agreements/{new}"}
    known = {(moved.get(d.file, d.file), d.message.sv) for d in before}
    told = check(load(workspace(files)), TODAY)
    return [(d.file.removeprefix("agreements/"), d.rule) for d in told if (d.file, d.message.sv) not in known]


@pytest.mark.parametrize(
    "name",
    [
        "agreement.yaml",
        "atgardsplan.yaml",
        "lagesbild.yaml",
        "medborgarlofte.yaml",
        "uppfoljning-tertial-1.yaml",
    ],
)
@pytest.mark.parametrize("change", ["{}.txt", "{}ml.txt", "{}ml"])
def test_a_file_with_another_ending(name: str, change: str, workspace: Workspace, said_before: Said) -> None:
    renamed = HERE + change.format(name if change == "{}.txt" else name.replace("aml", ""))
    assert _new(workspace, said_before, HERE + name, renamed) == [(renamed, "SCHEMA08")]


def test_a_copy_with_another_ending_beside_the_file_is_no_fault(
    workspace: Workspace, said_before: Said
) -> None:
    copies = {f"{path}.txt": text for path, text in WHOLE.items() if path.endswith(".yaml")}
    assert check(load(workspace({**WHOLE, **copies, f"{HERE}anteckningar.txt": "x"})), TODAY) == said_before


@pytest.mark.parametrize("name", ["atgardsplan.yaml", "medborgarlofte.yaml", "uppfoljning-tertial-1.yaml"])
@pytest.mark.parametrize("folder", ["", "exempelby/", "grannby/", "exempelby/2030/"])
def test_a_file_in_a_folder_without_agreement(
    name: str, folder: str, workspace: Workspace, said_before: Said
) -> None:
    assert _new(workspace, said_before, HERE + name, folder + name) == [(folder + name, "SCHEMA09")]


def test_a_folder_whose_agreement_is_gone(workspace: Workspace) -> None:
    files = {path: text for path, text in WHOLE.items() if path != f"{HERE}agreement.yaml"}
    told = [d for d in check(load(workspace(files)), TODAY) if d.rule == "SCHEMA09"]
    assert [each.file for each in told] == [f"agreements/{HERE}atgardsplan.yaml"]
    assert told[0].message.sv == (
        "Mappen `agreements/exempelby/2024` har inget avtal, men 9 filer som hör till ett."
    )
