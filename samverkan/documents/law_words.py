"""How the states of the law's paragraphs are put in words, the same in the terminal and on the page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samverkan import swedish
from samverkan.law import Sheet, State
from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class StateWords:
    """A state as a sign for the terminal, a word for a cell, and words that tell what it means."""

    sign: str
    short: str
    words: Text


MARKS = {
    State.FULFILLED: StateWords("✓", "ja", Text(sv="uppfyllt", en="fulfilled")),
    State.DUE: StateWords("▸", "snart", Text(sv="uppfyllt, snart dags igen", en="fulfilled, due again soon")),
    State.OVERDUE: StateWords("!", "sent", Text(sv="försenat", en="overdue")),
    State.MISSING: StateWords(
        "?", "oklart", Text(sv="framgår inte av underlaget", en="not shown by the files")
    ),
    State.NOT_APPLICABLE: StateWords("–", "–", Text(sv="ställer inget krav", en="asks nothing")),
}
"""By state."""


def counted(sheet: Sheet) -> Text:
    """How many of the paragraphs that ask for something are shown, and what is late or not shown."""
    states = [answer.state for _, answer in sheet.answers if answer.state is not State.NOT_APPLICABLE]
    done = sum(state in (State.FULFILLED, State.DUE) for state in states)
    if not states:
        return Text(sv="Inga krav är aktuella.", en="Nothing is asked.")
    rest_sv = swedish.joined(list(_rest(states, "sv")))
    rest_en = swedish.joined(list(_rest(states, "en")), "and")
    return Text(
        sv=f"{_fulfilled(done, len(states))}{_after(rest_sv)}.",
        en=f"{done} of {len(states)} requirements are fulfilled{_after(rest_en)}.",
    )


def _fulfilled(done: int, number: int) -> str:
    """`Alla tio krav är uppfyllda`, `Inget av nio krav är uppfyllt`, `Sju av nio krav är uppfyllda`."""
    if done == number > 1:
        return f"Alla {swedish.count(number)} krav är uppfyllda"
    if done < 2:
        return f"{'Ett' if done else 'Inget'} av {swedish.count(number)} krav är uppfyllt"
    return f"{swedish.capital(swedish.count(done))} av {swedish.count(number)} krav är uppfyllda"


def _after(rest: str) -> str:
    return f"; {rest}" if rest else ""


def _rest(states: Sequence[State], language: str) -> Iterator[str]:
    late, unknown = states.count(State.OVERDUE), states.count(State.MISSING)
    if late:
        sv = f"{_few(late)} är {'försenat' if late == 1 else 'försenade'}"
        yield sv if language == "sv" else f"{late} overdue"
    if unknown:
        yield f"{_few(unknown)} framgår inte av underlaget" if language == "sv" else f"{unknown} not shown"


def _few(number: int) -> str:
    return "ett" if number == 1 else swedish.count(number)
