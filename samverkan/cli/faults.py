"""Errors of the input, for commands that go on with what has none."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from samverkan.cli.selection import Selection
from samverkan.cli.speech import Speech
from samverkan.diagnostics import Diagnostic, Severity
from samverkan.load import Workspace
from samverkan.report.findings import FORMATS
from samverkan.report.findings.report import Report, folded
from samverkan.report.layout import layout_for
from samverkan.rules.rule import REGISTRY, Of
from samverkan.rules.run import check


def errors_of(workspace: Workspace, today: date) -> Iterator[Diagnostic]:
    """The errors that stop a document; those of loading also when the rule that they are of is silenced."""
    said = check(workspace, today)
    known = {(each.file, each.span, each.rule) for each in said if each.severity is Severity.ERROR}
    unsaid = [d for d in workspace.diagnostics if (d.file, d.span, d.rule) not in known]
    return filter(_is_of_documents, sorted((*said, *unsaid), key=lambda each: each.order))


def _is_of_documents(diagnostic: Diagnostic) -> bool:
    """Whether it is an error of what is written: one that time alone has brought about stops no document."""
    rule = REGISTRY.get(diagnostic.rule)
    return diagnostic.severity is Severity.ERROR and not (rule and Of.DAY in rule.of)


def report_errors(
    selection: Selection,
    workspace: Workspace,
    diagnostics: Iterable[Diagnostic],
    speech: Speech,
    *,
    no_color: bool,
) -> bool:
    """Shows the errors at the chosen places, on standard error; True when there are any.

    Raises SamverkanError when there is no file at those places.
    """
    within = selection.all_files(workspace)
    errors = [d for d in diagnostics if d.severity is Severity.ERROR and d.file in within]
    if errors:
        show_errors(errors, len(selection.files(workspace)), workspace.texts, speech, no_color=no_color)
    return bool(errors)


def show_errors(
    errors: Sequence[Diagnostic], files: int, texts: Mapping[str, str], speech: Speech, *, no_color: bool
) -> None:
    """Shows the errors, found in so many files with these texts, on standard error."""
    layout = layout_for(sys.stderr, otherwise=None, no_color=no_color)
    report = Report(folded(errors), files, texts, speech.language, layout=layout)
    sys.stderr.write(FORMATS.write("text", report))
