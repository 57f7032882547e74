"""Numbers that set a duty off, of which a higher one is weaker, and times that only say when it recurs."""

import pytest

from tests.diff.measured import Judged, said

SETS_OFF = [
    "Styrgruppen ser över åtgärden när {} procent av invånarna är otrygga.",
    "Styrgruppen ser över åtgärden när {} procent av deltagarna har svarat.",
    "Vid {} anmälda brott i ett område kallar samordnaren till möte.",
    "Samordnaren kallar till möte vid {} anmälningar om klotter.",
    "Om frånvaron når {} procent kontaktar skolan hemmet.",
    "Skolan anmäler till socialtjänsten vid {} procents frånvaro.",
    "När andelen otrygga är över {} procent sätts fler trygghetsvärdar in.",
    "Om andelen elever som är otrygga överstiger {} procent gör skolan en egen plan.",
    "Efter {} klagomål på samma plats gör kommunen en trygghetsvandring.",
    "Om {} procent av eleverna är otrygga gör skolan en egen plan.",
    "Rådet sammankallas om minst {} ledamöter begär det.",
    "Polisen sätter in fler patruller så snart {} inbrott har anmälts.",
]
FALLS_BELOW = [
    "Om andelen trygga sjunker under {} procent gör parterna en ny lägesbild.",
    "När färre än {} procent av invånarna är trygga kallar kommunen till möte.",
]
ASKED_FOR = [
    "När avtalet går ut ska {} procent av invånarna vara trygga.",
    "Kommunen berättar om avtalet vid {} torgmöten.",
    "Polisen informerar på {} skolor när terminen börjar.",
    "Om sommaren håller kommunen {} fritidsgårdar öppna.",
    "Vid {} tillfällen per år bjuder kommunen in föreningarna.",
]
"""Numbers of what is promised, with a time beside them."""
MAY_STOP = [
    "Åtgärden får avslutas när {} procent av målen är nådda.",
    "Kommunen kan dra in värdarna om {} procent är trygga.",
]
"""The sooner they are reached, the sooner something is no longer done."""


def _said(sentence: str, before: int, after: int) -> list[str]:
    return said(Judged(sentence.format(before), sentence.format(after), ""))


@pytest.mark.parametrize("sentence", SETS_OFF)
def test_a_higher_number_that_sets_something_off_is_weaker(sentence: str) -> None:
    assert len(_said(sentence, 10, 20)) == 1
    assert _said(sentence, 20, 10) == []


@pytest.mark.parametrize("sentence", [*FALLS_BELOW, *ASKED_FOR])
def test_a_lower_number_is_weaker_where_it_is_fallen_below_or_asked_for(sentence: str) -> None:
    assert len(_said(sentence, 20, 10)) == 1
    assert _said(sentence, 10, 20) == []


@pytest.mark.parametrize("sentence", MAY_STOP)
def test_a_number_that_lets_something_end_is_not_weaker_for_being_higher(sentence: str) -> None:
    assert _said(sentence, 10, 20) == []


def test_it_is_said_what_sets_it_off_before_and_now() -> None:
    assert _said(SETS_OFF[2], 5, 10) == [
        "”Vid 10 anmälda brott i ett område kallar samordnaren till möte”: det krävs mer innan det görs, "
        "vid 10 anmälda brott i stället för vid 5 anmälda brott."
    ]


PACES = {
    "varje termin": ["på höst och vår", "i mars och oktober"],
    "två gånger om året": ["en gång på våren och en på hösten", "i maj och november"],
    "varje halvår": ["i mars och september", "vår och höst"],
    "varje kvartal": ["i februari, maj, augusti och november"],
    "varje vecka": ["på fredag", "på onsdagar"],
}


@pytest.mark.parametrize(("pace", "times"), [(pace, each) for pace, those in PACES.items() for each in those])
def test_when_it_is_done_that_still_recurs_as_often_is_no_loss(pace: str, times: str) -> None:
    whole, short = (
        f"Kommunen går en trygghetsvandring {pace}, {times}.",
        f"Kommunen går en trygghetsvandring {pace}.",
    )
    assert said(Judged(whole, short, "")) == []
    assert said(Judged(short, whole, "")) == []


@pytest.mark.parametrize(
    ("pace", "times"), [("varje år", "på höst och vår"), ("varje vecka", "på tisdag och fredag")]
)
def test_more_times_than_the_interval_has_are_a_loss(pace: str, times: str) -> None:
    [told] = said(Judged(f"Kommunen vandrar {pace}, {times}.", f"Kommunen vandrar {pace}.", ""))
    assert times in told
