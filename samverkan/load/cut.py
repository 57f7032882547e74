"""A text that YAML has cut short: what was meant, and the fault that says so."""

from dataclasses import dataclass

from samverkan.diagnostics import Route
from samverkan.source import Extent, Fault, Lines, Map, Mistake, ReadingRule, Seq, place_at, quote_all
from samverkan.text import Text

_CURLY = "”“„"


@dataclass(frozen=True, slots=True)
class Cut:
    """The text at `route`, that `step` leads to from `parent`, was cut by the sign at an offset.

    `whole` is the text that was meant: it goes on to the offset `end`, through the keys `pieces`.
    """

    parent: Map | Seq
    step: str | int
    route: Route
    sign: int
    end: int
    whole: str
    message: Text
    pieces: tuple[str, ...] = ()
    help: Text | None = None

    def fault(self, lines: Lines) -> Fault:
        """What is wrong, at the sign, and how to mend it: mostly with the text in quotation marks."""
        mistake = Mistake(ReadingRule.CUT, self.message, self.help or quote_all(self.whole))
        return mistake.at(lines.span(self.sign, self.sign + 1), self.route)

    def mend(self) -> None:
        """Puts the text that was meant where it was cut, so that the rest of the file can be looked at."""
        place = Extent(place_at(self.parent, self.step).start, self.end)
        if isinstance(self.parent, Map):
            for key in self.pieces:
                for part in (self.parent, self.parent.key_places, self.parent.value_places):
                    part.pop(key, None)
            self.parent[str(self.step)] = self.whole
            self.parent.value_places[str(self.step)] = place
        else:
            self.parent[int(self.step)] = self.whole
            self.parent.item_places[int(self.step)] = place


def whole_text(written: str) -> str:
    """The words of a text that was meant, on one line and without curly quotation marks around them."""
    words = " ".join(written.split())
    is_quoted = len(words) > 1 and words[0] in _CURLY and words[-1] in _CURLY
    return words[1:-1] if is_quoted else words
