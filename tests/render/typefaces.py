"""A typeface with letters, as the house of a kommun may have."""

from io import BytesIO

from PIL import ImageFont

from samverkan.render.face import TypeFamily


def regular_alone() -> TypeFamily:
    """A typeface of one cut, which has the letters of ASCII."""
    font = ImageFont.load_default(10)
    assert isinstance(font, ImageFont.FreeTypeFont)
    assert isinstance(font.path, BytesIO)
    return TypeFamily("Aileron", font.path.getvalue())
