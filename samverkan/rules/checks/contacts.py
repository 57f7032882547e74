"""Where others can turn: an address that nothing can be sent to reaches nobody."""

from collections.abc import Iterator

from samverkan.diagnostics import Severity
from samverkan.model import Record
from samverkan.model.organisations import Contact
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import AGREEMENT_PRACTICE
from samverkan.rules.wording import parts
from samverkan.text import Text, pattern_of

_ADDRESS = pattern_of(r"[^\s@<>\",;:()]+@[^\s@<>\",;:()]+\.[^\s@<>\",;:().]+")
_TO_FILL_IN = pattern_of(r"[\[<{].*[\]>}]")


@rule("SV099", over=Record, severity=Severity.WARNING, source=AGREEMENT_PRACTICE)
def addresses_can_be_written_to(record: Record, _context: Context) -> Iterator[Finding]:
    """An `email` is one address: name, @ and a domain with a full stop."""
    for route, part in parts(record):
        email = part.email if isinstance(part, Contact) else None
        if email and not _ADDRESS.fullmatch(email) and not _TO_FILL_IN.fullmatch(email):
            yield Finding(
                at=(*route, "email"),
                message=Text(
                    sv="Det här är ingen e-postadress, så ingen når fram med den.",
                    en="This is no e-mail address, so nobody gets through with it.",
                ),
                help=Text(
                    sv="Skriv en enda adress, som namn@kommunen.se, utan annat omkring.",
                    en="Write a single address, such as name@example.org, with nothing around it.",
                ),
            )
