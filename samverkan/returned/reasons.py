"""Why a change that was found is not in the patch."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samverkan.quoting import shown
from samverkan.returned.changes import Returned, TextChange, TextChangeKind, Unplaced
from samverkan.returned.sequence import disputed
from samverkan.text import Text

PARTED = "\n\n"
"""What stands between the words of two paragraphs."""


@dataclass(frozen=True, slots=True)
class ByHand:
    """A change that a person is to make by hand, and why."""

    change: TextChange | Unplaced
    reason: Text


def left_out(kept: Sequence[TextChange], found: Returned) -> Iterator[ByHand]:
    """Those that could not be made, then those that have no place in a file."""
    twice = disputed(found.changes)
    for each in kept:
        yield ByHand(each, _TWICE if each in twice else _reason(each, found))
    yield from (ByHand(each, _of_unplaced(each)) for each in found.unplaced)


def _of_unplaced(change: Unplaced) -> Text:
    if not change.old:
        return _OF_NO_TEXT
    return _RUN_TOGETHER if change.old.count(PARTED) > change.new.count(PARTED) else _IN_NO_FILE


def _reason(change: TextChange, found: Returned) -> Text:
    sort = found.sorts.of.get((change.at.file, change.route))
    if change.unread:
        return _said(shown(change.unread), _UNREAD)
    if sort and change.new and not sort.several(change.new):
        return _said(shown(change.new), sort.none)
    if change.kind is TextChangeKind.MOVED:
        return _MOVED_BESIDE_GONE if _stands_beside_gone(change, found) else _MOVED
    return _OTHERWISE


def _stands_beside_gone(change: TextChange, found: Returned) -> bool:
    """Whether something is gone from the list in which the change moves an item."""
    lists = [each for each in found.orders if each.holds(change.at.file, change.route)]
    gone = [each for each in found.changes if each.kind is TextChangeKind.REMOVED]
    return any(order.holds(each.at.file, each.route) for order in lists for each in gone)


def _said(words: str, what: Text) -> Text:
    return Text(sv=f"{words} är {what.sv}.", en=f"{words} is {what.en}.")


_TWICE = Text(
    sv="Samma ord har fått olika nya ord på olika ställen.",
    en="The same words have been given different new ones in different places.",
)
_IN_NO_FILE = Text(sv="Orden står inte så i någon fil.", en="The words stand so in no file.")
_RUN_TOGETHER = Text(
    sv="Stycken som inte är en och samma text har gått ihop till ett.",
    en="Paragraphs that are not one and the same text have become one.",
)
_OF_NO_TEXT = Text(
    sv="Det går inte att säga säkert vilken text i en fil som de nya orden hör till.",
    en="It cannot be said for sure which text of a file the new words belong to.",
)
_UNREAD = Text(
    sv="inget som säger för sig vad nycklarna ska ha",
    en="nothing that tells by itself what the keys should have",
)
_MOVED = Text(
    sv="Ordningen går inte att ge i filen utan att mer ändras.",
    en="The order cannot be given in the file without changing more.",
)
_MOVED_BESIDE_GONE = Text(
    sv="Något har strukits i samma lista, och då är den nya ordningen osäker: flytta för hand.",
    en="Something has been taken out of the same list, which leaves the new order unsure: move it by hand.",
)
_OTHERWISE = Text(
    sv="Filen skulle inte längre gälla, eller mer än så skulle ändras i den: något annat kan hänvisa dit.",
    en="The file would no longer be valid, or more in it would change: something else may refer to it.",
)
