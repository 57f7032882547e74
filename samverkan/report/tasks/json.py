"""The status as JSON, with what each has to do beside it."""

import json

from samverkan.report.status.json import commitment_data, content, deadline_data, measure_data
from samverkan.report.status.report import StatusReport
from samverkan.status.duties import Duties, by_who


def write(report: StatusReport) -> str:
    """The status as it is without `--who`, and under `who` everyone's tasks, each with its agreement."""
    tasks = [_tasks(duties, report) for duties in by_who(report.statuses)]
    return json.dumps({**content(report), "who": tasks}, ensure_ascii=False, indent=2) + "\n"


def _tasks(duties: Duties, report: StatusReport) -> dict[str, object]:
    return {
        "who": duties.who,
        "kommun": duties.kommun or None,
        "overdue": [{"agreement": at.id, **deadline_data(each, report)} for at, each in duties.overdue],
        "due": [{"agreement": at.id, **deadline_data(each, report)} for at, each in duties.due],
        "ongoing": [{"agreement": at.id, **measure_data(each, report)} for at, each in duties.ongoing],
        "undertaken": [
            {"agreement": at.id, **commitment_data(each, report)} for at, each in duties.undertaken
        ],
    }
