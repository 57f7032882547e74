"""The preview as a site: which addresses there are, and what is found at each."""

import secrets
from dataclasses import dataclass, field
from http import HTTPStatus

from samverkan.preview.addresses import (
    AGREEMENT,
    AT,
    EVENTS,
    FILE,
    PAPER,
    SAVED,
    address,
    asked_of,
    form_query,
    parts_of,
)
from samverkan.preview.answer import NOT_YOURS, Response, paper, plain
from samverkan.preview.desk import Desk
from samverkan.preview.forms.changes import Submitted
from samverkan.preview.forms.form import OpenedFile, RecordForm
from samverkan.preview.forms.saving import Forms
from samverkan.preview.pages import asset, empty_page, main_page
from samverkan.preview.panel import panel
from samverkan.preview.view import view


@dataclass(frozen=True, slots=True)
class PreviewSite:
    """Shows what lies on the desk, and saves what is filled in, with the token that its own pages carry."""

    desk: Desk
    forms: Forms
    token: str = field(default_factory=secrets.token_urlsafe)

    def tells(self, path: str) -> bool:
        """Whether the path is where the site tells of its changes."""
        return parts_of(path) == [EVENTS]

    def wait(self, version: str, seconds: float) -> str:
        """The version of the site, as soon as it is another than this one, or the seconds are gone."""
        return self.desk.wait(version, seconds)

    def found(self, path: str) -> Response | None:
        """What there is at the path; None when there is nothing."""
        at = self._at(path)
        if at:
            return self._page(*at, path)
        match parts_of(path):
            case [""]:
                return empty_page()
            case [kind, *agreement, name] if kind == PAPER:
                shown = self.desk.shown("/".join(agreement), name).paper
                return paper(shown.html) if shown else None
            case [name]:
                return asset(name)
        return None

    def sent(self, path: str, submitted: Submitted) -> Response | None:
        """What comes of a form that was sent to the path; None when there is none there."""
        if not secrets.compare_digest("".join(submitted.get("_token", ())).encode(), self.token.encode()):
            return NOT_YOURS
        asked = asked_of(path)
        opened = self.forms.opened(asked.get(FILE, ""), asked.get(AT, ""))
        at = self._at(path)
        if not opened or not at:
            return None
        came = self.forms.save(asked[FILE], opened, submitted)
        if isinstance(came, RecordForm):
            return self._shown(*at, opened, came)
        query = form_query(asked[FILE], came.at, came.is_changed)
        there = {"Location": f"{address(*parts_of(path))}{query}"}
        return plain(HTTPStatus.SEE_OTHER, "Sparat.", there)

    def _at(self, path: str) -> tuple[str, str] | None:
        """The agreement and the document of the page at the path; at the start those that come first."""
        match parts_of(path):
            case [""]:
                first = next(iter(self.desk.agreements), None)
                return (first.id, "") if first else None
            case [kind, *agreement, name] if kind == AGREEMENT:
                return "/".join(agreement), name
        return None

    def _page(self, agreement: str, name: str, path: str) -> Response | None:
        asked = asked_of(path)
        if FILE not in asked:
            shown = view(self.desk, agreement, name)
            return main_page(shown) if shown else None
        opened = self.forms.opened(asked[FILE], asked.get(AT, ""))
        return self._shown(agreement, name, opened, opened.form, asked.get(SAVED, "")) if opened else None

    def _shown(
        self, agreement: str, name: str, opened: OpenedFile, made: RecordForm, saved: str = ""
    ) -> Response | None:
        beside = panel(opened, made, self.desk.picture.workspace, self.token, saved)
        shown = view(self.desk, agreement, name, beside, opened.spot.file.path)
        status = HTTPStatus.UNPROCESSABLE_ENTITY if made.entered.is_wrong else HTTPStatus.OK
        return main_page(shown, status) if shown else None
