"""What the preview serves, and to whom."""

import re
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import unquote

import pytest

from samverkan.preview.server import PreviewServer
from tests.conftest import SOUND
from tests.preview.served import PLAN, Served, serving


@pytest.fixture
def served(workspace: Callable[..., Path]) -> Iterator[Served]:
    root = workspace(
        {
            "exempelby/agreement.yaml": SOUND,
            "exempelby/atgardsplan.yaml": PLAN,
            "grannby/agreement.yaml": SOUND.replace("Exempelby", "Grannby"),
            "/hemligt.txt": "hemligheter",
        }
    )
    with serving(root) as each:
        yield each


def test_documents_are_listed_and_the_agreement_is_shown(served: Served) -> None:
    page = served.ask("/avtal/exempelby/")
    assert page.status == 200
    assert re.findall(r'<a href="/avtal/(.*?)"( aria-current="page")?', page.text) == [
        ("grannby/", ""),
        ("exempelby/", ""),
        ("exempelby/avtal", ' aria-current="page"'),
        ("exempelby/atgardsplan", ""),
    ]
    assert 'src="/papper/exempelby/avtal"' in page.text
    assert "Exempelby kommun" in served.ask("/papper/exempelby/avtal").text


def test_the_first_page_is_that_of_the_agreement_that_begins_last(served: Served) -> None:
    assert 'src="/papper/grannby/avtal"' in served.ask("/").text


def test_a_document_leads_to_no_other_page(served: Served) -> None:
    paper = served.ask("/papper/exempelby/atgardsplan").text
    assert "Rondera i parken" in paper
    assert not re.findall(r'href="(?!#|data:)', paper)


def test_a_finding_leads_to_its_line_in_the_editor(served: Served) -> None:
    page = served.ask("/avtal/exempelby/atgardsplan").text
    address = re.search(r'href="(vscode://[^"]*)"', page)
    assert address
    path, line, column = unquote(address[1].removeprefix("vscode://file")).rsplit(":", 2)
    assert Path(path).read_text(encoding="utf-8") == PLAN
    assert (int(line), int(column)) >= (1, 1)


def test_what_is_not_looked_for_is_said_beside_what_is_found(workspace: Callable[..., Path]) -> None:
    files = {"exempelby/agreement.yaml": SOUND}
    with serving(workspace(files)) as served:
        assert '<p id="summary_">Inget att anmärka.</p>' in served.ask("/avtal/exempelby/").text
    settings = "rules: [{rule: SV011, severity: off, reason: Vi mäter på annat sätt.}]\n"
    with serving(workspace({"/samverkan.yaml": settings})) as served:
        page = served.ask("/avtal/exempelby/").text
    assert '<p id="summary_">Inget att anmärka. Inställningarna stänger av SV011.</p>' in page


def test_style_and_script_come_from_the_preview_itself(served: Served) -> None:
    page = served.ask("/").text
    for address in re.findall(r'(?:rel="stylesheet" href|script src)="(.*?)"', page):
        assert served.ask(address).status == 200
    assert "style=" not in page
    assert not re.search(r"<script(?! src=)|\son\w+=", page)


@pytest.mark.parametrize(
    "path",
    [
        "/hemligt.txt",
        "/agreements/exempelby/agreement.yaml",
        "/papper/exempelby/agreement.yaml",
        "/papper/exempelby/../../hemligt.txt",
        "/papper/exempelby/%2e%2e/%2e%2e/hemligt.txt",
        "/papper/..%2f..%2fhemligt.txt/avtal",
        "/papper/exempelby%00/avtal",
        "/papper/exempelby/saknas",
        "/papper//avtal",
        "/avtal/saknas/",
        "/avtal/exempelby/saknas",
        "//127.0.0.1/hemligt.txt",
        "/../templates/html/preview.css",
        "/templates/html/style.css",
        "http://127.0.0.1/hemligt.txt",
        "/\\hemligt.txt",
        "/%ff",
    ],
)
def test_nothing_else_is_served(served: Served, path: str) -> None:
    got = served.ask(path)
    assert got.status == 404
    assert "hemligheter" not in got.text
    assert "title:" not in got.text


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "ond.example"},
        {"Host": "ond.example:{port}"},
        {"Host": "127.0.0.1"},
        {"Host": "127.0.0.1:1"},
        {"Host": "127.0.0.1:{port}@ond.example"},
        {"Host": ""},
        {"Origin": "http://ond.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:{port}"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
@pytest.mark.parametrize("path", ["/", "/papper/exempelby/avtal", "/handelser", "/preview.js"])
def test_a_page_elsewhere_gets_nothing(served: Served, path: str, headers: dict[str, str]) -> None:
    sent = {name: value.format(port=served.port) for name, value in headers.items()}
    got = served.ask(path, headers=sent)
    assert got.status == 403
    assert "Exempelby" not in got.text
    assert "Access-Control-Allow-Origin" not in got.headers


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}"])
def test_its_own_page_gets_what_it_asks_for(served: Served, host: str) -> None:
    own = host.format(port=served.port)
    headers = {"Host": own, "Origin": f"http://{own}", "Sec-Fetch-Site": "same-origin"}
    assert served.ask("/", headers=headers).status == 200


@pytest.mark.parametrize("path", ["/", "/papper/exempelby/avtal", "/preview.js", "/saknas"])
def test_every_answer_tells_the_browser_what_it_is_for(served: Served, path: str) -> None:
    got = served.ask(path)
    policy = got.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert "frame-ancestors" in policy
    assert got.headers["X-Content-Type-Options"] == "nosniff"
    assert got.headers["Cache-Control"] == "no-store"
    assert got.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Python" not in got.headers["Server"]


@pytest.mark.parametrize("path", ["/", "/papper/exempelby/avtal", "/saknas", "/handelser"])
def test_head_answers_as_get_without_the_body(served: Served, path: str) -> None:
    head = served.ask(path, "HEAD")
    assert head.text == ""
    if path != "/handelser":
        got = served.ask(path)
        assert (head.status, head.headers["Content-Length"]) == (got.status, str(len(got.text.encode())))


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "SPAM"])
def test_other_methods_change_nothing(served: Served, method: str) -> None:
    got = served.ask("/", method, {"Content-Length": "2"}, b"hi")
    assert got.status >= 400
    assert "Access-Control-Allow-Origin" not in got.headers


def test_words_of_a_file_are_words_on_the_page(workspace: Callable[..., Path]) -> None:
    evil = "\"'><script>alert(1)</script>"
    text = SOUND.replace("title: Samverkansavtal 2019–2022", f"title: |\n  Avtal {evil}\n{evil}: 1", 1)
    root = workspace({"exempelby/agreement.yaml": text, "exempelby/<b>'x.yaml": "a: 1\n"})
    with serving(root) as served:
        page = served.ask("/").text
    assert "<script>alert" not in page
    assert "<b>" not in page
    assert "&lt;b&gt;&#39;x.yaml" in page


def test_a_workspace_without_agreements_has_a_page(workspace: Callable[..., Path]) -> None:
    with serving(workspace({})) as served:
        assert "inget avtal" in served.ask("/").text


def test_it_listens_on_this_machine_alone() -> None:
    with PreviewServer(0) as server:
        assert server.server_address[0] == "127.0.0.1"
        assert server.address == f"http://127.0.0.1:{server.server_port}/"


def test_a_page_that_listens_is_told_when_a_file_is_saved(served: Served) -> None:
    connection = HTTPConnection("127.0.0.1", served.port, timeout=20)
    connection.request("GET", "/handelser")
    answer = connection.getresponse()
    assert answer.headers["Content-Type"] == "text/event-stream"
    first = answer.readline() + answer.readline()
    assert first == f"data: {served.desk.version}\n\n".encode()
    (served.desk.root / "agreements/exempelby/atgardsplan.yaml").unlink()
    served.desk.look()
    told = answer.readline() + answer.readline()
    assert told.startswith(b"data: ")
    assert told != first
    connection.close()
