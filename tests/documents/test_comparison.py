"""The comparison as a document: what a council reads of it, on paper, on a phone and by ear.

`UPDATE_GOLDEN=1 pytest tests/documents/test_comparison.py` writes the golden file of the real case anew.
"""

import os
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from samverkan.diff.changes import Change, ChangeClass, ChangeKind, Comparison
from samverkan.documents import redline
from samverkan.documents.comparison import comparison_document
from samverkan.documents.writing import standing_alone
from samverkan.model import KINDS, Agreement
from samverkan.render.templates import Templates
from samverkan.text import Text, as_written
from tests.conftest import ROOT, Ran, examples
from tests.render.test_html import Page
from tests.render.texts import ANY_TEXT, visible

GOLDEN = ROOT / "tests/golden/enkoping/jamforelse.md"
TEMPLATES = Templates()
PARTIES = [{"id": "kommunen", "name": "Exempelby kommun"}, {"id": "polisen", "name": "Polisen"}]
Samverkan = Callable[..., Ran]


def agreement(**values: object) -> Agreement:
    return Agreement.model_validate(
        {"title": "Avtal", "parties": PARTIES, "validity": {"start": "2024"}} | values
    )


def change(kind: ChangeKind = ChangeKind.REWORDED, **values: object) -> Change:
    fields: dict[str, object] = {
        "area": "goal",
        "id": None,
        "name": "Stärka tilliten",
        "field": "title",
        "old": "Stärk tilliten",
        "new": "Stärka tilliten",
        "cls": ChangeClass.DECISION,
        "rule": "DIF123",
        "reason": Text("Mål är vad parterna har kommit överens om.", "Goals."),
        "weakening": None,
        "old_route": ("goals", 0, "title"),
        "new_route": ("goals", 0, "title"),
    }
    fields |= values
    for name in ("name", "old", "new"):
        fields[name] = None if fields[name] is None else as_written(str(fields[name]))
    return Change(kind=kind, **fields)  # type: ignore[arg-type]


def written(changes: Sequence[Change], not_compared: Sequence[Text] = (), to: str = "md") -> str:
    old = agreement(validity={"start": "2019", "end": "2022"})
    document = comparison_document(old, agreement(), Comparison(tuple(changes), tuple(not_compared)))
    return standing_alone(document, "Exempelby kommun", to, TEMPLATES)


# ---- The real case


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> str:
    from samverkan.cli import run  # noqa: PLC0415

    output = tmp_path_factory.mktemp("enkoping")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        run(
            [
                "render",
                "--to",
                "md",
                "--document",
                "jamforelse",
                "--output",
                str(output),
                "enkoping/2022-2023",
            ]
        )
    return (output / "enkoping/2022-2023/jamforelse.md").read_text()


def test_the_real_comparison_reads_as_it_did(real: str) -> None:
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(real)
    assert real == GOLDEN.read_text()


@pytest.mark.parametrize(
    "words",
    [
        "# Jämförelse med Samverkansavtal 2019-2022",
        "<del>2019–2022 (fyra år)</del> <ins>2022–2023 (två år)</ins>",
        "Vidareutveckla och <del>stärk</del> <ins>stärka</ins> arbetsinsatser",
        "Ömsesidigt <del>ansvarstagande avseende</del> <ins>ta ansvar för</ins> utveckling",
        "<del>Ingvar Smedlund</del> <ins>Peter Book</ins>",
        "<del>Lars Jansson</del> <ins>Maida Klasson</ins>",
        "<del>strategisk</del> <ins>taktisk</ins>",
        "Ömsesidigt ta ansvar för <del>uppfyllnad av</del> <ins>att de</ins> villkor",
        "Kommunen och polisen står för var sina kostnader",
        "i form av medborgarlöften",
        "**Utgår:** Bilaga 2",
    ],
)
def test_the_real_comparison_says_what_a_council_asks(real: str, words: str) -> None:
    assert words in real


def test_weakenings_stand_before_all_changes(real: str) -> None:
    before = real.split("## Ändringar som kräver beslut", maxsplit=1)[0]
    weaker = before.split("## Det som försvagas")[1]
    assert "irektör" in weaker
    assert "varje tertiäl" in weaker
    assert weaker.count("prioriteras inte längre") == 3


# ---- Any comparison


def test_summary_reasons_and_parts_come_in_order() -> None:
    text = written(
        [
            change(
                ChangeKind.REMOVED,
                area="signatory",
                name="Kommundirektören",
                old="Kommundirektören",
                new=None,
                field=None,
                weakening=Text("Kommundirektören skriver inte längre under.", "Gone."),
                old_route=("signatories", 1),
                new_route=None,
            ),
            change(),
            change(cls=ChangeClass.FOLLOW_UP, field="status", old="planerad", new="klar", area="measure"),
            change(cls=ChangeClass.EDITORIAL, area="source", name="NTU", field=None, old=None, new="NTU"),
        ]
    )
    parts = [
        "<!-- brief -->",
        "## Vad lovar vi inte längre?",
        "## Vad är bara redaktionellt?",
        "<!-- /brief -->",
        "## Det som försvagas",
        "1. Kommundirektören skriver inte längre under.",
        "## Varför ändringarna kräver beslut",
        "Mål är vad parterna har kommit överens om.",
        "## Ändringar som kräver beslut",
        "### Mål",
        "- **Omformuleras:** <del>Stärk</del> <ins>Stärka</ins> tilliten",
        "### Undertecknare",
        "- **Utgår (försvagning):** Kommundirektören",
        "## Ändringar som hör till uppföljningen",
        "## Redaktionella ändringar",
        "## Omformulerade texter sida vid sida",
        "| Stärka tilliten | <del>Stärk</del> tilliten | <ins>Stärka</ins> tilliten |",
    ]
    places = [text.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


def test_no_changes_and_what_could_not_be_compared_are_said() -> None:
    assert "Inga ändringar." in written([])
    assert "##" not in written([])
    text = written([], [Text("Listan är för lång.", "Too long.")])
    assert text.index("## Det som inte har jämförts") < text.index("- Listan är för lång.")


def test_layout_is_counted_when_it_is_editorial_and_told_when_it_is_not() -> None:
    layout = {"rule": "DIF103", "area": "section", "field": "form", "old": "citat", "new": "punktlista"}
    counted = written([change(ChangeKind.CHANGED, cls=ChangeClass.EDITORIAL, **layout)] * 2)
    assert "på två ställen" in counted
    assert "punktlista" not in counted
    assert "<del>citat</del> <ins>punktlista</ins>" in written([change(ChangeKind.CHANGED, **layout)])


def test_many_sources_are_told_together() -> None:
    gone = {"area": "source", "field": None, "new": None, "cls": ChangeClass.EDITORIAL}
    many = [
        change(ChangeKind.REMOVED, **gone | {"name": f"Källa {n}", "old": f"Källa {n}"}) for n in range(4)
    ]
    assert "- **Fyra källor utgår:** Källa 0; Källa 1; Källa 2; Källa 3\n" in written(many)
    assert "- **Utgår:** Källa 1\n" in written(many[:3])
    weighty = [
        change(ChangeKind.REMOVED, **gone | {"name": str(n), "cls": ChangeClass.DECISION}) for n in range(4)
    ]
    assert "källor utgår:" not in written(weighty)


def test_changes_of_one_thing_stand_together() -> None:
    forum = {"area": "forum", "name": "Rådet", "old_route": ("forums", 0), "new_route": ("forums", 0)}
    level = {"field": "level", "old": "strategisk", "new": "taktisk", "new_route": ("forums", 0, "level")}
    text = written(
        [
            change(ChangeKind.CHANGED, **forum | level),
            change(**forum | {"field": "aim", "new_route": ("forums", 0, "aim")}),
        ]
    )
    assert (
        "- **Rådet**\n  - Nivå ändras: <del>strategisk</del> <ins>taktisk</ins>\n"
        "  - Målsättning omformuleras: " in text
    )


SHORT = st.one_of(ANY_TEXT, st.sampled_from(["Målet", "ett\n\ntvå", "- a\n- b", "Ord. " * 40]))
WORDS = st.one_of(ANY_TEXT, st.sampled_from(["Målet", "ett\n\ntvå", "- a\n- b", "x" * 900, "Ord. " * 300]))
CHANGES = st.builds(
    change,
    st.sampled_from(ChangeKind),
    area=st.sampled_from([*KINDS, "goal", "period", "nytt_slag"]),
    name=WORDS,
    field=st.sampled_from([None, "title", "a.b"]),
    old=st.none() | WORDS,
    new=st.none() | WORDS,
    cls=st.sampled_from(ChangeClass),
    rule=st.sampled_from(["DIF103", "DIF199"]),
    reason=WORDS.map(lambda text: Text(text, text)),
    weakening=st.none() | WORDS.map(lambda text: Text(text, text)),
    old_route=st.sampled_from([None, ("goals", 1), ("validity", "end"), ("okänt",)]),
    new_route=st.sampled_from(
        [None, (), ("goals", 0, "title"), ("forums", 3, "members", 1, "unit"), ("x", 1)]
    ),
)


@settings(max_examples=examples(150))
@given(st.lists(CHANGES, max_size=6))
def test_any_comparison_makes_a_page_that_holds_together_and_tells_every_change(
    changes: list[Change],
) -> None:
    text = written(changes)
    page = Page(written(changes, to="html"))
    untold = [each for each in changes if each.rule == "DIF103" and each.cls is ChangeClass.EDITORIAL]
    untold += [each for each in changes if each.area in {"source", "note"}]
    leads = text.count("ändras") + text.count("omformuleras") + text.count("Omformuleras")
    leads += sum(text.count(verb) for verb in ("tgår", "illkommer", "lyttas", "Ändras", "lås ihop", "elas"))
    assert leads >= len(changes) - len(untold)
    assert [tag for tag, _ in page.tags].count("h1") == 1
    tables = [tag for tag, _ in page.tags if tag in {"table", "caption"}]
    assert tables.count("table") == tables.count("caption")


def test_of_a_long_text_what_is_far_from_a_change_is_left_out() -> None:
    same = "Detta är en mening som står kvar. " * 20
    text = same + "Parterna träffas {}. " + same
    old, new = text.format("ofta"), text.format("sällan")
    assert redline.redline(old, new) == ("… Parterna träffas <del>ofta</del> <ins>sällan</ins>. …",)
    assert redline.sides(old, new) == (
        "… Parterna träffas <del>ofta</del>. …",
        "… Parterna träffas <ins>sällan</ins>. …",
    )


@settings(max_examples=examples(150))
@given(SHORT, SHORT)
@example("++}", "++}\\")
def test_a_redline_holds_both_wordings(old: str, new: str) -> None:
    before, after = redline.sides(old, new)
    assert unspaced(shown(before)) == unspaced(visible(old)) or "[^" in old
    assert shown(after) == visible(new) or "[^" in new


def unspaced(text: str) -> str:
    return "".join(text.split())


def shown(markdown: str) -> str:
    from samverkan.render.tree import parse, plain  # noqa: PLC0415

    return " ".join("".join(plain(token) for token in parse(markdown).tokens if token.children).split())


@given(
    st.lists(st.sampled_from(["Ett ord. ", "längre ", "\n\n", "x" * 400 + " "]), max_size=200).map("".join)
)
def test_a_long_wording_is_cut_and_says_by_how_much(text: str) -> None:
    words = redline.wording(text)
    said = " ".join(words)
    kept, _, left = said.partition(" … (")
    assert len(kept) <= 700
    more = int(left.split()[0]) if left else 0
    assert len(kept.split()) + more == len(text.split())


def test_references_to_notes_are_left_out_unless_they_are_all_that_differs() -> None:
    assert redline.redline("Så är det.[^a]", "Så var det.[^b]") == ("Så <del>är</del> <ins>var</ins> det.",)
    assert "b" in redline.redline("Så är det.[^a]", "Så är det.[^b]")[0]
    assert redline.wording("Så är det.[^a]") == ("Så är det.",)


# ---- In a workspace

MINIMAL = """\
title: Samverkansavtal 2024–2027
parties:
  - id: kommunen
    name: Exempelby kommun
  - id: polisen
    name: Lokalpolisområde Exempelby
validity:
  start: 2024
  end: 2027
"""
REPLACING = MINIMAL + "relations:\n  - kind: replaces\n    agreement: a/1\n"


def names(root: Path, identity: str) -> list[str]:
    return sorted(path.name for path in (root / "build" / identity).glob("jamforelse*.md"))


@pytest.fixture
def render(
    workspace: Callable[..., Path], samverkan: Samverkan, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Path]:
    monkeypatch.setattr("samverkan.making.soundness.check", lambda workspace, today: workspace.diagnostics)

    def call(files: dict[str, str], *arguments: str) -> Path:
        root = workspace(files)
        samverkan("render", *arguments)
        return root

    return call


def test_an_agreement_that_replaces_another_is_compared_with_it(render: Callable[..., Path]) -> None:
    root = render({"a/1/agreement.yaml": MINIMAL, "a/2/agreement.yaml": REPLACING})
    assert names(root, "a/1") == []
    assert names(root, "a/2") == ["jamforelse.md"]
    assert "Jämförelse med 2024–2027" in (root / "build/index.html").read_text()
    assert 'href="jamforelse.html"' in (root / "build/a/2/avtal.html").read_text()


@pytest.mark.parametrize(
    ("start", "said"),
    [
        ("2024-01-01", "2024–2027"),
        ("2024", "2024–2027"),
        ("2024-07-01", "Samverkansavtal 2024–2027"),
        ("2024-07", "Samverkansavtal 2024–2027"),
    ],
)
def test_a_comparison_is_named_by_years_or_by_the_title(
    start: str, said: str, render: Callable[..., Path]
) -> None:
    old = re.sub(r"start: [\d-]+", f"start: {start}", MINIMAL)
    root = render({"a/1/agreement.yaml": old, "a/2/agreement.yaml": REPLACING})
    assert f">Jämförelse med {said}<" in (root / "build/index.html").read_text()


def test_what_three_agreements_become_is_compared_with_each(render: Callable[..., Path]) -> None:
    more = "".join(f"  - kind: replaces\n    agreement: {name}\n" for name in ("b/1", "c/1"))
    files = {
        f"{name}/1/agreement.yaml": MINIMAL.replace("Exempelby k", f"{name.upper()}by k") for name in "abc"
    }
    root = render(files | {"d/agreement.yaml": REPLACING + more})
    assert names(root, "d") == ["jamforelse-b-1.md", "jamforelse-c-1.md", "jamforelse.md"]
    assert (
        "# Jämförelse med Samverkansavtal 2024–2027, Bby kommun"
        in (root / "build/d/jamforelse-b-1.md").read_text()
    )


def test_an_agreement_that_cannot_be_read_is_not_compared_with(render: Callable[..., Path]) -> None:
    root = render({"a/1/agreement.yaml": "title: [", "a/2/agreement.yaml": REPLACING})
    assert names(root, "a/2") == []


def test_a_published_comparison_holds_no_contact_details(render: Callable[..., Path]) -> None:
    clause = "clauses:\n  - kind: communication\n    text: Frågor.\n    contact: {phone: 0171-62 61 18}\n"
    files = {"a/1/agreement.yaml": MINIMAL + clause, "a/2/agreement.yaml": REPLACING}
    text = (render(files) / "build/a/2/jamforelse.md").read_text()
    assert "0171-62 61 18" in text
    text = (render(files, "--public") / "build/a/2/jamforelse.md").read_text()
    assert "0171-62 61 18" not in text
    assert "Frågor." in text


def test_the_settings_may_grade_a_rule_otherwise(render: Callable[..., Path]) -> None:
    files = {
        "a/1/agreement.yaml": MINIMAL,
        "a/2/agreement.yaml": REPLACING.replace("title: S", "title: Nytt s"),
    }
    text = (render(files) / "build/a/2/jamforelse.md").read_text()
    assert "### Avtalet" in text.split("## Redaktionella ändringar")[1]
    graded = files | {"/samverkan.yaml": "diff:\n  - {rule: DIF108, class: decision}\n"}
    text = (render(graded) / "build/a/2/jamforelse.md").read_text()
    assert "### Avtalet" in text.split("## Ändringar som kräver beslut")[1]
    assert "## Redaktionella ändringar" not in text


@pytest.mark.parametrize("to", ["md", "html"])
def test_diff_writes_the_same_document(workspace: Callable[..., Path], samverkan: Samverkan, to: str) -> None:
    workspace({"a/1/agreement.yaml": MINIMAL, "a/2/agreement.yaml": REPLACING})
    ran = samverkan("diff", "a/1", "a/2", "--format", to)
    assert (ran.status, ran.err) == (0, "")
    assert "Jämförelse med Samverkansavtal 2024–2027" in ran.out
    assert "Andra avtal" in ran.out


CASE = """\
registration_number: KS 2024/1
title: Samverkansavtal
tjansteskrivelse:
  proposal: {decider: Kommunstyrelsen, points: [kommunen undertecknar avtalet.]}
"""
OUTLINE = """\
house_style:
  tjansteskrivelse:
    - {heading: Förslag till beslut, show: proposal}
    - {heading: Förändringar mot tidigare avtal, show: changes}
"""


def test_a_tjansteskrivelse_may_say_what_changes(render: Callable[..., Path]) -> None:
    old = MINIMAL.replace("2024", "2020").replace("2027", "2023") + "goals:\n  - title: Öka tilliten\n"
    files = {"a/1/agreement.yaml": old, "a/2/agreement.yaml": REPLACING, "a/2/case.yaml": CASE}
    text = (render(files | {"/samverkan.yaml": OUTLINE}) / "build/a/2/tjansteskrivelse.md").read_text()
    short = text.split("## Förändringar mot tidigare avtal")[1]
    assert "- Målet ”Öka tilliten” finns inte längre." in short
    assert "Alla ändringar framgår av bilagan ”Jämförelse med Samverkansavtal 2020–2023”." in short
    text = (
        render(files | {"/samverkan.yaml": "language: sv\n"}) / "build/a/2/tjansteskrivelse.md"
    ).read_text()
    assert "Öka tilliten" not in text


def test_a_tjansteskrivelse_about_a_first_agreement_has_no_such_heading(render: Callable[..., Path]) -> None:
    files = {"a/agreement.yaml": MINIMAL, "a/case.yaml": CASE, "/samverkan.yaml": OUTLINE}
    assert "Förändringar" not in (render(files) / "build/a/tjansteskrivelse.md").read_text()


def test_what_begins_with_a_list_is_named_once() -> None:
    purpose = "Skapa ett tryggt Malmö genom\n\n- arbete\n- samverkan"
    added = change(
        ChangeKind.ADDED,
        area="purpose",
        field=None,
        name="Skapa ett tryggt Malmö genom …",
        old=None,
        new=purpose,
        old_route=None,
        new_route=("purposes", 0),
    )
    assert "- **Tillkommer:** Skapa ett tryggt Malmö genom" in written([added])
