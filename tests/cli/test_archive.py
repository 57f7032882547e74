"""All of an agreement for the archive, checked file by file, with nothing invented."""

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, SOUND, Ran

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

CASE = """\
registration_number: KS 2024/7
title: Samverkansavtal med polisen
steps:
  - id: ks
    body: Kommunstyrelsen
    role: decides
    date: 2018-11-20
    paragraph: "12"
    decision: {points: [Avtalet tecknas.]}
"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'
STYLE = """\
language: en
house_style:
  logo: {file: profil/logo.svg, alt: Exempelby kommun}
"""


def archived(samverkan: Samverkan, agreement: object) -> tuple[Ran, bytes]:
    ran = samverkan("bundle", agreement, "--for", "archive")
    return ran, next(Path("build").rglob("archive.zip")).read_bytes()


def held(archive: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def metadata(files: dict[str, bytes]) -> Any:
    return json.loads(files["metadata.json"])


def test_every_file_has_its_checksum(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": SOUND})
    files = held(archived(samverkan, "a")[1])
    lines = files.pop("checksums.sha256").decode().splitlines()
    sums = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    assert sums == {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}


def test_documents_in_every_format_lie_beside_what_they_are_made_from(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    workspace(
        {
            "k/a/agreement.yaml": SOUND,
            "k/a/underlag/fakta.md": "Ord.",
            "k/organisations.yaml": "organisations: []\noffices: []\n",
            "k/a/inner/agreement.yaml": SOUND,
            "/samverkan.yaml": STYLE,
            "/profil/logo.svg": LOGO,
            "/profil/annan.svg": LOGO,
            "k/a/.hidden": "",
        }
    )
    files = held(archived(samverkan, "agreements/k/a/agreement.yaml")[1])
    formats = {name for name in files if name.startswith("documents/")}
    assert formats == {f"documents/avtal.{ending}" for ending in ("md", "html", "pdf", "docx")}
    assert "customXml/item1.xml" in held(files["documents/avtal.docx"])
    assert {name.removeprefix("source/") for name in files if name.startswith("source/")} == {
        "agreements/k/a/agreement.yaml",
        "agreements/k/a/underlag/fakta.md",
        "agreements/k/organisations.yaml",
        "profil/logo.svg",
        "samverkan.yaml",
    }
    assert files["source/agreements/k/a/agreement.yaml"].decode() == SOUND
    assert b"index.html" not in files["documents/avtal.html"]


def test_the_metadata_say_what_a_registrar_types(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": SOUND, "a/case.yaml": CASE})
    matter = metadata(held(archived(samverkan, "a")[1]))["aggregation"]
    assert (matter["objectId"], matter["title"]) == ("KS 2024/7", "Samverkansavtal med polisen")
    (decision,) = matter["action"]
    assert decision["actionText"] == ["Avtalet tecknas."]
    assert decision["paragraph"] == "12"
    assert decision["dates"] == [{"dateType": "decision_date", "date": "2018-11-20"}]
    assert [each["name"] for each in decision["agents"]] == ["Kommunstyrelsen"]
    agreement = next(each for each in matter["record"] if each["recordType"] == "Avtal")
    assert [each["name"] for each in agreement["agents"]] == ["Anna Ek", "Bo Alm"]


@pytest.mark.parametrize("kind", ["replaces", "complements"])
def test_the_agreement_that_is_named_tells_its_own_number_and_title(
    kind: str, samverkan: Samverkan, workspace: Workspace
) -> None:
    other = SOUND.replace("title: ", "registration_number: KS 2016/3\ntitle: Det ", 1)
    relation = f"relations: [{{kind: {kind}, agreement: b}}, {{kind: {kind}, title: Borta}}]\n"
    workspace({"a/agreement.yaml": SOUND + relation, "b/agreement.yaml": other})
    told = metadata(held(archived(samverkan, "a")[1]))["aggregation"]["relation"]
    title = other.partition("title: ")[2].partition("\n")[0]
    assert (told[0]["objectId"], told[0]["title"]) == ("KS 2016/3", title)
    assert (told[1]["objectId"], told[1]["title"]) == (None, "Borta")


def test_what_a_person_must_judge_is_never_invented(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": SOUND})
    matter = metadata(held(archived(samverkan, "a")[1]))["aggregation"]
    assert matter["objectId"] is None
    for each in (matter, *matter["record"]):
        assert {each["restriction"], each["disposal"], each["classification"]} == {None}


def test_every_file_of_a_document_is_told_of(samverkan: Samverkan) -> None:
    files = held(archived(samverkan, ROOT / "agreements/enkoping/2022-2023")[1])
    told = [file for each in metadata(files)["aggregation"]["record"] for file in each["appendix"]]
    assert {each["path"] for each in told} == {name for name in files if name.startswith("documents/")}
    assert all(each["size"] == len(files[each["path"]]) for each in told)
    kinds = [each["recordType"] for each in metadata(files)["aggregation"]["record"]]
    assert kinds == ["Protokollsutdrag", "Tjänsteskrivelse", "Avtal", "Bilaga", "Jämförelse"]


def test_the_same_files_give_the_same_archive(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": SOUND})
    assert archived(samverkan, "a")[1] == archived(samverkan, "a")[1]


def test_a_link_out_of_the_workspace_is_not_followed(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace({"a/agreement.yaml": SOUND})
    outside = root.parent / f"{root.name}-outside"
    outside.write_text("hemligt")
    (root / "agreements/a/secret.md").symlink_to(outside)
    assert "source/agreements/a/secret.md" not in held(archived(samverkan, "a")[1])


def test_an_archive_for_the_public_is_refused(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": SOUND})
    ran = samverkan("bundle", "a", "--for", "archive", "--public")
    assert (ran.status, "--public does not go with --for archive" in ran.err) == (2, True)
