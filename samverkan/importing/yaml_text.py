"""The agreement as the text of a file, with a comment at each value that a person must look at."""

from samverkan.edit import with_mark, written
from samverkan.importing.draft import Draft
from samverkan.source import SourceFile, parse


def yaml_text(draft: Draft) -> str:
    """The text of agreement.yaml."""
    text = written(draft.in_order())
    for mark in (*draft.blanks, *draft.guesses):
        file = SourceFile("agreement.yaml", text, parse(text).tree)
        text = with_mark(file, mark.route, mark.why) or text
    return text
