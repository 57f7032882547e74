"""What is still to be written: words in brackets that say what is to stand in their place."""

from samverkan.model.memory import once
from samverkan.model.record import Record
from samverkan.model.walk import records, texts_of
from samverkan.text import pattern_of

ORDERS = r"(?:ange|infoga|skriv|fyll\s+i|välj|lägg\s+till|komplettera|uppdatera|sätt\s+in|klistra\s+in)"
"""What somebody is told to do there."""

_TO_WRITE = pattern_of(rf"\[\s*(?i:{ORDERS}\s[^\]\n]{{1,80}})\](?![(\[:])")


@once
def is_unwritten(record: Record) -> bool:
    """Whether words of the record are still to be written, such as `[Skriv målet]`: it shows nothing yet."""
    return any(_TO_WRITE.search(text) for _, text in texts_of(records(record)))
