"""A follow-up that says that all is done, or kept, has no row that says otherwise."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found


def _findings(text: str, rows: str, root: Path) -> int:
    """What is said of the text where promises, or measures, are as the rows have it."""
    key, name, value = (
        ("measures", "measure", "status") if "done" in rows else ("promises", "promise", "kept")
    )
    every = [f"x{place}" for place, _ in enumerate(rows.split())]
    listed = ", ".join(
        f"{{{name}: {each}, {value}: {row}}}" for each, row in zip(every, rows.split(), strict=True)
    )
    plan = ", ".join(f"{{id: {each}, title: Åtgärd}}" for each in every)
    given = ", ".join(f"{{id: {each}, text: Löfte}}" for each in every)
    grounds = (
        f"# atgardsplan.yaml\nid: p\nmeasures: [{plan}]\n# medborgarlofte.yaml\nid: l\npromises: [{given}]\n"
    )
    follow_up = f"# uppfoljning.yaml\nid: u\nplan: p\npromise_document: l\n{key}: [{listed}]\n"
    return len(found("SV074", f"{grounds}{follow_up}summary: >-\n  {text}\n", root))


@pytest.mark.parametrize(
    ("text", "rows", "findings"),
    [
        ("Alla löften är hållna.", "yes no", 1),
        ("Samtliga 3 löften har hållits.", "yes yes too_early", 1),
        ("Två av tre löften är hållna.", "yes no no", 1),
        ("Alla åtgärder är klara.", "done ongoing", 1),
        ("Alla löften är uppfyllda.", "yes no", 1),
        ("Löftet är hållet. Alla löften har uppfyllts.", "yes no", 1),
        ("Alla de tre löftena är hållna.", "yes no no", 1),
        ("Alla åtgärder är avslutade.", "done ongoing", 1),
        ("Alla åtgärderna är slutförda.", "done ongoing", 1),
        ("Alla åtgärder har avslutats.", "done ongoing", 1),
        ("Två av de 2 åtgärderna har slutförts.", "done ongoing", 1),
        ("Alla löften är hållna, utom ett.", "yes no", 0),
        ("Alla löften är hållna, förutom ett.", "yes no", 0),
        ("Alla löften är hållna men sent.", "yes no", 1),
        ("Alla löften är hållna.", "yes yes", 0),
        ("Alla löften är hållna.", "yes partly", 0),
        ("Två av tre löften är hållna.", "yes partly no", 0),
        ("Två av fyra löften är hållna.", "yes no no", 0),
        ("Alla löften är hållna utom ett.", "yes no", 0),
        ("Alla löften är hållna eller på väg.", "yes too_early", 0),
        ("Alla löften till unga är hållna.", "yes no", 0),
        ("Inte alla löften är hållna.", "yes no", 0),
        ("När alla löften är hållna ger vi nya.", "yes no", 0),
        ("Om alla löften är hållna, ges nya.", "yes no", 0),
        ("Alla löften är hållna i Norrby.", "yes no", 0),
        ("Alla löften är hållna, med undantag av ett.", "yes no", 0),
        ("Ljuset är på plats. Alla löften är hållna, och det märks.", "yes no", 1),
        ("Alla åtgärder är klara.", "done cancelled", 0),
        ("En av två åtgärder är avslutad.", "done ongoing", 0),
    ],
)
def test_all(text: str, rows: str, findings: int, tmp_path: Path) -> None:
    assert _findings(text, rows, tmp_path) == findings


@pytest.mark.parametrize(
    ("text", "rows", "findings"),
    [
        ("Alla åtgärder går enligt planen.", "yes no", 1),
        ("Två av två åtgärder följer planen.", "no yes", 1),
        ("Samtliga åtgärder löper på enligt plan.", "yes yes", 1),
        ("Alla åtgärder går enligt planen.", "no no", 0),
        ("En av två åtgärder går enligt planen.", "yes no", 0),
        ("0 av två åtgärder går enligt planen.", "yes no", 0),
        ("Alla åtgärder går enligt planen i Norrby.", "yes no", 0),
        ("Alla åtgärder går enligt planen, utom belysningen.", "yes no", 0),
    ],
)
def test_all_as_planned(text: str, rows: str, findings: int, tmp_path: Path) -> None:
    deviates = ["deviations: Det blev sent, " if each == "yes" else "" for each in rows.split()]
    measures = ", ".join(f"{{{each}measure: m{place}}}" for place, each in enumerate(deviates))
    plan = "# atgardsplan.yaml\nid: p\nmeasures: [{id: m0, title: Ljus}, {id: m1, title: Värdar}]\n"
    follow_up = f"# uppfoljning.yaml\nid: u\nplan: p\nmeasures: [{measures}]\nsummary: {text}\n"
    assert len(found("SV074", plan + follow_up, tmp_path)) == findings
