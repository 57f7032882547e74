"""A file of plain text as blocks: what a person would take for headings and lists."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from samverkan.importing.blocks import (
    Line,
    ReadBlock,
    ReadFile,
    ReadHeading,
    ReadItem,
    ReadParagraph,
    ReadTable,
)
from samverkan.importing.called import names_area
from samverkan.importing.forum_types import CHAIR_LABEL, MEETINGS_LABEL, MEMBERS_LABEL
from samverkan.importing.lines_of_text import (
    COLUMNS,
    LONGEST_HEADING,
    POINT,
    TITLE,
    in_capitals,
    is_between_parties,
)
from samverkan.importing.own_marks import BOXES, BULLETS
from samverkan.importing.pages import unpaged
from samverkan.importing.signatures import is_dateline, is_for, signature_in
from samverkan.importing.topics import Topic, topic_of
from samverkan.importing.typed_tables import with_tables
from samverkan.importing.unbroken import WIDEST_BROKEN, paragraphs_in
from samverkan.importing.words import unlisted
from samverkan.model import Block
from samverkan.render.escape import escaped, writable
from samverkan.text import pattern_of

_BREAKS = pattern_of("\r\n?")
_NUMBER = pattern_of(r"([ \t]*)(?:\d{1,2}|[a-zåäö])[.)]\s+(?=\S)")
_COUNTED = pattern_of(r"[ \t]*\d{1,2}[.)]\s+(?=\S)")
_DOTTED = pattern_of(r"([ \t]*)(?=\d{1,2}(?:\.(?:[1-9]|1\d))+\.?\s+[A-ZÅÄÖ])")
"""What stands before a number such as 2.1, which stays with the words."""
_BELOW_A_HEADING = pattern_of(rf"(?:[{BULLETS}*+–—{BOXES}-]|\uf0b7|[a-zåäö]\))\s+(?=\S)")
_NUMBERED_HEADING = pattern_of(
    r"(?:§\s*)?\d{1,2}(?:\.\d{1,2})*(?:\.|\s*§)?\s+(?=[A-ZÅÄÖ])|(?:Bilaga|BILAGA)\s+\w{1,3}\b"
)
_UNDERLINE = pattern_of(r"[=\-_~]{3,}\s*")
_DRAWN = "=-~"
"""What a heading is underlined with, though text follows; a line to sign on is drawn otherwise."""
_A_YEAR = pattern_of(r"\D*\d{4}")
"""A word and a year, as of a title, and not the place and day of a signature."""
_OF_EACH_AREA = frozenset({Block.PROBLEMS, Block.GOALS, Block.COMMITMENTS, Block.MEASURES})
_PAIR = 2
_LABEL_AND_POINT = pattern_of(rf"^([ ]*[A-ZÅÄÖ][\w ]{{1,30}}:)[ ]+(?=[{BULLETS}*–-] +\S)", re.MULTILINE)
"""A word with a colon that the first point of a list follows on the same line."""
_WIDE_LABEL = pattern_of(r"^([ ]*[A-ZÅÄÖ][\w ]{1,30}:) {2,}(?=[^\s_.])", re.MULTILINE)
_LABEL = pattern_of(r"[A-ZÅÄÖ][\w ]{1,30}:(?:\s|$)")
_BESIDE = pattern_of(r" {3,}|\t+")
_LEADS_ON = pattern_of(
    r"\b(?:och|samt|ska|skall|att|mellan|av|för|i|med|om|till|på|vid|genom|avseende|gällande|angående)$"
)
"""A word that no heading ends with, nor any line unless it goes on in the next."""
_IS_PARTY = pattern_of(r"\b(?:nedan|härefter)\s+(?:kalla|benämn)|\borg\.?\s?nr\b", re.IGNORECASE)
"""What a line says that names a party, and heads nothing."""
_TOLD_OF_ONE = pattern_of(
    rf"(?:{CHAIR_LABEL}|{MEMBERS_LABEL}|{MEETINGS_LABEL}|Ansvarig\w*|Klart?|Tid(?:plan)?)\s*:\s+\S",
    re.IGNORECASE,
)
"""What is told of something after a colon, as who leads it, and heads nothing."""
_DECIDED = pattern_of(r"(?:Antag|Beslutad|Fastställ|Undertecknad)\w*\s+(?:av|i|den)\b")
"""What a line begins with that says who has decided the paper."""
_LEADS_BACK = pattern_of(r"(?:och|samt|genom|om)\b")
"""What a line begins with that goes on with the title."""
_LONGEST_TITLE = 5
_WITHIN = _OF_EACH_AREA | {Block.FORUMS, Block.AREAS, Block.PROMISES}
"""What a part is about that has nothing of its own before the parts within it."""
_NARROWEST, _WIDEST = 50, 100
"""How wide a text is whose lines somebody has broken where they were full."""
_HALF = 40


def read_text(text: str) -> ReadFile:
    """What the text says. A short line of its own without a full stop is a heading."""
    clean, beside = unpaged(_BREAKS.sub("\n", writable(text)))
    pieces = list(with_tables(clean))
    blocks = [
        block
        for place, piece in enumerate(pieces)
        for block in ([piece] if isinstance(piece, ReadTable) else _blocks_of(piece, first=place == 0))
    ]
    return ReadFile(tuple(_with_levels(list(_nested(blocks)))), beside=beside, words=unlisted(clean))


def _nested(blocks: Sequence[ReadBlock]) -> Iterator[ReadBlock]:
    """The blocks, with headings right below one such as `Organisation` within it, until another begins."""
    around: tuple[Block, int] | None = None
    for block, after in zip(blocks, [*blocks[1:], None], strict=True):
        if not isinstance(block, ReadHeading):
            yield block
            continue
        topic = topic_of(block.line.flat)
        if around and block.level == around[1] and (topic is None or topic.block is around[0]):
            yield replace(block, level=block.level + 1)
            continue
        is_bare = isinstance(after, ReadHeading) and after.level == block.level
        is_open = topic and topic.block in _WITHIN and not _NUMBERED_HEADING.match(block.line.flat)
        around = (topic.block, block.level) if topic and is_bare and is_open else None
        yield block


def _with_levels(blocks: Sequence[ReadBlock]) -> Iterator[ReadBlock]:
    """The blocks, in which a heading such as `Mål`, which comes back under each area, is below the area."""
    headings = [each.line.flat.casefold() for each in blocks if isinstance(each, ReadHeading)]
    said = Counter(each for each in headings if (topic := topic_of(each)) and topic.block in _OF_EACH_AREA)
    above = None
    for block in blocks:
        if not isinstance(block, ReadHeading):
            yield block
        elif above is not None and said[block.line.flat.casefold()] > 1:
            yield replace(block, level=max(block.level, above + 1))
        else:
            above = block.level
            yield block


def _blocks_of(text: str, *, first: bool) -> Iterator[ReadBlock]:
    """The blocks of a text without tables."""
    clean = text.expandtabs(4)
    said = _LABEL_AND_POINT.sub(lambda found: f"{found[1]}\n{' ' * len(found[0])}", clean)
    said = _WIDE_LABEL.sub(r"\1 ", said)
    groups = [group.strip("\n") for group in re.split(r"\n[ \t]*\n", said) if group.strip()]
    width = max((len(line) for line in said.split("\n") if not COLUMNS.search(line.strip())), default=0)
    if width > WIDEST_BROKEN:
        groups = [each for group in groups for each in paragraphs_in(group)]
    elif width >= _NARROWEST:
        groups = [each for group in groups for each in _at_numbers(group)]
    for place, group in enumerate(groups):
        yield from _blocks(group, width, first=first and place == 0)


def _at_numbers(group: str) -> Iterator[str]:
    """Lines with no empty one between, parted before each that is a heading by its number and its text."""
    lines = group.split("\n")
    counted = [bool(_NUMBERED_HEADING.match(line.strip())) for line in lines]
    start = 0
    for place in range(1, len(lines) - 1):
        alone = counted[place] and not (counted[place - 1] or counted[place + 1])
        if alone and _is_heading(lines[place]) and _tells(lines[place + 1].strip()):
            yield "\n".join(lines[start:place])
            start = place
    yield "\n".join(lines[start:])


def _tells(line: str) -> bool:
    """Whether a line is text below a heading: it begins a sentence that goes on, or ends one."""
    return line[:1].isupper() and (len(line) > _HALF or line[-1:] in ".:")


def _blocks(group: str, width: int, *, first: bool) -> Iterator[ReadBlock]:
    lines = [line for line in group.split("\n") if line.strip()]
    if first and (title := _title_lines(lines)):
        yield ReadHeading(_line(" ".join(line.strip() for line in lines[:title])), 1)
        lines, first = lines[title:], False
    while taken := _in_heading(lines, width, first=first):
        yield ReadHeading(_line(lines[0]), 1 if first else _level(lines[0]))
        lines, first = lines[taken:], False
    yield from _parts(lines, width)


def _title_lines(lines: list[str]) -> int:
    """How many lines the title takes up that says between whom the paper is; 0 where one does."""
    words = lines[0].strip() if lines else ""
    if not is_between_parties(words):
        return 0
    taken = 1
    for line in lines[1:_LONGEST_TITLE]:
        is_open = _LEADS_ON.search(words) or _LEADS_BACK.match(line.strip())
        if not is_open or line.strip()[-1] in ".:;":
            break
        words, taken = line.strip(), taken + 1
    return taken if taken > 1 else 0


def _in_heading(lines: list[str], width: int, *, first: bool) -> int:
    """How many of the lines are the heading that they begin with, and the line drawn under it."""
    if lines and len(lines[0]) <= LONGEST_HEADING and names_area(lines[0]):
        return 1
    if len(lines) < _PAIR:
        return int(bool(lines) and _is_heading(lines[0]))
    below = lines[1].strip()
    if _UNDERLINE.fullmatch(below) and (
        len(lines) == _PAIR or (below[0] in _DRAWN and _is_heading(lines[0]))
    ):
        return _PAIR
    return int(_heads(lines) or _stands_above(lines, width, first=first))


def _stands_above(lines: list[str], width: int, *, first: bool) -> bool:
    """Whether the first line of a text with lines broken where they are full is a heading: it is not full."""
    if not (_NARROWEST <= width <= _WIDEST) or not _is_short_heading(lines[0]):
        return False
    words = lines[0].strip()
    topic = topic_of(words)
    if (first and TITLE.match(words)) or topic == Topic(Block.SIGNATORIES):
        return True
    within = topic and len(lines) > _PAIR and _is_short_heading(lines[1]) and _leads_to(lines[1], lines[2])
    return bool(within) or _leads_to(words, lines[1])


def _is_short_heading(line: str) -> bool:
    return len(line.strip()) <= _HALF and _is_heading(line)


def _leads_to(line: str, below: str) -> bool:
    """Whether a short line heads what stands right below it: its text, or what is told of it word by word."""
    words, after = line.strip(), below.strip()
    is_labelled = bool((topic_of(words) and _LABEL.match(after)) or _TOLD_OF_ONE.match(after))
    is_other = _signs(after) or _signs(words, after) or bool(COLUMNS.search(after))
    return (_tells(after) or is_labelled) and not is_other


def _heads(lines: list[str]) -> bool:
    """Whether the first line is a heading with its text right below: in capitals, or alone with a number."""
    words, after = lines[0].strip(), lines[1].strip()
    if not _is_heading(words) or _UNDERLINE.fullmatch(after):
        return False
    if in_capitals(words) and not after.isupper():
        return True
    number = _NUMBERED_HEADING.match(words)
    is_alone = not any(_COUNTED.match(line) for line in lines[1:])
    follows = after[:1].isupper() or _BELOW_A_HEADING.match(after) or _is_within(words, after)
    return bool(number) and is_alone and bool(follows)


def _is_within(words: str, after: str) -> bool:
    """Whether a line has a number below that of the line before it, as 2.1 below 2."""
    number = re.match(r"\d{1,2}(?:\.\d{1,2})*", words)
    return bool(number and _DOTTED.match(after) and after.startswith(f"{number[0]}."))


def _parts(lines: list[str], width: int) -> Iterator[ReadBlock]:
    """The paragraph and the items that the lines are, each with the lines that go on below it."""
    said: list[str] = []
    items: list[tuple[int, bool, list[str]]] = []
    for line in lines:
        bullet, number = POINT.match(line), _NUMBER.match(line)
        found = bullet or number or _DOTTED.match(line)
        if found:
            items.append((len(found[1]), number is not None and not bullet, [line[found.end() :]]))
        elif items and len(line) - len(line.lstrip()) > items[-1][0]:
            items[-1][2].append(line.strip())
        elif items:
            yield from _listed(items)
            items = []
            said.append(line)
        else:
            if said and line.strip().endswith(":") and _LABEL.match(line.strip()):
                yield from _said(said, width)
                said = []
            said.append(line)
        if items and said:
            yield from _said(said[:-1], width) if _names_list(said[-1]) else ()
            yield from _said(said[-1:] if _names_list(said[-1]) else said, width)
            said = []
    yield from _listed(items)
    yield from _said(said, width)


def _names_list(line: str) -> bool:
    """Whether a line is a word, such as `Mål`, that says what the list below it is of."""
    topic = topic_of(line) if len(line.split()) == 1 and line.strip().isalpha() else None
    return topic is not None and topic.block in _OF_EACH_AREA


def _said(lines: list[str], width: int) -> Iterator[ReadBlock]:
    """The paragraph that the lines are; one for each where all begin with a word and a colon."""
    text = _unbroken(lines, width) if lines else ""
    each = text.split("\n")
    for words in each if all(map(_LABEL.match, each)) else [text] * bool(text):
        yield ReadParagraph(_line(words))


def _unbroken(lines: list[str], width: int) -> str:
    """The lines as text: those that were broken where they were full, in a text so wide, go on."""
    made = lines[0].strip()
    for before, line in pairwise(lines):
        made += (" " if _goes_on(before, line, width) else "\n") + line.strip()
    return made


def _goes_on(before: str, line: str, width: int) -> bool:
    """Whether a line is the rest of the one before it."""
    said = before.strip()
    if said[-1:] == ":" or _LABEL.match(line.strip()) or any(map(COLUMNS.search, (said, line.strip()))):
        return False
    if _signs(line.strip()) and (_signs(said) or is_dateline([said])):
        return False
    if _LEADS_ON.search(said):
        return True
    is_full = (
        _NARROWEST <= width <= _WIDEST and len(before.rstrip()) + 1 + len(line.split(maxsplit=1)[0]) > width
    )
    return is_full or (len(said) >= _HALF and said[-1] not in ".;!?" and line.strip()[0].islower())


def _signs(*lines: str) -> bool:
    """Whether a line, or the lines together, are somebody who signs, with what they are."""
    signed = signature_in(lines)
    return bool(signed and signed.name)


def _listed(items: list[tuple[int, bool, list[str]]]) -> Iterator[ReadBlock]:
    indents = sorted({indent for indent, _, _ in items})
    for indent, ordered, words in items:
        yield ReadItem(_line(" ".join(words)), indents.index(indent), ordered)


def _is_heading(line: str) -> bool:
    words = line.strip()
    if (
        len(words) > LONGEST_HEADING
        or POINT.match(line)
        or words[-1:] in '.,;:?!”"'
        or _IS_PARTY.search(words)
        or _TOLD_OF_ONE.match(words)
        or _DECIDED.match(words)
        or _signs(words)
        or is_for(words)
        or _LEADS_ON.search(words)
    ):
        return False
    beside = _BESIDE.split(words)
    is_of_signing = is_dateline(beside) or (len(beside) > 1 and all(map(is_for, beside)))
    if is_of_signing and not _A_YEAR.fullmatch(words):
        return False
    return bool(_NUMBERED_HEADING.match(words) or (words[:1].isupper() and not _NUMBER.match(line)))


def _level(line: str) -> int:
    """Two for a heading, and one more for each part of its number after the first."""
    number = re.match(r"\d{1,2}((?:\.\d{1,2})*)", line.strip())
    return 2 + (number[1].count(".") if number else 0)


def _line(text: str) -> Line:
    return Line(text.strip(), "\n".join(escaped(line) for line in text.strip().split("\n")))
