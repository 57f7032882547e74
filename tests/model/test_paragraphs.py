"""The number of an item of minutes is the same with its sign and without."""

import pytest
from pydantic import TypeAdapter

from samverkan.model.scalars import ParagraphNumber


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("73", "73"),
        ("§ 73", "73"),
        ("§73", "73"),
        ("73 §", "73"),
        (" 73 a ", "73 a"),
        ("§", "§"),
    ],
)
def test_the_sign_is_left_out(written: str, number: str) -> None:
    assert TypeAdapter(ParagraphNumber).validate_python(written) == number
