import os
import sys
from pathlib import Path

import pytest

from samverkan.errors import SamverkanError
from samverkan.source import Fault, find_files, read

from .saying import place


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "arbetsyta"
    folder.mkdir()
    return folder


def refused(path: Path, root: Path) -> Fault:
    file = read(path, root)
    assert not file.usable
    assert file.tree is None
    assert file.text == ""
    (fault,) = file.faults
    assert place(fault.span) == (1, 1, 1, 1)
    return fault


def test_a_file_is_read_with_its_path_in_the_workspace(root: Path) -> None:
    (root / "avtal" / "å").mkdir(parents=True)
    path = root / "avtal" / "å" / "agreement.yaml"
    path.write_bytes(b"\xef\xbb\xbfm\xc3\xa5l: 1\r\nslut: 2\r\n")
    file = read(path, root)
    assert (file.path, file.text, file.faults) == ("avtal/å/agreement.yaml", "mål: 1\nslut: 2\n", ())
    assert file.tree == {"mål": "1", "slut": "2"}
    assert file.usable
    assert place(file.locate(("mål",))[1]) == (1, 6, 1, 7)
    assert place(file.locate(("slut",), key=True)[1]) == (2, 1, 2, 5)


def test_a_file_that_is_not_utf_8_is_shown_as_far_as_it_can_be(root: Path) -> None:
    (root / "a.yaml").write_bytes("mål: åäö".encode("cp1252"))
    file = read(root / "a.yaml", root)
    assert [fault.rule for fault in file.faults] == ["YAML08"]
    assert file.text == "m\ufffdl: \ufffd\ufffd\ufffd"


def test_the_text_of_a_file_is_safe_to_show(root: Path) -> None:
    (root / "a.yaml").write_text("a: \x1b[31m\nb: \x85", encoding="utf-8")
    file = read(root / "a.yaml", root)
    assert [fault.rule for fault in file.faults] == ["YAML09", "YAML09"]
    assert file.text == "a: \ufffd[31m\nb: \ufffd"


def test_a_large_file_is_not_read(root: Path) -> None:
    (root / "a.yaml").write_bytes(b"#" * (1024 * 1024 + 1))
    fault = refused(root / "a.yaml", root)
    assert fault.rule == "YAML07"
    assert fault.message.sv == "Filen är större än 1 MiB och läses inte."
    assert fault.message.en == "The file is larger than 1 MiB and is not read."


def test_a_file_of_exactly_the_limit_is_read(root: Path) -> None:
    (root / "a.yaml").write_bytes(b"a: " + b"b" * (1024 * 1024 - 3))
    assert read(root / "a.yaml", root).faults == ()


def test_what_does_not_exist(root: Path) -> None:
    fault = refused(root / "a.yaml", root)
    assert fault.rule == "YAML13"
    assert fault.message.sv == "Filen finns inte."
    assert fault.message.en == "The file does not exist."


def test_a_folder_is_no_file(root: Path) -> None:
    (root / "a.yaml").mkdir()
    fault = refused(root / "a.yaml", root)
    assert (fault.rule, fault.message.sv, fault.message.en) == (
        "YAML13",
        "Filen är en mapp.",
        "The file is a folder.",
    )


def test_a_pipe_is_not_waited_for(root: Path) -> None:
    os.mkfifo(root / "a.yaml")
    fault = refused(root / "a.yaml", root)
    assert (fault.rule, fault.message.sv, fault.message.en) == (
        "YAML13",
        "Filen är ingen vanlig fil.",
        "The file is not an ordinary file.",
    )


@pytest.mark.parametrize("target", ["/dev/zero", "../hemlig.yaml", "../arbetsyta-annan/a.yaml"])
def test_a_link_must_not_lead_out(root: Path, target: str) -> None:
    (root.parent / "hemlig.yaml").write_text("lösen: ord")
    (root.parent / "arbetsyta-annan").mkdir()
    (root.parent / "arbetsyta-annan" / "a.yaml").write_text("lösen: ord")
    (root / "a.yaml").symlink_to(target)
    fault = refused(root / "a.yaml", root)
    assert fault.rule == "YAML13"
    assert fault.message.sv == "Filen ligger utanför arbetsytan."
    assert fault.message.en == "The file lies outside the workspace."


def test_a_link_within_the_workspace_is_followed(root: Path) -> None:
    (root / "b.yaml").write_text("a: 1")
    (root / "a.yaml").symlink_to("b.yaml")
    assert read(root / "a.yaml", root).tree == {"a": "1"}
    linked = root.parent / "annan"
    linked.symlink_to(root)
    assert read(linked / "b.yaml", linked).path == "b.yaml"


def test_a_link_to_itself_is_a_fault(root: Path) -> None:
    (root / "a.yaml").symlink_to("a.yaml")
    fault = refused(root / "a.yaml", root)
    assert fault.rule == "YAML13"
    assert fault.message.sv.startswith("Filen går inte att läsa (")
    assert fault.message.en.startswith("The file cannot be read (")


def test_a_long_chain_of_links_is_a_fault_or_followed(root: Path) -> None:
    """From Python 3.13 on it is followed to its end."""
    for number in range(1500):
        (root / f"{number}.yaml").symlink_to(f"{number + 1}.yaml")
    (root / "1500.yaml").write_text("a: b")
    (root / "1.md").symlink_to("0.yaml")
    (root / "x.yaml").write_text("a: {file: 1.md}")
    told = [fault.rule for name in ("0.yaml", "x.yaml") for fault in read(root / name, root).faults]
    assert told == ([] if sys.version_info >= (3, 13) else ["YAML13", "YAML12"])


def test_a_name_that_is_not_utf_8_can_be_shown(root: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(root) + b"/r\xe5d.yaml"))
    path.write_text("a: 1")
    assert read(path, root).path == "r\ufffdd.yaml"
    assert find_files(root, root) == [path]


def test_files_are_found_in_the_order_of_their_paths(root: Path) -> None:
    for name in (
        "b/c/x.yaml",
        "b/a.yml",
        "a.yaml",
        "b.yaml",
        "b/text.md",
        ".git/x.yaml",
        "b/.x.yaml",
        "å/x.yaml",
    ):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("")
    (root / "b" / "slinga").symlink_to(root)
    (root / "a.länk.yaml").symlink_to("finns inte")
    (root / "slinga.yaml").symlink_to("slinga.yaml")
    (root / "mapp.yaml").mkdir()
    found = [path.relative_to(root).as_posix() for path in find_files(root, root)]
    folder = "mapp.yaml"  # is told not to be a file
    assert found == [
        "a.länk.yaml",
        "a.yaml",
        "b.yaml",
        "b/a.yml",
        "b/c/x.yaml",
        folder,
        "slinga.yaml",
        "å/x.yaml",
    ]
    below = [root / "b" / each for each in ("a.yml", "c/x.yaml", "slinga")]  # the link leads out of b
    assert find_files(root, root / "b") == below


def test_a_folder_that_cannot_be_read_ends_the_work(root: Path) -> None:
    with pytest.raises(SamverkanError) as error:
        find_files(root, root / "saknas")
    assert "saknas går inte att läsa" in error.value.message.sv
    assert "saknas cannot be read" in error.value.message.en
