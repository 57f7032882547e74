"""Numbers that set a duty off, as `när 10 procent är otrygga`: what they ask for comes before it is done."""

import re
from dataclasses import dataclass

from samverkan.diff.duty_terms import is_wished
from samverkan.model.said_often import NUMBER, UNIT, number_said
from samverkan.text import pattern_of

_WHEN = r"(?:när|då|så snart|så fort)"
_IF = r"(?:om|ifall)"
_FALLS = r"(?:under|färre än|mindre än|lägre än|understiger|sjunker till|faller till)"
_REACHES = (
    rf"(?:är|når|passerar|överstiger|överskrider|uppgår till|stiger till|ökar till|går över|{_FALLS}|"
    r"sjunker|faller|går)"
)
_SIGNS = (
    r"(?:anmäl|anmäld|klagomål|brott|incident|händelse|larm|skad|synpunkt|inbrott|felanmäl|orosanmäl|"
    r"störning|överträdelse|varning|procents?)"
)
"""What happens to those who promise, and is nothing that they do."""
_MORE = r"(?:över |minst |mer än |fler än |fler eller |högre än )?"
_THRESHOLD = pattern_of(
    rf"(?:\b{_WHEN} |(?:^|, ){_IF} |\b{_IF} (?=minst|fler|mer|färre)|"
    rf"\b(?:{_WHEN}|{_IF}) (?:(?!ska|skall|har|får|kan|bör)\w+ ){{1,6}}?{_REACHES} |"
    rf"\b(?:vid|efter) (?={_MORE}\w+ {_SIGNS}))"
    rf"(?:{_FALLS} |{_MORE}){NUMBER}(?! {UNIT}\b) (?P<what>(?:[^\W\d]+(?:da|ta|na|iga) )?[^\W\d]{{3,}})",
    re.IGNORECASE,
)
_FALLEN = pattern_of(_FALLS, re.IGNORECASE)
_ENDS = pattern_of(r"\b(?:avsluta|upphör|dra(?:s)? in|läggs ned|stäng|sägas upp|säga upp)\w*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Threshold:
    """A number of `what` that is to be reached, or fallen below, before anything is done."""

    words: str
    what: str
    number: int
    falls: bool

    def is_harder(self, than: "Threshold") -> bool:
        """Whether more has to happen for it than for another number of the same."""
        if (self.what, self.falls) != (than.what, than.falls):
            return False
        return self.number < than.number if self.falls else self.number > than.number


def threshold(text: str) -> Threshold | None:
    """The number that sets off what the sentence asks for, if it has one and does not let something end."""
    found = _THRESHOLD.search(text)
    if not found or _ENDS.search(text) or is_wished(text[: found.start()] + text[found.end() :]):
        return None
    what, falls = found["what"].casefold(), bool(_FALLEN.search(found[0]))
    return Threshold(found[0].strip(" ,"), what, number_said(found["number"]), falls)
