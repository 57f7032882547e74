"""`make pictures`: the pictures of the guide, made of what the tool shows on the examples.

Those of the terminal are made anew by a test; those of pages need Chromium ($CHROMIUM says where).
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from unittest.mock import patch
from urllib.request import urlopen

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from docs.make.playing import environment, of_ours
from samverkan.text import Language

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "sv" / "bilder"
_BEGUN = ("--kommun", "Mora", "--police", "Lokalpolisområde Mora", "--period", "2027-2030")
_WIDTH = 92
_FONT_FACE = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
_THEME = TerminalTheme((255, 255, 255), (26, 26, 26), [(26, 26, 26)] * 8)

TERMINAL = {"granskning.svg": "validate --today 2026-10-01", "forklaring.svg": "explain målvärde"}
"""The pictures of a terminal: the command, which is run in a folder that has just been begun."""

PICTURED = {
    "formular.png": (
        "avtal/tankvika/2028-2031/avtal?fil=agreements/tankvika/2028-2031/agreement.yaml&vid=goals/0"
    ),
}
"""The pictures of the preview: what is asked of it."""


def terminal(name: str) -> str:
    """The picture of what a command answers, as SVG that names no font of elsewhere."""
    command = TERMINAL[name]
    with TemporaryDirectory() as folder, patch.dict(os.environ, environment(Language.SV)), chdir(folder):
        of_ours(["init", ".", *_BEGUN])
        _, said = of_ours(command.split())
    console = Console(file=StringIO(), record=True, width=_WIDTH, force_terminal=True, legacy_windows=False)
    console.print(Text(f"$ samverkan {command}\n{said.rstrip()}"))
    svg = console.export_svg(title="samverkan", theme=_THEME, unique_id=name.partition(".")[0])
    return _FONT_FACE.sub("", svg)


@contextmanager
def _preview() -> Iterator[str]:
    """The address of a preview of the examples, for as long as it is needed."""
    ran = subprocess.Popen(  # noqa: S603 - our own command
        [sys.executable, "-m", "samverkan", "preview", str(ROOT), "--no-open", "--lang", "sv"],
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    try:
        assert ran.stdout  # noqa: S101
        yield next(found[0] for line in ran.stdout if (found := re.search(r"http://\S+/", line)))
    finally:
        ran.terminate()


@contextmanager
def _served(folder: str) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=folder))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def _still(address: str, asked: str, folder: Path) -> None:
    """Writes a page of the preview without its script, which never comes to rest, and all that it shows."""
    page = re.sub(r"<script.*?</script>", "", _text(address + asked))
    (folder / "preview.css").write_text(_text(f"{address}preview.css"), encoding="utf-8")
    for number, path in enumerate(re.findall(r'<iframe[^>]* src="/([^"]+)"', page)):
        name = f"papper-{number}.html"
        (folder / name).write_text(_text(address + path.replace("&amp;", "&")), encoding="utf-8")
        page = page.replace(f'src="/{path}"', f'src="/{name}"')
    (folder / "sida.html").write_text(page, encoding="utf-8")


def _text(address: str) -> str:
    with urlopen(address) as answer:  # noqa: S310 - our own preview
        return str(answer.read().decode())


def _drawn(name: str, asked: str, address: str, browser: str) -> None:
    with TemporaryDirectory() as folder:
        _still(address, asked, Path(folder))
        with _served(folder) as still:
            flags = [
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--window-size=1200,760",
            ]
            target = f"--screenshot={PICTURES / name}"
            subprocess.run([browser, *flags, target, f"{still}sida.html"], check=True, timeout=120)  # noqa: S603


def main() -> None:
    """Writes all pictures anew."""
    PICTURES.mkdir(exist_ok=True)
    for name in TERMINAL:
        (PICTURES / name).write_text(terminal(name), encoding="utf-8")
    browser = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        sys.exit("Chromium is missing: the pictures of pages are left as they are.")
    with _preview() as address:
        for name, asked in PICTURED.items():
            _drawn(name, asked, address, browser)


if __name__ == "__main__":
    main()
