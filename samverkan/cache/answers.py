"""Keeps the answer to a question with all that it rests on, and gives it again as long as that stands."""

from samverkan.cache import folder
from samverkan.cache.looks import LOOKS, digest_of
from samverkan.cache.witness import Witness

_LONGEST = 16 * 1024 * 1024


def known_answer(question: str) -> tuple[int, str] | None:
    """The exit status and the text of an answer that still stands; None when there is none."""
    place = folder.cache_folder()
    data = folder.read(place, question) if place else None
    if data is None:
        return None
    head, _, rest = data.partition(b"\n")
    status, count, digest = head.decode().split(" ")
    *lines, text = rest.split(b"\n", int(count))
    looks = (line.decode("utf-8", "surrogateescape").partition(" ") for line in lines)
    if digest_of(LOOKS[look](path) for look, _, path in looks) != digest:
        return None
    return int(status), text.decode("utf-8", "surrogateescape")


def keep(question: str, witness: Witness) -> None:
    """Keeps the answer that the witness has heard, if it can be relied on."""
    place = folder.cache_folder()
    if place is None or witness.answer is None or witness.wavered:
        return
    status, answer = witness.answer
    lines = [f"{look} {path}".encode("utf-8", "surrogateescape") for look, path in witness.told]
    text = answer.encode("utf-8", "surrogateescape")
    if len(text) > _LONGEST or any(b"\n" in line for line in lines):
        return
    head = f"{status} {len(lines)} {witness.digest}".encode()
    folder.write(place, question, b"\n".join([head, *lines, text]))
