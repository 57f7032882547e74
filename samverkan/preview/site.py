"""The preview as a site: which addresses there are, and what is found at each."""

from dataclasses import dataclass

from samverkan.preview.addresses import AGREEMENT, EVENTS, PAPER, parts_of
from samverkan.preview.answer import Answer, paper
from samverkan.preview.desk import Desk
from samverkan.preview.pages import asset, empty_page, main_page
from samverkan.preview.view import view


@dataclass(frozen=True, slots=True)
class PreviewSite:
    """Shows what lies on the desk."""

    desk: Desk

    def tells(self, path: str) -> bool:
        """Whether the path is where the site tells of its changes."""
        return parts_of(path) == [EVENTS]

    def wait(self, version: str, seconds: float) -> str:
        """The version of the site, as soon as it is another than this one, or the seconds are gone."""
        return self.desk.wait(version, seconds)

    def found(self, path: str) -> Answer | None:
        """What there is at the path; None when there is nothing."""
        match parts_of(path):
            case [""]:
                first = next(iter(self.desk.agreements), None)
                return self._page(first.id, "") if first else empty_page()
            case [kind, *agreement, name] if kind == AGREEMENT:
                return self._page("/".join(agreement), name)
            case [kind, *agreement, name] if kind == PAPER:
                shown = self.desk.shown("/".join(agreement), name).paper
                return paper(shown.html) if shown else None
            case [name]:
                return asset(name)
        return None

    def _page(self, agreement: str, name: str) -> Answer | None:
        shown = view(self.desk, agreement, name)
        return main_page(shown) if shown else None
