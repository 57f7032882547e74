"""What `render` says has become of each document: new, changed, unchanged or removed."""

from collections.abc import Callable
from pathlib import Path

from tests.conftest import MINIMAL, Ran

ANNEXES = "annexes: [{number: '1', sections: [{text: Ett.}]}, {number: '2', sections: [{text: Två.}]}]\n"


def test_each_document_is_counted_once(samverkan: Callable[..., Ran], workspace: Callable[..., Path]) -> None:
    root = workspace({"a/agreement.yaml": MINIMAL + ANNEXES})

    def said(*more: str, lang: str = "sv") -> str:
        ran = samverkan("render", root, "--output", root / "build", "--lang", lang, *more)
        assert ran.status == 0
        return ran.out.partition(" Öppna ")[0].partition(" Open ")[0]

    assert said("--to", "md") == "3 dokument: 3 nya."
    written = {path: path.stat().st_mtime_ns for path in root.glob("build/a/*")}
    assert said("--to", "md") == "3 dokument: 3 oförändrade."
    assert {path: path.stat().st_mtime_ns for path in root.glob("build/a/*")} == written
    workspace({"a/agreement.yaml": MINIMAL + ANNEXES.replace("Ett.", "Ett!")})
    assert said("--to", "md") == "3 dokument: 1 ändrat, 2 oförändrade."
    workspace({"a/agreement.yaml": MINIMAL + ANNEXES.replace("Ett.", "Ett!").replace("'2'", "'3'")})
    assert said("--to", "md") == "3 dokument: 1 nytt, 1 ändrat, 1 oförändrat, 1 borttaget."
    assert said("--to", "md", "--document", "avtal", lang="en") == "1 document: 1 unchanged."
    assert said(lang="en") == "3 documents: 3 changed."
    workspace({"a/agreement.yaml": MINIMAL})
    assert said(lang="en") == "1 document: 1 changed, 2 removed."
