"""What no form does: other hands, other files, other places, and what has changed meanwhile."""

import pytest

from tests.preview.filling import FILE, PAGE, PLAN, filled, text_of
from tests.preview.served import Served


def test_a_file_that_has_changed_meanwhile_is_refused_and_what_was_entered_is_kept(served: Served) -> None:
    form = filled(served, "measures/1", status="done")
    other = PLAN.replace("date: 2019-03-01", "date: 2019-03-02").replace("Lys upp", "Belys")
    (served.desk.root / FILE).write_text(other, encoding="utf-8")
    got = served.send(f"{PAGE}measures/1", form)
    assert got.status == 422
    assert "Filen har ändrats sedan formuläret visades" in got.text
    assert '<option value="done" selected>' in got.text
    assert "Belys: gångvägen" in got.text
    assert text_of(served) == other


def test_both_changes_of_a_field_are_shown(served: Served) -> None:
    form = filled(served, "measures/1", status="done")
    (served.desk.root / FILE).write_text(PLAN.replace("ongoing", "cancelled"), encoding="utf-8")
    got = served.send(f"{PAGE}measures/1", form)
    assert "I filen står nu: cancelled." in got.text or "I filen står nu: avbruten." in got.text


@pytest.mark.parametrize(
    ("headers", "fields", "status"),
    [
        ({"Host": "ond.example"}, {}, 403),
        ({"Origin": "http://ond.example"}, {}, 403),
        ({"Origin": "null"}, {}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, {}, 403),
        ({}, {"_token": [""]}, 403),
        ({}, {"_token": ["å" * 43]}, 403),
        ({"Content-Type": "text/plain"}, {}, 415),
        ({"Content-Type": "application/json"}, {}, 415),
        ({"Content-Length": "99999999999"}, {}, 413),
        ({"Content-Length": "-1"}, {}, 411),
        ({"Content-Length": "två"}, {}, 411),
        ({"Transfer-Encoding": "chunked"}, {}, 411),
    ],
)
def test_nobody_else_writes(
    served: Served, headers: dict[str, str], fields: dict[str, list[str]], status: int
) -> None:
    form = filled(served, "measures/1", status="done") | fields
    sent = {name.replace("-", "_"): value.encode().decode("latin-1") for name, value in headers.items()}
    assert served.send(f"{PAGE}measures/1", form, **sent).status == status
    assert text_of(served) == PLAN


def test_a_form_without_its_origin_is_refused(served: Served) -> None:
    form = filled(served, "measures/1", status="done")
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Content-Length": "1"}
    assert served.ask(f"{PAGE}measures/1", "POST", headers, b"a").status == 403
    assert form["_token"]


@pytest.mark.parametrize(
    "path",
    [
        "hemligt.yaml",
        "../hemligt.yaml",
        "/etc/passwd",
        "agreements/exempelby/../../hemligt.yaml",
        "agreements/exempelby/%2e%2e/%2e%2e/hemligt.yaml",
        "agreements/exempelby",
        "",
        "agreements/exempelby/atgardsplan.yaml%00",
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_no_other_file_has_a_form(served: Served, path: str, method: str) -> None:
    address = f"/avtal/exempelby/avtal?fil={path}&vid="
    form = {**served.form(PAGE), "title": "x"}
    got = served.ask(address) if method == "GET" else served.send(address, form)
    assert got.status == 404
    assert "hemligheter" not in got.text


@pytest.mark.parametrize(
    "route",
    [
        "saknas",
        "measures/9",
        "measures/x",
        "title/0",
        "measures/0/title",
        "0",
        "measures/0/steps/1",
        "..",
        "measures/-1",
    ],
)
def test_no_other_place_has_a_form(served: Served, route: str) -> None:
    assert served.ask(PAGE + route).status == 404


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", "\"'><b>", "{{ 7*7 }}", "- [ : #", "&amp;", "ja"]
)
def test_words_are_words_wherever_they_come(served: Served, words: str) -> None:
    assert served.send(f"{PAGE}measures/1", filled(served, "measures/1", title=words)).status == 303
    page = served.ask(f"{PAGE}measures/1")
    assert words not in page.text or "<" not in words
    assert served.form(f"{PAGE}measures/1")["title"] == [words]
    refused = served.send(f"{PAGE}measures/1", filled(served, "measures/1", start=words)).text
    assert "<script>alert" not in refused
    assert "<b>" not in refused
