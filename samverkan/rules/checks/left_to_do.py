"""What a file itself says is left for a person to do."""

from collections.abc import Iterator

from samverkan.diagnostics import Severity
from samverkan.model import Record
from samverkan.rules.rule import Context, Finding, Of, rule
from samverkan.rules.sources import COUNCIL_PRACTICE
from samverkan.source import LEFT_TO_DO
from samverkan.text import Text


@rule("SV098", over=Record, severity=Severity.WARNING, source=COUNCIL_PRACTICE, of=Of.TEXTS)
def nothing_is_left_to_do(record: Record, context: Context) -> Iterator[Finding]:
    """No comment begins with `ATT GÖRA:`, as those do that `renew` and `import` leave for a person."""
    file = context.file_of(record)
    if file is None or LEFT_TO_DO not in file.text:
        return
    from samverkan.edit import marks  # noqa: PLC0415 - few files have any

    for each in marks(file):
        line = str(each.line)
        yield Finding(
            at=each.route,
            alike=Text(sv=line, en=line),  # each is told, however many there are
            message=Text(sv=f"Kvar att göra: {each.words}", en=f"Left to do: {each.words}"),
            help=Text(
                sv="Gör det, och ta sedan bort kommentaren som börjar med `# ATT GÖRA:`.",
                en="Do it, and then remove the comment that begins with `# ATT GÖRA:`.",
            ),
        )
