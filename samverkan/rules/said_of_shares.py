"""Shares that a text gives beside the numbers that they are of, when they are other shares."""

import re
from collections.abc import Iterator

from samverkan.diagnostics import Route
from samverkan.model import Ground, Medborgarlofte
from samverkan.rules.rule import Finding
from samverkan.rules.wording import SENTENCE, needle, occurrences
from samverkan.rules.written_values import NUMBER, TIMES, number_of
from samverkan.swedish import MONTHS
from samverkan.text import Text, pattern_of

_PART = (
    r"(?<![0-9.,:/–-])(?P<part>[0-9]{1,5})\s+av\s+(?:de\s+|alla\s+)?"
    r"(?P<whole>[0-9]{1,5})(?![0-9.,:/–-]*[0-9])"
)

_SHARE = r"(?P<share>[0-9]{1,3}(?:,[0-9])?)\s*(?:procent|%)"

_SAYS = (
    r"(?:(?:och\s+)?(?:det\s+vill\s+säga|dvs\.?|alltså|vilket\s+(?:är|blir|motsvarar)|drygt|knappt|cirka|ca|omkring)"
    r"\s+){0,3}"
)

_AFTER = pattern_of(rf"{_PART}[^.;:,(0-9]{{0,60}}\s?(?:,\s|\(){_SAYS}{_SHARE}(?=\s*(?:[.;)]|,\s|$))")

_BEFORE = pattern_of(rf"(?<![0-9,.]){_SHARE}\s+\({_PART}[^0-9)]{{0,40}}\)")


_PERSONS = (
    r"(?:elev|deltagar|invånar|ungdom|person|respondent|svarande|medlem|vårdnadshavar|förälder|föräldr|boende|hushåll|barn"
    r"|kvinn|män|flick|pojk)\w{0,6}"
)
_OF_PERSONS = pattern_of(
    r"(?<![0-9,.])(?P<share>1[0-9]{2}|[2-9][0-9]{2})\s*(?:procent|%)\s+av\s+(?:de\s+)?(?:\w+a\s+)?"
    r"(?:eleverna|invånarna|svarande|tillfrågade|kvinnorna|männen|hushållen|ungdomarna|barnen|deltagarna|boende)(?!\w)",
    re.IGNORECASE,
)


_COUNTED_OF_ALL = (
    pattern_of(rf"{_PART}\s+(?:{_PERSONS}|{TIMES})(?!\w)", re.IGNORECASE),
    pattern_of(
        rf"(?<![0-9.,:/–-])(?P<part>[0-9]{{1,5}})\s+(?:{_PERSONS}|{TIMES})\s+av\s+(?:de\s+|alla\s+)?"
        r"(?P<whole>[0-9]{1,5})(?=\s*(?:[.;)]|,\s|$)|\s+(?:under|planerade|möjliga)(?!\w))",
        re.IGNORECASE,
    ),
)


def more_than_there_are(route: Route, text: str) -> Iterator[Finding]:
    """Each number of persons or times that is more than all: `74 av 64 deltagare`, `36 pass av 35`."""
    for found in (found for pattern in _COUNTED_OF_ALL for found in occurrences(pattern, text)):
        part, whole = int(found["part"]), int(found["whole"])
        if part > whole:
            yield Finding(
                at=route,
                needle=needle(text, *found.span()),
                message=Text(sv=f"{part} är fler än alla {whole}.", en=f"{part} are more than all {whole}."),
                help=Text(sv="Rätta ett av talen.", en="Correct one of the numbers."),
            )


def more_than_all(route: Route, text: str) -> Iterator[Finding]:
    """Each share of persons that is more than all of them."""
    for found in occurrences(_OF_PERSONS, text):
        if int(found["share"]) > 100:
            yield Finding(
                at=route,
                needle=needle(text, *found.span("share")),
                message=Text(
                    sv=f"{found['share']} procent är fler än alla.",
                    en=f"{found['share']} per cent are more than all.",
                ),
                help=_CORRECT,
            )


_MANY = rf"(?:[0-9]{{1,3}}(?: [0-9]{{3}}){{1,4}}|[0-9]{{3,6}}|{NUMBER})"
_ENDS = rf"(?![\w:/–-]|[., ][0-9]|\s+(?:{'|'.join(MONTHS)}))"
_OF_ANOTHER_KIND = (
    r"(?!\s+(?:procent|%|§|kronor|kr(?!\w)|tkr|mnkr|miljon|tusen|timm|minut|dagar|veckor|månader|år(?!\w)"
    r"|meter|m(?!\w)|km))"
)
_SHARE_IN_WORDS = pattern_of(rf"(?<!\w){NUMBER}\s+av\s+{NUMBER}(?!\w)", re.IGNORECASE)
_COUNTED = pattern_of(rf"(?<![\w,.:/–§-])(?P<number>{_MANY}){_ENDS}", re.IGNORECASE)
_OF_THEM = pattern_of(
    rf",\s+(?:varav\s+(?P<first>{_MANY}){_ENDS}{_OF_ANOTHER_KIND}"
    rf"|(?P<second>{_MANY})\s+av\s+(?:dem|dessa)(?!\s+som)(?!\w))",
    re.IGNORECASE,
)
_YEAR = pattern_of(r"(?:19|20)[0-9]{2}")


def parts_of_less(route: Route, text: str) -> Iterator[Finding]:
    """The first number of them (`varav`, `av dem`) in a sentence, if it is more than all before it.

    “Three of four” may be a share, and says nothing of how many there were.
    """
    for sentence in SENTENCE.finditer(text) if _OF_THEM.search(text) else ():
        found = None if _SHARE_IN_WORDS.search(sentence[0]) else _OF_THEM.search(text, *sentence.span())
        before = _COUNTED.finditer(text, sentence.start(), found.start()) if found else ()
        wholes = [_whole_number(each["number"]) for each in before if not _YEAR.fullmatch(each["number"])]
        part = _whole_number(found["first"] or found["second"]) if found else 0
        if found and wholes and part > max(wholes):
            yield Finding(
                at=route,
                needle=needle(text, *found.span()),
                message=Text(
                    sv=f"{part} av dem är fler än de {max(wholes)} som står före.",
                    en=f"{part} of them are more than the {max(wholes)} before.",
                ),
                help=Text(sv="Rätta ett av talen.", en="Correct one of the numbers."),
            )


def _whole_number(written: str) -> int:
    return number_of(written.replace(" ", ""))


def other_shares(route: Route, text: str) -> Iterator[Finding]:
    """Each share that is not that of the numbers beside it; of more than the whole nothing is said."""
    for found in (*occurrences(_AFTER, text), *occurrences(_BEFORE, text)):
        part, whole, share = int(found["part"]), int(found["whole"]), _number(found["share"])
        if 0 < part <= whole and not _may_be(share, part, whole):
            yield _differs(route, needle(text, *found.span("share")), part, whole)


def other_outcomes(document: Medborgarlofte) -> Iterator[Finding]:
    """Each outcome in per cent that is not the share of the numbers in its text, when it has but two."""
    for place, promise in enumerate(document.promises):
        is_share = promise.target and promise.target.unit.casefold().startswith(("procent", "%"))
        for index, result in enumerate(promise.results if is_share else ()):
            found = [*_IN_PARTS.finditer(result.text or "")]
            if len(found) != 1 or result.value is None or len(_NUMBERS.findall(result.text or "")) != 2:
                continue
            part, whole = int(found[0]["part"]), int(found[0]["whole"])
            if 0 < part <= whole and not _may_be(float(result.value), part, whole):
                yield _differs(("promises", place, "results", index, "value"), None, part, whole)


_IN_PARTS = pattern_of(_PART)
_NUMBERS = pattern_of(r"[0-9]+")


def other_response_rate(ground: Ground, route: Route) -> Iterator[Finding]:
    """The response rate of a survey, when that of the asked in words is another; the answers, if more."""
    asked = _ASKED.fullmatch((ground.asked or "").replace("\u00a0", " "))
    answered, rate = ground.respondents, ground.response_rate
    if not asked or not answered:
        return
    whole = int(asked["number"].replace(" ", ""))
    if answered > whole:
        yield _more_than(whole, (*route, "respondents"))
    elif rate is not None and 0 <= rate <= 100 and not _may_be(float(rate), answered, whole):
        yield _differs((*route, "response_rate"), None, answered, whole)


_ASKED = pattern_of(
    r"(?P<number>[0-9]{1,3}(?: [0-9]{3})+|[0-9]+)\s+(?!år|och|till|eller)[^\W\d][^0-9]*"
    r"(?:[0-9]+[^0-9]+[0-9]+\s+år)?"
)


def _number(written: str) -> float:
    return float(written.replace(",", "."))


def _may_be(share: float, part: int, whole: int) -> bool:
    """Whether the share is that of the numbers, as roughly as one person more or less."""
    return abs(share - 100 * part / whole) <= 1 + 50 / whole


def _more_than(whole: int, at: Route) -> Finding:
    return Finding(
        at=at,
        message=Text(
            sv=f"Fler har svarat än de {whole} tillfrågade.", en=f"More have answered than the {whole} asked."
        ),
        help=Text(sv="Rätta `respondents` eller `asked`.", en="Correct `respondents` or `asked`."),
    )


def _differs(at: Route, words: str | None, part: int, whole: int) -> Finding:
    right = round(100 * part / whole)
    return Finding(
        at=at,
        needle=words,
        message=Text(
            sv=f"{part} av {whole} är {right} procent, men här står en annan andel.",
            en=f"{part} of {whole} is {right} per cent, but here is another share.",
        ),
        help=_CORRECT,
    )


_CORRECT = Text(sv="Rätta andelen eller talen.", en="Correct the share or the numbers.")
