# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of its own: an X server, a session bus, the accessibility bus and a window manager, ended by pid."""
import os
import secrets
import subprocess
from pathlib import Path

from conditions import Failure, wait_for

BIN = Path(os.environ.get("PUENTE_BIN", Path(__file__).resolve().parent / "../../build/bin")).resolve()  # the programs under test
ACCESSIBILITY = "/usr/libexec/at-spi-bus-launcher"
# One family everywhere, so that the pictures do not depend on what else is installed.
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir><cachedir>{home}/fonts</cachedir>
<selectfont><rejectfont><glob>*Serif*</glob><glob>*TeXGyre*</glob><glob>*Condensed*</glob></rejectfont></selectfont>
<alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
<match><edit name="family" mode="append_last"><string>DejaVu Sans</string></edit></match></fontconfig>
"""


class Desktop:
    """Its programs see nothing of the caller's session: home, buses, display, fonts and language are its own."""

    def __init__(self, home: Path, language: str):
        self.home = home
        self._started = []
        runtime = home / "runtime"
        for folder in (home / "Documents", home / ".config/openbox", runtime):
            folder.mkdir(parents=True)
        runtime.chmod(0o700)
        (home / "fonts.conf").write_text(FONTS.format(home=home))
        (home / ".config/openbox/rc.xml").write_text(
            '<openbox_config xmlns="http://openbox.org/3.4/rc"><focus><focusNew>yes</focusNew></focus>'
            '<keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard></openbox_config>')
        territory = {"en": "en_GB", "es": "es_ES", "fr": "fr_FR"}[language]
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(home), "LANG": f"{territory}.UTF-8", "XDG_RUNTIME_DIR": str(runtime),
            "FONTCONFIG_FILE": str(home / "fonts.conf"), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "TZ": "UTC"}

    def __enter__(self):
        try:
            self.environment["DISPLAY"] = ":" + self._start_display()
            self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._start_bus()
            self.start(ACCESSIBILITY, "--launch-immediately")
            self.start("openbox", "--sm-disable")
            self._wait_for_window_manager()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self._started):
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def start(self, *command, **options):
        log = (self.home / "programs.log").open("ab")
        process = subprocess.Popen(command, env=self.environment, stdin=subprocess.DEVNULL, stderr=log,
                                   stdout=options.pop("stdout", log), **options)
        self._started.append(process)
        return process

    def run(self, *command) -> str:
        # A tool needs UTF-8, not the words of a language whose locale may not be installed.
        done = subprocess.run(command, env=self.environment | {"LC_ALL": "C.UTF-8"}, capture_output=True, text=True, timeout=30)
        if done.returncode != 0:
            raise Failure(f"{' '.join(command)}: {done.stderr}")
        return done.stdout

    def _start_display(self) -> str:
        # A number by chance: the first free one is a guess where process namespaces share /tmp, since the lock files name processes.
        for _ in range(5):
            reading, writing = os.pipe()
            # -noreset: it must not begin anew when xprop was its only client.
            self.start("Xvfb", f":{1000 + secrets.randbelow(50000)}", "-displayfd", str(writing), "-screen", "0", "1280x900x24",
                       "-nolisten", "tcp", "-noreset", pass_fds=[writing])
            os.close(writing)
            with os.fdopen(reading) as numbers:
                if number := numbers.readline().strip():  # Xvfb writes its number once it takes clients
                    return number
        raise Failure("no X server starts")

    def _start_bus(self) -> str:
        bus = self.start("dbus-daemon", "--session", "--nofork", "--print-address=1", stdout=subprocess.PIPE)
        return bus.stdout.readline().decode().strip()

    def _wait_for_window_manager(self):
        wait_for("the window manager", lambda: "_NET_SUPPORTING_WM_CHECK(WINDOW)" in
                 self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"))
