"""The agreement as the text of a file, with a comment at each value that a person must look at."""

from samverkan.edit import with_marks, written
from samverkan.importing.draft import Draft
from samverkan.source import SourceFile, parse


def yaml_text(draft: Draft) -> str:
    """The text of agreement.yaml."""
    text = written(draft.in_order())
    file = SourceFile("agreement.yaml", text, parse(text).tree)
    return with_marks(file, ((each.route, each.why) for each in (*draft.blanks, *draft.guesses)))
