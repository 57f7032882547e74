"""Documents of what is known, why it happens and what is done: lägesbild, orsaksanalys and åtgärdsplan.

The workspace `arbete` holds an invented kommun. Its documents are kept whole in `arbete-golden`;
`UPDATE_GOLDEN=1 pytest tests/documents/test_work_a.py` writes them anew.
"""

import os
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from samverkan.cli import run
from samverkan.documents import documents, open_folder
from samverkan.documents.writing import written as written_document
from samverkan.load import AgreementFolder
from samverkan.model import (
    Agreement,
    Atgardsplan,
    HouseStyle,
    Lagesbild,
    Orsaksanalys,
    Record,
    Register,
    work_of,
)
from samverkan.render.templates import Templates

WORKSPACES = Path(__file__).parents[1] / "workspaces"
ARBETE = WORKSPACES / "arbete"
AGREEMENT = "exempelby-a/2024-2027"
GOLDEN = WORKSPACES / "arbete-golden" / AGREEMENT

DOCUMENTS = (
    "lagesbild",
    "lagesbild-kommunen-2024",
    "lagesbild-gemensam-2024",
    "orsaksanalys",
    "orsaksanalys-otrygghet-2024",
    "atgardsplan",
)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds every document of the agreement."""
    return _rendered(tmp_path_factory.mktemp("arbete"))


def _rendered(output: Path, *options: str) -> Path:
    place = str(ARBETE / "agreements" / AGREEMENT)
    to = ["--to", "md", "--to", "html", "--output", str(output), "--today", "2024-11-01"]
    assert run(["render", place, *to, *options]) == 0
    return output / AGREEMENT


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_documents_are_as_they_were(name: str, written: Path) -> None:
    text = (written / f"{name}.md").read_text()
    golden = GOLDEN / f"{name}.md"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(text)
    assert text == golden.read_text()


def test_the_first_of_a_kind_has_its_plain_name(written: Path) -> None:
    assert {path.stem for path in written.glob("*.md")} == {"avtal", *DOCUMENTS}


def test_contact_details_of_officials_are_left_out_of_public_documents(written: Path, tmp_path: Path) -> None:
    public = _rendered(tmp_path, "--public")
    assert "naringsliv@exempelby.example" in (written / "atgardsplan.md").read_text()
    assert "naringsliv@exempelby.example" not in (public / "atgardsplan.md").read_text()


def test_the_figure_says_in_words_what_it_draws(written: Path) -> None:
    figure = ET.fromstring((written / "orsaksanalys-orsaker.svg").read_text())  # noqa: S314 (our own)
    description = figure.findtext("{http://www.w3.org/2000/svg}desc")
    assert description == (
        "Motiverad gärningsperson: 3 Unga har inget att göra mellan skolan och fritidsgården. "
        "4 Organiserade nätverk stjäl på beställning. "
        "Lämpligt objekt: 2 Begärliga varor står nära utgången. "
        "Bristande kontroll: 1 Butikerna har minst personal när flest kunder kommer."
    )
    assert 'role="img"' in (written / "orsaksanalys.html").read_text()


def test_an_analysis_that_was_no_fishbone_has_no_figure(written: Path) -> None:
    assert not (written / "orsaksanalys-otrygghet-2024-orsaker.svg").exists()


def test_each_cell_of_a_wide_table_says_which_column_it_is_of(written: Path) -> None:
    html = (written / "atgardsplan.html").read_text()
    first = html[html.index('<th scope="row"') :]
    labels = re.findall(r'data-label="([^"]*)"', first[: first.index("</tr>")])
    assert labels == ["Orsak", "Åtgärd", "Operativa mål", "När", "Vem", "Uppföljning"]


def _agreement(**more: object) -> Agreement:
    parties = [{"id": "kommunen", "name": "Exempelby kommun"}, {"id": "polisen", "name": "Polisen"}]
    areas = [{"id": "skolor", "title": "Tryggare skolor"}]
    basics = {"title": "Samverkansavtal", "parties": parties, "validity": {"start": "2024"}, "areas": areas}
    return Agreement.model_validate({**basics, **more})


def _made(agreement: Agreement, *work: Record, former: tuple[Record, ...] = ()) -> dict[str, str]:
    """Every document of the work as Markdown, by its name; `former` is the work of the agreement before."""
    folder = AgreementFolder(
        "x/ny", agreement, None, Register(), HouseStyle(), broken=False, work=work_of(work)
    )
    basis = open_folder(folder, {}, works={"x/gammal": work_of(former)})
    assert basis
    made = [each for each in documents(basis) if each.name != "avtal"]
    return {each.name: written_document(each, basis, made, Templates()).markdown for each in made}


def _lagesbild(identity: str = "en", day: str = "2024-02-01", **more: object) -> Lagesbild:
    return Lagesbild.model_validate({"id": identity, "date": day, **more})


def _plan(*measures: dict[str, object], **more: object) -> Atgardsplan:
    return Atgardsplan.model_validate({"id": "plan", "date": "2024-03-01", "measures": measures, **more})


def _title(markdown: str) -> str:
    return next(line.removeprefix("# ") for line in markdown.splitlines() if line.startswith("# "))


@pytest.mark.parametrize(
    ("record", "title"),
    [
        (_lagesbild(), "Gemensam lägesbild 2024"),
        (_lagesbild(party="kommunen"), "Exempelby kommuns lägesbild 2024"),
        (_lagesbild(place="Stationen"), "Gemensam lägesbild för Stationen 2024"),
        (_lagesbild(area="skolor"), "Gemensam lägesbild 2024: Tryggare skolor"),
        (_lagesbild(title="Så mår Exempelby"), "Så mår Exempelby"),
        (_plan(), "Åtgärdsplan 2024"),
        (_plan(start="2024-03", end="2025"), "Åtgärdsplan 2024–2025"),
        (_plan(start="2024-01", end="2024-04"), "Åtgärdsplan januari–april 2024"),
        (_plan(start="2024-01-01", end="2024-12-31"), "Åtgärdsplan 2024"),
        (_plan(start="2024-03"), "Åtgärdsplan från 2024"),
    ],
)
def test_a_record_without_a_title_is_called_by_what_it_is_about(record: Record, title: str) -> None:
    assert _title(_made(_agreement(), record)[str(record.record_kind.defines)]) == title


def test_two_that_would_have_the_same_title_are_told_apart_by_their_dates() -> None:
    made = _made(_agreement(), _lagesbild("en"), _lagesbild("tva", "2024-09-01"))
    assert [_title(each) for each in made.values()] == [
        "Gemensam lägesbild 2024, 1 februari 2024",
        "Gemensam lägesbild 2024, 1 september 2024",
    ]


def test_a_plan_may_rest_on_the_work_of_the_agreement_before() -> None:
    agreement = _agreement(relations=[{"kind": "replaces", "agreement": "x/gammal"}])
    old = Orsaksanalys.model_validate(
        {
            "id": "a",
            "date": "2022-01-01",
            "problem": "klotter",
            "causes": [{"id": "morkt", "number": "7", "text": "Det är mörkt."}],
            "sources": [{"id": "kalla", "title": "Den gamla enkäten"}],
        }
    )
    problem = {"id": "klotter", "title": "Klotter i tunneln"}
    seen = _lagesbild("gammal", "2022-01-01", mapping={"problems": [problem]})
    plan = _plan({"title": "Lampor", "causes": ["morkt"]}, based_on=["gammal"], text="Som förut.[^kalla]")
    text = _made(agreement, plan, former=(old, seen))["atgardsplan"]
    assert "**Bygger på:** Gemensam lägesbild 2022" in text
    assert "## Klotter i tunneln" in text
    assert "| 7\u00a0Det är mörkt. | Lampor |" in text
    assert "[^kalla]: Den gamla enkäten" in text


def test_a_plan_without_causes_begins_with_its_measures() -> None:
    text = _made(_agreement(), _plan({"title": "Lampor", "end": "2025"}))["atgardsplan"]
    assert "## Åtgärder" in text
    assert "| Åtgärd | När |" in text


@pytest.mark.parametrize(
    ("measure", "line"),
    [
        ({"effect_horizon": "short", "expected_effect": "Färre bråk."}, "på kort sikt: Färre bråk."),
        ({"expected_effect": "Färre bråk."}, ": Färre bråk."),
        ({"effect_horizon": "long"}, ": på lång sikt"),
    ],
)
def test_the_effect_that_is_expected_is_told_as_far_as_it_is_known(
    measure: dict[str, object], line: str
) -> None:
    text = _made(_agreement(), _plan({"title": "Lampor"} | measure))["atgardsplan"]
    assert re.search(rf"^- Väntad effekt ?{re.escape(line)}$", text, re.MULTILINE)


def test_a_source_that_nothing_cites_is_listed() -> None:
    source = {"id": "bok", "title": "En bok"}
    text = _made(_agreement(), _lagesbild(sources=[source]))["lagesbild"]
    assert text.endswith("## Källor\n\n- En bok\n")


@pytest.mark.parametrize("text", ["[^k]", "- a\n- b", "# Rubrik", "*", "<b>&amp;</b>", "| a |\n| --- |"])
def test_a_cause_of_any_shape_can_be_drawn(text: str) -> None:
    analysis = Orsaksanalys.model_validate(
        {
            "id": "a",
            "date": "2024-01-01",
            "problem": "p",
            "method": "fishbone",
            "causes": [{"text": text}],
            "sources": [{"id": "k", "title": "En källa"}],
        }
    )
    agreement = _agreement(problems=[{"id": "p", "title": "Klotter"}])
    assert "orsaksanalys-orsaker.svg" in _made(agreement, analysis)["orsaksanalys"]
