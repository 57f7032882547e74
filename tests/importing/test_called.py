"""Headings, points and lines that say themselves what they are: areas, goals, and forums with their seats."""

from pathlib import Path
from typing import Any

import pytest

from samverkan.importing.called import called
from samverkan.importing.draft import Draft
from samverkan.importing.imported import drafted
from samverkan.importing.reading import read_source
from samverkan.importing.told_forums import forum_listed


def _drafted(folder: Path, text: str) -> Draft:
    (folder / "a.md").write_text("# Avtal 2025\n\nLunds kommun och Polisen i Lund\n\n" + text)
    return drafted(read_source(folder / "a.md"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Fokusområde 1: Trafik", ("areas", "1", "Trafik")),
        ("Insatsområde A – Unga", ("areas", "A", "Unga")),
        ("Prioriterat område: Narkotika", ("areas", None, "Narkotika")),
        ("PRIORITERING 3. Klotter", ("areas", "3", "Klotter")),
        ("Mål 1.2 Färre rån", ("goals", "1.2", "Färre rån")),
        ("Delmål 2 – Fler vittnar", ("goals", "2", "Fler vittnar")),
        ("Mål – Trafik", None),
        ("Mål 2025 Färre rån", None),
        ("Mål 2 år framåt", None),
        ("Områden som prioriteras", None),
    ],
)
def test_what_is_called_an_area_or_a_goal_is_known(words: str, said: tuple[str, str, str] | None) -> None:
    found = called(words)
    assert (found and (found.block.value, found.number, found.title)) == said


@pytest.mark.parametrize("shape", ["## {}\n\nText.\n\n", "## Områden\n\n### {}\n\nText.\n\n"])
def test_headings_that_name_areas_and_goals_become_these_and_are_marked(tmp_path: Path, shape: str) -> None:
    draft = _drafted(tmp_path, shape.format("Fokusområde 1: Trafik") + shape.format("Mål 1.2 Färre rån"))
    (area,), (goal,) = draft.values["areas"], draft.values["goals"]
    assert (area["title"], area["number"], goal["title"]) == ("Trafik", "1", "Färre rån")
    assert {("areas", 0), ("goals", 0)} <= {each.route for each in draft.guesses}
    assert ("Mål 1.2", "Färre rån") in draft.numbers


def test_goals_with_numbers_in_the_text_of_an_area_are_its_goals(tmp_path: Path) -> None:
    draft = _drafted(
        tmp_path,
        "## Insatsområde A – Trafik\n\nMål 1.1 Färre olyckor\n\n### Mål 1.2 Lugnare gator\n\nText.\n",
    )
    goals = [(each["title"], each["area"]) for each in draft.values["goals"]]
    assert goals == [("Färre olyckor", "trafik"), ("Lugnare gator", "trafik")]


@pytest.mark.parametrize(
    "lead", ["Fokusområden:\n\n- {}\n", "| Område | Kommunen |\n|---|---|\n| {} | bygger |\n"]
)
def test_points_and_cells_that_name_an_area_do(tmp_path: Path, lead: str) -> None:
    (area,) = _drafted(tmp_path, "## Områden\n\n" + lead.format("Fokusområde 1: Trafik")).values["areas"]
    assert (area["title"], area["number"]) == ("Trafik", "1")


@pytest.mark.parametrize(
    ("line", "names", "cadence"),
    [
        ("Styrgrupp: A, B och C, möts fyra gånger per år.", ["A", "B", "C"], {"times": 4, "per": "year"}),
        (
            "Arbetsgrupp EST – samordnare samt rektor. Träffas varje månad",
            ["samordnare", "rektor"],
            {"per": "month"},
        ),
        (
            "Trygghetsrådet: kommunalråd och barn- och ungdomschef (två gånger per år)",
            ["kommunalråd", "barn- och ungdomschef"],
            {"times": 2, "per": "year"},
        ),
        ("Operativ grupp – chef, polis; möts varje vecka.", ["chef", "polis"], {"per": "week"}),
        ("Arbetsgrupp: chef, polis", ["chef", "polis"], None),
        ("Styrgrupp: beslutar om planen", None, None),
        ("Styrgrupp: chefen för skolan och polisen", None, None),
    ],
)
@pytest.mark.parametrize("shape", ["{}\n", "## Organisation\n\n{}\n"])
def test_a_forum_on_one_line_has_its_seats(
    tmp_path: Path, line: str, names: list[str] | None, cadence: dict[str, Any] | None, shape: str
) -> None:
    told = forum_listed(line)
    assert (told and [each["name"] for each in told["members"]]) == names
    forums = _drafted(tmp_path, shape.format(line)).values.get("forums", [])
    assert [[seat["name"] for seat in each["members"]] for each in forums] == ([names] if names else [])
    assert [each.get("cadence") for each in forums] == ([cadence] if names else [])


def test_areas_of_a_plain_text_have_what_is_told_below_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "SAMVERKANSAVTAL\n\nLunds kommun och Polisen i Lund\n\nAvtalsperiod: 2026 - 2027\n\n"
        "2. PRIORITERADE OMRÅDEN\nOmråde 1: Unga\nMål: Färre prövar droger.\nAktiviteter:\n- koll\n\n"
        "Område 2: Otrygga platser\nMål: Fler är trygga.\n\n3. EKONOMI\nVar och en betalar sitt.\n"
    )
    values = drafted(read_source(tmp_path / "a.txt")).values
    assert [each["title"] for each in values["areas"]] == ["Unga", "Otrygga platser"]
    assert [each["area"] for each in values["goals"]] == ["unga", "otrygga-platser"]
    assert [each["area"] for each in values["measures"]] == ["unga"]
    assert not any("2026" in each.get("heading", "") for each in values["sections"])
