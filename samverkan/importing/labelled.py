"""Paragraphs of an area that begin with what they are: its problem, the causes of that, a goal."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from samverkan.importing.blocks import Line, ReadBlock, ReadParagraph, ReadTable
from samverkan.importing.columns import turned
from samverkan.importing.draft import Draft
from samverkan.importing.keyed import set_aside
from samverkan.importing.records import ListOwner, make
from samverkan.model import Block
from samverkan.text import pattern_of

_LABEL = pattern_of(
    r"(?P<label>(?:effekt|del|process)?(?P<goal>mål)(?P<number>\s+\d{1,2}(?:\\?\.\d{1,2})*)?"
    r"|(?P<problem>problem)(?:bild|et)?|(?P<cause>orsak)(?:er)?)(?:\\?:|(?(number)\.?\s*[–—-]?|(?!)))\s+(?=\S)",
    re.IGNORECASE,
)
_WHY = "Kontrollera: det är tolkat efter ordet först i stycket."


def is_labelled(block: ReadBlock) -> bool:
    """Whether a paragraph, or a table of one record, says first that it is a problem, a cause or a goal."""
    if isinstance(block, ReadTable):
        return turned(block.rows) != list(block.rows) and bool(_LABEL.match(f"{block.rows[0][0].flat}: ."))
    return isinstance(block, ReadParagraph) and not block.quoted and bool(_LABEL.match(block.line.prose))


def take_labelled(
    blocks: Sequence[ReadBlock], draft: Draft, around: ListOwner, problem: dict[str, Any] | None = None
) -> Iterator[ReadBlock]:
    """The blocks that are left when the problem, its causes and the goals of an area have become such.

    When the blocks are of a `problem`, it is that one whose causes and goals they tell.
    """
    is_own = problem is not None
    for block in blocks:
        found = (
            _LABEL.match(block.line.prose) if isinstance(block, ReadParagraph) and not block.quoted else None
        )
        is_left = found is None or (found["cause"] and problem is None) or (found["problem"] and is_own)
        if found is None or is_left or not isinstance(block, ReadParagraph):
            yield block
            continue
        line = _after(block.line, found)
        if found["cause"] and problem is not None:
            problem.setdefault("causes", []).append(set_aside(line.prose))
        else:
            kind = Block.GOALS if found["goal"] else Block.PROBLEMS
            make(kind, line, (), draft, around, _WHY)
            if found["problem"]:
                problem = draft.values[kind.value][-1]
                around = replace(around, problem=str(problem["id"]))
        draft.take(found["label"], "causes" if found["cause"] else "goals" if found["goal"] else "problems")


def _after(line: Line, found: re.Match[str]) -> Line:
    """The line without the words before the colon."""
    plain = _LABEL.match(line.plain)
    return Line(line.plain[plain.end() if plain else 0 :], line.prose[found.end() :], line.notes)
