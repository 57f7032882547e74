"""What weakens an agreement, each in one sentence that says what the reader loses."""

from samverkan.diff.aligning import sentences
from samverkan.diff.changes import AgreementAndWork, ChangeKind, Difference, Owners
from samverkan.diff.conditions import can_be_weakened, is_spelt_otherwise
from samverkan.diff.curtailed import deputy_of, signing
from samverkan.diff.declared import declared
from samverkan.diff.duties import is_duty
from samverkan.diff.handed import answers_no_longer, handed_over
from samverkan.diff.likeness import MERGED, SAME, bare_words, holds, likeness
from samverkan.diff.living import lives_on
from samverkan.diff.matching import Ids
from samverkan.diff.naming import called_in
from samverkan.diff.revoked import revoked
from samverkan.diff.weaker import quoted, weaker
from samverkan.model import (
    Agreement,
    Area,
    Atgardsplan,
    FollowUpOccasion,
    Forum,
    Measure,
    MeasureStatus,
    MeasureStep,
    Member,
    Record,
    Section,
    Signatory,
    Task,
    often,
    once,
)
from samverkan.swedish import capital, definite, small
from samverkan.text import Text


def weakened(difference: Difference, old: AgreementAndWork, new: AgreementAndWork, ids: Ids) -> Text | None:
    """What weakens, when the difference weakens what the parties have agreed; `ids` of the two agreements."""
    if not can_be_weaker(difference):
        return None
    if said := revoked(difference):
        return said
    if difference.whole:
        return _gone(difference, old.agreement, new, ids) if difference.kind is ChangeKind.REMOVED else None
    if _left(difference.old, ids) or _is_held_jointly(difference, ids):
        return None
    sides = old.agreement, new.agreement
    return (
        handed_over(difference, *sides, ids)
        or answers_no_longer(difference, *sides)
        or weaker(difference, *sides)
    )


def can_be_weaker(difference: Difference) -> bool:
    """Whether it is of what was agreed, and more than another spelling, place or grouping."""
    alike = difference.typing or difference.follows or is_spelt_otherwise(difference)
    regrouped = difference.kind in (ChangeKind.MOVED, ChangeKind.MERGED, ChangeKind.SPLIT)
    return can_be_weakened(difference) and not (alike or regrouped)


def _gone(difference: Difference, old: Agreement, new: AgreementAndWork, ids: Ids) -> Text | None:
    record, name = difference.old, difference.at.thing.name
    if _is_no_loss(record, new):
        return None
    if isinstance(record, Signatory):
        return _not_signing(record, difference.owners, ids)
    if isinstance(record, Section):
        return _no_longer_to_be_done(record, quoted(difference), new.agreement)
    if difference.at.thing.area == "follow_up":
        return _no_longer_followed(record, old)
    if not isinstance(record, Record):
        return declared(difference, name, 0, called_in(old))
    lost = record.record_kind.lost
    sv, en = (each.removesuffix(".") for each in (name.sv, name.en))
    return Text(sv=lost.sv.format(sv), en=lost.en.format(en)) if lost else None


def _is_no_loss(record: object, new: AgreementAndWork) -> bool:
    """Whether it has been done, or is to be done or aimed for all the same."""
    if isinstance(record, Area):
        return _lives_on(record, new.agreement)
    if isinstance(record, Measure):
        return record.status is MeasureStatus.DONE or _is_planned(record, new)
    return isinstance(record, MeasureStep | Task) and bool(record.done)


def _not_signing(signatory: Signatory, owners: Owners, ids: Ids) -> Text | None:
    """What weakens when somebody who signed for a party does not any longer.

    Where as many as before sign for it, or for what it has become together with others, who they are is
    told, and only a deputy weakens.
    """
    old, new = owners
    party = ids.now("party", signatory.party)
    now = len(signing(new).get(party, ())) if new and party else 0
    if _left(signatory, ids) or (now and ids.is_merged("party", signatory.party)):
        return None
    if old and new and len(signing(old)[signatory.party]) <= now:
        return deputy_of(signatory, old, new)
    return _unsigned(signatory)


def _is_held_jointly(difference: Difference, ids: Ids) -> bool:
    """Whether it is a seat whose functions, or whose party that is one with others now, have a seat still."""
    old, owner = difference.old, difference.owners[1]
    if not (isinstance(old, Member) and old.party and isinstance(owner, Forum)):
        return False
    party, held = ids.now("party", old.party), _held(owner)
    if ids.is_merged("party", old.party):
        return party in held
    return bool(old.functions) and set(old.functions) <= held.get(party or "", set())


@once
def _held(forum: Record) -> dict[str, set[str]]:
    """The functions that have a seat in the forum, by the party."""
    found: dict[str, set[str]] = {}
    for each in getattr(forum, "members", ()):
        found.setdefault(each.party or "", set()).update(each.functions)
    return found


def _left(record: object, ids: Ids) -> bool:
    """Whether it is of a party that is no longer one, which is told of the party."""
    party = record.party if isinstance(record, Signatory | Member) else None
    return party is not None and ids.is_gone("party", party)


def _unsigned(signatory: Signatory) -> Text:
    """Names the office and never the person: the sentence may end up in a log."""
    title = small(signatory.title) if signatory.title else None
    return Text(
        sv=f"{capital(definite(title) if title else 'en av dem')} undertecknar inte längre.",
        en=f"{capital(title or 'one of them')} no longer signs.",
    )


def _no_longer_to_be_done(section: Section, name: Text, new: Agreement) -> Text | None:
    duties = (each for each in sentences(section.text or "") if is_duty(each))
    if all(lives_on(each, new) for each in duties):
        return None
    return Text(
        sv=f"{name.sv}: avsnittet är borttaget, och med det något som ska göras.",
        en=f"{name.en}: the section is gone, and with it something that is to be done.",
    )


def _no_longer_followed(record: object, old: Agreement) -> Text:
    if not isinstance(record, FollowUpOccasion):
        return Text(
            sv="Avtalet säger inte längre hur det följs upp.",
            en="The agreement no longer says how it is followed up.",
        )
    how_often = often(record.cadence) if record.cadence else None
    sv, en = (f" (förut {how_often.sv})", f" (was {how_often.en})") if how_often else ("", "")
    by = record.responsible or next((each.name for each in old.forums if each.id == record.forum), None)
    by_sv, by_en = (f" av {by}", f" by {by}") if by else ("", "")
    return Text(
        sv=f"”{record.subject}” följs inte längre upp{by_sv}{sv}.",
        en=f"“{record.subject}” is no longer followed up{by_en}{en}.",
    )


def _lives_on(area: Area, new: Agreement) -> bool:
    """Whether what the area was about is still a goal or an area, under another heading."""
    titles = [*(goal.title for goal in new.goals), *(each.title for each in new.areas)]
    return any(likeness(area.title, title) >= SAME or holds(title, area.title) >= MERGED for title in titles)


def _is_planned(measure: Measure, new: AgreementAndWork) -> bool:
    """Whether the measure is to be done all the same, by the agreement or by a plan."""
    every = [*new.agreement.measures, *(each for plan in new.work.of(Atgardsplan) for each in plan.measures)]
    title = bare_words(measure.title)
    return any(
        (measure.id is not None and each.id == measure.id) or bare_words(each.title) == title
        for each in every
    )
