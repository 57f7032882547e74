"""What the files with faults may come to say: the workspace with one thing and another where the wrong stood.

A finding that is made whatever is put there does not follow from what is wrong.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from samverkan.diagnostics import Route
from samverkan.load import AgreementFolder, Workspace
from samverkan.load.completing import completed
from samverkan.load.sound_part import filled
from samverkan.model import Record, value_at
from samverkan.rules.around import UNKNOWN, Around, around
from samverkan.rules.filling import MOST, Filling
from samverkan.rules.wrong_periods import wrong
from samverkan.source import Map

LOST = "SV025"
"""The rule on references that lead nowhere, of which loading tells."""


@dataclass(frozen=True)
class Completion:
    """The workspace with every file filled, and what was put there, by file and route.

    `near` are the ids of the agreements that this way is to be looked at for; None for all.
    """

    workspace: Workspace
    put: Mapping[str, Mapping[Route, Any]] = field(default_factory=dict)
    near: frozenset[str] | None = None

    def looks_at(self, path: str) -> bool:
        """Whether the file is to be looked at for this way."""
        home = self.workspace.home_of(path)
        return self.near is None or (home is not None and home.id in self.near)

    def is_put(self, path: str, route: Route) -> bool:
        """Whether a value at the route in the file, or around it, was put there, other than unknown words.

        So is a thing of which only the id has been written as yet.
        """
        put = self.put.get(path, {})
        around = [route[:steps] for steps in range(1, len(route) + 1)]
        is_begun = not self._begun.get(path, frozenset()).isdisjoint(around)
        return is_begun or any(each in put and put[each] != UNKNOWN for each in around)

    @cached_property
    def _begun(self) -> dict[str, frozenset[Route]]:
        """The things that nothing but an id is written of, though they must have more, by file."""
        return {path: frozenset(self._only_begun(path, put)) for path, put in self.put.items()}

    def _only_begun(self, path: str, put: Mapping[Route, Any]) -> Iterator[Route]:
        for route in {each[:-1] for each in put if len(each) > 1}:
            node: Any = self.workspace.files[path].tree
            with suppress(KeyError, IndexError, TypeError):  # what was put there itself is not in the file
                for step in route:
                    node = node[step]
                if isinstance(node, Map) and sum(value is not None for value in node.values()) <= 1:
                    yield route

    def is_unknown(self, path: str, route: Route) -> bool:
        """Whether the thing that stands at the route, or one around it, lacks a word that was known of it."""
        unknown = [each for each, value in self.put.get(path, {}).items() if value == UNKNOWN]
        return any(route[: len(each) - 1] == each[:-1] for each in unknown)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The texts that were put there, the longest first."""
        put = {each for held in self.put.values() for each in held.values() if isinstance(each, str)}
        return tuple(sorted(put, key=len, reverse=True))


def completions(workspace: Workspace, today: date) -> Iterator[Completion]:
    """The ways that the workspace may come to be, the barest first; itself when nothing was set aside."""
    lost = {said.file for said in workspace.diagnostics if said.rule == LOST}
    if not (workspace.incomplete or lost):
        yield Completion(workspace)
        return
    barest = _filled(workspace, {path: Filling(0, today, Around()) for path in workspace.incomplete})
    yield barest
    homes = {path: barest.workspace.home_of(path) for path in (*workspace.incomplete, *lost)}
    beside = {str(home and home.id): around(home, barest.workspace) for home in homes.values()}
    turn, ways, near = 1, 2, None
    while turn <= min(ways, MOST):
        fillings = {path: Filling(turn, today, beside[str(home and home.id)]) for path, home in homes.items()}
        completion = _filled(workspace, fillings)
        ways = max([ways, *(each.ways for each in fillings.values())])
        turn += 1
        if not _is_wrong(completion):
            yield replace(completion, near=near)
            near = _near(homes, barest.workspace)


def _near(homes: Mapping[str, AgreementFolder | None], workspace: Workspace) -> frozenset[str] | None:
    """The agreements of the files, and those that they are tied to; None, which is all, when one has none."""
    ids = {home.id for home in homes.values() if home}
    tied = (each for identity in ids for each in workspace.kinship.tied(identity))
    is_whole = any(home is None or path in workspace.registers for path, home in homes.items())
    return None if is_whole else frozenset({*ids, *tied})


def _filled(workspace: Workspace, fillings: Mapping[str, Filling]) -> Completion:
    parts = {path: part for path, part in workspace.incomplete.items() if path in fillings}
    held = {
        path: filled(_tree(path, workspace), type(part.record), fillings[path])
        for path, part in parts.items()
    }
    known = {**_records(workspace), **held}
    held |= {path: filling.linked(known[path]) for path, filling in fillings.items() if path in known}
    return Completion(completed(workspace, held), {path: each.put for path, each in fillings.items()})


def _tree(path: str, workspace: Workspace) -> Map:
    tree = workspace.files[path].tree
    assert tree is not None  # noqa: S101 - something in it is right
    return tree


def _records(workspace: Workspace) -> dict[str, Record]:
    """The records of the agreements' files, by their paths."""
    return {path: each for folder in workspace.folders for path, each in folder.records.items()}


def _is_wrong(completion: Completion) -> bool:
    """Whether something was put there that nobody can mean: an end before the start."""
    records = _records(completion.workspace)
    ends = (
        (record, value_at(record, route[:-1]))
        for path, routes in completion.put.items()
        if (record := records.get(path))
        for route in routes
        if route[-1] in ("start", "end")
    )
    return any(wrong(part, record) for record, part in ends)
