"""What the preview answers a request with, and what a browser may do with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus

_HTML = "text/html; charset=utf-8"
_PAGE = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; "
    "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_PAPER = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'self'"
)
ALWAYS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
"""The headers of every answer: nothing of it is for another page, or to be kept."""


@dataclass(frozen=True, slots=True)
class Response:
    """The body of an answer, and its own headers."""

    body: bytes
    kind: str = _HTML
    policy: str = _PAGE
    status: HTTPStatus = HTTPStatus.OK
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def every_header(self) -> dict[str, str]:
        """All headers of it."""
        own = {"Content-Type": self.kind, "Content-Length": str(len(self.body))}
        return {**ALWAYS, "Content-Security-Policy": self.policy, **own, **self.headers}


def paper(html: bytes) -> Response:
    """A document, which only the page around it may show."""
    return Response(html, policy=_PAPER)


def plain(status: HTTPStatus, words: str, headers: Mapping[str, str] | None = None) -> Response:
    """A few words."""
    return Response(f"{words}\n".encode(), "text/plain; charset=utf-8", status=status, headers=headers or {})


NOT_THERE = plain(HTTPStatus.NOT_FOUND, "Sidan finns inte.")
FAULT = plain(
    HTTPStatus.INTERNAL_SERVER_ERROR,
    "Något gick fel i samverkan självt. Felet står i terminalen där förhandsvisningen startades.",
)
NOT_YOURS = plain(
    HTTPStatus.FORBIDDEN,
    "Förhandsvisningen svarar bara sin egen sida. Skriv adressen själv i webbläsarens adressfält.",
)
