"""Errors of the input, for commands that go on with what has none."""

import sys
from collections.abc import Iterable

from samverkan.cli.checking import files_in, places_in, texts_of
from samverkan.cli.selection import Selection
from samverkan.cli.voice import Voice, painter
from samverkan.diagnostics import Diagnostic, Severity
from samverkan.load import Workspace
from samverkan.report import FORMATS, Report


def report_errors(
    selection: Selection,
    workspace: Workspace,
    diagnostics: Iterable[Diagnostic],
    voice: Voice,
    *,
    no_color: bool,
) -> bool:
    """Shows the errors at the chosen places, on standard error; True when there are any.

    Raises SamverkanError when there is no file at those places.
    """
    within = places_in(selection, workspace)
    errors = [d for d in diagnostics if d.severity is Severity.ERROR and d.file in within]
    if errors:
        paint = painter(no_color=no_color, stream=sys.stderr)
        files = len(files_in(selection, workspace))
        report = Report(tuple(errors), files, texts_of(workspace), voice.language, paint=paint)
        sys.stderr.write(FORMATS["text"](report))
    return bool(errors)
