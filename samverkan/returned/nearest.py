"""Which text of a file stands nearest to words that come from none."""

from samverkan.render.marks import Origin
from samverkan.returned.file import WordFile


def near_written(place: int, file: WordFile) -> Origin | None:
    """The first text in a paragraph that we wrote, else that of the nearest before it, else after it.

    A paragraph that begins with words of ours, such as `Ansvar: kommunen`, may name what stands elsewhere.
    """
    fellows = _fellows(place, file)
    if place in fellows:
        return file.pieces[file.was[place].pieces[0]]
    before = nearest_before(place, file)
    first = next((each for each in fellows if file.was[each].words[0][0]), next(iter(fellows), None))
    return before or (None if first is None else file.pieces[file.was[first].pieces[0]])


def nearest_before(place: int, file: WordFile) -> Origin | None:
    """The first text of the nearest paragraph before that begins with one, or else has one in it."""
    fellows = [each for each in _fellows(place, file) if each < place]
    own = [each for each in fellows if file.was[each].words[0][0]] or fellows
    return file.pieces[file.was[own[-1]].pieces[0]] if own else None


def _fellows(place: int, file: WordFile) -> list[int]:
    """The places of the paragraphs with texts of files in the same part."""
    was = file.was
    return [each for each in range(len(was)) if was[each].pieces and was[each].part == was[place].part]


def said_in(line: str, file: WordFile) -> Origin | None:
    """The longest text that a line repeats."""
    return max(
        (each for each in file.texts if each.text in line), key=lambda each: len(each.text), default=None
    )
