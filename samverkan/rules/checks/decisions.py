"""The wording of decision points: clear alone, one action each, one form, and the same all the way."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from samverkan.diagnostics import Severity
from samverkan.model import Case, DecisionStyle, StepRole
from samverkan.model.bodies import are_different, sort_of_body
from samverkan.model.decision_forms import (
    decision_style,
    ends_in_att,
    form_of_point,
    names_before_points,
)
from samverkan.rules.resolutions import Resolution, point_of, resolutions
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import COUNCIL_PRACTICE
from samverkan.swedish import small
from samverkan.text import Text, pattern_of

_BY = r"(?:enligt|i enlighet med)"

_POINTED = (
    r"(?:föreliggande|förevarande|upprättat|upprättade|framlagt|framlagda|bifogat|bifogade|bifogad|"
    r"liggande|presenterat|redovisat|ovanstående|utsänt|utskickat)"
)

_PROPOSAL = r"(?:\w+s\s+)?förslag(?:et)?\b(?!\s+(?:i|från|om|på)\b)(?!\s+till\s+(?!beslut))"

_UNCLEAR = pattern_of(
    rf"\b(?:{_BY}\s+(?:\w+\s+)?{_POINTED}\s+(?:förslag|handling|skrivelse|underlag|tjänste|dokument)\w*"
    rf"|{_BY}\s+{_PROPOSAL}"
    rf"|{_BY}\s+(?:\w+s\s+)?tjänste(?:skrivelse|utlåtande|yttrande)\w*"
    rf"|{_BY}\s+(?:bifogad\s+)?bilaga(?:n)?\b(?!\s*(?:\d|[A-Z]\b))"
    r"|enligt\s+(?:ovan|nedan)\b"
    rf"|bifall(?:a|er)?\s+(?:till\s+)?{_PROPOSAL}"
    rf"|(?:godkänn(?:a|er)|anta(?:r|ga)?)\s+(?:det\s+)?(?:{_POINTED}\s+)?{_PROPOSAL}"
    r"|(?:bifogat|bifogade|bifogad)\s+(?:förslag|handling\w*|dokument\w*|skrivelse\w*)\b(?!\s+till\b))",
    re.IGNORECASE,
)

_WRITE_OUT = Text(
    sv="Skriv ut vad som beslutas, till exempel vilket avtal, med vem och för vilken tid.",
    en="Write out what is decided, such as which agreement, with whom and for which time.",
)

_ANNEX = pattern_of(rf"\b{_BY}\s+(?:bilaga\s*(?:\d+|[A-Z]\b)|{_POINTED}\s+\w+)", re.IGNORECASE)


@rule("SV032", over=Case, severity=Severity.WARNING, source=COUNCIL_PRACTICE)
def points_stand_on_their_own(case: Case, _context: Context) -> Iterator[Finding]:
    """Every decision point is one action, in words that need no other document."""
    for each in resolutions(case):
        for place, point in enumerate(each.decision.points):
            at = (*each.route, "points", place)
            if unclear := _unclear(point):
                yield Finding(
                    at=at,
                    needle=unclear,
                    message=Text(
                        sv=f"Beslutssats {place + 1} i {each.name.sv} går inte att förstå utan andra "
                        f"handlingar: ”{unclear}”.",
                        en=f"Point {place + 1} in {each.name.en} cannot be understood without other "
                        f"documents: “{unclear}”.",
                    ),
                    help=_WRITE_OUT,
                )
            if _several_actions(point):
                yield Finding(
                    at=at,
                    message=Text(
                        sv=f"Beslutssats {place + 1} i {each.name.sv} innehåller mer än ett beslut.",
                        en=f"Point {place + 1} in {each.name.en} holds more than one decision.",
                    ),
                    help=Text(
                        sv="Dela upp den, så att varje punkt i `points` är ett beslut.",
                        en="Divide it, so that each of the `points` is one decision.",
                    ),
                )


def _unclear(point: str) -> str | None:
    """The words that send the reader to another document; an annex may follow what is named in full."""
    if match := _UNCLEAR.search(point):
        return match.group()
    annex = _ANNEX.search(point)
    named = len(re.findall(r"\w+", point[: annex.start()] if annex else "")) > 3
    return annex.group() if annex and not named else None


_STEM = (
    r"anta|teckna|underteckna|uppdra|avslå|bifalla|delegera|utse|fastställa|avsätta|överlämna|remittera|"
    r"inrätta|avsluta|upphäva|ersätta|godkänna|ge|anslå|bevilja"
)

_FINITE = (
    r"(?:antar|antas|tecknar|tecknas|undertecknar|undertecknas|uppdrar|avslår|avslås|bifaller|bifalls|"
    r"delegerar|delegeras|utser|utses|fastställer|fastställs|avsätter|avsätts|överlämnar|överlämnas|remitterar|"
    r"remitteras|inrättar|inrättas|avslutar|avslutas|upphäver|upphävs|ersätter|ersätts|godkänner|godkänns|"
    r"anslår|anslås|säger\s+upp|beviljar|beviljas|upphör|(?:ger|får|ges)\b(?=.{0,60}\bi\s+uppdrag))"
)

_TWO_FINITE = pattern_of(
    rf"\b{_FINITE}\b\s+(?!(?:och|samt)\s+{_FINITE}\b).{{0,500}}?\b(?:och|samt)\s+(?:att\s+)?(?:\w+\s+){{0,4}}?{_FINITE}\b",
    re.IGNORECASE | re.DOTALL,
)

_TWO_INFINITIVES = pattern_of(
    rf"^(?:att\s+)?(?:{_STEM})\s+(?!och\b|samt\b)(?:(?!\batt\b).)*?\b(?:och|samt)\s+(?:att\s+)?(?:{_STEM})\b",
    re.IGNORECASE | re.DOTALL,
)

_AND_ATT = pattern_of(r"^(?:att\s+)?(?:(?!\batt\b).)*?\b(?:och|samt|dels)\s+att\b", re.IGNORECASE | re.DOTALL)

_RELATIVE = pattern_of(r"\b(?:som|där|vilk(?:et|en|a)|vars)\b", re.IGNORECASE)


def _several_actions(point: str) -> bool:
    """Whether a point decides twice: two sentences, two verbs with an object each, or `och att`."""
    text = point.strip()
    sentences = [part for part in re.split(r"(?<=[a-zåäö)\d])[.;]\s+(?=\w)", text) if part]
    if sum(bool(re.search(rf"\b{_FINITE}\b", part, re.IGNORECASE)) for part in sentences) > 1:
        return True
    if _TWO_INFINITIVES.match(text) or _AND_ATT.match(text):
        return True
    two = _TWO_FINITE.search(text)
    return two is not None and not _RELATIVE.search(text, 0, two.end())


@rule("SV033", over=Case, severity=Severity.WARNING, source=COUNCIL_PRACTICE)
def points_have_one_form(case: Case, context: Context) -> Iterator[Finding]:
    """All points are att-clauses or all are sentences, as the lead and the house style say."""
    agreement = context.own.agreement
    style = decision_style(case, agreement, context.own.house_style.decision_style)
    names = names_before_points(agreement)
    for each in resolutions(case):
        yield from _lead_against_style(each, style)
        yield from _points_against_lead(each, style, names)


def _lead_against_style(each: Resolution, style: DecisionStyle | None) -> Iterator[Finding]:
    if style is DecisionStyle.SENTENCES and ends_in_att(each.decision.lead):
        yield Finding(
            at=(*each.route, "lead"),
            message=Text(
                sv=f"Inledningen till {each.name.sv} slutar med ”att”, men husstilen är fristående meningar.",
                en=f"The lead of {each.name.en} ends in “att”, but the house style is sentences.",
            ),
            help=Text(
                sv="Ta bort `lead`, så skrivs inledningen efter husstilen.",
                en="Remove the `lead`; it is then written in the house style.",
            ),
        )


def _points_against_lead(
    each: Resolution, style: DecisionStyle | None, names: frozenset[str]
) -> Iterator[Finding]:
    """One finding: the first point that does not go with the lead or with the other points."""
    forms = [form_of_point(point, names) for point in each.decision.points]
    clashing = _clashing(forms, style)
    lead = each.decision.lead
    att = ends_in_att(lead) if lead else style is not DecisionStyle.SENTENCES
    for place, form in enumerate(forms):
        message = None
        if att and form == "att":
            message = Text(sv="upprepar inledningens ”att”", en="repeats the “att” of the lead")
        elif att and form == "sentence":
            message = Text(
                sv="är en fristående mening, men inledningen slutar med ”att”",
                en="is a sentence of its own, but the lead ends in “att”",
            )
        elif not att and form in clashing:
            message = Text(
                sv="har en annan form än husstilen eller de andra satserna",
                en="has another form than the house style or the other points",
            )
        if message:
            yield _form_finding(each, place, message)
            return


def _form_finding(each: Resolution, place: int, message: Text) -> Finding:
    return Finding(
        at=(*each.route, "points", place),
        message=Text(
            sv=f"Beslutssats {place + 1} i {each.name.sv} {message.sv}.",
            en=f"Point {place + 1} in {each.name.en} {message.en}.",
        ),
        help=Text(
            sv="Skriv alla `points` på samma sätt, och ange kommunens sätt med `decision_style` i "
            "samverkan.yaml.",
            en="Write all `points` in one way, and give the kommun's way as `decision_style` in "
            "samverkan.yaml.",
        ),
    )


def _clashing(forms: list[str | None], style: DecisionStyle | None) -> set[str]:
    """The forms of points that, below a lead without `att`, go against the house style or the first point."""
    if style is DecisionStyle.SENTENCES:
        return {"att", "clause"}
    known = [each for each in forms if each]
    mixed = any("sentence" in pair and pair[0] != pair[1] for pair in pairwise(known))
    return {*known} - {known[0]} if mixed else set()


@rule("SV035", over=Case, severity=Severity.WARNING, source=COUNCIL_PRACTICE)
def points_stay_the_same(case: Case, _context: Context) -> Iterator[Finding]:
    """A step's points are those of an earlier proposal, unless motions or procedure explain the change."""
    yield from _undecided(case)
    earlier: dict[_Body, _Said] = {}
    every = list(resolutions(case))
    times = Counter(map(_plain, every))
    for place, each in enumerate(every):
        body, points = _body(each), _plain(each)
        before = [said for other, said in earlier.items() if _are_one(body, other)]
        if before and not any(points in said.points for said in before) and not _is_explained(each):
            last = max(before, key=lambda said: said.place).last
            yield from _differences(each, last, is_odd=times[points] == 1)
        said = earlier.setdefault(body, _Said(place, each))
        said.place, said.last = place, each
        said.points.add(points)


class _Body(NamedTuple):
    """Which sort of body is to decide, and whether it is one of several that do."""

    sort: str | None
    is_one_of_several: bool


@dataclass(slots=True)
class _Said:
    """What one body has been proposed or has decided: what came last, and all points until then."""

    place: int
    last: Resolution
    points: set[tuple[str, ...]] = field(default_factory=set)


def _undecided(case: Case) -> Iterator[Finding]:
    """Extracts from the minutes without what was decided."""
    for place, step in enumerate(case.steps):
        if step.paragraph and not step.decision and step.role is not StepRole.PREPARES:
            did = (
                Text(sv="föreslog", en="proposed")
                if step.role is StepRole.PROPOSES
                else Text(sv="beslutade", en="decided")
            )
            yield Finding(
                at=("steps", place, "paragraph"),
                message=Text(
                    sv=f"Utdraget § {step.paragraph} säger inte vad {small(step.body)} {did.sv}.",
                    en=f"The extract § {step.paragraph} does not say what {step.body} {did.en}.",
                ),
                help=Text(
                    sv="Skriv det i `decision`, med en beslutssats på varje rad under `points`.",
                    en="Write it in `decision`, with one point on each line of `points`.",
                ),
            )


def _are_one(body: _Body, other: _Body) -> bool:
    """Whether both may be the same; where there is one body they always are."""
    several = body.is_one_of_several or other.is_one_of_several
    return not (several and are_different(body.sort, other.sort))


def _body(each: Resolution) -> _Body:
    own = each.step.body if each.step and each.step.takes(each.decision) else None
    return _Body(sort_of_body(each.decision.decider or own or ""), each.is_one_of_several)


_AS_PROPOSED = pattern_of(
    r"(?:enligt|i\s+enlighet\s+med|bifall\w*|antar)\s+(?:\w+\s+){0,2}?(?:besluts)?förslag(?:et)?(?!\w)",
    re.IGNORECASE,
)

_CHANGED = pattern_of(
    r"ändr|tillägg|yrkandet?(?!\w|\s+om\s+bifall)|juster|återremi|avsl|röst|voter|undantag|kompletter|revider|omformuler"
    r"|stryk|i\s+stället|istället",
    re.IGNORECASE,
)


def _is_explained(each: Resolution) -> bool:
    """Whether the minutes tell how the points were changed, and not that they are those proposed."""
    step = each.step
    told = [*step.motions, step.procedure or "", *step.reservations] if step else []
    words = " ".join(told).strip()
    return bool(words) and not (_AS_PROPOSED.search(words) and not _CHANGED.search(words))


def _plain(each: Resolution) -> tuple[str, ...]:
    """The points without what a copy may change: blanks, the mark at the end, a first `att` or capital."""
    plain = (re.sub(r"\s+", " ", point).strip(" .,;").casefold() for point in each.decision.points)
    return tuple(point.removeprefix("att ") for point in plain)


def _count(points: tuple[str, ...]) -> Text:
    number = len(points)
    return Text(
        sv=f"{number} beslutssats{'er' if number > 1 else ''}",
        en=f"are {number} points" if number > 1 else "is 1 point",
    )


def _differences(each: Resolution, other: Resolution, *, is_odd: bool) -> Iterator[Finding]:
    """Where the points are others than before; unless this one `is_odd`, that may be for what was before."""
    own, before = _plain(each), _plain(other)
    mend = Text(
        sv="Skriv lika, eller visa i `motions` eller `procedure` hur förslaget ändrades.",
        en="Write them alike, or show in `motions` or `procedure` how the proposal was changed.",
    )
    if len(own) != len(before):
        yield Finding(
            at=(*each.route, "points"),
            key=True,
            message=Text(
                sv=f"Det är {_count(own).sv} i {each.name.sv}, men {len(before)} i {other.name.sv}.",
                en=f"There {_count(own).en} in {each.name.en}, but {len(before)} in {other.name.en}.",
            ),
            help=mend,
        )
        return
    for place, (mine, theirs) in enumerate(zip(own, before, strict=True)):
        if mine != theirs:
            yield Finding(
                at=(*each.route, "points", place),
                message=Text(
                    sv=f"Beslutssats {place + 1} i {each.name.sv} lyder inte som i {other.name.sv}.",
                    en=f"Point {place + 1} in {each.name.en} does not read as in {other.name.en}.",
                ),
                help=mend,
                lacks=point_of((*(each if is_odd else other).route, "points", place)),
            )
