"""Shares that a text gives beside the numbers that they are of, when they are other shares."""

import re
from collections.abc import Iterator

from samverkan.diagnostics import Route
from samverkan.model import Ground
from samverkan.rules.rule import Finding
from samverkan.rules.wording import needle, occurrences
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


_OF_PERSONS = pattern_of(
    r"(?<![0-9,.])(?P<share>1[0-9]{2}|[2-9][0-9]{2})\s*(?:procent|%)\s+av\s+(?:de\s+)?(?:\w+a\s+)?"
    r"(?:eleverna|invånarna|svarande|tillfrågade|kvinnorna|männen|hushållen|ungdomarna|barnen|deltagarna|boende)(?!\w)",
    re.IGNORECASE,
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


def other_shares(route: Route, text: str) -> Iterator[Finding]:
    """Each share that is not that of the numbers beside it; of more than the whole nothing is said."""
    for found in (*occurrences(_AFTER, text), *occurrences(_BEFORE, text)):
        part, whole, share = int(found["part"]), int(found["whole"]), _number(found["share"])
        if 0 < part <= whole and not _may_be(share, part, whole):
            yield _differs(route, needle(text, *found.span("share")), part, whole)


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
