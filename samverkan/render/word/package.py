"""The files inside a Word file, and the archive around them."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from markupsafe import Markup

from samverkan.render.word.xml import element, part
from samverkan.render.zipped import zipped

_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DEFAULTS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "svg": "image/svg+xml",
    "odttf": "application/vnd.openxmlformats-officedocument.obfuscatedFont",
}

Types = Mapping[str, str]
NO_TYPES: Types = MappingProxyType({})

TYPES: Types = {
    "word/document.xml": f"{_WORD}.document.main+xml",
    "word/styles.xml": f"{_WORD}.styles+xml",
    "word/numbering.xml": f"{_WORD}.numbering+xml",
    "word/footnotes.xml": f"{_WORD}.footnotes+xml",
    "word/settings.xml": f"{_WORD}.settings+xml",
    "word/fontTable.xml": f"{_WORD}.fontTable+xml",
    "word/header.xml": f"{_WORD}.header+xml",
    "word/header-first.xml": f"{_WORD}.header+xml",
    "word/header-mark.xml": f"{_WORD}.header+xml",
    "word/footer.xml": f"{_WORD}.footer+xml",
    "word/footer-first.xml": f"{_WORD}.footer+xml",
    "word/theme/theme.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "customXml/itemProps1.xml": "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
}
"""What each part is, where its ending does not say it."""


def content_types(names: Iterable[str], others: Types = NO_TYPES, endings: Types = NO_TYPES) -> bytes:
    """The list of what each of the parts is; `others` and `endings` are those of a template."""
    known = {**others, **TYPES}
    defaults = (
        element("Default", Extension=ending, ContentType=kind)
        for ending, kind in {**endings, **_DEFAULTS}.items()
    )
    own = (
        element("Override", PartName=f"/{name}", ContentType=known[name]) for name in names if name in known
    )
    return part(element("Types", *defaults, *own, xmlns=_CONTENT_TYPES))


def archive(parts: Mapping[str, bytes | Markup]) -> bytes:
    """The parts as one file: the same parts give the same bytes."""
    return zipped({name: part(each) if isinstance(each, Markup) else each for name, each in parts.items()})
