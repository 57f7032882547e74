"""Signs that nobody sees, in every place where a text can stand: none is active, and none lies hidden."""

import json
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.conftest import SOUND, Ran, some

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

_IGNORABLE = "\u034f\u115f\u1160\u17b4\u3164\uffa0\U000e01f0"
"""Letters and marks of which nothing is seen."""
_ODD = "\ue000\uf8ff\ufffc\ufffe\uffff\ufdd0\U0001ffff\U0010ffff\u2800\ufe0f\ufe00\U000e0100\u0378"
"""Signs without a meaning of their own, or that are not one."""


def _signs() -> list[str]:
    """Every control and format character, blank and break but those of a text, and some that are no signs."""
    every = (chr(code) for code in range(0x110000) if not 0xE0021 <= code < 0xE007E or code % 16 == 0)
    found = (each for each in every if unicodedata.category(each) in ("Cc", "Cf", "Zs", "Zl", "Zp"))
    return [*(each for each in found if each not in "\t\n\r "), *_IGNORABLE, *_ODD]


SIGNS = _signs()


def _escaped(sign: str) -> str:
    code = ord(sign)
    return f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"


def _values(sign: str) -> dict[str, str]:
    """Agreements with the sign in a text, by where it stands."""
    return {
        "name": SOUND.replace("Exempelby kommun", f'"Exempelby{sign} kommun"'),
        "title": SOUND.replace("title: Samverkansavtal 2019–2022", f'title: "{sign}Avtal{sign} 2019–2022"'),
        "prose": SOUND.replace(
            "Parterna svarar för sina egna kostnader.", f'"Vi {sign}**svarar**{sign} nu."'
        ),
        "key": SOUND + f'"pur{sign}poses": []\n',
        "id": SOUND.replace("kommunen", f'"kommu{sign}nen"'),
        "reference": SOUND.replace("responsible: styrgruppen", f'responsible: "styr{sign}gruppen"'),
    }


_NAMED = SOUND + "purposes: [{text: {file: t.md}}]\ngoals: [{id: x, title: Y, indicators: {file: t.csv}}]\n"
_ALIKE = 'rules: [{rule: SV020, severity: "off", reason: they are all alike}]\n'


def _files(sign: str) -> Iterator[tuple[str, str]]:
    """A folder for each place where the sign may stand, each with an agreement."""
    for place, text in _values(sign).items():
        yield f"raw-{place}/agreement.yaml", text
    for place, text in _values(_escaped(sign)).items():
        yield f"escaped-{place}/agreement.yaml", text
    yield "comment/agreement.yaml", SOUND + f"# {sign} samverkan: ignore SV{sign}1\n"
    for folder, prose, cell in (("prose", sign, ""), ("cell", "", sign)):
        yield f"{folder}/agreement.yaml", _NAMED
        yield f"{folder}/t.md", f"Text{prose} här **{prose}fet{prose}**.\n"
        yield f"{folder}/t.csv", f"id;title;unit\nx;Ant{cell}al;st{cell}\n"
    if sign not in "/\0":
        yield f"folder{sign}x/agreement.yaml", SOUND
        yield f"file/lages{sign}bild.yaml", SOUND


def _acting(text: str) -> set[str]:
    """What no terminal and no page is to get."""
    return {each for each in text if each in "\u2028\u2029" or unicodedata.category(each) in ("Cc", "Cs")} - {
        "\n"
    }


def _turning(text: str) -> set[str]:
    return {each for each in text if unicodedata.bidirectional(each) in ("LRO", "RLO", "RLE", "RLI")}


def _checked(samverkan: Samverkan) -> list[tuple[str, str]]:
    """The place and the rule of all that is said, in formats that can all be read."""
    ran = samverkan("validate", "--no-cache", "--output", "json=said.json", "--output", "sarif=said.sarif")
    assert ran.status in (0, 1, 2), ran.err
    hidden = {each for each in ran.out + ran.err if unicodedata.category(each) in ("Cc", "Cf", "Cs")}
    assert hidden <= {"\n"}
    for format_ in ("concise", "github"):
        assert not _acting(samverkan("validate", "--no-cache", "--format", format_).out)
    if ran.status == 2:
        return []
    json.loads(Path("said.sarif").read_text("utf-8"))
    said = json.loads(Path("said.json").read_text("utf-8"))["diagnostics"]
    return [(each["file"].split("/")[1], each["rule"]) for each in said]


def _written(samverkan: Samverkan) -> dict[str, str]:
    """The agreements in Markdown, by folder, once every file has been looked at."""
    ran = samverkan("render", "--document", "avtal", "--to", "md", "--to", "html", "--to", "docx")
    assert ran.status in (0, 1, 2), ran.err
    assert not _acting(ran.out + ran.err)
    for path in Path("build").rglob("*.docx"):
        with zipfile.ZipFile(path) as file:
            for name in file.namelist():
                if name.endswith((".xml", ".rels")):
                    ET.fromstring(file.read(name))  # noqa: S314 - our own
    pages = [each for each in Path("build").rglob("*") if each.suffix in (".md", ".html")]
    for page in pages:
        assert not _acting(page.read_text("utf-8")), page
        assert not _turning(page.read_text("utf-8")), page
    return {each.parent.name: each.read_text("utf-8") for each in pages if each.suffix == ".md"}


@pytest.mark.parametrize("sign", some(SIGNS, 30), ids=lambda sign: f"U+{ord(sign):04X}")
def test_no_sign_is_active_or_lies_hidden_wherever_it_stands(
    samverkan: Samverkan, workspace: Workspace, sign: str
) -> None:
    workspace({"/samverkan.yaml": _ALIKE, **dict(_files(sign))})
    said = _checked(samverkan)
    written = _written(samverkan)
    for place in ("name", "title", "prose"):
        raw, escaped = f"raw-{place}", f"escaped-{place}"
        assert written.get(raw) == written.get(escaped)
        assert raw in written or any(folder == raw for folder, _ in said)
        if sign in _IGNORABLE:
            assert sign not in written[raw]


@pytest.mark.parametrize("sign", some(SIGNS, 30), ids=lambda sign: f"U+{ord(sign):04X}")
@pytest.mark.parametrize("place", ["settings", "template", "template value"])
def test_no_sign_of_settings_or_a_template_is_active(
    samverkan: Samverkan, workspace: Workspace, sign: str, place: str
) -> None:
    settings = f'house_style: {{footer: "x{sign}y", sender: ["A{_escaped(sign)}B"]}}\n'
    template = f"# A{sign}b\n" if place == "template" else f'# {{{{ "A{_escaped(sign)}b" }}}}\n'
    name = ("/samverkan.yaml", settings) if place == "settings" else ("/templates/avtal.md.j2", template)
    workspace({"a/agreement.yaml": SOUND, **dict([name])})
    _checked(samverkan)
    _written(samverkan)


@pytest.mark.parametrize("sign", some(SIGNS, 30), ids=lambda sign: f"U+{ord(sign):04X}")
def test_no_sign_of_an_argument_is_active(samverkan: Samverkan, workspace: Workspace, sign: str) -> None:
    workspace({"a/agreement.yaml": SOUND})
    word = f"må{sign}l"
    for asked in (
        ("validate", word),
        ("validate", "--select", word),
        ("explain", word),
        ("schema", word),
        ("diff", word),
        ("diff", f"{word}:a", "a"),
        ("render", "--document", word),
        ("new", word),
        (word,),
    ):
        ran = samverkan(*asked)
        assert ran.status in (0, 1, 2)
        assert not _acting(ran.out + ran.err) | _turning(ran.out + ran.err), asked


_TEXT = """\
# Samverkans{0}överenskommelse 2024–2027

Mellan Huddinge{0} kommun och Polismyndigheten, lokalpolisområde Huddinge.

## Syfte

Överens{0}kommelsen ska minska brotten.{0}

## Mål

- Fler är{0} trygga
- {0}Färre rån
"""


@pytest.mark.parametrize("sign", some(SIGNS, 30), ids=lambda sign: f"U+{ord(sign):04X}")
def test_what_is_imported_or_begun_can_be_read(samverkan: Samverkan, workspace: Workspace, sign: str) -> None:
    text = _TEXT.format(sign)
    workspace({"/text.md": text, "/text.txt": text, "old/agreement.yaml": SOUND})
    for asked in (
        ("import", "text.md", "--to", "ny/md"),
        ("import", "text.txt", "--to", "ny/txt"),
        ("new", "lagesbild", "--agreement", "old", "--id", f"x{sign}y"),
        ("init", "begun", "--kommun", f"Hudd{sign}inge", "--police", "Polisen", "--period", "2027-2030"),
    ):
        assert samverkan(*asked).status in (0, 1, 2), asked
    for folder in ("agreements", "begun"):
        assert "error YAML" not in samverkan("validate", folder, "--no-cache").out


def test_other_breaks_than_line_feeds_part_words_in_an_imported_text(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    root = workspace({"/text.txt": _TEXT.format("").replace("minska brotten", "minska\u2028brotten\x0cnu")})
    assert samverkan("import", "text.txt", "--to", "ny").status == 0
    written = (root / "agreements/ny/agreement.yaml").read_text("utf-8")
    assert "minska brotten nu" in " ".join(written.split())


def test_the_byte_order_mark_of_a_template_is_no_part_of_the_document(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    root = workspace({"a/agreement.yaml": SOUND, "/templates/avtal.md.j2": "\ufeff# Eget\n"})
    assert samverkan("render", "--document", "avtal", "--to", "md").status == 0
    assert (root / "build/a/avtal.md").read_text("utf-8").startswith("# Eget\n")
