"""A session with yaml-language-server, as an editor has one."""

import json
import subprocess
from pathlib import Path
from typing import Any

SERVER = Path(__file__).parent / "node_modules/yaml-language-server/bin/yaml-language-server"


class Session:
    """An open editor in a folder: `schemas` are its settings, the patterns of the files of each schema."""

    def __init__(self, folder: Path, schemas: dict[str, list[str]], server: Path = SERVER) -> None:
        command = ["node", str(server), "--stdio"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603
        self._number = 0
        self._folder = folder.as_uri()
        self._opened = 0
        self._open = ""
        self._found: dict[str, list[Any]] = {}
        self._settings = {
            "yaml": {
                "schemas": schemas,
                "validate": True,
                "hover": True,
                "completion": True,
                "schemaStore": {"enable": False},
                "format": {"enable": False},
            },
            "http": {},
        }
        snippets = {
            "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}}
        }
        self.ask(
            "initialize",
            {
                "processId": None,
                "rootUri": self._folder,
                "workspaceFolders": [{"uri": self._folder, "name": "folder"}],
                "capabilities": {"textDocument": snippets},
            },
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": self._settings})

    def close(self) -> None:
        """Ends the session."""
        self.ask("shutdown", None)
        self._tell("exit", None)
        self._process.wait(10)

    def open(self, name: str, text: str) -> None:
        """Opens a file of this name with the text, and closes the one before; no two have the same name."""
        if self._open:
            self._tell("textDocument/didClose", {"textDocument": {"uri": self._open}})
        self._opened += 1
        self._open = f"{self._folder}/{name}"
        document = {"uri": self._open, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})

    def findings(self) -> list[str]:
        """What the server says is wrong in the open file."""
        while self._open not in self._found:
            self._read()
        return [each["message"] for each in self._found[self._open]]

    def completions(self, line: int, character: int) -> list[dict[str, Any]]:
        """What may be inserted at a place in the open file."""
        answer = self._at("textDocument/completion", line, character)
        return list(answer["items"] if answer else [])

    def hover(self, line: int, character: int) -> str:
        """What is told of a place in the open file."""
        answer = self._at("textDocument/hover", line, character)
        return str(answer["contents"]["value"]) if answer else ""

    def _at(self, method: str, line: int, character: int) -> Any:
        position = {"line": line, "character": character}
        return self.ask(method, {"textDocument": {"uri": self._open}, "position": position})

    def ask(self, method: str, parameters: object) -> Any:
        """The answer to a request."""
        self._number += 1
        self._send({"id": self._number, "method": method, "params": parameters})
        while True:
            said = self._read()
            if said.get("id") == self._number and "method" not in said:
                if "error" in said:
                    raise RuntimeError(said["error"])
                return said["result"]

    def _tell(self, method: str, parameters: object) -> None:
        self._send({"method": method, "params": parameters})

    def _send(self, content: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **content}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        said: dict[str, Any] = json.loads(self._process.stdout.read(length))
        if said.get("method") == "textDocument/publishDiagnostics":
            found = said["params"]
            self._found[found["uri"]] = found["diagnostics"]
        elif "id" in said and "method" in said:
            self._send({"id": said["id"], "result": self._answer(said)})
        return said

    def _answer(self, said: dict[str, Any]) -> object:
        if said["method"] == "workspace/configuration":
            return [self._settings.get(each["section"]) for each in said["params"]["items"]]
        return None
