"""A folder or a file that lies in the wrong place is told of once, and nothing that follows from it is."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan.rules import check
from tests.conftest import ROOT
from tests.load.conftest import TODAY
from tests.load.reading import load_known
from tests.load.whole import WHOLE

New = Callable[[dict[str, str]], list[tuple[str, int]]]

OTHER = {
    "annan/2025/agreement.yaml": "title: Samverkansavtal 2025\nvalidity: {start: 2025, end: 2025}\n"
    "parties: [{id: annan-kommun, name: Annanby kommun}, {id: annan-polis, name: Polisen i Annanby}]\n"
}
OWN = {
    path.replace("organisations.yaml", "exempelby/organisations.yaml"): WHOLE[path] for path in WHOLE
} | OTHER
OWN = {path: text for path, text in OWN.items() if not path.startswith("grannby")}
WORK = [path for path in OWN if path.startswith("exempelby/2024/") and path.endswith(".yaml")]
WORK = [path for path in WORK if not path.endswith(("/agreement.yaml", "/case.yaml"))]


@pytest.fixture
def new(tmp_path: Path) -> New:
    """What gives file and line of what is told of some files, and is not told of them where they belong."""

    def told(files: dict[str, str], name: str) -> dict[tuple[str, str], tuple[str, int]]:
        for path, text in files.items():
            (tmp_path / name / "agreements" / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name / "agreements" / path).write_text(text, encoding="utf-8")
        said = check(load_known(tmp_path / name), TODAY)
        return {(each.rule, each.message.sv): (each.file, each.span.line) for each in said}

    def look(files: dict[str, str]) -> list[tuple[str, int]]:
        before = told(OWN, "before")
        return [place for said, place in told(files, "after").items() if said not in before]

    return look


def _at(path: str) -> list[tuple[str, int]]:
    return [(f"agreements/{path}", 1)]


@pytest.mark.parametrize("path", WORK)
def test_a_file_of_the_work_in_the_folder_of_another_agreement(path: str, new: New) -> None:
    there = f"annan/2025/{Path(path).name}"
    assert new({there if each == path else each: text for each, text in OWN.items()}) == _at(there)


@pytest.mark.parametrize("name", ["varv", "2024", "arbetet/varv-1"])
@pytest.mark.parametrize("more", [{}, {"annan/2025/cycle.yaml": "id: eget\nround: 1\n"}])
def test_a_folder_of_work_in_the_folder_of_another_agreement(
    name: str, more: dict[str, str], new: New
) -> None:
    there = {each: f"annan/2025/{name}/{Path(each).name}" for each in WORK}
    told = new({there.get(each, each): text for each, text in OWN.items()} | more)
    assert told == _at(min(there.values()))


@pytest.mark.parametrize(
    ("round_", "to"),
    [
        *((each, to) for each in ("varv-1", "varv-2") for to in ("enkoping/2022-2023", "enkoping/2019-2022")),
        ("varv-1", "tankvika/2028-2031"),
    ],
)
def test_a_year_of_the_work_in_the_folder_of_another_agreement(round_: str, to: str, tmp_path: Path) -> None:
    agreements = tmp_path / "agreements"
    shutil.copytree(ROOT / "agreements", agreements)
    before = {(each.rule, each.message.sv) for each in check(load_known(tmp_path), TODAY)}
    (agreements / "tankvika" / "2024-2027" / round_).rename(agreements / to / round_)
    said = [each for each in check(load_known(tmp_path), TODAY) if (each.rule, each.message.sv) not in before]
    assert [Path(each.file).parent.as_posix() for each in said] == [f"agreements/{to}/{round_}"]
    assert said[0].help.sv == f"Flytta mappen till agreements/tankvika/2024-2027/{round_}/."


@pytest.mark.parametrize("to", ["2019", "2020-2021", "forra-avtalet"])
def test_the_folder_of_an_agreement_under_another_name(to: str, new: New) -> None:
    case = "exempelby/2024/case.yaml"
    cited = "      - {title: Avtalet före, date: 2019-12-01, agreement: exempelby/2020}\n"
    files = {path.replace("exempelby/2020", f"exempelby/{to}"): text for path, text in OWN.items()}
    assert new(files | {case: OWN[case] + cited}) == _at(f"exempelby/{to}/agreement.yaml")


@pytest.mark.parametrize("to", ["annan/2024", "2024", "exempelby/arkiv/2024", "arkiv/exempelby/2024"])
@pytest.mark.parametrize("folder", ["2024", "2020"])
def test_the_folder_of_an_agreement_in_another_place(folder: str, to: str, new: New) -> None:
    to = to.replace("2024", folder)
    files = {path.replace(f"exempelby/{folder}", to): text for path, text in OWN.items()}
    told = new(files)
    assert len(told) <= 1  # a lone reference to the folder is told of where it stands
    assert told in ([], _at(f"{to}/agreement.yaml")) or "2024" in told[0][0]


@pytest.mark.parametrize("to", ["exempelby/2020", "exempelby/2020/varv", "exempelby/2024/varv"])
def test_a_register_in_the_folder_of_one_agreement(to: str, new: New) -> None:
    name = "exempelby/organisations.yaml"
    told = new({f"{to}/organisations.yaml" if path == name else path: text for path, text in OWN.items()})
    assert told == _at(f"{to}/organisations.yaml")


@pytest.mark.parametrize(
    ("kommun", "to"),
    [
        ("enkoping", "enkoping/2019-2022"),
        ("enkoping", "enkoping/2022-2023"),
        ("tankvika", "tankvika/2024-2027"),
        ("tankvika", "arkiv"),
        ("enkoping", "vitterbygden/arkiv"),
        ("vitterbygden", "vitterbygden/trollasa"),
        ("vitterbygden", "arkiv"),
    ],
)
def test_a_register_is_to_be_moved_and_not_what_names_it(kommun: str, to: str, tmp_path: Path) -> None:
    agreements = tmp_path / "agreements"
    shutil.copytree(ROOT / "agreements", agreements)
    shutil.copy(ROOT / "samverkan.yaml", tmp_path)
    before = {(each.rule, each.message.sv) for each in check(load_known(tmp_path), TODAY)}
    (agreements / to).mkdir(exist_ok=True)
    (agreements / kommun / "organisations.yaml").rename(agreements / to / "organisations.yaml")
    (said,) = [
        each for each in check(load_known(tmp_path), TODAY) if (each.rule, each.message.sv) not in before
    ]
    assert (said.file, said.rule) == (f"agreements/{to}/organisations.yaml", "SV025")
    assert said.help.sv == f"Flytta filen till agreements/{kommun}/."


def test_what_is_shared_moves_to_the_register_that_is_there(new: New) -> None:
    own, there = "exempelby/organisations.yaml", "exempelby/2020/organisations.yaml"
    other = "organisations: [{id: bolaget, name: Bolaget, type: other}]\n"
    assert new({**OWN, there: OWN[own], own: other}) == _at(there)


@pytest.mark.parametrize(
    ("kommun", "to", "alone"),
    [
        ("vitterbygden", "vitterbygden/x", "centralt"),
        ("vitterbygden", "vitterbygden/centralt/x", "centralt"),
        ("sagoryd", "sagoryd/x", ""),
        ("sagoryd", "annan", ""),
    ],
)
def test_a_register_beside_the_only_one_that_names_it(
    kommun: str, to: str, alone: str, tmp_path: Path
) -> None:
    agreements = tmp_path / "agreements"
    shutil.copytree(ROOT / "agreements" / kommun, agreements / kommun)
    for each in (agreements / kommun).iterdir() if alone else ():
        if each.is_dir() and each.name != alone:
            shutil.rmtree(each)
    before = {(each.rule, each.message.sv) for each in check(load_known(tmp_path), TODAY)}
    (agreements / to).mkdir()
    (agreements / kommun / "organisations.yaml").rename(agreements / to / "organisations.yaml")
    (said,) = [
        each for each in check(load_known(tmp_path), TODAY) if (each.rule, each.message.sv) not in before
    ]
    assert (said.file, said.rule) == (f"agreements/{to}/organisations.yaml", "SV025")
    assert "där det inte gäller för något" in said.message.sv
    assert said.help.sv == f"Flytta filen till agreements/{kommun}/."


def test_work_without_agreement_or_register_may_lack_either(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "agreements" / "sagoryd", tmp_path / "agreements" / "sagoryd")
    (tmp_path / "agreements" / "sagoryd" / "organisations.yaml").unlink()
    (said,) = check(load_known(tmp_path), TODAY)
    assert "agreement.yaml" in said.help.sv
    assert "organisations.yaml" in said.help.sv
