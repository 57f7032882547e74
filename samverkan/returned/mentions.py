"""Where a document names what is written elsewhere: `Ansvar: kommunen`, or a cell in the row of another."""

from difflib import SequenceMatcher

from samverkan.diagnostics import Route
from samverkan.render.marks import Origin
from samverkan.returned.attribution import is_marked
from samverkan.returned.file import WordFile
from samverkan.returned.nearest import near_written, nearest_before
from samverkan.returned.new_rows import of_item
from samverkan.returned.pairing import Pairing
from samverkan.returned.paragraph import PieceNow
from samverkan.returned.writing import collapsed

_LIKE = 0.6


def names_another(origin: Origin, new: str, file: WordFile) -> bool:
    """Whether the new words are those of another text of the same sort: it is meant, and nothing renamed."""
    return any(
        collapsed(each.text) == new and each != origin and each.file == origin.file
        for each in file.texts
        if _sort(each.route) == _sort(origin.route)
    )


def reference_meant(place: int, now: PieceNow, file: WordFile) -> Origin | None:
    """The reference that the new words change, where a thing is named; None when they rename the thing."""
    reference = file.mentions.get(now.piece or "")
    if reference is None:
        return None
    new = collapsed(now.new)
    if file.sorts.of[reference.file, reference.route].several(new):
        return reference
    is_renamed = SequenceMatcher(None, now.old, new, autojunk=False).ratio() >= _LIKE
    is_named = file.was[place].words[0][0] is None or is_mention(place, file.pieces[now.piece or ""], file)
    return reference if is_named and not is_renamed else None


def _sort(route: Route) -> tuple[str, ...]:
    return tuple(step for step in route if isinstance(step, str))


def is_mention(place: int, origin: Origin, file: WordFile) -> bool:
    """Whether a text is only named there: in the row of another record, or again and after words of ours."""
    was = file.was[place]
    if was.row is not None:
        item = of_item(file.rows[was.row], file)
        return item is not None and (item[1].file != origin.file or origin.route[: len(item[0])] != item[0])
    return file.times[origin] > 1 and was.words[0][0] is None


def _is_own(place: int, name: str, file: WordFile) -> bool:
    return is_marked(name) and not is_mention(place, file.pieces[name], file)


def owner(place: int, file: WordFile) -> Origin | None:
    """The text of the record that a line or a row is about."""
    row = file.was[place].row
    item = of_item(file.rows[row], file) if row is not None else None
    return item[1] if item else nearest_before(place, file) or near_written(place, file)


def struck_rows(pairing: Pairing, file: WordFile) -> set[int]:
    """The rows with texts of files that are gone, or of which no word is left.

    What a row only names, or what was found in words of ours, does not tell that the row is gone.
    """
    with_texts = {
        each.row
        for place, each in enumerate(pairing.was)
        if each.row is not None and any(_is_own(place, name, file) for name in each.pieces)
    }
    spoken = {each.row for each in pairing.now if each.text}
    left = {there for row, there in pairing.rows.items() if row in spoken}
    return {row for row in with_texts if row not in left} if None not in left else set()
