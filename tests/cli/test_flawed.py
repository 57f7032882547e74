"""A template that makes a document which not all can use is told of, and nothing is written of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan.render.flaws import flaws
from samverkan.render.tree import parse
from samverkan.render.typst.compiler import STANDARDS, WITH_SOURCE, typeset
from samverkan.render.typst.kept import lacking
from tests.conftest import SOUND, Ran

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

FLAWS = [
    ("## Parter\n", ["The document has no main heading."]),
    ("# A\n\n## B\n\n# C\n", ["The heading `C` is a second main one."]),
    ("# A\n\n### B\n\n#### C\n\n## D\n", ["The heading `B` on level 3 follows one on level 1."]),
    ("# A\n\n| | |\n|---|---|\n| x | y |\n", ["A table has no column heads."]),
    ("# A\n\n![ ](a.svg)\n", ["A picture has no alternative text."]),
    ("# A\n\n| | Mål |\n|---|---|\n| x | y |\n\n![ord](a.svg)\n\n## B\n\n### C\n\n## D\n", []),
]


@pytest.mark.parametrize(("markdown", "said"), FLAWS, ids=[str(i) for i in range(len(FLAWS))])
def test_each_flaw_is_told(markdown: str, said: list[str]) -> None:
    assert [each.message.en for each in flaws(parse(markdown))] == said


def test_a_flawed_document_is_told_of_at_its_template_and_not_written(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    annexed = SOUND + "annexes:\n  - {number: 1, title: Plan, sections: [{text: Planen.}]}\n"
    template = "# {{ title }}\n\n{% if sections %}\n#### Parter\n{% endif %}\n"
    root = workspace({"by/2019/agreement.yaml": annexed, "/templates/avtal.md.j2": template})
    ran = samverkan("render", "--to", "html")
    assert ran.status == 1
    assert "templates/avtal.md.j2:4:1: error SV046" in ran.err
    assert "The document avtal: The heading `Parter` on level 4 follows one on level 1." in ran.err
    assert sorted(path.name for path in root.glob("build/by/2019/*.html")) == ["bilaga-1.html"]
    assert ran.out.startswith("1 document: 1 new.")


_TAGGED = b"/StructTreeRoot 1 0 R/MarkInfo<</Marked true>>"
_UA, _A = b"<pdfuaid:part>1</", b"<pdfaid:part>2</ <pdfaid:conformance>A</"


@pytest.mark.parametrize(
    ("pdf", "said"),
    [
        (_TAGGED + _UA + _A, []),
        (_TAGGED + _UA + _A.replace(b">A<", b">B<"), ["The PDF is not PDF/A-2a."]),
        (_TAGGED + _A, ["The PDF is not PDF/UA-1."]),
        (_UA + _A, ["The PDF is not tagged."]),
        (b"", ["The PDF is not PDF/UA-1.", "The PDF is not PDF/A-2a.", "The PDF is not tagged."]),
    ],
)
def test_what_a_pdf_is_not_is_told(pdf: bytes, said: list[str]) -> None:
    assert [each.en for each in lacking(pdf, STANDARDS)] == said


def test_a_pdf_that_cannot_be_kept_is_told_of_and_not_written(
    samverkan: Samverkan, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = workspace({"by/2019/agreement.yaml": SOUND})
    assert samverkan("render", "--to", "pdf").status == 0
    (path,) = root.glob("build/by/2019/avtal.pdf")
    assert list(lacking(path.read_bytes(), STANDARDS)) == []
    assert [each.sv for each in lacking(path.read_bytes(), WITH_SOURCE)] == ["PDF-filen är inte PDF/A-3a."]
    path.unlink()

    def plain(files, when, fonts=(), standards=STANDARDS):  # type: ignore[no-untyped-def]
        return typeset(files, when, fonts, ("a-2b",))

    monkeypatch.setattr("samverkan.render.typst.setting.typeset", plain)
    ran = samverkan("render", "--to", "pdf")
    assert ran.status == 1
    assert "agreements/by/2019/agreement.yaml:1:1: error SV047" in ran.err
    assert "The document avtal: The PDF is not PDF/UA-1." in ran.err
    assert not path.exists()
