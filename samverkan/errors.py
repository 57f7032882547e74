"""What is raised when the work cannot go on."""

from collections.abc import Iterable

from samverkan.text import Language, Text, did_you_mean, nearest


class SamverkanError(Exception):
    """The run cannot be trusted (exit code 2): wrong usage, a broken template or setting, no such path.

    `message` is fit to show as it is: what is wrong, where, and how to mend it.
    """

    def __init__(self, message: Text) -> None:
        super().__init__(message.to(Language.EN))
        self.message = message

    def __reduce__(self) -> tuple[type["SamverkanError"], tuple[Text]]:
        """What it is made anew from, in another process."""
        return type(self), (self.message,)


def taken(path: object, mend: Text | None = None) -> SamverkanError:
    """The error of a place where something is already: nothing is overwritten. `mend` says what to do."""
    sv, en = (mend.sv, mend.en) if mend else ("", "")
    return SamverkanError(
        Text(
            sv=f"{path} finns redan, och skrivs inte över. {sv}".rstrip(),
            en=f"{path} is there already, and is not overwritten. {en}".rstrip(),
        )
    )


def not_found(what: Text, word: str, known: Iterable[str], otherwise: Text | None = None) -> SamverkanError:
    """The error of a name that stands for nothing.

    `what` says so; after it comes the one of `known` that `word` was likely meant to be, or else
    `otherwise`: what to do.
    """
    meant = nearest(word, known)
    mend = did_you_mean(meant) if meant else otherwise
    if mend is None:
        return SamverkanError(what)
    return SamverkanError(Text(sv=f"{what.sv} {mend.sv}", en=f"{what.en} {mend.en}"))
