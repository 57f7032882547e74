"""What an agreement is called, and what is said anywhere in it: number, parties, period, law, relations."""

import re
from collections.abc import Iterator, Sequence

from samverkan.importing.blocks import ReadFile, ReadTable
from samverkan.importing.days import day_in, period_in
from samverkan.importing.draft import Draft
from samverkan.importing.head_lines import NUMBER, REGISTERED, take_head_lines
from samverkan.importing.outline import Outline, OutlinePart
from samverkan.importing.party_lists import read_parties
from samverkan.importing.periods import read_period
from samverkan.importing.sentences import sentences
from samverkan.importing.signing import signs
from samverkan.text import pattern_of

_LAW = pattern_of(
    r"\blag(?:en)?\s*\(2023:196\)(?:\s+om\s+kommuners\s+ansvar\s+för\s+brottsförebyggande\s+arbete)?"
    r"|\blag(?:en)?\s+om\s+kommuners\s+ansvar\s+för\s+(?:det\s+)?brottsförebyggande\s+arbetet?"
    r"\s*\((?:SFS\s+)?2023:196\)",
    re.IGNORECASE,
)
_REPLACES = pattern_of(
    r"\bersätter\b.*(?:avtal|överenskommels)|(?:avtal|överenskommels)\w*\s+ersätter\s+(?:den|det)\b",
    re.IGNORECASE,
)
_FORMS = (
    (r"överenskommelse", "accord"),
    (r"avsiktsförklaring", "declaration_of_intent"),
    (r"ramavtal", "framework"),
    (r"verksamhetsavtal", "operating_agreement"),
    (r"handlingsplan|åtgärdsplan", "action_plan"),
)


def read_opening(outline: Outline, source: ReadFile, draft: Draft) -> None:
    """Takes up all this; lines of the head that say nothing else go."""
    _title(outline, draft)
    headed = [each.plain for each in (outline.title, outline.subtitle) if each]
    texts = [*headed, *_particulars(outline.root), *(line.plain for line in outline.root.lines())]
    _number([*texts, *(each.words for each in source.beside)], draft)
    read_parties(outline.root, texts, draft)
    read_period(outline, texts, draft)
    take_head_lines(outline.root, draft)
    _laws(texts, draft)
    _relations(texts, draft)


def _title(outline: Outline, draft: Draft) -> None:
    if outline.title:
        title = outline.title.flat
        draft.values["title"] = title
        forms = [form for pattern, form in _FORMS if re.search(pattern, title, re.IGNORECASE)]
        draft.values |= {"form": forms[0]} if forms else {}
    if outline.subtitle:
        draft.values["subtitle"] = outline.subtitle.flat


def _particulars(part: OutlinePart) -> Iterator[str]:
    """The rows of tables with two columns, what stands first before a colon."""
    for block in part.blocks:
        rows = block.rows if isinstance(block, ReadTable) and not signs(block) else ()
        yield from (f"{row[0].flat.rstrip(':')}: {row[1].flat}" for row in rows if len(row) == 2)
    for each in part.parts:
        yield from _particulars(each)


def _number(texts: Sequence[str], draft: Draft) -> None:
    own = (each for each in sentences(texts) if not _REPLACES.search(each))
    found = next((found for each in own if (found := REGISTERED.search(each))), None)
    if found:
        draft.values["registration_number"] = " ".join(found["number"].split())


def _laws(texts: Sequence[str], draft: Draft) -> None:
    found = [each[0] for sentence in sentences(texts) for each in _LAW.finditer(sentence)]
    if found:
        draft.values["legal_basis"] = [max(found, key=len)]


def _relations(texts: Sequence[str], draft: Draft) -> None:
    sentence = next((each for each in sentences(texts) if _REPLACES.search(each)), None)
    if sentence is None:
        return
    relation = {"kind": "replaces", "text": sentence.strip(" .")}
    numbers = (each[0] for each in re.finditer(NUMBER, sentence) if not period_in([each[0]]).values)
    number = next((each for each in numbers if not day_in(each)), None)
    if number and number != draft.values.get("registration_number"):
        relation["registration_number"] = number
    draft.values["relations"] = [relation]
    why = "Kontrollera: det är tolkat ur en mening om vad avtalet ersätter."
    draft.guess(("relations", 0), why)
