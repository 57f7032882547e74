"""What was drawn up to the line of a value: the key of the next line, or the first line of a longer text."""

from samverkan.text import pattern_of

_KEY = pattern_of(r"([a-z][a-z_]*+):\s")
_LAST_WORD = pattern_of(r"(?<=[^\s:]\s)[a-z][a-z_]*+$")
_AFTER_NUMBER = pattern_of(r":\s++[\d.,/–-]++\s++[a-z][a-z_]*+$")
_KEYED = pattern_of(r"( *+(?:- ++)*+)([\w-]++): ")
_NEXT_LINE = pattern_of(r"[^\n]*+\n(?:[ \t]*+\n)*+( *+)[^\s#]")


def key_at(offset: int, text: str) -> str | None:
    """The key that begins at the offset."""
    found = _KEY.match(text, offset)
    return found[1] if found else None


def key_in_text(before: str, text: str) -> str | None:
    """The last word before a colon, where a number is before it or a line begins with it as a key."""
    found = _LAST_WORD.search(before)
    if found and _AFTER_NUMBER.search(before):
        return found[0]
    is_key = found and any(line.lstrip(" -").startswith(f"{found[0]}:") for line in text.split("\n"))
    return found[0] if found and is_key else None


def text_below(offset: int, text: str) -> str | None:
    """The key of the line that the offset is in, where what it holds goes on in the line below."""
    start = text.rfind("\n", 0, offset) + 1
    keyed, below = _KEYED.match(text, start), _NEXT_LINE.match(text, offset)
    return keyed[2] if keyed and below and len(below[1]) > len(keyed[1]) else None
