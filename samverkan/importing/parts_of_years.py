"""Parts of years, as plans name them: `andra halvåret 2025`, `kv. 3 2025`, `Q1 2026`."""

import re

_ORDINALS = ("första", "andra", "tredje", "fjärde")
_MONTHS = {"kv": 3, "q": 3, "k": 3, "t": 4, "h": 6}
"""How many months a part has, by what the word for it begins with."""
_NUMBER = rf"(?:{'|'.join(_ORDINALS)}|[1-4](?::?[ae])?)"
_WORD = r"(?:kvartal|tertial|halvår)"
SHORT_PART = rf"(?:{_NUMBER}\s+{_WORD}et|{_WORD}\s+[1-4]|kv\b\.?\s*[1-4]|[qkth][1-4])(?!\d)"
PART = rf"(?:\b{SHORT_PART},?\s+(?:år\s+)?20\d\d(?!\d)|\b20\d\d,?\s+{SHORT_PART})"
_SAID = re.compile(rf"(?P<number>\b[1-4](?!\d)|(?<=[qkth])[1-4]|{'|'.join(_ORDINALS)})", re.IGNORECASE)
_KIND = re.compile(r"kv|[th](?=ertial|alvår)|[qkth](?=[1-4])", re.IGNORECASE)
_WHOLE = re.compile(PART, re.IGNORECASE)


def part_of_year(words: str) -> tuple[str, str] | None:
    """The first and the last month of the part of a year that the words are; None when they are none."""
    kind, said = _KIND.search(words), _SAID.search(words)
    if not (_WHOLE.fullmatch(words.strip()) and kind and said):
        return None
    number, length = said["number"].lower(), _MONTHS[kind[0].lower()]
    place = _ORDINALS.index(number) + 1 if number in _ORDINALS else int(number)
    year = re.search(r"20\d\d", words)
    if place * length > 12 or not year:
        return None
    return f"{year[0]}-{(place - 1) * length + 1:02}", f"{year[0]}-{place * length:02}"
