"""Checks every Word file in a folder against the Open XML schemas; exit status 1 when anything is found."""

import sys
from pathlib import Path

from openxml_audit import OpenXmlValidator


def main(folder: Path) -> int:
    files = sorted(folder.rglob("*.docx"))
    found = [(path, error) for path in files for error in OpenXmlValidator().validate(path).errors]
    for path, error in found:
        sys.stdout.write(f"{path}: {error}\n")
    return int(bool(found) or not files)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
