"""Errors of the input, for commands that go on with what has none."""

import sys
from collections.abc import Iterable, Mapping, Sequence

from samverkan.cli.selection import Selection
from samverkan.cli.speech import Speech
from samverkan.diagnostics import Diagnostic, Severity
from samverkan.load import Workspace
from samverkan.report.findings import FORMATS
from samverkan.report.findings.report import Report, folded
from samverkan.report.layout import layout_for


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
