"""One agreement read on its own, from the disk or from a revision of git."""

import subprocess
from pathlib import Path

import pytest

from samverkan.load.alone import load_alone
from samverkan.load.revisions import revision, unpacked
from tests.load.breaking import A
from tests.load.whole import WHOLE

CSV = "exempelby/2024/litar.csv"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path, text in WHOLE.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return tmp_path


def test_its_measurements_are_read(folder: Path) -> None:
    alone = load_alone(folder / A, folder)
    assert alone.errors == ()
    assert alone.agreement
    series = alone.agreement.goals[0].indicators[0].measurements
    assert [(str(each.date), str(each.value), each.n, each.source) for each in series] == [
        ("2022", "31.5", 1200, "Mätningen; egen"),
        ("2023-05", "33", None, None),
        ("2024-05-02", "35.25", 1150, "Mätningen"),
    ]


def test_a_fault_is_told_in_the_file_that_has_it(folder: Path) -> None:
    (folder / CSV).write_text("date;value\n2022;x\n2023\n")
    (folder / A).write_text(WHOLE[A].replace("type: effect", "type: sort"))
    alone = load_alone(folder / A, folder)
    assert alone.agreement is None
    assert [(each.file, each.span.line) for each in alone.errors] == [(A, 37), (CSV, 2), (CSV, 3)]


def test_measurements_come_along_from_a_revision(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "x"]):
        subprocess.run(  # noqa: S603
            ["git", "-c", "user.name=x", "-c", "user.email=x", *command],  # noqa: S607
            cwd=folder,
            check=True,
        )
    into = tmp_path_factory.mktemp("into")
    file = unpacked(revision("HEAD", folder), "exempelby/2024", into)
    assert file
    agreement = load_alone(file, into).agreement
    assert agreement
    assert len(agreement.goals[0].indicators[0].measurements) == 3
