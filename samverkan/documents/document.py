"""What a document is, before any format."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from samverkan import swedish
from samverkan.model import PartialDate
from samverkan.render.escape import Md
from samverkan.render.figures import Drawing

DRAFT = "utkast"
"""What stands on a document that waits for a decision."""

RETOLD = "återgiven text"
"""What stands on a document whose texts are not in the wording that was decided."""

DocumentDate = PartialDate | date | None
"""A date as exactly as it is known, if it is."""


@dataclass(frozen=True, slots=True)
class Document:
    """One document of an agreement: its template and the page that the template is given.

    `name` is its file name without ending, `label` what a list of documents calls it, and `part` the
    plural of its kind when an agreement may have many. `title` tells it from the others, as its file does and
    the head of its pages. `notes` maps the id of every source and note to its
    text; those that are cited become footnotes. `about` is the id of the record that a document of the work
    shows. `date` is the document's own, as exactly as it is known. `is_draft`
    says that what it shows waits for a decision, `is_retold` that its texts are not in the wording decided,
    `is_joint` that the parties sign it together, and `has_numbers` that its headings are numbered.
    """

    name: str
    label: str
    title: str
    template: str
    page: object
    registration_number: str | None = None
    notes: Mapping[str, Md] = field(default_factory=dict)
    figures: Mapping[str, Drawing] = field(default_factory=dict)
    part: str = ""
    about: str = ""
    is_draft: bool = False
    is_retold: bool = False
    date: DocumentDate = None
    is_joint: bool = False
    has_numbers: bool = False

    @property
    def mark(self) -> str:
        """What every page of it carries; empty when nothing is to be said."""
        return mark_of(is_draft=self.is_draft, is_retold=self.is_retold)


def mark_of(*, is_draft: bool, is_retold: bool) -> str:
    """What every page of a draft, and of a text told again, carries."""
    return swedish.capital(", ".join([DRAFT] * is_draft + [RETOLD] * is_retold))
