"""What has to be decided again, by what it means for the agreement."""

from collections.abc import Iterator, Sequence

from samverkan.diff.answers.answer import Answer, sentence, told
from samverkan.diff.areas import grouped
from samverkan.diff.changes import Change, ChangeClass
from samverkan.model import in_words
from samverkan.swedish import capital
from samverkan.text import Text


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
    yield from _new_points(changes)


def _new_points(changes: Sequence[Change]) -> Iterator[Text]:
    """The points of the proposal in the case that are new or have other words."""
    points = [each.new for each in changes if _is_proposed(each) and each.new]
    for point in points[:_MOST_POINTS]:
        sv, en = _proposed("Förslag till beslut", point.sv), _proposed("Proposed decision", point.en)
        yield sentence(Text(sv=sv, en=en))


def _proposed(lead: str, words: str) -> str:
    """What is proposed, after the body that it is proposed to where that is told."""
    body, _, said = words.rpartition("\n\n")
    return f"{lead} ({body.removesuffix(':')}): {said}" if body else f"{lead}: {said}"


_MOST_POINTS = 4
"""The most points of a proposal that are told in full."""


def _is_proposed(change: Change) -> bool:
    """Whether it is a point of the proposal in a case, or all that is proposed to a body."""
    return change.area == "case" and (change.field or "").endswith(("proposal", "proposal.points"))


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
