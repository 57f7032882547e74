"""What has to be decided again, by what it means for the agreement."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samverkan.diff.answers.answer import Answer, sentence, told
from samverkan.diff.changes import Change, ChangeClass
from samverkan.model import in_words
from samverkan.swedish import capital
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


def decided_anew(changes: Sequence[Change]) -> Answer:
    """How many changes need a new decision, and of what."""
    deciding = [each for each in changes if each.cls is ChangeClass.DECISION]
    return Answer(
        "decision",
        Text(sv="Vad måste beslutas på nytt?", en="What must be decided again?"),
        (_asked(len(deciding)),),
        tuple(by_meaning(deciding)),
    )


def by_meaning(changes: Sequence[Change]) -> Iterator[Text]:
    """What has happened to how many of what, a sentence for all that means the same."""
    for meaning, within in grouped(changes):
        said = told(within)
        yield sentence(Text(sv=f"{meaning.heading.sv}: {said.sv}", en=f"{meaning.heading.en}: {said.en}"))


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


def _asked(number: int) -> Text:
    if not number:
        return Text(sv="Ingen ändring kräver ett nytt beslut.", en="No change needs a new decision.")
    if number == 1:
        return Text(sv="En ändring kräver ett nytt beslut.", en="One change needs a new decision.")
    much = in_words(number)
    return Text(
        sv=f"{capital(much.sv)} ändringar kräver ett nytt beslut.",
        en=f"{capital(much.en)} changes need a new decision.",
    )
