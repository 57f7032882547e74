"""A notice of appeal under another chapter or with another time than kommunallagen is found."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found


def _notice(text: str, root: Path) -> list[str]:
    return [
        each.message.en
        for each in found("SV103", f"# samverkan.yaml\nhouse_style:\n  appeal_notice: {text}\n", root)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Beslutet kan överklagas genom laglighetsprövning (12 kap. kommunallagen).",
        "Beslutet kan överklagas enligt 10 kap. 1 § kommunallagen (2017:725).",
        "Laglighetsprövning enligt kommunallagen 12 kap.",
        "Överklaga enligt 14 kap 1 och 2 §§ KL.",
        "Skrivelsen ska ha kommit in inom två veckor från den dag då justeringen tillkännagavs.",
        "Överklagandet ska ha kommit in inom 3 månader från anslaget.",
    ],
)
def test_another_chapter_or_time(text: str, tmp_path: Path) -> None:
    assert len(_notice(text, tmp_path)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Beslutet kan överklagas genom laglighetsprövning (13 kap. kommunallagen).",
        "Beslutet får enligt 13 kap. 1 § kommunallagen (2017:725) överklagas av medlemmar.",
        "Medlem enligt 1 kap. 5 § kommunallagen kan överklaga enligt 13 kap. KL.",
        "Överklagandet ska ha kommit in inom 21 dagar från den dag då justeringen tillkännagavs.",
        "Skrivelsen ska ha kommit in inom tre veckor efter att justeringen tillkännagavs.",
        "Överklaga inom tre veckor från anslaget, eller inom tre veckor från delgivningen.",
        "Beslutet kan överklagas enligt 10 kap. kommunallagen (1991:900).",
        "Hur man överklagar står på kommunens webbplats.",
        "Ett beslut enligt 12 kap. plan- och bygglagen överklagas till länsstyrelsen.",
    ],
)
def test_a_notice_that_is_right(text: str, tmp_path: Path) -> None:
    assert _notice(text, tmp_path) == []
