"""The summary of a comparison: what has happened to how many of what, and how many need a decision."""

from collections.abc import Sequence

from samverkan.diff.areas import grouped, place_of
from samverkan.diff.changes import Change, ChangeClass, ChangeKind, Comparison
from samverkan.diff.counting import counted, noun_of
from samverkan.model import Noun, in_words
from samverkan.swedish import capital, count, joined
from samverkan.text import Text, as_written

_NAMED = 6
"""The most kinds of change that the summary names; of the rest it says what they mean."""
_UNNAMED = frozenset({"source", "note", "section", "cover", "agreement", "relation"})
"""Parts that the summary leaves to the list, as long as it has others to name."""
_ORDER = ("period", "goal", "signatory", "follow_up", "commitment", "forum", "target_group")
"""What a council asks for first."""

_SV: dict[ChangeKind, tuple[str, str, str]] = {
    ChangeKind.ADDED: ("ny", "nytt", "nya"),
    ChangeKind.REMOVED: ("borttagen", "borttaget", "borttagna"),
    ChangeKind.REWORDED: ("omformulerad", "omformulerat", "omformulerade"),
    ChangeKind.CHANGED: ("ändrad", "ändrat", "ändrade"),
    ChangeKind.MOVED: ("flyttad", "flyttat", "flyttade"),
    ChangeKind.MERGED: ("sammanslagen", "sammanslaget", "sammanslagna"),
    ChangeKind.SPLIT: ("delad", "delat", "delade"),
}
_EN_KINDS = {
    ChangeKind.ADDED: "new",
    ChangeKind.REMOVED: "gone",
    ChangeKind.REWORDED: "reworded",
    ChangeKind.CHANGED: "changed",
    ChangeKind.MOVED: "moved",
    ChangeKind.MERGED: "merged",
    ChangeKind.SPLIT: "split",
}


def summarised(comparison: Comparison) -> Text:
    """What differs, in one sentence that a council can read before all else."""
    changes = comparison.changes
    if not changes and comparison.not_compared:
        return Text(sv="Inga ändringar i det som har jämförts.", en="No changes in what was compared.")
    if not changes:
        return Text(sv="Inga ändringar.", en="No changes.")
    said, others = _parts(changes)
    ask = _WHOLE if comparison.is_anew else _asked(len(comparison.of_class(ChangeClass.DECISION)))
    more = Text(sv=f", samt {others.sv}", en=f", and {others.en}") if others else Text(sv="", en="")
    return Text(
        sv=capital(f"{joined([each.sv for each in said])}{more.sv}; {ask.sv}."),
        en=capital(f"{joined([each.en for each in said], 'and')}{more.en}; {ask.en}."),
    )


_WHOLE = Text(sv="det nya avtalet beslutas i sin helhet", en="the new agreement is decided as a whole")


def _parts(changes: Sequence[Change]) -> tuple[list[Text], Text | None]:
    """What has happened, the heaviest parts first, and what the changes that are not named mean."""
    groups = counted(changes)
    named = [key for key in groups if key[0] not in _UNNAMED] or list(groups)
    shown = sorted(named, key=lambda key: _weight(key, groups[key]))[:_NAMED]
    exchanged = {("signatory", ChangeKind.ADDED), ("signatory", ChangeKind.REMOVED)} <= groups.keys()
    said = [_said(noun_of(key[0]), key[1], groups[key], exchanged=exchanged) for key in shown]
    rest = [change for key, things in groups.items() if key not in shown for change in things.values()]
    return said, _others(rest) if rest else None


def _weight(key: tuple[str, ChangeKind], things: dict[str, Change]) -> tuple[bool, int, int, int]:
    name, kind = key
    heavy = any(change.cls is ChangeClass.DECISION for change in things.values())
    place = _ORDER.index(name) if name in _ORDER else len(_ORDER)
    return not heavy, place, place_of(name), list(ChangeKind).index(kind)


def _said(words: Noun, kind: ChangeKind, things: dict[str, Change], *, exchanged: bool) -> Text:
    """What has happened to things of a part; signatories are fewer or more unless some are `exchanged`."""
    number = len(things)
    first = next(iter(things.values()))
    special = _special(first, kind, number)
    if special and not (exchanged and first.area == "signatory"):
        return special
    one, neuter, many = _SV[kind]
    happened = many if number > 1 else neuter if words.neuter else one
    much, noun = words.number(number), words.one if number == 1 else words.many
    if kind is ChangeKind.ADDED:
        return Text(sv=f"{much.sv} {happened} {noun.sv}", en=f"{much.en} new {noun.en}")
    return Text(sv=f"{much.sv} {noun.sv} {happened}", en=f"{much.en} {noun.en} {_EN_KINDS[kind]}")


def _special(change: Change, kind: ChangeKind, number: int) -> Text | None:
    """The words of those changes that have their own."""
    if change.area == "period" and change.field:
        return Text(sv="villkoren för avtalstiden ändrade", en="the terms of the period changed")
    if change.area == "period":
        old, new = (each or as_written("–") for each in (change.old, change.new))
        if any(each.sv.startswith(("tills ", "till ", "från ", "utan ")) for each in (old, new)):
            return Text(
                sv=f"ny avtalstid, {new.sv} i stället för {old.sv}",
                en=f"a new period, {new.en} instead of {old.en}",
            )
        return Text(
            sv=f"avtalstiden ändrad från {old.sv} till {new.sv}",
            en=f"the period changed from {old.en} to {new.en}",
        )
    if change.area == "signatory" and kind in (ChangeKind.ADDED, ChangeKind.REMOVED):
        gone = kind is ChangeKind.REMOVED
        much = "en" if number == 1 else count(number)
        noun = "signatory" if number == 1 else "signatories"
        less = "färre" if gone else "fler"
        return Text(
            sv=f"{much} undertecknare {less}",
            en=f"{in_words(number).en} {noun} {'fewer' if gone else 'more'}",
        )
    return None


def _others(changes: Sequence[Change]) -> Text:
    """What else has changed, by what it means."""
    means = [meaning.word for meaning, _ in grouped(changes)]
    much = Text(sv="en ändring", en="a change") if len(changes) == 1 else Text(sv="ändringar", en="changes")
    return Text(
        sv=f"{much.sv} av {joined([each.sv for each in means])}",
        en=f"{much.en} of {joined([each.en for each in means], 'and')}",
    )


def _asked(number: int) -> Text:
    if not number:
        return Text(sv="ingen ändring kräver beslut", en="no change needs a decision")
    return Text(
        sv="en ändring kräver beslut" if number == 1 else f"{count(number)} ändringar kräver beslut",
        en="one change needs a decision" if number == 1 else f"{in_words(number).en} changes need a decision",
    )
