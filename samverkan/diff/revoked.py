"""What an agreement says of its own parts: that they do not hold, end, rest or have given way to others."""

import re

from samverkan.diff.aligning import sentences
from samverkan.diff.changes import Difference
from samverkan.diff.likeness import bare_words
from samverkan.diff.weaker import is_bound_in_words, quoted
from samverkan.model import listed
from samverkan.text import Text, clipped, pattern_of

_ENDS = pattern_of(
    r"\b(?:gäller (?:inte|ej)(?! (?:bara|endast|enbart|heller))|upphör(?: att gälla)?|"
    r"utgår(?! (?:i )?från| ifrån)|stryks|tas bort|upphävs|(?:har ersatts|ersätts) (?:av|med)|"
    r"tillämpas (?:inte|ej)|(?:ska|skall) (?:inte|ej) (?:gälla|tillämpas)|pausas|vilar|är vilande|"
    r"ställs in|skjuts upp|sätts ur kraft|saknar verkan)\b"
)
_KNOWN_PART = (
    r"(?i:punkte(?:n|rna)|avsnitte[tn]|kapitlet|bilaga?n|bilagorna|paragrafe(?:n|rna)|åtagande(?:t|na)|målet?n?|"
    r"(?:medborgar|trygghets)?löfte(?:t|na)|villkore[tn]|åtgärde(?:n|rna)|stycket|bestämmelse(?:n|rna)|rubriken|"
    r"(?:samverkans|fokus|insats)?området|deltema(?:t|na)|(?:det|vad) som (?:sägs|står|anges))"
    r" (?=\d|[A-ZÅÄÖ”“\"]|(?:om|i|under|för|att|enligt|ovan|nedan|som) )"
)
_NUMBERED_PART = (
    r"(?i:punkt|avsnitt|kapitel|bilaga|paragraf|åtagande|mål|löfte|villkor|åtgärd|stycke|område|§§?)"
    r" (?=\d|[A-ZÅÄÖ]\b|[”“\"])"
)
_PART = pattern_of(rf"(?:{_KNOWN_PART}|{_NUMBERED_PART})")
_FOR_A_TIME = pattern_of(r"(?:Under|Från|Fram till|Till och med|Tills vidare|I|Vid) [^,.;]{0,60}$")
_OF_ANOTHER = pattern_of(
    r"\b(?:tidigare|äldre|förra|föregående|gamla|tills|när|innan|dess|länge|gäller|efter att)\b|"
    r"\b(?:avtal|överenskommelse)\w* (?:från|av den)\b",
    re.IGNORECASE,
)
"""What is no part of this agreement, or only how long it holds."""
_IN_TURN = pattern_of(
    r"\b(?:när|då|om|så snart|vartefter|eftersom|samtidigt|"
    r"varje|årligen|ny|nya|nytt|(?:uppdatera|revidera)d\w*)\b"
)
"""What makes a rule of it, or leaves another of the same kind in its place."""


def revokes(sentence: str) -> bool:
    """Whether it says outright that a part of the agreement does not hold, or not for a time."""
    end = _ENDS.search(sentence)
    if end is None:
        return False
    before, after = sentence[: end.start()], sentence[end.end() :]
    if _FOR_A_TIME.match(before) and (part := _PART.match(after.lstrip())):
        after = after.lstrip()[part.end() :]
    elif not _PART.match(before):
        return False
    return not (_OF_ANOTHER.search(before) or _IN_TURN.search(after))


def revoked(difference: Difference) -> Text | None:
    """That words which have come say so: those of a new thing, or of a text that said less of it."""
    was, now = ([*filter(revokes, _said(each, difference))] for each in (difference.old, difference.new))
    had = set(map(bare_words, was))
    come = [each.removesuffix(".") for each in now if bare_words(each) not in had]
    if not come or len(now) <= len(was):
        return None
    name = quoted(difference)
    lead = Text(sv=f"I {name.sv} sägs nu", en=f"It is now said in {name.en}")
    if come[0].startswith(difference.at.thing.name.sv.removesuffix(".")):
        lead = Text(sv="Nu sägs", en="It is now said")
    words = [clipped(each, _LONGEST) for each in come]
    said = listed([Text(sv=f"”{each}”", en=f"“{each}”") for each in words])
    return Text(sv=f"{lead.sv}: {said.sv}.", en=f"{lead.en}: {said.en}.")


_LONGEST = 200


def _said(value: object, difference: Difference) -> list[str]:
    """The sentences of a text that binds, or of the text of a thing as a whole."""
    text = getattr(value, "text", None) if difference.whole else value
    binds = difference.whole or is_bound_in_words(difference)
    return sentences(text) if binds and isinstance(text, str) else []
