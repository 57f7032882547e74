"""What `samverkan preview` does once its options are known."""

import gc
import os
import sys
import time
import webbrowser
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from threading import Thread

from samverkan.cli.selection import select
from samverkan.cli.speech import Speech
from samverkan.cli.telling import answer, tell
from samverkan.cli.writing import write_whole
from samverkan.preview.desk import Desk, watched
from samverkan.preview.forms.saving import Forms
from samverkan.preview.picture import Camera
from samverkan.preview.server import PreviewServer
from samverkan.preview.site import PreviewSite


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked `preview` for."""

    paths: Sequence[str]
    port: int | None
    opens: bool
    today: date | None


def preview(request: Request, speech: Speech) -> None:
    """Serves the page until it is interrupted."""
    gc.enable()  # which a run of a moment can do without
    with PreviewServer(request.port or 0) as server:
        selection = select(request.paths)
        camera = Camera(selection.root, lambda: request.today or date.today())
        wanted = next((str(each) for each in selection.places if each.suffix == ".yaml"), "")
        desk = Desk(selection.root, camera.take, selection.concerns, wanted=wanted, patience=0.3)
        server.site = PreviewSite(desk, Forms(lambda: desk.picture.workspace, camera.tried, write_whole))
        speech.settle(desk.picture.workspace.settings.language)
        Thread(target=watched, args=(desk, time.sleep), daemon=True).start()
        answer(f"{server.address}\n")
        sys.stdout.flush()
        tell(speech.say("Avsluta med Ctrl+C.\n", "End it with Ctrl+C.\n"))
        if request.opens and _has_a_screen():
            Thread(target=webbrowser.open, args=(server.address,), daemon=True).start()
        server.serve_forever()


def _has_a_screen() -> bool:
    """Whether a browser has a window to open in: one in this terminal would take it over."""
    return sys.platform in ("win32", "darwin") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))
