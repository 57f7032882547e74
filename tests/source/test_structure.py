import pytest

from samverkan.source import parse

from .saying import only_fault, place, told


def test_scalars_stay_text_and_emptiness_is_none() -> None:
    text = "a: 0114\nb: no\nc: 12:30\nd: 2022-07-14\ne:\nf: ~\ng: null\nh: ''\ni: 'null'\n"
    assert parse(text + "j: [~, Null, NULL, nUll]\n").tree == {
        "a": "0114",
        "b": "no",
        "c": "12:30",
        "d": "2022-07-14",
        "e": None,
        "f": None,
        "g": None,
        "h": "",
        "i": "null",
        "j": [None, None, None, "nUll"],
    }


def test_keys_stay_text() -> None:
    assert parse("~: a\n1: b\nyes: c\n'<<': d\n").tree == {"~": "a", "1": "b", "yes": "c", "<<": "d"}


def test_a_repeated_key_names_the_first_and_leaves_its_value() -> None:
    text = "titel: a\nmål: 1\ntitel:\n  b: c\nslut: x\n"
    fault = only_fault(text)
    assert fault.rule == "YAML02"
    assert place(fault.span) == (3, 1, 3, 6)
    assert fault.route == ("titel",)
    assert fault.message.sv == "Nyckeln `titel` finns redan på rad 1."
    assert fault.message.en == "The key `titel` is already on line 1."
    assert parse(text).tree == {"titel": "a", "mål": "1", "slut": "x"}


def test_a_key_that_stands_three_times_is_told_twice() -> None:
    assert told("a: 1\na: 2\na: 3\n") == [("YAML02", 2, 1), ("YAML02", 3, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "a:\n  - b: 1\n    c: 2\n    b: 3\n    c: 4\n    d: 5\n",
        "a:\n  - b: 1\n    c: 2\n    b: 3\n    d: 4\n    c: 5\n",
        "a:\n  - b: 1\n    c: 2\n    b: 3\n    d: {b: 1, c: [x]}\n    c: 5\n",
    ],
)
def test_an_item_that_has_lost_its_dash_is_told_of_once_and_left_out(text: str) -> None:
    fault = only_fault(text)
    assert (fault.rule, place(fault.span)) == ("YAML02", (4, 5, 4, 6))
    assert fault.help.sv.startswith("Börjar en ny post i listan här, skriv `- ` före nyckeln.")
    assert fault.help.en.startswith("If a new item of the list begins here, write `- ` before the key.")
    assert parse(text).tree == {"a": [{"b": "1", "c": "2"}]}


def test_two_keys_of_no_list_that_stand_there_once_more_are_told_of_each() -> None:
    text = "a: 1\nb: 2\na: 3\nc: 4\nb: 5\n"
    assert told(text) == [("YAML02", 3, 1), ("YAML02", 5, 1)]
    assert parse(text).tree == {"a": "1", "b": "2", "c": "4"}


def test_a_fault_inside_what_is_left_out_has_the_route_of_what_is_kept() -> None:
    faults = parse("x:\n  a: 1\n  a: {b: 1, b: 2}\n").faults
    assert [fault.route for fault in faults] == [("x", "a"), ("x",)]


def test_an_anchor_leaves_the_tree() -> None:
    text = "a:\n  - &namn x\n  - &b {c: d}\n"
    first, second = parse(text).faults
    assert first.message.sv == "`&namn` är ett ankare i YAML, och sådana används inte här."
    assert first.message.en == "`&namn` is an anchor in YAML, and anchors are not used here."
    assert (place(first.span), first.route) == ((2, 5, 2, 10), ("a", 0))
    assert (place(second.span), second.route) == ((3, 5, 3, 7), ("a", 1))
    assert parse(text).tree == {"a": ["x", {"c": "d"}]}


def test_an_alias_ends_the_reading() -> None:
    text = "a: 1\nb: *Viktigt\nc: *Annat\n"
    fault = only_fault(text)
    assert (fault.rule, place(fault.span), fault.route) == ("YAML03", (2, 4, 2, 12), ("b",))
    assert fault.message.sv == "`*Viktigt` hänvisar till ett ankare i YAML, och sådana används inte här."
    assert fault.message.en == "`*Viktigt` refers to an anchor in YAML, and anchors are not used here."
    assert fault.help.sv == "Skriv ut värdet. Ska texten börja med `*`, sätt citattecken om den."
    assert parse(text).tree is None


def test_a_merge_key_is_left_out() -> None:
    text = "a:\n  <<: {b: c}\n  d: e\n"
    fault = only_fault(text)
    assert (fault.rule, place(fault.span), fault.route) == ("YAML03", (2, 3, 2, 5), ("a",))
    assert "`<<`" in fault.message.sv
    assert "`<<`" in fault.message.en
    assert parse(text).tree == {"a": {"d": "e"}}


@pytest.mark.parametrize(
    ("text", "tree", "column"),
    [
        ("a: !viktigt mål", {"a": "mål"}, 4),
        ("a: !!int 5", {"a": "5"}, 4),
        ("a: !!null ''", {"a": ""}, 4),
        ("a: ! x", {"a": "x"}, 4),
        ("a: !t [x]", {"a": ["x"]}, 4),
        ("a: !t\n  b: c", {"a": {"b": "c"}}, 4),
        ("!t a: b", {"a": "b"}, 1),
    ],
)
def test_a_tag_leaves_the_tree(text: str, tree: object, column: int) -> None:
    fault = only_fault(text)
    assert (fault.rule, fault.span.line, fault.span.column) == ("YAML04", 1, column)
    assert fault.message.sv.startswith("Ett ord som börjar med `!` är en tagg i YAML")
    assert fault.message.en.startswith("A word that begins with `!` is a tag in YAML")
    assert parse(text).tree == tree


def test_an_anchor_and_a_tag_on_one_value_are_two_faults() -> None:
    assert told("a: !t &b c") == [("YAML04", 1, 4), ("YAML03", 1, 7)]
    assert told("a: &b !t c") == [("YAML03", 1, 4), ("YAML04", 1, 7)]


@pytest.mark.parametrize("text", ["a: 1\n---\nb: 2\n", "---\na: 1\n---\n", "a: 1\n--- x"])
def test_a_second_document_is_refused(text: str) -> None:
    fault = only_fault(text)
    assert fault.rule == "YAML05"
    assert text.split("\n")[fault.span.line - 1].startswith("---")
    assert fault.message.sv == "Här börjar ett andra dokument i samma fil."
    assert fault.message.en == "A second document begins here in the same file."
    assert parse(text).tree is None


def test_one_document_may_have_its_marks() -> None:
    assert parse("# först\n---\na: 1\n...\n").tree == {"a": "1"}


def test_thirty_two_levels_are_read_and_thirty_three_are_not() -> None:
    def nested(levels: int) -> str:
        return "a: " + "[" * (levels - 1) + "]" * (levels - 1)

    assert parse(nested(32)).faults == ()
    fault = only_fault(nested(33))
    assert (fault.rule, fault.span.column) == ("YAML06", 4 + 31)
    assert fault.message.sv == "Här är fler än 32 nivåer inuti varandra."
    assert fault.message.en == "There are more than 32 levels inside each other here."


@pytest.mark.parametrize(
    ("text", "sv", "en", "span"),
    [
        ("", "Filen har inget innehåll.", "The file has no content.", (1, 1, 1, 1)),
        ("# bara\n# ord\n", "Filen har inget innehåll.", "The file has no content.", (1, 1, 1, 1)),
        ("---\n", "Filen har inget innehåll.", "The file has no content.", (1, 1, 1, 1)),
        ("\n- a\n", "Filen är en lista och har inga nycklar.", "The file is a list", (2, 1, 2, 2)),
        ("hej du", "Filen är en text utan nycklar.", "The file is a text without keys.", (1, 1, 1, 4)),
    ],
)
def test_a_file_is_a_mapping(text: str, sv: str, en: str, span: tuple[int, int, int, int]) -> None:
    fault = only_fault(text)
    assert fault.rule == "YAML10"
    assert fault.message.sv == sv
    assert fault.message.en.startswith(en)
    assert place(fault.span) == span
    assert parse(text).tree is None


@pytest.mark.parametrize(
    ("text", "tree", "column"),
    [
        ("a: 1\n? [x, y]\n: z\n", {"a": "1"}, 3),
        ("a: 1\n? {b: c}\n: [d, {e: f}]\n", {"a": "1"}, 3),
        ("a: 1\n? - x\n  - y\n: z\n", {"a": "1"}, 3),
        ("a: 1\n[x]: y\n", {"a": "1"}, 1),
        ("a: 1\n'': y\n", {"a": "1"}, 1),
        ('a: 1\n"": {b: c}\n', {"a": "1"}, 1),
    ],
)
def test_a_key_that_is_no_text_is_left_out(text: str, tree: object, column: int) -> None:
    fault = only_fault(text)
    assert (fault.rule, fault.span.line, fault.span.column) == ("YAML11", 2, column)
    assert fault.message.sv in (
        "Nyckeln före kolonet är tom.",
        "En nyckel ska vara en text, inte en lista eller ett avsnitt.",
    )
    assert fault.message.en in (
        "The key before the colon is empty.",
        "A key has to be a text, not a list or a section.",
    )
    assert parse(text).tree == tree


def test_at_most_a_hundred_faults_are_told() -> None:
    text = "".join(f"a: {number}\n" for number in range(500))
    assert len(parse(text).faults) == 100
    assert parse(text).tree == {"a": "0"}


def test_a_long_key_is_cut_in_the_message() -> None:
    key = "9" * 1000
    assert only_fault(f"{key}: 1\n{key}: 2\n").message.sv == f"Nyckeln `{'9' * 40}…` finns redan på rad 1."


@pytest.mark.parametrize("blank", ["\t", " \t", "\t \t", "  "])
@pytest.mark.parametrize(
    "text", ["a: 1\n{}\nb: 2\n{}\n", "a:\n  - 1\n{}\n  - 2\n", "a: |\n  1\n{}\n  2\nb: 3\n"]
)
def test_an_empty_line_may_hold_tabs(blank: str, text: str) -> None:
    assert parse(text.format(*[blank] * 2)) == parse(text.format(*[" " * len(blank)] * 2))
