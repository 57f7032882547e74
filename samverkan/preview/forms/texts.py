"""Texts that lie in files of their own, with what somebody has filled in: the lines of it and no others."""

import codecs
import difflib
from collections.abc import Mapping, Sequence

from samverkan.edit import as_bytes
from samverkan.preview.forms.changes import NewValue


def changed_texts(texts: Mapping[str, bytes], made: Sequence[NewValue]) -> dict[str, bytes]:
    """What the files are to hold whose texts have been changed."""
    return {
        each.field.file: _changed(texts[each.field.file], each.values[0]) for each in made if each.field.file
    }


def _changed(before: bytes, value: str) -> bytes:
    """The file with the value as its text; the blanks that a browser leaves out stay as they were."""
    text = before.removeprefix(codecs.BOM_UTF8).decode().replace("\r\n", "\n").replace("\r", "\n")
    core = text.strip()
    start = text.index(core)
    old, new = core.split("\n"), value.split("\n")
    same = difflib.SequenceMatcher(a=[each.rstrip(" \t") for each in old], b=new, autojunk=False)
    for was, now, count in same.get_matching_blocks():
        new[now : now + count] = old[was : was + count]
    return as_bytes(text[:start] + "\n".join(new) + text[start + len(core) :], before)
