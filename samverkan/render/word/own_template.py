"""The look of a kommun's own Word template."""

from collections.abc import Sequence

from markupsafe import Markup

from samverkan.render.word import margins
from samverkan.render.word.described import described
from samverkan.render.word.letterhead import letterhead
from samverkan.render.word.own_look import first_list, merged_numbering, merged_settings, merged_styles
from samverkan.render.word.story import Story
from samverkan.render.word.xml import RELATIONS, element, joined
from samverkan.render.written_document import WrittenDocument

_HEADER = "word/header"
_MARGINS = (_HEADER, "word/footer")
_MARK_HEADER = "header-mark.xml"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


class OwnLook:
    """The template's styles, head, foot and margins, with our text in it."""

    def __init__(self, document: WrittenDocument, template: bytes) -> None:
        self._head = letterhead(template)
        self._info = document.info
        self._styles, self.styles = merged_styles(self._head, document.info.face)
        self.width = self._head.width
        self.first_list = first_list(self._head)
        self.prefix = _unused([each.identity for each in self._head.relations])
        self.types = {**self._head.types, "word/document.xml": _MAIN}
        self.endings = self._head.defaults
        self.relations = joined(
            *(
                element("Relationship", Id=each.identity, Type=each.kind, Target=each.target)
                for each in self._head.relations
            )
        )

    def parts(self, story: Story) -> dict[str, bytes | Markup]:
        """All but the text and its notes."""
        whose = next((each.alt for each in self._info.face.logos), self._info.organisation)
        margin = {
            name: described(content, whose) if name.endswith(".xml") else content
            for name, content in self._head.parts.items()
            if name.startswith(_MARGINS)
        }
        if self._info.mark:
            margin |= {
                name: margins.with_mark(content, story)
                for name, content in margin.items()
                if name.startswith(_HEADER)
            }
        made: dict[str, bytes | Markup] = {**self._head.parts, **margin}
        for kind in ("styles", "settings", "numbering"):
            story.relations.to(kind, f"{kind}.xml")
        made["word/styles.xml"] = self._styles
        made["word/settings.xml"] = merged_settings(self._head, self._info.face)
        made["word/numbering.xml"] = merged_numbering(self._head, story.lists) or story.lists.part()
        made.pop("word/_rels/document.xml.rels", None)
        made.pop("word/_rels/footnotes.xml.rels", None)
        if self._needs_header:
            made[f"word/{_MARK_HEADER}"] = margins.header_of_mark(story)
        return made

    @property
    def _needs_header(self) -> bool:
        """Whether the document has a mark, and the template no head to say it in."""
        return bool(self._info.mark) and "headerReference" not in self._head.section

    def section(self, story: Story) -> Markup:
        """The page, as the template has it."""
        section = self._head.section
        if not self._needs_header:
            return section
        header = element(
            "w:headerReference",
            w_type="default",
            r_id=story.relations.to("header", _MARK_HEADER),
            xmlns_r=RELATIONS,
        )
        opening, _, rest = str(section).partition(">")
        return Markup(f"{opening}>{header}{rest}")  # noqa: S704 - both are XML


def _unused(identities: Sequence[str]) -> str:
    """How ids of ours begin, as none of these does."""
    prefix = "rIdS"
    while any(each.startswith(prefix) for each in identities):
        prefix += "S"
    return prefix
