"""What is raised when the work cannot go on."""

from samverkan.text import Language, Text


class SamverkanError(Exception):
    """The run cannot be trusted (exit code 2): wrong usage, a broken template or setting, no such path.

    `message` is fit to show as it is: what is wrong, where, and how to mend it.
    """

    def __init__(self, message: Text) -> None:
        super().__init__(message.to(Language.EN))
        self.message = message
