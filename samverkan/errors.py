"""What is raised when the work cannot go on."""

import errno
from collections.abc import Iterable
from pathlib import Path

from samverkan.quoting import discreet
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


_MOST_BESIDE = 200
_IN_SWEDISH = {
    errno.ENOENT: "det finns inget där",
    errno.EACCES: "du har inte behörighet",
    errno.EPERM: "du har inte behörighet",
    errno.EISDIR: "det är en mapp",
    errno.ENOTDIR: "något i sökvägen är ingen mapp",
    errno.EEXIST: "det finns redan något där",
    errno.ENOTEMPTY: "mappen är inte tom",
    errno.EROFS: "platsen är skrivskyddad",
    errno.ENOSPC: "disken är full",
    errno.EDQUOT: "ditt utrymme är slut",
    errno.EFBIG: "filen blir för stor",
    errno.ENAMETOOLONG: "namnet är för långt",
    errno.ELOOP: "länkarna tar inte slut",
    errno.EBUSY: "ett annat program använder den",
    errno.EADDRINUSE: "ett annat program använder den",
    errno.EMFILE: "för många filer är öppna",
    errno.ENFILE: "för många filer är öppna",
    errno.EIO: "disken svarar inte som den ska",
}


def why(error: OSError) -> Text:
    """What the system says stood in the way, to be set after a colon; its own words are English."""
    said = error.strerror or str(error)
    code = errno.errorcode.get(error.errno or 0, said)
    return Text(sv=_IN_SWEDISH.get(error.errno or 0, f"systemet svarar {code}"), en=said)


def unreadable(path: object, error: OSError) -> SamverkanError:
    """The error of a file or folder that the system does not let us read; of none, which was likely meant."""
    reason = why(error)
    said = Text(sv=f"{path} går inte att läsa: {reason.sv}.", en=f"{path} cannot be read: {reason.en}.")
    return not_found(said, str(path), beside(str(path)) if error.errno == errno.ENOENT else ())


def beside(path: str) -> list[str]:
    """The paths that lie where this one would lie, the first few; none that could be details of a person."""
    try:
        known = map(str, sorted(Path(path).parent.iterdir())[:_MOST_BESIDE])
    except (OSError, ValueError):
        return []
    return [each for each in known if discreet(each) == each]


def unwritable(path: object, error: OSError) -> SamverkanError:
    """The error of a place that the system does not let us write to."""
    reason = why(error)
    return SamverkanError(
        Text(sv=f"{path} går inte att skriva: {reason.sv}.", en=f"{path} cannot be written: {reason.en}.")
    )


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
