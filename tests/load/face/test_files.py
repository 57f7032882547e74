"""Files that give papers their look: what is whole is taken, and all else refused with a reason."""

import pickle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan.load.face.files import FaceFiles
from samverkan.load.face.font import family_of
from samverkan.load.face.png import size_of_png
from samverkan.load.face.svg import size_of_svg
from samverkan.load.face.word import word_template
from samverkan.render.word.letterhead import UnusableTemplateError
from samverkan.source import FileRefusedError
from samverkan.text import Text
from tests.conftest import examples

from .files import SVG, font, png, svg, word


def test_whole_files_say_what_they_are() -> None:
    assert size_of_svg(SVG) == (40, 10)
    assert size_of_svg(svg("", 'width="12mm" height="3.5"')) == (12, 3.5)
    assert size_of_svg(svg('<image href="data:image/png;base64,AA=="/><use xlink:href="#a"/>')) == (40, 10)
    assert size_of_svg(svg('<rect fill="url(#shade)" style="fill: url(&quot;#shade&quot;)"/>')) == (40, 10)
    assert size_of_png(png(7, 5)) == (7, 5)
    assert family_of(font("Vik Grotesk")) == "Vik Grotesk"
    assert word_template(word()) == word()


UNFIT = [
    (svg("<script>1</script>"), "has `script` in it"),
    (svg("<foreignObject/>"), "has `foreignObject` in it"),
    (svg('<rect onload="x()"/>'), "runs a script"),
    (svg('<image href="https://example.org/a.png"/>'), "takes something from outside"),
    (svg('<use xlink:href="other.svg#a"/>'), "takes something from outside"),
    (svg('<a href="javascript:x()"/>'), "takes something from outside"),
    (svg('<rect fill="url(https://example.org/#a)"/>'), "takes something from outside"),
    (svg("<style>@import 'a.css';</style>"), "takes something from outside"),
    (svg("<style>rect { fill: url( 'a.svg' ) }</style>"), "takes something from outside"),
    (b'<?xml-stylesheet href="a.css"?>' + SVG, "takes something from outside"),
    (b'<!DOCTYPE svg [<!ENTITY a "a">]>' + SVG, "has declarations in its DOCTYPE"),
    (svg("<g>" * 70 + "</g>" * 70), "is nested too deep"),
    (svg("", 'width="100%" height="100%"'), "does not say how large it is"),
    (svg("", 'viewBox="0 0 0 10"'), "does not say how large it is"),
    (svg("", f'width="{"1" * 500_000}x" height="1"'), "does not say how large it is"),
    (b'<html xmlns="http://www.w3.org/1999/xhtml"/>', "is not an SVG picture"),
    (SVG[:-3], "is not valid SVG (line 1)"),
    (SVG.replace(b"<path", b"<!-- \xe5 --><path"), "is not UTF-8"),
    (b"\xff\xd8\xff\xe0 a JPEG", "is not UTF-8"),
    (png(rows=2), "is not a whole PNG picture"),
    (png()[:-6], "is not a whole PNG picture"),
    (png(5000, 1), "has too many pixels"),
]


@pytest.mark.parametrize(("data", "why"), UNFIT, ids=[f"{i}-{why}" for i, (_, why) in enumerate(UNFIT)])
def test_a_picture_that_is_not_fit_is_refused(tmp_path: Path, data: bytes, why: str) -> None:
    (tmp_path / "logo").write_bytes(data)
    with pytest.raises(FileRefusedError) as refused:
        FaceFiles(tmp_path, tmp_path).logo("logo")
    assert refused.value.why.en == why


_NO_WORD_FILE = "cannot be used. It is no Word file (.docx or .dotx) that can be read"
UNFIT_OTHERS = [
    (family_of, b"wOFF" + bytes(40), "is not a typeface in TTF or OTF"),
    (family_of, font()[:60], "is not a whole typeface"),
    (family_of, font(without=b"cmap"), "is not a whole typeface"),
    (family_of, font(without=b"name"), "is not a whole typeface"),
    (family_of, font(embedding=2), "may not be embedded, by its licence"),
    (word_template, b"{\\rtf1}", _NO_WORD_FILE),
    (
        word_template,
        word("word/vbaProject.bin"),
        "cannot be used. It holds macros or other programs. Save it without them, as .docx",
    ),
    (word_template, word()[:-30], _NO_WORD_FILE),
]


@pytest.mark.parametrize(("look", "data", "why"), UNFIT_OTHERS, ids=[why for *_, why in UNFIT_OTHERS])
def test_another_file_that_is_not_fit_is_refused(look, data, why) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(FileRefusedError) as refused:
        look(data)
    assert refused.value.why.en == why


def test_a_file_is_read_inside_the_workspace_only(tmp_path: Path) -> None:
    (tmp_path / "outside.svg").write_bytes(SVG)
    root = tmp_path / "root"
    root.mkdir()
    (root / "link.svg").symlink_to(tmp_path / "outside.svg")
    for name in (
        "../outside.svg",
        "link.svg",
        str(tmp_path / "outside.svg"),
        ".",
        "none.svg",
        "\0",
        "/dev/zero",
    ):
        with pytest.raises(FileRefusedError):
            FaceFiles(root, root).logo(name)


@settings(max_examples=examples(300))
@given(
    whole=st.sampled_from(
        [(size_of_svg, SVG), (size_of_png, png()), (family_of, font()), (word_template, word())]
    ),
    at=st.integers(0, 10_000),
    put=st.binary(max_size=4),
    drop=st.integers(0, 400),
)
def test_a_damaged_file_is_taken_or_refused_and_never_more(  # type: ignore[no-untyped-def]
    whole, at: int, put: bytes, drop: int
) -> None:
    look, data = whole
    at %= len(data)
    try:
        look(data[:at] + put + data[at + drop :])
    except FileRefusedError as refused:
        assert refused.why.sv  # noqa: PT017 - either is right


def test_what_is_wrong_with_a_template_can_be_told_by_another_process() -> None:
    refused = UnusableTemplateError(Text(sv="Den är trasig.", en="It is broken."))
    assert str(pickle.loads(pickle.dumps(refused))) == str(refused)  # noqa: S301 - ours
