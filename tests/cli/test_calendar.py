"""`samverkan calendar` as calendars read it: on its days, updated and never doubled, whatever is written."""

import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from unicodedata import normalize

import pytest
import vobject
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Component

from samverkan.model import Cadence, is_last_of_month
from samverkan.report.calendar.repeating import rule
from samverkan.status import Series
from samverkan.status.recurring import days_of
from tests.conftest import CURRENT, ROOT, Ran

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]
DAY = ("--today", "2026-06-01")
AGREEMENT = (
    CURRENT
    + """\
forums:
  - {id: styrgruppen, name: Styrgruppen, cadence: {per: quarter}}
follow_up:
  occasions:
    - {subject: målen, cadence: {per: half_year}, responsible: Trygghetssamordnaren}
commitments:
  - {text: Öppna en fritidsgård, parties: [kommunen], deadline: 2026-09-30}
  - {text: Gå ut på kvällarna, parties: [polisen], deadline: 2026-03-31}
  - {text: Läsa av läget, parties: [kommunen, polisen], deadline: 2027-05-31}
"""
)
MEASURED = """\
goals:
  - title: Minska våldet
    indicators:
      - title: Anmälda våldsbrott
        cadence: {per: year}
        baseline: 63
        baseline_date: 2025-12-31
        target: 50
        target_date: 2026-12-31
"""
MINUTES = """\
id: mote-1
date: 2026-03-10
forum: styrgruppen
items:
  - {title: Läget, text: Gicks igenom.}
"""


@pytest.fixture
def one(workspace: Workspace) -> Path:
    return workspace({"a/1/agreement.yaml": AGREEMENT, "a/1/motesanteckning-1.yaml": MINUTES})


def _events(content: str) -> list[Component]:
    return [each for each in Calendar.from_ical(content).walk("VEVENT") if "RECURRENCE-ID" not in each]


def _on(content: str) -> dict[str, date]:
    return {str(each["SUMMARY"]): each["DTSTART"].dt for each in _events(content)}


def _uids(content: str) -> dict[str, str]:
    return {str(each["SUMMARY"]): str(each["UID"]) for each in _events(content)}


def test_an_entry_says_who_is_to_do_it_and_where_it_stands(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    indicator = "{title: Otrygga, target: 25, target_date: 2026-12-31}"
    goals = f"goals:\n  - {{title: Trygga kvällar, indicators: [{indicator}]}}\n"
    workspace({"a/1/agreement.yaml": AGREEMENT + goals})
    events = _events(samverkan("calendar", *DAY).out)
    told = {str(each["SUMMARY"]): str(each["DESCRIPTION"]).splitlines()[1:] for each in events}
    where = "Står i: agreements/a/1/agreement.yaml"
    assert told["Åtagande: Öppna en fritidsgård"] == ["Ansvarig: Exempelby kommun", where]
    assert [where] in told.values()


def _are_lines_of_a_calendar(content: bytes) -> None:
    """RFC 5545, 3.1: lines end with CRLF, have at most 75 octets, and are whole characters."""
    assert content.endswith(b"\r\n")
    for line in content.removesuffix(b"\r\n").split(b"\r\n"):
        assert len(line) <= 75
        assert not re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line)
        line.decode()
    unfolded = content.replace(b"\r\n ", b"").split(b"\r\n")[:-1]
    assert all(re.match(rb"[A-Z-]+[;:]", line) for line in unfolded)


def _letters(text: str) -> str:
    """The letters and numbers of the text, which reading it keeps."""
    return "".join(each for each in normalize("NFC", text) if each.isalnum())


def test_all_that_is_ahead_or_late_is_in_it_on_its_day(samverkan: Samverkan, one: Path) -> None:
    ran = samverkan("calendar", *DAY)
    assert (ran.status, ran.err) == (0, "")
    assert _on(ran.out) == {
        "Försenat: Åtagande: Gå ut på kvällarna": date(2026, 3, 31),
        "Möte: Styrgruppen": date(2026, 6, 10),
        "Uppföljning: målen": date(2024, 7, 1),
        "Åtagande: Öppna en fritidsgård": date(2026, 9, 30),
        "Åtagande: Läsa av läget": date(2027, 5, 31),
        "Avtalet går ut och ska förnyas eller avslutas": date(2027, 12, 31),
    }


CASE = """\
registration_number: KS 2027/1
title: Nytt samverkansavtal
steps:
  - {id: au, role: prepares, body: Arbetsutskottet, date: 2026-05-05}
  - {id: ks, role: decides, body: Kommunstyrelsen, date: 2026-09-15}
  - {id: kf, role: decides, body: Kommunfullmäktige, date: 2026-10}
"""


def test_the_meetings_ahead_of_a_case_are_in_it_when_their_day_is_known(
    samverkan: Samverkan, one: Path
) -> None:
    (one / "agreements/a/1/case.yaml").write_text(CASE)
    days = _on(samverkan("calendar", *DAY).out)
    assert days["Kommunstyrelsen: Nytt samverkansavtal"] == date(2026, 9, 15)
    assert not any(each.startswith(("Arbetsutskottet", "Kommunfullmäktige")) for each in days)
    assert list(_on(samverkan("calendar", "--who", "kommunstyrelsen", *DAY).out)) == [
        "Kommunstyrelsen: Nytt samverkansavtal"
    ]


def test_two_others_read_it_alike(samverkan: Samverkan, one: Path) -> None:
    content = samverkan("calendar", *DAY).out
    read = vobject.readOne(content)
    assert read.method.value == "PUBLISH"
    assert [each.uid.value for each in read.vevent_list] == [
        str(each["UID"]) for each in Calendar.from_ical(content).walk("VEVENT")
    ]
    meeting = next(each for each in read.vevent_list if each.summary.value == "Möte: Styrgruppen")
    assert meeting.dtstart.value == date(2026, 6, 10)
    times = [each.date().isoformat() for each in meeting.getrruleset(addRDate=True)]
    assert times == [
        "2026-06-10",
        *(f"2026-{m}-10" for m in ("09", "12")),
        *(f"2027-{m}-10" for m in ("03", "06", "09", "12")),
    ]
    assert meeting.valarm.trigger.value.days == -7


def test_the_first_of_the_times_that_were_missed_says_so(samverkan: Samverkan, one: Path) -> None:
    events = Calendar.from_ical(samverkan("calendar", *DAY).out).walk("VEVENT")
    (late,) = [each for each in events if "RECURRENCE-ID" in each]
    (series,) = [each for each in events if each["SUMMARY"] == "Uppföljning: målen"]
    assert late["UID"] == series["UID"]
    assert late["RECURRENCE-ID"].dt == series["DTSTART"].dt
    assert str(late["SUMMARY"]).startswith("Försenat: Uppföljning: målen – fyra halvårsuppföljningar sedan")


@pytest.mark.parametrize("month", range(1, 13))
def test_only_what_recurs_has_a_time_that_is_otherwise(
    samverkan: Samverkan, workspace: Workspace, month: int
) -> None:
    workspace({"a/1/agreement.yaml": AGREEMENT + MEASURED})
    for year in (2026, 2027):
        content = samverkan("calendar", "--today", f"{year}-{month:02}-28").out
        every = Calendar.from_ical(content).walk("VEVENT")
        again = {each["UID"] for each in every if "RECURRENCE-ID" in each}
        once = {each["UID"] for each in every if not {"RRULE", "RDATE", "RECURRENCE-ID"} & each.keys()}
        assert not again & once
        assert all(each["RDATE"].dts for each in every if "RDATE" in each)


def test_the_same_day_gives_the_same_bytes_and_a_later_one_is_newer(samverkan: Samverkan, one: Path) -> None:
    first, second = samverkan("calendar", *DAY).out, samverkan("calendar", *DAY).out
    assert first == second
    later = samverkan("calendar", "--today", "2026-06-02").out
    assert _events(later)[0]["SEQUENCE"] > _events(first)[0]["SEQUENCE"]
    assert _events(later)[0]["DTSTAMP"].dt > _events(first)[0]["DTSTAMP"].dt


@pytest.mark.parametrize(
    ("file", "old", "new", "summary"),
    [
        ("agreement.yaml", "2026-09-30", "2026-10-15", "Åtagande: Öppna en fritidsgård"),
        ("agreement.yaml", "end: 2027", "end: 2028", "Avtalet går ut och ska förnyas eller avslutas"),
        ("agreement.yaml", "per: quarter", "per: month", "Möte: Styrgruppen"),
        ("motesanteckning-1.yaml", "items:", "next_meeting: 2026-06-17\nitems:", "Möte: Styrgruppen"),
        (
            "agreement.yaml",
            "commitments:\n",
            "commitments:\n  - {text: En till, deadline: 2026-12-31}\n",
            "Åtagande: Öppna en fritidsgård",
        ),
    ],
)
def test_what_is_moved_is_still_the_same_entry(
    samverkan: Samverkan, one: Path, file: str, old: str, new: str, summary: str
) -> None:
    before = _uids(samverkan("calendar", *DAY).out)
    path = one / "agreements/a/1" / file
    path.write_text(path.read_text().replace(old, new))
    after = _uids(samverkan("calendar", *DAY).out)
    assert after[summary] == before[summary]
    assert set(before.values()) <= set(after.values())


def test_a_meeting_that_has_been_held_moves_the_entry_and_leaves_none_behind(
    samverkan: Samverkan, one: Path
) -> None:
    before = _uids(samverkan("calendar", *DAY).out)
    held = MINUTES.replace("mote-1", "mote-2").replace("2026-03-10", "2026-06-11")
    (one / "agreements/a/1/motesanteckning-2.yaml").write_text(held)
    ran = samverkan("calendar", "--today", "2026-06-12")
    assert _uids(ran.out) == before
    assert _on(ran.out)["Möte: Styrgruppen"] == date(2026, 9, 11)


def test_no_two_entries_have_the_same_name(samverkan: Samverkan) -> None:
    for day in ("2019-03-01", "2023-06-01", "2026-06-01", "2028-02-29"):
        content = samverkan("calendar", ROOT / "agreements", "--today", day).out
        names = [str(each["UID"]) for each in _events(content)]
        assert len(names) == len(set(names)) > 0
        _are_lines_of_a_calendar(content.encode())


@pytest.mark.parametrize("name", ["Trygghetssamordnaren", "trygghetssamordnare"])
def test_one_who_is_responsible_gets_their_own(samverkan: Samverkan, one: Path, name: str) -> None:
    ran = samverkan("calendar", "--who", name, *DAY)
    assert ran.status == 0
    assert list(_on(ran.out)) == ["Uppföljning: målen"]
    assert str(Calendar.from_ical(ran.out)["NAME"]) == f"Samverkan: {name}"


def test_what_several_do_together_is_everyones(samverkan: Samverkan, one: Path) -> None:
    ran = samverkan("calendar", "--who", "exempelby kommun", *DAY)
    assert set(_on(ran.out)) == {
        "Åtagande: Öppna en fritidsgård",
        "Åtagande: Läsa av läget",
        "Avtalet går ut och ska förnyas eller avslutas",
    }


def test_a_name_that_nobody_has_is_refused_with_the_one_meant(samverkan: Samverkan, one: Path) -> None:
    ran = samverkan("calendar", "--who", "Trygghetsamordnaren", *DAY)
    assert (ran.status, ran.out) == (2, "")
    assert "Did you mean Trygghetssamordnaren?" in ran.err
    assert "Those responsible are" in samverkan("calendar", "--who", "Qx", *DAY).err


def test_an_empty_calendar_says_that_it_is(samverkan: Samverkan, one: Path) -> None:
    ran = samverkan("calendar", "--today", "2035-01-01", "--output", "k.ics", "--lang", "sv")
    assert (ran.status, ran.out) == (0, "")
    assert "kalendern är tom" in ran.err
    content = Path("k.ics").read_bytes()
    assert "Inget är att göra" in content.decode()
    assert Calendar.from_ical(content).walk("VEVENT") == []
    _are_lines_of_a_calendar(content)


def test_an_agreement_with_errors_is_told_of_and_the_others_are_there(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    workspace({"a/1/agreement.yaml": AGREEMENT, "a/2/agreement.yaml": "title: Trasigt\n"})
    ran = samverkan("calendar", *DAY)
    assert ran.status == 1
    assert "Left out, for the errors: a/2.\n" in ran.err
    assert "Åtagande: Öppna en fritidsgård" in _on(ran.out)


@given(text=st.text(min_size=1, max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_value_breaks_it(samverkan: Samverkan, workspace: Workspace, text: str) -> None:
    made = yaml.safe_load(AGREEMENT)
    made["commitments"] = [{"text": text, "deadline": "2026-09-30"}]
    made["title"] = text
    workspace({"a/1/agreement.yaml": yaml.safe_dump(made, allow_unicode=True)})
    ran = samverkan("calendar", *DAY)
    if ran.status == 0:
        _are_lines_of_a_calendar(ran.out.encode())
        vobject.readOne(ran.out)
        (said,) = [each for each in _on(ran.out) if each.startswith("Åtagande")]
        assert _letters(said) == _letters(f"Åtagande: {text}")


@given(
    st.dates(date(2000, 1, 1), date(2060, 1, 1)),
    st.integers(29, 31),
    st.sampled_from("day week month quarter tertial half_year year".split()),
    st.integers(1, 4),
    st.integers(1, 4),
)
def test_a_rule_has_the_very_days(start: date, of_month: int, per: str, times: int, every: int) -> None:
    cadence = Cadence.model_validate({"per": per, "times": str(times), "every": str(every)})
    kept = of_month if is_last_of_month(start) else 0
    series = Series(start, cadence, start.replace(year=start.year + 9, day=1), kept)
    made = rule(series, date.max)
    if made:
        calendar = vobject.iCalendar()
        event = calendar.add("vevent")
        event.add("dtstart").value = start
        parts = {**made, "UNTIL": f"{made['UNTIL']:%Y%m%d}"}
        event.add("rrule").value = ";".join(f"{key}={value}" for key, value in parts.items())
        days = [each.date() for each in event.getrruleset(addRDate=True) if isinstance(each, datetime)]
        assert days == list(days_of(series, date.max))
