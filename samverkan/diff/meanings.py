"""What changes mean for an agreement, whatever parts of it they are found in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samverkan.diff.changes import Change
from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class Meaning:
    """What changes mean for an agreement: a heading, a word in a sentence, and the parts it lies in."""

    heading: Text
    word: Text
    parts: frozenset[str]


def _meaning(heading: Text, word: Text, parts: str) -> Meaning:
    return Meaning(heading, word, frozenset(parts.split()))


MEANINGS = (
    _meaning(
        Text(sv="Avtalstid och villkor", en="Period and terms"),
        Text(sv="villkoren", en="the terms"),
        "period clause legal_basis relation",
    ),
    _meaning(
        Text(sv="Parter och undertecknare", en="Parties and signatories"),
        Text(sv="parterna", en="the parties"),
        "party signatory",
    ),
    _meaning(
        Text(sv="Mål, åtaganden och åtgärder", en="Goals, commitments and measures"),
        Text(sv="målen", en="the goals"),
        "goal indicator commitment promise measure operational_goal measure_step",
    ),
    _meaning(
        Text(sv="Inriktning", en="Direction"),
        Text(sv="inriktningen", en="the direction"),
        "purpose vision area target_group problem cause",
    ),
    _meaning(
        Text(sv="Organisation och arbetssätt", en="Organisation and ways of working"),
        Text(sv="organisationen", en="the organisation"),
        "forum model step",
    ),
    _meaning(
        Text(sv="Uppföljning", en="Follow-up"),
        Text(sv="uppföljningen", en="the follow-up"),
        "follow_up measurement result",
    ),
    _meaning(
        Text(sv="Avtalets text och bilagor", en="Text and annexes"),
        Text(sv="texten", en="the text"),
        "agreement section annex cover",
    ),
    _meaning(
        Text(sv="Källor och fotnoter", en="Sources and footnotes"),
        Text(sv="källorna och fotnoterna", en="the sources and footnotes"),
        "source note",
    ),
    _meaning(Text(sv="Ärendet", en="The case"), Text(sv="ärendet", en="the case"), "case case_step"),
)
"""What changes may mean, in the order that a council asks for it."""

_KNOWN = frozenset().union(*(each.parts for each in MEANINGS))


def grouped(changes: Sequence[Change]) -> Iterator[tuple[Meaning, list[Change]]]:
    """The changes by what they mean; those of documents of the work that mean nothing else come last."""
    others = Meaning(
        Text(sv="Handlingar i arbetet", en="Documents of the work"),
        Text(sv="handlingarna", en="the documents"),
        frozenset(each.area for each in changes) - _KNOWN,
    )
    for meaning in (*MEANINGS, others):
        within = [each for each in changes if each.area in meaning.parts]
        if within:
            yield meaning, within
