"""The page that lists all agreements and leads to their documents."""

from collections.abc import Sequence
from dataclasses import dataclass

from samverkan.render.face import PLAIN
from samverkan.render.list_parts import ListPart, in_parts
from samverkan.render.sandbox import Sandbox
from samverkan.render.templates import render
from samverkan.text import slug

_LAYOUT = "html/index.html.j2"


@dataclass(frozen=True, slots=True)
class FormatLink:
    """One file of a document: the format's name as it is shown, and the address from the index page."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """A document in all the formats written, the one to read first; `part` is the plural of its kind."""

    title: str
    formats: tuple[FormatLink, ...]
    part: str = ""


@dataclass(frozen=True, slots=True)
class EarlierAgreement:
    """An agreement before another: how it is tied to it, its id if it is on the page, else its name."""

    tie: str
    id: str | None
    title: str


@dataclass(frozen=True, slots=True)
class AgreementEntry:
    """An agreement and its documents; `formers` are those before it.

    `internal` says that some documents are left out.
    """

    id: str
    title: str
    period: str
    parties: tuple[str, ...] = ()
    registration_number: str | None = None
    registration_label: str = PLAIN.registration_label
    formers: tuple[EarlierAgreement, ...] = ()
    documents: tuple[DocumentEntry, ...] = ()
    internal: str = ""

    @property
    def parts(self) -> tuple[ListPart[DocumentEntry], ...]:
        """The documents, kind by kind where there may be many of a kind."""
        return in_parts(self.documents)

    @property
    def anchor(self) -> str:
        """Where the agreement stands on the page."""
        return f"avtal_{slug(self.id)}"


@dataclass(frozen=True, slots=True)
class KommunEntry:
    """A kommun and its agreements, in the order that they are to be shown."""

    name: str
    agreements: tuple[AgreementEntry, ...]

    @property
    def anchor(self) -> str:
        """Where the kommun stands on the page."""
        return f"kommun_{slug(self.name)}"


def index(
    entries: Sequence[KommunEntry],
    env: Sandbox,
    *,
    title: str = "Samverkansavtal mot brott",
    notice: str | None = None,
    footer: str | None = None,
) -> str:
    """The page as HTML, with a notice above all that it lists; `env` is from `html_environment`."""
    agreements = {agreement.id: agreement for entry in entries for agreement in entry.agreements}
    said = {"title": title, "notice": notice, "footer": footer}
    return render(env, _LAYOUT, {"entries": entries, "agreements": agreements, **said})
