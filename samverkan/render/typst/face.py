"""The face of a kommun as the source that the page layout reads."""

from base64 import b64encode

from samverkan.render.face import Face, LogoPicture, TypeFamily, fitted
from samverkan.render.typst.fonts import installed
from samverkan.render.typst.source import listed, mapped, quoted, strings


def face_files(face: Face) -> dict[str, bytes]:
    """What the layout imports of colours, lines and logos, and the pictures themselves."""
    logos = {f"logo-{place}.svg": logo for place, logo in enumerate(face.logos)}
    values = {
        "accent": f"rgb({quoted(face.accent)})",
        "pale": f"rgb({quoted(face.pale)})",
        "sender": listed([quoted(line) for line in face.sender]),
        "footer": listed([quoted(line) for line in face.footer]),
        "text-family": _family(face.text_typeface),
        "heading-family": _family(face.heading_typeface),
        "lacking": _lacking(face),
        "logos": listed([_drawn(*each) for each in zip(logos, face.logos, fitted(face.logos), strict=True)]),
    }
    source = "".join(f"#let {name} = {value}\n" for name, value in values.items())
    return {"face.typ": source.encode()} | {name: _as_svg(logo) for name, logo in logos.items()}


def _as_svg(logo: LogoPicture) -> bytes:
    """The logo as text, for the typesetter takes no other files: what is no drawing is held in one."""
    if logo.kind == "svg":
        return logo.data
    size = f'width="{logo.width}" height="{logo.height}"'
    held = f"data:image/{logo.kind};base64,{b64encode(logo.data).decode()}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}><image {size} href="{held}"/></svg>'.encode()


def _family(typeface: TypeFamily | None) -> str:
    return listed([quoted(installed(typeface).family)] if typeface else [])


def _lacking(face: Face) -> str:
    """The cuts that there is no file for, by the names of families as the typesetter tells them."""
    lacking: dict[str, frozenset[str]] = {}
    for each in map(installed, filter(None, (face.text_typeface, face.heading_typeface))):
        family = each.family.lower()
        lacking[family] = lacking.get(family, each.lacking) & each.lacking
    return mapped({family: strings(sorted(cuts)) for family, cuts in lacking.items() if cuts})


def _drawn(name: str, logo: LogoPicture, size: tuple[float, float]) -> str:
    """A logo as the layout asks for it: its file, what it says, and how large it is."""
    width, height = size
    return f"(file: {quoted(name)}, alt: {quoted(logo.alt)}, width: {width:.3f}mm, height: {height:.3f}mm)"
