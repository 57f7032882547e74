"""Which text of a file stands nearest to words that come from none."""

from samverkan.render.marks import Origin
from samverkan.returned.file import WordFile


def near_written(place: int, file: WordFile) -> Origin | None:
    """The first text in a paragraph that we wrote, else that of the nearest before it, else after it.

    A paragraph that begins with words of ours, such as `Ansvar: kommunen`, may name what stands elsewhere.
    """
    was = file.was
    fellows = [each for each in range(len(was)) if was[each].pieces and was[each].part == was[place].part]
    if place in fellows:
        return file.pieces[was[place].pieces[0]]
    own = [each for each in fellows if was[each].words[0][0]] or fellows
    nearest = max((each for each in own if each < place), default=next(iter(own), None))
    return None if nearest is None else file.pieces[was[nearest].pieces[0]]


def said_in(line: str, file: WordFile) -> Origin | None:
    """The longest text that a line repeats."""
    return max(
        (each for each in file.texts if each.text in line), key=lambda each: len(each.text), default=None
    )
