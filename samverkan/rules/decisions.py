"""The wording of proposals and decisions: who decides, and points that stand on their own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from samverkan.diagnostics import Severity
from samverkan.model import Agreement, Case
from samverkan.model.case import CaseStep, Decision, StepRole
from samverkan.model.settings import DecisionStyle
from samverkan.model.walk import Route
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import COUNCIL_PRACTICE
from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class Resolution:
    """A proposal or a decision of the case, where it stands, and what it is called."""

    decision: Decision
    route: Route
    name: Text
    step: CaseStep | None


def resolutions(case: Case) -> Iterator[Resolution]:
    """The memorandum's proposal, and the proposal or decision of every step that has one."""
    if case.tjansteskrivelse:
        yield Resolution(
            case.tjansteskrivelse.proposal,
            ("tjansteskrivelse", "proposal"),
            Text(sv="tjänsteskrivelsens förslag", en="the memorandum's proposal"),
            None,
        )
    for place, step in enumerate(case.steps):
        if step.decision:
            yield Resolution(step.decision, ("steps", place, "decision"), _name(step), step)


def _name(step: CaseStep) -> Text:
    sv, en = ("beslut", "decision") if step.role is StepRole.DECIDES else ("förslag", "proposal")
    paragraph = f" (§ {step.paragraph})" if step.paragraph else ""
    return Text(sv=f"{genitive(small(step.body))} {sv}{paragraph}", en=f"the {en} of {step.body}{paragraph}")


def genitive(name: str) -> str:
    """`Kommunstyrelsen` as `Kommunstyrelsens`; a name on s, x or z stays as it is."""
    return name if name[-1:].casefold() in "sxz" else f"{name}s"


def small(name: str) -> str:
    """The name with a small first letter, unless it is an abbreviation."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


_BODY = r"\w*(?:styrelsen|fullmäktige|nämnden|utskottet|utskott|beredningen|delegationen|direktionen|rådet)"
_VERB = (
    r"(?:beslutar|besluta|beslutade(?=\s+att)|beslöt|föreslår|föreslog|hemställer|tillstyrker|har\s+beslutat)"
)
_GENITIVE = re.compile(rf"\b({_BODY})s(\s+{_VERB})\b", re.IGNORECASE)
_GENITIVE_AT_END = re.compile(rf"\b({_BODY})s$", re.IGNORECASE)
_NO_GENITIVE = re.compile(
    r"\b(\w*(?:styrelsen|nämnden|fullmäktige))(\s+(?:arbetsutskott|presidium)\w*)", re.IGNORECASE
)
_DECIDES = re.compile(
    rf"\b({_BODY}|ks|kf|au|ksau|utskottet)(?:\s+(?:att|föreslås(?:\s+att)?))?\s+beslut(?:ar?|ade)\b",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(rf"^((?:\w+s\s+)?(?:{_BODY}))\s+besluta\b(?!\s*r)", re.IGNORECASE)


@rule(
    "SV031",
    over=Case,
    severity=Severity.WARNING,
    title=Text(sv="Beslutet har rätt beslutsorgan", en="The decision has the right deciding body"),
    why=Text(
        sv=(
            "Beslutet flyttas oförändrat från förslaget till protokollet. Då måste det stå rätt vem som "
            "beslutar: ”Kommunstyrelsen beslutar”, inte ”Kommunstyrelsens beslutar”."
        ),
        en=(
            "The decision moves unchanged from the proposal to the minutes. It must then say rightly who "
            "decides: “Kommunstyrelsen beslutar”, not “Kommunstyrelsens beslutar”."
        ),
    ),
    source=COUNCIL_PRACTICE,
)
def decision_has_the_right_body(case: Case, _context: Context) -> Iterator[Finding]:
    """Every proposal and decision names its deciding body, in the right form and the same everywhere."""
    deciding = {kind for step in case.steps if step.role is StepRole.DECIDES and (kind := _kind(step.body))}
    for each in resolutions(case):
        slips = list(_slips(each))
        yield from slips
        if not slips:
            yield from _wrong_body(each, deciding)
    for place, step in enumerate(case.steps):
        yield from _slip_in_name(step.body, ("steps", place, "body"))


def _slips(each: Resolution) -> Iterator[Finding]:
    """Slips in the words of the lead, the points and the name of the body."""
    lead = each.decision.lead or ""
    for slip in _GENITIVE.finditer(lead):
        yield _slip(each, ("lead",), slip.group(), f"{slip[1]}{slip[2]}")
    for slip in _NO_GENITIVE.finditer(lead):
        yield _slip(each, ("lead",), slip.group(), f"{slip[1]}s{slip[2]}")
    for slip in _INFINITIVE.finditer(lead):
        yield _slip(each, ("lead",), slip.group(), f"{slip.group()}r")
    for place, point in enumerate(each.decision.points):
        for slip in _GENITIVE.finditer(point):
            yield _slip(each, ("points", place), slip.group(), f"{slip[1]}{slip[2]}")
    yield from _slip_in_name(each.decision.decider or "", (*each.route, "decider"))


def _slip(each: Resolution, at: Route, wrong: str, right: str) -> Finding:
    return Finding(
        at=(*each.route, *at),
        needle=wrong,
        message=Text(
            sv=f"I {each.name.sv} står ”{wrong}” i stället för ”{right}”.",
            en=f"In {each.name.en} it says “{wrong}” instead of “{right}”.",
        ),
        help=Text(
            sv=f"Skriv ”{right}”." + (_LEAD.sv if at == ("lead",) else ""),
            en=f"Write “{right}”." + (_LEAD.en if at == ("lead",) else ""),
        ),
    )


_LEAD = Text(
    sv=" Utan `lead` skrivs inledningen rätt efter `decider`.",
    en=" Without a `lead` it is written rightly from the `decider`.",
)


def _slip_in_name(name: str, at: Route) -> Iterator[Finding]:
    right = None
    if slip := _GENITIVE_AT_END.search(name):
        right = name[: slip.end() - 1]
    elif slip := _NO_GENITIVE.search(name):
        right = f"{name[: slip.end(1)]}s{name[slip.end(1) :]}"
    if right:
        yield Finding(
            at=at,
            message=Text(
                sv=f"Organet heter ”{right}”, inte ”{name}”.",
                en=f"The body is called “{right}”, not “{name}”.",
            ),
            help=Text(sv=f"Skriv ”{right}”.", en=f"Write “{right}”."),
        )


def _wrong_body(each: Resolution, deciding: set[str]) -> Iterator[Finding]:
    """A body that the lead, the step or the chain of decisions contradicts; at most one finding."""
    decider, lead = each.decision.decider, each.decision.lead
    named = [match[1] for match in _DECIDES.finditer(lead or "")]
    if not decider and not re.search(rf"\b(?:{_BODY}|ks|kf)\b", lead or "", re.IGNORECASE):
        if each.step is None or each.step.role is StepRole.PROPOSES:
            yield _without_body(each)
    elif decider and named and _differ(_kind(decider), _kind(named[-1])):
        yield _in_lead(each, named[-1], decider)
    else:
        yield from _against_chain(each, decider or (named[-1] if named else ""), deciding)


def _without_body(each: Resolution) -> Finding:
    return Finding(
        at=each.route,
        message=Text(
            sv=f"Det framgår inte av {each.name.sv} vilket organ som ska besluta.",
            en=f"It is not clear from {each.name.en} which body is to decide.",
        ),
        help=Text(sv="Ange organet i `decider`.", en="Name the body in `decider`."),
    )


def _in_lead(each: Resolution, named: str, decider: str) -> Finding:
    return Finding(
        at=(*each.route, "lead"),
        needle=named,
        message=Text(
            sv=f"Inledningen till {each.name.sv} säger att {small(named)} beslutar, men beslutsorganet är "
            f"{small(decider)}.",
            en=f"The lead of {each.name.en} says that {small(named)} decides, but the deciding body is "
            f"{small(decider)}.",
        ),
        help=Text(sv="Rätta `lead` eller `decider`.", en="Correct the `lead` or the `decider`."),
    )


def _against_chain(each: Resolution, decider: str, deciding: set[str]) -> Iterator[Finding]:
    kind = _kind(decider)
    at = (*each.route, "decider" if each.decision.decider else "lead")
    if each.step and each.step.role is StepRole.DECIDES and _differ(kind, _kind(each.step.body)):
        message = Text(
            sv=f"{each.step.body} beslutar i steget, men i beslutet står {small(decider)}.",
            en=f"{each.step.body} decides in the step, but the decision says {small(decider)}.",
        )
    elif each.step and each.step.role is StepRole.PROPOSES and kind and kind == _kind(each.step.body):
        message = Text(
            sv=f"{each.step.body} lägger bara ett förslag, men står själv som beslutsorgan i det.",
            en=f"{each.step.body} only makes a proposal, but stands as the deciding body in it.",
        )
    elif kind and deciding and all(_differ(kind, each) for each in deciding):
        message = Text(
            sv=f"Enligt {each.name.sv} ska {small(decider)} besluta, men i beslutskedjan beslutar ett "
            "annat organ.",
            en=f"By {each.name.en}, {small(decider)} is to decide, but in the chain another body does.",
        )
    else:
        return
    yield Finding(
        at=at,
        message=message,
        help=Text(
            sv="Rätta beslutsorganet (`decider`) eller stegets `role` och `body`.",
            en="Correct the `decider`, or the step's `role` and `body`.",
        ),
    )


_SHORT = {"ks": "styrelse", "kf": "fullmäktige", "au": "utskott", "ksau": "utskott"}


def _kind(body: str) -> str | None:
    """What a body is, so that `Kommunstyrelsen` and `KS` are one; None when it cannot be told."""
    name = body.casefold()
    for word in ("utskott", "fullmäktige", "styrelse"):
        if word in name:
            return word
    board = re.search(r"(\w*nämnd)", name)
    return board[1] if board else _SHORT.get(name)


def _differ(one: str | None, other: str | None) -> bool:
    """Whether two kinds are known and not the same; `nämnd` alone may be any."""
    return bool(one and other) and not (str(one).endswith(str(other)) or str(other).endswith(str(one)))


_BY = r"(?:enligt|i enlighet med)"
_POINTED = (
    r"(?:föreliggande|förevarande|upprättat|upprättade|framlagt|framlagda|bifogat|bifogade|bifogad|"
    r"liggande|presenterat|redovisat|ovanstående|utsänt|utskickat)"
)
_PROPOSAL = r"(?:\w+s\s+)?förslag(?:et)?\b(?!\s+(?:i|från|om|på)\b)(?!\s+till\s+(?!beslut))"
_UNCLEAR = re.compile(
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
_ANNEX = re.compile(rf"\b{_BY}\s+(?:bilaga\s*(?:\d+|[A-Z]\b)|{_POINTED}\s+\w+)", re.IGNORECASE)


@rule(
    "SV032",
    over=Case,
    severity=Severity.WARNING,
    title=Text(sv="Beslutssatser står på egna ben", en="Decision points stand on their own"),
    why=Text(
        sv=(
            "Den som läser protokollet ska förstå vad som är beslutat utan att leta i handlingarna, och "
            "varje punkt ska gå att utföra, yrka på och reservera sig mot för sig."
        ),
        en=(
            "Whoever reads the minutes should understand what is decided without searching elsewhere, "
            "and each point should be carried out, moved and dissented from by itself."
        ),
    ),
    source=COUNCIL_PRACTICE,
)
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
_TWO_FINITE = re.compile(
    rf"\b{_FINITE}\b\s+(?!(?:och|samt)\s+{_FINITE}\b).*?\b(?:och|samt)\s+(?:att\s+)?(?:\w+\s+){{0,4}}?{_FINITE}\b",
    re.IGNORECASE | re.DOTALL,
)
_TWO_INFINITIVES = re.compile(
    rf"^(?:att\s+)?(?:{_STEM})\s+(?!och\b|samt\b)(?:(?!\batt\b).)*?\b(?:och|samt)\s+(?:att\s+)?(?:{_STEM})\b",
    re.IGNORECASE | re.DOTALL,
)
_AND_ATT = re.compile(r"^(?:att\s+)?(?:(?!\batt\b).)*?\b(?:och|samt|dels)\s+att\b", re.IGNORECASE | re.DOTALL)
_RELATIVE = re.compile(r"\b(?:som|där|vilk(?:et|en|a)|vars)\b", re.IGNORECASE)


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


@rule(
    "SV033",
    over=Case,
    severity=Severity.WARNING,
    title=Text(sv="Beslutssatser har en och samma form", en="Decision points have one form"),
    why=Text(
        sv=(
            "Att-satser fortsätter inledningen, fristående meningar gör det inte. Blandas de blir beslutet "
            "svårt att läsa och att flytta till protokollet."
        ),
        en=(
            "Att-clauses go on from the lead, sentences do not. Mixed, they make a decision hard to read "
            "and to move to the minutes."
        ),
    ),
    source=COUNCIL_PRACTICE,
)
def points_have_one_form(case: Case, context: Context) -> Iterator[Finding]:
    """All points are att-clauses or all are sentences, as the lead and the house style say."""
    style = context.own.house_style.decision_style
    names = _names(context.own.agreement)
    for each in resolutions(case):
        yield from _lead_against_style(each, style)
        yield from _points_against_lead(each, style, names)


_ATT_AT_END = re.compile(r"\batt\s*:?\s*$", re.IGNORECASE)


def _lead_against_style(each: Resolution, style: DecisionStyle | None) -> Iterator[Finding]:
    lead = each.decision.lead
    if lead and style is DecisionStyle.SENTENCES and _ATT_AT_END.search(lead):
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
    forms = [_form(point, names) for point in each.decision.points]
    lead = each.decision.lead
    att = bool(_ATT_AT_END.search(lead)) if lead else style is not DecisionStyle.SENTENCES
    for place, form in enumerate(forms):
        message = None
        if att and form == "att":
            message = Text(sv="upprepar inledningens ”att”", en="repeats the “att” of the lead")
        elif att and form == "sentence":
            message = Text(
                sv="är en fristående mening, men inledningen slutar med ”att”",
                en="is a sentence of its own, but the lead ends in “att”",
            )
        elif not att and _clashes(form, forms, style):
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


def _clashes(form: str | None, forms: list[str | None], style: DecisionStyle | None) -> bool:
    """Whether a point below a lead without `att` goes against the house style or the point before it."""
    if style is DecisionStyle.SENTENCES:
        return form in ("att", "clause")
    known = [each for each in forms if each]
    mixed = any("sentence" in pair and pair[0] != pair[1] for pair in pairwise(known))
    return mixed and form is not None and form != known[0]


def _form(point: str, names: frozenset[str]) -> str | None:
    """`att`, `clause` or `sentence`; None when a name or a number begins it, or its end tells nothing."""
    words = re.findall(r"\w+", point)
    if not words:
        return None
    if words[0].casefold() == "att":
        return "att"
    if words[0][0].islower():
        return "clause"
    is_sentence = words[0][0].isupper() and point.rstrip().endswith(".")
    return "sentence" if is_sentence and words[0] not in names else None


def _names(agreement: Agreement | None) -> frozenset[str]:
    """Words that begin with a capital wherever they stand: those of the parties' names."""
    parties = agreement.parties if agreement else ()
    return frozenset({"Polisen", "Polismyndigheten"}).union(*(party.name.split() for party in parties))


@rule(
    "SV035",
    over=Case,
    severity=Severity.WARNING,
    title=Text(sv="Beslutssatserna följer med genom ärendet", en="The points stay the same through the case"),
    why=Text(
        sv=(
            "Protokollet ska ha de beslutssatser som förslaget har. Är de andra ska det framgå av yrkanden "
            "eller beslutsgång varför, annars har det troligen blivit fel vid avskriften."
        ),
        en=(
            "The minutes should have the points of the proposal. When they differ, motions or procedure "
            "should show why; otherwise they were probably copied wrongly."
        ),
    ),
    source=COUNCIL_PRACTICE,
)
def points_stay_the_same(case: Case, _context: Context) -> Iterator[Finding]:
    """A step's points are those of an earlier proposal, unless motions or procedure explain the change."""
    earlier: list[Resolution] = []
    for each in resolutions(case):
        explained = each.step and (each.step.motions or each.step.procedure or each.step.reservations)
        same = any(_plain(each) == _plain(other) for other in earlier)
        if earlier and not explained and not same:
            yield from _differences(each, earlier[-1])
        earlier.append(each)


def _plain(each: Resolution) -> list[str]:
    """The points without what a copy may change: blanks, the mark at the end, a first `att` or capital."""
    plain = (re.sub(r"\s+", " ", point).strip(" .,;").casefold() for point in each.decision.points)
    return [point.removeprefix("att ") for point in plain]


def _count(points: list[str]) -> Text:
    number = len(points)
    return Text(
        sv=f"{number} beslutssats{'er' if number > 1 else ''}",
        en=f"are {number} points" if number > 1 else "is 1 point",
    )


def _differences(each: Resolution, other: Resolution) -> Iterator[Finding]:
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
            )
