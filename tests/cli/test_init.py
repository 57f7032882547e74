"""`samverkan init`: a folder to begin in, and never one that holds anything."""

import json
import os
import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.load.load import load
from samverkan.model.every_kommun import Kommun, kommuner
from samverkan.source.unseen import legible
from samverkan.starting.folder import Beginning, first_files
from samverkan.starting.period import period_of
from samverkan.text import Language
from tests.conftest import Ran

Samverkan = Callable[..., Ran]

WHO = ["--kommun", "Mora", "--police", "Lokalpolisområde Mora", "--period", "2027-2030"]
AGREEMENT = "agreements/mora/2027-2030/agreement.yaml"
TO_DO = {"SV076", "SV011"}
"""Rules that say what is left to fill in: words, and the numbers of an indicator."""


@pytest.mark.parametrize("period", ["2027-2030", "2020-2023"])
def test_a_new_folder_says_what_to_fill_in_and_nothing_else(samverkan: Samverkan, period: str) -> None:
    ran = samverkan("init", "mora", *WHO[:-1], period)
    assert (ran.status, ran.err) == (0, "")
    assert f"mora/agreements/mora/{period}/agreement.yaml" in ran.out
    assert "Mora kommun (2062, Dalarnas län)" in ran.out
    today = f"{int(period[:4]) - 1}-11-01"
    found = json.loads(samverkan("validate", "mora", "--format", "json", "--today", today).out)
    assert {each["rule"] for each in found["diagnostics"]} == TO_DO
    assert found["summary"]["errors"] == 0


@pytest.mark.parametrize("folder", ["mora", "Mora kommun", "Skövde & co"])
def test_the_next_line_to_write_can_be_run_as_it_stands(
    samverkan: Samverkan, tmp_path: Path, folder: str
) -> None:
    told = samverkan("init", folder, *WHO).out
    (line,) = [each for each in told.splitlines() if each.startswith("  cd ")]
    assert shlex.split(line) == ["cd", folder]


def test_a_new_folder_holds_the_least(samverkan: Samverkan, tmp_path: Path) -> None:
    samverkan("init", "mora", *WHO)
    files = {each.relative_to(tmp_path / "mora").as_posix() for each in (tmp_path / "mora").rglob("*.*")}
    assert {each for each in files if not each.startswith(".vscode/")} == {
        ".gitignore",
        ".vscode",
        "samverkan.yaml",
        "agreements/mora/organisations.yaml",
        AGREEMENT,
    }


def test_all_that_is_left_is_filled_in_and_the_agreement_is_without_remarks(
    samverkan: Samverkan, tmp_path: Path
) -> None:
    samverkan("init", "mora", *WHO)
    path = tmp_path / "mora" / AGREEMENT
    words = path.read_text().replace('"[Skriv e-postadressen dit andra kan vända sig]"', "trygg@mora.example")
    words = words.replace('"[Skriv', '"Ett bra svar på').replace(']"', '"')
    for key in ("unit", "direction", "baseline", "baseline_date", "target", "target_date", "source", "date"):
        words = words.replace(f"# {key}: ", f"{key}: ")
    path.write_text(words.replace("Ett bra svar på målet", "Minska målet"))
    ran = samverkan("validate", "mora", "--strict", "--today", "2026-12-20")
    assert ran.status == 0, ran.out


def test_the_first_agreement_is_rendered(samverkan: Samverkan, tmp_path: Path) -> None:
    samverkan("init", "mora", *WHO)
    ran = samverkan("render", "mora", "--to", "md", "--to", "docx")
    assert ran.status == 0, ran.err
    text = (tmp_path / "build/mora/2027-2030/avtal.md").read_text()
    assert "Mora kommun" in text
    assert "Lokalpolisområdeschef" in text


@pytest.mark.parametrize("period", ["2027-2030", "2027–2030", "2027 - 2030", "2027-01-01/2030-12-31"])
def test_a_period_is_written_in_several_ways(samverkan: Samverkan, tmp_path: Path, period: str) -> None:
    assert samverkan("init", "x", *WHO[:4], "--period", period).status == 0
    assert (tmp_path / "x" / AGREEMENT).exists()


@pytest.mark.parametrize("period", ["", "snart", "2030-2027", "2027-13", "27-30", "2027-2030-2033", "3027"])
def test_what_is_no_period_is_told(samverkan: Samverkan, tmp_path: Path, period: str) -> None:
    ran = samverkan("init", "x", *WHO[:4], "--period", period)
    assert (ran.status, ran.out) == (2, "")
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("left_out", [0, 2, 4])
def test_what_is_missing_is_told_where_nobody_can_be_asked(
    samverkan: Samverkan, tmp_path: Path, left_out: int
) -> None:
    ran = samverkan("init", "x", *WHO[:left_out], *WHO[left_out + 2 :])
    assert ran.status == 2
    assert WHO[left_out] in ran.err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("flag", "name", "meant"),
    [
        ("--kommun", "Enkoping", "Enköpings kommun"),
        ("--kommun", "Enköpngs kommun", "Enköpings kommun"),
        ("--kommun", "Ystat kommun", "Ystads kommun"),
        ("--kommun", "Moraa", "Mora kommun"),
        ("--kommun", "Region Kalmar", "Kalmar kommun"),
        ("--kommun", "Länsstyrelsen i Örebro", "Örebro kommun"),
        ("--kommun", "Lokalpolisområde Mora", "Mora kommun"),
        ("--kommun", "Kalmar län", "Kalmar kommun"),
        ("--police", "Polisregion Mit", "Polisregion Mitt"),
        ("--police", "Lokalpolisomrade Mora", "Lokalpolisområde Mora"),
        ("--police", "lokalpolisomåde Södra Nånstans", "lokalpolisområde Södra Nånstans"),
        ("--police", "polisomrade Nånstans", "polisområde Nånstans"),
        ("--police", "Lokalpolisområde Enköpig/Håbo", "Lokalpolisområde Enköping/Håbo"),
        ("--police", "Lokalpolisområde Morra", "Lokalpolisområde Mora"),
        ("--police", "LPO Moar", "LPO Mora"),
        ("--police", "Lokalpolisområde Södra Roslagn", "Lokalpolisområde Södra Roslagen"),
    ],
)
def test_a_near_miss_is_told_and_can_be_insisted_on(
    samverkan: Samverkan, tmp_path: Path, flag: str, name: str, meant: str
) -> None:
    who = dict(zip(WHO[::2], WHO[1::2], strict=True)) | {flag: name}
    given = [each for pair in who.items() for each in pair]
    ran = samverkan("init", "x", *given)
    assert ran.status == 2
    assert f"Did you mean {meant}?" in ran.err
    assert not list(tmp_path.iterdir())
    assert samverkan("init", "x", *given, "--as-written").status == 0
    assert any(name in each.read_text() for each in (tmp_path / "x").rglob("agreement.yaml"))


@pytest.mark.parametrize(
    "name",
    ["Exempelby kommun", "Tänkvika kommun", "Exempelköping", "Provinge", "Region Gotland", "Göteborgs Stad"],
)
def test_any_other_kommun_is_taken(samverkan: Samverkan, name: str) -> None:
    assert samverkan("init", "x", "--kommun", name, *WHO[2:]).status == 0


@pytest.mark.parametrize(
    "named",
    [
        ["--kommun", "Hultsfred", "--kommun", "Vimmerby kommun"],
        ["--kommun", "Hultsfreds kommun och Vimmerby kommun"],
        ["--kommun", "Hultsfred, Vimmerby", "--kommun", "Vimmerby"],
        ["--kommun", "Hultsfred & Vimmerby"],
    ],
)
def test_several_kommuner_are_each_a_party_that_signs(
    samverkan: Samverkan, tmp_path: Path, named: list[str]
) -> None:
    ran = samverkan("init", "x", *named, "--police", "Lokalpolisområde Vimmerby", "--period", "2027-2030")
    assert "Hultsfreds kommun (0860, Kalmar län), Vimmerby kommun (0884, Kalmar län)" in ran.out
    (folder,) = load(tmp_path / "x").folders
    assert folder.id == "hultsfred-vimmerby/2027-2030"
    assert folder.agreement
    assert [each.name for each in folder.agreement.parties] == [
        "Hultsfreds kommun",
        "Vimmerby kommun",
        "Lokalpolisområde Vimmerby",
    ]
    assert [each.party for each in folder.agreement.signatories] == ["hultsfred", "vimmerby", "polisen"]
    found = json.loads(samverkan("validate", "x", "--format", "json", "--today", "2026-11-01").out)
    assert {each["rule"] for each in found["diagnostics"]} == TO_DO


def test_a_slip_in_one_of_several_kommuner_is_told(samverkan: Samverkan) -> None:
    assert (
        "Did you mean Vimmerby kommun?"
        in samverkan("init", "x", "--kommun", "Hultsfred och Vimerby", *WHO[2:]).err
    )


@pytest.mark.parametrize(
    "given", [["Berg och dals kommun", "--as-written"], ["Mora och Exempelby"], ["Sand & co"]]
)
def test_a_name_with_and_that_is_of_no_several_kommuner_stays_whole(
    samverkan: Samverkan, tmp_path: Path, given: list[str]
) -> None:
    assert samverkan("init", "x", "--kommun", *given, *WHO[2:]).status == 0
    (folder,) = load(tmp_path / "x").folders
    assert folder.agreement
    assert folder.agreement.parties[0].name == given[0]


@pytest.mark.parametrize(
    "name",
    [
        "Lokalpolisområde Sala",
        "Lokalpolisområde Järna",
        "Polisen",
        "Polisområde Uppsala",
        "LPO Norr",
        "Närpolisområde Sala",
        "Polisregionen i väst",
    ],
)
def test_any_other_unit_of_the_police_is_taken(samverkan: Samverkan, name: str) -> None:
    assert samverkan("init", "x", *WHO, "--police", name).status == 0


@pytest.mark.parametrize("each", kommuner()[::40], ids=lambda each: each.code)
def test_a_kommun_is_known_by_its_names(each: Kommun) -> None:
    for name in (each.name, each.short_name):
        files = first_files(Beginning((name,), "Polisen", period_of("2027")), Language.SV)
        register = next(text for path, text in files.items() if path.endswith("organisations.yaml"))
        assert f'kommunkod: "{each.code}"\n' in register or f"kommunkod: {each.code}\n" in register


@given(
    kommun=st.text(min_size=1).filter(str.isprintable).map(legible).filter(str.strip),
    police=st.sampled_from("#: -'\"[]{}&*!|>%@`"),
)
def test_names_are_read_back_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, kommun: str, police: str
) -> None:
    root = tmp_path_factory.mktemp("names")
    begun = Beginning(
        (" ".join(kommun.split()),), f"{police}Polisen {police} x{police}".strip(), period_of("2027")
    )
    for name, text in first_files(begun, Language.SV).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (folder,) = load(root).folders
    assert folder.agreement
    assert [each.name for each in folder.agreement.parties] == [*begun.kommuner, begun.police]


@pytest.mark.parametrize(
    ("name", "status"), [("\u3164", 2), ("\u034f\u200b", 2), ("Älv\u3164dalens kommun", 0)]
)
def test_a_name_is_taken_without_what_nobody_sees(
    samverkan: Samverkan, tmp_path: Path, name: str, status: int
) -> None:
    given = ("--kommun", name, "--police", "Polisen", "--period", "2027-2030", "--as-written")
    assert samverkan("init", "x", *given).status == status
    if not status:
        (folder,) = load(tmp_path / "x").folders
        assert folder.agreement
        assert folder.agreement.parties[0].name == "Älvdalens kommun"


def test_an_answer_is_asked_for_until_it_can_be_read(
    samverkan: Samverkan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["", "Moraa", "ja", "Lokalpolisområde Mora", "snart", "2027-2030"])
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    questions: list[str] = []

    def answer(question: str) -> str:
        questions.append(question)
        return next(answers)

    monkeypatch.setattr("click.termui.visible_prompt_func", answer)
    ran = samverkan("init", "x", "--lang", "sv")
    assert ran.status == 0, ran.err
    assert "Menade du Mora kommun? (ja/nej)" in "".join([*questions, ran.err])
    assert "är ingen avtalstid" in ran.err
    assert "Skriv ett namn." in ran.err
    assert "Kommun:" not in ran.out
    assert (tmp_path / "x" / AGREEMENT).exists()


def _file(path: Path) -> None:
    path.write_text("kvar")


def _full(path: Path) -> None:
    path.mkdir()
    (path / "kvar.txt").write_text("kvar")


def _link(path: Path) -> None:
    (path.parent / "annan").mkdir()
    path.symlink_to("annan")


def _dangling(path: Path) -> None:
    path.symlink_to("ingenstans")


def _unwritable(path: Path) -> None:
    path.mkdir()
    path.chmod(0o500)


@pytest.mark.parametrize("make", [_file, _full, _link, _dangling, _unwritable])
def test_a_folder_that_is_none_to_begin_in_stays_as_it_was(
    samverkan: Samverkan, tmp_path: Path, make: Callable[[Path], None]
) -> None:
    if make is _unwritable and os.geteuid() == 0:
        pytest.skip("nothing is unwritable for root")
    make(tmp_path / "x")
    before = sorted(tmp_path.rglob("*"))
    ran = samverkan("init", "x", *WHO)
    assert (ran.status, ran.out) == (2, "")
    assert "x" in ran.err
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("folder", ["mapp/under", "a" * 300, "fil/under"])
def test_a_path_is_made_or_told_to_be_none(samverkan: Samverkan, tmp_path: Path, folder: str) -> None:
    (tmp_path / "fil").write_text("kvar")
    ran = samverkan("init", folder, *WHO)
    assert ran.status == (0 if folder == "mapp/under" else 2)
    assert (tmp_path / "fil").read_text() == "kvar"


def test_a_folder_within_agreements_is_none_to_begin_in(samverkan: Samverkan, tmp_path: Path) -> None:
    (tmp_path / "agreements").mkdir()
    assert samverkan("init", "agreements/x", *WHO).status == 2
    assert not list((tmp_path / "agreements").iterdir())


def test_a_folder_under_git_is_one_to_begin_in(samverkan: Samverkan, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert samverkan("init", *WHO).status == 0
    assert (tmp_path / AGREEMENT).exists()


def test_a_disk_that_is_full_leaves_nothing_behind(
    samverkan: Samverkan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Path] = []

    def write(path: Path, _content: bytes) -> int:
        written.append(path)
        if len(written) > 3:
            raise OSError(28, "No space left on device")
        return path.open("wb").write(b"")

    monkeypatch.setattr(Path, "write_bytes", write)
    ran = samverkan("init", "a/b/x", *WHO)
    assert ran.status == 2
    assert "No space left on device" in ran.err
    assert not list(tmp_path.iterdir())
