"""`samverkan diff` as its users run it: ids, paths, revisions, formats and exit statuses."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan.model import KINDS as FILE_KINDS
from tests.conftest import CURRENT, ROOT, Ran

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

OLD = (
    CURRENT
    + """\
goals:
  - id: tillit
    title: Stärk tilliten i hela kommunen
  - id: unga
    title: Nå fler unga
"""
)
NEW = (
    CURRENT.replace("2027", "2029")
    + """\
relations:
  - kind: replaces
    agreement: a/1
goals:
  - id: tillit
    title: Stärka tilliten i hela kommunen
"""
)
PLAN = """\
id: plan
date: 2024-02-01
measures:
  - id: ljus
    title: Byt lampor
    owners: [kommunen]
    end: 2025-06
"""
MEASURES = CURRENT + "measures:\n  - id: vandring\n    title: Trygghetsvandring\n    status: planned\n"


@pytest.fixture
def two(workspace: Workspace) -> Path:
    return workspace({"a/1/agreement.yaml": OLD, "a/2/agreement.yaml": NEW})


def test_a_predecessor_that_is_named_by_its_id_is_called_by_its_title(
    samverkan: Samverkan, two: Path
) -> None:
    said = samverkan("diff", "a/2", "--lang", "sv").out
    assert "Ersätter Samverkansavtal 2024–2027" in said
    assert "avtalet 1" not in said


def test_one_argument_is_compared_with_what_it_replaces(samverkan: Samverkan, two: Path) -> None:
    alone, both = samverkan("diff", "a/2"), samverkan("diff", "a/1", "a/2")
    assert alone.status == 0
    assert alone.out == both.out
    assert "[-Stärk-] {+Stärka+} tilliten" in alone.out
    assert "The goal “Nå fler unga” is gone." in alone.out


def test_the_summary_comes_first_and_weakenings_before_changes(samverkan: Samverkan, two: Path) -> None:
    out = samverkan("diff", "a/2", "--lang", "sv").out
    order = [
        "Avtalstiden ändrad från",
        "Vad lovar vi inte längre?\n  - Målet ”Nå fler unga” finns inte längre.",
        "Vad är bara redaktionellt?",
        "Försvagningar (1)\n  - Målet ”Nå fler unga” finns inte längre.",
        "\nMål\n",
    ]
    places = [out.index(words) for words in order]
    assert places == sorted(places)
    assert "ett mål borttaget och ett mål omformulerat" in " ".join(out.split())
    assert "kräver beslut" in out


def test_every_change_has_its_line_in_both_files(samverkan: Samverkan, two: Path) -> None:
    content = json.loads(samverkan("diff", "a/2", "--format", "json").out)
    assert (content["old"], content["new"]) == ("a/1", "a/2")
    by_path = {each["path"]: each for each in content["changes"]}
    title = by_path["goals[0].title"]
    lines = [
        (two / "agreements" / name / "agreement.yaml").read_text().split("\n") for name in ("a/1", "a/2")
    ]
    assert "Stärk tilliten" in lines[0][title["old_line"] - 1]
    assert "Stärka tilliten" in lines[1][title["new_line"] - 1]
    gone = by_path["goals[1]"]
    assert gone["kind"] == "removed"
    assert gone["weakening"] is True
    assert gone["new_line"] is None


def test_json_has_the_shape_that_is_promised(samverkan: Samverkan, two: Path) -> None:
    content = json.loads(samverkan("diff", "a/2", "--format", "json").out)
    assert {"old", "new", "changes", "summary"} <= set(content)
    promised = {"area", "kind", "id", "old", "new", "class", "weakening", "reason", "path"}
    assert all(promised <= set(each) for each in content["changes"])
    counted = {"added", "removed", "reworded", "changed", "moved", "weakenings"}
    assert counted <= set(content["summary"])
    assert content["changes"][0]["weakening"] is True
    assert content["summary"]["removed"] == sum(each["kind"] == "removed" for each in content["changes"])


def test_paths_outside_a_workspace(
    samverkan: Samverkan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text in (("old", OLD), ("new", NEW)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "agreement.yaml").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    folders, files = (
        samverkan("diff", "old", "new"),
        samverkan("diff", "old/agreement.yaml", "new/agreement.yaml"),
    )
    assert folders.status == files.status == 0
    assert "{+Stärka+}" in folders.out
    assert folders.out == files.out


def _git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.se", "-c", "init.defaultBranch=main"]
    command = ["git", *who, *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)  # noqa: S603


def test_a_revision_of_git_is_a_side(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace({"a/agreement.yaml": OLD, "a/text.md": "Så här var det."})
    _git(root, "init")
    _git(root, "add", ".")
    _git(root, "commit", "-m", "Ett")
    (root / "agreements/a/agreement.yaml").write_text(OLD.replace("Stärk ", "Stärka "), "utf-8")
    for old in ("HEAD:agreements/a", "HEAD:a", "HEAD:agreements/a/agreement.yaml"):
        ran = samverkan("diff", old, "agreements/a")
        assert ran.status == 0, ran.err
        assert "[-Stärk-] {+Stärka+}" in ran.out
    assert samverkan("diff", "HEAD:a", "HEAD:a", "--exit-code").status == 0


REGISTER = """organisations:
  - {id: polisen, name: Polismyndigheten, type: police, police_level: national}
  - {id: lpo, name: Lokalpolisområde Dalby, type: police, part_of: polisen, covers: [Dalby]}
  - {id: bolaget, name: Dalbybostäder AB, type: housing_company}
"""


def test_another_first_day_of_a_holder_is_told_as_not_compared(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    register = f"""{REGISTER}
offices:
  - {{id: chef, title: Områdeschef, organisation: lpo, holders: [{{name: Mira Myt, start: 2026-08}}]}}
  - {{id: vd, title: Direktör, organisation: bolaget, holders: [{{name: Folke Fabel, start: 2026-08}}]}}
"""
    agreement = OLD.replace("    name: ", "    organisation: lpo\n    name: ", 1)
    root = workspace({"a/agreement.yaml": agreement, "organisations.yaml": register})
    _git(root, "init")
    _git(root, "add", ".")
    _git(root, "commit", "-m", "Ett")
    (root / "agreements/organisations.yaml").write_text(register.replace("2026-08", "2026-09"), "utf-8")
    said = samverkan("diff", "HEAD:a", "a", "--lang", "sv").out
    assert "Inga ändringar i det som har jämförts." in said
    assert "annat än förut om Områdeschef (innehavare)" in " ".join(said.split())
    assert "Direktör" not in said


def test_what_a_register_says_otherwise_is_told_as_not_compared(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    agreement = OLD.replace("    name: ", "    organisation: lpo\n    name: ", 1)
    root = workspace({"a/agreement.yaml": agreement, "organisations.yaml": REGISTER})
    _git(root, "init")
    _git(root, "add", ".")
    _git(root, "commit", "-m", "Ett")
    register = root / "agreements/organisations.yaml"
    register.write_text(REGISTER.replace("Dalbybostäder", "Dalbyhem"), "utf-8")
    assert "Registret" not in samverkan("diff", "HEAD:a", "a", "--lang", "sv").out
    register.write_text(REGISTER.replace("[Dalby]", "[Dalby, Norrby]").replace("national", "region"), "utf-8")
    for name in ("text", "md", "html", "json"):
        said = " ".join(samverkan("diff", "HEAD:a", "a", "--format", name, "--lang", "sv").out.split())
        assert "annat än förut om Lokalpolisområde Dalby (ansvarsområde)" in said
        assert "annat än förut om Polismyndigheten (polisnivå)" in said


def test_texts_taken_in_are_read_from_the_revision(samverkan: Samverkan, workspace: Workspace) -> None:
    body = CURRENT + "sections:\n  - heading: Bakgrund\n    text: {file: text.md}\n"
    root = workspace({"a/agreement.yaml": body, "a/text.md": "Kommunen och polisen samverkar om trygghet.\n"})
    _git(root, "init")
    _git(root, "add", ".")
    _git(root, "commit", "-m", "Ett")
    (root / "agreements/a/text.md").write_text("Kommunen och polisen samarbetar om trygghet.\n", "utf-8")
    assert "[-samverkar-] {+samarbetar+}" in samverkan("diff", "HEAD:a", "a").out


@pytest.mark.parametrize("old", ["nosuch:a/1", "HEAD:nosuch", "--output=x:a/1", "HEAD:../../etc", ":a/1"])
def test_a_revision_that_cannot_be_read_is_2(samverkan: Samverkan, two: Path, old: str) -> None:
    _git(two, "init")
    _git(two, "add", ".")
    _git(two, "commit", "-m", "Ett")
    ran = samverkan("diff", "--", old, "a/2")
    assert ran.status == 2
    assert ran.out == ""


def test_what_cannot_be_compared_is_2_and_never_no_changes(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    workspace(
        {
            "a/1/agreement.yaml": OLD,
            "b/agreement.yaml": "title: [",
            "c/agreement.yaml": OLD + "colour: red\n",
            "d/x.yaml": "",
        }
    )
    for one, other in (
        ("a/1", "b"),
        ("c", "a/1"),
        ("a/1", "nosuch"),
        ("a/1", "agreements/d"),
        ("a/1", "a/1\0"),
    ):
        ran = samverkan("diff", one, other)
        assert (ran.status, ran.out) == (2, ""), (one, other)
        assert ran.err.startswith("samverkan: ")
    said = samverkan("diff", "a/1", "c").err
    assert said.startswith("samverkan: agreements/c/agreement.yaml has errors")
    assert "agreements/c/agreement.yaml:13" in said


def test_a_fault_beside_the_agreement_is_not_said_of_its_own_file(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    workspace({"a/1/agreement.yaml": OLD, "a/2/agreement.yaml": OLD, "a/2/case.yaml": "title: [\n"})
    said = samverkan("diff", "a/1", "a/2").err
    assert said.startswith("samverkan: agreements/a/2/ has errors and cannot be compared.\n")
    assert "\nagreements/a/2/case.yaml:1: " in said


def test_a_former_agreement_known_only_by_name_cannot_be_compared(samverkan: Samverkan, two: Path) -> None:
    file = two / "agreements/a/1/agreement.yaml"
    file.write_text(file.read_text("utf-8") + "relations: [{kind: follows, title: Avtalet 2019}]\n", "utf-8")
    ran = samverkan("diff", "a/1")
    assert ran.status == 2
    assert "The agreement that a/1 follows is known only by name and cannot be compared." in ran.err


def test_without_a_former_agreement_it_says_what_to_do(samverkan: Samverkan, two: Path) -> None:
    ran = samverkan("diff", "a/1")
    assert ran.status == 2
    assert "does not say which agreement of the workspace it replaces" in ran.err


def test_exit_code_as_in_git(samverkan: Samverkan, two: Path) -> None:
    assert samverkan("diff", "a/2").status == 0
    assert samverkan("diff", "a/2", "--exit-code").status == 1
    same = samverkan("diff", "a/2", "a/2", "--exit-code")
    assert same.status == 0
    assert "No changes." in same.out


def test_only_allowed_classes_may_change(samverkan: Samverkan, workspace: Workspace) -> None:
    done = MEASURES.replace("planned", "done")
    renamed = done.replace("Trygghetsvandring", "Vandring i mörker")
    workspace({"a/agreement.yaml": MEASURES, "b/agreement.yaml": done, "c/agreement.yaml": renamed})
    assert samverkan("diff", "a", "b", "--allow", "follow_up").status == 0
    refused = samverkan("diff", "a", "c", "--allow", "follow_up")
    assert refused.status == 1
    assert refused.err.startswith("agreements/c/agreement.yaml:10: DIF124 needs a decision")
    assert samverkan("diff", "a", "c", "--allow", "follow_up", "--allow", "decision").status == 0
    assert samverkan("diff", "a", "c", "--allow", "nosuch").status == 2


def test_the_work_is_compared_with_its_own_files_and_lines(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    workspace(
        {
            "a/1/agreement.yaml": OLD,
            "a/1/plan/atgardsplan-2024.yaml": PLAN,
            "a/2/agreement.yaml": OLD,
            "a/2/atgardsplan.yaml": PLAN.replace("2025-06", "2026-06"),
        }
    )
    content = json.loads(samverkan("diff", "a/1", "a/2", "--format", "json").out)
    [end] = content["changes"]
    assert (end["file"], end["path"]) == (
        "agreements/a/2/atgardsplan.yaml",
        "atgardsplan.yaml:measures[0].end",
    )
    assert (end["old_line"], end["new_line"], end["weakening"]) == (7, 7, True)
    [back] = json.loads(samverkan("diff", "a/2", "a/1", "--format", "json").out)["changes"]
    assert back["path"] == "plan/atgardsplan-2024.yaml:measures[0].end"
    said = samverkan("diff", "a/1", "a/2", "--allow", "editorial").err
    assert said.startswith("agreements/a/2/atgardsplan.yaml:7: DIF124 needs a decision")
    assert "(atgardsplan.yaml, line 7 → 7)" in samverkan("diff", "a/1", "a/2").out


@pytest.mark.parametrize("name", ["md", "html"])
def test_the_document_shows_the_work(samverkan: Samverkan, workspace: Workspace, name: str) -> None:
    workspace(
        {
            "a/1/agreement.yaml": OLD,
            "a/1/atgardsplan.yaml": PLAN,
            "a/1/cycle.yaml": "id: varv\nround: 1\n",
            "a/2/agreement.yaml": OLD,
            "a/2/atgardsplan.yaml": PLAN.replace("2025-06", "2026-06"),
        }
    )
    shown = samverkan("diff", "a/1", "a/2", "--format", name).out
    for words in (
        "Åtgärder i åtgärdsplanen",
        "Byt lampor, slutdatum ändras",
        "Ett varv i det tidigare avtalet har ingen motsvarighet i det nya.",
    ):
        assert words in shown


def test_the_work_of_a_revision_is_compared(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace({"a/agreement.yaml": OLD, "a/atgardsplan.yaml": PLAN, "a/b/agreement.yaml": OLD})
    _git(root, "init")
    _git(root, "add", ".")
    _git(root, "commit", "-m", "Ett")
    assert samverkan("diff", "HEAD:a", "a", "--exit-code").status == 0
    (root / "agreements/a/b/cycle.yaml").write_text("id: varv\nround: 1\n", "utf-8")
    assert samverkan("diff", "HEAD:a", "a", "--exit-code").status == 0, "the work of another agreement"
    (root / "agreements/a/atgardsplan.yaml").write_text(PLAN + "    status: done\n", "utf-8")
    assert samverkan("diff", "HEAD:a", "a", "--allow", "follow_up").status == 0
    (root / "agreements/a/atgardsplan.yaml").unlink()
    ran = samverkan("diff", "HEAD:a", "a", "--allow", "follow_up")
    assert ran.err.startswith("HEAD:agreements/a/atgardsplan.yaml:1: DIF134 needs a decision")
    assert "“Action plan 2024-02-01” is gone" in ran.out


def test_two_folders_with_one_id_are_the_same_agreement(samverkan: Samverkan, tmp_path: Path) -> None:
    """As when a pipeline has the branch and its base side by side."""
    for name in ("base", "branch"):
        folder = tmp_path / name / "agreements" / "a"
        folder.mkdir(parents=True)
        (folder / "agreement.yaml").write_text(OLD, "utf-8")
    (tmp_path / "base/agreements/a/atgardsplan.yaml").write_text(PLAN, "utf-8")
    sides = [str(tmp_path / name / "agreements" / "a") for name in ("base", "branch")]
    assert samverkan("diff", *sides, "--exit-code").status == 1


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (PLAN + "colour: red\n", 8),
        (PLAN.replace("[kommunen]", "[landstinget]"), 6),
        ("measures: [", 1),
    ],
)
def test_a_broken_file_of_the_work_is_2(
    samverkan: Samverkan, workspace: Workspace, text: str, line: int
) -> None:
    root = workspace({"a/agreement.yaml": OLD, "b/agreement.yaml": OLD, "b/atgardsplan.yaml": text})
    _git(root, "init")
    _git(root, "add", ".")
    _git(root, "commit", "-m", "Ett")
    for side, prefix in (("b", ""), ("HEAD:b", "HEAD:")):
        ran = samverkan("diff", "a", side)
        assert (ran.status, ran.out) == (2, "")
        assert f"{prefix}agreements/b/atgardsplan.yaml:{line}: " in ran.err


def test_a_file_whose_name_tells_nothing_is_said_not_to_be_compared(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    workspace({"a/agreement.yaml": OLD, "b/agreement.yaml": OLD, "b/plan/åtgärder.yaml": PLAN})
    content = json.loads(samverkan("diff", "a", "b", "--format", "json").out)
    [said] = content["not_compared"]
    assert said.startswith("plan/åtgärder.yaml, beside agreements/b/agreement.yaml: ")
    assert "Not compared: plan/åtgärder.yaml" in samverkan("diff", "a", "b").out


@pytest.mark.parametrize("name", [name for name in FILE_KINDS if name != "agreement"])
def test_a_file_of_another_kind_is_no_side(samverkan: Samverkan, workspace: Workspace, name: str) -> None:
    files = {"a/agreement.yaml": OLD, f"a/{name}.yaml": PLAN}
    root = workspace(files)
    _git(root, "init")
    _git(root, "add", ".")
    _git(root, "commit", "-m", "Ett")
    for side in (f"agreements/a/{name}.yaml", f"HEAD:agreements/a/{name}.yaml"):
        ran = samverkan("diff", "a", side)
        assert (ran.status, ran.out) == (2, "")
        assert f"{name}.yaml is for " in ran.err
        assert "Give the agreement" in ran.err


def test_two_documents_with_one_id_are_2(samverkan: Samverkan, workspace: Workspace) -> None:
    other = PLAN + "title: En annan plan\n"
    workspace({"a/agreement.yaml": OLD, "a/atgardsplan.yaml": PLAN, "a/atgardsplan-ny.yaml": other})
    ran = samverkan("diff", "a", "a")
    assert ran.status == 2
    assert "The id `plan` is already taken by atgardsplan.yaml." in ran.err


def test_a_plan_may_refer_to_the_work_of_the_agreement_before(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    after = PLAN.replace("id: plan\n", "id: plan-2\nreplaces: plan\n")
    workspace(
        {
            "a/1/agreement.yaml": OLD,
            "a/1/atgardsplan.yaml": PLAN,
            "a/2/agreement.yaml": NEW,
            "a/2/atgardsplan.yaml": after,
        }
    )
    assert samverkan("diff", "a/2").status == 0


def test_settings_grade_a_rule_otherwise(samverkan: Samverkan, workspace: Workspace) -> None:
    goals = "diff:\n  - {rule: DIF123, class: follow_up, reason: Målen ses över varje år}\n"
    workspace({"a/1/agreement.yaml": OLD, "a/2/agreement.yaml": NEW, "/samverkan.yaml": goals})
    changes = json.loads(samverkan("diff", "a/2", "--format", "json").out)["changes"]
    assert {each["class"] for each in changes if each["area"] == "goal"} == {"follow_up"}


@pytest.mark.parametrize("command", [["diff", "a/2"], ["validate"]])
def test_a_setting_for_an_unknown_rule_is_2(
    samverkan: Samverkan, workspace: Workspace, command: list[str]
) -> None:
    wrong = "diff:\n  - {rule: DIF999, class: editorial}\n"
    workspace({"a/1/agreement.yaml": OLD, "a/2/agreement.yaml": NEW, "/samverkan.yaml": wrong})
    ran = samverkan(*command)
    assert ran.status == 2
    assert "the comparison has no rule DIF999" in ran.err


def test_typing_is_no_change_unless_asked_for(samverkan: Samverkan, workspace: Workspace) -> None:
    typed = OLD.replace("Nå fler unga", "”Nå  fler unga”")
    workspace({"a/agreement.yaml": OLD, "b/agreement.yaml": typed})
    assert samverkan("diff", "a", "b", "--exit-code").status == 0
    asked = samverkan("diff", "a", "b", "--exit-code", "--editorial")
    assert asked.status == 1
    assert "editorial" in asked.out


def test_a_minus_sign_is_more_than_typing(samverkan: Samverkan, workspace: Workspace) -> None:
    down = OLD.replace("Nå fler unga", "Öka med 5 procent")
    workspace({"a/agreement.yaml": down, "b/agreement.yaml": down.replace("med 5", "med −5")})
    assert samverkan("diff", "a", "b", "--exit-code").status == 1


@pytest.mark.parametrize("name", ["text", "md", "html", "json"])
def test_every_format_goes_to_a_file(samverkan: Samverkan, two: Path, name: str) -> None:
    shown = samverkan("diff", "a/2", "--format", name)
    assert shown.status == 0, shown.err
    written = samverkan("diff", "a/2", "--format", name, "--output", "ut/fil")
    assert written.out == ""
    assert (two / "ut/fil").read_text("utf-8") == shown.out
    assert "Stärka" in shown.out


def test_nothing_in_a_text_reaches_the_terminal_as_a_command(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    evil = OLD.replace("Nå fler unga", '"N\\e[31m\\u202e fler unga"')
    workspace({"a/agreement.yaml": OLD, "b/agreement.yaml": evil})
    out = samverkan("diff", "a", "b").out
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_five_questions_of_a_council_are_answered(
    samverkan: Samverkan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    out = samverkan("diff", "enkoping/2022-2023", "--lang", "sv").out
    words = " ".join(out.split())
    for answer in (
        "från 2019–2022 (fyra år) till 2022–2023 (två år)",
        "Kommundirektören undertecknar inte längre.",
        "(förut varje tertiäl)",
        "[-strategisk-] {+taktisk+}",
        "63 ändringar gäller det som parterna avtalar",
    ):
        assert answer in words
    assert not [line for line in out.split("\n") if len(line) > 105]


def test_a_rule_of_classing_is_explained(samverkan: Samverkan) -> None:
    ran = samverkan("explain", "DIF106")
    assert ran.status == 0
    assert "a new holder needs no new decision" in ran.out
    assert "Class: editorial." in ran.out
