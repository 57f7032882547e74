"""Builds agreements with their work from a few words, as loading would have read them."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from samverkan.load import AgreementFolder, Workspace
from samverkan.load.file_names import kind_of
from samverkan.model import KINDS, Agreement, Case, HouseStyle, Record, Register, Settings, work_of
from samverkan.status import Status
from samverkan.status.today import status_on

PARTIES = [{"id": "kommunen", "name": "Exempelby kommun"}, {"id": "polisen", "name": "Polisen"}]
FORUM = {"id": "styr", "name": "Styrgruppen", "cadence": {"per": "quarter"}}


def text(value: Any) -> Any:
    """The value with its scalars as the text that YAML would have held."""
    if isinstance(value, Mapping):
        return {key: text(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [text(each) for each in value]
    return "yes" if value is True else str(value)


def agreement(**more: Any) -> dict[str, Any]:
    """An agreement of two parties for 2024–2027 unless said otherwise."""
    validity = {"start": "2024-01-01", "end": "2027-12-31"}
    return {"title": "Samverkansavtal", "parties": PARTIES, "validity": validity, **more}


def occasions(*occasions: dict[str, Any]) -> dict[str, Any]:
    """An agreement whose follow-up has these occasions."""
    return agreement(forums=[FORUM], follow_up={"occasions": list(occasions)})


def followed_up(day: str, **more: Any) -> dict[str, Any]:
    """A follow-up of the day."""
    return {"id": f"u-{day}", "date": day, **more}


def case(**more: Any) -> dict[str, Any]:
    """A case that a committee has proposed and the kommunstyrelse decided, with more of that step."""
    earlier = {
        "id": "au",
        "role": "proposes",
        "body": "Arbetsutskottet",
        "paragraph": "12",
        "date": "2024-01-15",
    }
    meeting = {
        "id": "ks",
        "role": "decides",
        "body": "Kommunstyrelsen",
        "paragraph": "31",
        "date": "2024-02-05",
    }
    return {"registration_number": "KS 2024/1", "title": "Avtal", "steps": [earlier, {**meeting, **more}]}


def signed_on(*days: str | None) -> list[dict[str, str]]:
    """A signatory for each party, with the day that they signed, if they have."""
    who = [{"party": each["id"], "name": "Anna Ek"} for each in PARTIES[: len(days)]]
    return [each if day is None else {**each, "date": day} for each, day in zip(who, days, strict=True)]


def folder(identity: str, files: Mapping[str, Mapping[str, Any]]) -> AgreementFolder:
    """The agreement's folder with these files by name, without `.yaml`."""
    records: dict[str, Record] = {}
    for name, content in files.items():
        kind = kind_of(Path(f"{name}.yaml"))
        assert kind
        records[f"agreements/{identity}/{name}.yaml"] = KINDS[kind].model_validate(text(content))
    every = list(records.values())
    return AgreementFolder(
        id=identity,
        agreement=next((each for each in every if isinstance(each, Agreement)), None),
        case=next((each for each in every if isinstance(each, Case)), None),
        register=Register(),
        house_style=HouseStyle(),
        broken=False,
        records=records,
        work=work_of(every),
    )


def workspace(*folders: AgreementFolder) -> Workspace:
    """A workspace with these agreements."""
    return Workspace(Path(), Settings(), folders, {}, (), {})


def on(today: str, *, within: int = 90, also: tuple[AgreementFolder, ...] = (), **files: Any) -> Status:
    """How an agreement with these files stands; `_` in a name is written for `-`."""
    named = {name.replace("_", "-"): content for name, content in files.items()}
    own = folder("exempelby/2024-2027", {"agreement": agreement(), **named})
    return status_on(own, workspace(own, *also), date.fromisoformat(today), within)


def said(standing_: Status, kind: str) -> list[tuple[str, str]]:
    """The deadlines of a kind, passed before to come, each with its day and words."""
    every = (*standing_.overdue, *standing_.due)
    return [(each.due.isoformat(), each.what.sv) for each in every if each.kind == kind]
