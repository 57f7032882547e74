"""The agreement itself (avtal) and its annexes (bilagor) as documents."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from samverkan import swedish
from samverkan.documents import phrases
from samverkan.documents.basis import DocumentBasis
from samverkan.documents.document import Document
from samverkan.documents.page import Page, document_of, laid_out
from samverkan.model import Annex
from samverkan.text import Text

ANNEX = "bilaga"
"""What an annex is called, before its number."""
ANNEX_TAKES = {
    ANNEX: Text(
        sv="Bilagor skrivs när avtalet har `annexes`, och numreras som där: `bilaga-1`.",
        en="Annexes are written once the agreement has `annexes`, and are numbered as there: `bilaga-1`.",
    )
}
"""What there has to be before there is one, for whoever asks too early."""


@dataclass(frozen=True, kw_only=True)
class AgreementPage(Page):
    """What the template of an agreement, or of an annex to it, is given."""

    @property
    def is_draft(self) -> bool:
        """Whether the agreement, and so each annex to it, waits for a decision."""
        return self.basis.is_draft

    @property
    def is_retold(self) -> bool:
        """Whether the agreement says that its texts are not in the wording decided."""
        return self.agreement.retold

    @property
    def period(self) -> str:
        """The period in short."""
        return phrases.period(self.agreement.validity, self.basis.date_style)

    @property
    def head_lines(self) -> list[str]:
        """What stands under the title: the place in a hierarchy, the number, place and date."""
        agreement = self.agreement
        kinds = [kind.label for kind in (agreement.level, agreement.orientation) if kind]
        named = [swedish.capital(phrases.described(kinds, agreement.form))] if kinds else []
        named += [agreement.part if named else swedish.capital(agreement.part)] if agreement.part else []
        number = agreement.registration_number
        numbered = f"{self.registration_label} {number}" if number else ""
        return [line for line in (", ".join(named), numbered, self._dateline()) if line]

    @property
    def annex_line(self) -> str:
        """What an annex belongs to: title, period unless the title tells it, place and date."""
        parts = [phrases.title_with_period(self.agreement, self.basis.date_style), self._dateline()]
        return ", ".join(part for part in parts if part)

    def _dateline(self) -> str:
        """`Enköping 2019-01-15`; empty when neither place nor date is known."""
        when = self.words.day(self.agreement.date) if self.agreement.date else ""
        return " ".join(part for part in (self.agreement.place, when) if part)


def the_agreement(basis: DocumentBasis) -> Iterator[Document]:
    """The agreement itself, where there is one."""
    if basis.is_alone:
        return
    page = AgreementPage(title=basis.agreement.title, **laid_out(basis, "avtal", basis.sections))
    document = document_of(page, "avtal", "Avtal", basis.agreement.registration_number)
    yield replace(document, is_joint=True, has_numbers=page.numbered_headings)


def annexes(basis: DocumentBasis) -> Iterator[Document]:
    """The annexes that have a text of their own."""
    for annex in basis.agreement.annexes:
        if annex.sections:
            yield _annex(basis, annex)


def _annex(basis: DocumentBasis, annex: Annex) -> Document:
    name = f"{ANNEX}-{annex.number.casefold()}"
    title = f"Bilaga {annex.number}" + (f" {annex.title}" if annex.title else "")
    page = AgreementPage(title=title, **laid_out(basis, name, annex.sections))
    document = document_of(page, name, title, basis.agreement.registration_number, template=ANNEX)
    return replace(document, is_joint=True, has_numbers=page.numbered_headings)
