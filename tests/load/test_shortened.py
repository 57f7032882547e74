"""A list that has lost several of its items is told of once, and not at each reference to them."""

import re
import shutil
from pathlib import Path

import pytest

from samverkan.rules import check
from tests.conftest import ROOT
from tests.load.conftest import TODAY
from tests.load.reading import load_known

AGREEMENT = "tankvika/2024-2027/agreement.yaml"


@pytest.mark.parametrize("is_cut_off", [False, True], ids=["items", "the rest of the file"])
@pytest.mark.parametrize(
    ("path", "key"),
    [
        (AGREEMENT, "goals"),
        (AGREEMENT, "forums"),
        ("tankvika/organisations.yaml", "offices"),
    ],
)
def test_a_list_that_has_kept_its_first_item_alone(
    path: str, key: str, is_cut_off: bool, tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "agreements/tankvika", tmp_path / "agreements/tankvika")
    file = tmp_path / "agreements" / path
    text = file.read_text("utf-8")
    kept = re.search(rf"^{key}:\n  - .*\n(?:    .*\n)*", text, re.MULTILINE)
    assert kept
    after = re.compile(r"^\w", re.MULTILINE).search(text, kept.end())
    rest = "" if is_cut_off or not after else text[after.start() :]
    file.write_text(text[: kept.end()] + rest, "utf-8")
    said = [each for each in check(load_known(tmp_path), TODAY) if each.rule == "SV025"]
    assert f"`{key}`" in " ".join(each.message.sv for each in said if each.file == f"agreements/{path}")
    assert {each.file for each in said} == {f"agreements/{path}"}


def test_what_one_file_alone_names_is_told_of_there(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "agreements/tankvika", tmp_path / "agreements/tankvika")
    plan = tmp_path / "agreements/tankvika/2024-2027/varv-2/atgardsplan.yaml"
    names = iter(["fiske", "schack", "orientering", "segling"])
    text = re.sub(r"(?<=    goals: \[)[\w-]+(?=\])", lambda own: next(names, own[0]), plan.read_text("utf-8"))
    plan.write_text(text, "utf-8")
    said = [each for each in check(load_known(tmp_path), TODAY) if each.rule == "SV025"]
    assert {each.file.rpartition("/")[2] for each in said} == {"atgardsplan.yaml"}
