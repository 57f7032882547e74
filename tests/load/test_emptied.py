"""What was emptied while others refer to it is told of once, where it was."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from samverkan.diagnostics import Diagnostic, Severity
from samverkan.report.findings.report import folded
from samverkan.rules import check
from tests.conftest import MINIMAL, ROOT
from tests.load.conftest import TODAY
from tests.load.reading import load_known
from tests.load.whole import WHOLE

Workspace = Callable[..., Path]
Said = tuple[Diagnostic, ...]


def _lines(said: Said) -> dict[tuple[str, str, str], int]:
    """The line of everything that is told, by file, rule and words."""
    return {(d.file, d.rule, d.message.sv): d.span.line for d in said}


def _new(workspace: Workspace, said_before: Said, path: str, text: str) -> list[tuple[str, int]]:
    """Where something is told when the file has this text, and was not before."""
    before = _lines(said_before)
    after = _lines(check(load_known(workspace(WHOLE | {path: text})), TODAY))
    return [(file, line) for (file, *said), line in after.items() if (file, *said) not in before]


def _ids() -> Iterator[tuple[str, int, str]]:
    """Each id that something refers to: its file, line and name."""
    every = "\n".join(WHOLE.values())
    for path, text in WHOLE.items():
        for found in re.finditer(r"^ +- id: ([a-z0-9-]+)$", text, re.MULTILINE):
            used = re.search(rf"(?<!id): {found[1]}\n|[\[,^] ?{found[1]}[\],]", every)
            if path.startswith("exempelby/2024") and used and every.count(f"id: {found[1]}\n") == 1:
                yield path, text.count("\n", 0, found.start()) + 1, found[1]


CALLED_OTHERWISE = ("belysning", "kvallar", "litar")
"""Ids that have no word in common with what they stand for: where they are gone, nothing tells."""


@pytest.mark.parametrize(("path", "line", "name"), list(_ids()))
@pytest.mark.parametrize("left", ["- id:\n", "- id: ~\n", "- "])
def test_an_id_that_is_gone(
    path: str, line: int, name: str, left: str, workspace: Workspace, said_before: Said
) -> None:
    if left == "- " and name in CALLED_OTHERWISE:
        return
    gone = rf"- id: {name}\n +" if left == "- " else rf"- id: {name}\n"
    text = re.sub(gone, left, WHOLE[path])
    assert _new(workspace, said_before, path, text) == [(f"agreements/{path}", line)]


A, WORK = "exempelby/2024/agreement.yaml", "exempelby/2024/"


@pytest.mark.parametrize(
    ("path", "key"),
    [
        *((A, key) for key in ("parties", "areas", "target_groups", "problems", "goals", "forums", "promises",
                               "sources", "notes", "annexes")),
        *((A, key) for key in ("    causes", "    indicators")),
        ("organisations.yaml", "organisations"),
        ("organisations.yaml", "offices"),
        (f"{WORK}lagesbild.yaml", "mapping"),
        (f"{WORK}lagesbild.yaml", "  problems"),
        (f"{WORK}orsaksanalys.yaml", "causes"),
        (f"{WORK}atgardsplan.yaml", "measures"),
        (f"{WORK}medborgarlofte.yaml", "promises"),
    ],
)  # fmt: skip
def test_a_list_that_is_emptied(path: str, key: str, workspace: Workspace, said_before: Said) -> None:
    indent = re.match(" *", key)[0]  # type: ignore[index]
    emptied = re.compile(rf"^{key}:\n(?:{indent}(?: +|- ).*\n)+", re.MULTILINE)
    text, count = emptied.subn(f"{key}:\n", WHOLE[path], count=1)
    assert count == 1
    line = text.count("\n", 0, text.index(f"{key}:\n")) + 1
    assert _new(workspace, said_before, path, text) == [(f"agreements/{path}", line)]


@pytest.mark.parametrize("left", ["{}: []\n", ""])
@pytest.mark.parametrize("key", ["areas", "goals", "forums"])
def test_a_key_that_is_gone_or_an_empty_list(
    key: str, left: str, workspace: Workspace, said_before: Said
) -> None:
    text, count = re.subn(rf"^{key}:\n(?:(?: +|- ).*\n)+", left.format(key), WHOLE[A], flags=re.MULTILINE)
    assert count == 1
    line = text.count("\n", 0, text.index(left.format(key))) + 1 if left else 1
    assert _new(workspace, said_before, A, text) == [(f"agreements/{A}", line)]


def _harmed(
    folder: Path, name: str, key: str, left: str, agreement: str = "tankvika/2024-2027"
) -> tuple[Path, str, set[tuple[str, str]]]:
    """A file of a real agreement with what stands under a key gone, its text, and what was said before."""
    kommun = agreement.partition("/")[0]
    shutil.copytree(ROOT / "agreements" / kommun, folder / "agreements" / kommun)
    before = {(d.rule, d.message.sv) for d in check(load_known(folder), TODAY)}
    file = folder / "agreements" / agreement / f"{name}.yaml"
    text, count = re.subn(
        rf"^{key}:\n(?:(?: +|-|#).*\n|\n)+", left.format(key), file.read_text("utf-8"), flags=re.M
    )
    assert count == 1
    file.write_text(text, encoding="utf-8")
    return file, text, before


@pytest.mark.parametrize("left", ["{}: []\n", "{}:\n", ""])
@pytest.mark.parametrize(
    ("name", "key"),
    [("agreement", "sources"), ("varv-1/atgardsplan", "measures"), ("varv-2/atgardsplan", "measures"),
     ("agreement", "clauses"), ("agreement", "model")],
)  # fmt: skip
def test_a_key_whose_content_much_rests_on(name: str, key: str, left: str, tmp_path: Path) -> None:
    file, text, before = _harmed(tmp_path, name, key, left)
    said = [d for d in folded(check(load_known(tmp_path), TODAY)) if (d.rule, d.message.sv) not in before]
    assert [d.file for d in said] == [file.relative_to(tmp_path).as_posix()]
    assert key == said[0].at or f"`{key}`" in said[0].message.sv
    if left:
        assert said[0].span.line == text.count("\n", 0, text.index(left.format(key))) + 1


@pytest.mark.parametrize("left", ["{}:\n", ""])
@pytest.mark.parametrize(
    ("name", "key"),
    [("agreement", "forums"), ("agreement", "problems"), ("varv-2/medborgarlofte", "promises")],
)
def test_a_key_of_which_the_work_of_other_years_has_its_like(
    name: str, key: str, left: str, tmp_path: Path
) -> None:
    file, text, before = _harmed(tmp_path, name, key, left)
    line = text.count("\n", 0, text.index(f"{key}:\n")) + 1 if left else 1
    said = [d for d in check(load_known(tmp_path), TODAY) if (d.rule, d.message.sv) not in before]
    assert [(d.file, d.span.line) for d in said] == [(file.relative_to(tmp_path).as_posix(), line)]


@pytest.mark.parametrize("left", ["{}:\n", ""])
@pytest.mark.parametrize("key", ["annexes", "forums"])
def test_a_key_of_which_the_agreement_before_has_its_like(key: str, left: str, tmp_path: Path) -> None:
    file, text, before = _harmed(tmp_path, "agreement", key, left, "enkoping/2022-2023")
    line = text.count("\n", 0, text.index(f"{key}:\n")) + 1 if left else 1
    new = [d for d in check(load_known(tmp_path), TODAY) if (d.rule, d.message.sv) not in before]
    told = [(d.file, d.span.line) for d in new]
    assert told == [(file.relative_to(tmp_path).as_posix(), line)]


def test_an_id_that_is_misspelt_is_told_where_it_stands_though_a_key_is_empty(workspace: Workspace) -> None:
    plan = f"{WORK}atgardsplan.yaml"
    wrong = WHOLE[plan].replace("[oppet]", "[opet]").replace("goals: [tillit]", "goals: [tillit]\n    costs:")
    analysis = WHOLE[f"{WORK}orsaksanalys.yaml"].replace("method: fishbone", "method: fishbone\nsources:")
    told = check(load_known(workspace(WHOLE | {plan: wrong, f"{WORK}orsaksanalys.yaml": analysis})), TODAY)
    assert [d.file for d in told if d.rule == "SV025"] == [f"agreements/{plan}"]


@pytest.mark.parametrize(("left", "line"), [("relations:\n", 24), ("relations: []\n", 24), ("", 20)])
def test_what_ties_an_agreement_to_the_one_before(left: str, line: int, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "agreements" / "enkoping", tmp_path / "agreements" / "enkoping")
    file = tmp_path / "agreements" / "enkoping" / "2022-2023" / "agreement.yaml"
    text = re.sub(r"^relations:\n(?:(?: +|-).*\n)+", left, file.read_text("utf-8"), flags=re.M)
    before = {(d.rule, d.file, d.at) for d in folded(check(load_known(tmp_path), TODAY))}
    file.write_text(text, encoding="utf-8")
    (said,) = [d for d in folded(check(load_known(tmp_path), TODAY)) if (d.rule, d.file, d.at) not in before]
    assert (said.file, said.span.line) == (file.relative_to(tmp_path).as_posix(), line)
    assert said.severity is Severity.ERROR
    assert said.rule == "SV020"


def test_a_source_of_agreement_and_case_that_nothing_cites_is_told_of_once(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "agreements" / "enkoping", tmp_path / "agreements" / "enkoping")
    file = tmp_path / "agreements" / "enkoping" / "2022-2023" / "agreement.yaml"
    file.write_text(file.read_text("utf-8").replace("sources: [langsiktig-plan]", "sources:"), "utf-8")
    (said,) = [d for d in check(load_known(tmp_path), TODAY) if d.rule == "SV094"]
    assert said.file == file.relative_to(tmp_path).as_posix()


@pytest.mark.parametrize(
    ("goals", "said"),
    [
        ("  - {title: Ett, area: parken}\n", ("en hänvisning leder", "one reference leads")),
        (
            "  - {title: Ett, area: parken}\n  - {title: Två, area: torget}\n",
            ("2 hänvisningar leder", "2 references lead"),
        ),
    ],
)
def test_how_many_references_lead_there_is_told(
    goals: str, said: tuple[str, str], workspace: Workspace
) -> None:
    root = workspace({"exempelby/agreement.yaml": f"{MINIMAL}areas: []\ngoals:\n{goals}"})
    (told,) = [d.message for d in check(load_known(root), TODAY) if d.rule == "SV025"]
    assert said[0] in told.sv
    assert said[1] in told.en
