"""The look of those who have no Word template of their own."""

from markupsafe import Markup

from samverkan.render.word import margins
from samverkan.render.word.embedded import embedded
from samverkan.render.word.look import MARGIN, PAGE_HEIGHT, PAGE_WIDTH, TEXT_WIDTH, shared, styles
from samverkan.render.word.package import NO_TYPES
from samverkan.render.word.relations import Relations
from samverkan.render.word.story import Story
from samverkan.render.word.xml import NOTHING, element
from samverkan.render.written_document import WrittenDocument

_ABOVE, _BELOW = 1700, 1588
_HEADER, _FOOTER = 794, 680


class PlainLook:
    """Our styles, and a head and foot with what council papers have there."""

    width = TEXT_WIDTH
    first_list = 1
    prefix = "rIdS"
    types = endings = NO_TYPES
    relations = NOTHING

    def __init__(self, document: WrittenDocument) -> None:
        self.styles = styles()
        self._face = document.info.face
        self._is_covered = _has_cover(document)
        self._begins = self._is_covered or bool(self._face.logos or self._face.sender)

    def parts(self, story: Story) -> dict[str, bytes | Markup]:
        """All but the text and its notes."""
        for kind in ("styles", "settings", "fontTable", "numbering"):
            story.relations.to(kind, f"{kind}.xml")
        story.relations.to("theme", "theme/theme.xml")
        names = ("styles.xml", "settings.xml", "fontTable.xml")
        to_fonts = Relations()
        files, fonts = embedded(self._face, to_fonts)
        story.related |= {"fontTable": to_fonts} if files else {}
        made: dict[str, bytes | Markup] = {f"word/{name}": shared(name, self._face, fonts) for name in names}
        made |= files
        made["word/theme/theme.xml"] = shared("theme.xml", self._face)
        made["word/numbering.xml"] = story.lists.part()
        made |= {"word/header.xml": margins.header(story), "word/footer.xml": margins.footer(story)}
        return made | (self._of_first_page(story) if self._begins else {})

    def _of_first_page(self, story: Story) -> dict[str, bytes | Markup]:
        covered = self._is_covered
        return {
            f"word/{margins.FIRST}.xml": margins.first_header(story, cover=covered),
            "word/footer-first.xml": margins.empty_footer(story) if covered else margins.footer(story),
        }

    def section(self, story: Story) -> Markup:
        """The page: its size, its margins, and what stands in them."""
        kinds = [("default", ""), ("first", "-first")] if self._begins else [("default", "")]
        return element(
            "w:sectPr",
            *(
                element(
                    f"w:{part}Reference", w_type=kind, r_id=story.relations.to(part, f"{part}{ending}.xml")
                )
                for kind, ending in kinds
                for part in ("header", "footer")
            ),
            element("w:pgSz", w_w=PAGE_WIDTH, w_h=PAGE_HEIGHT),
            element(
                "w:pgMar",
                w_top=_ABOVE,
                w_right=MARGIN,
                w_bottom=_BELOW,
                w_left=MARGIN,
                w_header=_HEADER,
                w_footer=_FOOTER,
                w_gutter=0,
            ),
            element("w:titlePg") if self._begins else NOTHING,
        )


def _has_cover(document: WrittenDocument) -> bool:
    """Whether the document begins with a cover."""
    return any(each.type == "container_cover_open" for each in document.tree.tokens[:1])
