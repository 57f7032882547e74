"""A file that is broken or misnamed is spoken of once, and nothing else is blamed for it."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, SOUND, Ran

Samverkan = Callable[..., Ran]
CURRENT = "agreements/tankvika/2024-2027"


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """The shipped example in a workspace of its own, sound until it is broken."""
    shutil.copytree(ROOT / "agreements" / "tankvika", tmp_path / "agreements" / "tankvika")
    settings = "folders: [{folder: tankvika, house_style: {decision_style: sentences, date_style: long}}]\n"
    (tmp_path / "samverkan.yaml").write_text(settings, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "name",
    [
        f"{CURRENT}/agreement.yaml",
        f"{CURRENT}/varv-1/atgardsplan.yaml",
        f"{CURRENT}/varv-2/atgardsplan.yaml",
        f"{CURRENT}/varv-2/orsaksanalys-stationstorget.yaml",
        "agreements/tankvika/organisations.yaml",
    ],
)
def test_a_broken_file(name: str, example: Path, samverkan: Samverkan) -> None:
    with (example / name).open("a", encoding="utf-8") as file:
        file.write("xyzzy: 1\n")
    assert _said(example, samverkan) == [(name, "SCHEMA02")]


@pytest.mark.parametrize(
    ("name", "instead"),
    [
        ("agreements/tankvika/organisations.yaml", "agreements/tankvika/organisationer.yaml"),
        (f"{CURRENT}/varv-1/atgardsplan.yaml", f"{CURRENT}/varv-1/åtgärdsplan.yaml"),
        (f"{CURRENT}/varv-2/uppfoljning-tertial-2.yaml", f"{CURRENT}/varv-2/uppfoljning_tertial-2.yaml"),
    ],
)
def test_a_misnamed_file(name: str, instead: str, example: Path, samverkan: Samverkan) -> None:
    (example / name).rename(example / instead)
    assert _said(example, samverkan) == [(instead, "SCHEMA08")]


def test_what_does_not_rest_on_a_misnamed_file_is_rendered(example: Path, samverkan: Samverkan) -> None:
    plan = example / CURRENT / "varv-2" / "atgardsplan.yaml"
    plan.rename(plan.with_name("åtgärdsplan.yaml"))
    ran = samverkan("render", example, "--to", "md", "--output", example / "build")
    assert ran.status == 1
    written = {each.name for each in (example / "build" / "tankvika/2024-2027").iterdir()}
    assert {"avtal.md", "tjansteskrivelse.md", "atgardsplan-plan-2024-2025.md"} <= written
    assert not {"atgardsplan-plan-2026-2027.md", "uppfoljning-tertial-2-2026.md"} & written


def _said(example: Path, samverkan: Samverkan) -> list[tuple[str, str]]:
    report = samverkan("validate", example, "--format", "json", "--today", "2026-11-22").out
    return [(said["file"], said["rule"]) for said in json.loads(report)["diagnostics"]]


GONE_FORUM = """\
id: x
date: 2026-01-01
forum: gammal
"""


@pytest.mark.parametrize("declared", [True, False])
def test_minutes_of_a_forum_that_the_next_agreement_lacks(
    declared: bool, example: Path, samverkan: Samverkan
) -> None:
    agreement = example / CURRENT / "agreement.yaml"
    if declared:
        text = agreement.read_text("utf-8")
        forums = "forums:\n"
        agreement.write_text(
            text.replace(f"\n{forums}", f"\n{forums}  - {{id: gammal, name: Gamla rådet}}\n", 1), "utf-8"
        )
    (example / CURRENT / "motesanteckning-x.yaml").write_text(GONE_FORUM, "utf-8")
    ran = samverkan("render", example, "--to", "md", "--output", example / "build")
    assert ran.status == (0 if declared else 1)
    assert (example / "build/tankvika/2028-2031/avtal.md").is_file()


SHOWN = """\
goals:
  - id: tillit
    title: Öka tilliten
    text: Fler ska lita på polisen
commitments:
  - {id: ljus, text: Kommunen tänder lamporna., parties: [kommunen]}
sections:
  - {heading: Målen, show: goals}
  - {heading: Åtaganden, show: commitments}
  - {heading: Uppföljning, show: follow_up}
  - {heading: Villkor, show: clauses}
"""
RENEWED = (SOUND + SHOWN).replace("2019", "2023").replace("2022", "2026").replace("2018", "2022")
RENEWED += "relations: [{kind: replaces, agreement: a/2019}]\n"


@pytest.mark.parametrize("block", ["goals", "commitments"])
def test_what_is_weakened_by_an_empty_part_is_told_with_it(
    samverkan: Callable[..., Ran], workspace: Callable[..., Path], block: str
) -> None:
    emptied = re.sub(rf"^{block}:\n(?: .*\n)+", f"{block}:\n", RENEWED, flags=re.MULTILINE)
    assert emptied != RENEWED
    workspace({"a/2019/agreement.yaml": SOUND + SHOWN, "a/2023/agreement.yaml": emptied})
    (told,) = _of_the_later(samverkan)
    assert (told["rule"], told["at"]) == ("SV053", block)
    assert "That may be the cause of SV051 too." in told["message"]
    workspace({"a/2023/agreement.yaml": emptied.replace("end: 2026", "end: 2024")})
    assert sorted(each["rule"] for each in _of_the_later(samverkan)) == ["SV051", "SV053"]


def _of_the_later(samverkan: Samverkan) -> list[dict[str, str]]:
    """What is told of the later agreement, but for parts that no section is written for."""
    ran = samverkan("validate", "--select", "SV051,SV053", "--format", "json")
    said = [each for each in json.loads(ran.out)["diagnostics"] if "a/2023" in each["file"]]
    return [each for each in said if not each["message"].startswith("No section shows")]


@pytest.mark.parametrize(
    ("kommun", "folder", "key", "rule"),
    [
        ("enkoping", "2022-2023", "visions", "SV094"),
        ("enkoping", "2022-2023", "purposes", "SV051"),
        ("vitterbygden", "centralt", "clauses", "SV018"),
        ("vitterbygden", "centralt", "follow_up", "SV016"),
        ("vitterbygden", "trollasa", "relations", "SV018"),
        ("tankvika", "2028-2031", "signatories", "SV022"),
        ("tankvika", "2028-2031", "purposes", "SV001"),
        ("tankvika", "2028-2031", "relations", "SV053"),
    ],
)
def test_what_follows_from_an_emptied_key_is_told_once_at_the_key(
    kommun: str, folder: str, key: str, rule: str, tmp_path: Path, samverkan: Samverkan
) -> None:
    shutil.copytree(ROOT / "agreements" / kommun, tmp_path / "agreements" / kommun)
    before = _places(tmp_path, samverkan)
    path = tmp_path / "agreements" / kommun / folder / "agreement.yaml"
    text = path.read_text("utf-8")
    emptied = re.sub(rf"^{key}:\n(?:[ -].*\n|\n)+", f"{key}:\n", text, flags=re.MULTILINE)
    assert emptied != text
    path.write_text(emptied, "utf-8")
    after = _places(tmp_path, samverkan)
    assert after - before == {(f"agreements/{kommun}/{folder}/agreement.yaml", rule, key)}


def test_a_section_that_has_lost_what_it_shows_is_told_of_once(tmp_path: Path, samverkan: Samverkan) -> None:
    shutil.copytree(ROOT / "agreements" / "enkoping", tmp_path / "agreements" / "enkoping")
    before = _places(tmp_path, samverkan)
    path = tmp_path / "agreements" / "enkoping" / "2022-2023" / "agreement.yaml"
    text = path.read_text("utf-8")
    path.write_text(re.sub(r"show: clauses(?=\n +only)", "show:", text), "utf-8")
    assert {rule for _, rule, _ in _places(tmp_path, samverkan) - before} == {"SV025"}


UNREAD = [
    *("enkoping/2022-2023/agreement.yaml", "enkoping/2022-2023/case.yaml", "enkoping/organisations.yaml"),
    *("sagoryd/organisations.yaml", "sagoryd/lagesbild-2025.yaml", "vitterbygden/centralt/agreement.yaml"),
]


@pytest.mark.parametrize("name", UNREAD)
def test_nothing_follows_from_a_file_that_yaml_cannot_read(
    name: str, tmp_path: Path, samverkan: Samverkan
) -> None:
    kommun = name.partition("/")[0]
    shutil.copytree(ROOT / "agreements" / kommun, tmp_path / "agreements" / kommun)
    before = _places(tmp_path, samverkan)
    path = tmp_path / "agreements" / name
    path.write_text("x: 'y\n" + path.read_text("utf-8").replace("'", '"'), "utf-8")
    told = [(file, rule) for file, rule, _ in _places(tmp_path, samverkan) - before]
    assert told == [(f"agreements/{name}", "YAML01")]


def test_an_agreement_that_is_gone_is_told_once(tmp_path: Path, samverkan: Samverkan) -> None:
    shutil.copytree(ROOT / "agreements" / "tankvika", tmp_path / "agreements" / "tankvika")
    before = _places(tmp_path, samverkan)
    (tmp_path / CURRENT / "agreement.yaml").unlink()
    told = [(file, rule) for file, rule, _ in _places(tmp_path, samverkan) - before]
    assert told == [(f"{CURRENT}/case.yaml", "SCHEMA09")]


def _places(root: Path, samverkan: Samverkan) -> set[tuple[str, str, str]]:
    report = samverkan("validate", root, "--format", "json", "--today", "2026-11-22").out
    return {(said["file"], said["rule"], said["at"]) for said in json.loads(report)["diagnostics"]}
