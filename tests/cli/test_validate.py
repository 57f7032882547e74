"""`samverkan validate` as scripts and people meet it."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import MINIMAL, ROOT, SOUND, Ran

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]


def test_a_sound_folder_has_nothing_to_remark(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": SOUND})
    assert samverkan("validate") == Ran(0, "1 file checked, nothing to remark.\n", "")


def test_the_shipped_case_has_nothing_to_remark(samverkan: Samverkan) -> None:
    assert samverkan("validate", ROOT / "agreements").status == 0


def test_a_finding_shows_place_line_caret_cause_and_cure(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": SOUND.replace("title:", "titel:", 1)})
    assert samverkan("validate", "--lang", "sv").out == (
        "agreements/a/agreement.yaml:1:1: fel SCHEMA02\n"
        "1 | titel: Samverkansavtal 2019–2022\n"
        "  | ^^^^^\n"
        "  Nyckeln `titel` finns inte här.\n"
        "  hjälp: Menade du `title` (Titel)?\n"
        "\n"
        "1 fil kontrollerad: 1 fel, 0 varningar.\n"
    )


def test_the_same_finding_in_english(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": SOUND.replace("title:", "titel:", 1)})
    ran = samverkan("validate")
    assert ran.status == 1
    assert "There is no key `titel` here.\n  help: Did you mean `title`?\n" in ran.out


def test_json_has_the_shape_that_scripts_rely_on(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"å b/agreement.yaml": SOUND.replace("economy", "ecenomy")})
    ran = samverkan("validate", "--format", "json")
    assert json.loads(ran.out) == {
        "diagnostics": [
            {
                "file": "agreements/å b/agreement.yaml",
                "line": 18,
                "column": 12,
                "end_line": 18,
                "end_column": 19,
                "at": "clauses[1].kind",
                "rule": "SCHEMA04",
                "severity": "error",
                "message": "The value `ecenomy` is not a choice here.",
                "help": "Did you mean `economy`?",
                "source": None,
            }
        ],
        "summary": {"files": 1, "errors": 1, "warnings": 0, "infos": 0},
    }
    assert "å b" in ran.out


def test_concise_is_a_line_each(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": SOUND.replace("title:", "titel:", 1)})
    first, _ = samverkan("validate", "--format", "concise").out.splitlines()
    assert first == "agreements/a/agreement.yaml:1:1: error SCHEMA02 There is no key `titel` here."


def test_several_formats_come_from_one_run(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace({"a/agreement.yaml": SOUND})
    samverkan("validate", "--output", "json=out/report.json", "--output", "concise=report.txt")
    assert json.loads((root / "out/report.json").read_text())["summary"]["files"] == 1
    assert (root / "report.txt").read_text() == "1 file checked, nothing to remark.\n"


@pytest.mark.parametrize(
    ("options", "status"),
    [([], 0), (["--fail-on", "warning"], 1), (["--strict"], 1), (["--strict", "--ignore", "SV053"], 0)],
)
def test_a_warning_fails_only_when_asked(
    samverkan: Samverkan, workspace: Workspace, options: list[str], status: int
) -> None:
    workspace({"a/agreement.yaml": SOUND + "purposes:\n  - text: Ett syfte\nsections:\n  - text: Text\n"})
    ran = samverkan("validate", *options)
    assert ran.status == status
    assert ("SV053" in ran.out) == ("--ignore" not in options)


def test_never_fails_when_told_so(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": "title: x"})
    assert samverkan("validate", "--fail-on", "never").status == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere"], "nowhere does not exist"),
        (["b"], "No YAML file was found in agreements/b"),
        (["enkoping/2022-202"], "Did you mean enkoping/2022-2023?"),
        (["--format", "yaml"], "'yaml' is not one of"),
        (["--output", "json"], "write FORMAT=FILE"),
        (["--output", "nonsense=x"], "write FORMAT=FILE"),
        (["--output", "json=agreements"], "belongs to what the workspace is made of"),
        (["--output", "json=/dev"], "cannot be written"),
        (["--select", "SCHEMA99"], "There is no rule 'SCHEMA99'"),
        (["--strict", "--fail-on", "info"], "contradict"),
        (["--nonsense"], "No such option"),
        (["\0"], "does not exist"),
    ],
)
def test_a_run_that_cannot_be_trusted_is_2(
    samverkan: Samverkan, workspace: Workspace, arguments: list[str], said: str
) -> None:
    root = workspace({"enkoping/2022-2023/agreement.yaml": MINIMAL})
    (root / "agreements/b").mkdir()
    ran = samverkan("validate", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err


def test_outside_a_workspace_is_2(
    samverkan: Samverkan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = samverkan("validate")
    assert ran.status == 2
    assert "No workspace around" in ran.err


def test_broken_settings_are_2_and_say_where(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": MINIMAL, "/samverkan.yaml": "langage: sv\n"})
    ran = samverkan("validate")
    assert ran.status == 2
    assert "samverkan.yaml:1:1: There is no key `langage` here. Did you mean `language`?" in ran.err


def test_the_workspace_chooses_the_language_unless_the_user_does(
    samverkan: Samverkan, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace({"a/agreement.yaml": SOUND, "/samverkan.yaml": "language: sv\n"})
    assert "inget att anmärka" in samverkan("validate").out
    assert "nothing to remark" in samverkan("validate", "--lang", "en").out
    monkeypatch.setenv("SAMVERKAN_LANG", "en")
    assert "nothing to remark" in samverkan("validate").out


def test_a_path_chooses_what_is_reported(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace({"a/agreement.yaml": MINIMAL, "b/agreement.yaml": "title: x\n"})
    assert samverkan("validate", "a").status == 0
    assert samverkan("validate", "b").status == 1
    assert samverkan("validate", root / "agreements" / "b" / "agreement.yaml").status == 1


def test_one_broken_file_hides_no_other(samverkan: Samverkan, workspace: Workspace) -> None:
    broken = {f"{name}/agreement.yaml": "parties: [\n" for name in "abc"}
    workspace({**broken, "d/agreement.yaml": SOUND.replace("title:", "titel:", 1)})
    report = samverkan("validate", "--format", "json").out
    assert [d["rule"] for d in json.loads(report)["diagnostics"]] == [
        "YAML01",
        "YAML01",
        "YAML01",
        "SCHEMA02",
    ]


def test_nothing_is_ever_written(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace({"a/agreement.yaml": MINIMAL, "b/agreement.yaml": "title: [\n"})

    def fingerprint() -> list[tuple[str, str, int]]:
        files = sorted(path for path in root.rglob("*") if path.is_file())
        return [(str(f), hashlib.sha256(f.read_bytes()).hexdigest(), f.stat().st_mtime_ns) for f in files]

    before = fingerprint()
    samverkan("validate")
    assert fingerprint() == before


def test_a_terminal_is_never_acted_on(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace(
        {"a/agreement.yaml": b"title: \x1b[31mred\n", "b/agreement.yaml": 'title: "\\e[31m"\nx\\e: 1\n'}
    )
    assert "\x1b" not in samverkan("validate").out
