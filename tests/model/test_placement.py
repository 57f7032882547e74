"""Which section shows what: what it names, all it may, or what belongs to nothing else that is shown."""

from typing import Any

import pytest

from samverkan.model import Agreement
from samverkan.model.placement import Placement, all_sections, has_figure, place
from samverkan.model.sections import Block

PARTS: dict[str, Any] = {
    "title": "Avtal",
    "parties": [{"id": "kommunen", "name": "Exempelby kommun"}, {"id": "polisen", "name": "Polisen"}],
    "validity": {"start": "2024"},
    "areas": [{"id": "skola", "title": "Skolan"}, {"id": "torg", "title": "Torget"}],
    "problems": [{"id": "rus", "title": "Rus", "area": "torg"}],
    "goals": [
        {"id": "ro", "title": "Ro", "area": "skola", "problem": "rus"},
        {"id": "tillit", "title": "Tillit", "problem": "rus"},
        {"id": "fritt", "title": "Fritt"},
    ],
    "measures": [
        {"id": "vuxna", "title": "Vuxna", "goals": ["tillit", "ro"], "area": "skola", "status": "planned"},
        {"id": "ljus", "title": "Ljus", "status": "planned"},
    ],
    "sources": [{"id": "bra", "title": "Brå"}],
}


def _placed(*sections: dict[str, Any], loose: bool) -> Placement:
    agreement = Agreement.model_validate(PARTS | {"sections": sections})
    return place(agreement, agreement.sections, loose=loose)


def _ids(items: Any) -> str:
    return " ".join(item.id for item in items)


SHOWN = [
    # (sections, loose, what each shows, what no section shows)
    ([{"show": "goals"}], True, ["ro tillit fritt"], "parties validity problems areas measures[1]"),
    (
        [{"show": "goals", "only": ["fritt", "nosuch", "ro"]}],
        True,
        ["fritt ro"],
        "parties validity problems goals[1] areas measures",
    ),
    (
        [{"show": "goals", "only": ["fritt"]}, {"show": "goals"}],
        True,
        ["fritt", "ro tillit"],
        "parties validity problems areas measures[1]",
    ),
    ([{"show": "areas"}, {"show": "goals"}], True, ["skola torg", "fritt"], "parties validity measures[1]"),
    (
        [{"show": "areas"}, {"show": "goals"}],
        False,
        ["skola torg", "ro tillit fritt"],
        "parties validity measures[1]",
    ),
    (
        [{"show": "areas", "only": ["torg"], "sections": [{"show": "goals"}]}],
        True,
        ["torg", "ro fritt"],
        "parties validity areas[0] measures[1]",
    ),
    ([{"states": ["parties", "validity", "goals"], "text": "Allt."}], True, [""], "problems areas measures"),
]


@pytest.mark.parametrize(("sections", "loose", "shown", "lost"), SHOWN)
def test_each_item_is_shown_where_it_belongs_and_what_is_shown_nowhere_is_known(
    sections: list[dict[str, Any]], loose: bool, shown: list[str], lost: str
) -> None:
    placed = _placed(*sections, loose=loose)
    every = all_sections(placed.agreement.sections)
    assert [_ids(placed.shown_by(section)) for section in every] == shown
    routes = [
        "".join(f"[{step}]" if isinstance(step, int) else step for step in at) for at in placed.unplaced()
    ]
    assert " ".join(routes) == lost


@pytest.mark.parametrize(
    ("sections", "loose", "within"),
    [
        ([], True, "skola: goals ro; torg: problems rus; rus: goals tillit; ro: ; tillit: measures vuxna"),
        (
            [{"show": "goals"}],
            True,
            "skola: goals ; torg: problems rus; rus: goals ; ro: ; tillit: measures vuxna",
        ),
        (
            [{"show": "areas"}, {"show": "goals"}],
            True,
            "skola: goals ro; torg: problems rus; rus: goals tillit; ro: ; tillit: measures vuxna",
        ),
        (
            [{"show": "areas"}, {"show": "goals"}],
            False,
            "skola: goals ; torg: problems rus; rus: goals ; ro: ; tillit: measures vuxna",
        ),
        (
            [{"show": "areas"}, {"show": "measures", "only": ["vuxna"]}],
            True,
            "skola: goals ro; torg: problems rus; rus: goals tillit; ro: ; tillit: measures ",
        ),
    ],
)
def test_an_item_is_shown_inside_the_nearest_that_it_names_unless_it_has_its_own_section(
    sections: list[dict[str, Any]], loose: bool, within: str
) -> None:
    placed = _placed(*sections, loose=loose)
    held = placed.agreement
    owners = [*held.areas, *held.problems, *held.goals[:2]]
    told = [
        f"{owner.id}: "
        + ", ".join(f"{block} {_ids(placed.within(block, owner))}" for block in placed.blocks_within(owner))
        for owner in owners
    ]
    assert "; ".join(told) == within
    assert placed.within(Block.PROMISES, held.areas[0]) == ()


@pytest.mark.parametrize(
    ("forums", "drawn"),
    [
        ([], False),
        ([{"id": "a", "name": "Rådet"}], False),
        ([{"id": "a", "name": "Rådet", "reports_to": [{"receiver": "kommunstyrelsen"}]}], True),
        ([{"id": "a", "name": "Rådet"}, {"id": "b", "name": "Gruppen"}], True),
    ],
)
def test_a_figure_of_forums_has_something_to_join(forums: list[Any], drawn: bool) -> None:
    agreement = Agreement.model_validate(PARTS | {"forums": forums, "sections": [{"figure": "forums"}]})
    (section,) = agreement.sections
    assert has_figure(section, agreement) is drawn
