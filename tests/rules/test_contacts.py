"""A letter for a figure in a telephone number is found, and one too few or too many; nothing else is."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found


def _said(phone: str, root: Path) -> list[str]:
    forum = f"{{id: f, name: F, contact: {{phone: '{phone}'}}}}"
    return [each.message.en for each in found("SV099", f"# agreement.yaml\nforums: [{forum}]\n", root)]


@pytest.mark.parametrize("place", range(9))
@pytest.mark.parametrize("letter", "OoIl")
def test_a_letter_in_the_place_of_any_figure(letter: str, place: int, tmp_path: Path) -> None:
    figures = "084650041"
    number = f"{figures[:place]}{letter}{figures[place + 1 :]}"
    for written in (number, f"{number[:2]}-{number[2:5]} {number[5:7]} {number[7:]}"):
        assert len(_said(written, tmp_path)) == 1, written


@pytest.mark.parametrize("phone", ["08-465", "0123-12 3", "08-465 004 100", "070-174 06 055"])
def test_a_number_that_nobody_can_have(phone: str, tmp_path: Path) -> None:
    assert len(_said(phone, tmp_path)) == 1


@pytest.mark.parametrize(
    "phone",
    [
        "08-465 004 10",
        "+46 (0)8 465 004 10",
        "08-465 004 10, anknytning 12",
        "08-465 004 10 (växel)",
        "08-465 004 10 eller 08-465 004 11",
        "114 14",
        "08-465 004 10 I första hand Olle",
        "vx 08-465 004 10",
        "kl. 8–10: 08-465 004 10",
        "0123-123 45",
        "016-12 34 56",
        "08-12 34 56",
        "070-174 06 05",
        "0771-14 14 14",
        "010-123 45 67",
        "1177",
        "112",
        "016-710 10 00 vx",
        "0046 8 465 004 10",
        "+46 8 465 004 10",
    ],
)
def test_what_belongs_in_a_number(phone: str, tmp_path: Path) -> None:
    assert _said(phone, tmp_path) == []


@pytest.mark.parametrize(
    ("url", "findings"),
    [
        ("https://www.exempel,se/trygghet", 1),
        ("https://www..exempel.se", 1),
        ("https://exempel_by.se/a", 0),
        ("https://www.exempel.se/a,b;c=1&d=2?e=f", 0),
        ("https://insidan/trygghet", 0),
        ("https://åmål.se", 0),
        ("https://exempel.se:8080/", 0),
        ("http://[2001:db8::1]/", 0),
        ("https://www.exempel.se.", 0),
    ],
)
def test_the_name_of_a_site(url: str, findings: int, tmp_path: Path) -> None:
    announced = f"announced: [{{date: 2025, channel: webben, url: '{url}'}}]"
    promises = f"# medborgarlofte.yaml\npromises: [{{text: Vi går.}}]\n{announced}\n"
    told = f"Läs på [webben]({url}), eller på {url}, och ring."
    for text in (promises, f"# agreement.yaml\nforums: [{{id: f, name: F, text: '{told}'}}]\n"):
        assert bool(found("SV099", text, tmp_path)) == bool(findings), text
