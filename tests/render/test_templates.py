"""A template can only read its page and write text, and says where it is wrong."""

import os
from pathlib import Path

import pytest

from samverkan.errors import SamverkanError
from samverkan.render import sandbox
from samverkan.render.escape import Md
from samverkan.render.templates import environment, render_markdown
from tests.counting import calls


def rendered(folder: Path, text: str, **page: object) -> str:
    (folder / "egen.md.j2").write_text(text, encoding="utf-8")
    return render_markdown(environment(folder), "egen.md.j2", page)


def refused(folder: Path, text: str, **page: object) -> SamverkanError:
    with pytest.raises(SamverkanError) as caught:
        rendered(folder, text, **page)
    return caught.value


def test_values_are_literal_once_and_everywhere(tmp_path: Path) -> None:
    template = """
{% macro fet(x) %}**{{ x }}**{% endmacro %}
{% set rad %}{{ namn }}{% endset %}


{{ fet(namn) }} {{ rad }} {{ [namn, md] | join(" & ") }} {{ inget }}x{{ "" }} \n\n
slut
"""
    written = rendered(tmp_path, template, namn="*A* & <b>", md=Md("*m*"), inget=None)
    value = r"\*A\* & \<b>"
    assert written == f"**{value}** {value} {value} & *m* x\n\nslut\n"


def test_prose_knows_the_notes_even_in_an_imported_macro(tmp_path: Path) -> None:
    (tmp_path / "delar.md.j2").write_text("{% macro m(x) %}{{ x | inline }}{% endmacro %}", encoding="utf-8")
    template = '{% from "delar.md.j2" import m %}{{ x | prose(2) }} {{ m(x) }}'
    assert rendered(tmp_path, template, x="a[^n]", known_notes={"n"}) == "a[^n] a[^n]\n"
    assert rendered(tmp_path, template, x="a[^n]") == "a\\[\\^n\\] a\\[\\^n\\]\n"


def test_own_templates_come_first_and_may_build_on_the_shipped(tmp_path: Path) -> None:
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "style.css").write_text("/* egen */", encoding="utf-8")
    template = '{% include "html/style.css" %}\n{% include "shipped/html/style.css" %}'
    written = rendered(tmp_path, template)
    assert written.startswith("/* egen */")
    assert "--accent" in written


def test_a_template_is_compiled_once_until_it_changes(tmp_path: Path) -> None:
    template = "{{ namn }}" * 100
    first, again = (calls(lambda: rendered(tmp_path, template, namn="a")) for _ in range(2))
    assert again < first / 2
    assert rendered(tmp_path, template.replace("{{ namn", "b{{ namn"), namn="a") == "ba" * 100 + "\n"


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("\n{{ titl }}", 2, "”titl” finns inte bland sidans uppgifter. Menade du ”titel”?"),
        ("\n\n{{ mål.titl }}", 3, "”titl” finns inte i ett värde av slaget dict. Menade du ”titel”?"),
        ("\n{% for %}", 2, "går inte att läsa"),
        ("a\n{% if titel %}", 2, "går inte att läsa"),
        ("{{ titel ~ titel }}", 1, "går inte att läsa"),
        ("\n{% include 'finns-inte' %}", 2, "det finns ingen mall som heter ”finns-inte”"),
        ("\n{{ titel | saknas }}", 2, "No filter named 'saknas'"),
        ("\n{{ 1 / 0 }}", 2, "ZeroDivisionError"),
        ("\n{{ titel + 1 }}", 2, "TypeError"),
    ],
)
def test_a_broken_template_is_explained(tmp_path: Path, text: str, line: int, reason: str) -> None:
    error = refused(tmp_path, text, titel="T", mål={"titel": "M"})
    assert f"{tmp_path / 'egen.md.j2'}:{line}: " in error.message.sv
    assert reason in error.message.sv
    assert "Rätta mallen" in error.message.sv
    assert error.message.en != error.message.sv
    assert ("Did you mean" in error.message.en) == ("Menade du" in error.message.sv)


def test_a_fault_in_an_included_template_names_that_file(tmp_path: Path) -> None:
    (tmp_path / "del.md.j2").write_text("\n\n{{ fel }}", encoding="utf-8")
    assert f"{tmp_path / 'del.md.j2'}:3: " in refused(tmp_path, "{% include 'del.md.j2' %}").message.sv


def test_a_missing_template_is_explained(tmp_path: Path) -> None:
    with pytest.raises(SamverkanError, match=r"Did you mean “html/layout.html.j2”"):
        render_markdown(environment(tmp_path), "html/layuot.html.j2", {})


def test_details_of_persons_are_not_quoted(tmp_path: Path) -> None:
    for template in ("{{ lista[namn] }}", "{{ lista.index(namn) }}"):
        assert "Anna" not in str(refused(tmp_path, template, namn="Anna A", lista=[1]).message)


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ ''['__class__'] }}",
        "{{ ('' | string).__init__ }}",
        "{{ x.__class__.__base__.__subclasses__() }}",
        "{{ namespace.__init__.__globals__ }}",
        "{{ self.__dict__ }}",
        "{{ '{0.__class__}'.format(x) }}",
        "{{ '%s' % x }}",
        "{% include '../../etc/passwd' %}",
        "{% include '/etc/passwd' %}",
        "{% include 'utvag.md.j2' %}",
        "{% include 'utvagen/hemlig.md.j2' %}",
        "{% import 'os' as os %}",
        "{{ x | attr('__class__') }}",
        "{{ x | safe }}",
        "{{ lista.append(1) }}",
        "{% for a in range(100000) %}{{ 'x' * 1000 }}{% endfor %}",
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% set n = namespace(x='x') %}{% for a in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}",
        "{% set n = namespace(x='x') %}{% for a in range(60) %}{% set n.x %}{{ n.x }}{{ n.x }}{% endset %}"
        "{% endfor %}",
        "{% set n = namespace(x=3) %}{% for a in range(60) %}{% set n.x = n.x * n.x %}{% endfor %}",
        "{% set n = namespace(x=[1]) %}{% for a in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ 'x' * 10 ** 10 }}",
        "{{ 'x' * 10000000000 }}",
        "{{ 'x'.ljust(10000000000) }}",
        "{{ 'x'.zfill(10000000000) }}",
        "{{ ('x' * 9999999).replace('x', 'x' * 9999999) }}",
        "{{ '\\n' | indent(10000000000) }}",
        "{{ 'x' | center(10000000000) }}",
        "{{ lipsum(n=10000000) }}",
        "{{ range(10000000000) | list }}",
        "{% macro m(n) %}{{ m(n - 1) }}{{ m(n - 1) }}{% endmacro %}{{ m(900) }}",
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
        "{% include 'egen.md.j2' %}",
    ],
)
def test_a_hostile_template_is_refused(tmp_path: Path, text: str) -> None:
    own, outside = tmp_path / "templates", tmp_path / "outside"
    own.mkdir()
    outside.mkdir()
    (outside / "hemlig.md.j2").write_text("hemligt", encoding="utf-8")
    (own / "utvag.md.j2").symlink_to(outside / "hemlig.md.j2")
    (own / "utvagen").symlink_to(outside)
    error = refused(own, text, x="x", lista=[1])
    assert "egen.md.j2:1" in error.message.sv
    assert "hemligt" not in str(error.message)


def test_a_template_in_another_encoding_is_explained(tmp_path: Path) -> None:
    (tmp_path / "egen.md.j2").write_bytes("å".encode("latin-1"))
    with pytest.raises(SamverkanError, match="not saved as UTF-8"):
        render_markdown(environment(tmp_path), "egen.md.j2", {})


_OFTEN = "{% for a in range(90000) %}"
_LINES = "{% set x = 'a *b*\\n\\n' * 20000 %}"
_ITEMS = "{% set x = ['a'] * 20000 %}"
_LONG = "{% set x = 'x' * 9000000 %}"


@pytest.mark.parametrize(
    "text",
    [
        "{% set n = namespace(x=[]) %}" + _OFTEN + "{% set n.x = n.x + ['x' * 9000000] %}{% endfor %}",
        _LONG + _OFTEN + "{{ (x | title) | length }}{% endfor %}",
        _LONG + _OFTEN + "{{ x[1:] | length }}{% endfor %}",
        _LONG + _OFTEN + "{{ 'y' in x }}{% endfor %}",
        _LONG + _OFTEN + "{{ 'y' is in x }}{% endfor %}",
        _LONG + "{% set y %}" + _OFTEN + "{{ x }}{% endfor %}{% endset %}",
        _LONG + _OFTEN + "{{ x.split('x') | length }}{% endfor %}",
        _OFTEN + "{% set y = range(90000) | list %}{% endfor %}",
        _OFTEN + "{{ range(90000) | map('string') | join | length }}{% endfor %}",
        "{% set x = dict(a=1) %}{% set y = range(90000) %}"
        + _OFTEN
        + "{{ 5 is in y }}{{ x.items() | list }}{% endfor %}",
        "{% set x = [0] * 9000000 %}" + _OFTEN + "{{ x | sort | length }}{% endfor %}",
    ],
)
def test_a_template_that_goes_through_much_many_times_is_stopped(tmp_path: Path, text: str) -> None:
    error = refused(tmp_path, text)
    assert "egen.md.j2:1" in error.message.en
    assert any(each in error.message.en for each in ("than any document needs", "than the 10 seconds"))


@pytest.mark.parametrize(
    ("given", "use"),
    [
        *(
            (_LINES, f"x | {each}")
            for each in ("prose", "inline", "quoted", "titled('x')", "listed", "indent")
        ),
        *((_ITEMS, each) for each in ("x | join(', ')", "joined(x)", "cite(x)")),
        (_LINES, "link(x)"),
    ],
)
def test_what_templates_are_offered_is_stopped_when_used_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str, use: str
) -> None:
    monkeypatch.setattr(sandbox, "LONGEST", 1)
    error = refused(tmp_path, f"{given}{_OFTEN}{{% set y = {use} %}}{{% endfor %}}")
    assert "egen.md.j2:1" in error.message.en


def test_a_template_whose_steps_are_slow_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "LONGEST", 0)
    error = refused(tmp_path, "{% for each in range(900) %}{{ each }}{% endfor %}")
    assert "egen.md.j2:1" in error.message.en
    assert "longer than the 0 seconds" in error.message.en


def test_blanks_and_marks_are_no_more_than_a_line_has(tmp_path: Path) -> None:
    assert len(rendered(tmp_path, "a{{ blanks(900000000) }}b{{ marks(900000000) }}")) < 100


NO_TEMPLATES = {
    "folder": ("är ingen vanlig fil", "is no ordinary file"),
    "pipe": ("är ingen vanlig fil", "is no ordinary file"),
    "link": ("är en länk som leder ut", "is a link that leads out"),
    "large": ("är större än 1 MiB", "is larger than 1 MiB"),
    "signs": ("innehåller styrtecken", "holds control characters"),
}
"""What is no template, and what is said of it in each language."""


@pytest.mark.parametrize("kind", NO_TEMPLATES)
def test_what_is_no_template_is_never_passed_by(tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "templates"
    file = folder / "avtal.md.j2"
    folder.mkdir()
    if kind == "folder":
        file.mkdir()
    elif kind == "pipe":
        os.mkfifo(file)
    elif kind == "link":
        (tmp_path / "outside").write_text("x", "utf-8")
        file.symlink_to(tmp_path / "outside")
    else:
        file.write_text("x" * 2_000_000 if kind == "large" else "a\x1bb", "utf-8")
    with pytest.raises(SamverkanError) as refusal:
        render_markdown(environment(folder), "avtal.md.j2", {})
    sv, en = NO_TEMPLATES[kind]
    assert refusal.value.message.sv.startswith(f"Mallen avtal.md.j2: {sv}")
    assert refusal.value.message.en.startswith(f"The template avtal.md.j2: {en}")
