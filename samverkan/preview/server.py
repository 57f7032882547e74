"""Serves a site on this machine alone, to its own pages alone."""

import socket
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from typing import Protocol, cast
from urllib.parse import parse_qs

from samverkan.errors import SamverkanError, why
from samverkan.preview.answer import ALWAYS, FAULT, NOT_THERE, NOT_YOURS, Response, plain
from samverkan.preview.guard import is_own
from samverkan.text import Text

_HERE = "127.0.0.1"
_BREATH = 15.0
_MOST = 4 * 1024 * 1024
_MOST_FIELDS = 5000


class Site(Protocol):
    """What is served."""

    def found(self, path: str) -> Response | None:
        """What there is at the path; None when there is nothing."""

    def sent(self, path: str, submitted: Mapping[str, Sequence[str]]) -> Response | None:
        """What comes of a form that was sent to the path; None when there is none there."""

    def tells(self, path: str) -> bool:
        """Whether the path is where the site tells of its changes."""

    def wait(self, version: str, seconds: float) -> str:
        """The version of the site, as soon as it is another than this one, or the seconds are gone."""


class PreviewServer(ThreadingHTTPServer):
    """Listens on this machine alone, and serves a site to its own pages."""

    daemon_threads = True
    allow_reuse_address = sys.platform != "win32"  # where it would let another program take the port

    def __init__(self, port: int) -> None:
        """Begins to listen; port 0 stands for any that is free. Raises SamverkanError when it is taken."""
        try:
            super().__init__((_HERE, port), _Handler)
        except OSError as error:
            raise _not_to_be_had(port, error) from error
        self.site: Site | None = None

    def server_bind(self) -> None:
        """Takes the port, and asks nobody what this machine is called."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = _HERE, self.server_address[1]

    def handle_error(self, request: object, client_address: object) -> None:
        """A page that has gone away in the middle of an answer is no fault."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(cast(socket.socket, request), client_address)

    @property
    def address(self) -> str:
        """What to open in a browser."""
        return f"http://{_HERE}:{self.server_port}/"


def _not_to_be_had(port: int, error: OSError) -> SamverkanError:
    reason = why(error)
    return SamverkanError(
        Text(
            sv=f"Port {port} går inte att använda ({reason.sv}). Ange en annan med --port, eller "
            "utelämna --port.",
            en=f"Port {port} cannot be used ({reason.en}). Give another with --port, or leave out --port.",
        )
    )


class _Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    protocol_version = "HTTP/1.1"
    server_version, sys_version = "samverkan", ""
    timeout = 60

    @property
    def _site(self) -> Site:
        return cast(Site, cast(PreviewServer, self.server).site)

    def do_GET(self) -> None:
        """Shows a page, and changes nothing."""
        if not self._is_own(writes=False):
            self._send(NOT_YOURS)
        elif self._site.tells(self.path):
            self._tell_of_changes()
        else:
            self._send(self._answer(lambda: self._site.found(self.path)))

    def do_POST(self) -> None:
        """Saves what was filled in on one of the site's own pages."""
        body = self._body() if self._is_own(writes=True) else NOT_YOURS
        if isinstance(body, Response):
            self.close_connection = True  # what else was sent is left unread
            self._send(body)
        else:
            self._send(self._answer(lambda: self._site.sent(self.path, body)))

    def _answer(self, found: Callable[[], Response | None]) -> Response:
        """What is found; a fault of ours is told in the terminal."""
        try:
            return found() or NOT_THERE
        except Exception:  # noqa: BLE001 - one request has failed, and the next may do better
            traceback.print_exc()
            return FAULT

    def _body(self) -> dict[str, list[str]] | Response:
        """The fields that were sent, or why they are not taken."""
        length = self.headers.get("Content-Length", "")
        if not (length.isascii() and length.isdigit()) or "Transfer-Encoding" in self.headers:
            return plain(HTTPStatus.LENGTH_REQUIRED, "Formuläret har ingen längd.")
        if int(length) > _MOST:
            return plain(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "Formuläret är för stort.")
        if self.headers.get_content_type() != "application/x-www-form-urlencoded":
            return plain(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Det är inget formulär.")
        try:
            sent = self.rfile.read(int(length)).decode()
            return parse_qs(sent, keep_blank_values=True, max_num_fields=_MOST_FIELDS)
        except ValueError:
            return plain(HTTPStatus.BAD_REQUEST, "Formuläret går inte att läsa.")

    do_HEAD = do_GET  # noqa: N815 - what http.server calls it

    def _is_own(self, *, writes: bool) -> bool:
        named_once = all(len(self.headers.get_all(name, [])) <= 1 for name in ("Host", "Origin"))
        port = cast(PreviewServer, self.server).server_port
        return named_once and is_own(self.headers, port, writes=writes)  # type: ignore[arg-type]

    def _tell_of_changes(self) -> None:
        """Tells the version that is shown, again as soon as it is another, until the page goes away."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        for name, value in {**ALWAYS, "Content-Type": "text/event-stream", "Connection": "close"}.items():
            self.send_header(name, value)
        self.end_headers()
        version = ""
        while self.command == "GET":
            now = self._site.wait(version, _BREATH)
            self.wfile.write(f"data: {now}\n\n".encode() if now != version else b":\n\n")
            self.wfile.flush()
            version = now

    def _send(self, answer: Response) -> None:
        self.send_response(answer.status)
        for name, value in answer.every_header.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """A request that is none, in a few words."""
        self.close_connection = True
        self._send(plain(HTTPStatus(code), message or HTTPStatus(code).phrase))

    def log_message(self, *_: object) -> None:
        """Nothing: the terminal is for what a person has to know."""
