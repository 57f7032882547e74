"""Tables: their heads are repeated on every page, and no row is parted."""

from collections.abc import Sequence, Set

from markdown_it.tree import SyntaxTreeNode
from markupsafe import Markup

from samverkan.render.nodes import alignment, words_of
from samverkan.render.tables import head_of, rows_of, stands_whole
from samverkan.render.word.paragraphs import Setting, paragraph
from samverkan.render.word.runs import Look, line
from samverkan.render.word.story import Story
from samverkan.render.word.widths import MARGIN, widths
from samverkan.render.word.xml import NOTHING, element, joined

_LETTER = 108
_SMALL_LETTER = 97
_MANY_COLUMNS = 5


def table(node: SyntaxTreeNode, story: Story, setting: Setting) -> Markup:
    """The table, after its caption, as wide as its place."""
    caption = next((child for child in node.children if child.type == "caption"), None)
    rows = rows_of(node)
    whole = (setting.width or story.width) - setting.indent
    small = len(rows[0].children) >= _MANY_COLUMNS or setting.brief
    shares = _shares(node, whole, _SMALL_LETTER if small else _LETTER, story)
    style = story.style("Table Small" if small else "Table Text")
    kept = _kept(rows)
    written = (
        _row(row, shares, style, story, head=place == 0, kept=place in kept) for place, row in enumerate(rows)
    )
    grid = element("w:tblGrid", *(element("w:gridCol", w_w=share) for share in shares))
    above = _caption(caption, story, setting) if caption else NOTHING
    properties = _properties(words_of(caption) if caption else None, whole, setting.indent, story)
    return joined(above, element("w:tbl", properties, grid, *written), gap(story))


def _kept(rows: Sequence[SyntaxTreeNode]) -> Set[int]:
    """The rows that stand on the same page as the next: in a short table all but the last.

    In a long one the head and its first row, and the last two.
    """
    last = len(rows) - 1
    return frozenset(range(last)) if stands_whole(rows) else frozenset([0, last - 1])


def layout(rows: Sequence[Sequence[Markup]], widths: Sequence[int]) -> Markup:
    """Cells beside and below each other that are no table of facts: it says that nothing in it is a head.

    It is read row by row, from left to right.
    """
    properties = element(
        "w:tblPr",
        element("w:tblW", w_w=sum(widths), w_type="dxa"),
        element("w:tblLayout", w_type="fixed"),
        cell_margins(0),
        _looks(head=0),
    )
    grid = element("w:tblGrid", *(element("w:gridCol", w_w=each) for each in widths))
    whole = element("w:trPr", element("w:cantSplit"))
    return element("w:tbl", properties, grid, *(element("w:tr", whole, *row) for row in rows))


def _looks(*, head: int) -> Markup:
    """Whether the first row is a head, and that no column is."""
    return element(
        "w:tblLook",
        w_val="0420" if head else "0400",
        w_firstRow=head,
        w_lastRow=0,
        w_firstColumn=0,
        w_lastColumn=0,
        w_noHBand=0,
        w_noVBand=1,
    )


def _shares(table: SyntaxTreeNode, whole: int, letter: int, story: Story) -> Sequence[int]:
    """The width of each column, for what all tables like it hold."""
    asked = (head_of(table), whole, letter)
    if asked not in story.widths:
        rows = [list(map(words_of, row.children)) for row in story.rows[asked[0]]]
        story.widths[asked] = widths(list(zip(*rows, strict=True)), whole, letter)
    return story.widths[asked]


def _caption(caption: SyntaxTreeNode, story: Story, setting: Setting) -> Markup:
    where = Setting(style=story.style("Table Caption"), level=setting.level)
    return paragraph(line(caption.children[0], story), where, kept=True)


def _properties(caption: str | None, whole: int, indent: int, story: Story) -> Markup:
    return element(
        "w:tblPr",
        element("w:tblStyle", w_val=story.style("Samverkan Table") or story.style("Table Grid")),
        element("w:tblW", w_w=whole, w_type="dxa"),
        element("w:tblInd", w_w=indent, w_type="dxa"),
        element("w:tblLayout", w_type="fixed"),
        cell_margins(MARGIN),
        _looks(head=1),
        element("w:tblCaption", w_val=caption) if caption else NOTHING,
    )


def _row(
    row: SyntaxTreeNode,
    shares: Sequence[int],
    style: str | None,
    story: Story,
    *,
    head: bool,
    kept: bool,
) -> Markup:
    properties = element("w:trPr", element("w:cantSplit"), element("w:tblHeader") if head else NOTHING)
    cells = (
        _cell(cell, share, style, story, kept=kept) for cell, share in zip(row.children, shares, strict=True)
    )
    return element("w:tr", properties, *cells)


def _cell(cell: SyntaxTreeNode, share: int, style: str | None, story: Story, *, kept: bool) -> Markup:
    setting = Setting(style=style, align=alignment(cell), kept=kept)
    look = Look(bold=cell.type == "th")
    inner = joined(*(line(child, story, look) for child in cell.children if child.type == "inline"))
    width = element("w:tcPr", element("w:tcW", w_w=share, w_type="dxa"))
    return element("w:tc", width, paragraph(inner, setting))


def cell_margins(room: int) -> Markup:
    """The room on each side of the words in the cells of a table, in twentieths of a point."""
    sides = (element(f"w:{side}", w_w=room, w_type="dxa") for side in ("left", "right"))
    return element("w:tblCellMar", *sides)


def gap(story: Story) -> Markup:
    """The empty line that Word needs between a table and what follows, or the end of its place."""
    return paragraph(NOTHING, Setting(style=story.style("Gap")))
