"""Written agreements with others, and what they say. Source: lag (2023:196) 8–9 §§."""

from collections.abc import Callable
from datetime import date

from samverkan import swedish
from samverkan.law.answer import BoundKommun, Fulfilment, State, paragraph
from samverkan.law.kommuner import own_parties
from samverkan.law.words import basis, dated, not_shown, on
from samverkan.model import LAW_START, Agreement, Block, all_sections, begins, is_unwritten
from samverkan.status.lifetime import has_successor, held_until, is_in_force
from samverkan.status.on_day import OnDay
from samverkan.status.signing import awaits_decision, unsigned
from samverkan.text import has_words


@paragraph("8", "Skriftliga överenskommelser", "Written agreements")
def has_agreements(duty: BoundKommun) -> Fulfilment:
    """An agreement that holds on the day; it is to be renewed when the last one ends."""
    current = in_force(duty)
    if not current:
        return _without(duty)
    text = " ".join(_told(on_day, duty) for on_day in current)
    last = max(current, key=held_until)
    end = held_until(last)
    due = None if end == date.max or has_successor(last) else end
    since = min(filter(None, (begins(each.agreement) for each in current)))
    by = tuple(basis(each.agreement, each, each.agreement.title, ("title",)) for each in current)
    return Fulfilment(duty.by_the_day(due), text, since, due, by)


def in_force(duty: BoundKommun) -> list[OnDay]:
    """The kommun's agreements that hold on the day; none that lacks words, a decision or signatures."""
    return [each for each in duty.agreements if is_in_force(each) and not _lacking_to_hold(each)]


def _lacking_to_hold(on_day: OnDay) -> str:
    """What an agreement lacks whose time has come; empty when it has it all."""
    if is_unwritten(on_day.agreement):
        return "har texter kvar att fylla i"
    if awaits_decision(on_day):
        return "väntar på beslut"
    remain = unsigned(on_day) if any(each.date for each in on_day.agreement.signatories) else {}
    return f"saknar underskrift för {swedish.joined(list(remain.values()))}" if remain else ""


def _without(duty: BoundKommun) -> Fulfilment:
    left = [each for each in duty.agreements if is_in_force(each)]
    if left:
        what = f"”{left[-1].agreement.title}” {_lacking_to_hold(left[-1])}"
        shown = [basis(each.agreement, each) for each in left]
        return not_shown(f"att kommunen har en skriftlig överenskommelse: {what}", shown)
    begun = [each for each in duty.agreements if _has_begun(each, duty)]
    if not begun:
        return not_shown("att kommunen har en skriftlig överenskommelse som har börjat gälla")
    last = max(begun, key=held_until)
    end = held_until(last)
    by = (basis(last.agreement, last, last.agreement.title, ("validity",)),)
    text = (
        f"Kommunens senaste överenskommelse, ”{last.agreement.title}”, gällde till och med {on(end)}, och "
        "det framgår inte av underlaget att någon ny har börjat gälla."
    )
    return Fulfilment(State.OVERDUE, text, due=end, by=by)


def _has_begun(on_day: OnDay, duty: BoundKommun) -> bool:
    start = begins(on_day.agreement)
    return start is not None and start <= duty.today


def _told(on_day: OnDay, duty: BoundKommun) -> str:
    """The agreement in a sentence: with whom, for how long, and whether anyone is known to sign it."""
    agreement, ours = on_day.agreement, own_parties(on_day.folder, duty.kommun)
    others = swedish.joined([name for party, name in on_day.signing.items() if party not in ours])
    with_whom = f" med {others}" if others else ""
    return (
        f"Kommunen har en skriftlig överenskommelse{with_whom}, ”{agreement.title}”, som gäller "
        f"{_time(agreement)}{_unknown(on_day)}."
    )


def _unknown(on_day: OnDay) -> str:
    """What the agreement, which counts as signed, does not tell of the signing."""
    signatories = on_day.agreement.signatories
    if not signatories:
        return ", men det framgår inte av underlaget vilka som har skrivit under den"
    dated = {each.party for each in signatories if each.date}
    left = [name for party, name in on_day.signing.items() if party not in dated]
    if not (dated and left):
        return ""
    return f", men det framgår inte av underlaget när den skrevs under för {swedish.joined(left)}"


def _time(agreement: Agreement) -> str:
    validity = agreement.validity
    start = validity.start or agreement.date
    since = f"från och med {dated(start)}" if start else ""
    if validity.until_further_notice or not validity.end:
        return f"{since} och tills vidare" if validity.until_further_notice else since
    return f"{since} till och med {dated(validity.end)}"


@paragraph("9", "Överenskommelsernas innehåll", "What the agreements say")
def says_what_it_is_for(duty: BoundKommun) -> Fulfilment:
    """Every agreement that holds says for which purposes and within which areas, or one that it leans on."""
    current = in_force(duty)
    if not current:
        text = "Kravet gäller överenskommelser, och det framgår inte av underlaget att kommunen har någon."
        return Fulfilment(State.NOT_APPLICABLE, text)
    lacking = [(each, lacks) for each in current if (lacks := _lacks(each))]
    if lacking:
        on_day, lacks = lacking[0]
        return _lacking(on_day, lacks)
    text = " ".join(map(_says, current))
    since = min(filter(None, (begins(each.agreement) for each in current)))
    by = tuple(
        basis(each.agreement, each, each.agreement.title, (key,))
        for each in current
        for key in ("purposes", "areas")
        if getattr(each.agreement, key)
    )
    return Fulfilment(State.FULFILLED, text, since, by=by)


def _lacking(on_day: OnDay, lacks: list[str]) -> Fulfilment:
    """What it lacks; an agreement from before the law is not asked for it."""
    agreement = on_day.agreement
    words = f"”{agreement.title}” anger inte {swedish.joined(lacks, 'eller')} parterna samverkar"
    by = (basis(agreement, on_day, agreement.title, ("title",)),)
    start = begins(agreement)
    if start and start < LAW_START:
        text = f"{words}, men började gälla före {on(LAW_START)}, då lagen trädde i kraft."
        return Fulfilment(State.NOT_APPLICABLE, text, by=by)
    return Fulfilment(State.MISSING, f"{words}.", by=by)


def _lacks(on_day: OnDay) -> list[str]:
    lacks = [] if _is_said(on_day, _has_purposes) else ["för vilka syften"]
    return lacks + ([] if _is_said(on_day, _has_areas) else ["inom vilka områden"])


def _is_said(on_day: OnDay, says: Callable[[Agreement], bool]) -> bool:
    """Whether the agreement says it, or one here that it leans on; one elsewhere is not known to."""
    leans_on = on_day.workspace.kinship.leans_on(on_day.folder.id).values()
    return any(map(says, (on_day.agreement, *leans_on)))


def _has_purposes(agreement: Agreement) -> bool:
    return any(has_words(each.text) for each in agreement.purposes) or _states(agreement, Block.PURPOSES)


def _has_areas(agreement: Agreement) -> bool:
    return any(has_words(each.title) for each in agreement.areas) or _states(agreement, Block.AREAS)


def _states(agreement: Agreement, block: Block) -> bool:
    """Whether a section says it in words of its own."""
    tops = (agreement.sections, *(annex.sections for annex in agreement.annexes))
    return any(block in section.states for top in tops for section in all_sections(top))


def _says(on_day: OnDay) -> str:
    agreement = on_day.agreement
    areas = swedish.joined([each.title for each in agreement.areas])
    within = f": {areas}" if areas else ""
    return f"”{agreement.title}” anger för vilka syften och inom vilka områden parterna samverkar{within}."
