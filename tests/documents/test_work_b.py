"""Promises to residents, follow-ups and minutes as documents: what a reader gets of each.

The workspace `arbete` holds invented kommuner, the workspace `loften` what real ones have promised.
`UPDATE_GOLDEN=1 pytest tests/documents/test_work_b.py` writes the kept documents anew.
"""

import os
import re
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from samverkan.cli import run
from samverkan.documents import DocumentBasis, documents, open_folder
from samverkan.documents.public import without_contacts
from samverkan.documents.series import chart, series
from samverkan.documents.writing import written as written_document
from samverkan.load import AgreementFolder
from samverkan.load.load import load
from samverkan.model import KINDS, Agreement, Handling, HouseStyle, Indicator, Register, work_of
from samverkan.render.templates import Templates
from tests.documents.test_other_kommuner import texts_of, words

WORKSPACES = Path(__file__).parents[1] / "workspaces"
LOFTEN = WORKSPACES / "loften"
GOLDEN = WORKSPACES / "arbete-golden" / "exempelby-b" / "2024-2027"
OURS = ("medborgarlofte", "uppfoljning", "motesanteckning")
REAL = (
    "are/2019-2020",
    "are/2023-2024",
    "avesta/2022-2023",
    "gotene/2018",
    "gotene/2023-2024",
    "harjedalen/2019-2020",
    "harnosand/2020-2021",
    "lerum/2019-2020",
    "mullsjo/2023",
    "pitea/2023-2025",
)
AGREEMENT = {
    "title": "Samverkansavtal 2024–2027",
    "parties": [
        {"id": "kommunen", "name": "Exempelby kommun", "short_name": "kommunen"},
        {"id": "polisen", "name": "Lokalpolisområde Exempelby", "short_name": "polisen"},
    ],
    "validity": {"start": "2024", "end": "2027"},
    "areas": [{"id": "centrum", "title": "Centrum"}, {"id": "skolan", "title": "Skolan"}],
    "goals": [
        {
            "id": "trygghet",
            "title": "Fler är trygga",
            "indicators": [
                {
                    "id": "otrygga",
                    "title": "Otrygga",
                    "unit": "procent",
                    "baseline": "31",
                    "baseline_date": "2023",
                    "target": "25",
                    "measurements": [
                        {"date": "2024-10", "value": "29", "n": "412"},
                        {"date": "2025-10", "value": "27"},
                    ],
                }
            ],
        }
    ],
    "measures": [{"id": "ljus", "title": "Ny belysning"}, {"id": "vuxna", "title": "Vuxna på torget"}],
    "forums": [{"id": "styrgruppen", "name": "Styrgruppen"}],
}

TEMPLATES = Templates()  # templates are read once for all tests


def basis_of(*records: Handling, agreement: Agreement | None = None) -> DocumentBasis:
    """The agreement with these records beside it, opened for making documents."""
    agreement = agreement or Agreement.model_validate(AGREEMENT)
    work = work_of(records)
    basis = open_folder(
        AgreementFolder("x/y", agreement, None, Register(), HouseStyle(), broken=False, work=work), {}
    )
    assert basis
    return basis


def markdown(basis: DocumentBasis) -> dict[str, str]:
    """Every document of the agreement as Markdown, by its name."""
    made = documents(basis)
    return {each.name: written_document(each, basis, made, TEMPLATES).markdown for each in made}


def written(*records: Handling, agreement: Agreement | None = None) -> dict[str, str]:
    """The documents of an agreement with these records beside it."""
    return markdown(basis_of(*records, agreement=agreement))


def opened(workspace: str, agreement_id: str) -> tuple[AgreementFolder, dict[str, str]]:
    """An agreement of a workspace, and its documents."""
    folder = load(WORKSPACES / workspace).folder(agreement_id)
    assert folder
    basis = open_folder(folder, {})
    assert basis
    return folder, markdown(basis)


def record(kind: str, **data: Any) -> Handling:
    made = KINDS[kind].model_validate({"id": kind, "date": "2025-02-11"} | data)
    assert isinstance(made, Handling)
    return made


def promises(*texts: str, **data: Any) -> Handling:
    return record("medborgarlofte", promises=[{"text": text} for text in texts], **data)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"start": "2024", "end": "2025"}, "Löftena gäller 2024–2025."),
        (
            {"start": "2019-06-01", "end": "2020-06"},
            "Löftena gäller från och med den 1 juni 2019 till och med juni 2020.",
        ),
        (
            {"start": "2020", "end": "2021", "until_new": "yes"},
            "Löftena gäller 2020–2021 och därefter till dess att nya löften ges.",
        ),
        ({"until_new": "yes"}, "Löftena gäller till dess att nya löften ges."),
        (
            {"end": "2022", "extensions": [{"until": "2023-12-31"}]},
            "Löftena gäller till och med 2022. De har förlängts till och med den 31 december 2023.",
        ),
        (
            {"extensions": [{"until": "2023", "decided": "2023-03-01", "by": "styrgruppen"}]},
            "Löftena har förlängts till och med 2023 (beslut den 1 mars 2023 av styrgruppen).",
        ),
        (
            {"extensions": [{"until": "2023", "by": "parterna"}]},
            "Löftena har förlängts till och med 2023 (beslut av parterna).",
        ),
    ],
)
def test_how_long_the_promises_hold_is_told_in_words(data: Mapping[str, Any], sentence: str) -> None:
    assert f"\n{sentence}\n" in written(promises("Ett.", "Två.", **data))["medborgarlofte"]


def test_a_single_promise_is_not_spoken_of_as_many() -> None:
    given = promises("Ett.", start="2024", end="2024", until_new="yes", situation="Det är mörkt.")
    shown = written(given)["medborgarlofte"]
    assert "Löftet gäller 2024 och därefter till dess att ett nytt löfte ges." in shown
    assert "## Därför ger vi löftet\n" in shown


@pytest.mark.parametrize(
    ("revision", "line"),
    [
        ({"since": "2024-07-01"}, "- Från och med den 1 juli 2024: Två kvällar i stället för en."),
        (
            {"since": "2024-07", "decided": "2024-06", "by": "styrgruppen"},
            "- Från och med juli 2024 (beslut i juni 2024 av styrgruppen): Två kvällar i stället för en.",
        ),
        ({"since": "2024", "by": "parterna"}, "- Från och med 2024 (beslut av parterna): Två kvällar"),
    ],
)
def test_what_was_changed_while_the_promises_held_is_told(revision: Mapping[str, str], line: str) -> None:
    each = {**revision, "text": "Två kvällar i stället för en."}
    shown = written(promises("Ett.", revisions=[each]))["medborgarlofte"]
    assert f"## Det här har vi ändrat\n\n{line}" in shown


def test_promises_are_called_what_the_kommun_calls_them() -> None:
    shown = written(promises("Ett.", label="trygghetslöften", place="Centrum", start="2024", end="2024"))
    assert "# Trygghetslöften för Centrum 2024\n" in shown["medborgarlofte"]


def test_promises_without_a_time_say_nothing_of_it() -> None:
    assert "<!-- summary -->" not in written(promises("Ett."))["medborgarlofte"]


def test_promises_stand_under_their_headings_and_else_under_their_areas() -> None:
    given = [
        {"text": "Fem kvinnor får stöd.", "heading": "Relationsvåld"},
        {"text": "Fyra samtal hålls.", "heading": "Unga kvinnor", "area": "centrum"},
        {"text": "Fem män får behandling.", "heading": "Relationsvåld"},
        {"text": "Vi svarar alla."},
    ]
    shown = written(record("medborgarlofte", promises=given))["medborgarlofte"]
    said = re.findall(r"^### .*|^\d\. .*|^   - Område: .*", shown, re.MULTILINE)
    assert said == [
        "1. Vi svarar alla.",
        "### Relationsvåld",
        "2. Fem kvinnor får stöd.",
        "3. Fem män får behandling.",
        "### Unga kvinnor",
        "4. Fyra samtal hålls.",
        "   - Område: Centrum",
    ]


def test_promises_stand_under_their_area_and_are_numbered_throughout() -> None:
    given = [
        {"text": "Belysning.", "area": "centrum"},
        {"text": "Skolbesök.", "area": "skolan"},
        {"text": "Patruller.", "area": "centrum"},
    ]
    shown = written(record("medborgarlofte", promises=given))["medborgarlofte"]
    order = ["### Centrum", "1. Belysning.", "2. Patruller.", "### Skolan", "3. Skolbesök."]
    assert sorted(order, key=shown.index) == order


@pytest.mark.parametrize(
    ("promise", "line"),
    [
        ({}, "Löftet ges av: kommunen och polisen"),
        ({"parties": ["polisen"]}, "Löftet ges av: polisen"),
        (
            {"parties": ["polisen"], "given_by": ["Räddningstjänsten"]},
            "Löftet ges av: polisen och Räddningstjänsten",
        ),
        (
            {"target": {"value": "3", "unit": "vandringar", "cadence": {"per": "year"}}},
            "Löftet i siffror: 3 vandringar per år",
        ),
        (
            {"target": {"bound": "at_most", "value": "26,5", "unit": "procent"}},
            "Löftet i siffror: högst 26,5 procent",
        ),
        (
            {
                "target": {
                    "bound": "exactly",
                    "value": "2",
                    "unit": "möten",
                    "cadence": {"every": "2", "per": "week"},
                }
            },
            "Löftet i siffror: exakt 2 möten varannan vecka",
        ),
        (
            {
                "target": {
                    "value": "5",
                    "unit": "besök",
                    "cadence": {"per": "month", "stated": "under sommaren"},
                }
            },
            "Löftet i siffror: 5 besök under sommaren",
        ),
        ({"results": [{"end": "2024", "value": "6", "kept": "yes"}]}, "Resultat 2024: utfall 6, hållet"),
        (
            {"results": [{"end": "2024-08-31", "party": "polisen", "kept": "partly"}]},
            "Resultat till och med den 31 augusti 2024, polisen: delvis hållet",
        ),
        (
            {"results": [{"start": "2024", "end": "2025", "kept": "no"}]},
            "Resultat 2024–2025: inte hållet",
        ),
        (
            {"results": [{"end": "2024", "kept": "yes", "text": "Vi gick tre gånger."}]},
            "Resultat 2024: hållet. Vi gick tre gånger.",
        ),
        ({"results": [{"end": "2024", "text": "Vi gick tre gånger."}]}, "Resultat 2024: Vi gick tre gånger."),
        (
            {"results": [{"end": "2024", "kept": "yes", "published": "2025-02-10"}]},
            "Resultat 2024: hållet (publicerat den 10 februari 2025)",
        ),
        (
            {"results": [{"end": "2024", "kept": "yes", "url": "https://exempelby.example/loften"}]},
            "Resultat 2024: hållet ([publicerat](<https://exempelby.example/loften>))",
        ),
    ],
)
def test_a_promise_says_who_gives_it_how_much_and_what_came_of_it(
    promise: Mapping[str, Any], line: str
) -> None:
    shown = written(record("medborgarlofte", promises=[{"text": "Vi lovar."} | dict(promise)]))
    assert f"   - {line}\n" in shown["medborgarlofte"]


def test_a_result_told_in_several_paragraphs_keeps_them() -> None:
    results = [{"end": "2024", "kept": "yes", "text": "Vi gick tre gånger:\n\n- i maj\n- i juni"}]
    shown = written(record("medborgarlofte", promises=[{"text": "Vi går.", "results": results}]))
    told = "   - Resultat 2024: hållet\n\n     Vi gick tre gånger:\n\n     - i maj\n     - i juni\n"
    assert told in shown["medborgarlofte"].replace("* i", "- i")


def test_a_promise_of_others_is_not_said_to_be_that_of_the_parties() -> None:
    shown = written(record("medborgarlofte", promises=[{"text": "Vi tänder.", "given_by": ["Exempelbyhus"]}]))
    assert "   - Löftet ges av: Exempelbyhus\n" in shown["medborgarlofte"]


def test_residents_are_told_where_to_turn_also_when_direct_details_are_left_out() -> None:
    given = promises("Ett.", contact={"email": "trygghet@exempelby.example"})
    for shown in (given, without_contacts(given)):
        assert "Hör av dig: trygghet@exempelby.example." in written(shown)["medborgarlofte"]


def test_goals_are_shown_by_the_values_known_on_the_day_of_the_follow_up() -> None:
    row = "| Fler är trygga | Otrygga (procent) | 31 (2023) | {} | 25 | delvis nått |"
    goals = [{"goal": "trygghet", "reached": "partly"}]
    early = written(record("uppfoljning", date="2025-02-11", goals=goals))["uppfoljning"]
    late = written(record("uppfoljning", date="2026-02-10", goals=goals))["uppfoljning"]
    assert row.format("29 (oktober 2024)") in early
    assert row.format("27 (oktober 2025)") in late


def test_a_target_in_words_stands_beside_its_number() -> None:
    indicator = {"title": "Klotter", "target": "0", "target_date": "2027", "target_text": "inget klotter"}
    goal = {"id": "rent", "title": "Helt och rent", "indicators": [indicator]}
    agreement = Agreement.model_validate(AGREEMENT | {"goals": [goal]})
    shown = written(record("uppfoljning", goals=[{"goal": "rent"}]), agreement=agreement)["uppfoljning"]
    assert "| Helt och rent | Klotter | 0 (2027), inget klotter |" in shown


def test_an_indicator_shows_its_baseline_its_values_and_its_target() -> None:
    follow_up = record("uppfoljning", indicators=[{"indicator": "otrygga", "text": "Bättre."}])
    basis = basis_of(follow_up)
    document = next(each for each in documents(basis) if each.name == "uppfoljning")
    figure = document.figures["uppfoljning-otrygga"]
    assert figure.description == (
        "Staplar som visar Otrygga (procent). 2023, utgångsvärde: 31; oktober 2024: 29; mål: 25."
    )
    text = written_document(document, basis, [document], Templates()).markdown
    assert f"![{figure.title}]({figure.name}.svg)" in text
    assert "| Tid | Värde (procent) | Antal svar |" in text
    assert "| 2023, utgångsvärde | 31 | – |\n| oktober 2024 | 29 | 412 |" in text


def test_of_a_long_series_the_figure_shows_the_first_value_and_the_latest() -> None:
    values = [{"date": f"{year}", "value": str(year - 1000)} for year in range(1990, 2024)]
    indicator = Indicator.model_validate({"title": "Anmälningar", "measurements": values})
    basis = basis_of()
    figure = chart(indicator, date(2024, 1, 1), "figur", basis.words)
    assert figure
    assert figure.description.startswith("Staplar som visar Anmälningar. 1990: 990; 2013: 1\u00a0013; ")
    assert figure.description.endswith("; 2023: 1\u00a0023.")
    assert len(series(indicator, date(2024, 1, 1), basis.words).rows) == 34


@pytest.mark.parametrize("values", [["3"], ["-3", "4"]])
def test_one_value_or_one_below_nought_has_no_figure(values: list[str]) -> None:
    measurements = [{"date": f"{2020 + place}", "value": value} for place, value in enumerate(values)]
    indicator = Indicator.model_validate({"title": "Saldo", "measurements": measurements})
    assert chart(indicator, date(2024, 1, 1), "figur", basis_of().words) is None


def test_an_indicator_that_is_never_measured_says_so() -> None:
    data = AGREEMENT | {"goals": [{"title": "Mål", "indicators": [{"id": "tillit", "title": "Tillit"}]}]}
    follow_up = record("uppfoljning", indicators=[{"indicator": "tillit"}])
    shown = written(follow_up, agreement=Agreement.model_validate(data))["uppfoljning"]
    assert "### Tillit\n\nInget värde är mätt.\n" in shown
    assert ".svg" not in shown


def test_hours_and_cost_of_the_measures_are_added_up() -> None:
    done = [
        {"measure": "ljus", "status": "done", "hours": "120", "cost": "640000"},
        {"measure": "vuxna", "status": "ongoing", "hours": "1312,5"},
    ]
    shown = written(record("uppfoljning", measures=done))["uppfoljning"]
    assert "| Åtgärd | Status | Timmar | Kronor |\n" in shown
    assert "| Summa | – | 1\u00a0432,5 | – |\n" in shown


def test_one_measure_has_no_sum() -> None:
    shown = written(record("uppfoljning", measures=[{"measure": "ljus", "hours": "120"}]))["uppfoljning"]
    assert "| Ny belysning | 120 |" in shown
    assert "Summa" not in shown


@pytest.mark.parametrize(
    ("day", "receiver", "line"),
    [
        ("2023-06-30", {"kind": "council"}, "Kommunfullmäktige"),
        (
            "2023-07-01",
            {"kind": "council", "date": "2024-01-08"},
            "Kommunfullmäktige, enligt 13 § lagen (2023:196) om kommuners ansvar för brottsförebyggande "
            "arbete, lämnad den 8 januari 2024",
        ),
        ("2024-01-01", {"kind": "steering_group", "forum": "styrgruppen"}, "Styrgruppen"),
        ("2024-01-01", {"kind": "residents", "name": "boende i norr"}, "Invånarna: boende i norr"),
        ("2024-01-01", {"kind": "other", "name": "Länsstyrelsen"}, "Länsstyrelsen"),
        ("2024-01-01", {"kind": "other"}, "Annan mottagare"),
    ],
)
def test_the_follow_up_says_who_is_to_have_it(day: str, receiver: Mapping[str, Any], line: str) -> None:
    shown = written(record("uppfoljning", date=day, receivers=[receiver]))["uppfoljning"]
    assert f"## Lämnas till\n\n- {line}\n" in shown


def test_minutes_number_their_items_and_the_decisions_of_each() -> None:
    items = [
        {"title": "Läget", "text": "Det går bra."},
        {"title": "Planen", "decisions": ["Planen antas.", "Den följs upp i maj."]},
    ]
    shown = written(record("motesanteckning", forum="styrgruppen", items=items))["motesanteckning"]
    decided = "Styrgruppen beslutar följande:\n\n1. Planen antas.\n2. Den följs upp i maj."
    assert f"## 1 Läget\n\nDet går bra.\n\n## 2 Planen\n\n{decided}" in shown
    assert shown.count("beslutar") == 1


def test_tasks_say_who_does_what_by_when() -> None:
    tasks = [
        {
            "text": "Beställ lyktor",
            "party": "kommunen",
            "responsible": "gatuchefen",
            "due": "2025-04",
            "done": "2025-03",
        },
        {"text": "Bjud in butikerna"},
    ]
    shown = written(record("motesanteckning", forum="styrgruppen", tasks=tasks))["motesanteckning"]
    assert "| Uppgift | Ansvarig | Senast | Gjort |\n" in shown
    assert "| Beställ lyktor | Kommunen, gatuchefen | april 2025 | mars 2025 |\n" in shown
    assert "| Bjud in butikerna | – | – | – |\n" in shown


def test_real_kommuner_fit_the_schema_and_break_no_law(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules of method may advise: most real promises lack a number, a result or a date."""
    workspace = load(LOFTEN)
    assert tuple(each.id for each in workspace.folders) == REAL
    assert workspace.diagnostics == ()
    monkeypatch.chdir(LOFTEN)
    assert run(["validate", "--today", "2026-06-01"]) == 0


@pytest.mark.parametrize("agreement_id", REAL)
def test_nothing_that_real_kommuner_have_said_is_lost(agreement_id: str) -> None:
    folder, made = opened("loften", agreement_id)
    shown = [words(text) for text in made.values()]
    texts = {text for each in folder.records.values() for text in texts_of(each)}
    assert len(folder.records) > 1
    assert {text for text in texts if not any(words(text) in document for document in shown)} == set()


def test_the_documents_are_as_they_were() -> None:
    _, made = opened("arbete", "exempelby-b/2024-2027")
    ours = {f"{name}.md": text for name, text in made.items() if name.startswith(OURS)}
    if os.environ.get("UPDATE_GOLDEN"):
        shutil.rmtree(GOLDEN, ignore_errors=True)
        GOLDEN.mkdir(parents=True)
        for name, text in ours.items():
            (GOLDEN / name).write_text(text)
    assert ours == {path.name: path.read_text() for path in GOLDEN.glob("*.md")}
    assert set(ours) == {
        "medborgarlofte.md",
        "motesanteckning.md",
        "motesanteckning-styrgruppen-2024-06.md",
        "uppfoljning.md",
        "uppfoljning-uppfoljning-2025.md",
    }


def test_who_were_asked_in_a_survey_is_told_with_how_many_answered_and_when() -> None:
    ground = {"kind": "survey", "title": "Trygghetsmätningen", "date": "2024", "respondents": "1012"}
    alone = written(record("lagesbild", grounds=[ground]))["lagesbild"]
    assert "| Underlag | Slag | Tid | Antal svar |" in alone
    told = written(record("lagesbild", grounds=[ground | {"asked": "2 000 invånare 16–84 år"}]))["lagesbild"]
    assert "| Underlag | Slag | Tid | Tillfrågade | Antal svar |" in told
    assert "| Trygghetsmätningen | undersökning | 2024 | 2 000 invånare 16–84 år | 1 012 |" in told.replace(
        "\u00a0", " "
    )


def test_promises_tell_who_were_asked_in_the_surveys_that_they_rest_on() -> None:
    survey = {"kind": "survey", "title": "Trygghetsmätning", "date": "2024-09", "respondents": "612"}
    asked = survey | {"asked": "1 200 invånare 16–85 år", "response_rate": "51"}
    dialogue = {"kind": "citizen_dialogue", "title": "Dialog på torget", "respondents": "80"}
    figures = {"kind": "statistics", "title": "Anmälda brott"}
    known = record("lagesbild", id="l", title="Läget 2024", grounds=[asked, dialogue, figures])
    given = record("medborgarlofte", lagesbild="l", promises=[{"text": "Vi lyser upp torget."}])
    told = written(known, given)["medborgarlofte"]
    assert (
        "Vi bygger löftet på ”Läget 2024”:\n\n"
        "- Trygghetsmätning, september 2024 (1 200 invånare 16–85 år tillfrågades, 612 svarade, "
        "svarsfrekvensen var 51 procent)\n"
        "- Dialog på torget (80 deltog)\n"
    ) in told.replace("\u00a0", " ")
    alone = written(known.model_copy(update={"grounds": ()}), given)
    assert "Vi bygger löftet på ”Läget 2024”.\n" in alone["medborgarlofte"]
