"""The words that templates ask for: names of what ids stand for, dates, times and quotations."""

from collections.abc import Sequence
from datetime import date

from samverkan import swedish
from samverkan.documents import phrases
from samverkan.documents.order import ordered
from samverkan.documents.within_sentences import within
from samverkan.model import (
    Agreement,
    Atgardsplan,
    Cadence,
    Contact,
    DateStyle,
    Direction,
    FollowUpType,
    HouseStyle,
    Indicator,
    Medborgarlofte,
    Member,
    Official,
    Orsaksanalys,
    PartialDate,
    Party,
    Register,
    Report,
    Signatory,
    Vision,
    Work,
    in_stead,
    official_title,
    often,
    problem_titles,
)


def told_of_indicator(indicator: Indicator) -> frozenset[str]:
    """The fields that the line of an indicator has room for; the date of a baseline only beside one."""
    known = {"title", "unit", "direction", "baseline", "target", "target_date", "target_text", "source"}
    known |= {"sources", "cadence", "measurements"}
    return frozenset(known | ({"baseline_date"} if indicator.baseline is not None else set()))


def contact(details: Contact) -> str:
    """Telephone and e-mail on one line."""
    return ", ".join(part for part in (details.phone, details.email) if part)


def follow_up_types(types: Sequence[FollowUpType]) -> str:
    """`produktions-, process- och effektuppföljning`."""
    stems = [f"{each.label.removesuffix('uppföljning')}-" for each in types[:-1]]
    return swedish.joined([*stems, types[-1].label])


class _Named(dict[str, str]):
    """What ids stand for; one that leads to what could not be read stands for itself."""

    def __missing__(self, identity: str) -> str:
        return identity


class Wording:
    """What a template may ask of an agreement beyond its fields; one for each agreement.

    `others` are the agreements whose work its own may refer to; of one id its own words go first.
    """

    def __init__(
        self,
        agreement: Agreement,
        register: Register,
        style: HouseStyle,
        work: Work,
        others: Sequence[Agreement] = (),
    ) -> None:
        every = (*others, agreement)
        self._style = style.date_style or DateStyle.LONG
        self._everyone = tuple(party.id for party in agreement.parties)
        self._parties = _Named({p.id: p.in_short for each in every for p in each.parties})
        self._signing = {party.id: party.name for each in every for party in each.parties}
        self._forums = _Named({forum.id: forum.name for each in every for forum in each.forums})
        self._areas = _Named({area.id: area.title for each in every for area in each.areas})
        self._themes = _Named(
            {t.id: t.title for each in every for area in each.areas for t in area.themes if t.id}
        )
        self._groups = _Named({g.id: g.text for each in every for g in each.target_groups if g.id})
        self._goals = _Named({goal.id: goal.title for each in every for goal in each.goals if goal.id})
        self._offices = {office.id: office.title for office in register.offices}
        self._register = register
        self._problems = _Named(problem_titles(work, every))
        self._causes = _Named(
            {cause.id: cause.text for each in work.of(Orsaksanalys) for cause in each.causes if cause.id}
            | {c.id: c.text for each in every for problem in each.problems for c in problem.causes if c.id}
        )
        self._measures = _Named(
            {measure.id: measure.title for each in every for measure in each.measures if measure.id}
            | {
                measure.id: measure.title
                for plan in work.of(Atgardsplan)
                for measure in plan.measures
                if measure.id
            }
        )
        self._indicators = {i.id: i for each in every for goal in each.goals for i in goal.indicators if i.id}
        self._promises = _Named(
            {promise.id: promise.text for each in every for promise in each.promises if promise.id}
            | {p.id: p.text for each in work.of(Medborgarlofte) for p in each.promises if p.id}
        )

    contact = staticmethod(contact)
    follow_up_types = staticmethod(follow_up_types)
    told_of_indicator = staticmethod(told_of_indicator)

    def name_of(self, kind: str, identity: str) -> str:
        """What the thing of this kind with this id is called; without a name of its own its id."""
        named = {
            "area": self._areas,
            "cause": self._causes,
            "forum": self._forums,
            "goal": self._goals,
            "measure": self._measures,
            "office": self._offices,
            "party": self._parties,
            "problem": self._problems,
            "promise": self._promises,
            "target_group": self._groups,
            "theme": self._themes,
        }
        return named.get(kind, {}).get(identity, identity)

    def area_name(self, identity: str) -> str:
        """The area with this id by its title."""
        return self._areas[identity]

    def cause_text(self, identity: str) -> str:
        """The cause with this id in words, from the agreement or an analysis; they may be Markdown."""
        return self._causes[identity]

    def indicator_of(self, identity: str) -> Indicator:
        """The indicator with this id."""
        return self._indicators[identity]

    def goal_name(self, identity: str) -> str:
        """The goal with this id by its title."""
        return self._goals[identity]

    def group_text(self, identity: str) -> str:
        """The target group with this id in words; they may be Markdown."""
        return self._groups[identity]

    def forum_names(self, ids: Sequence[str]) -> str:
        """The forums with these ids by their names."""
        return swedish.joined([self._forums[forum] for forum in ids])

    def forum_name(self, identity: str) -> str:
        """The forum with this id by its name."""
        return self._forums[identity]

    def measure_name(self, identity: str) -> str:
        """The measure with this id by its title, from the agreement or a plan."""
        return self._measures[identity]

    def problem_name(self, identity: str) -> str:
        """The problem with this id by its title, from the agreement or a lägesbild."""
        return self._problems[identity]

    def promise_text(self, identity: str) -> str:
        """The promise with this id, from the agreement or a document of promises."""
        return self._promises[identity]

    def day(self, when: PartialDate | date) -> str:
        """A date in the kommun's style."""
        return phrases.day(when, self._style)

    def the_day(self, when: PartialDate | date) -> str:
        """A date after words that say how it counts: `till och med den 15 januari 2019`."""
        return phrases.the_day(when, self._style)

    def on(self, when: PartialDate | date) -> str:
        """When something was or will be: `den 15 januari 2019`, `i januari 2019`, `2019`."""
        return phrases.on(when, self._style)

    def span(self, start: PartialDate | None, end: PartialDate | None) -> str:
        """`mars 2024 – juni 2025`, `från mars 2024`, `senast juni 2025`."""
        if start and end:
            return phrases.between(start, end, self._style)
        return f"från {self.the_day(start)}" if start else f"senast {self.on(end)}" if end else ""

    def signed_at(self, person: Official) -> str:
        """Where and when one signs, as far as is known."""
        if not isinstance(person, Signatory):
            return ""
        when = self.the_day(person.date) if person.date else ""
        return swedish.capital(" ".join(part for part in (person.place, when) if part))

    def named_official(self, person: Official) -> str:
        """`Anna Ek, säkerhetschef, Exempelby kommun`: a person on one line."""
        title = person.title or self._offices.get(person.office or "", "")
        parts = [person.name, swedish.small(official_title(title, person.acting)), person.organisation]
        return ", ".join(part for part in parts if part)

    def vision_name(self, vision: Vision) -> str:
        """What a quotation is called, or whose it is; empty when nothing is known."""
        return vision.name or (swedish.capital(self._parties[vision.party]) if vision.party else "")

    def signature(self, person: Official, together: str = "", chosen: Sequence[str] = ()) -> list[str]:
        """The lines of a signature block in the order of the fields `chosen`, the name first when none are.

        Place and date are left out when they stand above all.
        """
        title = person.title or self._offices.get(person.office or "", "")
        lines = {
            "name": person.name,
            "title office acting": official_title(title, person.acting),
            "instead_of": in_stead(person) if isinstance(person, Signatory) else "",
            "organisation party": person.organisation or self._signed_for(person, chosen),
            "place date": "" if together else self.signed_at(person),
        }
        return [line for group in ordered(tuple(lines), chosen, ("name",)) if (line := lines[group])]

    def _signed_for(self, person: Official, chosen: Sequence[str]) -> str:
        """The party that one signs for, unless the title says it."""
        if not isinstance(person, Signatory) or (chosen and "party" not in chosen):
            return ""
        party = self._signing.get(person.party, "")
        return "" if party and party in f"{person.title} {person.name}" else party

    def signatures(
        self, people: Sequence[Official], together: str = "", chosen: Sequence[str] = ()
    ) -> list[list[str]]:
        """The lines of each signature block."""
        return [self.signature(person, together, chosen) for person in people]

    def signed_together(self, people: Sequence[Official]) -> str:
        """The place and date that all who sign share; empty when they differ."""
        lines = {self.signed_at(person) for person in people}
        return lines.pop() if len(lines) == 1 else ""

    def parties(self, ids: Sequence[str]) -> list[str]:
        """The parties with these ids by their short names; no ids means all the parties."""
        return [self._parties[party] for party in ids or self._everyone]

    def part_and_reach(self, party: Party) -> str:
        """`Del av Polisområde Exempelby, omfattar Grannby`: what the register tells and the name does not."""
        own = self._register.organisation(party.organisation)
        whole = self._register.organisation(own.part_of) if own else None
        is_told = whole is not None and whole.name.casefold() in party.name.casefold()
        said = [f"del av {whole.name}"] if whole and not is_told else []
        said += [f"omfattar {swedish.joined(own.covers)}"] if own and own.covers else []
        return swedish.capital(", ".join(said))

    def party_names(self, ids: Sequence[str]) -> str:
        """`kommunen och polisen`; no ids means all the parties."""
        return swedish.joined(self.parties(ids))

    def party_names_of(self, ids: Sequence[str]) -> str:
        """`Kommunens och polisens`; no ids means all of them, `Parternas`."""
        names = [swedish.genitive(self._parties[party]) for party in ids] or ["parternas"]
        return swedish.capital(swedish.joined(names))

    def member(self, member: Member) -> str:
        """A seat in a forum on one line: `Kommunen: Kommunledningsförvaltningen (trygghetsstrateg)`."""
        office = "" if member.functions or member.name else self._offices.get(member.office or "", "")
        functions = swedish.joined([each for each in (*member.functions, swedish.small(office)) if each])
        seat = member.name or member.unit or ""
        if functions:
            seat = f"{seat} ({functions})" if seat else functions
        if member.name and member.unit:
            seat = f"{seat}, {member.unit}"
        if member.person:
            seat = f"{seat}, {member.person}" if seat else member.person
        party = swedish.capital(self._parties[member.party]) if member.party else ""
        return f"{party}: {seat}" if party and seat else party or seat

    def members(self, members: Sequence[Member]) -> list[str]:
        """The seats of a forum, a line each; of one that tells nothing there is none."""
        return [line for line in map(self.member, members) if line]

    def leader(self, chair: Member) -> str:
        """Who leads a forum on one line: `brotts- och drogsamordnare, Enköpings kommun`."""
        seat = self.member(chair.model_copy(update={"party": None}))
        party = self._parties[chair.party] if chair.party else ""
        return ", ".join(part for part in (seat, party) if part)

    @staticmethod
    def often(cadence: Cadence) -> str:
        """`varje tertial`, `vartannat år`."""
        return often(cadence).sv

    def receiver(self, report: Report) -> str:
        """To whom a forum reports, and how often."""
        parts = [self._forums[report.forum]] if report.forum else []
        parts += [report.receiver] if report.receiver else []
        words = swedish.joined(parts)
        words = f"{words} ({report.text})" if words and report.text else words or report.text or ""
        return ", ".join(
            [each for each in (words, often(report.cadence).sv if report.cadence else "") if each]
        )

    def receivers(self, reports: Sequence[Report]) -> list[str]:
        """To whom a forum reports, a line each; of one that tells nothing there is none."""
        return [line for line in map(self.receiver, reports) if line]

    def indicator(self, indicator: Indicator) -> str:
        """An indicator on one line: from what, to what, until when, and where it is read."""
        target = within(indicator.target_text or "")
        parts = [each for each in (self._aim(indicator), target) if each]
        if target and indicator.target is None:
            parts[-1] = f"mål {target}"
        if indicator.target_date:
            by = f"senast {self.on(indicator.target_date)}"
            parts = [*parts[:-1], f"{parts[-1]} {by}"] if parts else [by]
        if indicator.baseline is None and indicator.target is None and indicator.unit:
            parts.append(f"mäts i {indicator.unit}")
        parts += [f"mäts {often(indicator.cadence).sv}"] if indicator.cadence else []
        parts += [f"enligt {within(indicator.source)}"] if indicator.source else []
        return f"{indicator.title}: {', '.join(parts)}" if parts else indicator.title

    def _aim(self, indicator: Indicator) -> str:
        """From what to what the value is to go: `ska minska från 31 procent (2023) till 25 procent`."""
        unit = f" {indicator.unit}" if indicator.unit else ""
        way = indicator.direction.label if indicator.direction else ""
        first = last = ""
        if indicator.baseline is not None:
            when = f" ({self.day(indicator.baseline_date)})" if indicator.baseline_date else ""
            first = f"{swedish.number(indicator.baseline)}{unit}{when}"
        if indicator.target is not None:
            last = f"{swedish.number(indicator.target)}{unit}"
        if indicator.direction is Direction.KEEP:
            said = [way, f"utgångsvärde {first}" if first else "", f"mål {last}" if last else ""]
            return ", ".join(each for each in said if each)
        if not way and bool(first) is not bool(last):
            return f"utgångsvärde {first}" if first else f"mål {last}"
        words = [way, f"från {first}" if first else "", f"till {last}" if last else ""]
        return " ".join(each for each in words if each)
