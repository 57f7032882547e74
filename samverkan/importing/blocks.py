"""The text of a file as headings, paragraphs, items of lists and tables, whatever kind of file it was."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum


@dataclass(frozen=True, slots=True)
class Line:
    """Some words that stand together: as they are read, as Markdown, and the notes that they cite.

    Where a line is broken both have a line feed.
    """

    plain: str
    prose: str
    notes: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether it says anything."""
        return bool(self.plain.strip() or self.notes)

    @property
    def flat(self) -> str:
        """The words on one line."""
        return " ".join(self.plain.split())


@dataclass(frozen=True, slots=True)
class ReadHeading:
    """A heading; level 0 is the title of the whole."""

    line: Line
    level: int


@dataclass(frozen=True, slots=True)
class ReadParagraph:
    """A paragraph; one all in bold, or larger than most text, may be a heading that nobody has marked as one.

    `size` is the height of its letters in half points, where the file tells of such; a `motto` is set as what
    stands below the title.
    """

    line: Line
    strong: bool = False
    quoted: bool = False
    size: int = 0
    motto: bool = False


@dataclass(frozen=True, slots=True)
class ReadItem:
    """An item of a list; items in lists within lists have a higher depth."""

    line: Line
    depth: int = 0
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class ReadTable:
    """The rows of a table, all with as many cells; with what to look at, where they are guessed."""

    rows: tuple[tuple[Line, ...], ...]
    guess: str = ""


ReadBlock = ReadHeading | ReadParagraph | ReadItem | ReadTable


class Aside(Enum):
    """What stands beside the text of a file, by what the report calls it."""

    FRONT_MATTER = "Uppgifter före texten"
    MARGIN = "Sidhuvud eller sidfot"
    COMMENT = "Kommentar"
    IMAGE = "Bild"
    CONTENTS = "Innehållsförteckning"
    EMBEDDED = "Inbäddat innehåll"


@dataclass(frozen=True, slots=True)
class Beside:
    """Words that stand beside the text."""

    kind: Aside
    words: str


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What a file says. `notes` are its footnotes by id, `words` all that it says, read in another way.

    `removed` tells whether words had been struck out with changes recorded: they are not read.
    """

    blocks: Sequence[ReadBlock]
    notes: Mapping[str, Line] = field(default_factory=dict)
    beside: Sequence[Beside] = ()
    words: str = ""
    removed: bool = False


def joined(lines: Iterable[Line], link: str = "\n") -> Line:
    """The lines as one."""
    said = [each for each in lines if each]
    notes = tuple(note for each in said for note in each.notes)
    return Line(link.join(each.plain for each in said), link.join(each.prose for each in said), notes)
