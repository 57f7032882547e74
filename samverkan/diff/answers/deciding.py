"""What has to be decided again, by what it means for the agreement."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from samverkan.diff.answers.answer import Answer, sentence, told
from samverkan.diff.areas import grouped
from samverkan.diff.changes import Change, ChangeClass
from samverkan.model import in_words
from samverkan.swedish import capital, small
from samverkan.text import Text, strung


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
    """Who decides instead of whom, and the points of the proposal that are new or have other words."""
    yield from filter(None, map(_decides_now, changes))
    points = [each for each in changes if _is_proposed(each) and each.new][:_MOST_POINTS]
    for decider, those in groupby(points, lambda each: each.decider):
        said = strung(" ", [sentence(each.new) for each in those if each.new])
        body = f"{decider}:\n\n" if decider else ""
        yield Text(
            sv=_proposed("Förslag till beslut", body + said.sv),
            en=_proposed("Proposed decision", body + said.en),
        )


def _decides_now(change: Change) -> Text | None:
    """`Kommunfullmäktige ska besluta, tidigare kommunstyrelsen.`."""
    is_of_decider = change.area == "case" and (change.field or "").endswith("proposal.decider")
    if not (is_of_decider and change.old and change.new):
        return None
    return sentence(
        Text(
            sv=f"{change.new.sv} ska besluta, tidigare {small(change.old.sv)}",
            en=f"{change.new.en} is to decide, formerly {change.old.en}",
        )
    )


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
