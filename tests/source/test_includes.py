import os
import unicodedata
from pathlib import Path

import pytest

from samverkan.source import Fault, Included, SourceFile, read

from .saying import place


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "arbetsyta" / "avtal" / "texter").mkdir(parents=True)
    return tmp_path / "arbetsyta"


def written(root: Path, text: str) -> SourceFile:
    path = root / "avtal" / "a.yaml"
    path.write_text(text, encoding="utf-8")
    return read(path, root)


def refused(root: Path, name: str) -> Fault:
    file = written(root, f"mål:\n  - text:\n      file: {name}\n")
    (fault,) = file.faults
    assert fault.rule == "YAML12"
    assert fault.route == ("mål", 0, "text")
    assert place(fault.span) == (3, 13, 3, 13 + len(name))
    assert file.tree == {"mål": [{"text": name}]}
    assert file.included == {}
    return fault


def test_a_text_file_takes_the_place_of_the_mapping_that_names_it(root: Path) -> None:
    (root / "avtal" / "texter" / "b.md").write_bytes(b"\xef\xbb\xbfF\xc3\xb6rst\r\n\tsedan\r\n\r\n")
    (root / "c.md").write_text("c", encoding="utf-8")
    file = written(root, "a: {file: texter/b.md}\nlista:\n  - file: texter/b.md\n  - file: ../c.md\nd: x\n")
    assert file.faults == ()
    assert file.tree == {"a": "Först\n\tsedan\n", "lista": ["Först\n\tsedan\n", "c"], "d": "x"}
    text = file.tree["a"]
    assert isinstance(text, Included)
    assert text.path == "avtal/texter/b.md"
    assert file.included == {"avtal/texter/b.md": "Först\n\tsedan\n\n", "c.md": "c"}
    assert place(file.locate(("a",))[1]) == (1, 4, 1, 23)
    assert place(file.locate(("lista", 0))[1]) == (3, 5, 3, 22)
    assert place(file.locate(("lista", 1), key=True)[1]) == (4, 5, 4, 18)


def test_words_are_found_in_the_text_file(root: Path) -> None:
    (root / "avtal" / "b.md").write_text("Rad ett\n\nså här\nslutar 😀 det\n", encoding="utf-8")
    file = written(root, "a:\n  file: b.md\n")
    path, span = file.find(("a",), "här slutar")
    assert (path, place(span)) == ("avtal/b.md", (3, 4, 4, 7))
    path, span = file.find(("a",), "det")
    assert (path, place(span)) == ("avtal/b.md", (4, 10, 4, 13))
    path, span = file.find(("a",), "saknas")
    assert (path, place(span)) == ("avtal/a.yaml", (2, 3, 2, 13))


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a: {file: b.txt}", {"a": {"file": "b.txt"}}),
        ("a: {file: b.md, x: y}", {"a": {"file": "b.md", "x": "y"}}),
        ("a: {file: [b.md]}", {"a": {"file": ["b.md"]}}),
        ("a: {file: }  # .md", {"a": {"file": None}}),
        ("file: b.md", {"file": "b.md"}),
    ],
)
def test_other_mappings_are_left(root: Path, text: str, tree: object) -> None:
    file = written(root, text)
    assert (file.tree, file.faults) == (tree, ())


def test_a_missing_file_is_answered_with_the_nearest_name(root: Path) -> None:
    for name in ("bakgrund.md", "syfte.md", "bakgrunden.txt"):
        (root / "avtal" / "texter" / name).write_text("x")
    fault = refused(root, "texter/bakgrnd.md")
    assert fault.message.sv == "Textfilen `texter/bakgrnd.md` finns inte."
    assert fault.message.en == "The text file `texter/bakgrnd.md` does not exist."
    assert fault.help.sv == "Menade du `texter/bakgrund.md`?"
    assert fault.help.en == "Did you mean `texter/bakgrund.md`?"


@pytest.mark.parametrize(
    ("name", "sv", "en"),
    [
        ("saknas/b.md", "Sökvägen räknas från YAML-filens egen mapp.", "The path is counted from the YAML"),
        ("texter\\b.md", "Skriv `/` mellan mapparna.", "Write `/` between the folders."),
        ("texter/" + "x" * 300 + ".md", "Se över filens namn", "Look over the name"),
        ("x/" * 20000 + ".md", "Sökvägen räknas från YAML-filens egen mapp.", "The path is counted"),
    ],
    ids=["folder", "backslash", "long", "longer"],
)
def test_a_missing_file_with_nothing_near(root: Path, name: str, sv: str, en: str) -> None:
    fault = refused(root, name)
    assert fault.help.sv.startswith(sv)
    assert fault.help.en.startswith(en)


@pytest.mark.parametrize("name", ["../../hemlig.md", "/etc/passwd.md", "länk.md", "mapplänk/hemlig.md"])
def test_a_text_outside_the_workspace_is_not_read(root: Path, name: str) -> None:
    (root.parent / "hemlig.md").write_text("lösenord")
    (root / "avtal" / "länk.md").symlink_to(root.parent / "hemlig.md")
    (root / "avtal" / "mapplänk").symlink_to(root.parent)
    fault = refused(root, name)
    assert fault.message.sv == f"Textfilen `{name}` ligger utanför arbetsytan."
    assert fault.message.en == f"The text file `{name}` lies outside the workspace."


def test_a_link_within_the_workspace_gives_the_path_of_the_text_itself(root: Path) -> None:
    (root / "b.md").write_text("b")
    (root / "avtal" / "länk.md").symlink_to(root / "b.md")
    assert written(root, "a: {file: länk.md}").included == {"b.md": "b"}


def test_a_folder_or_a_pipe_is_no_text(root: Path) -> None:
    (root / "avtal" / "mapp.md").mkdir()
    os.mkfifo(root / "avtal" / "ledning.md")
    assert refused(root, "mapp.md").message.sv == "Textfilen `mapp.md` är en mapp."
    assert refused(root, "mapp.md").message.en == "The text file `mapp.md` is a folder."
    assert refused(root, "ledning.md").message.sv == "Textfilen `ledning.md` är ingen vanlig fil."


def test_a_large_text_is_not_read(root: Path) -> None:
    (root / "avtal" / "b.md").write_bytes(b"x" * (1024 * 1024 + 1))
    assert refused(root, "b.md").message.sv == "Textfilen `b.md` är större än 1 MiB och läses inte."
    assert refused(root, "b.md").message.en == "The text file `b.md` is larger than 1 MiB and is not read."


def test_a_text_is_utf_8_without_control_characters(root: Path) -> None:
    (root / "avtal" / "b.md").write_bytes("ett\nåtta".encode("cp1252"))
    assert refused(root, "b.md").message.sv == (
        "Textfilen `b.md` har ett fel på rad 2, kolumn 1: "
        "Filen är inte sparad som UTF-8: här står `å` i en äldre kodning (Windows-1252)."
    )
    (root / "avtal" / "b.md").write_text("ett\u2028två", encoding="utf-8")
    assert refused(root, "b.md").message.en == (
        "The text file `b.md` has a fault on line 1, column 4: "
        "There is an invisible control character here: U+2028 (LINE SEPARATOR)."
    )


def test_a_name_that_a_mac_has_taken_apart_is_found(root: Path) -> None:
    (root / "avtal" / unicodedata.normalize("NFD", "åtgärder.md")).write_text("x")
    assert written(root, "a: {file: åtgärder.md}").tree == {"a": "x"}


def test_what_is_left_out_is_not_read(root: Path) -> None:
    file = written(root, "a: x\na: {file: saknas.md}\n")
    assert [fault.rule for fault in file.faults] == ["YAML02"]


def test_faults_come_in_the_order_of_the_file(root: Path) -> None:
    file = written(root, "a: {file: x.md}\nb: 1\nb: 2\nc: [{file: y.md}, {d: {file: z.md}}]\n")
    assert [(fault.rule, fault.span.line, fault.span.column) for fault in file.faults] == [
        ("YAML12", 1, 11),
        ("YAML02", 3, 1),
        ("YAML12", 4, 12),
        ("YAML12", 4, 30),
    ]


def test_one_text_named_many_times_is_kept_once(root: Path) -> None:
    (root / "avtal" / "b.md").write_bytes(b"x" * 1024 * 1024)
    names = ("b.md", "./b.md", "texter/../b.md")
    file = written(root, "a:\n" + "".join(f"  - file: {names[i % 3]}\n" for i in range(14000)))
    assert file.tree is not None
    items = file.tree["a"]
    assert isinstance(items, list)
    assert len({id(item) for item in items}) == 1


def test_many_missing_texts_are_not_all_looked_for(root: Path) -> None:
    file = written(root, "a:\n" + "".join(f"  - file: {number}.md\n" for number in range(14000)))
    assert len(file.faults) == 100
