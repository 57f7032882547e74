"""Who signs by an office after having left it."""

from collections import Counter
from collections.abc import Iterator

from samverkan.load import Workspace
from samverkan.model import Office, PartialDate, Register, Signatory, once, surely_before
from samverkan.rules.officials import officials
from samverkan.rules.rule import Finding
from samverkan.text import Text


def signed_afterwards(register: Register, workspace: Workspace) -> Iterator[Finding]:
    """That somebody who left an office once and for all signs by it later, told in the register."""
    signed = _last_signatures(workspace)
    for place, office in enumerate(register.offices):
        terms = Counter(each.name for each in office.holders)
        for index, holder in enumerate(office.holders):
            last = signed.get((office, holder.name)) if terms[holder.name] == 1 else None
            if last and holder.end and surely_before(holder.end, last):
                yield Finding(
                    at=("offices", place, "holders", index, "end"),
                    message=Text(
                        sv=f"{holder.name} lämnade befattningen {holder.end}, men har undertecknat {last}.",
                        en=f"{holder.name} left the office in {holder.end}, but has signed on {last}.",
                    ),
                    help=Text(
                        sv="Rätta `end`, eller den som undertecknar.",
                        en="Correct `end`, or who signs.",
                    ),
                )


@once
def _last_signatures(workspace: Workspace) -> dict[tuple[Office, str], PartialDate]:
    """When each who signs by an office last did, by the office and the name."""
    found: dict[tuple[Office, str], PartialDate] = {}
    for each, office in officials(workspace):
        if isinstance(each, Signatory) and each.date:
            found[office, each.name] = max(each.date, found.get((office, each.name), each.date))
    return found
