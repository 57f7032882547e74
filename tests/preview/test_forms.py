"""Forms of the files: what they show, what they save, and what they refuse."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path, PurePosixPath

import pytest

from samverkan.cli.writing import write_whole
from samverkan.edit import node_at
from samverkan.load.file_names import kind_of
from samverkan.model import KINDS, Record, fields
from samverkan.preview.findings import editor_address
from samverkan.preview.forms.changes import NewValue, changed, changes
from samverkan.preview.forms.fields import InputKind
from samverkan.preview.forms.form import OpenedFile, RecordForm
from samverkan.preview.forms.place import written_route
from samverkan.preview.forms.saving import Forms
from samverkan.preview.picture import Camera
from samverkan.source import Map, Node, Rows, Seq, SourceFile, read
from tests.conftest import ROOT, SOUND, examples, some
from tests.preview.served import DAY, Served, serving

PLAN = """\
id: forsta  # planens id
date: 2019-03-01
measures:
  # Den första åtgärden
  - {id: rond, title: Rondera i parken, responsible: kommunen, owners: [kommunen]}  # varje kväll
  - id: ljus
    title: 'Lys upp: gångvägen'
    text: |
      Kommunen byter lampor.

      Polisen vandrar med.
    owners:
      - kommunen  # som äger lamporna
      - polisen
    status: ongoing
"""
NOTE = """\
id: mote
date: 2019-04-01
forum: styrgruppen
items:
  - {title: Lägesbild, decisions: [Den godkänns.]}
"""
FORUM = "forums:\n  - {id: styrgruppen, name: Styrgruppen, type: steering_group}\n"
GOALS = """\
goals:
  - title: Fler är trygga
    text: {file: om målet.md}
    indicators:
      - {title: Andelen trygga, unit: procent, measurements: {file: varden.csv}}
"""
FILE = "agreements/exempelby/atgardsplan.yaml"
PAGE = f"/avtal/exempelby/atgardsplan?fil={FILE}&vid="


@pytest.fixture
def served(workspace: Callable[..., Path]) -> Iterator[Served]:
    root = workspace(
        {
            "exempelby/agreement.yaml": SOUND + FORUM,
            "exempelby/atgardsplan.yaml": PLAN,
            "exempelby/motesanteckning.yaml": NOTE,
            "/hemligt.yaml": "title: hemligheter",
        }
    )
    with serving(root) as each:
        yield each


def text_of(served: Served, name: str = FILE) -> str:
    return (served.desk.root / name).read_text(encoding="utf-8")


def filled(served: Served, route: str, **values: str | list[str]) -> dict[str, list[str]]:
    """The form of the record at the route with these values in it."""
    form = served.form(PAGE + route)
    return form | {name: [value] if isinstance(value, str) else value for name, value in values.items()}


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


AGREEMENT = "agreements/exempelby/agreement.yaml"
GOAL = f"/avtal/exempelby/avtal?fil={AGREEMENT}&vid=goals/0"
TEXT = b"\xef\xbb\xbf\r\nMer om m\xc3\xa5let.  \r\nMed brytning.\r\n\r\n  - en punkt\r\n\r\n\r\n"


@pytest.fixture
def with_text(workspace: Callable[..., Path]) -> Iterator[Served]:
    root = workspace({"exempelby/agreement.yaml": f"{SOUND}{GOALS}", "exempelby/om målet.md": "-"})
    (root / "agreements/exempelby/om målet.md").write_bytes(TEXT)
    (root / "agreements/exempelby/varden.csv").write_text("date,value\n2019-03-01,20\n")
    with serving(root) as each:
        yield each


def _bytes_of(served: Served) -> dict[str, bytes]:
    files = served.desk.root.rglob("*")
    return {each.name: each.read_bytes() for each in files if each.is_file()}


def test_a_text_in_a_file_of_its_own_is_changed_there_and_nothing_else(with_text: Served) -> None:
    before = _bytes_of(with_text)
    form = with_text.form(GOAL)
    text = form["text"][0].replace("\r\n", "\n")
    assert text.startswith("Mer om målet.")
    form["text"] = [text.replace("Med brytning.", "Med en annan rad.\nOch en till.").replace("  \n", "\n")]
    assert with_text.send(GOAL, form).status == 303
    new = TEXT.replace(b"Med brytning.", b"Med en annan rad.\r\nOch en till.")
    assert _bytes_of(with_text) == before | {"om målet.md": new}


def test_a_text_and_its_record_are_saved_together(with_text: Served) -> None:
    before = _bytes_of(with_text)
    form = with_text.form(GOAL) | {"text": ["En annan text."], "title": ["Alla är trygga"]}
    assert with_text.send(GOAL, form).status == 303
    yaml = before["agreement.yaml"].replace("Fler är trygga".encode(), "Alla är trygga".encode())
    new = b"\xef\xbb\xbf\r\nEn annan text.\r\n\r\n\r\n"
    assert _bytes_of(with_text) == before | {"om målet.md": new, "agreement.yaml": yaml}


@pytest.mark.parametrize(
    ("text", "said"),
    [("", "inte kan vara tom"), ("Se [](#ingenstans).", "ingenstans"), ("Ett \x07 tecken", "tecken")],
)
def test_a_text_that_will_not_do_is_refused(with_text: Served, text: str, said: str) -> None:
    before = _bytes_of(with_text)
    got = with_text.send(GOAL, with_text.form(GOAL) | {"text": [text]})
    assert got.status == 422
    assert said in got.text
    assert _bytes_of(with_text) == before


def test_a_text_that_has_changed_meanwhile_is_kept(with_text: Served) -> None:
    form = with_text.form(GOAL) | {"text": ["Min text."]}
    other = with_text.desk.root / "agreements/exempelby/om målet.md"
    other.write_text("Någon annans text.\n")
    got = with_text.send(GOAL, form)
    assert got.status == 422
    assert "Filen har ändrats sedan formuläret visades" in got.text
    assert "Min text." in got.text
    assert other.read_text() == "Någon annans text.\n"


def test_no_text_outside_the_workspace_is_written(
    with_text: Served, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("utanför") / "annan.md"
    outside.write_text("Utanför.\n")
    form = with_text.form(GOAL) | {"text": ["Min text."]}
    inside = with_text.desk.root / "agreements/exempelby/om målet.md"
    inside.unlink()
    inside.symlink_to(outside)
    with_text.send(GOAL, form)
    assert outside.read_text() == "Utanför.\n"


ROWS = "/avtal/exempelby/avtal?fil=agreements/exempelby/agreement.yaml&vid=goals/0/indicators/0/measurements"


@pytest.fixture
def with_rows(workspace: Callable[..., Path]) -> Iterator[Served]:
    root = workspace({"exempelby/agreement.yaml": f"{SOUND}{GOALS}", "exempelby/om målet.md": "-"})
    table = 'date;value;source\r\n2019-03-01; 20 ;"Delvis; ny fråga"\r\n\r\n2020-03;21;\r\n'
    (root / "agreements/exempelby/varden.csv").write_bytes(b"\xef\xbb\xbf" + table.encode())
    with serving(root) as each:
        yield each


@pytest.mark.parametrize(
    ("at", "entered", "old", "new"),
    [
        ("/0", {"value": ["22,5"]}, b"; 20 ;", b"; 22,5 ;"),
        ("/0", {"source": [""]}, b'"Delvis; ny fr\xc3\xa5ga"', b""),
        ("/1", {"source": ['Sagt: "ja"; två']}, b"21;", 'b21;"Sagt: ""ja""; två"'[1:].encode()),
        ("/1", {"date": ["2021"]}, b"2020-03;", b"2021;"),
        ("", {"date": ["2022"], "value": ["23"]}, b"2020-03;21;\r\n", b"2020-03;21;\r\n2022;23;\r\n"),
        ("/1", {"_remove": ["1"]}, b"2020-03;21;\r\n", b""),
    ],
)
def test_a_row_of_a_table_is_changed_in_its_cells_and_nothing_else(
    with_rows: Served, at: str, entered: dict[str, list[str]], old: bytes, new: bytes
) -> None:
    before = _bytes_of(with_rows)
    form = with_rows.form(f"{ROWS}{at}")
    assert set(form) >= {"date", "value", "source"}
    assert with_rows.send(f"{ROWS}{at}", form | entered).status == 303
    table = before["varden.csv"]
    assert table.count(old) == 1
    assert _bytes_of(with_rows) == before | {"varden.csv": table.replace(old, new)}


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("date;value\r\n", "2022;23\r\n"),
        ("date;value", "\n2022;23\n"),
        ("sep=;\ndate;value;source\n", "2022;23;\n"),
        ("date\tvalue\tsource\n2021\t5\t\n", "2022\t23\t\n"),
    ],
)
def test_a_row_is_added_to_a_table_with_columns_alone(with_rows: Served, table: str, row: str) -> None:
    path = with_rows.desk.root / "agreements/exempelby/varden.csv"
    path.write_bytes(table.encode())
    assert "Lägg till" in with_rows.ask(ROWS.removesuffix("/measurements")).text
    entered = with_rows.form(ROWS) | {"date": ["2022"], "value": ["23"]}
    assert with_rows.send(ROWS, entered).status == 303
    assert path.read_bytes().decode() == table + row


def test_no_row_is_added_to_a_table_without_columns(with_rows: Served) -> None:
    (with_rows.desk.root / "agreements/exempelby/varden.csv").write_bytes(b"")
    assert ROWS.partition("vid=")[2] not in with_rows.ask(ROWS.removesuffix("/measurements")).text
    assert with_rows.ask(ROWS).status == 404


@pytest.mark.parametrize("entered", [{"value": ["många"]}, {"date": [""]}, {"date": ["2019-03-01"]}])
def test_a_row_that_will_not_do_is_refused(with_rows: Served, entered: dict[str, list[str]]) -> None:
    before = _bytes_of(with_rows)
    assert with_rows.send(f"{ROWS}/1", with_rows.form(f"{ROWS}/1") | entered).status == 422
    assert _bytes_of(with_rows) == before


def test_what_is_wrong_in_a_row_is_told_at_its_field(with_rows: Served) -> None:
    entered = with_rows.form(f"{ROWS}/1") | {"value": ["många"]}
    told = with_rows.send(f"{ROWS}/1", entered).text
    assert "varden.csv, rad" not in told
    assert re.search(r'name="value"[^>]*aria-invalid="true"', told)


def test_a_row_that_has_changed_meanwhile_is_kept(with_rows: Served) -> None:
    form = with_rows.form(f"{ROWS}/0") | {"value": ["5"]}
    other = with_rows.desk.root / "agreements/exempelby/varden.csv"
    other.write_text("date;value;source\n2019-03-01;99;\n")
    assert with_rows.send(f"{ROWS}/0", form).status == 422
    assert "99" in other.read_text()


def test_what_lies_in_a_file_of_its_own_is_opened_there(workspace: Callable[..., Path]) -> None:
    root = workspace(
        {
            "exempelby/agreement.yaml": f"{SOUND}{GOALS}",
            "exempelby/om målet.md": "Mer om målet.\n",
            "exempelby/varden.csv": "date,value\n2019-03-01,20\n",
        }
    )
    for at, name in (("goals/0", "om målet.md"), ("goals/0/indicators/0", "varden.csv")):
        with serving(root) as served:
            page = served.ask(f"/avtal/exempelby/avtal?fil=agreements/exempelby/agreement.yaml&vid={at}").text
        path = root / "agreements" / "exempelby" / name
        assert f'href="{editor_address(path, 1, 1)}"' in page
        assert f"agreements/exempelby/{name}" in page


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


def forms_of(root: Path) -> tuple[Forms, Camera]:
    camera = Camera(root, lambda: DAY)
    workspace = camera.take(()).workspace
    return Forms(lambda: workspace, camera.tried, write_whole), camera


def _routes(
    model: type[Record], node: Node, at: tuple[str | int, ...] = ()
) -> Iterator[tuple[str | int, ...]]:
    """The route of every record in a list of the data, and of one more in each."""
    if isinstance(node, Map):
        yield at
        for key, holds in fields(model).items():
            if holds.record and holds.is_list and not isinstance(node.get(key), Rows):
                yield (*at, key)
                for place, each in enumerate(value if isinstance(value := node.get(key), Seq) else []):
                    yield from _routes(holds.record, each, (*at, key, place))


def sent_back(form: RecordForm) -> dict[str, list[str]]:
    """What a browser sends of a form in which nobody has changed anything."""
    return {
        each.name: [value.replace("\n", "\r\n") for value in each.chosen] or [""]
        for each in form.group.fields
    }


@cache
def _every_form() -> list[tuple[str, OpenedFile]]:
    """The form of records of every file in the repository, and of one more in each list, by path."""
    forms, _ = forms_of(ROOT)
    found = []
    for path, file in forms.workspace().files.items():
        for route in some(_routes(KINDS[kind_of(PurePosixPath(path)) or ""], file.tree), 3):
            opened = forms.opened(path, written_route(route))
            assert isinstance(opened, OpenedFile), (path, route)
            found.append((path, opened))
    return found


def test_every_record_of_every_file_has_a_form_that_changes_nothing_by_itself() -> None:
    for path, opened in _every_form():
        assert changes(opened.form, sent_back(opened.form)) == (), (path, opened.spot.route)
        assert all(each.title and each.told for each in opened.form.group.fields)
    assert {kind_of(PurePosixPath(path)) for path, _ in _every_form()} == set(KINDS)
    assert len(_every_form()) > 500


def test_one_more_of_anything_shows_what_names_it_at_once(served: Served) -> None:
    for path, opened in _every_form():
        kind = opened.spot.model.record_kind
        shown = {each.route[-1] for each in opened.form.group.shown}
        own = {*kind.words, kind.about} & {each.route[-1] for each in opened.form.group.fields}
        assert not opened.spot.is_new or own <= shown, (path, opened.spot.route)
    for route in ("notes", "measures/0/steps", "sources"):
        page = served.ask(f"{PAGE}{route}").text
        assert "<details open" in page or page.index("<label") < page.index("Fler uppgifter"), route


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


def test_any_field_of_any_record_can_be_changed() -> None:
    every = [
        (path, opened, each)
        for path, opened in _every_form()
        if not opened.spot.is_new
        for each in opened.form.group.fields
        if each.shape in (InputKind.LINE, InputKind.TEXT, InputKind.CHOICE) and each.values and not each.file
    ]
    assert len(every) > 1500
    for path, opened, each in every[:: len(every) // examples(400)]:
        value = f"{each.value} – ändrat, med: kolon # och ”tecken”"

        def reread(text: str, path: str = path) -> SourceFile:
            return read(ROOT / path, ROOT, text.encode())

        after = reread(changed(opened.spot, [NewValue(each, (value,))], reread))
        assert node_at(after.tree, (*opened.spot.route, *each.route)) == value
