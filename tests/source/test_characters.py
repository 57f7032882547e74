import pytest

from samverkan.source import parse
from samverkan.source.decoding import decode

from .saying import only_fault, place


@pytest.mark.parametrize(
    ("char", "code", "breaks"),
    [
        ("\x00", "U+0000", False),
        ("\x07", "U+0007", False),
        ("\x0b", "U+000B", True),
        ("\x1b", "U+001B", False),
        ("\x7f", "U+007F", False),
        ("\x85", "U+0085", True),
        ("\u2028", "U+2028 (LINE SEPARATOR)", True),
        ("\u2029", "U+2029 (PARAGRAPH SEPARATOR)", True),
        ("\ud800", "U+D800", False),
        ("\ufdd0", "U+FDD0", False),
        ("\ufdef", "U+FDEF", False),
        ("\ufeff", "U+FEFF (ZERO WIDTH NO-BREAK SPACE)", False),
        ("\uffff", "U+FFFF", False),
    ],
)
def test_a_control_character_is_named_at_its_place(char: str, code: str, breaks: bool) -> None:
    text = f"a: 1\nmål: 😀å{char}b\n"
    fault = only_fault(text)
    assert fault.rule == "YAML09"
    assert place(fault.span) == (2, 8, 2, 9)
    assert fault.message.sv == f"Här står ett osynligt styrtecken: {code}."
    assert fault.message.en == f"There is an invisible control character here: {code}."
    assert ("radbrytning" in fault.help.sv) == breaks
    assert parse(text).tree is None


@pytest.mark.parametrize("escape", ["\\0", "\\e", "\\x85", "\\u2028", "\\r", "\\uFEFF"])
@pytest.mark.parametrize("text", ['a: 1\nb: ["x{}y"]\n', 'a: 1\n"b{}": x\n'])
def test_an_escape_cannot_bring_in_a_control_character(text: str, escape: str) -> None:
    fault = only_fault(text.replace("{}", escape))
    assert (fault.rule, fault.span.line) == ("YAML09", 2)


def test_harmless_escapes_and_characters_are_kept() -> None:
    text = 'a: "rad\\nrad\\tå\\u00e5\\_"\nb: 2\u00a0000 –”…\U0001f600\ufdcf\U000f0000\n'
    assert parse(text).tree == {"a": "rad\nrad\tåå\u00a0", "b": "2\u00a0000 –”…😀\ufdcf\U000f0000"}


def test_only_the_first_control_characters_are_told() -> None:
    assert len(parse("a: " + "\x00" * 5000).faults) == 20


def test_line_breaks_become_line_feeds() -> None:
    assert decode("a: å\r\nb: ä\rc: ö\n".encode()) == ("a: å\nb: ä\nc: ö\n", None)


def test_a_byte_order_mark_is_not_counted() -> None:
    assert decode(b"\xef\xbb\xbfa: @x") == ("a: @x", None)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_named(encoding: str) -> None:
    text, fault = decode("\ufeffa: å".encode(encoding))
    assert text == ""
    assert fault
    assert (fault.rule, place(fault.span)) == ("YAML08", (1, 1, 1, 1))
    assert fault.message.sv == "Filen är sparad som UTF-16."
    assert fault.message.en == "The file is saved as UTF-16."


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_an_older_encoding_is_shown_by_its_character(start: bytes, end: bytes) -> None:
    text, fault = decode(start + "öppet: ja".encode() + end + "råd: 1".encode("cp1252"))
    assert fault
    assert (fault.rule, place(fault.span)) == ("YAML08", (2, 2, 2, 3))
    assert fault.message.sv == (
        "Filen är inte sparad som UTF-8: här står `å` i en äldre kodning (Windows-1252)."
    )
    assert fault.message.en == (
        "The file is not saved as UTF-8: here is `å` in an older encoding (Windows-1252)."
    )
    assert fault.help.sv == "Spara filen som UTF-8 i textredigeraren."
    assert text == "öppet: ja\nr\ufffdd: 1"


def test_a_byte_that_is_no_character_is_shown_by_its_number() -> None:
    _, fault = decode(b"a: \x81")
    assert fault
    assert fault.message.sv == "Filen är inte sparad som UTF-8: byten 0x81 hör inte dit."
    assert fault.message.en == "The file is not saved as UTF-8: the byte 0x81 does not belong there."
