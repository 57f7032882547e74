"""Blocks that Markdown lacks, such as a cover, between two comments on lines of their own.

    <!-- cover -->
    # The title
    <!-- /cover -->

Who reads the Markdown elsewhere, as on a forge, does not see them. No value can make one: its `<` is escaped.
"""

from collections.abc import Callable, Collection, Iterator

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from samverkan.text import pattern_of

_MARK = pattern_of(r"<!-- (/?)([\w-]+) -->[ \t]*$")
_COLONS = pattern_of(r"([ \t]*):{3,}[ \t]*([\w-]*)[ \t]*$")


def containers_plugin(parser: MarkdownIt, names: Collection[str]) -> None:
    """Lets `parser` read the blocks of these names; they may stand in each other."""
    ends = ["paragraph", "reference", "blockquote", "list"]
    parser.block.ruler.before("fence", "container", _reader(frozenset(names)), {"alt": ends})


def _reader(names: Collection[str]) -> Callable[[StateBlock, int, int, bool], bool]:
    def read(state: StateBlock, first: int, last: int, silent: bool) -> bool:
        closes, name = _mark(state, first)
        if closes or name not in names:
            return False
        if not silent:
            _push(state, name, first, _closing(state, name, first, last))
        return True

    return read


def _mark(state: StateBlock, line: int) -> tuple[bool, str]:
    """Whether the line closes a block, and the name in it; without a name it is no mark."""
    begin = state.bMarks[line] + state.tShift[line]
    found = _MARK.match(state.src, begin, state.eMarks[line]) if state.src[begin : begin + 1] == "<" else None
    return (bool(found[1]), found[2]) if found else (False, "")


def _closing(state: StateBlock, name: str, first: int, last: int) -> int:
    """The line that closes the block; one that nothing closes ends with what it stands in."""
    depth = 1
    for line in range(first + 1, last):
        if not state.isEmpty(line) and state.sCount[line] < state.blkIndent:
            return line
        closes, named = _mark(state, line)
        depth += (-1 if closes else 1) if named == name else 0
        if not depth:
            return line
    return last


def _push(state: StateBlock, name: str, first: int, end: int) -> None:
    around, whole = state.parentType, state.lineMax
    state.parentType, state.lineMax = "container", end
    opening = state.push(f"container_{name}_open", "div", 1)
    opening.block, opening.map = True, [first, end]
    state.md.block.tokenize(state, first + 1, end)
    state.push(f"container_{name}_close", "div", -1).block = True
    state.parentType, state.lineMax = around, whole
    state.line = end + (_mark(state, end) == (True, name) if end < whole else 0)


def without_colons(markdown: str) -> str:
    """The text with comments around the blocks that an older template sets between `:::` lines."""
    return "\n".join(_commented(markdown.split("\n"))) if ":::" in markdown else markdown


def _commented(lines: list[str]) -> Iterator[str]:
    around: list[str] = []
    for line in lines:
        found = _COLONS.match(line)
        if found and found[2]:
            around.append(found[2])
            yield f"{found[1]}<!-- {found[2]} -->"
        elif found and around:
            yield f"{found[1]}<!-- /{around.pop()} -->"
        else:
            yield line
