"""Forms of the files: what they show, and what they save."""

import re

import pytest

from tests.preview.filling import FILE, NOTE, PAGE, PLAN, filled, text_of
from tests.preview.served import Served


def test_a_file_can_be_filled_in_beside_its_document(served: Served) -> None:
    page = served.ask("/avtal/exempelby/atgardsplan").text
    assert f'href="?fil={FILE}&amp;vid="' in page
    form = served.ask(f"{PAGE}measures/1").text
    assert ">Åtgärd <" in form
    assert "Åtgärden i korthet." in form
    assert '<option value="ongoing" selected>pågår</option>' in form
    assert "Kommunen byter lampor.\n\nPolisen vandrar med.</textarea>" in form


def test_a_value_is_changed_and_nothing_else_of_the_file(served: Served) -> None:
    got = served.send(f"{PAGE}measures/1", filled(served, "measures/1", status="done"))
    assert (got.status, got.headers["Location"]) == (303, f"{PAGE}measures/1&sparat=1")
    assert text_of(served) == PLAN.replace("status: ongoing", "status: done")
    assert "Sparat." in served.ask(got.headers["Location"]).text


def test_a_form_of_the_first_page_is_saved_there(served: Served) -> None:
    page = f"/?{PAGE.partition('?')[2]}measures/1"
    sent = served.send(page, served.form(page) | {"title": ["Ronda"]})
    assert sent.status == 303
    assert sent.headers["Location"] == f"{page}&sparat=1"
    assert "title: Ronda" in (served.desk.root / FILE).read_text()
    assert served.send(page, served.form(page) | {"start": ["i går"]}).status == 422


def test_several_values_are_changed_at_once(served: Served) -> None:
    form = filled(
        served, "measures/0", title="Rondera", status="planned", text="Varje kväll.\r\nUtom söndag.\r\n"
    )
    assert served.send(f"{PAGE}measures/0", form).status == 303
    again = served.form(f"{PAGE}measures/0")
    assert (again["title"], again["status"]) == (["Rondera"], ["planned"])
    assert again["text"] == ["Varje kväll.\nUtom söndag."]
    assert text_of(served).startswith(PLAN[: PLAN.index("  - {id: rond")])
    assert text_of(served).endswith(PLAN[PLAN.index("  - id: ljus") :])


def test_an_item_is_taken_out_of_a_list_of_choices_and_another_put_in(served: Served) -> None:
    assert served.send(f"{PAGE}measures/1", filled(served, "measures/1", owners=["polisen"])).status == 303
    assert text_of(served) == PLAN.replace("      - kommunen  # som äger lamporna\n", "")
    assert served.send(f"{PAGE}measures/1", filled(served, "measures/1", owners=["polisen", "kommunen"]))
    assert "      - polisen\n      - kommunen\n" in text_of(served)


def test_a_finding_leads_to_the_form_of_its_record(served: Served) -> None:
    page = served.ask("/avtal/exempelby/atgardsplan").text
    assert f'href="?fil={FILE}&amp;vid=measures/0"' in page


def test_who_may_read_the_file_stays_as_it_was(served: Served) -> None:
    (served.desk.root / FILE).chmod(0o640)
    served.send(f"{PAGE}measures/1", filled(served, "measures/1", status="done"))
    assert (served.desk.root / FILE).stat().st_mode & 0o777 == 0o640


def test_line_ends_of_windows_stay(served: Served) -> None:
    (served.desk.root / FILE).write_bytes(PLAN.replace("\n", "\r\n").encode())
    served.send(
        f"{PAGE}measures/1", filled(served, "measures/1", status="done", text="En rad.\r\nTvå rader.")
    )
    written = (served.desk.root / FILE).read_bytes()
    assert written.count(b"\n") == written.count(b"\r\n") > 10
    assert served.form(f"{PAGE}measures/1")["text"] == ["En rad.\nTvå rader."]


def test_a_form_that_is_sent_unchanged_changes_nothing(served: Served) -> None:
    got = served.send(f"{PAGE}measures/1", served.form(f"{PAGE}measures/1"))
    assert got.headers["Location"].endswith("&sparat=0")
    assert text_of(served) == PLAN


def test_a_record_is_added_with_an_id_of_its_own(served: Served) -> None:
    got = served.send(f"{PAGE}measures", filled(served, "measures", title="Lys upp!", status="planned"))
    assert got.headers["Location"] == f"{PAGE}measures/2&sparat=1"
    assert text_of(served).startswith(PLAN)
    assert "title: Lys upp!" in text_of(served).removeprefix(PLAN)
    assert served.form(f"{PAGE}measures/2")["id"] == ["lys-upp"]


def test_a_decision_is_added_to_a_meeting(served: Served) -> None:
    file = "agreements/exempelby/motesanteckning.yaml"
    page = f"/avtal/exempelby/motesanteckning?fil={file}&vid=items"
    form = served.form(page) | {"title": ["Avtalet"], "decisions": ["Avtalet förlängs: ett år."]}
    assert served.send(page, form).status == 303
    assert text_of(served, file).startswith(NOTE)
    assert "Avtalet förlängs: ett år." in text_of(served, file)


def test_a_record_is_removed(served: Served) -> None:
    form = filled(served, "measures/0", _remove="1")
    assert served.send(f"{PAGE}measures/0", form).headers["Location"].startswith(f"{PAGE}&sparat=1")
    assert text_of(served) == PLAN.replace(PLAN[PLAN.index("  - {id: rond") : PLAN.index("  - id: ljus")], "")


def test_what_others_refer_to_is_not_removed(served: Served) -> None:
    file = "agreements/exempelby/agreement.yaml"
    page = f"/avtal/exempelby/avtal?fil={file}&vid=forums/0"
    before = text_of(served, file)
    got = served.send(page, served.form(page) | {"_remove": ["1"]})
    assert got.status == 422
    assert "motesanteckning.yaml" in got.text
    assert text_of(served, file) == before


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("title", " ", "Fyll i det här."),
        ("start", "2019-02-30", "Datumet `2019-02-30` finns inte."),
        ("status", "kanske", "finns inte att välja här"),
        ("id", "rond", "rond"),
    ],
)
def test_what_the_model_refuses_is_told_at_the_field_and_not_written(
    served: Served, name: str, value: str, said: str
) -> None:
    got = served.send(f"{PAGE}measures/1", filled(served, "measures/1", **{name: value}))
    assert got.status == 422
    assert "Inget är sparat." in got.text
    assert said in got.text
    assert f'href="#f-{name}"' in got.text
    assert f'id="f-{name}"' in got.text
    assert 'aria-invalid="true"' in got.text
    assert text_of(served) == PLAN


def test_ways_within_a_page_lead_to_what_takes_the_focus(served: Served) -> None:
    for address in ("/avtal/exempelby/avtal", PAGE, f"{PAGE}measures/0"):
        page = served.ask(address).text
        ways = re.findall(r'href="#([^"]+)"', page)
        assert len(ways) == 3, address
        assert all(re.search(f'id="{way}" tabindex="-1"', page) for way in ways), ways
        assert ("form_title_" in ways) == (address != "/avtal/exempelby/avtal")


def test_what_is_folded_away_is_named_where_it_is_unfolded(served: Served) -> None:
    page = served.ask(f"{PAGE}measures/0").text
    folded = re.findall(r"<summary>Fler uppgifter \((\d+)\): (.*?)</summary>", page)
    assert folded
    for number, names in folded:
        titles = re.sub(r"<[^>]+>", "", names).split(", ")
        assert len(titles) == int(number)
        assert all(f">{title}<" in page for title in titles), titles
