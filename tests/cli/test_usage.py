"""Help and wrong usage: in which language, and what is said."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from docs.make.commands import command_names
from samverkan.cli.speech import locale_language
from samverkan.text import Language
from tests.conftest import SOUND, Ran

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

WRONG = [
    ["vlidate"],
    ["validate", "--selct", "SV011"],
    ["validate", "--selec"],
    ["validate", "--o", "x"],
    ["validate", "--select"],
    ["validate", "--strict=ja"],
    ["validate", "--fail-on", "fel"],
    ["validate", "--format", "xml"],
    ["validate", "--today", "2027-02"],
    ["validate", "--lang", "fi"],
    ["render", "--to", "odt"],
    ["status", "--within", "-1"],
    ["status", "--within", "snart"],
    ["diff"],
    ["bundle", "a"],
    ["diff", "a", "b", "c"],
    ["diff", "a", "b", "c", "d"],
    ["explain"],
    ["schema", "skrivelse"],
]
ENGLISH = re.compile(
    r"\b(did|you|mean|not|is|a|an|of|one|the|for|does|missing|invalid|no|got|try|valid|range)\b", re.I
)


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_wrong_usage_is_told_in_one_language(
    samverkan: Samverkan, workspace: Workspace, arguments: list[str]
) -> None:
    workspace({"a/agreement.yaml": SOUND})
    ran = samverkan("--lang", "sv", *arguments)
    assert ran.status == 2
    said = re.sub(r"'[^']*'|\[[^]]*\]|`[^`]*`|--\w+", "", ran.err)
    assert not ENGLISH.findall(said), ran.err
    english = samverkan(*arguments, *([] if "--lang" in arguments else ["--lang", "en"]))
    assert english.status == 2
    assert not re.search("[åäöÅÄÖ]", english.err)


@pytest.mark.parametrize("name", command_names())
def test_what_is_missing_is_told_of_as_in_the_help(samverkan: Samverkan, name: str) -> None:
    said = " ".join(samverkan(name, "--help", "--lang", "sv").out.split())
    ran = samverkan(name, "--lang", "sv")
    missing = re.search(r"Argument saknas '([^']+)'\. (.+)", " ".join(ran.err.split()))
    assert ("[krävs]" in said.partition("Flaggor")[0]) is bool(missing)
    assert missing is None or f"{missing[1]} {missing[2]}" in said


def test_what_may_be_chosen_is_told_where_a_flag_is_missing(samverkan: Samverkan) -> None:
    said = " ".join(samverkan("bundle", "a", "--lang", "sv").err.split())
    assert re.search(r"Flagga saknas '--for'\. [^.]+\. [^.]+\. Välj bland: kallelse, signing, archive$", said)


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (["render", "--to", "pfd"], "'pdf'"),
        (["render", "--to", "DOCX"], "'docx'"),
        (["validate", "--fail-on", "warnings"], "'warning'"),
        (["status", "--format", "htm"], "'html'"),
        (["law", "--format", "jsn"], "'json'"),
        (["render", "--to", "odt"], None),
    ],
)
def test_a_choice_is_suggested_when_one_is_near(
    samverkan: Samverkan, arguments: list[str], meant: str | None
) -> None:
    ran = samverkan(*arguments, "--lang", "sv")
    assert ran.status == 2
    assert ("Menade du" in ran.err) is (meant is not None)
    assert meant is None or f"Menade du {meant}?" in ran.err


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1/3 2026", "2026-03-01"),
        ("1 mars 2026", "2026-03-01"),
        ("den 1:a mars 2026", "2026-03-01"),
        ("20260301", "2026-03-01"),
        ("2026-02-30", "2027-02-01"),
        ("mars 2026", "2027-02-01"),
        ("snart", "2027-02-01"),
    ],
)
def test_a_day_that_is_written_out_is_told_as_it_is_to_be_given(
    samverkan: Samverkan, written: str, meant: str
) -> None:
    ran = samverkan("validate", "--today", written, "--lang", "sv")
    assert (ran.status, f"till exempel {meant}." in ran.err) == (2, True)


def test_a_folder_without_a_workspace_tells_where_to_go(
    samverkan: Samverkan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "`samverkan init`" in samverkan("validate", "--lang", "sv").err
    (tmp_path / "Mora kommun/agreements").mkdir(parents=True)
    assert "Gå till Mora kommun." in samverkan("validate", "--lang", "sv").err


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Agreements", "agreements"),
        ("agreement", "agreements"),
        ("agreements/a/agrement.yaml", "agreements/a/agreement.yaml"),
        ("nånstans", None),
    ],
)
def test_a_path_is_suggested_when_one_is_near(
    samverkan: Samverkan, workspace: Workspace, written: str, meant: str | None
) -> None:
    workspace({"a/agreement.yaml": SOUND})
    ran = samverkan("validate", written, "--lang", "sv")
    assert ran.status == 2
    assert (f"Menade du {meant}?" if meant else "Ange ett avtals-id") in ran.err


def test_a_name_is_suggested_once(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({})
    assert samverkan("vlidate").err.count("Did you mean") == 1


def test_a_day_that_is_none_is_told_how_to_be_written(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({})
    ran = samverkan("status", "--today", "2027-02")
    assert "'2027-02' is not a day. Write year, month and day, such as 2027-02-01." in ran.err


@pytest.mark.parametrize(
    "setting", ["language: sv", "language:  'sv' # för oss", "rules: []\nlanguage: sv\r"]
)
def test_help_speaks_as_the_workspace_does(
    samverkan: Samverkan, workspace: Workspace, monkeypatch: pytest.MonkeyPatch, setting: str
) -> None:
    root = workspace({"a/agreement.yaml": SOUND, "/samverkan.yaml": f"{setting}\n"})
    assert samverkan("--help").out.startswith("Användning:")
    monkeypatch.chdir(root / "agreements" / "a")
    assert samverkan("validate", "--help").out.startswith("Användning:")
    assert samverkan("--lang", "en", "--help").out.startswith("Usage:")
    assert samverkan("validate", "--help", "--lang=en").out.startswith("Usage:")
    monkeypatch.setenv("SAMVERKAN_LANG", "en")
    assert samverkan("--help").out.startswith("Usage:")


@pytest.mark.parametrize("settings", [b"\xff\xfe", b"language: [sv]\n", b"x:\n  language: sv\n", b""])
def test_help_is_told_whatever_the_settings_hold(
    samverkan: Samverkan, workspace: Workspace, settings: bytes
) -> None:
    workspace({"a/agreement.yaml": SOUND, "/samverkan.yaml": settings})
    assert samverkan("--help").out.startswith("Usage:")


def test_the_last_language_asked_for_holds(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": SOUND})
    assert "inget att anmärka" in samverkan("--lang", "en", "validate", "--lang", "sv").out


def test_a_dash_is_standard_output(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace({"a/agreement.yaml": SOUND})
    ran = samverkan("validate", "--output", "json=-")
    assert ran.out == samverkan("validate", "--format", "json").out
    assert samverkan("status", "--output", "-").out == samverkan("status").out
    assert not (root / "-").exists()


@pytest.mark.parametrize(
    "arguments", [["--output", "json=-", "--output", "sarif=-"], ["--format", "text", "--output", "json=-"]]
)
def test_two_reports_do_not_run_together(
    samverkan: Samverkan, workspace: Workspace, arguments: list[str]
) -> None:
    workspace({"a/agreement.yaml": SOUND})
    ran = samverkan("validate", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert "Only one report has room on standard output" in ran.err


def test_one_document_is_written_in_the_singular(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": SOUND})
    said = samverkan("render", "--document", "avtal", "--lang", "sv").out
    assert said.startswith("1 dokument: 1 nytt. ")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_list_of_commands_cuts_no_sentence(samverkan: Samverkan, language: str) -> None:
    listed = samverkan("--lang", language, "--help").out
    assert "returned" in listed
    assert not [line for line in listed.splitlines()[1:] if line.endswith("...")]


@pytest.mark.parametrize("command", command_names())
def test_no_english_word_stands_for_a_value_in_swedish_help(samverkan: Samverkan, command: str) -> None:
    helps = (samverkan(command, "--help", "--lang", lang).out for lang in ("en", "sv"))
    english, swedish = (_values(text) for text in helps)
    assert "OPTIONS" in english
    assert "FLAGGOR" in swedish
    assert english & swedish <= {"FORMAT", "ID", "PERIOD"}


def _values(text: str) -> set[str]:
    """The words in the usage, and after the names of options and arguments, for what is to be given."""
    lines = [line for line in text.splitlines() if re.match(r"\S+: samverkan|  (?:--|\[?[A-ZÅÄÖ]{2})", line)]
    heads = (re.split(r"(?<=\S)  +", line.strip())[0] for line in lines)
    return {word for head in heads for word in re.findall(r"[A-ZÅÄÖ_]{2,}(?:-[A-Z-]+)?", head)}


@pytest.mark.parametrize(
    ("environment", "system", "language"),
    [
        ({"LANG": "sv_SE.UTF-8"}, "C", Language.SV),
        ({"LANG": "en_GB.UTF-8"}, "Swedish_Sweden.1252", Language.EN),
        ({"LC_ALL": "sv_FI", "LANG": "en_GB"}, "C", Language.SV),
        ({}, "Swedish_Sweden.1252", Language.SV),
        ({}, "sv-SE", Language.SV),
        ({}, "English_United States.1252", Language.EN),
        ({}, "C.UTF-8", Language.EN),
    ],
)
def test_the_locale_is_that_of_the_shell_or_else_of_the_system(
    environment: dict[str, str], system: str, language: Language
) -> None:
    assert locale_language(environment, system) is language


@pytest.mark.parametrize("command", [["returned"], ["import", "--to", "mora/2027"]])
def test_a_file_is_suggested_when_one_is_near(
    samverkan: Samverkan, workspace: Workspace, tmp_path: Path, command: list[str]
) -> None:
    workspace({"a/agreement.yaml": SOUND})
    (tmp_path / "Avtal (svar).docx").write_bytes(b"")
    ran = samverkan(*command, "avtal (svar).docx", "--lang", "sv")
    assert (ran.status, "Menade du Avtal (svar).docx?" in ran.err) == (2, True)
    assert "det är en mapp" in samverkan(*command, "agreements", "--lang", "sv").err
