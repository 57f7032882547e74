"""Paragraphs of an area that begin with what they are: its problem, the causes of that, a goal, a measure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from samverkan.importing.blocks import Line, ReadBlock, ReadItem, ReadParagraph, ReadTable
from samverkan.importing.columns import are_details, turned
from samverkan.importing.draft import Draft
from samverkan.importing.keyed import set_aside
from samverkan.importing.records import ListOwner, make
from samverkan.model import Block
from samverkan.render.escape import escaped
from samverkan.swedish import capital
from samverkan.text import pattern_of

_LABEL = pattern_of(
    r"\*{0,2}(?P<label>(?:(?:effekt|del|process)?(?P<goal>mål)|(?P<measure>åtgärd|aktivitet|insats))"
    r"(?P<number>\s+\d{1,2}(?:\\?\.\d{1,2})*)?"
    r"|(?P<problem>problem)(?:bild|et)?|(?P<cause>orsak)(?:er)?)\*{0,2}"
    r"(?:\\?:|(?(goal)(?(number)\.?\s*[–—-]?|(?!))|(?!)))\*{0,2}\s+(?=\S)",
    re.IGNORECASE,
)
_WHY = "Kontrollera: det är tolkat efter ordet först i stycket."


def is_labelled(block: ReadBlock) -> bool:
    """Whether a paragraph, or a table of one record, says first that it is a problem, a cause or a goal."""
    if isinstance(block, ReadTable):
        return turned(block.rows) != list(block.rows) and bool(_LABEL.match(f"{block.rows[0][0].flat}: ."))
    found = _label_of(block)
    return found is not None and not found["measure"]


def take_labelled(
    blocks: Sequence[ReadBlock], draft: Draft, around: ListOwner, problem: dict[str, Any] | None = None
) -> Iterator[ReadBlock]:
    """The blocks that are left when the problem, causes, goals and measures of an area have become such.

    When the blocks are of a `problem`, it is that one whose causes and goals they tell.
    """
    is_own = problem is not None
    goal: str | None = None
    for block, details in _with_details(blocks):
        found = _label_of(block)
        is_left = found is None or (found["cause"] and problem is None) or (found["problem"] and is_own)
        if found is None or is_left or not isinstance(block, ReadParagraph):
            yield from (block, *details)
            continue
        line = _after(block.line, found)
        line = replace(line, plain=capital(line.plain), prose=capital(line.prose))
        if found["cause"] and problem is not None:
            problem.setdefault("causes", []).extend(set_aside(capital(each)) for each in _each(line.prose))
            yield from details
        elif found["measure"]:
            make(Block.MEASURES, line, _as_items(details), draft, replace(around, goal=goal), _WHY)
        else:
            kind = Block.GOALS if found["goal"] else Block.PROBLEMS
            identity = make(kind, line, _as_items(details), draft, around, _WHY)
            goal = identity if found["goal"] else None
            if found["problem"]:
                problem = draft.values[kind.value][-1]
                around = replace(around, problem=identity)
        draft.take(found["label"], _became(found))


def _became(found: re.Match[str]) -> str:
    """What a label says that the words after it are."""
    named = (("cause", "causes"), ("goal", "goals"), ("measure", "measures"), ("problem", "problems"))
    return next(became for name, became in named if found[name])


def _label_of(block: ReadBlock) -> re.Match[str] | None:
    return _LABEL.match(block.line.prose) if isinstance(block, ReadParagraph) and not block.quoted else None


def _each(words: str) -> list[str]:
    """The causes of a line, without the full stop that ends several."""
    return words.removesuffix(".").split("; ") if "; " in words else [words]


def _with_details(blocks: Sequence[ReadBlock]) -> Iterator[tuple[ReadBlock, list[ReadBlock]]]:
    """The blocks, each with those right after it that tell who answers for it and when it is done."""
    whole: list[tuple[ReadBlock, list[ReadBlock]]] = []
    for block in blocks:
        is_paragraph = isinstance(block, ReadParagraph)
        word, colon, _ = block.line.flat.partition(": ") if isinstance(block, ReadParagraph) else ("", "", "")
        if whole and is_paragraph and colon and _label_of(whole[-1][0]) and are_details([word]):
            whole[-1][1].append(block)
        else:
            whole.append((block, []))
    yield from whole


def _as_items(details: Sequence[ReadBlock]) -> list[ReadItem]:
    return [ReadItem(each.line) for each in details if isinstance(each, ReadParagraph)]


def _after(line: Line, found: re.Match[str]) -> Line:
    """The line without the words before the colon; in plain letters where more than those was bold."""
    plain = _LABEL.match(line.plain)
    said, prose = line.plain[plain.end() if plain else 0 :], line.prose[found.end() :]
    return Line(said, escaped(said) if prose.count("**") % 2 else prose, line.notes)
