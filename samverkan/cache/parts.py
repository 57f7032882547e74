"""Keeps the answers for the parts of a workspace, each with all that it rests on."""

from __future__ import annotations

import json

from samverkan.cache import folder
from samverkan.cache.looks import LOOKS, digest_of
from samverkan.cache.witness import Witness, note, watched

TYPE_CHECKING = False
"""True to a type checker; the module that has it costs more than all that is done here."""
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    Share = Callable[[Callable[[int], Any], int], Iterator[Any]]
    """How pieces of work are done: what each gives, in their order, of the work and the number of them."""


class KeptParts:
    """The answers to one question, part by part; without a witness, or without a place, none is kept.

    All of them lie in one file, which the last one to write it decides: each answer stands for itself.
    """

    def __init__(self, question: Callable[[], str]) -> None:
        self._place = folder.cache_folder() if watched() else None
        self._question = question() if self._place else ""
        self._known: dict[str, Any] = self._read()
        self._used: dict[str, Any] = {}

    def answers(self, works: Mapping[str, Callable[[], Any]], share: Share) -> Iterator[Any]:
        """What the work of each name gives, as plain data; what it gave before, if that still stands."""
        stands = {name for name in works if self._stands(name)}
        waiting = [work for name, work in works.items() if name not in stands]
        done = share(lambda number: _witnessed(waiting[number]), len(waiting))
        for name in works:
            if name in stands:
                self._used[name] = self._known[name]
                yield self._known[name][2]
                continue
            heard, answer = next(done)
            if heard:
                heard.pass_on()
            if heard and not heard.wavered:
                self._used[name] = [[list(each) for each in heard.told], heard.digest, answer]
            yield answer

    def _stands(self, name: str) -> bool:
        kept = self._known.get(name)
        return kept is not None and _stands(*kept[:2])

    def keep(self) -> None:
        """Keeps the answers that were given, and lets others go."""
        if self._place and self._used != self._known:
            folder.write(self._place, self._question, json.dumps(self._used, separators=(",", ":")).encode())

    def _read(self) -> dict[str, Any]:
        data = folder.read(self._place, self._question) if self._place else None
        known: dict[str, Any] = json.loads(data) if data else {}
        return known


def _witnessed(work: Callable[[], Any]) -> tuple[Witness | None, Any]:
    """What the work gives, and the witness of what it asked of the disk, if there is to be one."""
    if not watched():
        return None, work()
    with Witness() as heard:
        answer = work()
    return heard, answer


def _stands(asked: list[list[str]], digest: str) -> bool:
    """Whether the disk tells the same as then; what it tells is noted if it does."""
    told = {(look, path): LOOKS[look](path) for look, path in asked}
    if digest_of(told.values()) != digest:
        return False
    for (look, path), each in told.items():
        note(look, path, each)
    return True
