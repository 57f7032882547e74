"""The face of a kommun's papers, from the settings to the page; what is wrong with it, at its place."""

import base64
from collections.abc import Callable
from pathlib import Path

from tests.conftest import SOUND, Ran
from tests.load.face.files import SVG, font, png, word

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

REGISTER = """\
organisations:
  - {id: vik, name: Vik kommun, type: kommun, logo: {file: vik.svg, alt: Vik kommun}}
  - {id: polis, name: Lokalpolisområde Vik, type: police, logo: {file: polis.png, alt: Polisen i Vik}}
"""
AGREEMENT = SOUND.replace("name: Exempelby kommun\n", "name: Vik kommun\n    organisation: vik\n").replace(
    "name: Lokalpolisområde Exempelby\n", "name: Lokalpolisområde Vik\n    organisation: polis\n"
)
ANNEXED = AGREEMENT + "annexes:\n  - {number: 1, title: Plan, sections: [{text: Planen.}]}\n"


def _page(root: Path, name: str) -> str:
    return (root / "build" / name).read_text()


def test_a_folder_has_its_own_face(samverkan: Samverkan, workspace: Workspace) -> None:
    settings = """\
house_style: {footer: Gemensam sidfot}
folders:
  - folder: vik
    house_style:
      logo: {file: mallar/vik.svg, alt: Vik kommun & bygd}
      colours: {accent: "#7A2E3A"}
      typefaces: {text: {regular: mallar/vik.ttf, bold: mallar/vik.ttf}}
      sender: [Vik kommun, Kommunkansliet]
      address: [999 00 Vik]
      word_template: mallar/brev.dotx
"""
    files = {"/mallar/vik.svg": SVG, "/mallar/vik.ttf": font(), "/mallar/brev.dotx": word()}
    root = workspace(
        {
            "vik/2019/agreement.yaml": SOUND,
            "by/2019/agreement.yaml": SOUND.replace("Exempelby", "Byom"),
            **files,
        }
    )
    (root / "samverkan.yaml").write_text(settings)
    assert samverkan("render").status == 0
    own, other = _page(root, "vik/2019/avtal.html"), _page(root, "by/2019/avtal.html")
    assert f'href="data:image/svg+xml;base64,{base64.b64encode(SVG).decode()}"' in own
    assert 'aria-label="Vik kommun &amp; bygd"' in own
    assert "--accent: #7a2e3a;" in own
    assert own.count("@font-face") == 2
    assert "--serif: house--sans; --sans: house--sans;" in own
    assert "font-src data:" in own
    assert "Kommunkansliet" in own
    for words in ("Gemensam sidfot", "999 00 Vik"):
        assert words in own
    assert "Gemensam sidfot" in other
    for words in ("<image", "#7a2e3a", "font-src", "Kommunkansliet", "999 00"):
        assert words not in other
    for asked in (["status", "vik"], ["status", "vik", "--who"], ["diff", "by/2019", "vik/2019"]):
        page = samverkan(*asked, "--format", "html").out
        assert all(words in page for words in ("--accent: #7a2e3a;", "Vik kommun &amp; bygd", "999 00 Vik"))
    page = samverkan("status", "--format", "html").out
    assert not any(words in page for words in ("#7a2e3a", "999 00 Vik"))


def test_an_agreement_has_the_logo_of_each_party(samverkan: Samverkan, workspace: Workspace) -> None:
    logos = {"vik/vik.svg": SVG, "vik/polis.png": png()}
    root = workspace({"vik/organisations.yaml": REGISTER, "vik/2019/agreement.yaml": ANNEXED, **logos})
    samverkan("render")
    for name in ("avtal", "bilaga-1"):
        page = _page(root, f"vik/2019/{name}.html")
        assert page.index('aria-label="Vik kommun"') < page.index('aria-label="Polisen i Vik"')


WRONG = """\
folders:
  - folder: vik
    house_style:
      logo: {file: logga.svg, alt: Vik}
      colours: {accent: "#7fb2d9"}
      word_template: ../brev.docx
"""
SAID = [
    ("samverkan.yaml:4:20", "The file `logga.svg` does not exist."),
    ("samverkan.yaml:5:25", "The colour #7fb2d9 has a contrast of 2.2:1 with white."),
    ("samverkan.yaml:6:22", "The file `../brev.docx` lies outside the workspace."),
]


def test_what_is_wrong_is_told_at_its_place_and_stops_the_papers_of_its_folder(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    agreements = {
        "vik/2019/agreement.yaml": SOUND,
        "by/2019/agreement.yaml": SOUND.replace("Exempelby", "Byom"),
    }
    root = workspace({**agreements, "/samverkan.yaml": WRONG, "/loggan.svg": SVG})
    ran = samverkan("validate", "--format", "concise", "agreements/vik")
    assert ran.status == 1
    for place, words in SAID:
        line = next(line for line in ran.out.splitlines() if line.startswith(place))
        assert words in line
    assert "Did you mean `loggan.svg`?" in samverkan("validate").out
    ran = samverkan("render")
    assert (ran.status, "STYLE02" in ran.err) == (1, True)
    assert sorted(path.parent.parent.name for path in root.glob("build/*/*/avtal.html")) == ["by"]


def test_a_colour_without_quotation_marks_is_not_lost_in_silence(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    settings = "house_style:\n  colours:\n    accent: #7a2e3a\n"
    workspace({"by/2019/agreement.yaml": SOUND, "/samverkan.yaml": settings})
    ran = samverkan("validate", "--format", "concise")
    assert ran.status == 1
    assert "samverkan.yaml:3:5" in ran.out
    assert '`"#7a2e3a"`' in samverkan("validate").out


def test_a_layout_of_ones_own_has_all_of_the_document(samverkan: Samverkan, workspace: Workspace) -> None:
    layout = "<title>{{ document.title }}</title>{{ body }}"
    root = workspace({"by/2019/agreement.yaml": SOUND, "/templates/html/layout.html.j2": layout})
    assert samverkan("render", "--to", "html").status == 0
    page = _page(root, "by/2019/avtal.html")
    assert page.count("<h1") == 1
    assert page.index("<h1") < page.index("<h2")
