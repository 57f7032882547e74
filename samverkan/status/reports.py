"""What fullmäktige has been told of the work, and is to be told. Source: lag (2023:196) 13 §."""

from collections.abc import Iterator
from typing import NamedTuple

from samverkan.model import (
    Cadence,
    PartialDate,
    Receiver,
    ReceiverKind,
    Uppfoljning,
)
from samverkan.model.leadership import is_fullmaktige
from samverkan.status.on_day import OnDay


class Promised(NamedTuple):
    """A report that a forum is to give fullmäktige: how often, by which, and its place."""

    cadence: Cadence
    forum: str
    route: tuple[str | int, ...]


def promised(on_day: OnDay) -> Iterator[Promised]:
    """The reports to fullmäktige that come again, as the agreement says of its forums."""
    for place, forum in enumerate(on_day.agreement.forums):
        for index, report in enumerate(forum.reports_to):
            if report.cadence and is_fullmaktige(report.receiver or ""):
                yield Promised(report.cadence, forum.name, ("forums", place, "reports_to", index))


def given(on_day: OnDay) -> Iterator[tuple[PartialDate, Uppfoljning, int, Receiver]]:
    """When fullmäktige has been given a follow-up, with its place among the receivers."""
    for follow_up in on_day.work.of(Uppfoljning):
        for place, receiver in enumerate(follow_up.receivers):
            is_council = receiver.kind is ReceiverKind.COUNCIL or is_fullmaktige(receiver.name or "")
            if is_council and receiver.date and on_day.told(receiver.date):
                yield receiver.date, follow_up, place, receiver
