"""What prose points to in an agreement by number or heading, and whether there is such a part."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samverkan.model import Agreement, Block, once
from samverkan.rules.agreements import every_section
from samverkan.rules.own_references import is_own
from samverkan.rules.wording import every_text, occurrences, parts
from samverkan.text import pattern_of


@dataclass(frozen=True, slots=True)
class Pointer:
    """The words in a text that point to a part of the agreement: `avsnitt 12`."""

    words: str
    start: int
    end: int


_NUMBER = r"[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}"

_PART = pattern_of(
    rf"(?<![\w-])(?P<what>avsnitt(?:et)?|kapitel|punkt(?:en)?|mål|åtgärd|(?:samverkans|fokus)?område(?:t)?)\s+(?:nr\.?\s+|nummer\s+)?(?P<number>{_NUMBER})"
    r"(?![\w§%]|[-–/:.,][0-9]|\s*(?:procent|kap\b|kr\b|kronor|av\s+[0-9]|år\b|gånger|\())",
    re.IGNORECASE,
)

_PARTS = pattern_of(
    r"(?<![\w-])(?P<what>avsnitten|kapitlen|punkterna|målen|åtgärderna)\s+"
    r"(?P<numbers>[0-9]{1,2}(?:(?:\s*,\s*|\s*[–-]\s*|\s+(?:och|samt|eller|till)\s+)[0-9]{1,2})+)"
    r"(?![\w§%]|[-–/:.,][0-9]|\s*(?:procent|kap\b|kr\b|kronor|år\b|gånger|\())",
    re.IGNORECASE,
)

_SECTION = pattern_of(r"§\s*(?P<after>[0-9]{1,2})(?![\w:])|(?<![\w:])(?P<before>[0-9]{1,2})\s*§(?!§)")

_HEADING = pattern_of(
    r"(?<!\w)(?:[Ss]e|[Jj]fr|framgår|beskriv\w+|anges|enligt|regleras|står|sägs|nämns)\s[^.;:!?]{0,60}?"
    r"(?<!\w)(?:rubriken|avsnittet)\s+(?:[”\"](?P<quoted>[^”\"\n]{2,80})[”\"]|(?P<plain>[A-ZÅÄÖ][\w-]+))"
    r"|(?<!\w)(?:[Uu]nder\s+rubriken|[Ii]\s+avsnittet)\s+[”\"](?P<before>[^”\"\n]{2,80})[”\"]"
    r"\s+(?:framgår|anges|beskrivs|regleras|finns|står)(?!\w)"
)

_WITHIN_OTHER = pattern_of(
    r"(?:§(?:\s*[0-9]{1,3})?|(?:artikel|art\.)\s+\S+|stycket|kap\.|Agenda\s+2030|globala|nationella|FN:s"
    r"|[0-9]{4}(?:/[0-9]{2,4})?:[0-9]+|(?:s\.|sidan|sidorna)\s*[0-9–-]+|beslut\w*\s+[0-9-]{10}"
    r"|(?:plan|program|policy|riktlinje|handbok|protokoll|dagordning|beslut|strategi|lag|förordning|direktiv"
    r"|budget|mall|bilag|rapport)\w*)[\s,(]*(?:och\s+|samt\s+)?$",
    re.IGNORECASE,
)

_IN_OTHER = pattern_of(
    r"(?:\s*(?:,|och|samt)\s+(?:mål\s+)?[0-9.]+)*\s*(?:,|och|samt)?\s*[ip]å?\s+(?:\w+\s+){0,2}?\w*(?:bilag|dagordning|beslut|enkät|[Aa]genda|formulär|blankett|mall"
    r"|manual|vägledning|program|modell|artikel|tidning|kampanj|möte|sammanträde|webb|hemsid|intranät)|\s+(?:Hållbara|God|Jämställdhet|Fredliga)",
)

_REACHED = pattern_of(r"(?<!\w)(?:nå|uppnå|uppfyll|klara|missa)\w*(?!\w)", re.IGNORECASE)

_PARTIES = pattern_of(
    r"(?<!\w)(?:part|avtal|överenskommels|samverkan|styrgrupp|arbetsgrupp|vi\b|polis|kommun|åtgärd|att\b)",
    re.IGNORECASE,
)
"""Words of a sentence that speaks of those who agree, or tells what is to be done."""

_OF_ANNEX = pattern_of(r"bilaga\s+(\w+)[\s,]*$", re.IGNORECASE)

_LEAD = pattern_of(
    rf"^[#*>\s-]*(?:(?:Avsnitt|Kapitel|Kap\.|Punkt|Mål|Del|§)\s*)?({_NUMBER})(?=\s|[.):–§*-]|$)",
    re.IGNORECASE,
)


def lost_pointers(text: str, agreement: Agreement, *, only_own: bool) -> Iterator[Pointer]:
    """What the text points to that the agreement does not have; with `only_own` what it says is its own."""
    for found in occurrences(_PART, text):
        number, what = found["number"], found["what"].casefold()
        if _is_lost(what, number, agreement) and _is_ours(text, found, agreement, only_own=only_own):
            yield Pointer(found[0], *found.span())
    for found in occurrences(_PARTS, text):
        highest, what = max(re.findall("[0-9]+", found["numbers"]), key=int), found["what"].casefold()
        if _is_lost(what, highest, agreement) and _is_ours(text, found, agreement, only_own=only_own):
            yield Pointer(found[0], *found.span())
    for found in occurrences(_SECTION, text):
        number = found["after"] or found["before"]
        if _is_lost("§", number, agreement) and is_own(text, *found.span(), only_own=True):
            yield Pointer(found[0], *found.span())
    for found in occurrences(_HEADING, text):
        group = found.lastgroup or "quoted"
        if _is_ours(text, found, agreement, only_own=only_own) and not _has_heading(found[group], agreement):
            yield Pointer(f"rubriken {found[group]}", *found.span(group))


def _is_ours(text: str, found: re.Match[str], agreement: Agreement, *, only_own: bool) -> bool:
    before = text[max(0, found.start() - 40) : found.start()]
    annex = _OF_ANNEX.search(before)
    if annex:
        return annex[1].casefold() not in {each.number.casefold() for each in agreement.annexes}
    if _WITHIN_OTHER.search(before) or _IN_OTHER.match(text, found.end()):
        return False
    if _is_of_others(text, found):
        return False
    return is_own(text, *found.span(), only_own=only_own)


_SENTENCE = 400
"""So far back the beginning of a sentence is looked for."""


def _is_of_others(text: str, found: re.Match[str]) -> bool:
    """Whether the sentence says of another than the parties that it reached the goal."""
    if not found.groupdict().get("what", "").casefold().startswith("mål"):
        return False
    before = text[max(0, found.start() - _SENTENCE) : found.start()]
    sentence = re.split(r"[.!?;\n]", before)[-1]
    return bool(_REACHED.search(sentence)) and not _PARTIES.search(sentence)


def _is_lost(what: str, number: str, agreement: Agreement) -> bool:
    """Whether nothing has the number, and there are not so many of the kind that one can count to it."""
    if number in _numbers(agreement):
        return False
    whole = int(number.partition(".")[0])
    if what == "§":
        return True
    if what.startswith(("mål", "åtgärd")):
        listed = agreement.goals if what.startswith("mål") else agreement.measures
        return 0 < len(listed) < whole
    if "område" in what:
        is_counted = not what.startswith("område") or any(each.number for each in agreement.areas)
        return is_counted and 0 < len(agreement.areas) < whole
    return whole > _longest_list(agreement) if what.startswith("punkt") else _is_no_heading(number, agreement)


def _is_no_heading(number: str, agreement: Agreement) -> bool:
    whole = int(number.partition(".")[0])
    numbered = _numbered_headings(agreement)
    if len(numbered) > 1 and "." not in number:
        return True
    return whole > _headings(agreement) or ("." in number and any("." in each for each in numbered))


@once
def _numbers(agreement: Agreement) -> frozenset[str]:
    """Every number at the beginning of a line, and every number that is a text of its own."""
    lines = (line for _, text in every_text(agreement) for line in text.splitlines())
    return frozenset(found[1] for line in lines if (found := _LEAD.match(line)))


@once
def _numbered_headings(agreement: Agreement) -> frozenset[str]:
    headings = (section.heading or "" for section in every_section(agreement))
    return frozenset(found[1] for heading in headings if (found := _LEAD.match(heading)))


@once
def _headings(agreement: Agreement) -> int:
    """How many headings there are to count: those of its sections, or in the usual order one a block."""
    if agreement.sections:
        return sum(1 for section in every_section(agreement) if section.heading)
    return sum(1 for block in Block if getattr(agreement, block.value, None))


@once
def _longest_list(agreement: Agreement) -> int:
    """The number of items in the longest list, in a field or in a text."""
    values = (value for _, part in parts(agreement) for _, value in part)
    lists = (len(value) for value in values if isinstance(value, tuple))
    bullets = (len(re.findall(r"^\s*[-*•]\s", text, re.MULTILINE)) for _, text in every_text(agreement))
    return max((*lists, *bullets), default=0)


USUAL_HEADINGS = (
    "parter avtalstid tidigare rättslig syfte gemensamma prioriterade samverkansområden problem mål åtaganden"
    " åtgärder samverkansmodell organisation uppföljning medborgarlöften villkor bilagor underskrifter källor"
).split()
"""The first words of the headings that an agreement has when it has chosen none."""


def _has_heading(words: str, agreement: Agreement) -> bool:
    """Whether a heading, title or line of the agreement begins with the words, or an usual heading does."""
    sought = words.casefold().strip(" .*#")
    return sought.split()[0] in USUAL_HEADINGS or any(
        lead.startswith(sought) or (lead and sought.startswith(lead)) for lead in _leads(agreement)
    )


@once
def _leads(agreement: Agreement) -> frozenset[str]:
    lines = (line for _, text in every_text(agreement) for line in text.splitlines())
    labels = (clause.heading or clause.kind.label for clause in agreement.clauses)
    return frozenset(re.sub(r"^[\W\d_]+", "", line).casefold().strip(" .*#") for line in (*lines, *labels))
