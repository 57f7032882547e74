"""One id changed is one fault, at the id, however many references led to it."""

import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from samverkan.load.load import load
from samverkan.rules import check
from tests.conftest import ROOT
from tests.load.reading import load_known
from tests.load.whole import WHOLE

Workspace = Callable[..., Path]
TODAY = date(2024, 12, 1)
SERIES = re.compile(r"^ *- id: ([a-z0-9-]+)$", re.MULTILINE)


def _uses(identity: str) -> int:
    """How many places refer to the id, if one thing alone has it."""
    plain = re.compile(rf"(?<![\w-]){re.escape(identity)}(?![\w-])")
    texts = [text for path, text in WHOLE.items() if path.endswith((".yaml", ".md"))]
    named = sum(text.count(f"id: {identity}\n") for text in texts)
    return sum(len(plain.findall(text)) for text in texts) - 1 if named == 1 else 0


def _ids() -> Iterator[tuple[str, re.Match[str]]]:
    """Each id that several refer to, with its file."""
    for path, text in WHOLE.items():
        if path.startswith("exempelby/2024/") and path.endswith(".yaml"):
            yield from ((path, found) for found in SERIES.finditer(text) if _uses(found[1]) > 1)


IDS = list(_ids())


def _told(root: Path) -> Counter[tuple[str, int, str, str]]:
    said = check(load(root), TODAY)
    return Counter((d.file, d.span.line, d.rule, d.severity.value) for d in said)


def _changed(path: str, found: re.Match[str], identity: str) -> dict[str, str]:
    text = WHOLE[path]
    return WHOLE | {path: text[: found.start(1)] + identity + text[found.end(1) :]}


@pytest.mark.parametrize(("path", "found"), IDS)
@pytest.mark.parametrize("change", ["{}-2024", "ny-{}", "{}n"])
def test_an_id_that_is_changed(change: str, path: str, found: re.Match[str], workspace: Workspace) -> None:
    before = _told(workspace(dict(WHOLE)))
    after = _told(workspace(_changed(path, found, change.format(found[1]))))
    line = WHOLE[path].count("\n", 0, found.start(1)) + 1
    assert after - before == Counter([(f"agreements/{path}", line, "SV025", "error")])


@pytest.mark.parametrize(
    ("period", "old", "new"),
    [
        ("2024-2027", "unga", "ungdomar"),
        ("2028-2031", "unga", "ungdomar"),
        ("2024-2027", "narkotika-unga", "unga"),
        ("2028-2031", "narkotika-unga", "unga"),
        ("2024-2027", "stationstorget", "torget"),
        ("2024-2027", "farre-erbjuds", "erbjuds-farre"),
    ],
)
def test_an_id_that_is_rewritten(period: str, old: str, new: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "agreements" / "tankvika", tmp_path / "agreements" / "tankvika")
    before = {(each.rule, each.message.sv) for each in check(load_known(tmp_path), TODAY)}
    file = tmp_path / "agreements" / "tankvika" / period / "agreement.yaml"
    head, own, rest = file.read_text("utf-8").partition(f"- id: {old}\n")
    file.write_text(f"{head}- id: {new}\n{rest}", "utf-8")
    (said,) = [
        each for each in check(load_known(tmp_path), TODAY) if (each.rule, each.message.sv) not in before
    ]
    assert own
    assert said.span.line == head.count("\n") + 1
    assert said.message.sv.startswith(f"Id:t `{new}` hänvisar ingenting till, men ")


def test_an_id_that_is_rewritten_to_what_the_thing_is_called(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "agreements" / "vitterbygden", tmp_path / "agreements" / "vitterbygden")
    before = {(each.rule, each.message.sv) for each in check(load_known(tmp_path), TODAY)}
    file = tmp_path / "agreements/vitterbygden/organisations.yaml"
    new = "lokalpolisomrade-vitterbygden"
    file.write_text(file.read_text("utf-8").replace("id: lpo-vitterbygden\n", f"id: {new}\n"), "utf-8")
    (said,) = [
        each for each in check(load_known(tmp_path), TODAY) if (each.rule, each.message.sv) not in before
    ]
    assert said.message.sv.startswith(f"Id:t `{new}` hänvisar ingenting till, men 4 hänvisningar")


def test_an_id_that_is_gone_is_not_that_of_another_thing_called_by_its_own(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "agreements" / "enkoping", tmp_path / "agreements" / "enkoping")
    file = tmp_path / "agreements" / "enkoping" / "organisations.yaml"
    text = file.read_text("utf-8")
    file.write_text(
        text.replace("- id: trygghets-och-sakerhetschef", "- id: sakerhetschef-och-trygghets"), "utf-8"
    )
    said = [each for each in check(load_known(tmp_path), TODAY) if each.rule == "SV025"]
    assert said
    assert not any(each.message.sv.startswith("Id:t `sakerhetschef`") for each in said)


@pytest.mark.parametrize(
    ("old", "new", "title"),
    [
        ("  - id: polisen\n", "  - id: kommunen\n", "Lokalpolisområde Exempelby"),
        ("  - id: kommunen\n", "  - id: polisen\n", "Exempelby kommun"),
        ("  - id: tillit\n", "  - id: trygghet\n", "Öka tilliten"),
    ],
)
def test_an_id_that_is_changed_to_one_that_is_taken(
    old: str, new: str, title: str, workspace: Workspace
) -> None:
    path = "exempelby/2024/agreement.yaml"
    before = _told(workspace(dict(WHOLE)))
    assert WHOLE[path].count(old) == 1
    after = _told(workspace(WHOLE | {path: WHOLE[path].replace(old, new)}))
    line = WHOLE[path].count("\n", 0, WHOLE[path].index(old)) + 1
    assert after - before == Counter([(f"agreements/{path}", line, "SCHEMA07", "error")]), title


def test_a_reference_that_is_misspelt_once_is_told_of_where_it_stands(workspace: Workspace) -> None:
    path = "exempelby/2024/agreement.yaml"
    before = _told(workspace(dict(WHOLE)))
    after = _told(workspace(WHOLE | {path: WHOLE[path].replace("part_of: tillit", "part_of: tilltro")}))
    assert [rule for _, _, rule, _ in after - before] == ["SV025"]


@pytest.mark.parametrize("dash", "\u2010\u2011\u2013\u2014\u2212")
def test_an_id_with_a_dash_that_is_no_hyphen_is_told_of_once(dash: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "agreements" / "tankvika", tmp_path / "agreements" / "tankvika")
    before = {(each.rule, each.message.sv) for each in check(load_known(tmp_path), TODAY)}
    file = tmp_path / "agreements" / "tankvika" / "2024-2027" / "agreement.yaml"
    own, written = "id: trygga-pa-torget\n", f"id: trygga-pa{dash}torget\n"
    file.write_text(file.read_text("utf-8").replace(own, written, 1), "utf-8")
    said = [each for each in check(load_known(tmp_path), TODAY) if (each.rule, each.message.sv) not in before]
    assert [each.rule for each in said] == ["SCHEMA05"]
    assert "`trygga-pa-torget`" in said[0].help.sv


OFFICES = re.compile(r"^  - id: ([a-z-]+)\n(?:    .*\n)+\n?", re.MULTILINE)


@pytest.mark.parametrize(
    "gone", ["kommunstyrelsens-ordforande", "trygghetssamordnare", "lokalpolisomradeschef", "kommunpolis"]
)
def test_an_office_that_is_gone_is_not_one_that_nobody_refers_to(gone: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "agreements" / "tankvika", tmp_path / "agreements" / "tankvika")
    file = tmp_path / "agreements/tankvika/organisations.yaml"
    text = file.read_text("utf-8")
    found = next(each for each in OFFICES.finditer(text, text.index("offices:")) if each[1] == gone)
    file.write_text(text[: found.start()] + text[found.end() :], "utf-8")
    said = [each for each in check(load_known(tmp_path), date(2026, 11, 30)) if each.rule == "SV025"]
    assert said
    assert all(f"`{gone}`" in each.message.sv and "ingenting till" not in each.message.sv for each in said)
