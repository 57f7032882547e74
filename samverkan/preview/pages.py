"""The pages of the preview as HTML, and the files that they ask for."""

from functools import cache
from http import HTTPStatus

from samverkan.preview.addresses import EVENTS, SCRIPT, STYLE, address
from samverkan.preview.answer import Response, plain
from samverkan.preview.view import View
from samverkan.render.loader import shipped_folder
from samverkan.render.sandbox import Sandbox
from samverkan.render.templates import html_environment, render


@cache
def _layouts() -> Sandbox:
    """Those that are shipped: a workspace has no say in the page around its documents."""
    return html_environment(None)


def main_page(shown: View, status: HTTPStatus = HTTPStatus.OK) -> Response:
    """The list of documents, the one that is shown, and what is found in it."""
    ways = {"events": address(EVENTS), "script": address(SCRIPT), "style": address(STYLE)}
    text = render(_layouts(), "html/preview.html.j2", {"view": shown, **ways})
    return Response(text.encode(), status=status)


def empty_page() -> Response:
    """What there is to see where there is no agreement yet."""
    return plain(HTTPStatus.OK, "Det finns inget avtal här än.")


@cache
def asset(name: str) -> Response | None:
    """The style or the script of the pages; None for any other name."""
    folder = shipped_folder() / "html"
    if name == STYLE:
        css = (folder / "style.css").read_bytes() + (folder / "preview.css").read_bytes()
        return Response(css, "text/css; charset=utf-8")
    if name == SCRIPT:
        return Response((folder / "preview.js").read_bytes(), "text/javascript; charset=utf-8")
    return None
