"""Styles, numbers and settings of a kommun's template, with what our text needs beyond them."""

import re

from samverkan.render.face import Face
from samverkan.render.word.letterhead import Letterhead, UnusableTemplateError
from samverkan.render.word.look import shared, styles
from samverkan.render.word.numbering import Lists
from samverkan.text import Text, pattern_of

_STYLE = pattern_of(r"\s*<w:style [^>]*?w:styleId=\"([^\"]+)\">.*?</w:style>", re.DOTALL)
_FONTS = pattern_of(r"<w:rFonts [^>]*/>")
_REFERS = pattern_of(r"(<w:(?:basedOn|next|link) w:val=\")([^\"]+)(\"/>)")
_DEFAULTS = pattern_of(r"<w:rPrDefault>.*?</w:rPrDefault>", re.DOTALL)
_LANGUAGE = pattern_of(r"<w:lang [^>]*/>|(?=</w:rPr>)")
_FOREIGN = pattern_of(
    r"<w:(mailMerge|footnotePr)\b[^>]*>.*?</w:\1>|<w:documentProtection\b[^>]*/>|<w:\w+ [^>]*\br:id=[^>]*/>",
    re.DOTALL,
)
_IDENTITY = pattern_of(r"w:(?:numId|abstractNumId)=\"(\d+)\"")
_LIST = pattern_of(r"<w:num [^>]*w:numId=")
_BY_NAME = {identity: name for name, identity in styles().items()}


def merged_styles(head: Letterhead, face: Face) -> tuple[bytes, dict[str, str]]:
    """The template's styles and those of ours that it lacks, and the ids of all by their names."""
    own = head.text("styles")
    if "</w:styles>" not in own:
        raise UnusableTemplateError(_NO_STYLES)
    taken = set(head.styles.values())
    ids = dict(head.styles)
    for name, identity in styles().items():
        ids.setdefault(name, identity if identity not in taken else f"Samverkan{identity}")
    ours = shared("styles.xml", face).decode()
    lacking = [
        _ours(match, ids) for match in _STYLE.finditer(ours) if _BY_NAME.get(match[1], "") not in head.styles
    ]
    text = _DEFAULTS.sub(_in_swedish, own, count=1)
    return text.replace("</w:styles>", "".join(lacking) + "</w:styles>").encode(), ids


def _in_swedish(defaults: re.Match[str]) -> str:
    return _LANGUAGE.sub('<w:lang w:val="sv-SE"/>', defaults[0], count=1)


def _ours(match: re.Match[str], ids: dict[str, str]) -> str:
    """A style of ours under the id that it has here, in the template's typeface."""
    name = _BY_NAME[match[1]]
    text = (
        match[0].replace(f'w:styleId="{match[1]}"', f'w:styleId="{ids[name]}"').replace(' w:default="1"', "")
    )
    text = _REFERS.sub(lambda found: found[1] + ids[_BY_NAME[found[2]]] + found[3], text)
    return _FONTS.sub("", text)


def first_list(head: Letterhead) -> int:
    """The lowest number that no list of the template has."""
    return max((int(each) for each in _IDENTITY.findall(head.text("numbering"))), default=0) + 1


def merged_numbering(head: Letterhead, lists: Lists) -> bytes | None:
    """The template's lists and ours; None when it has none."""
    own = head.text("numbering")
    if "</w:numbering>" not in own:
        return None
    first = _LIST.search(own)
    at = first.start() if first else own.index("</w:numbering>")
    text = own[:at] + str(lists.abstract()) + own[at:]
    end = text.rindex("</w:num>") + len("</w:num>") if "</w:num>" in text else text.index("</w:numbering>")
    return (text[:end] + str(lists.concrete()) + text[end:]).encode()


def merged_settings(head: Letterhead, face: Face) -> bytes:
    """The template's settings, for a text of its own with our notes; ours when it has none."""
    own = head.text("settings")
    if "</w:settings>" not in own:
        return shared("settings.xml", face)
    return _FOREIGN.sub("", own).encode()


_NO_STYLES = Text(
    sv="Den har inga formatmallar. Spara den på nytt i Word.",
    en="It has no styles. Save it anew in Word.",
)
