"""`samverkan new`: a file of any kind, which validates beside the others and is never written over one."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from samverkan.kinds import KIND_NAMES
from samverkan.model import KINDS as RECORDS
from samverkan.model.kind_names import kind_called
from tests.conftest import ROOT, SOUND, Ran, some

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

WORK = [kind for kind in KIND_NAMES if RECORDS[kind].record_kind.is_work]
TO_DO = {"SV076", "SV011", "SV014", "SV015", "SV029", "SV070", "SV030", "SV068", "SV085", "SV098"}
"""Rules that tell what a new file leaves to be filled in."""

BEFORE = "2026-11-02"
"""A day before the agreement begins: nothing of it is late yet."""


@pytest.fixture
def fresh(samverkan: Samverkan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that `init` has written, entered."""
    said = ["--kommun", "Mora", "--police", "Lokalpolisområde Mora", "--period", "2027-2030"]
    assert samverkan("init", "mora", *said).status == 0
    monkeypatch.chdir(tmp_path / "mora")
    return tmp_path / "mora"


@pytest.fixture
def tankvika(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The workspace of the repository, entered."""
    shutil.copytree(ROOT / "agreements" / "tankvika", tmp_path / "agreements" / "tankvika")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _found(samverkan: Samverkan, day: str) -> list[dict[str, Any]]:
    ran = samverkan("validate", "--format", "json", "--today", day)
    assert "Traceback" not in ran.err
    found: list[dict[str, Any]] = json.loads(ran.out)["diagnostics"]
    return found


def _errors(samverkan: Samverkan, day: str) -> list[dict[str, Any]]:
    return [each for each in _found(samverkan, day) if each["severity"] == "error"]


def _made(samverkan: Samverkan, *arguments: str) -> Path:
    ran = samverkan("new", *arguments)
    assert ran.status == 0, ran.err
    (path,) = ran.out.splitlines()
    assert Path(path).is_file()
    return Path(path)


@pytest.mark.parametrize("kind", KIND_NAMES)
def test_a_file_of_any_kind_validates_in_a_fresh_folder(samverkan: Samverkan, fresh: Path, kind: str) -> None:
    if kind in ("organisations", "samverkan"):
        next(fresh.rglob(f"{kind}.yaml")).unlink()
    made = _made(samverkan, kind, "--today", BEFORE)
    found = _found(samverkan, BEFORE)
    assert not [each for each in found if each["severity"] == "error"]
    assert {each["rule"] for each in found if each["file"] == made.as_posix()} <= TO_DO
    assert samverkan("render", "--to", "md", "--to", "docx").status == 0


def test_all_kinds_validate_together_and_are_shown(samverkan: Samverkan, fresh: Path) -> None:
    for kind in (*WORK, "case"):
        _made(samverkan, kind, "--date", BEFORE)
    assert not _errors(samverkan, BEFORE)
    assert samverkan("render", "--to", "html").status == 0
    names = {each.stem for each in (fresh / "build").rglob("*.html")}
    assert {"lagesbild", "orsaksanalys", "atgardsplan", "medborgarlofte", "tjansteskrivelse"} <= names
    assert samverkan("status", "--today", BEFORE).status == 0
    assert samverkan("law", "--today", BEFORE).status == 0
    assert samverkan("format", "--check").status == 0


def test_nothing_leans_on_what_is_from_a_later_day(samverkan: Samverkan, fresh: Path) -> None:
    for kind in WORK:
        _made(samverkan, kind, "--date", "2027-03-10")
    for kind in WORK:
        _made(samverkan, kind, "--date", "2027-02-01")
    assert "SV067" not in {each["rule"] for each in _found(samverkan, "2027-03-10")}


@pytest.mark.usefixtures("fresh")
def test_what_is_not_filled_in_shows_nothing_of_the_law_and_is_no_step_taken(samverkan: Samverkan) -> None:
    for kind in (*WORK, "case"):
        _made(samverkan, kind, "--date", "2027-02-01")
    day = ("--format", "json", "--today", "2027-03-01")
    (kommun,) = json.loads(samverkan("law", *day).out)["kommuner"]
    assert [each["paragraph"] for each in kommun["paragraphs"] if each["state"] == "fulfilled"] == []
    told = {each["paragraph"]: each["text"] for each in kommun["paragraphs"]}
    assert all("texter kvar att fylla i" in told[paragraph] for paragraph in ("4", "8"))
    (agreement,) = json.loads(samverkan("status", *day).out)["agreements"]
    assert [each["step"] for each in agreement["cycles"]] == ["initiate"]
    assert "lägesbilden" not in str(agreement["due"]).casefold()


@pytest.mark.usefixtures("fresh")
def test_what_is_filled_in_shows_what_the_law_asks_for(samverkan: Samverkan) -> None:
    made = _made(samverkan, "lagesbild", "--date", "2027-02-01")
    for path, shown in ((made, ["4"]), (next(Path("agreements").rglob("agreement.yaml")), ["4", "8", "9"])):
        path.write_text(re.sub(r"\[(Skriv[^\]\n]+)\]", r"\1", path.read_text("utf-8")), "utf-8")
        (kommun,) = json.loads(samverkan("law", "--format", "json", "--today", "2027-03-01").out)["kommuner"]
        found = [each["paragraph"] for each in kommun["paragraphs"] if each["state"] == "fulfilled"]
        assert found[: len(shown)] == shown


@pytest.mark.parametrize(("kind", "day"), some(product(WORK, ["2026-11-02", "2024-02-29"]), 5))
def test_a_file_of_work_validates_in_a_folder_full_of_work(
    samverkan: Samverkan, tankvika: Path, kind: str, day: str
) -> None:
    made = _made(samverkan, kind, "--agreement", "tankvika/2024-2027", "--date", day)
    found = _found(samverkan, "2026-11-02")
    assert not [each for each in found if each["severity"] == "error"]
    if kind != "cycle":
        assert made.parent.name == "varv-2"
    ran = samverkan("render", "tankvika/2024-2027", "--to", "md")
    assert ran.status == 0, ran.err


@pytest.mark.parametrize("kind", ["case", "organisations", "agreement"])
def test_what_surrounds_the_work_is_never_written_over(
    samverkan: Samverkan, tankvika: Path, kind: str
) -> None:
    before = {each: each.read_bytes() for each in tankvika.rglob("*.yaml")}
    given = ["--id", "tankvika/2024-2027"] if kind == "agreement" else ["--agreement", "tankvika/2024-2027"]
    ran = samverkan("new", kind, *given)
    assert (ran.status, ran.out) == (2, "")
    assert f"{kind}.yaml" in ran.err
    assert {each: each.read_bytes() for each in tankvika.rglob("*.yaml")} == before


@pytest.mark.parametrize("kind", WORK)
def test_the_hundredth_of_its_kind_has_an_id_and_a_place_of_its_own(
    samverkan: Samverkan, fresh: Path, kind: str
) -> None:
    home = fresh / "agreements/mora/2027-2030"
    first = _made(samverkan, kind, "--date", "2027-03-01")
    text, identity = first.read_text(), first.stem if kind != "cycle" else "varv-1"
    for number in range(2, 100):
        name = f"{identity}-{number}" if kind != "cycle" else f"varv-{number}"
        (home / f"{kind}-{name.removeprefix(f'{kind}-')}.yaml").write_text(
            text.replace(f"id: {identity}", f"id: {name}").replace("round: 1", f"round: {number}")
        )
    made = _made(samverkan, kind, "--date", "2027-03-01")
    assert "100" in str(made)
    assert made.read_text().count("id: ") >= 1
    faults = [each for each in _errors(samverkan, BEFORE) if not each["rule"].startswith("SV")]
    assert not [each for each in faults if each["file"] == made.as_posix()]


def _ways() -> Iterator[tuple[str, str]]:
    yield from ((kind, kind) for kind in KIND_NAMES)
    yield from {
        "lofte": "medborgarlofte",
        "löfte": "medborgarlofte",
        "Löften": "medborgarlofte",
        "medborgarlöfte": "medborgarlofte",
        "lägesbild": "lagesbild",
        "ÅTGÄRDSPLAN": "atgardsplan",
        "plan": "atgardsplan",
        "analys": "orsaksanalys",
        "möte": "motesanteckning",
        "protokoll": "motesanteckning",
        "uppföljning": "uppfoljning",
        "varv": "cycle",
        "avtal": "agreement",
        "ärende": "case",
        "register": "organisations",
        "inställningar": "samverkan",
        "tjänsteskrivelse": "case",
        "protokollsutdrag": "case",
    }.items()


@pytest.mark.parametrize(("word", "kind"), list(_ways()))
def test_a_kind_is_called_as_people_call_it(word: str, kind: str) -> None:
    assert kind_called(word, in_short=True) == kind


def test_no_word_stands_for_two_kinds() -> None:
    words = {kind: RECORDS[kind].record_kind.noun for kind in KIND_NAMES}
    assert all(noun and kind_called(noun.one.sv) == kind for kind, noun in words.items())


@pytest.mark.parametrize("command", ["new", "schema"])
def test_a_word_for_no_kind_is_answered_with_words_that_name_one(samverkan: Samverkan, command: str) -> None:
    said = samverkan(command, "tidning", "--lang", "sv").err
    words = said.partition("Välj ett av ")[2].strip().rstrip(".").split(", ")
    assert [kind_called(word, in_short=True) for word in words] == list(KIND_NAMES)
    assert "Menade du" in samverkan(command, "åtgärdsplanen", "--lang", "sv").err


@pytest.mark.parametrize(
    "arguments",
    [
        ["tidning"],
        ["plan", "--id", "Plan 1"],
        ["plan", "--id", ""],
        ["plan", "--from", "rader.txt"],
        ["case", "--id", "x"],
        ["samverkan", "--agreement", "mora/2027-2030"],
        ["register", "--date", "2027-01-01"],
        ["plan", "--date", "1900-01-01"],
        ["plan", "--date", "i går"],
        ["plan", "--agreement", "finns-inte"],
        ["lofte", "--from", "finns-inte.txt"],
        ["agreement", "--id", "mora/../2027"],
        [],
    ],
    ids=" ".join,
)
def test_what_cannot_be_is_told_and_nothing_written(
    samverkan: Samverkan, fresh: Path, arguments: list[str]
) -> None:
    before = sorted(fresh.rglob("*"))
    ran = samverkan("new", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err
    assert sorted(fresh.rglob("*")) == before


def test_several_agreements_are_listed_and_the_one_around_is_taken(
    samverkan: Samverkan, tankvika: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = samverkan("new", "plan")
    assert ran.status == 2
    assert "tankvika/2024-2027, tankvika/2028-2031" in ran.err
    monkeypatch.chdir(tankvika / "agreements/tankvika/2024-2027/varv-1")
    made = _made(samverkan, "plan", "--date", "2026-11-02")
    assert (tankvika / "agreements/tankvika/2024-2027/varv-2") in made.resolve().parents


def test_an_agreement_with_errors_is_shown_and_nothing_is_made(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    workspace({"x/agreement.yaml": SOUND + "gaols: []\n"})
    ran = samverkan("new", "lagesbild")
    assert (ran.status, ran.out) == (1, "")
    assert "`gaols`" in ran.err


def test_what_has_nothing_to_be_about_says_what_to_write_first(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    workspace({"x/agreement.yaml": SOUND})
    ran = samverkan("new", "orsaksanalys")
    assert ran.status == 2
    assert "Write one first" in ran.err


@pytest.mark.parametrize("kind", sorted({*WORK, "case"} - {"orsaksanalys"}))
def test_a_file_for_the_least_agreement_validates(
    samverkan: Samverkan, workspace: Workspace, kind: str
) -> None:
    workspace({"x/agreement.yaml": SOUND})
    _made(samverkan, kind, "--date", "2019-05-02")
    assert not _errors(samverkan, "2019-05-03")


def test_the_next_agreement_is_between_the_same_parties(samverkan: Samverkan, tankvika: Path) -> None:
    made = _made(samverkan, "avtal", "--agreement", "tankvika/2028-2031")
    assert made.as_posix() == "agreements/tankvika/2032-2035/agreement.yaml"
    assert "AB Tänkvikahem" in made.read_text()
    assert not _errors(samverkan, "2026-11-02")


def test_a_first_agreement_of_others_names_nobody(samverkan: Samverkan, tankvika: Path) -> None:
    made = _made(samverkan, "avtal", "--id", "diktasa/2027-2029")
    assert "[Skriv kommunens namn]" in made.read_text()
    assert "end: 2029" in made.read_text()
    assert not _errors(samverkan, "2026-11-02")


LINES = """\
- Polisen: minst 3 vandringar per år
* Vi svarar på alla anmälningar om klotter
2. Kommunen: Högst 26 procent ska känna sig otrygga

   Ni möter oss på torget varje fredag
"""


def test_promises_are_read_from_lines(samverkan: Samverkan, fresh: Path) -> None:
    (fresh / "rader.txt").write_bytes(b"\xef\xbb\xbf" + LINES.replace("\n", "\r\n").encode())
    made = _made(samverkan, "löfte", "--from", "rader.txt", "--date", "2027-01-15")
    assert not _errors(samverkan, BEFORE)
    samverkan("render", "--to", "md", "--document", "medborgarlofte")
    text = (fresh / "build/mora/2027-2030/medborgarlofte.md").read_text()
    assert "minst 3 vandringar per år" in text
    assert "högst 26 procent" in text
    assert made.read_text().count("target:") == 2
    assert [line.strip() for line in made.read_text().splitlines()].count("- polisen") == 3


@pytest.mark.parametrize("content", [b"", b" \n - \n", b"\xff\xfe", b"\xe5\xe4\xf6"])
def test_lines_that_hold_no_promise_are_told(samverkan: Samverkan, fresh: Path, content: bytes) -> None:
    (fresh / "rader.txt").write_bytes(content)
    assert samverkan("new", "lofte", "--from", "rader.txt").status == 2
    assert not list(fresh.rglob("medborgarlofte*.yaml"))


@pytest.mark.parametrize("command", [["new", "avtal", "--id"], ["renew", "tankvika/2024-2027", "--to"]])
@pytest.mark.parametrize(
    ("written", "meant"),
    [("Mora 2027", "mora-2027"), ("../ute", "ute"), ("mora//2027", "mora/2027"), ("", "enkoping/2024-2027")],
)
def test_an_id_that_no_folder_is_called_is_refused_alike(
    samverkan: Samverkan, tankvika: Path, command: list[str], written: str, meant: str
) -> None:
    ran = samverkan(*command, written)
    assert (ran.status, ran.out) == (2, "")
    assert f"is no id of an agreement. Write for example {meant}." in ran.err


def test_the_next_agreement_points_to_the_one_before_it(samverkan: Samverkan, fresh: Path) -> None:
    assert "Ta då bort filen, och kör `samverkan renew mora/2027-2030`." in samverkan("new", "avtal").err
    assert "renew" not in samverkan("new", "avtal", "--id", "mora/centrum").err


def test_a_flag_without_effect_is_told_with_the_word_for_the_kind(samverkan: Samverkan, fresh: Path) -> None:
    ran = samverkan("new", "register", "--date", "2027-02-01", "--lang", "sv")
    assert (ran.status, "--date har ingen verkan för register." in ran.err) == (2, True)


def test_the_decision_in_a_case_of_several_kommuner_goes_to_all_the_others(
    samverkan: Samverkan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = ["--kommun", "Hultsfred och Vimmerby", "--police", "Lokalpolisområde Vimmerby", "--period", "2027"]
    assert samverkan("init", "x", *said).status == 0
    monkeypatch.chdir(tmp_path / "x")
    lines = _made(samverkan, "ärende").read_text(encoding="utf-8").splitlines()
    receivers = lines[lines.index("  # Beslutet skickas till: De som får beslutet.") :]
    assert [each.strip() for each in receivers if each.strip().startswith("party:")] == [
        "party: vimmerby",
        "party: polisen",
    ]
