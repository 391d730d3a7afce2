# SPDX-License-Identifier: GPL-3.0-or-later
"""A site with an engine that can be brought into every state the tray shows, and the program in the tray."""
import json
import os
import signal
import subprocess
from contextlib import contextmanager
from pathlib import Path

from conditions import Failure, wait_for
from desktop import BIN, Desktop

STATES = ("stopped", "running", "attention", "unknown")


class TraySite:
    def __init__(self, desktop: Desktop):
        self._desktop = desktop
        self.site = desktop.home / "site"
        self._ctl("init", "--edge-fqdn", "edge.contoso.example", "--sip-domain", "contoso.example")
        self.program = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop_engine()

    def _ctl(self, *command) -> str:
        return self._desktop.run(str(BIN / "puentectl"), "--site", str(self.site), *command)

    def start_another(self, *options):
        return self._desktop.start(str(BIN / "puente"), "--site", str(self.site), *options)

    def start_program(self, *options):
        self.program = self.start_another(*options)

    def wait_until_at_rest(self):
        """Everything that a start brings is done: it used no processor for a while."""
        def used():
            return Path(f"/proc/{self.program.pid}/stat").read_text().rsplit(")", 1)[1].split()[11:13]
        seen = []

        def is_at_rest():
            seen.append(used())
            return "libqxcb" in Path(f"/proc/{self.program.pid}/maps").read_text() and seen[-40:].count(seen[-1]) == 40
        wait_for("the program at rest", is_at_rest)

    def end_program(self):
        self.program.terminate()
        self.program.wait(5)

    def _process(self, role) -> int:
        """Who holds the lock, by the kernel: 0 for nobody."""
        try:
            inode = os.stat(self.site / "run" / f"{role}.pid").st_ino
        except FileNotFoundError:
            return 0
        for line in open("/proc/locks", encoding="ascii"):
            words = line.split()
            if words[1] == "POSIX" and words[5].endswith(f":{inode}"):
                return int(words[4])
        return 0

    def engine(self) -> int:
        return self._process("puented")

    def is_running(self) -> bool:
        try:
            return self.engine() > 0 and json.loads(self._ctl("--json", "status"))["state"] == "running"
        except Failure:
            return False  # it does not listen yet, or any more

    def start_engine(self):
        self._ctl("service", "start", "--scope", "background")

    def stop_engine(self):
        self._ctl("service", "stop", "--scope", "background")

    def kill_engine(self):
        """So that nobody starts it again."""
        for role in ("supervisor", "puented"):
            os.kill(self._process(role), signal.SIGKILL)
        wait_for("the end of the engine", lambda: not self.engine())

    @contextmanager
    def silence(self):
        """The engine is there, and does not answer."""
        pid = self.engine()
        os.kill(pid, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(pid, signal.SIGCONT)

    def windows(self) -> list:
        """The program's windows that can be seen."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Puente .*edge"], env=self._desktop.environment,
                               capture_output=True, text=True, timeout=10)
        return found.stdout.split()

    def close_window(self):
        window, = self.windows()
        self._desktop.run("xdotool", "windowfocus", "--sync", window, "key", "alt+F4")

    def check_hidden(self):
        if self.windows():
            raise Failure("a window was shown")
        if self.program.poll() is not None:
            raise Failure("the program ended")
