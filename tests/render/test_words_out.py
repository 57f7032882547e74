"""Whatever a text looks like to Markdown, all its words are read on the page, in the order of the text."""

import html
import re
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan.render.body import body
from samverkan.render.escape import literal
from samverkan.render.prose import inline_prose, prose, quoted
from samverkan.render.tree import parse
from tests.conftest import examples

MARKS = """\
<b>W</b>
<a href='W'>W</a>
<W>
<!-- W -->
<https://W.se>
&nbsp;W
&W;
[W]: W
[W]: https://W.se "W"
[^W]: W
[^W]
[W](W)
[W](https://W.se 'W')
[W](javascript:W)
[](https://W.se)
[W][W]
[*W](https://a.se)*
![W](W)
# W
#W
## W #
2023. W
99999999999. W
1. 2. W
- W
* W
+ W
- - W
- | W |
> W
> - W
>W
[x] W
| W | W |
|W|¶|-|¶|W|W|
|W|W|¶|-|-|¶|W|
W|W
| --- | --- |
---
===
W¶---
W¶===
`W`
```W¶W¶```
~~~¶W
    W
\\W
\\[W\\]
W\\
*W*
**W
__W*
~~W~~
W++W++
::: W¶W¶:::
:::: cover
<!-- cover -->
<!-- /cover -->
{{ W }}
{% W %}
$$W$$
W:¶: W
W W
](
[
]
<
""".splitlines()

PIECES = st.sampled_from([*(mark.replace("¶", "\n") for mark in MARKS), "\n", "\n\n", "  \n", "\t", "\r\n"])
WORD = re.compile(r"ord[0-9]+x")


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A text of such marks, each W another word."""
    pieces = draw(st.lists(PIECES, min_size=1, max_size=8))
    joint = draw(st.sampled_from(["", " ", "\n", "\n\n"]))
    number = count()
    return re.sub("W", lambda _: f"ord{next(number)}x", joint.join(pieces))


PLACES = {
    "by itself": lambda text: f"Före\n\n{prose(text, 2)}\n\nefter\n",
    "in a list": lambda text: f"- a\n- {prose(text, 6).replace(chr(10), chr(10) + '  ')}\n- b\n",
    "in a numbered list": lambda text: f"1. {prose(text, 6).replace(chr(10), chr(10) + '   ')}\n2. b\n",
    "quoted": lambda text: f"{quoted(prose(text, 3))}\n\nefter\n",
    "in a line": lambda text: f"- {inline_prose(text)}\n- b\n",
    "in a cell": lambda text: f"| a | b |\n| --- | --- |\n| {inline_prose(text)} | c |\n",
    "as it is": lambda text: f"- {literal(text)}\n",
    "as it is in a cell": lambda text: f"| a | b |\n| --- | --- |\n| {literal(text)} | c |\n",
    "in a heading": lambda text: f"## {literal(text)}\n",
}


@pytest.mark.parametrize("place", PLACES)
@settings(max_examples=examples(300))
@given(text=texts())
def test_every_word_of_a_text_is_read_in_its_order(place: str, text: str) -> None:
    page = str(body(parse(PLACES[place](text)), {}))
    addresses = " ".join(re.findall(r'href="([^"]*)"', page))
    read = WORD.findall(html.unescape(re.sub("<[^>]*>", " ", page)))
    wanted = [word for word in WORD.findall(text) if word in read or f"//{word}." not in addresses]
    assert [word for word in read if word in wanted] == wanted


@given(st.lists(st.integers(0, 400), min_size=1, max_size=6, unique=True).map(sorted), st.sampled_from(".)"))
def test_numbers_of_a_list_are_those_that_were_written(numbers: list[int], sign: str) -> None:
    written = "\n".join(f"{number}{sign} Punkt\n     1. a\n     2. b" for number in numbers)
    page = body(parse(str(prose(written, 2))), {})
    assert _counted(str(page)) == [each for number in numbers for each in (number, 1, 2)]


@pytest.mark.parametrize(("written", "read"), [("1. 1. 1.", [1, 2, 3]), ("4. 4.", [4, 5]), ("3. 1.", [3, 4])])
def test_a_list_that_is_not_counted_is_counted(written: str, read: list[int]) -> None:
    text = "\n".join(f"{number} Punkt" for number in written.split())
    assert _counted(str(body(parse(str(prose(text, 2))), {}))) == read


def _counted(page: str) -> list[int]:
    """The numbers that a browser gives the items of the page, in the order of the text."""
    following: list[int] = []
    numbers = []
    for tag, start, value in re.findall(r'<(/?ol|li)(?: start="(\d+)")?(?: value="(\d+)")?>', page):
        if tag == "ol":
            following.append(int(start or 1))
        elif tag == "/ol":
            following.pop()
        else:
            numbers.append(int(value or following[-1]))
            following[-1] = numbers[-1] + 1
    return numbers
