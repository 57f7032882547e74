"""What somebody who has not seen two agreements can answer from the first page of their comparison alone."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from tests.conftest import Ran

OWN = Path(__file__).with_name("first_page")
AGREEMENTS = Path(__file__).parents[2] / "agreements"

ENKOPING = {
    "Vad lovar vi inte längre?": [
        "Målet ”I Enköpings kommun ska alla invånare känna trygghet",
        "Tre målgrupper utgår",
        "Styrgrupp för samverkansavtalet mellan kommun och polis",
        "vem som leder ”Tryggare Enköping”",
        "Fyra samverkansområden utgår, men det som de handlade om står kvar bland målen.",
    ],
    "Vad är nytt?": [
        "Två nya forum: ”Strategisk samverkan” och ”Operativ samverkan”.",
        "Ett nytt villkor: ”Ekonomi”.",
    ],
    "Vem undertecknar nu?": [
        "Två personer undertecknar, förut tre.",
        "kommundirektör",
        "Peter Book",
        "Maida Klasson",
    ],
    "Följs avtalet upp mer sällan?": ["Ja. Tre uppföljningar utgår", "varje tertiäl", "anges inte längre"],
    "Vad måste beslutas på nytt?": [
        "2022–2023 (två år) i stället för 2019–2022 (fyra år)",
        "ett mål utgår",
        "två omformuleras",
    ],
    "Vad är bara redaktionellt?": ["diarienummer", "15 källor utgår", "nio fotnoter och omslaget utgår"],
}
BYGDEBY = {
    "Vad lovar vi inte längre?": [
        "Målet ”Färre brott vid stationen” finns inte längre.",
        "”Bolaget ska anmäla skador inom en vecka”",
        "22 i stället för 20",
        "Bygdebybostäder AB är inte längre part.",
        "uppsägningstiden är tre månader i stället för sex månader",
        "”Trygghet vid stationen” utgår som samverkansområde",
        "står kvar i ”Trygghet i centrum och vid stationen”",
    ],
    "Vad är nytt?": [
        "”Fler anmäler våld i nära relationer”",
        "En ny part: ”Region Bygd”.",
        "”Våld i nära relationer”",
    ],
    "Vem undertecknar nu?": [
        "Tre undertecknar, lika många som förut.",
        "Dag Dahl (kommundirektör)",
        "Bo Berg (lokalpolisområdeschef)",
        "Eva Ek (regiondirektör)",
    ],
    "Följs avtalet upp mer sällan?": [
        "Ja.",
        "två gånger per år i stället för fyra gånger per år",
        "vartannat år",
    ],
    "Vad måste beslutas på nytt?": [
        "31 december 2029 (tre år)",
        "fältare i centrum vid behov",
        "minst 2 gånger i veckan",
    ],
    "Vad är bara redaktionellt?": ["Avtalet: diarienummer."],
}


@pytest.fixture
def first_page(workspace: Callable[..., Path], samverkan: Callable[..., Ran]) -> Callable[[str], str]:
    """The words of the first page of an agreement's comparison with the former one."""

    def read(identity: str) -> str:
        old, new = (Path(OWN, name).read_text("utf-8") for name in ("old.yaml", "new.yaml"))
        root = workspace({"by/2023-2026/agreement.yaml": old, "by/2027-2029/agreement.yaml": new})
        shutil.copytree(AGREEMENTS / "enkoping", root / "agreements" / "enkoping")
        ran = samverkan("render", identity, "--document", "jamforelse", "--to", "pdf", "--output", "ut")
        assert ran.status == 0, ran.err
        page = pypdfium2.PdfDocument(root / "ut" / identity / "jamforelse.pdf")[0]
        return " ".join(page.get_textpage().get_text_range().replace("\ufffe", "-").split())

    return read


@pytest.mark.parametrize(
    ("identity", "answers"),
    [("enkoping/2022-2023", ENKOPING), ("by/2027-2029", BYGDEBY)],
    ids=["enkoping", "by"],
)
def test_the_six_questions_are_answered_on_the_first_page(
    identity: str, answers: dict[str, list[str]], first_page: Callable[[str], str]
) -> None:
    page = first_page(identity)
    questions = list(answers)
    starts = [page.index(each) for each in questions]
    assert starts == sorted(starts)
    for question, start, end in zip(questions, starts, [*starts[1:], len(page)], strict=True):
        for words in answers[question]:
            assert words in page[start:end], (question, words)
