"""What is said of the document outside of its text: title, author body, language and number."""

from datetime import date

from markupsafe import Markup

from samverkan.render.word.xml import NOTHING, element, joined
from samverkan.render.written_document import DocumentInfo

_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_CORE = {
    "xmlns_cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns_dc": "http://purl.org/dc/elements/1.1/",
    "xmlns_dcterms": "http://purl.org/dc/terms/",
    "xmlns_xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def core(info: DocumentInfo) -> Markup:
    """Title, author, kind, number and language, as all programs look for them."""
    return element(
        "cp:coreProperties",
        element("dc:title", info.title),
        element("dc:subject", info.agreement_title),
        element("dc:creator", info.organisation),
        element("dc:identifier", info.registration_number) if info.registration_number else NOTHING,
        element("dc:language", "sv-SE"),
        element("cp:category", info.kind),
        element("cp:lastModifiedBy", info.organisation),
        _created(info.date) if info.date else NOTHING,
        **_CORE,
    )


def _created(day: date) -> Markup:
    return element("dcterms:created", f"{day.isoformat()}T12:00:00Z", xsi_type="dcterms:W3CDTF")


def extended(info: DocumentInfo) -> Markup:
    """What wrote the file, and for whom."""
    return element(
        "Properties",
        element("Application", "samverkan"),
        element("Company", info.organisation),
        xmlns=_EXTENDED,
    )


def custom(values: dict[str, str]) -> Markup:
    """Properties of names of our own."""
    entries = (
        element("property", element("vt:lpwstr", value), fmtid=_FORMAT_ID, pid=place, name=name)
        for place, (name, value) in enumerate(values.items(), start=2)
    )
    return element("Properties", joined(*entries), xmlns=_CUSTOM, xmlns_vt=_TYPES)
