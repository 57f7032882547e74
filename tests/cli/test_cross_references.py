"""References in texts, `[](#id)`, and numbered headings: the same words in every format, and none dead."""

import json
import zipfile
from collections.abc import Callable, Mapping
from html import unescape
from pathlib import Path
from re import findall, sub

import pikepdf
import pytest

from tests.conftest import SOUND, Ran

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

PARTS = """\
purposes: [{id: trygg, text: "Se [](#mal)."}]
areas: [{id: centrum, title: Centrum, text: "Här gäller [](#trygghet)."}]
goals:
  - {id: trygghet, title: Öka tryggheten}
  - {id: tillit, title: Öka tilliten}
forums: [{id: styrgrupp, name: Styrgruppen, text: "[](#styrgrupp) möts. I [](#styrgrupp) sitter alla."}]
sections:
  - {id: bakgrund, heading: Bakgrund, text: "TEXT"}
  - {id: mal, heading: Mål, show: goals, form: numbers}
  - {heading: Villkor, show: clauses, sections: [{id: inre, heading: Inre, text: "Ord[^a]."}]}
  - {heading: Allt annat, show: parties}
  - {show: areas}
  - {show: forums}
notes: [{id: a, text: "Jämför [](#tillit)."}]
annexes:
  - number: A
    title: Rutiner
    sections: [{id: rutin, heading: Rutin, text: "Enligt [](#mal) och [](#sekretess)."}]
"""
AGREEMENT = (
    SOUND.replace("- {kind: documentation", "- {id: sekretess, kind: documentation").replace(
        "name: Lokalpolisområde Exempelby", "name: Lokalpolisområde Exempelby\n    short_name: polisen"
    )
    + PARTS
)


def _files(text: str, *, numbered: bool = False) -> dict[str, str]:
    style = "house_style: {numbered_headings: yes}\n" if numbered else ""
    return {
        "e/agreement.yaml": AGREEMENT.replace('"TEXT"', json.dumps(text)),
        "/samverkan.yaml": style or "{}",
    }


def _written(files: Mapping[str, str], workspace: Workspace, samverkan: Samverkan, to: str = "md") -> Path:
    ran = samverkan("render", workspace(files), "--output", "b", "--to", to)
    assert ran.status == 0, ran.err
    return Path("b/e")


@pytest.mark.parametrize(
    ("text", "plain", "numbered"),
    [
        ("Se [](#mal).", "Se avsnittet ”Mål”.", "Se avsnitt 2."),
        ("Se [](#inre).", "Se avsnittet ”Inre”.", "Se avsnitt 3.3."),
        ("Se [](#sekretess).", "Se villkoret ”Dokumentation”.", "Se avsnitt 3.1."),
        ("[](#mal) gäller.", "Avsnittet ”Mål” gäller.", "Avsnitt 2 gäller."),
        ("Nytt. [](#tillit) gäller.", "Nytt. Mål 2 gäller.", "Nytt. Mål 2 gäller."),
        ("Det är [](#tillit).", "Det är mål 2.", "Det är mål 2."),
        ("För [](#polisen) gäller", "För polisen gäller", "För polisen gäller"),
        ("**[](#polisen)** gäller", "**Polisen** gäller", "**Polisen** gäller"),
        ("Se [](#bilaga-a).", "Se bilaga A.", "Se bilaga A."),
        ("Se [](#annex:A).", "Se bilaga A.", "Se bilaga A."),
        ("Se [](#rutin).", "Se avsnittet ”Rutin” i bilaga A.", "Se avsnitt 1 i bilaga A."),
        ("I [](#area:centrum)", "I samverkansområdet ”Centrum”", "I samverkansområdet ”Centrum”"),
        ("Till [](#styrgrupp)", "Till styrgruppen", "Till styrgruppen"),
        ("- [](#polisen)\n- se [](#polisen)", "* Polisen\n* se polisen", "* Polisen\n* se polisen"),
        (r"Så skrivs \[](#mal)", r"Så skrivs \[\](#mal)", r"Så skrivs \[\](#mal)"),
        ("[Mål](#mal)", "[Mål](#mal)", "[Mål](#mal)"),
    ],
)
def test_a_reference_is_written_as_number_or_name(
    text: str, plain: str, numbered: str, workspace: Workspace, samverkan: Samverkan
) -> None:
    assert plain in (_written(_files(text), workspace, samverkan) / "avtal.md").read_text()
    assert numbered in (_written(_files(text, numbered=True), workspace, samverkan) / "avtal.md").read_text()


def test_headings_are_numbered_and_nothing_else_changes(workspace: Workspace, samverkan: Samverkan) -> None:
    text = "Ord.\n\n## Under\n\nOrd."
    plain = (_written(_files(text), workspace, samverkan) / "avtal.md").read_text()
    numbered = (_written(_files(text, numbered=True), workspace, samverkan) / "avtal.md").read_text()
    headings = [line for line in numbered.splitlines() if line.startswith("##")]
    assert headings[:5] == [
        "## 1 Bakgrund",
        "### 1.1 Under",
        "## 2 Mål",
        "## 3 Villkor",
        "### 3.1 Dokumentation",
    ]
    without = sub(r"(?m)^(##+) [\d.]+ ", r"\1 ", numbered)
    assert [a for a, b in zip(plain.splitlines(), without.splitlines(), strict=True) if a != b] == []


@pytest.mark.parametrize("to", ["html", "docx"])
def test_every_format_has_the_same_words(to: str, workspace: Workspace, samverkan: Samverkan) -> None:
    path = _written(_files("Se [](#inre).", numbered=True), workspace, samverkan, to) / f"avtal.{to}"
    if to == "docx":
        with zipfile.ZipFile(path) as held:
            text = held.read("word/document.xml").decode() + held.read("word/footnotes.xml").decode()
    else:
        text = path.read_text()
    words = unescape(sub(r"<[^>]*>", "", text))
    assert "Se avsnitt 3.3." in words
    assert "Jämför mål 2." in words
    assert "3.3 Inre" in words
    assert "\U0001fffe" not in text


def test_an_annex_and_a_document_say_where_the_section_stands(
    workspace: Workspace, samverkan: Samverkan
) -> None:
    report = "id: a\ndate: 2020-01-10\nlearned: Enligt [](#inre), [](#tillit) och [](#a).\n"
    files = {**_files("Ord.", numbered=True), "e/uppfoljning.yaml": report}
    folder = _written(files, workspace, samverkan)
    assert "Enligt avsnitt 2 i avtalet och avsnitt 3.1 i avtalet." in (folder / "bilaga-a.md").read_text()
    said = (folder / "uppfoljning.md").read_text()
    assert "Enligt avsnitt 3.3 i avtalet, målet ”Öka tilliten” och ”Uppföljning 2020”." in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Se [](#mall).", "Did you mean `[](#mal)`?"),
        ("Se [](#bilaga-7).", "There is no `bilaga-7` to refer to."),
        ("Se [](#goal:centrum).", "There is no `goal:centrum` to refer to."),
        ("Se [](#A).", "There is no `A` to refer to."),
        ("Se [](#dubbel).", "[](#area:dubbel) or [](#goal:dubbel)"),
        ("Se [](#stum).", "Give the section a `heading`."),
    ],
)
def test_a_dead_or_ambiguous_reference_is_an_error_where_it_stands(
    text: str, said: str, workspace: Workspace, samverkan: Samverkan
) -> None:
    files = _files(f"Först.\n\n{text}")
    files["e/agreement.yaml"] = (
        files["e/agreement.yaml"]
        .replace("goals:\n", "goals:\n  - {id: dubbel, title: Ett}\n")
        .replace("areas: [", "areas: [{id: dubbel, title: Två}, ")
        .replace("  - {show: forums}", "  - {id: stum, show: forums}")
    )
    ran = samverkan("validate", workspace(files), "--format", "json", "--select", "SV025")
    assert ran.status == 1
    (told,) = json.loads(ran.out)["diagnostics"]
    line = files["e/agreement.yaml"].splitlines()[told["line"] - 1]
    assert line[told["column"] - 1 :].startswith(text.removeprefix("Se ").removesuffix("."))
    assert said in f"{told['message']} {told['help']}"


def test_an_id_that_was_changed_is_told_of_once(workspace: Workspace, samverkan: Samverkan) -> None:
    files = _files("Se [](#centrum) och [](#centrum).")
    agreement = files["e/agreement.yaml"].replace("areas: [{id: centrum", "areas: [{id: mitten")
    agreement = agreement.replace("{id: tillit,", "{id: tillit, area: centrum,")
    ran = samverkan("validate", workspace({**files, "e/agreement.yaml": agreement}), "--format", "json")
    errors = [each for each in json.loads(ran.out)["diagnostics"] if each["severity"] == "error"]
    assert len(errors) == 1


def test_a_file_that_comes_back_from_word_unchanged_has_no_changes(
    workspace: Workspace, samverkan: Samverkan
) -> None:
    path = _written(_files("Se [](#inre).", numbered=True), workspace, samverkan, "docx") / "avtal.docx"
    ran = samverkan("returned", path, "--format", "json")
    assert (ran.status, json.loads(ran.out)["changes"]) == (0, [])


def test_a_comparison_tells_of_a_reference_by_name(workspace: Workspace, samverkan: Samverkan) -> None:
    old, new = "Till polisen, enligt vårt mål.", "Till [](#polisen), enligt [](#tillit)."
    workspace({**_files(old), "f/agreement.yaml": AGREEMENT.replace('"TEXT"', json.dumps(new))})
    said = samverkan("diff", "e", "f", "--lang", "sv").out
    assert "[](#" not in said
    assert "”Öka tilliten”" in said


def test_a_reference_in_place_of_the_same_words_is_no_change(
    workspace: Workspace, samverkan: Samverkan
) -> None:
    new = AGREEMENT.replace('"TEXT"', '"[](#styrgrupp), se bilaga A Rutiner."')
    workspace({**_files("Styrgruppen, se bilaga A Rutiner."), "f/agreement.yaml": new})
    assert json.loads(samverkan("diff", "e", "f", "--format", "json").out)["changes"] == []


@pytest.mark.parametrize(
    ("name", "fields", "said"),
    [
        ("Lokalpolisområde Exempelby", "", "  - Del av Polisområde Norr, omfattar Exempelby och Grannby\n"),
        ("Polisområde Norr, Exempelby", "", "  - Omfattar Exempelby och Grannby\n"),
        ("Lokalpolisområde Exempelby", ", fields: [name]", ""),
    ],
)
def test_a_police_unit_says_what_it_is_part_of_and_covers(
    name: str, fields: str, said: str, workspace: Workspace, samverkan: Samverkan
) -> None:
    register = """\
organisations:
  - {id: norr, name: Polisområde Norr, type: police, police_level: area}
  - {id: lpo, name: X, type: police, police_level: local_area, part_of: norr, covers: [Exempelby, Grannby]}
"""
    files = _files("Ord.")
    agreement = files["e/agreement.yaml"].replace("name: Lokalpolisområde Exempelby", f'name: "{name}"')
    agreement = agreement.replace("short_name: polisen", "short_name: polisen\n    organisation: lpo")
    files["e/agreement.yaml"] = agreement.replace("show: parties", f"show: parties{fields}")
    files["e/organisations.yaml"] = register
    text = (_written(files, workspace, samverkan) / "avtal.md").read_text()
    assert said in text
    assert bool(said) == ("mfattar" in text)


LEADING = (
    "Se [](#mal), [](#tillit), **[](#styrgrupp)**, [](#sekretess) och [](#inre).\n\n- [](#polisen) i "
    "[](#area:centrum)\n\n[](#tillit) gäller."
)


def test_a_reference_leads_where_it_says_in_every_format_that_can(
    workspace: Workspace, samverkan: Samverkan
) -> None:
    folder = _written(_files(LEADING), workspace, samverkan, "html")
    page = (folder / "avtal.html").read_text()
    links = dict(findall(r'<a href="#([^"]*)">([^<]*)</a>', page.partition("<main")[2]))
    assert {
        "mal": "avsnittet ”Mål”",
        "goal_tillit": "Mål 2",
        "styrgruppen": "styrgruppen",
        "dokumentation": "villkoret ”Dokumentation”",
        "party_polisen": "Polisen",
        "centrum": "samverkansområdet ”Centrum”",
    }.items() <= {name: unescape(words) for name, words in links.items()}.items() | {("goal_tillit", "Mål 2")}
    assert all(page.count(f' id="{name}"') == 1 for name in links)
    assert 'id="goal_tillit">Öka tilliten' in page


def test_a_reference_is_a_link_in_word_and_in_pdf(workspace: Workspace, samverkan: Samverkan) -> None:
    folder = _written(_files(LEADING), workspace, samverkan, "docx")
    with zipfile.ZipFile(folder / "avtal.docx") as held:
        text = held.read("word/document.xml").decode()
    anchors = findall(r'<w:hyperlink w:anchor="([^"]*)"', text)
    assert len(anchors) == 11
    assert all(text.count(f'<w:bookmarkStart w:id="{n}"') <= 1 for n in range(100))
    assert all(findall(f'w:bookmarkStart w:id="\\d+" w:name="{name}"', text) for name in anchors)
    ran = samverkan("returned", folder / "avtal.docx", "--format", "json")
    assert (json.loads(ran.out)["changes"], json.loads(ran.out)["unplaced"]) == ([], [])
    assert samverkan("render", "--output", "b", "--to", "pdf").status == 0
    with pikepdf.open(folder / "avtal.pdf") as pdf:
        links = [each for page in pdf.pages for each in page.get("/Annots", [])]
    assert len([each for each in links if "/StructParent" in each]) >= len(anchors)


def test_what_was_typed_beside_a_reference_comes_back_from_word_to_its_place(
    workspace: Workspace, samverkan: Samverkan
) -> None:
    folder = _written(_files("[](#tillit) gäller alla i [](#mal)."), workspace, samverkan, "docx")
    path = folder / "avtal.docx"
    with zipfile.ZipFile(path) as held:
        parts = {name: held.read(name) for name in held.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"alla i", b"alla unga i")
    with zipfile.ZipFile(path, "w") as made:
        for name, content in parts.items():
            made.writestr(name, content)
    ran = samverkan("returned", path, "--format", "json")
    (change,) = json.loads(ran.out)["changes"]
    assert change["path"].startswith("sections[")


def test_what_stands_in_another_document_is_named_with_it(workspace: Workspace, samverkan: Samverkan) -> None:
    measures = "measures:\n  - {id: ljus, title: Lampor, text: 'Som [](#ljus).'}\n"
    plan = f"id: p\ndate: 2020-01-10\ntitle: Planen\n{measures}"
    report = "id: u\ndate: 2020-02-10\nlearned: Se [](#ljus) och [](#bilaga-a).\n"
    files = {**_files("Ord."), "e/atgardsplan.yaml": plan, "e/uppfoljning.yaml": report}
    folder = _written(files, workspace, samverkan)
    assert (
        "Se åtgärden ”Lampor” i ”Planen” och bilaga A till avtalet."
        in (folder / "uppfoljning.md").read_text()
    )
    assert "Som åtgärden ”Lampor”." in (folder / "atgardsplan.md").read_text()
