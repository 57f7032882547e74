"""Puts a software bill of materials into the wheel: the packages of `requirements.txt` that it runs with."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NAME = "samverkan.cdx.json"
_PINNED = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>\S+)(?P<rest>.*\n(?:[ ]+.*\n?)*)", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_NEEDED_BY = re.compile(r"# +(?:via +)?(\S.*)$", re.MULTILINE)
_BY_US = "samverkan (pyproject.toml)"


class BillOfMaterials(BuildHookInterface):
    """Writes the bill beside the build, and takes it away when the wheel is made."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Hand the bill to a wheel; an editable install is of no certain packages."""
        self.folder = TemporaryDirectory()
        if version == "standard":
            path = Path(self.folder.name, NAME)
            pinned = Path(self.root, "requirements.txt").read_text("utf-8")
            made = bill(pinned, self.metadata.name, self.metadata.version)
            path.write_text(json.dumps(made, indent=1) + "\n", "utf-8")
            build_data["sbom_files"].append(str(path))

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take away what was written for the build."""
        self.folder.cleanup()


def bill(requirements: str, name: str, version: str) -> dict[str, Any]:
    """The packages that it runs with, and the hashes of their files, in CycloneDX; of no clock."""
    packages = {found["name"]: found for found in _PINNED.finditer(requirements)}
    parents = {each: set(_NEEDED_BY.findall(found["rest"])) for each, found in packages.items()}
    needed = _below(_BY_US, parents)
    refs = {_BY_US: _purl(name, version)} | {
        each: _purl(each, packages[each]["version"]) for each in sorted(needed)
    }
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": _component(name, version)},
        "components": [
            _component(each, packages[each]["version"]) | _files(packages[each]) for each in sorted(needed)
        ],
        "dependencies": [
            {"ref": ref, "dependsOn": [refs[child] for child in refs if each in parents.get(child, ())]}
            for each, ref in refs.items()
        ],
    }


def _below(parent: str, parents: Mapping[str, set[str]]) -> set[str]:
    """What the parent needs, and what that needs; packages may need each other."""
    found: set[str] = set()
    new = {parent}
    while new:
        new = {each for each, above in parents.items() if above & new} - found
        found |= new
    return found


def _component(name: str, version: str) -> dict[str, Any]:
    purl = _purl(name, version)
    return {"type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl}


def _files(package: re.Match[str]) -> dict[str, Any]:
    hashes = [{"alg": "SHA-256", "content": each} for each in _HASH.findall(package["rest"])]
    place = _purl(package["name"], package["version"])
    return {"externalReferences": [{"type": "distribution", "url": place, "hashes": hashes}]}


def _purl(name: str, version: str) -> str:
    return f"pkg:pypi/{name}@{version}"
