"""Measures the colours of a house style: each can be read on what stands behind it."""

import re
from collections.abc import Iterator

from samverkan.diagnostics import Route
from samverkan.load.faults import SchemaFault
from samverkan.model import Colours
from samverkan.render.colours import ACCENT, BLACK, MUTED, PALE, PAPER, READABLE, contrast, mixed, tint
from samverkan.source import SourceFile
from samverkan.text import Text

_WHITE = Text(sv="vitt", en="white")


def drawn_colours(colours: Colours | None) -> tuple[str, str]:
    """The accent and the pale tint; one that is left out is made of the other, or the usual."""
    accent = colours.accent if colours and colours.accent else ACCENT
    pale = colours.pale if colours and colours.pale else PALE if accent == ACCENT else tint(accent)
    return accent, pale


def faint(colours: Colours | None) -> Iterator[SchemaFault]:
    """A fault, at its route in the house style, for a colour that cannot be read or read upon."""
    unread = _unread(colours) if colours else None
    if colours and unread:
        key, colour, behind = unread
        yield SchemaFault("STYLE02", ("colours", key), _told(colour, behind), _mend(colours, key))


def _unread(colours: Colours) -> tuple[str, str, str] | None:
    """The key of the colour to change, with the colour of a text and what it cannot be read on."""
    accent, pale = drawn_colours(colours)
    mended_by = "pale" if colours.pale else "accent"
    pairs = (("accent", accent, PAPER), (mended_by, accent, pale), (mended_by, MUTED, pale))
    return next((pair for pair in pairs if contrast(*pair[1:]) < READABLE), None)


def _mend(colours: Colours, key: str) -> Text:
    """Another colour on the way to black or white, which nothing would be said of."""
    own = getattr(colours, key)
    ways = (mixed(own, BLACK if key == "accent" else PAPER, step / 20) for step in range(21))
    near = next(way for way in ways if not _is_said_of(key, colours.model_copy(update={key: way})))
    kind = Text(sv="mörkare", en="darker") if key == "accent" else Text(sv="ljusare", en="paler")
    return Text(
        sv=f'Välj en {kind.sv}, till exempel "{near}".', en=f'Choose a {kind.en} one, such as "{near}".'
    )


def _is_said_of(key: str, colours: Colours) -> bool:
    unread = _unread(colours)
    return unread is not None and unread[0] == key


def lost_colours(file: SourceFile, route: Route) -> Iterator[SchemaFault]:
    """A fault for each colour of the mapping at `route` that YAML takes for a comment."""
    lines = file.text.split("\n")
    for name in Colours.model_fields:
        line = lines[file.locate((*route, name), key=True)[1].line - 1]
        lost = re.search(rf"{name}\s*:\s+(#[0-9A-Fa-f]{{3,6}})\b", line)
        if lost:
            message = Text(
                sv=f"Färgen {lost[1]} blir en kommentar i YAML.", en=f"YAML takes {lost[1]} for a comment."
            )
            mend = Text(
                sv=f'Sätt citattecken om den: `"{lost[1]}"`.', en=f'Put it in quotation marks: `"{lost[1]}"`.'
            )
            yield SchemaFault("YAML15", (*route, name), message, mend)


def _told(colour: str, behind: str) -> Text:
    figure = int(contrast(colour, behind) * 10) / 10  # never rounded up to what is asked for
    en = f"{figure:.1f}"
    sv = en.replace(".", ",")
    on = _WHITE if behind == PAPER else Text(sv=f"den ljusa tonen {behind}", en=f"the pale tint {behind}")
    return Text(
        sv=f"Färgen {colour} har kontrasten {sv}:1 mot {on.sv}. Text kräver minst 4,5:1.",
        en=f"The colour {colour} has a contrast of {en}:1 with {on.en}. Text asks for at least 4.5:1.",
    )
