"""What has to be decided again, by what it means for the agreement."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from samverkan.diff.answers.answer import Answer, quoted, sentence, told
from samverkan.diff.areas import grouped
from samverkan.diff.changes import Change, ChangeClass, ChangeKind
from samverkan.diff.counting import WORDS_OF_THINGS
from samverkan.diff.headings import VERBS, field_title, is_designation, is_yes_or_no, tells_name
from samverkan.model import in_words
from samverkan.swedish import capital, small
from samverkan.text import Text, strung


def decided_anew(changes: Sequence[Change], *, is_anew: bool) -> Answer:
    """How many changes need a new decision, and of what; one that `is_anew` is decided as a whole."""
    deciding = [each for each in changes if each.cls is ChangeClass.DECISION]
    number = len(deciding)
    return Answer(
        "decision",
        Text(sv="Vad måste beslutas på nytt?", en="What must be decided again?"),
        (_WHOLE, _agreed(number)) if is_anew else (_asked(number),),
        (*_by_meaning(deciding), *_now(deciding)),
    )


_WHOLE = Text(sv="Det nya avtalet beslutas i sin helhet.", en="The new agreement is decided as a whole.")


def _by_meaning(changes: Sequence[Change]) -> Iterator[Text]:
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


def _now(changes: Sequence[Change]) -> Sequence[Text]:
    """What each value is now that no other answer tells of, where little is changed."""
    if len(changes) > _MOST_CHANGES:
        return ()
    return list(dict.fromkeys(_told_now(each) for each in changes if _is_untold(each)))


_MOST_CHANGES = 12
"""Where more than these are to be decided, each value stands among the changes."""
_LONGEST_VALUE = 90
_TOLD_OF = frozenset({"case", "case_step", "section", "signatory", "follow_up", "cover", "relation"})
"""Parts that other sentences tell of, or whose values nobody decides on one by one."""


def _is_untold(change: Change) -> bool:
    """Whether it is a value of a thing, short enough to be told, that binds no less than before."""
    if (
        change.field in (None, *WORDS_OF_THINGS)
        or change.weakening
        or change.to_compare
        or change.area in _TOLD_OF
    ):
        return False
    is_other = tells_name(change) or is_yes_or_no(change) or is_designation(change)
    values = [each.sv for each in (change.old, change.new) if each]
    short = all(len(each) <= _LONGEST_VALUE and "\n" not in each for each in values)
    return not is_other and short and change.kind is not ChangeKind.MOVED and "sections" not in change.route


def _told_now(change: Change) -> Text:
    """`”Andel otrygga”, målvärde: 20 i stället för 25.`, `Avtalstid, villkor: ”…” tillkommer.`."""
    name = change.name if change.area in ("agreement", "period") else quoted(change.name)
    if change.field == "parties" and change.new is None:
        return Text(sv=f"{name.sv}: alla parter svarar nu för det.", en=f"{name.en}: all parties now answer.")
    what, (old, new) = strung(", ", (name, field_title(change))), _values(change)
    if old and new:
        now = Text(sv=f"{new.sv} i stället för {old.sv}", en=f"{new.en} instead of {old.en}")
    else:
        now = strung(" ", (new or old or name, VERBS[change.kind]))
    return sentence(strung(": ", (what, now)))


def _values(change: Change) -> Sequence[Text | None]:
    """The values before and now; what somebody has written, and a phrase, in quotation marks."""
    return [
        quoted(said) if said and (value == said.sv or len(said.sv.split()) > _MOST_WORDS) else said
        for said, value in zip((change.old, change.new), change.values, strict=True)
    ]


_MOST_WORDS = 4


def _agreed(number: int) -> Text:
    """Of an agreement that is decided whole, how much of what differs is of what the parties agree."""
    much, one = in_words(number), number == 1
    sv = f"{much.sv} {'ändring' if one else 'ändringar'}" if number else "ingen ändring"
    en = f"{much.en} {'change' if one else 'changes'}" if number else "no change"
    return sentence(
        Text(
            sv=f"{sv} gäller det som parterna avtalar",
            en=f"{en} {'are' if number > 1 else 'is'} of what the parties agree",
        )
    )


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
