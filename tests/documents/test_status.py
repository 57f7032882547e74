"""The standing of the work as a page: what a styrgrupp sees of it on the wall, on a phone and by ear.

`UPDATE_GOLDEN=1 pytest tests/documents/test_status.py` writes the golden page anew.
"""

import os
import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.documents import goal_words, round_words, validity_words
from samverkan.documents.status import Occasion, status_document
from samverkan.documents.writing import standing_alone
from samverkan.model import Direction, Indicator, PartialDate
from samverkan.render.templates import Templates
from samverkan.status import CycleProgress, Status
from tests.conftest import ROOT
from tests.render.test_html import Page
from tests.render.texts import ANY_TEXT
from tests.statuses import BARE, RECORD, RICH, ROUND, TODAY, goal

GOLDEN = ROOT / "tests/golden/status/laget.md"
TEMPLATES = Templates()


def written(*standings: Status, to: str = "md") -> str:
    occasion = Occasion(TODAY, 90, drawn=to == "html")
    document = status_document([(RECORD, each) for each in standings], occasion)
    return standing_alone(document, "Exempelby kommun", to, TEMPLATES)


def test_the_page_as_it_should_read() -> None:
    page = written(RICH, BARE)
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(page, "utf-8")
    assert page == GOLDEN.read_text("utf-8")


def test_the_day_is_stated_in_the_title_and_on_the_page() -> None:
    html = written(RICH, to="html")
    assert "<title>Läget den 1 juni 2026 – Exempelby kommun</title>" in html
    assert "Läget den 1 juni 2026</h1>" in html


def test_every_figure_has_words_for_those_who_do_not_see_it() -> None:
    page = Page(written(RICH, RICH, to="html"))
    pictures = [attributes for tag, attributes in page.tags if tag == "svg"]
    assert len(pictures) == 6
    ids = page.values("id")
    for attributes in pictures:
        assert attributes["role"] == "img"
        assert all(ids.count(each) == 1 for each in str(attributes["aria-labelledby"]).split())
    assert "5 Uppföljning (inte börjat)" in page.text["desc"]
    assert "från 31 (november 2023) till 27 (1 mars 2026); målet är 25 (2027)" in page.text["desc"]


def test_a_round_that_is_done_is_drawn_only_while_it_is_the_last() -> None:
    ring, bar = 2, 1  # a ring has a drawing for narrow screens, too
    finished = replace(ROUND, steps=ROUND.steps[:3])
    assert written(replace(RICH, cycles=(finished,)), to="html").count("<svg") == ring + bar
    both = written(replace(RICH, cycles=(finished, ROUND)), to="html")
    assert both.count("<svg") == ring + bar
    assert "alla steg är klara" in both


def test_a_page_for_one_agreement_has_its_parts_on_the_second_level_and_one_for_several_below_them() -> None:
    assert "\n## Mål\n" in written(RICH)
    both = written(RICH, BARE)
    assert "\n## Samverkansavtal Exempelby 2024–2027, Exempelby kommun\n" in both
    assert "\n### Mål\n" in both


def test_values_that_are_missing_are_said_to_be() -> None:
    row = next(line for line in written(RICH).split("\n") if line.startswith("| Verka för tillit"))
    for words in ("utgångsvärde saknas", "inte mätt", "målvärde saknas", "har ingen indikator"):
        assert words in row


def test_only_an_agreement_that_holds_or_has_a_round_is_followed() -> None:
    assert "Mål" not in written(BARE)
    assert "Inget varv av arbetet är beskrivet." in written(replace(BARE, in_force=True))


@pytest.mark.parametrize(
    ("end", "said"),
    [
        (
            PartialDate(2022),
            ("Avtalet upphörde vid utgången av 2022.", "The agreement ended at the end of 2022."),
        ),
        (
            PartialDate(2022, 6, 30),
            ("Avtalet upphörde den 2022-06-30.", "The agreement ended on 2022-06-30."),
        ),
    ],
)
def test_an_agreement_ended_on_a_day_or_with_a_year(end: PartialDate, said: tuple[str, str]) -> None:
    told = validity_words.in_force(replace(BARE, ended=end))
    assert (told.sv, told.en) == said


@pytest.mark.parametrize(
    ("latest", "share", "reached", "words"),
    [
        ("31", 0.0, False, "0 procent av vägen till målet"),
        ("27", 0.67, False, "67 procent av vägen till målet"),
        ("33", -0.33, False, "åt fel håll"),
        ("24", 1.17, True, "målet är nått"),
        (None, None, None, "framsteget går inte att räkna ut"),
    ],
)
def test_progress_is_told_in_words(
    latest: str | None, share: float | None, reached: bool | None, words: str
) -> None:
    told = goal_words.progress(goal(0, latest, share, reached)).sv
    assert told.replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    ("way", "latest", "words"),
    [
        (Direction.DECREASE, "27", "går åt rätt håll: från 31 till 27"),
        (Direction.DECREASE, "33", "går åt fel håll: från 31 till 33"),
        (Direction.INCREASE, "33", "går åt rätt håll: från 31 till 33"),
        (Direction.INCREASE, "27", "går åt fel håll: från 31 till 27"),
        (Direction.KEEP, "27", "har ändrats från 31 till 27"),
        (Direction.KEEP, "31", "oförändrat"),
        (Direction.INCREASE, None, "ännu inte mätt"),
    ],
)
def test_a_direction_alone_is_told_as_the_way_that_the_value_goes(
    way: Direction, latest: str | None, words: str
) -> None:
    towards = goal(0, latest, None, None)
    assert towards.indicator
    aim = {"direction": way, "baseline": Decimal(31), "target": None, "target_text": None}
    towards = replace(towards, indicator=towards.indicator.model_copy(update=aim))
    assert goal_words.progress(towards).sv == words
    assert goal_words.target(towards).sv == way.label


def test_what_is_not_yet_measured_is_said_so_once() -> None:
    towards = goal(0, None, None, None)
    assert towards.indicator
    aim = {"direction": Direction.DECREASE, "target": None, "target_text": None}
    towards = replace(towards, indicator=towards.indicator.model_copy(update=aim))
    page = written(replace(RICH, goals=(towards,)))
    assert page.count("Ännu inte mätt") == 1
    assert "Ännu inte mätt, ska minska." in page


def test_a_value_without_a_baseline_is_held_against_the_first_one() -> None:
    values = [{"date": "2025", "value": "40"}, {"date": "2026", "value": "42"}]
    indicator = Indicator.model_validate({"title": "Trygga", "direction": "increase", "measurements": values})
    towards = replace(goal(0, "42", None, None), indicator=indicator, measured=indicator.measurements[1].date)
    assert goal_words.progress(towards).sv == "går åt rätt håll: från 40 till 42"
    once = replace(towards, latest=Decimal(40), measured=indicator.measurements[0].date)
    assert goal_words.progress(once).sv == "mätt en gång, inget att jämföra med"


def test_the_marks_of_a_round_say_what_is_done_what_goes_on_and_what_is_left() -> None:
    assert [round_words.mark(step, ROUND).words.en for step in ROUND.steps] == [
        "done",
        "done",
        "done",
        "under way",
        "not begun",
    ]
    not_begun = replace(ROUND.steps[3], first=None, last=None)
    early = replace(ROUND.steps[4], first=TODAY, last=TODAY)
    torn = CycleProgress(ROUND.cycle, ROUND.place, (*ROUND.steps[:3], not_begun, early))
    assert [round_words.mark(step, torn).words.en for step in torn.steps[3:]] == ["next", "begun"]


def test_a_round_is_known_by_its_title_or_its_area() -> None:
    def named(title: str | None, area: str | None) -> str:
        cycle = ROUND.cycle.model_copy(update={"title": title})
        return round_words.round_name(replace(ROUND, cycle=cycle, area=area)).sv

    assert named(None, None) == "Varv 1"
    assert named(None, "Centrum") == "Varv 1, Centrum"
    assert named("Trygga kvällar", "Centrum") == "Varv 1, Trygga kvällar"
    assert named("Första varvet 2024", None) == "Första varvet 2024"


def test_a_step_without_anything_dated_lacks_what_would_show_it() -> None:
    empty = replace(ROUND.steps[0], first=None, last=None)
    assert [text.en for text in round_words.lacking(empty)] == ["no dated record shows the step"]
    assert round_words.lacking(ROUND.steps[0]) == ()


@given(st.lists(ANY_TEXT.filter(str.strip), min_size=3, max_size=3))
def test_any_words_stay_words(texts: list[str]) -> None:
    title, what, owner = texts
    measure = replace(RICH.measures[0], title=title, responsible=owner)
    deadline = replace(RICH.overdue[0], what=replace(RICH.overdue[0].what, sv=what))
    page = Page(written(replace(RICH, measures=(measure,), overdue=(deadline,)), to="html"))
    assert not {"script", "img", "iframe"} & {tag for tag, _ in page.tags}
    assert len([tag for tag, _ in page.tags if tag == "table"]) == 3


def test_the_page_states_no_place_in_the_files() -> None:
    assert not re.search(r"\.yaml|agreements/", written(RICH, to="html"))
