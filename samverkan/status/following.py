"""What the follow-up asks for. Source: Brå, steg 5."""

from samverkan.model import FollowUpType, ForumType, Motesanteckning, ReceiverKind, Requirement, Uppfoljning
from samverkan.status.evidence import Evidence, asked
from samverkan.text import Text


@asked(Requirement.OUTPUT_FOLLOWED_UP)
def output_followed_up(evidence: Evidence) -> Text | None:
    """A follow-up of what was done."""
    if any(FollowUpType.OUTPUT in each.types or each.measures for each in evidence.follow_ups):
        return None
    return Text(sv="produktionsuppföljning saknas", en="a follow-up of output is missing")


@asked(Requirement.PROCESS_FOLLOWED_UP)
def process_followed_up(evidence: Evidence) -> Text | None:
    """A follow-up of how the work has gone."""
    if any(FollowUpType.PROCESS in each.types or each.process for each in evidence.follow_ups):
        return None
    return Text(sv="processuppföljning saknas", en="a follow-up of the process is missing")


@asked(Requirement.EFFECT_FOLLOWED_UP)
def effect_followed_up(evidence: Evidence) -> Text | None:
    """A follow-up of how the problem has changed."""
    if any(FollowUpType.EFFECT in each.types or each.effect for each in evidence.follow_ups):
        return None
    return Text(sv="effektuppföljning saknas", en="a follow-up of the effect is missing")


@asked(Requirement.REPORTED)
def reported(evidence: Evidence) -> Text | None:
    """The steering group has been given a follow-up, or has taken it up at a meeting."""
    if any(_is_given(each, evidence) for each in evidence.follow_ups):
        return None
    return Text(
        sv="styrgruppen har inte fått uppföljningen", en="the steering group has not been given the follow-up"
    )


def _is_given(follow_up: Uppfoljning, evidence: Evidence) -> bool:
    steering = _steering(evidence)
    given = any(
        (each.kind is ReceiverKind.STEERING_GROUP or each.forum in steering)
        and evidence.on_day.told(each.date)
        for each in follow_up.receivers
    )
    return given or any(
        _takes_up(each, follow_up)
        for each in evidence.on_day.work.of(Motesanteckning)
        if each.forum in steering
    )


def _takes_up(meeting: Motesanteckning, follow_up: Uppfoljning) -> bool:
    return any(item.follow_up == follow_up.id for item in meeting.items)


def _steering(evidence: Evidence) -> frozenset[str]:
    """The forums that steer the work; any forum when none is said to."""
    steer = (ForumType.STEERING_GROUP, ForumType.STRATEGIC_COUNCIL)
    forums = evidence.on_day.agreement.forums
    return frozenset(each.id for each in forums if each.type in steer) or frozenset(
        each.id for each in forums
    )
