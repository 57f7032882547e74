"""What is wrong and why: what Brå's model asks of problems and their causes."""

from collections.abc import Iterator

from samverkan.diagnostics import Route, Severity
from samverkan.model import Agreement, AgreementForm, Lagesbild, Orsaksanalys, RelationKind
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import BRA_CAUSES, BRA_GOALS
from samverkan.rules.work import heading, name, shared
from samverkan.text import Text


@rule("SV010", over=Agreement | Orsaksanalys, severity=Severity.WARNING, source=BRA_CAUSES)
def problems_have_causes(record: Agreement | Orsaksanalys, context: Context) -> Iterator[Finding]:
    """An agreement with goals or measures names the problems they answer; each has a cause somewhere."""
    if isinstance(record, Orsaksanalys):
        if not record.causes:
            yield _without_causes(
                heading(record),
                Text(
                    sv=f"Orsaksanalysen ”{name(record)}” anger inga orsaker.",
                    en=f"The analysis “{name(record)}” names no causes.",
                ),
            )
        return
    analysed = {each.problem for each in shared(context).of(Orsaksanalys) if each.causes}
    for place, problem in enumerate(record.problems):
        if not problem.causes and problem.id not in analysed:
            yield _without_causes(
                ("problems", place, "title"),
                Text(
                    sv=f"Problemet ”{problem.title}” saknar orsaker.",
                    en=f"The problem “{problem.title}” has no causes.",
                ),
            )
    if _names_no_problem(record, context):
        key, sv, en = ("goals", "mål", "goals") if record.goals else ("measures", "åtgärder", "measures")
        yield Finding(
            at=(key,),
            key=True,
            message=Text(
                sv=f"Avtalet har {sv} men anger inget problem som de ska lösa.",
                en=f"The agreement has {en} but names no problem that they are to solve.",
            ),
            help=Text(
                sv="Lägg till `problems` med troliga orsaker (`causes`) och ange i målen vilket `problem` "
                "de svarar mot.",
                en="Add `problems` with their likely `causes`, and let each goal name the `problem` that it "
                "answers.",
            ),
        )


def _without_causes(at: Route, message: Text) -> Finding:
    return Finding(
        at=at,
        message=message,
        alike=Text(sv="problem saknar orsaker", en="problems have no causes"),
        help=Text(
            sv="Lägg till `causes` med de troliga orsakerna.", en="Add `causes` with the likely causes."
        ),
    )


def _names_no_problem(agreement: Agreement, context: Context) -> bool:
    """Whether neither the agreement, its work nor those it is tied to, above or below, name a problem."""
    if agreement.problems or not (agreement.goals or agreement.measures):
        return False
    kinds = frozenset({RelationKind.PART_OF, RelationKind.COMPLEMENTS})
    own, kinship = context.own.id, context.kinship
    around = (*kinship.named(own, kinds).values(), *kinship.naming(own, kinds).values())
    intends_only = agreement.form is AgreementForm.DECLARATION_OF_INTENT
    in_work = any(each.prioritised for each in shared(context).of(Lagesbild))
    return not intends_only and not in_work and not any(each.problems for each in around)


@rule("SV056", over=Agreement, severity=Severity.WARNING, source=BRA_GOALS)
def problems_have_goals(agreement: Agreement, _context: Context) -> Iterator[Finding]:
    """Once some goal names its problem, every problem has a goal of its own or one in its area."""
    answered = {goal.problem for goal in agreement.goals if goal.problem}
    if answered - {problem.id for problem in agreement.problems}:  # one is misspelt, and told of as such
        return
    areas = {goal.area for goal in agreement.goals if goal.area and not goal.problem}
    for place, problem in enumerate(agreement.problems if answered else ()):
        if problem.id not in answered and problem.area not in areas:
            yield Finding(
                at=("problems", place, "title"),
                message=Text(
                    sv=f"Problemet ”{problem.title}” har inget mål.",
                    en=f"The problem “{problem.title}” has no goal.",
                ),
                help=Text(
                    sv=f"Lägg till ett mål med `problem: {problem.id}`.",
                    en=f"Add a goal with `problem: {problem.id}`.",
                ),
            )
