"""An indicator that is told on one line: what is measured, from what to what, by when, how it is known."""

from typing import Any

from samverkan.importing.cadences import cadence_in
from samverkan.model.written_dates import as_in_files
from samverkan.text import pattern_of

_FIGURE = pattern_of(
    r"(?P<number>[-−]?\d{1,3}(?:[ \u00a0]?\d{3})*(?:[.,]\d+)?)"
    r"\s*(?P<unit>%|[A-Za-zåäöÅÄÖ][A-Za-zåäöÅÄÖ ]{1,40}?)?"
    r"(?:\s*\((?P<day>[^()]+)\))?"
)
_DIRECTIONS = {"ska öka": "increase", "ska minska": "decrease", "ska behållas": "keep"}
_STARTS = pattern_of(r":\s+(?=(?:utgångsvärde|mål) )")


def indicator_in(line: str) -> dict[str, Any] | None:
    """The indicator of the line; what of it is not understood stands as its target in words."""
    title, *rest = _STARTS.split(line, maxsplit=1)
    made: dict[str, Any] = {"title": title.split("; ")[0]}
    more: list[str] = []
    for part in [*title.split("; ")[1:], *(rest[0].split("; ") if rest else ())]:
        taken = _told(part)
        if taken is None or any(made.get(key, each) != each for key, each in taken.items()):
            more.append(part)
        else:
            made |= taken
    return made | ({"target_text": "; ".join(more)} if more else {})


def _told(part: str) -> dict[str, Any] | None:
    if part in _DIRECTIONS:
        return {"direction": _DIRECTIONS[part]}
    if part.startswith("källa: "):
        return {"source": part.removeprefix("källa: ")}
    if part.startswith("senast ") and (day := as_in_files(part.removeprefix("senast "))):
        return {"target_date": day}
    if part.startswith("mäts ") and (cadence := cadence_in(part)):
        return {"cadence": cadence}
    for word, name in (("utgångsvärde ", "baseline"), ("mål ", "target")):
        if part.startswith(word) and (figure := figure_in(part.removeprefix(word), name)):
            return figure
    return None


def figure_in(words: str, name: str) -> dict[str, Any] | None:
    """The value that the words are, with its unit and day if they say these; None when they say more."""
    found = _FIGURE.fullmatch(words.strip())
    day = as_in_files(found["day"]) if found and found["day"] else None
    if found is None or (found["day"] and day is None):
        return None
    unit = (found["unit"] or "").strip().replace("%", "procent")
    made: dict[str, Any] = {name: found["number"].strip()}
    return made | ({"unit": unit} if unit else {}) | ({f"{name}_date": day} if day else {})
