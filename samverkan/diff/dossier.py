"""What is compared: an agreement with the documents of the work under it."""

from dataclasses import dataclass, field

from samverkan.model import Agreement, Work


@dataclass(frozen=True, slots=True)
class Dossier:
    """An agreement and the documents of its work (akt)."""

    agreement: Agreement
    work: Work = field(default_factory=Work)
