"""What an agreement must have and the file does not say: it is there to be filled in, and so marked."""

from collections.abc import Sequence
from typing import Any

from samverkan.importing.annexes import annex_in
from samverkan.importing.draft import Draft, Guess
from samverkan.importing.named_annexes import annexes_named
from samverkan.importing.signing import NAMELESS
from samverkan.importing.words import texts_in
from samverkan.model import Block
from samverkan.text import pattern_of

_LAW_YEAR = "2023"
_LONGEST_LINE = 120
_PURPOSE = pattern_of(
    r"\b(?:[Ss]yftet\b[^.:\n]{0,120}?\bär"
    r"|(?i:(?:de(?:tta|nna)\s+)?\w*(?:avtal(?:et)?|överenskommelsen?))\s+syftar till)"
    r" att (?P<what>[^.:;\n]{5,300})\."
)

_BY_LAW: tuple[tuple[Block, str, dict[str, Any], str], ...] = (
    (
        Block.AREAS,
        "Samverkansområden",
        {"id": "omrade", "title": "[skriv området]"},
        "Skriv områdena",
    ),
    (Block.PURPOSES, "Syfte", {"id": "syfte", "text": "[skriv syftet]"}, "Skriv avtalets syfte"),
)
"""What an agreement must at least state. Source: lag (2023:196) 9 §."""


def with_blanks(draft: Draft) -> None:
    """Puts what is lacking into the draft."""
    _annexes(draft)
    if not draft.values.get("title"):
        draft.values["title"] = "Samverkansavtal"
        _mark(draft, ("title",), "Skriv avtalets titel.")
    _signatories(draft)
    if not draft.values["validity"]:
        _mark(draft, ("validity",), "Skriv när avtalet gäller: start och end, eller until_further_notice.")
    if not _is_older_than_the_law(draft):
        for block, heading, record, why in _BY_LAW:
            known = draft.records(block)
            if _says_nothing(known) and not (block is Block.PURPOSES and not known and _told_purpose(draft)):
                draft.values[block.value] = [*known, record]
                draft.values["sections"].insert(0, {"heading": heading, "show": block.value})
                _mark(draft, (block.value, len(known)), f"{why} (lag 2023:196, 9 §).")


def _says_nothing(records: Sequence[dict[str, Any]]) -> bool:
    """Whether no record has a word in it."""
    texts = (str(each.get(key, "")) for each in records for key in ("title", "text"))
    return not any(sign.isalpha() for text in texts for sign in text)


def _told_purpose(draft: Draft) -> bool:
    """Whether a sentence tells the purpose, which is then one."""
    found = next(filter(None, map(_PURPOSE.search, texts_in(draft.values["sections"]))), None)
    if found is None:
        return False
    draft.add(Block.PURPOSES, {"text": f"Att {found['what']}."}, found["what"])
    draft.guess((Block.PURPOSES.value, 0), "Kontrollera syftet: det är hämtat ur en mening.")
    return True


def _annexes(draft: Draft) -> None:
    """An annex that the text names and the file does not have is there as one kept elsewhere."""
    known = {each["number"].casefold() for each in draft.values.get(Block.ANNEXES.value, ())}
    texts = list(texts_in(draft.in_order()))
    lines = (line for text in texts for line in text.split("\n") if len(line) < _LONGEST_LINE)
    titles = {found["number"]: found["title"] for line in lines if (found := annex_in(line))}
    named = {number for text in texts for number in annexes_named(text)}
    for number in sorted(named, key=lambda each: (len(each), each)):
        if number.casefold() not in known:
            known.add(number.casefold())
            annexes = draft.values.setdefault(Block.ANNEXES.value, [])
            annexes.append(
                {
                    "number": number,
                    "title": titles.get(number),
                    "description": "Bilagan nämns i texten men finns inte med i filen.",
                }
            )
            _mark(draft, (Block.ANNEXES.value, len(annexes) - 1), "Lägg in bilagan, eller säg var den finns.")


def with_both_parties(draft: Draft) -> None:
    """Sees to it that there are two parties, of whom others can be said."""
    parties = draft.values.setdefault(Block.PARTIES.value, [])
    for identity, name in (("kommunen", "[kommunens namn]"), ("polisen", "Polismyndigheten")):
        if len(parties) < 2 and not any(each["id"] == identity for each in parties):
            parties.append({"id": identity, "name": name})
            _mark(draft, (Block.PARTIES.value, len(parties) - 1), "Skriv partens namn.")


def _signatories(draft: Draft) -> None:
    """A party that nobody is found to sign for, when somebody is for the others."""
    signatories = draft.values.get(Block.SIGNATORIES.value, [])
    signed = {each["party"] for each in signatories}
    for party in draft.records(Block.PARTIES) if signatories else ():
        if party["id"] not in signed and party.get("role") != "contributor":
            signatories.append({"name": NAMELESS, "party": party["id"]})
            route = (Block.SIGNATORIES.value, len(signatories) - 1)
            _mark(draft, route, "Skriv vem som skriver under för parten.")


def _is_older_than_the_law(draft: Draft) -> bool:
    validity = draft.values["validity"]
    began = validity.get("start") or validity.get("end") or draft.values.get("date") or _LAW_YEAR
    return str(began) < _LAW_YEAR


def _mark(draft: Draft, route: tuple[str | int, ...], why: str) -> None:
    draft.blanks.append(Guess(route, why))
