"""A new uppföljning, mötesanteckning or round. Source: Brå, steg 5; dokumentera arbetet; de fem stegen."""

from collections.abc import Iterator
from datetime import timedelta

from samverkan.model import Cycle, Forum, ForumType, Member, Motesanteckning, StepKind, Uppfoljning
from samverkan.starting.begun import first_in
from samverkan.starting.here import Here
from samverkan.starting.outline import Fill, Later, Outline


@first_in(Uppfoljning)
def uppfoljning(here: Here) -> Outline:
    """Goals, measures and promises one by one; then process, effect, and what the parties have learned."""
    plan, promises = here.newest_plan, here.newest_promises
    goals = [each.id for each in here.agreement.goals if each.id]
    measures = [each.id for each in plan.measures if each.id] if plan else []
    given = [each.id for each in promises.promises if each.id] if promises else []
    return {
        "id": here.identity,
        "date": str(here.day),
        "start": Later(f"{here.day.year}-01-01"),
        "end": Later(str(here.day)),
        "types": ["output", "process", "effect"],
        **({"plan": plan.id} if plan else {}),
        **({"promise_document": promises.id} if promises else {}),
        "summary": Fill("uppföljningen i korthet"),
        **_each(
            "measures", "measure", measures, status=Later("ongoing"), text=Fill("vad som gjordes och hur")
        ),
        **_each("promises", "promise", given, kept=Later("partly"), text=Fill("vad som har gjorts")),
        "process": Fill("hur samverkan och arbetet har fungerat"),
        **_each(
            "goals",
            "goal",
            goals,
            reached=Later("too_early"),
            text=Fill("bedömningen: hur långt ni har nått"),
        ),
        "effect": Fill("hur problemet har förändrats"),
        "learned": Fill("vad ni har lärt er"),
        "proposals": [Fill("ett förslag till det fortsatta arbetet")],
        "receivers": [{"kind": "steering_group"}, {"kind": "council"}],
    }


def _each(key: str, about: str, ids: list[str], **values: Fill | Later) -> Outline:
    return {key: [{about: identity, **values} for identity in ids]} if ids else {}


@first_in(Motesanteckning)
def motesanteckning(here: Here) -> Outline:
    """Who was there, what was taken up and decided, and who is to do what."""
    forum = _meeting(here)
    seats = list(_seats(forum)) if forum else []
    return {
        "id": here.identity,
        "date": str(here.day),
        **({"forum": forum.id} if forum else {"body": Fill("gruppen som möttes")}),
        "place": Later("Kommunhuset, klockan 13.00–14.30"),
        "chair": Fill("vem som ledde mötet"),
        "secretary": Fill("vem som antecknade"),
        "present": seats or [{"functions": [Fill("en funktion som deltog")]}],
        "items": [
            {
                "title": Fill("vad punkten gällde"),
                "text": Fill("vad som sades"),
                "decisions": [Fill("beslutet, som en hel mening")],
            }
        ],
        "tasks": [
            {
                "text": Fill("uppgiften: vad som ska göras"),
                "responsible": Fill("funktionen som gör det"),
                "due": Later(str(here.day + timedelta(days=28))),
            }
        ],
        "next_meeting": Later(str(here.day + timedelta(days=56))),
    }


_MEETS = (ForumType.STEERING_GROUP, ForumType.PREPARATORY_GROUP, ForumType.WORKING_GROUP)


def _meeting(here: Here) -> Forum | None:
    """The forum that most likely met: the steering group, else another group, else the first one."""
    forums = here.agreement.forums
    likely = (each for kind in _MEETS for each in forums if each.type is kind)
    return next(likely, next(iter(forums), None))


def _seats(forum: Forum) -> Iterator[Outline]:
    for each in (forum.chair, *forum.members):
        if each and _seat(each):
            yield _seat(each)


def _seat(member: Member) -> Outline:
    words = {"name": member.name, "party": member.party, "unit": member.unit, "office": member.office}
    functions = {"functions": list(member.functions)} if member.functions else {}
    return {key: value for key, value in words.items() if value} | functions


@first_in(Cycle)
def cycle(here: Here) -> Outline:
    """The first of Brå's five steps begun, the others to come."""
    before, follow_up = here.newest(Cycle), here.newest(Uppfoljning)
    first, *others = StepKind
    return {
        "id": here.identity,
        "round": str(before.round + 1 if before else 1),
        **({"follows": before.id} if before else {}),
        **({"starts_from": [follow_up.id]} if before and follow_up else {}),
        "steps": [
            {
                "kind": first.value,
                "start": str(here.day),
                "end": Later(str(here.day)),
                "text": Fill("hur steget gick"),
                "decisions": Later(f"[{{by: Styrgruppen, date: {here.day}}}]"),
            },
            *({"kind": each.value, "start": Later(str(here.day))} for each in others),
        ],
    }
