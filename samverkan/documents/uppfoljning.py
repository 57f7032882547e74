"""The follow-up (uppföljning) as a document: one for the steering group, the council and residents alike."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from samverkan import swedish
from samverkan.documents import outlines, phrases
from samverkan.documents.basis import DocumentBasis
from samverkan.documents.handling import HandlingPage, OrderedPart, in_order, inline, page_for
from samverkan.documents.series import chart, series, titled
from samverkan.documents.word_table import WordTable, table
from samverkan.model import (
    LAW_START,
    Goal,
    Indicator,
    Medborgarlofte,
    PartialDate,
    Receiver,
    ReceiverKind,
    Uppfoljning,
    first_day,
    last_day,
)
from samverkan.render.figures import Drawing
from samverkan.status.goals import latest
from samverkan.swedish import number

_COUNCIL_DUTY = "enligt 13 § lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete"


@page_for(Uppfoljning)
@dataclass(frozen=True, kw_only=True)
class UppfoljningPage(HandlingPage):
    """What the template is given beside what all documents of the work share."""

    record: Uppfoljning

    @property
    def time(self) -> str:
        """The time that is followed up."""
        first, last = self.record.start, self.record.end
        if first and last:
            first, last = phrases.coarse(first, last)
        return phrases.between(first, last, self.basis.date_style)

    @property
    def parts(self) -> tuple[OrderedPart, ...]:
        """The parts of the follow-up in the order of the house style."""
        return in_order(self.record, self.basis.style.uppfoljning, outlines.UPPFOLJNING)

    @property
    def goal_table(self) -> WordTable:
        """How far the goals have been reached."""
        goals = {goal.id: goal for goal in self.agreement.goals}
        rows = [
            (goals[each.goal].title, *cells, each.reached.label if each.reached else "")
            for each in self.record.goals
            for cells in _indicated(goals[each.goal], last_day(self.record.date), self.basis)
        ]
        columns = ("Mål", "Indikator", "Utgångsvärde", "Senaste värde", "Målvärde", "Bedömning")
        return table(columns, rows)

    @property
    def measure_table(self) -> WordTable:
        """What has been done."""
        rows = [
            (
                self.words.measure_name(each.measure),
                each.status.label if each.status else "",
                _count(each.times),
                _count(each.reached),
                _count(each.hours),
                _count(each.cost),
            )
            for each in self.record.measures
        ]
        hours, cost = (
            _sum([getattr(each, name) for each in self.record.measures]) for name in ("hours", "cost")
        )
        total = [("Summa", "", "", "", hours, cost)] if hours or cost else []
        columns = ("Åtgärd", "Status", "Antal gånger", "Antal nådda", "Timmar", "Kronor")
        return table(columns, [*rows, *total])

    @property
    def promise_table(self) -> WordTable:
        """How the promises have been kept."""
        run, named = inline(self.basis), self.record.promise_document
        every = (each for each in self.basis.referred.of(Medborgarlofte) if each.id == named)
        texts = {promise.id: promise.text for each in every for promise in each.promises}
        rows = [
            (
                run(texts.get(each.promise) or self.words.promise_text(each.promise)),
                each.kept.label if each.kept else "",
                run(each.text),
            )
            for each in self.record.promises
        ]
        return table(("Löfte", "Bedömning", "Vad som har gjorts"), rows)

    @property
    def handed_to(self) -> list[str]:
        """Who is to have the follow-up, a line each."""
        return [_handed_to(receiver, self.record, self.basis) for receiver in self.record.receivers]

    @cached_property
    def charts(self) -> dict[str, Drawing]:
        """The figure of each indicator that has one, by the indicator's id."""
        return dict(_charts(self.basis, self.record, self.name))

    @property
    def drawn(self) -> Sequence[Drawing]:
        """The figures of the indicators."""
        return tuple(self.charts.values())

    def series(self, indicator: Indicator) -> WordTable:
        """The values of an indicator, measured by the day of the follow-up."""
        return series(indicator, last_day(self.record.date), self.words)


def _charts(basis: DocumentBasis, record: Uppfoljning, name: str) -> Iterator[tuple[str, Drawing]]:
    """The figure of each indicator that has one, by the indicator's id."""
    day = last_day(record.date)
    for each in record.indicators:
        figure = chart(basis.words.indicator_of(each.indicator), day, f"{name}-{each.indicator}", basis.words)
        if figure:
            yield each.indicator, figure


def _indicated(goal: Goal, day: date, basis: DocumentBasis) -> Iterator[tuple[str, str, str, str]]:
    """What each indicator of the goal shows on the day; one row of nothing when there is none."""
    for each in goal.indicators:
        last = latest(each, day)
        yield (
            titled(each),
            _value(each.baseline, each.baseline_date, basis),
            _value(last.value, last.date, basis) if last else "",
            _target(each, basis),
        )
    if not goal.indicators:
        yield "", "", "", ""


def _target(indicator: Indicator, basis: DocumentBasis) -> str:
    words = [_value(indicator.target, indicator.target_date, basis), indicator.target_text or ""]
    return ", ".join(part for part in words if part)


def _value(value: Decimal | None, when: PartialDate | None, basis: DocumentBasis) -> str:
    if value is None:
        return ""
    return f"{number(value)} ({basis.words.day(when)})" if when else number(value)


def _count(value: Decimal | int | None) -> str:
    return "" if value is None else number(Decimal(value))


def _sum(values: Sequence[Decimal | None]) -> str:
    """The sum of what is known; empty when there is nothing to add up."""
    known = [value for value in values if value is not None]
    return number(sum(known, Decimal())) if len(known) > 1 else ""


def _handed_to(receiver: Receiver, record: Uppfoljning, basis: DocumentBasis) -> str:
    """Who is to have the follow-up, and when it was given, on one line."""
    named = [basis.words.forum_name(receiver.forum)] if receiver.forum else []
    named += [receiver.name] if receiver.name else []
    who = swedish.joined(named)
    if receiver.kind is not ReceiverKind.OTHER and not receiver.forum:
        who = f"{receiver.kind.label}: {who}" if who else receiver.kind.label
    parts = [who or receiver.kind.label]
    if receiver.kind is ReceiverKind.COUNCIL and first_day(record.date) >= LAW_START:
        parts.append(_COUNCIL_DUTY)
    parts += [f"lämnad {basis.words.on(receiver.date)}"] if receiver.date else []
    return swedish.capital(", ".join(parts))
