"""Places of a text that cite a heading by the number that its file wrote before it."""

import re
from collections.abc import Mapping
from typing import Any

from samverkan.importing.draft import Draft
from samverkan.text import numbered, pattern_of, slug

_CITED = pattern_of(
    r"\b(?:punkt|avsnitt|kapitel|rubrik)(?:en|et)?\s+(?P<number>\d{1,2}(?:\\?\.\d{1,2})*)(?!\\?\.?\d|[\w:/%])",
    re.IGNORECASE,
)
_PARAGRAPH = pattern_of(r"§\s*(?P<number>\d{1,2})(?!\d|[:/]|\s*(?:st|p)\b)")
_OF_A_LAW = pattern_of(r"\blag|\bkap\b|balk|förordning|\bOSL\b|\d{4}:\d", re.IGNORECASE)
_SENTENCE = pattern_of(r"[^.!?\n]*(?:\.(?=\d)[^.!?\n]*)*[.!?\n]?")


def refer_to_headings(draft: Draft) -> None:
    """Makes references to the headings that are cited by a number which they no longer have."""
    headed = _by_number(draft)
    if not headed:
        return
    for _, record in draft.mappings():
        if isinstance(text := record.get("text"), str):
            record["text"] = _SENTENCE.sub(lambda found: _referring(found[0], headed, draft), text)


def _by_number(draft: Draft) -> dict[str, dict[str, Any]]:
    """The record or section of each number that only one heading had."""
    numbers = [_bare(number) for number, _ in draft.headed]
    return {_bare(number): made for number, made in draft.headed if numbers.count(_bare(number)) == 1}


def _bare(number: str) -> str:
    return number.strip(" .)\\").replace(" ", "").replace("\\", "")


def _referring(sentence: str, headed: Mapping[str, dict[str, Any]], draft: Draft) -> str:
    said = _CITED.sub(lambda found: _reference(found, headed.get(_bare(found["number"])), draft), sentence)
    if _OF_A_LAW.search(said):
        return said
    return _PARAGRAPH.sub(lambda found: _reference(found, headed.get(f"§{found['number']}"), draft), said)


def _reference(found: re.Match[str], made: dict[str, Any] | None, draft: Draft) -> str:
    """The reference to what was made of the heading; the words as they are where there is none for sure."""
    if made is None:
        return found[0]
    used = [each["id"] for _, each in draft.mappings() if "id" in each]
    if "id" not in made:
        stem = slug(made["heading"])[:40].strip("-") or "avsnitt"
        made["id"] = next(each for each in numbered(stem) if each not in used)
    elif used.count(made["id"]) > 1:
        return found[0]
    draft.take(found[0].replace("\\", ""), f"[](#{made['id']})")
    return f"[](#{made['id']})"
