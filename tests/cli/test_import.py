"""`samverkan import`: a Word file in; an agreement that validates, and a report, out."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran
from tests.importing.word_files import bullets, heading, packed, paragraph, table

Samverkan = Callable[..., Ran]

AGREEMENT = packed(
    heading("Samverkansöverenskommelse 2024–2027", 0),
    paragraph("Dnr KS 2023/123"),
    paragraph("Mellan Huddinge kommun och Polismyndigheten, lokalpolisområde Huddinge."),
    heading("Syfte", 1),
    paragraph("Överenskommelsen ska minska brotten."),
    heading("Prioriterade områden", 1),
    table(["Område", "Kommunen", "Polisen"], ["Ungas trygghet", "ordnar nattvandring", "är synlig"]),
    heading("Mål", 1),
    bullets("Fler är trygga", "Färre rån"),
    comments="Stämmer detta?",
)


def test_a_word_file_becomes_an_agreement_that_validates(samverkan: Samverkan, tmp_path: Path) -> None:
    (tmp_path / "avtal.docx").write_bytes(AGREEMENT)
    ran = samverkan("import", "avtal.docx", "--to", "huddinge/2024-2027")
    folder = tmp_path / "agreements" / "huddinge" / "2024-2027"
    assert (ran.status, ran.err) == (1, "")
    assert ran.out.splitlines() == [
        "Wrote agreements/huddinge/2024-2027/agreement.yaml.",
        "Found: parties 2, purposes 1, areas 1, goals 2, commitments 2, sections 4.",
        "To do: 3, marked in the file.",
        "Has found no place in the agreement: 1, see import.md.",
        "Read agreements/huddinge/2024-2027/import.md, and then run samverkan validate.",
    ]
    text = (folder / "agreement.yaml").read_text()
    assert "registration_number: KS 2023/123" in text
    assert "start: 2024" in text
    assert "Jurist: Stämmer detta?" in (folder / "import.md").read_text()
    assert samverkan("validate").status == 0
    assert samverkan("render", "--to", "md").status == 0
    shown = (tmp_path / "build/huddinge/2024-2027/avtal.md").read_text()
    assert "ordnar nattvandring" in shown


def test_all_that_is_placed_ends_well(samverkan: Samverkan, tmp_path: Path) -> None:
    (tmp_path / "avtal.txt").write_text("Samverkansavtal 2019-2022\n\nLunds kommun och Polisen i Lund\n")
    assert samverkan("import", "avtal.txt", "--to", "lund").status == 0


@pytest.mark.parametrize("name", ["agreement.yaml", "import.md"])
def test_nothing_is_overwritten(samverkan: Samverkan, tmp_path: Path, name: str) -> None:
    (tmp_path / "avtal.docx").write_bytes(AGREEMENT)
    kept = tmp_path / "agreements" / "a" / name
    kept.parent.mkdir(parents=True)
    kept.write_text("min text")
    ran = samverkan("import", "avtal.docx", "--to", "a")
    assert (ran.status, ran.out) == (2, "")
    assert "is not overwritten" in ran.err
    assert [each.name for each in kept.parent.iterdir()] == [name]
    assert kept.read_text() == "min text"


@pytest.mark.parametrize("identity", ["../utanför", "/etc", "a//b", "", "a b", "a/../b", "."])
def test_an_id_that_leads_nowhere_is_refused(samverkan: Samverkan, tmp_path: Path, identity: str) -> None:
    (tmp_path / "avtal.docx").write_bytes(AGREEMENT)
    assert samverkan("import", "avtal.docx", "--to", identity).status == 2
    assert [each.name for each in tmp_path.iterdir()] == ["avtal.docx"]


def test_a_link_out_of_the_workspace_is_refused(samverkan: Samverkan, tmp_path: Path) -> None:
    (tmp_path / "avtal.docx").write_bytes(AGREEMENT)
    (tmp_path / "agreements").mkdir()
    (tmp_path / "agreements" / "ut").symlink_to(tmp_path.parent)
    assert samverkan("import", "avtal.docx", "--to", "ut/a").status == 2


def test_a_file_that_cannot_be_read_writes_nothing(samverkan: Samverkan, tmp_path: Path) -> None:
    (tmp_path / "avtal.docx").write_bytes(b"%PDF-1.7")
    ran = samverkan("import", "avtal.docx", "--to", "a", "--lang", "sv")
    assert (ran.status, ran.out) == (2, "")
    assert "spara den som .docx" in ran.err
    assert not (tmp_path / "agreements").exists()
