"""Checks SARIF against the schema of its standard: `python sarif.py FILE...`; the first fault is raised."""

import json
import sys
from pathlib import Path

import jsonschema

SCHEMA = Path(__file__).parent / "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"


def main() -> None:
    """Raises the first fault as an exception, which fails the run."""
    validator = jsonschema.Draft4Validator(json.loads(SCHEMA.read_text("utf-8")))
    for name in sys.argv[1:]:
        validator.validate(json.loads(Path(name).read_text("utf-8")))


if __name__ == "__main__":
    main()
