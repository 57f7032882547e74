"""The papers for a meeting or a signing as one PDF, which says what it lacks."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from samverkan.documents import bundles
from tests.conftest import MINIMAL, ROOT, SOUND, Ran
from tests.render.papers import faults, words_of

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

ENKOPING = ROOT / "agreements/enkoping/2022-2023"
ANNEXES = """\
annexes:
  - {number: "1", title: Organisation, sections: [{heading: Forum, text: Ett råd.}]}
  - {number: "2", title: Karta}
"""


def bundled(samverkan: Samverkan, agreement: object, purpose: str, *more: object) -> tuple[Ran, bytes]:
    ran = samverkan("bundle", agreement, "--for", purpose, *more)
    return ran, next(Path("build").rglob(f"{purpose}.pdf")).read_bytes()


def test_a_meeting_gets_memorandum_agreement_annexes_and_comparison(samverkan: Samverkan) -> None:
    ran, pdf = bundled(samverkan, ENKOPING, "kallelse", "--lang", "en")
    assert ran.status == 0
    assert "Not part of it: Protokollsutdrag" in ran.out
    assert not faults(pdf)
    parts = ["Tjänsteskrivelse", "Avtal", "Bilaga 1 Samverkansmodellen", "Jämförelse med 2019-2022"]
    marks = [each for each in pypdfium2.PdfDocument(pdf).get_toc() if each.level == 0]
    assert [each.get_title() for each in marks] == parts
    contents = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
    assert all(part in contents for part in parts)


@pytest.mark.parametrize("letters", range(2, 14, 2))
def test_the_years_of_a_title_stand_on_one_line(
    letters: int, samverkan: Samverkan, workspace: Workspace
) -> None:
    title = f"title: Avtal {'m' * letters} 2019–2022\n"
    workspace({"a/agreement.yaml": title + SOUND.partition("\n")[2]})
    page = pypdfium2.PdfDocument(bundled(samverkan, "a", "signing")[1])[0]
    assert "2019–2022" in page.get_textpage().get_text_range()


def test_the_pages_are_numbered_all_through(samverkan: Samverkan) -> None:
    pages = pypdfium2.PdfDocument(bundled(samverkan, ENKOPING, "kallelse")[1])
    for number, each in enumerate(pages, start=1):
        assert f"Sida {number} ({len(pages)})" in each.get_textpage().get_text_range()


def test_a_document_that_is_too_long_is_not_bundled(
    samverkan: Samverkan, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace({"a/agreement.yaml": SOUND + ANNEXES})
    assert bundled(samverkan, "a", "signing")[0].status == 0
    monkeypatch.setattr("samverkan.render.typst.room.MOST_LETTERS", 2000)
    ran = samverkan("bundle", "a", "--for", "signing", "--lang", "en")
    assert (ran.status, ran.out) == (2, "")
    assert "is too long for a PDF" in ran.err


def test_those_who_sign_have_one_place_to_sign_on(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": SOUND + ANNEXES})
    ran, pdf = bundled(samverkan, "a", "signing")
    assert ran.status == 0
    assert not faults(pdf)
    words = words_of(pdf)
    assert "Avtalet är upprättat i två likalydande exemplar, ett till varje part." in words
    assert "Underskrifterna gäller avtalet, bilaga 1 och bilaga 2." in words
    assert words.count("Namnteckning") == 2
    assert words.index("Namnteckning") < words.rindex("Anna Ek") < words.rindex("Bo Alm")


def test_all_sign_at_the_same_height_however_long_their_names_are(samverkan: Samverkan) -> None:
    pdf = pypdfium2.PdfDocument(bundled(samverkan, ROOT / "agreements/tankvika/2024-2027", "signing")[1])
    page = pdf[len(pdf) - 1].get_textpage()
    found, heights = page.search("Namnteckning"), set()
    while (hit := found.get_next()) is not None:
        heights.add(round(page.get_charbox(hit[0], loose=True)[1]))
    assert len(heights) == 1


@pytest.mark.parametrize(("copies", "said"), [(1, "i ett exemplar."), (3, "i tre likalydande exemplar.")])
def test_the_number_of_copies_is_told(
    samverkan: Samverkan, workspace: Workspace, copies: int, said: str
) -> None:
    workspace({"a/agreement.yaml": SOUND})
    assert said in words_of(bundled(samverkan, "a", "signing", "--copies", copies)[1])


def test_a_party_of_which_nobody_is_known_to_sign_has_a_place_too(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    workspace({"a/agreement.yaml": MINIMAL})
    assert words_of(bundled(samverkan, "a", "signing")[1]).count("Namnförtydligande") == 2


def test_what_is_missing_is_told_by_the_command_and_in_the_bundle(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    workspace({"a/agreement.yaml": SOUND + ANNEXES})
    ran, pdf = bundled(samverkan, "a", "kallelse")
    assert "Missing: Annex 2 Karta: its text is kept elsewhere." in ran.out
    assert "Missing: Memorandum: the case has none in the workspace." in ran.out
    assert "Bilaga 2 Karta: texten finns på annat håll." in words_of(pdf)


def test_what_nobody_has_filled_in_is_told_by_the_command_and_in_the_bundle(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    case = "registration_number: KS 20XX/000\ntitle: Ärende\ntjansteskrivelse: {proposal: {points: [TODO]}}\n"
    workspace({"a/agreement.yaml": SOUND.replace("Anna Ek", '"[namn]"'), "a/case.yaml": case})
    ran, pdf = bundled(samverkan, "a", "kallelse")
    assert "Missing: The text of 3 places: they can be seen with samverkan validate a." in ran.out
    assert "Texten på 3 ställen: de visas av samverkan validate a." in words_of(pdf)
    ran, pdf = bundled(samverkan, "a", "signing")
    assert "Missing: The text of one place: it can be seen with samverkan validate a." in ran.out


def test_a_file_with_errors_is_told_of(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": SOUND, "a/case.yaml": "titel: Fel\n"})
    ran, pdf = bundled(samverkan, "a", "kallelse")
    assert ran.status == 1
    assert "Missing: agreements/a/case.yaml: the file has errors." in ran.out
    assert "agreements/a/case.yaml: filen har fel." in words_of(pdf)


def test_an_agreement_with_errors_is_not_bundled(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": "title: Avtal\n"})
    assert samverkan("bundle", "a", "--for", "signing").status == 1
    assert not Path("build").exists()


@pytest.mark.parametrize("purpose", ["kallelse", "archive"])
def test_a_document_that_not_all_can_use_is_not_bundled(
    samverkan: Samverkan, workspace: Workspace, purpose: str
) -> None:
    workspace({"a/agreement.yaml": SOUND, "/templates/avtal.md.j2": "# {{ title }}\n\n#### Mål\n\nOrd.\n"})
    ran = samverkan("bundle", "a", "--for", purpose)
    assert (ran.status, "error SV046" in ran.err) == (1, True)
    assert not Path("build").exists()


def test_copies_without_a_signing_are_refused(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": SOUND})
    ran = samverkan("bundle", "a", "--for", "kallelse", "--copies", 2)
    assert (ran.status, "--copies belongs to --for signing" in ran.err) == (2, True)


def test_several_agreements_are_refused_by_name(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"k/a/agreement.yaml": SOUND, "k/b/agreement.yaml": SOUND})
    ran = samverkan("bundle", "k", "--for", "signing")
    assert (ran.status, "k/a, k/b" in ran.err) == (2, True)


def test_the_same_agreement_gives_the_same_bytes(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": SOUND})
    first = bundled(samverkan, "a", "signing")[1]
    assert bundled(samverkan, "a", "signing")[1] == first


@pytest.mark.parametrize(
    ("word", "name"),
    [("underskrift", "signing.pdf"), ("undertecknande", "signing.pdf"), ("arkiv", "archive.zip")],
)
def test_what_it_is_for_may_be_said_in_swedish(
    samverkan: Samverkan, workspace: Workspace, word: str, name: str
) -> None:
    workspace({"a/agreement.yaml": SOUND})
    assert samverkan("bundle", "a", "--for", word).status == 0
    assert [each.name for each in Path("build/a").iterdir()] == [name]
    assert samverkan("bundle", "a", "--for", "ungefär").status == 2


def test_every_purpose_is_offered(samverkan: Callable[..., Ran]) -> None:
    assert f"[{'|'.join((*bundles.PURPOSES, 'archive'))}]" in samverkan("bundle", "--help").out
