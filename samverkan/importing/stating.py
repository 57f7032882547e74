"""Which sections say what of the agreement, so that all of it stands somewhere and nothing stands twice."""

from collections.abc import Iterator, Sequence
from typing import Any

from samverkan.importing.draft import Draft
from samverkan.model import Block

Section = dict[str, Any]


def with_all_stated(draft: Draft) -> None:
    """Sees to it that what no section shows is told to be in a text that says it, or gets a section."""
    sections: list[Section] = draft.values["sections"]
    every = list(_every(sections))
    shown = {each.get("show") for each in every} | {one for each in every for one in each.get("states", ())}
    for block, words in _said(draft).items():
        if block.value not in shown:
            _say(every, sections, block, words, draft.values.get("title", ""))
    outside = any("description" in each for each in draft.values.get(Block.ANNEXES.value, ()))
    if outside and Block.ANNEXES.value not in shown:
        sections.append({"heading": "Bilagor", "show": Block.ANNEXES.value})
    if Block.SIGNATORIES.value in draft.values and Block.SIGNATORIES.value not in shown:
        sections.append({"show": Block.SIGNATORIES.value})


def _said(draft: Draft) -> dict[Block, list[str]]:
    """The words by which a text is known to say a part of the agreement, of each part there is."""
    values = draft.values
    said = {Block.PARTIES: [each["name"] for each in draft.records(Block.PARTIES)]}
    if values.get("validity"):
        said[Block.VALIDITY] = [str(values["validity"].get("stated") or "gäller")]
    if "legal_basis" in values:
        said[Block.LEGAL_BASIS] = values["legal_basis"]
    if "relations" in values:
        said[Block.RELATIONS] = ["ersätter"]
    said[Block.PURPOSES] = [each["text"].removeprefix("Att ") for each in draft.records(Block.PURPOSES)]
    return {block: words for block, words in (said | draft.told).items() if words}


def _say(
    every: Sequence[Section], sections: list[Section], block: Block, words: Sequence[str], title: str
) -> None:
    """Tells it at the section that says it; what the title says, at the first that says anything."""
    told = next((each for each in every if any(one in each.get("text", "") for one in words)), None)
    if told is None and any(one in title for one in words):
        told = next((each for each in every if each.get("text")), None)
    if told is None:
        sections.insert(0 if block is Block.PARTIES else len(sections), {"show": block.value})
    else:
        told["states"] = [*told.get("states", ()), block.value]


def _every(sections: Sequence[Section]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _every(section.get("sections", ()))
