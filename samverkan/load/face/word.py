"""Looks at a Word template: that papers can be written with it."""

from samverkan.load.face.unfit import unfit
from samverkan.render.word.letterhead import UnusableTemplateError, letterhead
from samverkan.text import Text

_SAVE_AS = Text(
    sv="Spara den i Word som Word-dokument (DOCX) eller Word-mall (DOTX).",
    en="Save it in Word as a Word document (DOCX) or Word template (DOTX).",
)


def word_template(data: bytes) -> bytes:
    """The template as it is. Raises RefusedError for one that is not fit."""
    try:
        letterhead(data)
    except UnusableTemplateError as unusable:
        sv, en = (reason.removesuffix(".") for reason in (unusable.reason.sv, unusable.reason.en))
        raise unfit(f"går inte att använda. {sv}", f"cannot be used. {en}", _SAVE_AS) from unusable
    return data
