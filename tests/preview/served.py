"""A preview as a browser meets it: a server on a free port, and what it answers."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from html.parser import HTMLParser
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from urllib.parse import urlencode

from samverkan.cli.writing import write_whole
from samverkan.preview.desk import Desk
from samverkan.preview.forms.saving import Forms
from samverkan.preview.picture import Camera
from samverkan.preview.server import PreviewServer
from samverkan.preview.site import PreviewSite

DAY = date(2022, 6, 1)
PLAN = """\
id: forsta
date: 2019-03-01
measures:
  - {id: rond, title: Rondera i parken, responsible: kommunen}
"""


@dataclass(frozen=True)
class Got:
    """An answer."""

    status: int
    headers: Mapping[str, str]
    text: str


@dataclass(frozen=True)
class Served:
    """A preview that is being served."""

    server: PreviewServer
    desk: Desk

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return self.server.server_port

    def ask(
        self,
        path: str,
        method: str = "GET",
        headers: Mapping[str, str] | None = None,
        body: bytes | None = None,
    ) -> Got:
        """What is answered; the `Host` is that of the server unless the headers name another."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in {"Host": f"127.0.0.1:{self.port}", **(headers or {})}.items():
            connection.putheader(name, value)
        connection.endheaders(body)
        answer = connection.getresponse()
        got = Got(answer.status, dict(answer.getheaders()), answer.read().decode())
        connection.close()
        return got

    def send(self, path: str, fields: Mapping[str, str | Sequence[str]], **headers: str) -> Got:
        """What is answered to a form that the page itself sends."""
        body = urlencode(fields, doseq=True).encode()
        own = {
            "Origin": f"http://127.0.0.1:{self.port}",
            "Content-Type": "application/x-www-form-urlencoded",
            "Content-Length": str(len(body)),
        }
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.ask(path, "POST", {**own, **named}, body)

    def form(self, path: str) -> dict[str, list[str]]:
        """What a browser would send of the form at the path as it is shown, by the names of the fields."""
        page = self.ask(path)
        assert page.status == 200, page.text
        reader = _Fields()
        reader.feed(page.text)
        return reader.fields


class _Fields(HTMLParser):
    """Reads the fields of the first form of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, list[str]] = {}
        self._forms = 0
        self._name, self._text = "", ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begins a form or a field."""
        own = {name: value or "" for name, value in attrs}
        self._forms += tag == "form"
        if self._forms != 1 or (tag == "button"):
            return
        is_ticked = own.get("type") != "checkbox" or "checked" in own
        if tag == "input" and is_ticked:
            self.fields.setdefault(own["name"], []).append(own["value"])
        elif tag in ("textarea", "select"):
            self._name, self._text = own["name"], ""
            self.fields.setdefault(self._name, [])
        elif tag == "option" and self._name and ("selected" in own or not self.fields[self._name]):
            self.fields[self._name] = [own["value"]]

    def handle_data(self, data: str) -> None:
        """Takes the words of a long field."""
        self._text += data

    def handle_endtag(self, tag: str) -> None:
        """Ends a long field."""
        if tag == "textarea" and self._forms == 1:
            self.fields[self._name].append(self._text.removeprefix("\n"))
        if tag in ("textarea", "select"):
            self._name = ""


def desk_of(root: Path) -> Desk:
    """What is shown of the workspace on a day that is always the same."""
    return Desk(root, Camera(root, lambda: DAY).take, lambda *_: True)


@contextmanager
def serving(root: Path) -> Iterator[Served]:
    """The preview of a workspace, which looks at the files when the test says so."""
    with PreviewServer(0) as server:
        camera = Camera(root, lambda: DAY)
        desk = Desk(root, camera.take, lambda *_: True)
        server.site = PreviewSite(desk, Forms(lambda: desk.picture.workspace, camera.tried, write_whole))
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield Served(server, desk)
        finally:
            server.shutdown()
            thread.join()
