"""What a file that gives papers their look can be refused for."""

from samverkan.source.disk import FileRefusedError
from samverkan.text import Text

SAVE_ANEW = Text(
    sv="Spara den på nytt från programmet som den kommer ifrån.",
    en="Save it anew from the program that it comes from.",
)


def unfit(sv: str, en: str, mend: Text = SAVE_ANEW) -> FileRefusedError:
    """The refusal of a file that is not fit for its use; the words go on from its name."""
    return FileRefusedError(Text(sv=sv, en=en), mend)
