"""A document as the preview shows it: the page that `render` would write, without its ways to others."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from samverkan.diagnostics import Diagnostic
from samverkan.render.html import page
from samverkan.render.templates import Templates
from samverkan.render.written_document import WrittenDocument


@dataclass(frozen=True, slots=True)
class Paper:
    """A page, what tells it from another, and why not all could use it."""

    html: bytes
    digest: str
    flaws: Sequence[Diagnostic] = ()


def paper(document: WrittenDocument, flaws: Sequence[Diagnostic], templates: Templates) -> Paper:
    """The document as a page: the list beside it leads to the others."""
    alone = replace(document.info, siblings=(), index_href=None)
    html = page(document.tree, alone, document.figures, templates.html).encode()
    return Paper(html, hashlib.sha256(html).hexdigest()[:16], flaws)
