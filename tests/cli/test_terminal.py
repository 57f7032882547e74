"""Whatever a workspace holds and whatever is asked of it, nothing of it makes a terminal do anything."""

import ast
import io
import json
import os
import pty
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import suppress
from itertools import product
from pathlib import Path

import pytest

from samverkan.cli.telling import show
from tests.conftest import MINIMAL, ROOT, SOUND, Ran, some

Samverkan = Callable[..., Ran]

SIGNS = "\x1b]0;x\x07\x1b[2J\x9b31m\u202e\u2066\u200f\x08\x7f"
"""What a terminal acts on: escapes, their short forms, and marks that turn the direction."""

ESCAPED = r"\e]0;x\a\e[2J\x9B31m\u202E\u2066\u200F\b\x7F"
"""The same in a double-quoted scalar."""

_ACTS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")

TARGET = "{target}"
COMMANDS = {
    "init": [(TARGET, "--kommun", TARGET, "--police", TARGET, "--period", TARGET), (TARGET,)],
    "import": [(TARGET, "--to", "ny/1"), ("word.docx", "--to", TARGET), ("word.docx", "--to", "ny/2")],
    "new": [
        (TARGET,),
        ("case", "--agreement", TARGET),
        ("case", "--id", TARGET),
        ("lagesbild", "--agreement", "sund"),
    ],
    "renew": [(TARGET,), ("sund", TARGET), ("sund", "2027-2030", "--to", TARGET), ("sund", "2027-2030")],
    "validate": [
        (),
        (TARGET,),
        ("--format", "concise"),
        ("--format", "github"),
        ("--baseline", "baseline.json"),
        ("--baseline", TARGET),
        ("--select", TARGET),
        ("--output", f"json=out/{TARGET}"),
        ("--output", TARGET),
        ("--write-baseline", f"out/{TARGET}.json"),
    ],
    "format": [("--check",), (TARGET,), ()],
    "render": [(), ("sund",), (TARGET,), ("--document", TARGET), ("--check",), ("--output", f"out/{TARGET}")],
    "preview": [(TARGET, "--no-open")],
    "bundle": [
        ("sund", "--for", "archive"),
        (TARGET, "--for", "archive"),
        ("sund", "--for", "kallelse", "--output", TARGET),
    ],
    "diff": [
        ("sund", "sund2"),
        ("sund", TARGET),
        (f"{TARGET}:agreements/sund", "sund"),
        (f"HEAD:{TARGET}", "sund"),
        ("HEAD:agreements/sund", "sund2"),
        ("sund", "sund2", "--allow", "editorial"),
        ("sund", "x/{name}"),
    ],
    "status": [(), (TARGET,), ("--who",), ("--output", f"out/{TARGET}")],
    "calendar": [("--who", TARGET), (TARGET,)],
    "law": [(), (TARGET,)],
    "returned": [(TARGET,), ("word.docx",), ("not.docx",)],
    "rules": [()],
    "explain": [(TARGET,)],
    "schema": [(TARGET,), (TARGET, "--write")],
}
"""For each command what is asked of it; `{target}` is a word with all the signs."""

ON_A_TERMINAL = [
    ("validate", "--no-cache"),
    ("validate", "--format", "json"),
    ("status", "--format", "html"),
    ("calendar",),
]
"""What a terminal may be asked to show."""

_SUND2 = SOUND.replace("kostnader", "egna kostnader")
PLACES: dict[str, dict[str, str]] = {
    "values": {"a/agreement.yaml": MINIMAL.replace("Exempelby kommun", f'"{ESCAPED} Exempelby kommun"')},
    "raw values": {"a/agreement.yaml": MINIMAL.replace("Exempelby", f"Exempelby{SIGNS}")},
    "keys": {"a/agreement.yaml": MINIMAL + f'"{ESCAPED}": 1\ngoals:\n  - {{"titel{ESCAPED}": x}}\n'},
    "ids": {"a/agreement.yaml": SOUND.replace("kommunen", f'"{ESCAPED}"')},
    "references": {"a/agreement.yaml": SOUND.replace("responsible: styrgruppen", f'forum: "x{ESCAPED}"')},
    "dates": {"a/agreement.yaml": MINIMAL.replace("2019\n", f'"2019{ESCAPED}"\n')},
    "syntax": {"a/agreement.yaml": f"title: [{SIGNS}\n  b: }}{SIGNS}\n"},
    "anchors": {"a/agreement.yaml": f"title: *{SIGNS}\n"},
    "tags": {"a/agreement.yaml": f"title: !<{ESCAPED}> x\nparties: !e%1B%5B2J y\n"},
    "silences": {"a/agreement.yaml": f"title: x # samverkan: ignore SV{SIGNS}\n"},
    "file names": {"a/agreement.yaml": MINIMAL, "{name}/agreement.yaml": MINIMAL, "a/{name}.yaml": "x: 1\n"},
    "included": {
        "a/agreement.yaml": MINIMAL
        + f'annexes: [{{number: 1, sections: [{{text: {{file: "{ESCAPED}"}}}}]}}]\n'
    },
    "tables": {"a/agreement.yaml": SOUND, "a/tables/x.csv": f"a{SIGNS};b\n1;{SIGNS};3\n"},
    "settings": {
        "a/agreement.yaml": MINIMAL,
        "/samverkan.yaml": f'rules: [{{rule: "{ESCAPED}", severity: "{ESCAPED}"}}]\n',
    },
    "folders in settings": {
        "a/agreement.yaml": MINIMAL,
        "/samverkan.yaml": f'folders: [{{folder: "{ESCAPED}"}}]\n',
    },
    "settings raw": {"a/agreement.yaml": MINIMAL, "/samverkan.yaml": f"language: {SIGNS}\n{SIGNS}: [\n"},
    "templates": {"/templates/avtal.md.j2": f"{{{{ 1/0 }}}} {SIGNS}\n"},
    "template errors": {"/templates/avtal.md.j2": f"{{% {SIGNS} %}}\n"},
    "template names": {"/templates/avtal.md.j2": f'{{% include "{SIGNS}" %}}\n'},
    "template attributes": {
        "/templates/avtal.md.j2": f'{{{{ page["{SIGNS}"].x }}}}{{{{ x|map("{SIGNS}")|list }}}}\n'
    },
    "template output": {"/templates/avtal.md.j2": f"# {SIGNS}\n\n{{::: {SIGNS}\n"},
    "template files": {"/templates/{name}.md.j2": "x"},
}
"""Where the signs stand, by what is written; `{name}` is a file name with all that a name can have."""

NAME = SIGNS.replace("/", "").replace("\x00", "")


def _docx() -> bytes:
    """A Word file in which all that is read has the signs, as far as XML lets it."""
    words = SIGNS.translate(dict.fromkeys([*range(32), 127]))
    body = f"<w:p><w:r><w:t>{words} Parter {words}</w:t></w:r></w:p>"
    main = f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>'
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr("word/document.xml", main)
        file.writestr(f"word/{words}.xml", main)
    return made.getvalue()


def _workspace(root: Path, files: dict[str, str]) -> None:
    all_files = {"sund/agreement.yaml": SOUND, "sund2/agreement.yaml": _SUND2, **files}
    for given, content in all_files.items():
        name = given.replace("{name}", NAME)
        path = root / name[1:] if name.startswith("/") else root / "agreements" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode())
    (root / "word.docx").write_bytes(_docx())
    (root / "not.docx").write_text(SIGNS)
    (root / "baseline.json").write_text(json.dumps({SIGNS: SIGNS}))


def _keep_in_git(root: Path) -> None:
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", "-C", str(root)]
    for more in (["init", "-q"], ["add", "."], ["commit", "-qm", "x"]):
        subprocess.run([*git, *more], check=True)  # noqa: S603


def test_every_command_is_tried(samverkan: Samverkan) -> None:
    listed = samverkan("--help").out.partition("Commands:\n")[2].partition("\n\n")[0]
    assert set(re.findall(r"^  (\w+)", listed, re.MULTILINE)) == set(COMMANDS)


@pytest.mark.parametrize(("command", "place"), some(product(COMMANDS, PLACES), 3))
def test_no_message_makes_a_terminal_do_anything(
    samverkan: Samverkan, tmp_path: Path, command: str, place: str
) -> None:
    _workspace(tmp_path, PLACES[place])
    if command == "diff":
        _keep_in_git(tmp_path)
    for asked in COMMANDS[command]:
        arguments = [each.replace(TARGET, f"mål{NAME}").replace("{name}", NAME) for each in asked]
        if command == "preview" and place not in ("settings", "settings raw"):
            continue  # it would go on
        ran = samverkan(command, *arguments)
        assert ran.status in (0, 1, 2, 130)
        assert _ACTS.findall(ran.err) == [], (asked, ran.err)
        assert _ACTS.findall(ran.out) == [], (asked, ran.out)


@pytest.mark.parametrize("place", ["file names", "keys"])
def test_no_document_on_a_terminal_makes_it_do_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    _workspace(tmp_path, PLACES[place])
    monkeypatch.chdir(tmp_path)
    for asked in ON_A_TERMINAL:
        seen = _on_a_terminal(*asked)
        assert _ACTS.findall(seen) == [], (asked, seen)


def _on_a_terminal(*arguments: str) -> str:
    """What a terminal gets, without the colours and the line ends of our own."""
    ours, theirs = pty.openpty()
    got = b""
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm"}
    command = [sys.executable, "-m", "samverkan", *arguments]
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, env=surroundings):  # noqa: S603
        os.close(theirs)
        with suppress(OSError):
            while more := os.read(ours, 65536):
                got += more
    os.close(ours)
    return re.sub("\x1b\\[[0-9;]*m", "", got.decode()).replace("\r", "")


def test_a_result_keeps_its_colours_and_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdout", said := Terminal())
    given = show("\x1b[1mfet\x1b[0m\r\n\tå\x1b[2J\x1b]x")
    assert given == said.getvalue() == "\x1b[1mfet\x1b[0m\r\n\tå\ufffd[2J\ufffd]x"


def test_commands_speak_by_way_of_what_makes_it_harmless() -> None:
    raw = {
        "print",
        *(f"sys.{out}.{write}" for out in ("stdout", "stderr") for write in ("write", "writelines")),
    }
    for path in (ROOT / "samverkan" / "cli").glob("*.py"):
        calls = [each for each in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(each, ast.Call)]
        called = {ast.unparse(each.func) for each in calls} & raw
        assert not called or path.name in ("faults.py", "telling.py"), (path.name, called)
