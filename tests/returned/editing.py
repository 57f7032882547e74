"""Edits a Word file as Word does, with recorded changes or without."""

import copy
from collections.abc import Callable
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
ET.register_namespace("w", W.strip("{}"))


class Edited:
    """The text of a Word file, open for editing by `author`, who records changes or does not."""

    def __init__(self, file: bytes, author: str | None = None) -> None:
        with ZipFile(BytesIO(file)) as archive:
            self.parts = {each: archive.read(each) for each in archive.namelist()}
        self.author = author
        self.root = ET.fromstring(self.parts["word/document.xml"])  # noqa: S314
        self.parents = {child: parent for parent in self.root.iter() for child in parent}

    def saved(self) -> bytes:
        self.parts["word/document.xml"] = ET.tostring(self.root, encoding="utf-8", xml_declaration=True)
        stream = BytesIO()
        with ZipFile(stream, "w") as archive:
            for name, content in self.parts.items():
                archive.writestr(name, content)
        return stream.getvalue()

    def paragraph(self, words: str) -> ET.Element:
        """The first paragraph with these words in it."""
        return next(each for each in self.root.iter(f"{W}p") if words in text_of(each))

    def replace(self, old: str, new: str, nth: int = 0) -> None:
        """Selects some words of one run and types others."""
        runs = [run for run in self.root.iter(f"{W}r") if old in text_of(run)]
        run = runs[nth]
        before, _, after = text_of(run).partition(old)
        self._put(run, [_run(run, before), *self._struck(run, old), *self._typed(run, new), _run(run, after)])

    def type_over(self, old: str, new: str) -> None:
        """Selects words of several runs of a paragraph and types others, which stand where the first did."""
        paragraph = self.paragraph(old)
        start = text_of(paragraph).index(old)
        typed, place = self._typed(None, new), 0
        for run in [each for each in paragraph.iter(f"{W}r") if text_of(each)]:
            words, here = text_of(run), slice(max(start - place, 0), max(start + len(old) - place, 0))
            place += len(words)
            if words[here]:
                struck = self._struck(run, words[here])
                before, after = _run(run, words[: here.start]), _run(run, words[here.stop :])
                self._put(run, [before, *typed, *struck, after])
                typed = []

    def runs(self) -> list[ET.Element]:
        """The runs with words, but for those in fields, which Word itself fills in."""
        found, depth = [], 0
        for run in self.root.iter(f"{W}r"):
            kinds = [each.get(f"{W}fldCharType") for each in run.iter(f"{W}fldChar")]
            depth += kinds.count("begin") - kinds.count("end")
            found += [run] if not depth and text_of(run).strip() else []
        return found

    def change_word(self, run: ET.Element, place: int, new: str) -> str:
        """Selects the word of a run at this place and types another, or nothing; the word that was there."""
        words = text_of(run).split(" ")
        place = next(
            each % len(words) for each in range(place, place + len(words)) if words[each % len(words)]
        )
        before, after = " ".join([*words[:place], ""]), " ".join(["", *words[place + 1 :]])
        typed = self._typed(run, new) if new else []
        self._put(run, [_run(run, before), *self._struck(run, words[place]), *typed, _run(run, after)])
        return words[place]

    def type_after(self, words: str, new: str) -> None:
        """Sets the cursor behind the last mark of the paragraph and types."""
        paragraph = self.paragraph(words)
        paragraph.extend(self._typed(None, new))

    def type_before(self, words: str, new: str) -> None:
        paragraph = self.paragraph(words)
        place = next(i for i, each in enumerate(paragraph) if each.tag != f"{W}pPr")
        for each in reversed(self._typed(None, new)):
            paragraph.insert(place, each)

    def retype(self, words: str, new: str) -> None:
        """Selects all of a paragraph, marks and all, and types another text."""
        paragraph = self.paragraph(words)
        runs = [each for each in paragraph if each.tag != f"{W}pPr"]
        struck = [piece for run in runs if run.tag == f"{W}r" for piece in self._struck(run, text_of(run))]
        for each in runs:
            paragraph.remove(each)
        paragraph.extend([*struck, *self._typed(None, new)])

    def delete_paragraph(self, words: str) -> None:
        paragraph = self.paragraph(words)
        if self.author is None:
            self.parents[paragraph].remove(paragraph)
            return
        for run in list(paragraph.iter(f"{W}r")):
            self._put(run, self._struck(run, text_of(run)))

    def move_after(self, words: str, other: str) -> None:
        """Cuts a paragraph and pastes it after another; the marks stay behind where changes are recorded."""
        paragraph, target = self.paragraph(words), self.paragraph(other)
        new = copy.deepcopy(paragraph)
        _unmark(new)
        self.delete_paragraph(words)
        if self.author is not None:
            for run in list(new.iter(f"{W}r")):
                parent = next(each for each in new.iter() if run in each)
                place = list(parent).index(run)
                parent.remove(run)
                parent.insert(place, self._change("ins", run))
        self.insert_after(target, new)

    def new_paragraph_after(self, words: str, text: str) -> ET.Element:
        """Presses enter at the end of a paragraph, and types; the new paragraph."""
        target = self.paragraph(words)
        new = self._like(target)
        new.extend(self._typed(None, text))
        self.insert_after(target, new)
        return new

    def new_row_after(self, words: str, cells: list[str]) -> None:
        row = next(each for each in self.root.iter(f"{W}tr") if words in text_of(each))
        new = copy.deepcopy(row)
        _unmark(new)
        for cell, text in zip(new.iter(f"{W}tc"), cells, strict=True):
            paragraph = next(cell.iter(f"{W}p"))
            for each in [each for each in paragraph if each.tag != f"{W}pPr"]:
                paragraph.remove(each)
            paragraph.extend(self._typed(None, text))
        self.insert_after(row, new)

    def move_row_after(self, words: str, other: str) -> None:
        """Cuts a row and pastes it below another; the marks stay behind where changes are recorded."""
        row, target = (
            next(each for each in self.root.iter(f"{W}tr") if said in text_of(each))
            for said in (words, other)
        )
        new = copy.deepcopy(row)
        _unmark(new)
        self.delete_row(words)
        self.insert_after(target, new)
        if self.author is not None:
            for parent in list(new.iter(f"{W}p")):
                for run in [each for each in parent if each.tag == f"{W}r"]:
                    place = list(parent).index(run)
                    parent.remove(run)
                    parent.insert(place, self._change("ins", run))

    def part_before(self, words: str) -> None:
        """Sets the cursor before some words of a run and presses enter."""
        paragraph = self.paragraph(words)
        run = next(each for each in paragraph.iter(f"{W}r") if words in text_of(each))
        before, _, after = text_of(run).partition(words)
        later = list(paragraph)[list(paragraph).index(run) + 1 :]
        new = self._like(paragraph)
        self._put(run, [_run(run, before)])
        for each in later:
            paragraph.remove(each)
        new.extend([_run(run, words + after), *later])
        self.insert_after(paragraph, new)
        self._mark_end(paragraph, "ins")

    def part_as_libreoffice(self, words: str) -> None:
        """Presses enter and saves with LibreOffice, which ends only the last of the marks of the parts."""
        paragraph = self.paragraph(words)
        mark = next(each for each in paragraph if each.tag == f"{W}bookmarkStart")
        self.part_before(words)
        self.paragraph(words).insert(1, copy.deepcopy(mark))
        mark.set(f"{W}id", "90000")

    def join_with_next(self, words: str) -> None:
        """Sets the cursor at the end of a paragraph and presses delete."""
        paragraph = self.paragraph(words)
        parent = self.parents[paragraph]
        after = list(parent)[list(parent).index(paragraph) + 1]
        self._mark_end(paragraph, "del")
        if self.author is None:
            parent.remove(after)
            paragraph.extend(each for each in list(after) if each.tag != f"{W}pPr")

    def comment(self, words: str, text: str, author: str) -> None:
        """Selects a paragraph and remarks on it."""
        paragraph = self.paragraph(words)
        start = ET.Element(f"{W}commentRangeStart", {f"{W}id": "0"})
        paragraph.insert(1 if paragraph[0].tag == f"{W}pPr" else 0, start)
        paragraph.append(ET.Element(f"{W}commentRangeEnd", {f"{W}id": "0"}))
        reference = ET.SubElement(paragraph, f"{W}r")
        ET.SubElement(reference, f"{W}commentReference", {f"{W}id": "0"})
        self.parts["word/comments.xml"] = (
            f'<w:comments xmlns:w="{W.strip("{}")}"><w:comment w:id="0" w:author="{author}">'
            f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:comment></w:comments>"
        ).encode()
        self._enter_comments()

    def _enter_comments(self) -> None:
        """Tells the package of its comments, without which no program shows them."""
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
        self.change_part(
            "word/_rels/document.xml.rels",
            "</Relationships>",
            f'<Relationship Id="rIdComments" Type="{kind}" Target="comments.xml"/></Relationships>',
        )
        content = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
        self.change_part(
            "[Content_Types].xml",
            "</Types>",
            f'<Override PartName="/word/comments.xml" ContentType="{content}"/></Types>',
        )

    def delete_row(self, words: str) -> None:
        """Takes out the row with these words."""
        row = next(each for each in self.root.iter(f"{W}tr") if words in text_of(each))
        if self.author is None:
            self.parents[row].remove(row)
            return
        for run in list(row.iter(f"{W}r")):
            self._put(run, self._struck(run, text_of(run)))

    def change_part(self, name: str, old: str, new: str) -> None:
        """Types in another part of the file, such as the head of the pages."""
        self.parts[name] = self.parts[name].decode().replace(old, new, 1).encode()

    def _like(self, paragraph: ET.Element) -> ET.Element:
        """An empty paragraph that looks like another."""
        new = ET.Element(f"{W}p")
        properties = paragraph.find(f"{W}pPr")
        new.append(ET.Element(f"{W}pPr") if properties is None else copy.deepcopy(properties))
        return new

    def _mark_end(self, paragraph: ET.Element, kind: str) -> None:
        """Records that the end of a paragraph has been put in or taken out."""
        if self.author is not None:
            properties = paragraph.find(f"{W}pPr")
            if properties is None:
                properties = ET.Element(f"{W}pPr")
                paragraph.insert(0, properties)
            marks = properties.find(f"{W}rPr")
            marks = ET.SubElement(properties, f"{W}rPr") if marks is None else marks
            marks.insert(0, ET.Element(f"{W}{kind}", {f"{W}id": "9001", f"{W}author": self.author}))

    def insert_after(self, target: ET.Element, new: ET.Element) -> None:
        parent = self.parents[target]
        parent.insert(list(parent).index(target) + 1, new)
        self.parents[new] = parent

    def _put(self, run: ET.Element, pieces: list[ET.Element]) -> None:
        parent = self.parents[run]
        place = list(parent).index(run)
        parent.remove(run)
        for each in reversed([piece for piece in pieces if text_of(piece)]):
            parent.insert(place, each)
            self.parents[each] = parent

    def _struck(self, run: ET.Element, words: str) -> list[ET.Element]:
        return [] if self.author is None else [self._change("del", _run(run, words, "delText"))]

    def _typed(self, run: ET.Element | None, words: str) -> list[ET.Element]:
        new = _run(run, words)
        return [new] if self.author is None else [self._change("ins", new)]

    def _change(self, kind: str, run: ET.Element) -> ET.Element:
        change = ET.Element(f"{W}{kind}", {f"{W}id": "9000", f"{W}author": str(self.author)})
        change.append(run)
        return change


def _run(like: ET.Element | None, words: str, name: str = "t") -> ET.Element:
    run = ET.Element(f"{W}r")
    properties = like.find(f"{W}rPr") if like is not None else None
    if properties is not None:
        run.append(copy.deepcopy(properties))
    text = ET.SubElement(run, f"{W}{name}", {XML_SPACE: "preserve"})
    text.text = words
    return run


def _unmark(element: ET.Element) -> None:
    for parent in list(element.iter()):
        for each in [e for e in parent if e.tag in {f"{W}bookmarkStart", f"{W}bookmarkEnd"}]:
            parent.remove(each)


def text_of(element: ET.Element) -> str:
    """All its words, struck or not."""
    return "".join(each.text or "" for each in element.iter() if each.tag in {f"{W}t", f"{W}delText"})


Edit = Callable[[Edited], None]
