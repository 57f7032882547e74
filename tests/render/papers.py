"""What tests look for in a PDF: its words, and what checkers from outside say of it."""

import io

import page
import pikepdf
import pypdfium2

from samverkan.render.formats import BY_NAME
from samverkan.render.templates import Templates
from samverkan.render.written_document import DocumentInfo, WrittenDocument

INFO = DocumentInfo(
    "Avtal 2024–2027", "Exempelby kommun", "Avtal 2024–2027", "Avtal", registration_number="KS 2024/1"
)


def paper(markdown: str, info: DocumentInfo = INFO, **more: object) -> bytes:
    """The document as PDF."""
    document = WrittenDocument("avtal", markdown, info, **more)  # type: ignore[arg-type]
    return BY_NAME["pdf"].write(document, Templates())["avtal.pdf"]


def words_of(pdf: bytes) -> str:
    """The text of all pages, without the breaks of lines."""
    pages = pypdfium2.PdfDocument(pdf)
    text = " ".join(each.get_textpage().get_text_range() for each in pages)
    return " ".join(text.replace("\ufffe", "-").split())


def faults(pdf: bytes) -> list[str]:
    """What breaks PDF/UA-1 or PDF/A-2a, by the rules of a checker from outside and by hand."""
    found = [
        failure.rule_id
        for profile in ("ua1", "2a")
        for failure in page.validate_pdf_bytes(pdf, profile=profile).failures
        if not (failure.rule_id.endswith("STREAM-LENGTH-001") and b"\r\nendstream" in pdf)
    ]
    return found + _by_hand(pdf)


def _by_hand(pdf: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        xmp = opened.Root.Metadata.read_bytes()
        holds = {
            "language": opened.Root.Lang == "sv-SE",
            "tagged": bool(opened.Root.MarkInfo.Marked),
            "output intent": len(opened.Root.OutputIntents) == 1,
            "title shown": bool(opened.Root.ViewerPreferences.DisplayDocTitle),
            "UA-1": b"<pdfuaid:part>1<" in xmp,
            "A-2a": b"<pdfaid:part>2<" in xmp and b"<pdfaid:conformance>A<" in xmp,
            "fonts": all(_is_embedded(each) for each in opened.objects if _is_font(each)),
            "alternative text": all("/Alt" in each for each in opened.objects if _is_figure(each)),
        }
    return [what for what, is_so in holds.items() if not is_so]


def _is_font(item: pikepdf.Object) -> bool:
    return isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"


def _is_embedded(font: pikepdf.Object) -> bool:
    return bool({"/FontFile", "/FontFile2", "/FontFile3"} & set(font.keys()))


def _is_figure(item: pikepdf.Object) -> bool:
    return isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure"
