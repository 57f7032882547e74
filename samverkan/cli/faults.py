"""Errors of the input, for commands that go on with what has none."""

import sys
from collections.abc import Iterable, Mapping, Sequence

from samverkan.cli.agreement_ids import known_ids
from samverkan.cli.selection import Selection
from samverkan.cli.speech import Speech
from samverkan.cli.telling import tell
from samverkan.diagnostics import Diagnostic, Severity
from samverkan.load import AgreementFolder, Workspace
from samverkan.report.findings import FORMATS
from samverkan.report.findings.report import FindingsReport, folded, told_of_elsewhere
from samverkan.report.layout import layout_for
from samverkan.root import AGREEMENTS


def report_errors(
    selection: Selection,
    workspace: Workspace,
    diagnostics: Iterable[Diagnostic],
    speech: Speech,
    *,
    no_color: bool,
) -> bool:
    """Shows the errors of what was chosen and what it rests on, on standard error; True if there are any.

    Raises SamverkanError when there is no file at those places.
    """
    within = selection.all_files(workspace.taken_in)
    every = [each for each in diagnostics if each.severity is Severity.ERROR]
    errors = [each for each in every if each.file in within or selection.rests_on(each)]
    if errors:
        show_errors(errors, len(selection.files(workspace)), workspace.texts, speech, no_color=no_color)
    if elsewhere := errors_outside(every, errors):
        tell(f"{told_of_elsewhere(elsewhere).to(speech.language)}\n")
    return bool(errors)


def tell_left_out(selection: Selection, shown: Sequence[AgreementFolder], speech: Speech) -> None:
    """Says which of the chosen agreements are not among those shown, for the errors just told of."""
    there = {each.id for each in shown}
    left = [
        each
        for each in known_ids(selection.root)
        if each not in there and selection.covers(f"{AGREEMENTS}/{each}")
    ]
    if left:
        listed = ", ".join(left)
        tell(speech.say(f"Inte med, för felen: {listed}.\n", f"Left out, for the errors: {listed}.\n"))


def errors_outside(every: Iterable[Diagnostic], chosen: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The errors that are not among the chosen ones."""
    own = set(map(id, chosen))
    return tuple(each for each in every if each.severity is Severity.ERROR and id(each) not in own)


def show_errors(
    errors: Sequence[Diagnostic], files: int, texts: Mapping[str, str], speech: Speech, *, no_color: bool
) -> None:
    """Shows the errors, found in so many files with these texts, on standard error."""
    layout = layout_for(sys.stderr, otherwise=None, no_color=no_color)
    report = FindingsReport(folded(errors), files, texts, speech.language, layout=layout)
    sys.stderr.write(FORMATS.write("text", report))
