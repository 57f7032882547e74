"""What the steps before the work is carried out ask for. Source: Brå, steg 1–3."""

from datetime import date

from samverkan.model import (
    Agreement,
    Clause,
    ClauseKind,
    DialogueKind,
    GroundKind,
    Lagesbild,
    OwnPreparation,
    Requirement,
    Signatory,
    Work,
    begins,
    first_day,
    last_day,
    problem_titles,
)
from samverkan.status.evidence import Evidence, asked
from samverkan.status.lacking import named, without
from samverkan.text import Text


@asked(Requirement.JOINT_DECISION)
def joint_decision(evidence: Evidence) -> Text | None:
    """A decision that all take together, or one for each party; a later round is renewed by a follow-up."""
    if evidence.renewed_from or any(each.party is None for each in evidence.decisions):
        return None
    if not evidence.decisions:
        return Text(sv="beslut att samverka saknas", en="a decision to collaborate is missing")
    deciding = (each.party for each in evidence.decisions)
    return without(
        evidence.on_day.signing,
        deciding,
        "beslut att samverka saknas från",
        "a decision to collaborate is missing from",
    )


@asked(Requirement.ORGANISATION)
def organisation_created(evidence: Evidence) -> Text | None:
    """A forum of the agreement with those who are in it."""
    if not evidence.on_day.states(lambda agreement: bool(agreement.forums)):
        return Text(sv="avtalet har inga forum", en="the agreement has no forums")
    if evidence.on_day.states(_says_who):
        return None
    return Text(
        sv="avtalet säger inte vilka som ingår i något forum",
        en="the agreement does not say who is in any forum",
    )


def _says_who(agreement: Agreement) -> bool:
    return any(forum.chair or forum.members or forum.members_text for forum in agreement.forums)


@asked(Requirement.COMMUNICATION)
def communication_begun(evidence: Evidence) -> Text | None:
    """A clause on communication, with someone who answers for it."""
    if not evidence.on_day.states(lambda agreement: bool(_of_communication(agreement))):
        return Text(
            sv="kommunikationsansvarig och kommunikationsplan saknas i avtalet",
            en="the agreement has nobody responsible for communication, and no plan for it",
        )
    if evidence.on_day.states(lambda agreement: any(map(_has_someone, _of_communication(agreement)))):
        return None
    return Text(sv="kommunikationsansvarig saknas", en="nobody is responsible for communication")


def _of_communication(agreement: Agreement) -> list[Clause]:
    return [each for each in agreement.clauses if each.kind is ClauseKind.COMMUNICATION]


def _has_someone(clause: Clause) -> bool:
    return bool(clause.responsible or clause.contact)


@asked(Requirement.OWN_LAGESBILD)
def own_lagesbild(evidence: Evidence) -> Text | None:
    """A lägesbild of its own from every party that signs."""
    own = (each.party for each in evidence.lagesbilder)
    return without(
        evidence.on_day.signing, own, "egen lägesbild saknas från", "a lägesbild of its own is missing from"
    )


@asked(Requirement.RESOURCES)
def resources_listed(evidence: Evidence) -> Text | None:
    """What money, organisation and staff every party has."""
    listed = (each.party for each in evidence.preparations if _lists_resources(each))
    return without(
        evidence.on_day.signing,
        listed,
        "inventering av pengar, organisation och personal saknas från",
        "an inventory of money, organisation and staff is missing from",
    )


def _lists_resources(preparation: OwnPreparation) -> bool:
    return bool(preparation.economic and preparation.organisational and preparation.staff)


@asked(Requirement.STAFF_DIALOGUE)
def staff_dialogue(evidence: Evidence) -> Text | None:
    """A dialogue with the staff of every party; its own lägesbild may rest on it."""
    held = [each for each in evidence.dialogues if each.kind is DialogueKind.STAFF]
    if any(each.party is None for each in held):
        return None
    built_on = (each.party for each in evidence.lagesbilder if _rests_on_staff(each))
    having = [*(each.party for each in held), *built_on]
    return without(
        evidence.on_day.signing, having, "medarbetardialog saknas hos", "a dialogue with staff is missing at"
    )


def _rests_on_staff(lagesbild: Lagesbild) -> bool:
    return any(ground.kind is GroundKind.STAFF_DIALOGUE for ground in lagesbild.grounds)


@asked(Requirement.LEADERSHIP_INFORMED)
def leadership_informed(evidence: Evidence) -> Text | None:
    """Every party's leadership has seen its lägesbild: as the preparations say, or the lägesbild itself."""
    on_day = evidence.on_day
    told = [each.party for each in evidence.preparations if on_day.told(each.leadership_informed)]
    shown = [
        each.party for each in evidence.lagesbilder if any(on_day.told(at.date) for at in each.presented)
    ]
    return without(
        evidence.on_day.signing,
        [*told, *shown],
        "ledningen har inte tagit del av lägesbilden hos",
        "the leadership has not seen the lägesbild at",
    )


@asked(Requirement.JOINT_LAGESBILD)
def joint_lagesbild(evidence: Evidence) -> Text | None:
    """A lägesbild that the parties have in common."""
    if _joint(evidence):
        return None
    return Text(sv="gemensam lägesbild saknas", en="a joint lägesbild is missing")


@asked(Requirement.PRIORITISED)
def prioritised(evidence: Evidence) -> Text | None:
    """The problems that the joint lägesbild puts first."""
    if _prioritised(evidence):
        return None
    return Text(
        sv="prioritering av problemen saknas i den gemensamma lägesbilden",
        en="the joint lägesbild does not prioritise the problems",
    )


@asked(Requirement.ANALYSES)
def analyses_made(evidence: Evidence) -> Text | None:
    """An analysis with causes for every problem that is prioritised; without any, at least one."""
    analysed = {each.problem for each in evidence.analyses if each.causes}
    problems = _prioritised(evidence)
    if not problems and not analysed:
        return Text(sv="orsaksanalys saknas", en="an analysis of causes is missing")
    names = problem_titles(Work(evidence.on_day.within_reach(Lagesbild)), [evidence.on_day.agreement])
    missing = (names.get(problem, problem) for problem in problems if problem not in analysed)
    return named(missing, "orsaksanalys saknas för", "an analysis of causes is missing for")


def _joint(evidence: Evidence) -> list[Lagesbild]:
    return [each for each in evidence.lagesbilder if each.party is None]


def _prioritised(evidence: Evidence) -> list[str]:
    return [problem for each in _joint(evidence) for problem in each.prioritised]


@asked(Requirement.AGREEMENT_SIGNED)
def agreement_signed(evidence: Evidence) -> Text | None:
    """Someone has signed for every party that is to sign."""
    signed = (each.party for each in evidence.on_day.agreement.signatories if _has_signed(each, evidence))
    return without(evidence.on_day.signing, signed, "underskrift saknas från", "a signature is missing from")


def _has_signed(signatory: Signatory, evidence: Evidence) -> bool:
    day = _signing_day(signatory, evidence)
    return day is not None and day <= evidence.on_day.today


def _signing_day(signatory: Signatory, evidence: Evidence) -> date | None:
    """The day of signing; of a month or year, the day in it that the agreement begins, or else the last."""
    agreement = evidence.on_day.agreement
    when, start = signatory.date or agreement.date, begins(agreement)
    if when is None:
        return start
    if start and first_day(when) <= start <= last_day(when):
        return last_day(when) if when.day else start
    return last_day(when)
