"""Agreements that follow each other in a ring: one fault, at the relation that closes it."""

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from samverkan.load.load import load
from samverkan.rules import check
from tests.conftest import ROOT, SOUND

Workspace = Callable[..., Path]


def _agreement(year: int, *named: str, kind: str = "replaces") -> str:
    relations = "".join(f"  - {{kind: {kind}, agreement: {each}}}\n" for each in named)
    years = re.sub(r"\b20(18|19|22)\b", lambda found: str(int(found[0]) + year - 2019), SOUND)
    return f"{years}relations:\n{relations}" if named else years


def _told(root: Path) -> list[tuple[str, str, str, str]]:
    said = check(load(root), date(2020, 6, 1))
    return [(d.file.split("/")[1], d.rule, d.at, d.message.sv) for d in said if d.severity == "error"]


@pytest.mark.parametrize("kind", ["replaces", "extends", "part_of"])
@pytest.mark.parametrize("length", [2, 3, 4])
def test_a_ring_is_told_of_once(length: int, kind: str, workspace: Workspace) -> None:
    names = [f"a{place}" for place in range(length)]
    files = {
        f"{name}/agreement.yaml": _agreement(2008 + 4 * place, names[place - 1], kind=kind)
        for place, name in enumerate(names)
    }
    ((file, rule, at, said),) = _told(workspace(files))
    assert (file, rule, at) == ("a0", "SV025", "relations[0].agreement")
    assert said.startswith("Kedjan av avtal går runt: `a0`, ")
    assert said.endswith(", `a0`.")


@pytest.mark.parametrize("kind", ["replaces", "extends", "part_of", "complements"])
def test_an_agreement_that_refers_to_itself(kind: str, workspace: Workspace) -> None:
    root = workspace({"a/agreement.yaml": _agreement(2019, "a", kind=kind)})
    assert _told(root) == [("a", "SV025", "relations[0].agreement", "Avtalet hänvisar till sig självt.")]


def test_nothing_follows_from_naming_itself(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "agreements" / "tankvika", tmp_path / "agreements" / "tankvika")
    file = tmp_path / "agreements/tankvika/2028-2031/agreement.yaml"
    before = {(each.file, each.rule, each.message.sv) for each in check(load(tmp_path), date(2026, 11, 30))}
    file.write_text(file.read_text("utf-8").replace("tankvika/2024-2027", "tankvika/2028-2031"), "utf-8")
    after = {(each.file, each.rule, each.message.sv) for each in check(load(tmp_path), date(2026, 11, 30))}
    assert [said for *_, said in after - before] == ["Avtalet hänvisar till sig självt."]


def test_a_chain_is_no_ring(workspace: Workspace) -> None:
    files = {"a": _agreement(2011), "b": _agreement(2015, "a"), "c": _agreement(2019, "b", "a")}
    assert _told(workspace({f"{name}/agreement.yaml": text for name, text in files.items()})) == []


def test_two_that_complement_each_other_are_no_ring(workspace: Workspace) -> None:
    files = {"a": _agreement(2019, "b", kind="complements"), "b": _agreement(2019, "a", kind="complements")}
    assert _told(workspace({f"{name}/agreement.yaml": text for name, text in files.items()})) == []
