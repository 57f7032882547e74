"""What is worked out of a record is worked out once, and not carried over to another."""

from samverkan.model import Note
from samverkan.model.memory import once


def test_an_answer_is_worked_out_once_of_each_record() -> None:
    asked = []

    @once
    def length(note: Note) -> int:
        asked.append(note.id)
        return len(note.text or "")

    short, long = (Note.model_validate({"id": text[0], "text": text}) for text in ("ett", "fyra"))
    assert [length(each) for each in (short, long, short, long)] == [3, 4, 3, 4]
    assert asked == ["e", "f"]
    assert length(short.model_copy(update={"text": "fem ord"})) == 7
    assert asked == ["e", "f", "e"]


def test_records_are_alike_whatever_has_been_worked_out_of_them() -> None:
    @once
    def itself(note: Note) -> Note:
        return note

    one, like, other = (Note.model_validate({"id": "a", "text": text}) for text in ("ett", "ett", "två"))
    assert [itself(each) for each in (one, like, other)] == [one, like, other]
    assert one == like
    assert len({one, like, other}) == 2
