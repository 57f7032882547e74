"""Pictures of a kommun's own Word template that nobody has described for those who do not see them."""

import re

from samverkan.render.word.xml import text
from samverkan.text import pattern_of

_PICTURE = pattern_of(r"<wp:docPr\b(?P<attributes>[^>]*?)(?:/>|>(?P<inner>.*?)</wp:docPr>)", re.DOTALL)
_DESCRIBED = pattern_of(r"""\bdescr=(["'])(?!\1)""")
_EMPTY = pattern_of(r"""\s*\bdescr=(?:""|'')""")
_FOR_SHOW = pattern_of(r"""\bdecorative\b[^>]*\bval=["'](?:1|true)["']""")


def described(part: bytes, words: str) -> bytes:
    """The part, in which a picture without a description has these words, unless it is there for show."""

    def with_words(found: re.Match[str]) -> str:
        attributes, inner = found["attributes"], found["inner"] or ""
        if _DESCRIBED.search(attributes) or _FOR_SHOW.search(inner):
            return found[0]
        return f'<wp:docPr{_EMPTY.sub("", attributes)} descr="{text(words)}">{inner}</wp:docPr>'

    return _PICTURE.sub(with_words, part.decode("utf-8-sig")).encode()
