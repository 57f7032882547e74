"""Values that documents write in other words than files do: dates, numbers, choices and references."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from samverkan.diagnostics import Route
from samverkan.load.losses import called
from samverkan.model import (
    Choice,
    Record,
    Section,
    choices_of,
    dates_of,
    numbers_of,
    records,
    referable,
    references,
)
from samverkan.model.written_dates import as_in_files, number_in_files
from samverkan.quoting import shown as quoted
from samverkan.render.marks import Origin
from samverkan.returned.showing import shown
from samverkan.swedish import capital
from samverkan.text import Text, pattern_of

Place = tuple[str, Route]
"""A file, and where in it a value stands."""

_JOINT = pattern_of(r",\s+(?:och\s+)?|\s+och\s+")
_MOST_TOLD = 6


@dataclass(frozen=True, slots=True)
class Sort:
    """What a value is: `read` gives what a file has for some words, and `none` says what they are not."""

    read: Callable[[str], str | None]
    none: Text
    is_reference: bool = False

    def several(self, words: str) -> list[str]:
        """What a file has for each of some words strung together; nothing unless all are known."""
        whole = self.read(words)
        found = [whole] if whole is not None else [self.read(each) for each in _JOINT.split(words)]
        known = [each for each in found if each is not None]
        return known if len(known) == len(found) else []


@dataclass(frozen=True)
class Sorts:
    """What the values of an agreement's files are, by their places, and the words for those of a set."""

    of: Mapping[Place, Sort]
    words: Mapping[Place, tuple[str, tuple[str, ...]]]
    """The value, and the words that documents may have for it."""

    def is_choice(self, origin: Origin) -> bool:
        """Whether the value is one of a fixed set, whose words may mean something else in a sentence."""
        return (origin.file, origin.route) in self.words and not self.refers(origin)

    def refers(self, origin: Origin) -> bool:
        """Whether the value is a reference."""
        sort = self.of.get((origin.file, origin.route))
        return sort is not None and sort.is_reference


NOT_KNOWN = Sorts({}, {})
"""Those of files that have not been looked at."""


def sorts_of(files: Mapping[str, Record], every: Iterable[Record]) -> Sorts:
    """Those of the files; `every` are the records in which what is referred to may stand."""
    names = _names(every)
    known = {kind: _of_names(each) for kind, each in names.items()}
    of: dict[Place, Sort] = {}
    words: dict[Place, tuple[str, tuple[str, ...]]] = {}
    for path, record in files.items():
        parts = list(records(record))
        of |= {(path, route): _DATE for route, _ in dates_of(parts)}
        of |= {(path, route): _NUMBER for route, _ in numbers_of(parts)}
        for route, choice in choices_of([each for each in parts if not isinstance(each[1], Section)]):
            of[path, route] = _of_choices(type(choice))
            words[path, route] = choice.value, _either(choice.label)
        for route, kind, identity in references(record):
            if identity in names.get(kind, {}):
                of[path, route] = known[kind]
                words[path, route] = identity, tuple(_all_of(names[kind][identity]))
    return Sorts(of, words)


def _names(every: Iterable[Record]) -> Mapping[str, Mapping[str, list[str]]]:
    """What things are called, by kind and id."""
    names: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for kind, identity, part in (each for record in every for each in referable(record)):
        names[kind][identity] += [shown(each, prose=True) for each in called(part)]
    return names


def _of_names(names: Mapping[str, list[str]]) -> Sort:
    """References to what has these names; a name that two things have stands for none."""
    ids = defaultdict(set)
    for identity, words in names.items():
        for each in _all_of(words):
            ids[each].add(identity)
    return _of_set({words: next(iter(each)) for words, each in ids.items() if len(each) == 1}, names.values())


@cache
def _of_choices(choices: type[Choice]) -> Sort:
    by_words = {words: each.value for each in choices for words in _either(each.label)}
    return _of_set(by_words, [[each.label] for each in choices], is_reference=False)


def _of_set(by_words: Mapping[str, str], told: Iterable[list[str]], *, is_reference: bool = True) -> Sort:
    first = [quoted(words[-1]) for words in told if words]
    some = ", ".join(first[:_MOST_TOLD]) + (" …" if len(first) > _MOST_TOLD else "")
    none = Text(sv=f"inget av det som kan stå där: {some}", en=f"none of what may stand there: {some}")
    return Sort(lambda words: by_words.get(" ".join(words.split())), none, is_reference)


def _all_of(words: Iterable[str]) -> Iterator[str]:
    return (each for one in words for each in _either(one))


def _either(words: str) -> tuple[str, ...]:
    """The words as they stand within a sentence, and as its first."""
    return tuple(dict.fromkeys([words, capital(words)]))


_DATE = Sort(as_in_files, Text(sv="inget datum", en="no date"))
_NUMBER = Sort(number_in_files, Text(sv="inget tal", en="no number"))
