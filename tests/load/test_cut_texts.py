"""A text that YAML cuts at `#`, or joins into one paragraph, is told of; a comment that is meant is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.load.checking import checked
from samverkan.model import Agreement
from samverkan.source import SourceFile, parse
from tests.source.saying import under

WORDS = st.lists(st.from_regex("[a-zåäö]{2,9}", fullmatch=True), min_size=1, max_size=5).map(" ".join)


def told(text: str) -> list[tuple[str, int, int, str]]:
    """Rule, line, column and help of what is said of cut and joined texts."""
    parsed = parse(text)
    loaded = checked(SourceFile("agreement.yaml", text, parsed.tree, parsed.faults), Agreement)
    found = [each for each in loaded.diagnostics if each.rule in {"YAML15", "YAML16", "YAML17"}]
    for each in found:
        at = under(each.span, text)
        assert at in ("\\n", "\\t", *"#,”“„") if each.rule != "YAML16" else at and not set(at) & set(" \n")
    return [
        (each.rule, each.span.line, each.span.column, each.help.sv if each.help else "") for each in found
    ]


@given(
    before=WORDS,
    after=WORDS,
    number=st.integers(1, 999),
    sign=st.sampled_from(["#{}", "#{}:", "# {}", "#{}."]),
    key=st.sampled_from(["purposes:\n  - text: ", "goals:\n  - title: "]),
)
def test_a_number_after_a_hash_is_a_part_of_the_text(
    before: str, after: str, number: int, sign: str, key: str
) -> None:
    text = f"Se {before} {sign.format(number)} {after}"
    ((rule, line, column, mend),) = told(f"{key}{text}\n")
    last = key.rpartition("\n")[2]
    assert (rule, line, column) == ("YAML15", 2, len(last) + text.index("#") + 1)
    assert f'"{text}"' in mend


@given(
    value=WORDS,
    remark=WORDS,
    field=st.sampled_from(
        [
            "title: {}",
            "goals:\n - title: {}",
            "purposes:\n - text: {}.",
            'goals:\n - title: "{}"',
            "purposes:\n - text: {}",
        ]
    ),
    gap=st.sampled_from([" # ", "  # ", " # samverkan: ignore SV040 "]),
)
def test_a_comment_with_blanks_around_its_hash_is_a_comment(
    value: str, remark: str, field: str, gap: str
) -> None:
    assert told(f"{field.format(f'Ordna {value}')}{gap}{remark}\n") == []


@pytest.mark.parametrize(
    "written",
    [
        "date: 2024-01-15 #förlängs",
        "validity: {start: 2024} #3 år",
        "areas:\n  - id: a #1\n    title: B",
        "goals:\n  - title: A\n    type: effect #1",
        "goals:\n  - title: A\n    indicators: [{title: B}]\n    sources: [a] #2",
        "purposes:\n  - text: Kommunen ordnar vakter.  # 3 i enkäten",
        "purposes:\n  - text: Kommunen ordnar vakter # Kommunen kollar detta.",
        "purposes:\n  - text: Kommunen ordnar vakter # kollas med polisen före mötet.",
        "purposes:\n  - text: Kommunen ordnar vakter # nytt sedan förra avtalet.",
        "purposes:\n  - text: Parterna möts varje år # stäm av med Anna!",
        "purposes:\n  - text: |\n      Se fråga #3 i enkäten.",
        "purposes:\n  - text: Se fråga#3 i enkäten.",
        "title: Avtal #title: Nytt avtal",
        "title: Avtal #---",
    ],
)
def test_what_is_no_part_of_a_text_is_silent(written: str) -> None:
    assert told(f"{written}\n") == []


@pytest.mark.parametrize(
    "written",
    [
        "Kampanjen #metoo i skolan",
        "Målet är # 1 i länet",
        "Vi såg frågan # 3 i enkäten.",
        "Kommunen ordnar vakter och # lampor på torget.",
        "Kommunen ordnar vakter # och lampor på torget.",
    ],
)
def test_words_after_a_hash_are_told_of(written: str) -> None:
    assert [each[0] for each in told(f"purposes:\n  - text: {written}\n")] == ["YAML15"]


@given(
    parts=st.lists(WORDS, min_size=2, max_size=4),
    style=st.sampled_from([">\n      ", ">-\n      ", "", '"', "'"]),
    between=st.sampled_from(
        ["\n\n      ", "\n    \n      ", "\n      \n      ", "\n      - ", "\n      2. "]
    ),
)
def test_paragraphs_and_lists_that_are_joined_are_told_of(parts: list[str], style: str, between: str) -> None:
    quote = style if style in {'"', "'"} else ""
    text = f"purposes:\n  - id: a\n    text: {style}Vi såg{between}{between.join(parts)}{quote}\n"
    ((rule, line, column, mend),) = told(text)
    assert (rule, line, column) == ("YAML16", 4 + style.count("\n") + between.count("\n") - 1, 7)
    assert "`text: |`" in mend


@given(
    parts=st.lists(WORDS, min_size=2, max_size=4),
    mark=st.sampled_from(["-", "*", "1.", "2)"]),
    blank=st.sampled_from("\u00a0\u2009\u202f"),
)
def test_marks_of_a_list_without_a_space_after_them_are_told_of(
    parts: list[str], mark: str, blank: str
) -> None:
    rows = "".join(f"      {mark}{blank}{part}\n" for part in parts)
    ((rule, line, column, mend),) = told(f"purposes:\n  - text: |\n      Vi såg:\n\n{rows}")
    assert (rule, line, column) == ("YAML16", 5, 7)
    assert "mellanslag" in mend or "blanksteg" in mend


@given(parts=st.lists(WORDS, min_size=2, max_size=4), tabs=st.sampled_from(["\t", "\t\t"]))
def test_columns_of_tabs_are_told_of(parts: list[str], tabs: str) -> None:
    rows = "".join(f"      {part}{tabs}20\n" for part in parts)
    ((rule, line, column, mend),) = told(f"purposes:\n  - text: |\n      Vi såg:\n\n{rows}")
    assert (rule, line, column) == ("YAML16", 6, 7)
    assert "tabell" in mend


@pytest.mark.parametrize(
    "written",
    [
        "text: |\n      Vi såg:\n\n      - våld\n      - bråk",
        "text: >\n      En lång text\n      på flera rader.",
        "text: |\n      Avtalet gäller från\n      1.\u00a0januari och\u00a0framåt.",
        "text: |\n      Vi såg\tvåld.\n      Det var\u00a0bråk.",
        "text: |\n      -\tvåld\n      -\tbråk",
        "text: |\n      | Plats | Antal |\n      |\t---\t|\t---\t|\n      |\tTorget\t|\t3\t|",
        "text: >\n      En lång text\n\n\n      i två stycken.",
        "text: >\n      En lång text\n          \n      i två stycken.",
        "text: >\n      En lång text\n          med indrag\n      i två stycken.",
        "text: >\n      Vi såg:\n\n        - våld\n        - bråk",
        "text: En lång text\n      som går vidare\n      - som sagt - på flera rader.",
        "text: Lagen gäller sedan 1 juli\n      2023. Den gäller alla.",
        'text: "En text\n      på två rader."',
        "text: Kort\n\n  - text: En till",
    ],
)
def test_a_text_that_goes_on_is_silent(written: str) -> None:
    assert told(f"purposes:\n  - id: a\n    {written}\n") == []


def test_a_text_that_is_a_comment_from_the_beginning_is_told_of() -> None:
    ((rule, line, column, mend),) = told("title: Avtal\nsubtitle: #1 i länet\ndate: #1\n")
    assert (rule, line, column) == ("YAML15", 2, 11)
    assert '"#1 i länet"' in mend


@given(words=WORDS, quotes=st.sampled_from(["””", "“”", "„”", "„“"]))
def test_curly_quotation_marks_around_a_name_are_told_of(words: str, quotes: str) -> None:
    text = f"areas:\n  - title: {quotes[0]}{words}{quotes[1]}\n"
    assert [each[:3] for each in told(text)] == [("YAML17", 2, 12)]


@pytest.mark.parametrize(
    "written",
    [
        "title: ”Trygg” och ”säker”",
        'title: "”Trygg stad”"',
        "visions:\n  - quote: ”En trygg kommun”\n    name: V\n    party: a",
        "cover: {motto: ”En trygg kommun”}",
        "areas:\n  - title: A\n    epigraph: ”En kedja”\n    text: ”Den som vet, vet.”",
    ],
)
def test_a_quotation_is_silent(written: str) -> None:
    assert told(f"{written}\n") == []


@given(
    before=st.from_regex("[a-zåäö]{2,9}", fullmatch=True),
    after=st.from_regex("[a-zåäö]{2,9}", fullmatch=True),
    form=st.sampled_from(
        [
            ("purposes:\n  - text: ", "t"),
            ("goals:\n  - title: ", "t"),
            ("goals:\n  - title: ", "n"),
        ]
    ),
)
def test_a_letter_that_a_backslash_has_eaten_is_told(before: str, after: str, form: tuple[str, str]) -> None:
    key, letter = form
    ((rule, line, column, mend),) = told(f'{key}"Vid {before}\\{letter}{after}."\n')
    last = key.rpartition("\n")[2]
    assert (rule, line, column) == ("YAML15", 2, len(f'{last}"Vid {before}') + 1)
    assert "`\\\\`" in mend


def test_a_letter_that_makes_a_word_of_the_file_is_told() -> None:
    text = 'purposes:\n  - text: "Vid stations\\natten."\n  - text: Tryggt på natten.\n'
    assert [(rule, line) for rule, line, _, _ in told(text)] == [("YAML15", 2)]


@pytest.mark.parametrize(
    "value",
    [
        r'"Ett stycke.\n\nEtt till."',
        r'"Kommunen\nSjögatan 1"',
        r'"Varje kväll\noch natten igenom"',
        r'"plats\tdag\nTorget\t3 maj"',
        r'"Ett stycke.\n\natt minska"',
        r'"Tre:\n- ett\n- två"',
        r'"Med \"citat\" och \\n utan"',
        r"'bor\torget'",
        r"bor\torget",
    ],
)
def test_other_backslashes_are_passed(value: str) -> None:
    assert told(f"purposes:\n  - text: {value}\n") == []
