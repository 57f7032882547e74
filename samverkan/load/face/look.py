"""The face that a house style gives papers, with a fault for everything in it that cannot be used."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar

from samverkan.diagnostics import Route
from samverkan.load.face.contrast import drawn_colours, faint
from samverkan.load.face.files import FaceFiles
from samverkan.load.faults import SchemaFault
from samverkan.model import HouseStyle, Logo, Organisation, Register, Typeface, records
from samverkan.render.face import PLAIN, Face, LogoPicture, TypeFamily
from samverkan.source import FileRefusedError

_T = TypeVar("_T")


@dataclass
class _Reading:
    """Files being read, and what has been found wrong."""

    files: FaceFiles
    faults: list[SchemaFault] = field(default_factory=list)

    def take(self, read: Callable[[str], _T], name: str | None, route: Route) -> _T | None:
        """What the file holds; None, with a fault, when it cannot be used."""
        if name is None:
            return None
        try:
            return read(name)
        except FileRefusedError as refused:
            self.faults.append(SchemaFault("STYLE01", route, *self.files.fault(name, refused)))
            return None

    def logo(self, logo: Logo | None, route: Route) -> LogoPicture | None:
        """The picture, with the words for it."""
        drawn = self.take(self.files.logo, logo.file, (*route, "file")) if logo else None
        return replace(drawn, alt=logo.alt) if drawn and logo else None


def face_of(style: HouseStyle, files: FaceFiles) -> tuple[Face, list[SchemaFault]]:
    """The face, and what is wrong with it at routes from the style."""
    reading = _Reading(files, list(faint(style.colours)))
    accent, pale = drawn_colours(style.colours)
    logo, faces = reading.logo(style.logo, ("logo",)), style.typefaces
    text = _typeface(faces.text, "text", reading) if faces else None
    headings = _typeface(faces.headings, "headings", reading) if faces else None
    face = Face(
        logos=(logo,) if logo else (),
        accent=accent,
        pale=pale,
        text_typeface=text,
        heading_typeface=headings or text,
        sender=style.sender,
        footer=tuple(filter(None, (style.footer, *style.address))),
        registration_label=style.registration_label or PLAIN.registration_label,
        word_template=reading.take(files.word_template, style.word_template, ("word_template",)),
    )
    return face, reading.faults


def _typeface(files: Typeface | None, which: str, reading: _Reading) -> TypeFamily | None:
    if files is None:
        return None
    take, route = partial(reading.take, reading.files.typeface), ("typefaces", which)
    regular = take(files.regular, (*route, "regular"))
    others = {cut: take(getattr(files, cut), (*route, cut)) for cut in ("bold", "italic", "bold_italic")}
    held = {cut: found[0] for cut, found in others.items() if found}
    return TypeFamily(regular[1], regular[0], **held) if regular else None


def logos_of(register: Register, files: FaceFiles) -> tuple[dict[str, LogoPicture], list[SchemaFault]]:
    """The logos of the organisations by their ids, and what is wrong with them at routes of the register."""
    reading = _Reading(files)
    drawn = {
        each.id: reading.logo(each.logo, (*route, "logo"))
        for route, each in reversed(list(records(register)))
        if isinstance(each, Organisation)
    }
    return {identity: logo for identity, logo in drawn.items() if logo}, reading.faults
