"""What each document of the work is called: its own title, or one composed of what it is about."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from samverkan import swedish
from samverkan.documents import phrases
from samverkan.documents.words import Words
from samverkan.model import Record, Work
from samverkan.model.atgardsplan import Atgardsplan
from samverkan.model.handling import Handling
from samverkan.model.lagesbild import Lagesbild
from samverkan.model.medborgarlofte import Medborgarlofte
from samverkan.model.motesanteckning import Motesanteckning
from samverkan.model.orsaksanalys import Orsaksanalys
from samverkan.model.uppfoljning import Uppfoljning

Titles = Mapping[tuple[str, str], str]
"""The title of every document of the work, by its kind and id."""


def titles(work: Work, words: Words) -> Titles:
    """What the documents of the work are called; those that would have the same title get their date."""
    handlingar = [record for record in work if isinstance(record, Handling)]
    named = {_key(each): each.title or _COMPOSED[type(each)](each, words) for each in handlingar}
    shared = Counter(named.values())
    dated = {
        _key(each): f"{named[_key(each)]}, {words.day(each.date)}"
        for each in handlingar
        if shared[named[_key(each)]] > 1
    }
    return named | dated


def _key(record: Handling) -> tuple[str, str]:
    return str(record.defines), record.id


def _lagesbild(record: Lagesbild, words: Words) -> str:
    whose = f"{words.party_names_of([record.party])} lägesbild" if record.party else "Gemensam lägesbild"
    return _about(record, words, whose, str(record.date.year))


def _orsaksanalys(record: Orsaksanalys, words: Words) -> str:
    return f"Orsaksanalys: {swedish.small(words.problem_name(record.problem))}"


def _atgardsplan(record: Atgardsplan, _words: Words) -> str:
    return f"Åtgärdsplan {phrases.time_of(record.start, record.end) or record.date.year}"


def _medborgarlofte(record: Medborgarlofte, words: Words) -> str:
    when = phrases.time_of(record.start, record.end) or str(record.date.year)
    return _about(record, words, "Medborgarlöften", when)


def _uppfoljning(record: Uppfoljning, _words: Words) -> str:
    return f"Uppföljning {phrases.time_of(record.start, record.end) or record.date.year}"


def _motesanteckning(record: Motesanteckning, words: Words) -> str:
    return f"{words.forum_name(record.forum)}, möte {words.day(record.date)}"


def _about(record: Lagesbild | Medborgarlofte, words: Words, what: str, when: str) -> str:
    """`Medborgarlöften för Centrum 2024`, `Gemensam lägesbild 2024: Tryggare skolor`."""
    if record.place:
        return f"{what} för {record.place} {when}"
    return f"{what} {when}: {words.area_name(record.area)}" if record.area else f"{what} {when}"


_COMPOSED: Mapping[type[Record], Callable[[Any, Words], str]] = {
    Lagesbild: _lagesbild,
    Orsaksanalys: _orsaksanalys,
    Atgardsplan: _atgardsplan,
    Medborgarlofte: _medborgarlofte,
    Uppfoljning: _uppfoljning,
    Motesanteckning: _motesanteckning,
}
