"""Template and page to Markdown, with every plain value escaped where it enters."""

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context, Undefined
from markupsafe import Markup

from samverkan import swedish
from samverkan.cache.witness import note_all
from samverkan.render import pieces, prose
from samverkan.render.containers import without_colons
from samverkan.render.escape import Md, literal, printed
from samverkan.render.loader import loader
from samverkan.render.marks import Marks
from samverkan.render.number_columns import with_numbers_to_the_right
from samverkan.render.references import anchor
from samverkan.render.sandbox import Compiled, Sandbox
from samverkan.render.signs import unmarked
from samverkan.render.template_errors import explained
from samverkan.root import TEMPLATES
from samverkan.text import pattern_of

_TRAILING_BLANKS = pattern_of(r"[ \t]+$", re.MULTILINE)
_EMPTY_LINES = pattern_of(r"\n{3,}")

_OF_MARKDOWN, _OF_HTML = Compiled(), Compiled()


def environment(own: Path | None) -> Sandbox:
    """Where Markdown templates are looked up and run; `own` is the workspace's template folder.

    Values come out literally. `prose(level)`, `inline` and `quoted` let the words of a record keep their
    meaning, `titled(title)` says first what they are, and `listed(number)` makes what is written an item of
    a list; the page says in `known_notes` which notes they may refer to.
    """
    sandbox = Sandbox(loader=loader(own), bytecode_cache=_OF_MARKDOWN)
    sandbox.finalize = _finalizer(sandbox)
    sandbox.offer(
        {
            "prose": _prose,
            "inline": _inline,
            "quoted": prose.quoted,
            "titled": pieces.titled,
            "listed": prose.listed,
            "join": _join,
        },
        {
            "anchor": anchor,
            "blanks": pieces.blanks,
            "cite": pieces.cite,
            "joined": swedish.joined,
            "link": pieces.link,
            "marks": pieces.marks,
            "number": swedish.number,
        },
    )
    return sandbox


def html_environment(own: Path | None) -> Sandbox:
    """Where the layouts of whole HTML pages are looked up and run; values are escaped as HTML."""
    return Sandbox(loader=loader(own), bytecode_cache=_OF_HTML)


class Templates:
    """The templates of one run: the workspace's own, in the folder `own`, over the shipped ones."""

    def __init__(self, own: Path | None = None) -> None:
        self.markdown = environment(own)
        self.html = html_environment(own)


def templates_of(root: Path | None) -> Templates:
    """The templates of the workspace in `root`, whose own lie in `templates/`; else the shipped."""
    own = root / TEMPLATES if root else None
    if own:
        note_all(own)
    return Templates(own if own and own.is_dir() else None)


def render_markdown(env: Sandbox, template_name: str, page: object, marks: Marks | None = None) -> str:
    """The template filled in with `page`: one line break last, never two empty lines in a row.

    With `marks`, their signs stand around what comes from files.

    A template knows the values of a mapping by their keys, and everything public in any other page.
    Raises SamverkanError, naming file, line and reason, when the template cannot be found or fails.
    """
    env.marks = marks
    try:
        text = _TRAILING_BLANKS.sub("", render(env, template_name, _values(page)))
    finally:
        env.marks = None
    whole = without_colons(_EMPTY_LINES.sub("\n\n", text).strip("\n") + "\n")
    return with_numbers_to_the_right(whole)


def _values(page: object) -> Mapping[str, Any]:
    if isinstance(page, Mapping):
        return page
    return {name: getattr(page, name) for name in dir(page) if not name.startswith("_")}


def render(env: Sandbox, template_name: str, context: Mapping[str, Any]) -> str:
    """The template filled in with `context`, but for control characters; fails like `render_markdown`."""
    env.start_over()
    notes = {"known_notes": context.get("known_notes", ())}
    parts = []
    try:
        for part in env.get_template(template_name, globals=notes).generate(context):
            env.count(part)
            parts.append(part)
    except Exception as error:
        raise explained(error, env, template_name, context) from error
    return printed("".join(parts))


def _finalizer(sandbox: Sandbox) -> Callable[[Any], Any]:
    def finalize(value: Any) -> Any:
        if isinstance(value, Undefined):
            return value
        text = _written("" if value is None else value, sandbox.marks)
        sandbox.count(text)
        return text

    return finalize


def _written(value: Any, marks: Marks | None) -> Markup:
    if isinstance(value, Markup):
        return marks.in_markdown(Md(value)) if marks else value
    text = str(value)
    return literal(marks.mark(text) if marks else unmarked(text))


@pass_context
def _prose(context: Context, text: str, level: int = 6) -> Md:
    words = str(text)
    return prose.prose(unmarked(words), level, context.get("known_notes", ()), _marking(context, words))


@pass_context
def _inline(context: Context, text: str) -> Md:
    words = str(text)
    return prose.inline_prose(unmarked(words), context.get("known_notes", ()), _marking(context, words))


def _marking(context: Context, words: str) -> prose.Marking | None:
    marks = _marks(context)
    return marks.of_prose(words) if marks else None


def _marks(context: Context) -> Marks | None:
    """The marks that are set while this template runs, if any."""
    return context.environment.marks if isinstance(context.environment, Sandbox) else None


@pass_context
def _join(context: Context, values: Iterable[Any], separator: str = "") -> Md:
    return Md(separator).join(_written(value, _marks(context)) for value in values)
