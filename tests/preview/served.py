"""A preview as a browser meets it: a server on a free port, and what it answers."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread

from samverkan.preview.desk import Desk
from samverkan.preview.picture import Camera
from samverkan.preview.server import PreviewServer
from samverkan.preview.site import PreviewSite

DAY = date(2022, 6, 1)


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


def desk_of(root: Path) -> Desk:
    """What is shown of the workspace on a day that is always the same."""
    return Desk(root, Camera(root, lambda: DAY).take, lambda *_: True)


@contextmanager
def serving(root: Path) -> Iterator[Served]:
    """The preview of a workspace, which looks at the files when the test says so."""
    with PreviewServer(0) as server:
        desk = desk_of(root)
        server.site = PreviewSite(desk)
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield Served(server, desk)
        finally:
            server.shutdown()
            thread.join()
