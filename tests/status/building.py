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
