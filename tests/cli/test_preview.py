"""`samverkan preview` as it is started and ended."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.conftest import ROOT, SOUND, Ran

INTERRUPTIBLE = """
import signal
from samverkan.__main__ import main
signal.signal(signal.SIGINT, signal.default_int_handler)
main()
"""
"""Starts the command line so that an interrupt reaches it, also where tests run in the background."""


def test_it_prints_its_address_when_it_serves_and_ends_without_a_traceback(
    workspace: Callable[..., Path],
) -> None:
    root = workspace({"exempelby/agreement.yaml": SOUND})
    command = [sys.executable, "-c", INTERRUPTIBLE, "preview", "--no-open"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SAMVERKAN_LANG": "sv"}
    with subprocess.Popen(  # noqa: S603
        command, cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout
        address = running.stdout.readline().strip()
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", address)
        with urlopen(address, timeout=20) as answer:  # noqa: S310 - the address of this machine
            assert "Exempelby kommun" in answer.read().decode() or answer.status == 200
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=20)
    assert running.returncode == 130
    assert (out, err) == ("", "Avsluta med Ctrl+C.\n")


def test_a_port_that_is_taken_is_told(workspace: Callable[..., Path], samverkan: Callable[..., Ran]) -> None:
    workspace({"exempelby/agreement.yaml": SOUND})
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ran = samverkan("preview", "--no-open", "--port", port)
    assert (ran.status, ran.out) == (2, "")
    assert f"Port {port} cannot be used" in ran.err


@pytest.mark.parametrize("port", ["0", "65536", "hej"])
def test_a_port_that_is_none_is_refused(samverkan: Callable[..., Ran], port: str) -> None:
    assert samverkan("preview", "--no-open", "--port", port).status == 2


def test_a_folder_that_is_no_workspace_is_refused(samverkan: Callable[..., Ran]) -> None:
    ran = samverkan("preview", "--no-open")
    assert (ran.status, ran.out) == (2, "")
    assert "No workspace" in ran.err


def test_broken_settings_are_told(workspace: Callable[..., Path], samverkan: Callable[..., Ran]) -> None:
    workspace({"exempelby/agreement.yaml": SOUND, "/samverkan.yaml": "sprak: sv\n"})
    ran = samverkan("preview", "--no-open")
    assert ran.status == 2
    assert "samverkan.yaml" in ran.err
