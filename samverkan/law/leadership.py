"""How the work is led and coordinated. Source: lag (2023:196) 10–14 §§."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from samverkan import swedish
from samverkan.law.agreements import in_force
from samverkan.law.answer import Basis, BoundKommun, Fulfilment, State, paragraph
from samverkan.law.kommuner import own_parties
from samverkan.law.ours import is_ours
from samverkan.law.words import basis, not_shown, on
from samverkan.model import (
    Cadence,
    ClauseKind,
    Forum,
    ForumType,
    Motesanteckning,
    PartialDate,
    after,
    begins,
    last_day,
    often,
)
from samverkan.model.leadership import (
    can_be_reached,
    is_coordination,
    is_council,
    is_fullmaktige,
    is_leading,
    is_of_kommun,
    leads,
    unlike_leading,
)
from samverkan.status.on_day import OnDay
from samverkan.status.reports import given, promised
from samverkan.text import pattern_of


@dataclass(frozen=True, slots=True)
class _Seat:
    """A forum in an agreement that holds."""

    forum: Forum
    place: int
    on_day: OnDay

    @property
    def basis(self) -> Basis:
        """The forum as something to rest on."""
        return basis(self.on_day.agreement, self.on_day, self.forum.name, ("forums", self.place))

    @property
    def since(self) -> date | None:
        """The day that the agreement begins."""
        return begins(self.on_day.agreement)

    @property
    def words(self) -> str:
        """What is written of it."""
        forum = self.forum
        every = (forum.name, forum.text, forum.mandate, forum.aim, *forum.purposes, *forum.methods)
        return " ".join(text for text in every if text)

    def shown(self, text: str) -> Fulfilment:
        """The answer that the forum shows it."""
        return Fulfilment(State.FULFILLED, text, self.since, by=(self.basis,))

    def doubted(self, doubts: list[str]) -> Fulfilment:
        """The answer that the forum is there, but not all that the law asks of it is shown."""
        doubted = swedish.joined([f"att {each}" for each in doubts], "eller")
        text = f"{swedish.capital(self.forum.name)} finns, men det framgår inte av underlaget {doubted}."
        return Fulfilment(State.MISSING, text, by=(self.basis,))


def _seats(duty: BoundKommun) -> Iterator[_Seat]:
    for on_day in in_force(duty):
        for place, forum in enumerate(on_day.agreement.forums):
            yield _Seat(forum, place, on_day)


def _least_doubted(
    seats: Sequence[_Seat], doubts: Callable[[_Seat], Iterator[str]]
) -> tuple[list[str], _Seat]:
    """The first seat of which least is in doubt, and what that is."""
    return min(((list(doubts(seat)), seat) for seat in seats), key=lambda pair: len(pair[0]))


@paragraph("10", "Strategiskt råd", "Strategic council")
def has_a_council(duty: BoundKommun) -> Fulfilment:
    """A council that the kommun leads, in which others are represented by people in leading positions."""
    councils = [seat for seat in _seats(duty) if is_council(seat.forum)]
    if not councils:
        return not_shown("att det finns ett strategiskt råd för det brottsförebyggande arbetet")
    lacks, seat = _least_doubted(councils, _doubts_of_council)
    if lacks:
        return seat.doubted(lacks)
    held = [each.date for each in seat.on_day.work.of(Motesanteckning) if each.forum == seat.forum.id]
    met = f" Det sammanträdde senast {on(max(held))}." if held else ""
    name = swedish.capital(seat.forum.name)
    return seat.shown(
        f"{name} är kommunens strategiska råd. Det leds av {_leader(seat, duty)}, och andra aktörer "
        f"företräds av personer i ledande ställning.{met}"
    )


def _leader(seat: _Seat, duty: BoundKommun) -> str:
    """Which kommun leads the council, by name when it is another of those that share it."""
    agreement, chair = seat.on_day.agreement, seat.forum.chair
    if not chair or chair.party in own_parties(seat.on_day.folder, duty.kommun):
        return "kommunen"
    return next((each.name for each in agreement.parties if each.id == chair.party), "kommunen")


def _doubts_of_council(seat: _Seat) -> Iterator[str]:
    agreement, register = seat.on_day.agreement, seat.on_day.folder.register
    chair = seat.forum.chair
    if not (is_of_kommun(chair, agreement, register) if chair else "kommun" in seat.words.casefold()):
        yield "kommunen leder rådet"
    outside = [each for each in seat.forum.members if is_of_kommun(each, agreement, register) is not True]
    unlike = [name for _, name in unlike_leading(seat.forum, agreement, register)]
    if unlike:
        yield f"{swedish.joined(unlike)} företräds av någon i ledande ställning"
    elif not any(is_leading(each, register) for each in outside):
        yield "andra aktörer företräds av personer i ledande ställning"


@paragraph("11", "Samordningsfunktion", "Coordination function")
def has_coordination(duty: BoundKommun) -> Fulfilment:
    """A function that coordinates the work."""
    for seat in _coordinating(duty):
        name = swedish.capital(seat.forum.name)
        return seat.shown(f"{name} är kommunens samordningsfunktion för det brottsförebyggande arbetet.")
    return not_shown("att kommunen har en samordningsfunktion för det brottsförebyggande arbetet")


def _coordinating(duty: BoundKommun) -> list[_Seat]:
    """The coordination functions, those that say that they are first."""
    seats = [seat for seat in _seats(duty) if is_coordination(seat.forum)]
    return sorted(seats, key=lambda seat: seat.forum.type is not ForumType.COORDINATION)


_SUPPORTS = pattern_of(r"samordn|stöd|stött", re.IGNORECASE)
_MEETS = pattern_of(r"kontaktpunkt|kontaktperson|kontaktväg", re.IGNORECASE)
_INFORMS = pattern_of(r"inform|kommuni[ck](?!p)|berätta|publicer|webb|sprid|få(?:r)? veta", re.IGNORECASE)


@paragraph("12", "Samordningsfunktionens uppgifter", "Tasks of the coordination function")
def coordination_has_its_tasks(duty: BoundKommun) -> Fulfilment:
    """The function coordinates and supports, can be reached, and helps to inform the residents."""
    seats = _coordinating(duty)
    if not seats:
        return not_shown("att kommunen har en samordningsfunktion med de uppgifter som lagen anger")
    lacks, seat = _least_doubted(seats, _doubts_of_coordination)
    if lacks:
        return seat.doubted(lacks)
    return seat.shown(
        f"{swedish.capital(seat.forum.name)} samordnar och stödjer kommunens brottsförebyggande arbete, är "
        "kontaktpunkt och bidrar till att information når invånarna."
    )


def _doubts_of_coordination(seat: _Seat) -> Iterator[str]:
    if not _SUPPORTS.search(seat.words):
        yield "den samordnar och stödjer kommunens brottsförebyggande arbete"
    if not (can_be_reached(seat.forum) or _MEETS.search(seat.words)):
        yield "den är kontaktpunkt"
    told = (each.kind is ClauseKind.COMMUNICATION for each in seat.on_day.agreement.clauses)
    if not (_INFORMS.search(seat.words) or any(told)):
        yield "den bidrar till att information sprids till invånarna"


@paragraph("13", "Ledning och rapportering", "Leadership and reports")
def is_led_and_reported(duty: BoundKommun) -> Fulfilment:
    """A body of the kommun leads the work and reports to fullmäktige, as often as the agreement says."""
    leading = next((seat for seat in _seats(duty) if leads(seat.forum)), None)
    reports = list(_reports(duty))
    if not leading:
        return not_shown("att kommunstyrelsen eller en nämnd leder det brottsförebyggande arbetet")
    name = swedish.capital(leading.forum.name)
    cadence = next(_cadences(duty), None)
    since = max((day for day, _ in reports), key=last_day, default=None)
    base = since or leading.since
    due = after(last_day(base), cadence) if base and cadence else None
    by = (leading.basis, *(each for day, each in reports if day == since))
    led = f"{name} leder kommunens brottsförebyggande arbete"
    if since is None and (due is None or due < duty.today):
        said = f", fast det enligt överenskommelsen ska ske {often(cadence).sv}" if cadence else ""
        text = (
            f"{led}, men det framgår inte av underlaget att kommunfullmäktige har fått någon rapport{said}."
        )
        return Fulfilment(State.OVERDUE if due else State.MISSING, text, None, due, by)
    return Fulfilment(duty.by_the_day(due), f"{led}{_reported(since, due, duty)}.", since, due, by)


def _reported(last: PartialDate | None, due: date | None, duty: BoundKommun) -> str:
    told = f" och rapporterade till kommunfullmäktige {on(last)}" if last else ""
    if due is None:
        return told
    if due < duty.today:
        return f"{told}; nästa rapport skulle ha lämnats senast {on(due)}"
    return (
        f"{told}; nästa rapport ska lämnas senast {on(due)}"
        if last
        else (f" och ska rapportera till kommunfullmäktige senast {on(due)}")
    )


def _reports(duty: BoundKommun) -> Iterator[tuple[PartialDate, Basis]]:
    """When fullmäktige has been given a follow-up."""
    for on_day in duty.agreements:
        for day, follow_up, place, receiver in given(on_day):
            if is_ours(receiver.name or "", on_day, duty):
                yield day, basis(follow_up, on_day, route=("receivers", place))


def _cadences(duty: BoundKommun) -> Iterator[Cadence]:
    """How often fullmäktige is to have a report, as the agreements that hold say."""
    for on_day in in_force(duty):
        agreement = on_day.agreement
        yield from (each.cadence for each in promised(on_day))
        for occasion in agreement.follow_up.occasions if agreement.follow_up else ():
            if occasion.cadence and is_fullmaktige(occasion.receiver or ""):
                yield occasion.cadence


@paragraph("14", "Kamerabevakning", "Camera surveillance")
def may_use_cameras(_duty: BoundKommun) -> Fulfilment:
    """Nothing is asked: the kommun may. Source: SFS 2025:223."""
    text = "Paragrafen (SFS 2025:223) låter kommunen bedriva kamerabevakning och ställer inget krav."
    return Fulfilment(State.NOT_APPLICABLE, text)
