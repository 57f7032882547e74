"""What of long texts was not read sentence by sentence, and is told as such."""

from collections.abc import Iterable, Iterator

from samverkan.diff.aligning import aligned
from samverkan.diff.changes import Difference
from samverkan.diff.weaker import is_bound_in_words
from samverkan.text import Text


def unread(differences: Iterable[Difference]) -> Iterator[Text]:
    """Of each text with too many new sentences, how many of the old ones were set beside none."""
    for each in differences:
        old, new, name = each.old, each.new, each.at.thing.name
        if not (is_bound_in_words(each) and isinstance(old, str) and isinstance(new, str)):
            continue
        if count := aligned(old, new).unread:
            yield Text(
                sv=f"{name.sv}: så mycket av texten är nytt att {count} av de tidigare meningarna inte har "
                "satts bredvid de nya. Om något i dem har försvagats är inte undersökt.",
                en=f"{name.en}: so much of the text is new that {count} of the former sentences were not set "
                "beside the new ones. Whether anything in them was weakened has not been examined.",
            )
