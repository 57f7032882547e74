"""Work that rests on no agreement is kept, shown, compared and archived; what is not there is said."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.conftest import ROOT, SOUND, Ran

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

REGISTER = """\
organisations:
  - {id: kommunen, name: Exempelby kommun, type: kommun}
  - {id: hela-polisen, name: Polismyndigheten, type: police}
  - {id: polisen, name: Lokalpolisområde Exempelby, type: police, part_of: hela-polisen}
  - {id: hyresbolaget, name: AB Exempelbyhem, type: housing_company}
"""
PROMISES = """\
id: loften
date: 2024-03-01
start: 2024-04
end: 2025-03
promises:
  - id: kvallar
    text: Vi går runt stationen varje kväll.
    parties: [polisen]
    target: {value: 40, unit: kvällar}
"""
KINDS = {
    "lagesbild": "id: a\ndate: 2024-01-10\nparty: polisen\nanalysis: Brotten sker på kvällen.\n",
    "atgardsplan": "id: a\ndate: 2024-01-12\nmeasures: [{title: En grind, owners: [kommunen]}]\n",
    "medborgarlofte": PROMISES,
    "uppfoljning": "id: a\ndate: 2024-10-01\nlearned: Det gick bra.\n",
    "motesanteckning": (
        "id: a\ndate: 2024-01-12\nbody: Lokala brottsförebyggande rådet\n"
        "items: [{title: Planen, decisions: [Planen antas.]}]\n"
    ),
    "cycle": "id: a\nround: 1\nsteps: [{kind: initiate, start: 2024-01}]\n",
}


def _files(kind: str, folder: str = "exempelby") -> dict[str, str]:
    return {f"{folder}/organisations.yaml": REGISTER, f"{folder}/{kind}.yaml": KINDS[kind]}


def _rules(root: Path, samverkan: Samverkan) -> list[tuple[str, str]]:
    ran = samverkan("validate", root, "--format", "json", "--today", "2024-12-01")
    return [(each["file"], each["rule"]) for each in json.loads(ran.out)["diagnostics"]]


def test_a_promise_that_keeps_its_id_is_followed_up_in_the_words_that_it_had(
    workspace: Workspace, samverkan: Samverkan
) -> None:
    files = _files("medborgarlofte") | {
        "exempelby/medborgarlofte-2025.yaml": PROMISES.replace("loften", "nya")
        .replace("2024", "2025")
        .replace("varje kväll", "varje lördag"),
        "exempelby/uppfoljning.yaml": "id: u\ndate: 2025-05-01\npromise_document: loften\n"
        "promises: [{promise: kvallar, kept: yes}]\n",
    }
    root = workspace(files)
    samverkan("render", root, "--to", "md", "--output", root / "build")
    text = (root / "build/exempelby/uppfoljning.md").read_text()
    assert "Vi går runt stationen varje kväll." in text
    assert "varje lördag" not in text


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("folder", ["exempelby", "exempelby/2024"])
def test_every_kind_may_stand_alone(
    kind: str, folder: str, workspace: Workspace, samverkan: Samverkan, tmp_path: Path
) -> None:
    root = workspace(_files(kind, folder))
    assert not [rule for _, rule in _rules(root, samverkan) if rule.startswith(("SCHEMA", "SV025"))]
    ran = samverkan("render", root, "--output", tmp_path / "b", "--to", "md", "--to", "html")
    assert ran.status == 0, ran.err
    assert (tmp_path / "b" / folder / f"{kind}.html").is_file()
    words = (tmp_path / "b" / folder / f"{kind}.md").read_text()
    assert "Avtal:" not in words
    for command in ("status", "law"):
        assert samverkan(command, root, "--today", "2024-12-01").status == 0
    assert samverkan("diff", folder, folder).status == 0
    assert samverkan("bundle", folder, "--for", "archive", "--output", tmp_path / "b").status == 0


def test_without_a_party_named_the_kommun_and_its_police_give_the_promise(
    workspace: Workspace, samverkan: Samverkan, tmp_path: Path
) -> None:
    files = _files("medborgarlofte")
    root = workspace({path: text.replace("    parties: [polisen]\n", "") for path, text in files.items()})
    samverkan("render", root, "--output", tmp_path / "b", "--to", "md")
    words = (tmp_path / "b/exempelby/medborgarlofte.md").read_text()
    assert "Löftet ges av: Exempelby kommun och Lokalpolisområde Exempelby\n" in words


def test_the_answers_say_what_is_not_looked_at(workspace: Workspace, samverkan: Samverkan) -> None:
    later = {path: f"# 2025\n{text}" for path, text in _files("medborgarlofte", "exempelby/2025").items()}
    root = workspace({**_files("medborgarlofte"), **later})
    day = ("--today", "2024-12-01", "--lang", "sv")
    assert "mål, möten och avtalstid bevakas inte" in samverkan("status", root, *day).out
    assert json.loads(samverkan("status", root, "--format", "json").out)["agreements"][0]["without_agreement"]
    ran = samverkan("diff", "exempelby", "exempelby/2025", "--lang", "sv")
    assert "så bara handlingarna har jämförts" in ran.out
    assert "Avtalen" not in ran.out
    assert "skriftlig överenskommelse" in samverkan("law", root, *day).out
    assert "Avtal:" not in samverkan("calendar", root, *day).out
    samverkan("render", root, "--output", "b", "--to", "html")
    assert "vtalets dokument" not in Path("b/exempelby/2025/medborgarlofte.html").read_text()
    ran = samverkan("bundle", "exempelby/2025", "--for", "kallelse", "--lang", "sv")
    assert (ran.status, "har inget avtal" in ran.err) == (2, True)
    ran = samverkan("diff", "exempelby", "--lang", "sv")
    assert (ran.status, "vilar inte på något avtal" in ran.err) == (2, True)


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"exempelby/medborgarlofte.yaml": PROMISES}, ["SCHEMA09"]),
        (
            {
                **_files("medborgarlofte"),
                "exempelby/organisations.yaml": REGISTER
                + "  - {id: b, name: Grannby kommun, type: kommun}\n",
            },
            ["SCHEMA09"],
        ),
        (_files("medborgarlofte", "."), ["SCHEMA09"]),
        (
            {**_files("medborgarlofte"), "exempelby/medborgarlofte.yaml": PROMISES + "area: centrum\n"},
            ["SCHEMA09"],
        ),
        (
            {
                **_files("medborgarlofte"),
                "exempelby/medborgarlofte.yaml": PROMISES.replace("polisen", "po"),
            },
            ["SCHEMA09"],
        ),
        (
            {
                **_files("medborgarlofte"),
                "exempelby/medborgarlofte.yaml": PROMISES.replace("[polisen]", "[polisen, komunen]"),
            },
            ["SV025"],
        ),
        ({**_files("medborgarlofte"), "exempelby/agrement.yaml": "title: Samverkansavtal\n"}, ["SCHEMA08"]),
    ],
)
def test_what_seems_to_have_lost_its_agreement_is_told(
    files: Mapping[str, str], said: list[str], workspace: Workspace, samverkan: Samverkan
) -> None:
    found = [
        rule
        for _, rule in _rules(workspace(files), samverkan)
        if not rule.startswith("SV0") or rule == "SV025"
    ]
    assert found == said


def test_minutes_without_an_agreement_name_the_group(
    workspace: Workspace, samverkan: Samverkan, tmp_path: Path
) -> None:
    root = workspace(_files("motesanteckning"))
    samverkan("render", root, "--output", tmp_path / "b", "--to", "md")
    words = (tmp_path / "b/exempelby/motesanteckning.md").read_text()
    assert "- **Grupp:** Lokala brottsförebyggande rådet\n" in words
    assert "# Lokala brottsförebyggande rådet, möte 12 januari 2024\n" in words
    assert "Lokala brottsförebyggande rådet beslutar följande:" in words


def test_minutes_with_neither_forum_nor_group_lack_a_key(workspace: Workspace, samverkan: Samverkan) -> None:
    files = _files("motesanteckning")
    root = workspace({path: text.replace("body: L", "place: L") for path, text in files.items()})
    assert ("agreements/exempelby/motesanteckning.yaml", "SCHEMA01") in _rules(root, samverkan)


def test_the_work_above_may_be_named_under_a_later_agreement(
    workspace: Workspace, samverkan: Samverkan, tmp_path: Path
) -> None:
    plan = "id: plan\ndate: 2024-05-01\nbased_on: [a]\nmeasures: [{title: En grind}]\n"
    sound = SOUND.replace("polisen", "po")
    files = {"exempelby/2024/agreement.yaml": sound, "exempelby/2024/atgardsplan.yaml": plan}
    root = workspace({**_files("lagesbild"), **files})
    assert not [each for each in _rules(root, samverkan) if each[1] == "SV025"]
    assert samverkan("render", root, "--output", tmp_path / "b", "--to", "md").status == 0
    assert (
        "Lokalpolisområde Exempelbys lägesbild 2024"
        in (tmp_path / "b/exempelby/2024/atgardsplan.md").read_text()
    )


def test_the_example_has_nothing_to_remark_on(samverkan: Samverkan) -> None:
    for day in ("2025-12-20", "2026-06-01"):
        ran = samverkan("validate", ROOT / "agreements/sagoryd", "--today", day, "--fail-on", "info")
        assert ran.status == 0, ran.out


def test_what_was_not_looked_at_is_told(workspace: Workspace, samverkan: Samverkan) -> None:
    told = "There is no agreement in agreements/exempelby/: only the documents were looked at there"
    workspace(_files("lagesbild"))
    assert told in samverkan("validate").out
    assert told not in samverkan("validate", "--format", "json").out
    workspace({"exempelby/agreement.yaml": SOUND})
    assert "There is no agreement" not in samverkan("validate").out


def test_a_fault_of_work_that_is_compared_is_told_where_it_stands(
    workspace: Workspace, samverkan: Samverkan
) -> None:
    workspace(_files("medborgarlofte") | {"exempelby/lagesbild.yaml": KINDS["lagesbild"].replace("10", "32")})
    ran = samverkan("diff", "exempelby", "exempelby", "--lang", "en")
    assert ran.status == 2
    assert "\nagreements/exempelby/lagesbild.yaml:2: There is no date" in ran.err


@pytest.mark.parametrize("name", ["avtal.yaml", "agreement.yml"])
def test_a_folder_without_the_file_of_its_agreement_is_told_so(
    name: str, workspace: Workspace, samverkan: Samverkan
) -> None:
    workspace({f"exempelby/2024/{name}": "title: Avtal\n", "exempelby/2020/agreement.yaml": SOUND})
    ran = samverkan("diff", "exempelby/2024", "exempelby/2020", "--lang", "en")
    assert (ran.status, ran.err) == (2, "samverkan: There is no agreement.yaml in exempelby/2024.\n")
