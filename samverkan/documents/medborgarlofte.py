"""The promises to residents (medborgarlöfte) as a document: the public page of the agreement."""

from collections.abc import Iterator
from dataclasses import dataclass

from samverkan import swedish
from samverkan.documents import phrases
from samverkan.documents.basis import DocumentBasis
from samverkan.documents.handling import HandlingPage, page_for
from samverkan.model import (
    GivenPromise,
    Ground,
    GroundKind,
    Lagesbild,
    Medborgarlofte,
    PartialDate,
    PromiseExtension,
    PromiseResult,
    PromiseRevision,
    Validity,
)
from samverkan.swedish import number


@dataclass(frozen=True, slots=True)
class PromisesTogether:
    """The promises under one heading, or under none, which come first; the numbers go on."""

    heading: str
    first: int
    promises: tuple[GivenPromise, ...]


@page_for(Medborgarlofte)
@dataclass(frozen=True, kw_only=True)
class MedborgarloftePage(HandlingPage):
    """What the template is given beside what all documents of the work share."""

    record: Medborgarlofte

    @property
    def holds(self) -> str:
        """When the promises hold."""
        return " ".join(_holds(self.record, self.basis))

    @property
    def them(self) -> str:
        """What a sentence calls the promises."""
        return _them(self.record)

    @property
    def groups(self) -> tuple[PromisesTogether, ...]:
        """The promises heading by heading; one without a heading of its own stands under its area's name."""
        return tuple(_groups(self.record, self.basis))

    @property
    def samples(self) -> list[str]:
        """Who were asked, how many answered and when, of what the lägesbild rests on."""
        known = (each for each in self.basis.referred.of(Lagesbild) if each.id == self.record.lagesbild)
        grounds = (ground for each in known if not each.internal for ground in each.grounds)
        return [self._sample(each) for each in grounds if each.asked or each.respondents]

    def _sample(self, ground: Ground) -> str:
        """`Trygghetsmätning, 2024 (alla hushåll tillfrågades, 612 svarade)`."""
        answered = "svarade" if ground.kind is GroundKind.SURVEY else "deltog"
        said = [f"{ground.asked} tillfrågades"] if ground.asked else []
        said += [f"{number(ground.respondents)} {answered}"] if ground.respondents else []
        rate = ground.response_rate
        said += [f"svarsfrekvensen var {number(rate)} procent"] if rate is not None else []
        when = f", {self.words.day(ground.date)}" if ground.date else ""
        return f"{ground.title}{when} ({', '.join(said)})"

    def revised(self, revision: PromiseRevision) -> str:
        """From when a change holds, and who decided on it."""
        when = f"Från och med {self.words.the_day(revision.since)}"
        return f"{when}{_decided(revision.decided, revision.by, self.basis)}"

    def givers(self, promise: GivenPromise) -> str:
        """Who gives the promise."""
        named = promise.parties or not promise.given_by
        return swedish.joined([*(self.words.parties(promise.parties) if named else []), *promise.given_by])

    def result_line(self, result: PromiseResult) -> str:
        """A result on one line."""
        if result.start or not result.end.month:
            first, last = phrases.coarse(result.start or result.end, result.end)
            when = phrases.between(first, last, self.basis.date_style)
        else:
            when = f"till och med {self.words.the_day(result.end)}"
        whose = f", {self.words.party_names([result.party])}" if result.party else ""
        outcome = [f"utfall {number(result.value)}"] if result.value is not None else []
        outcome += [result.kept.label] if result.kept else []
        said = f"Resultat {when}{whose}"
        return f"{said}: {', '.join(outcome)}".rstrip() if outcome or result.text else said


def _holds(record: Medborgarlofte, basis: DocumentBasis) -> Iterator[str]:
    """When the promises hold, and that they have been prolonged, a sentence each."""
    what = _them(record)
    new, short = ("ett nytt löfte", "Det") if what == "löftet" else ("nya löften", "De")
    validity = Validity().model_copy(update={"start": record.start, "end": record.end})
    said = phrases.holds(validity, what, basis.date_style)
    if record.until_new:
        said = f"{said} och därefter" if said else f"{swedish.capital(what)} gäller"
        said = f"{said} till dess att {new} ges"
    if said:
        yield f"{said}."
    for extension in record.extensions:
        yield _extended(extension, short if said else swedish.capital(what), basis)


def _them(record: Medborgarlofte) -> str:
    """What a sentence calls the promises."""
    return "löftet" if len(record.promises) == 1 else "löftena"


def _extended(extension: PromiseExtension, which: str, basis: DocumentBasis) -> str:
    words = f"{which} har förlängts till och med {basis.words.the_day(extension.until)}"
    return f"{words}{_decided(extension.decided, extension.by, basis)}."


def _decided(when: PartialDate | None, by: str | None, basis: DocumentBasis) -> str:
    """When and by whom it was decided, in brackets after what was; empty when neither is known."""
    said = [basis.words.on(when)] if when else []
    said += [f"av {by}"] if by else []
    return f" (beslut {' '.join(said)})" if said else ""


def _groups(record: Medborgarlofte, basis: DocumentBasis) -> Iterator[PromisesTogether]:
    groups: dict[str, list[GivenPromise]] = {}
    for promise in record.promises:
        area = basis.words.area_name(promise.area) if promise.area else ""
        groups.setdefault(promise.heading or area, []).append(promise)
    first = 1
    for heading in sorted(groups, key=bool):
        yield PromisesTogether(heading, first, tuple(groups[heading]))
        first += len(groups[heading])
