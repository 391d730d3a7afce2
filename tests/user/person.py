# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who has a keyboard and knows the words of the interface, but has no mouse."""
from collections import Counter
from pathlib import Path

from catalogue import Catalogue, plain
from conditions import Failure, wait_for
from desktop import Desktop
from eye import ITEMS, Control, Eye

MAX_TABS = 40
UNNAMED = (*ITEMS, "layered pane")  # an empty cell is no fault, and a stack of pages is nothing to reach


class Person:
    def __init__(self, desktop: Desktop, eye: Eye, catalogue: Catalogue, album: Path):
        self._desktop = desktop
        self._eye = eye
        self._catalogue = catalogue
        self._album = album
        self._pictures = 0
        self.faults = []  # what hinders keyboard or screen reader without stopping either

    # --- looking

    def sees(self, source: str, role: str = "", enabled: bool = False) -> Control:
        """Waits for a control of this name."""
        wanted = self._catalogue.names(source)
        return wait_for(f"{role or 'something'} named {sorted(wanted)}",
                        lambda: next((one for one in self._eye.controls() if plain(one.name) in wanted and role in one.role
                                      and (one.is_enabled or not enabled)), None), self.report)

    def sees_text(self, part: str):
        """Waits for words somewhere in the window."""
        wait_for(f"the words “{part}”", lambda: any(part in one.name or part in one.text() for one in self._eye.controls()),
                 self.report)

    def sees_window(self, source: str):
        wanted = self._catalogue.names(source)
        wait_for(f"the window {sorted(wanted)}", lambda: (window := self._eye.window()) and window.name in wanted, self.report)

    def sees_page(self, title: str, picture: str):
        """A page of a wizard or of the main window, which then must be fit for a keyboard and a screen reader."""
        self.sees(title)
        self._audit(picture)
        self.picture(picture)

    def report(self) -> str:
        window = self._eye.window()
        shown = [str(one) for one in self._eye.controls() if one.name]
        return f"the window “{window.name if window else ''}” with {', '.join(shown)}; focus on {self._eye.focused()}"

    # --- typing

    def key(self, *keys: str):
        self._desktop.run("xdotool", "key", "--clearmodifiers", *keys)

    def type(self, text: str):
        self._desktop.run("xdotool", "type", "--clearmodifiers", "--delay", "8", "--", text)

    def press(self, source: str):
        """A button by its mnemonic, as soon as it can be pressed."""
        self._use_mnemonic(source, self.sees(source, enabled=True))

    def choose(self, source: str):
        """A radio button or a check box by its mnemonic."""
        control = self.sees(source, enabled=True)
        if not control.is_checked:
            self._use_mnemonic(source, control)
        wait_for(f"{control} to be chosen", lambda: self.sees(source).is_checked, self.report)

    def fill(self, label: str, text: str):
        """The field a label leads to by its mnemonic, over whatever it holds."""
        self.go_to(label)
        self.key("ctrl+a", "Delete")
        self.type(text)
        wait_for(f"“{text}” in the field of “{label}”", lambda: (it := self._eye.focused()) and it.text() == text, self.report)

    def pick(self, label: str, entry: str):
        """An entry of a drop-down list by the letters it begins with."""
        self.go_to(label)
        self.type(entry)
        wait_for(f"“{entry}” in the list of “{label}”",
                 lambda: (it := self._eye.focused()) and it.name.startswith(entry), self.report)

    def go_to(self, label: str):
        """Follows the mnemonic of a label to its field."""
        self._use_mnemonic(label, self.sees(label))
        self._wait_for_focus(label)

    def tab_to(self, source: str):
        wanted = self._catalogue.names(source)
        for _ in range(MAX_TABS):
            before = self._eye.focused()
            if before and self._is_named(before, wanted):
                return
            self.key("Tab")
            wait_for("the focus to move", lambda: str(self._eye.focused()) != str(before), self.report)
        raise Failure(f"Tab does not lead to {sorted(wanted)}")

    # --- remembering

    def picture(self, name: str):
        self._pictures += 1
        self._album.mkdir(parents=True, exist_ok=True)
        window = self._desktop.run("xdotool", "getactivewindow").strip()
        self._desktop.run("import", "-window", window, str(self._album / f"{self._pictures:02}-{name}.png"))

    # --- how it is done

    @staticmethod
    def _is_named(control: Control, wanted: set[str]) -> bool:
        return any(plain(name) in wanted for name in control.names())

    def _wait_for_focus(self, source: str):
        wanted = self._catalogue.names(source)
        wait_for(f"the focus on {sorted(wanted)}", lambda: (it := self._eye.focused()) and self._is_named(it, wanted), self.report)

    def _use_mnemonic(self, source: str, control: Control):
        texts = [text.replace("&&", "") for text in self._catalogue.of(source) if plain(text) == plain(control.name)]
        keys = {"alt+" + text[text.index("&") + 1].lower() for text in texts if "&" in text}
        if not keys:
            raise Failure(f"{control} has no mnemonic")
        told = control.keys()
        if told and told not in keys:
            raise Failure(f"{control} tells a screen reader {told}, but its text says {sorted(keys)}")
        self._send(told or min(keys), control)

    def _send(self, keys: str, control: Control):
        shared = [str(one) for one in self._eye.controls() if one.is_enabled and one.keys() == keys]
        self.key(keys)
        if len(shared) < 2:
            return
        # Shared by several, it only walks from one to the next.
        for _ in shared:
            focused = self._eye.focused()
            if focused and focused.name == control.name:
                self.key("space")
                return
            self.key(keys)

    def _audit(self, page: str):
        controls = [one for one in self._eye.controls() if one.is_enabled]
        self.faults += [f"{page}: {one} has no name for a screen reader" for one in controls
                        if one.is_focusable and one.role not in UNNAMED and not any(one.names())]
        for keys, count in Counter(one.keys() for one in controls).items():
            if count > 1 and keys.startswith("alt+"):
                self.faults.append(f"{page}: {keys} is shared by {', '.join(str(one) for one in controls if one.keys() == keys)}")
