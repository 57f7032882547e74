"""A rule's page for `samverkan explain` and docs/rules.md: what, why, whence, bad, good, how to silence."""

from samverkan.load import FAULTS
from samverkan.rules.cases import case
from samverkan.rules.rule import REGISTRY, Rule
from samverkan.rules.sources import RuleSource
from samverkan.text import Language, Text

_SOURCE = Text(sv="Källa", en="Source")
_SEVERITY = Text(sv="Allvar", en="Severity")
_BAD = Text(sv="Så här anmärker regeln", en="The rule remarks on this")
_GOOD = Text(sv="Så här är det bra", en="This is good")
_SILENCE = Text(sv="Tysta ett fynd", en="Silence one finding")
_SILENCED = Text(
    sv="# samverkan: ignore {} Skälet till att det får vara så.",
    en="# samverkan: ignore {} The reason why it may be so.",
)
_SWITCH = Text(
    sv="Ändra regelns allvar i samverkan.yaml, för alla eller för en mapp:",
    en="Change the rule's severity in samverkan.yaml, for all or for one folder:",
)

_FIXED = Text(
    sv="Sådana fel går inte att tysta med en kommentar eller ge annat allvar.",
    en="Such faults cannot be silenced by a comment or given another severity.",
)
_ALWAYS = Text(
    sv="De räknas alltid: varken --select, --ignore eller en baslinje utelämnar dem.",
    en="They always count: neither --select, --ignore nor a baseline leaves them out.",
)

_HEAD = Text(
    sv="# Regler\n\nSkriven av `samverkan rules --format md`; `samverkan explain` visar en sida i taget.\n",
    en="# Rules\n\nWritten by `samverkan rules --format md`; `samverkan explain` shows one page at a time.\n",
)
_TABLE = Text(
    sv="## Fel i filer, schema och inställningar\n\n| id | vad |\n| --- | --- |\n",
    en="## Faults of files, schema and settings\n\n| id | what |\n| --- | --- |\n",
)


def page(rule: Rule, language: Language, *, level: int = 1) -> str:
    """The page in Markdown, its heading on `level`."""
    mark = "#" * level
    said = rule.why.to(language)
    severities = ", ".join(each.words.to(language) for each in rule.severities)
    return (
        f"{mark} {rule.id} {rule.title.to(language)}\n\n"
        f"{said}\n\n"
        f"- {_SEVERITY.to(language)}: {severities}\n"
        f"- {_SOURCE.to(language)}: {_whence(rule.source, language)}\n\n"
        f"{_BAD.to(language)}:\n\n```yaml\n{case(rule.id, 'bad').rstrip()}\n```\n\n"
        f"{_GOOD.to(language)}:\n\n```yaml\n{case(rule.id, 'good').rstrip()}\n```\n\n"
        f"{_SILENCE.to(language)}:\n\n```yaml\n{_SILENCED.to(language).format(rule.id)}\n```\n\n"
        f"{_SWITCH.to(language)}\n\n```yaml\nrules:\n  - {{rule: {rule.id}, severity: info}}\n```\n"
    )


def _whence(source: RuleSource, language: Language) -> str:
    bounds = [
        Text(sv=f"från {source.since}", en=f"from {source.since}").to(language) if source.since else "",
        Text(sv=f"till {source.until}", en=f"until {source.until}").to(language) if source.until else "",
    ]
    when = ", ".join(bound for bound in bounds if bound)
    return source.text.to(language) + (f" ({when})" if when else "")


def catalogue(language: Language) -> str:
    """All pages as one document, with a table of the faults that no rule has a page for."""
    rows = "\n".join(f"| {name} | {FAULTS[name].title.to(language)} |" for name in sorted(FAULTS))
    head, table = _HEAD.to(language), _TABLE.to(language)
    pages = "\n".join(page(REGISTRY[name], language, level=2) for name in sorted(REGISTRY))
    return f"{head}\n{table}{rows}\n\n{pages}"


def fault_page(name: str, language: Language) -> str:
    """The page of a fault, which can neither be silenced nor graded."""
    fault = FAULTS[name]
    severity = fault.severity.words.to(language)
    said = [_FIXED, *([_ALWAYS] if fault.always else [])]
    return (
        f"# {name} {fault.title.to(language)}\n\n"
        f"- {_SEVERITY.to(language)}: {severity}\n\n"
        f"{' '.join(each.to(language) for each in said)}\n"
    )
