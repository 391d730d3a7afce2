# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who has a keyboard and knows the words of the interface, but has no mouse."""
import re
from pathlib import Path

from catalogue import Catalogue, plain
from conditions import Failure, wait_for
from desktop import Desktop
from eye import ITEMS, Control, Eye

MAX_TABS = 40
PRESSED = ("push button", "radio button", "check box", "toggle button", "page tab")
WITHOUT_KEYS = (*ITEMS, "label", "page tab list")  # Qt tells the current tab's key for the row of tabs, too
UNNAMED = (*ITEMS, "layered pane")  # an empty cell is no fault, and a stack of pages is nothing to reach


class Person:
    def __init__(self, desktop: Desktop, eye: Eye, catalogue: Catalogue, album: Path):
        self._desktop = desktop
        self._eye = eye
        self._catalogue = catalogue
        self._album = album
        self._pictures = 0
        self._page = ""
        self._seen = []  # the controls at the last look: each costs a dozen messages
        self.faults = []  # what hinders keyboard or screen reader without stopping either

    # --- looking

    def sees(self, text: str, roles: tuple = (), enabled: bool = False) -> Control:
        """Waits for a control of this name."""
        wanted = self._catalogue.names(text)
        return wait_for(f"{' or '.join(roles) or 'something'} named {sorted(wanted)}",
                        lambda: next((one for one in self._look() if plain(one.name) in wanted
                                      and (not roles or one.role in roles) and (one.is_enabled or not enabled)), None), self.report)

    def sees_part(self, text: str, roles: tuple) -> Control:
        """Waits for a control whose name has this text in it."""
        wanted = self._catalogue.names(text)
        return wait_for(f"{' or '.join(roles)} named with {sorted(wanted)}",
                        lambda: next((one for one in self._look() if one.role in roles and any(part in plain(one.name) for part in wanted)), None),
                        self.report)

    def sees_filled(self, text: str, but: str = "") -> str:
        """Waits for a sentence, whatever stands in the place of its %1 and %2, and another one than `but`."""
        wanted = [re.compile(".*".join(map(re.escape, re.split(r"%\d", one)))) for one in self._catalogue.names(text)]
        return wait_for(f"the sentence “{text}”",
                        lambda: next((control.name for control in self._look() for one in wanted
                                      if one.search(control.name) and control.name != but), None), self.report)

    def sees_text(self, part: str):
        """Waits for words somewhere in the window."""
        wait_for(f"the words “{part}”", lambda: any(part in one.name or part in one.text() for one in self._look()),
                 self.report)

    def sees_window(self, source: str):
        wanted = self._catalogue.names(source)
        wait_for(f"the window {sorted(wanted)}", lambda: (window := self._eye.window()) and window.name in wanted, self.report)

    def sees_page(self, title: str, picture: str = ""):
        """A page of a wizard or of the main window, which then must be fit for a keyboard and a screen reader."""
        self.sees(title)
        self._look()  # again: what was read while the page changed may be half of the old one
        self._audit(title)
        self.picture(picture)

    def cells(self) -> list[str]:
        """What the tables of the window say, row by row."""
        return [one.name for one in self._look() if one.role == "table cell"]

    def report(self) -> str:
        window = self._eye.window()
        shown = [str(one) for one in self._look() if one.name]
        return f"the window “{window.name if window else ''}” with {', '.join(shown)}; focus on {self._eye.focused()}"

    # --- typing

    def key(self, *keys: str):
        self._desktop.run("xdotool", "key", "--clearmodifiers", *keys)

    def type(self, text: str):
        self._desktop.run("xdotool", "type", "--clearmodifiers", "--delay", "8", "--", text)

    def press(self, text: str):
        """A button by its mnemonic, as soon as it can be pressed."""
        self._use(self.sees(text, PRESSED, enabled=True))

    def choose(self, text: str, checked: bool = True):
        """A radio button or a check box by its mnemonic."""
        control = self.sees(text, PRESSED, enabled=True)
        if control.is_checked != checked:
            self._use(control)
        wait_for(f"{control} to be {'' if checked else 'not '}chosen", lambda: self.sees(text, PRESSED).is_checked == checked, self.report)

    def fill(self, label: str, text: str, secret: bool = False):
        """A field, over whatever it holds."""
        self.go_to(label)
        self.key("ctrl+a", "Delete")
        self.type(text)
        wait_for(f"“{text}” in the field of “{label}”",
                 lambda: (it := self._eye.focused()) and (it.length() == len(text) if secret else it.text() == text), self.report)

    def pick(self, label: str, entry: str):
        """An entry of a drop-down list by its first word, for a space would open the list."""
        entries = tuple(self._catalogue.names(entry))
        self.go_to(label)
        self.type(entries[0].split()[0])
        wait_for(f"“{entries}” in the list of “{label}”",
                 lambda: (it := self._eye.focused()) and it.name.startswith(entries), self.report)

    def go_to(self, label: str):
        """To a field: by the mnemonic of its label where it tells one, else by Tab."""
        wanted = self._catalogue.names(label)
        field = wait_for(f"the field of {sorted(wanted)}",
                         lambda: next((one for one in self._look() if one.is_focusable and one.is_enabled
                                       and one.role not in (*ITEMS, "label") and self._is_named(one, wanted)), None), self.report)
        keys = field.keys()
        if keys.startswith("alt+"):
            self.key(keys)
        else:
            self._tab_to(wanted)
        wait_for(f"the focus on {sorted(wanted)}", lambda: (it := self._eye.focused()) and self._is_named(it, wanted), self.report)

    def go_to_control(self, control: Control):
        self._tab_to({plain(control.name)})

    def type_into_file_dialog(self, path: str):
        """Qt's own dialog, which begins in the field of the file name."""
        wait_for("a field for the file name", lambda: (it := self._eye.focused()) and it.role == "text" and it.is_editable, self.report)
        self.key("ctrl+a", "Delete")
        self.type(path)
        wait_for("the path", lambda: (it := self._eye.focused()) and it.text() == path, self.report)
        self.key("Return")

    # --- remembering

    def picture(self, name: str):
        """Nothing where the manual needs none."""
        if not name:
            return
        self._pictures += 1
        self._album.mkdir(parents=True, exist_ok=True)
        window = self._desktop.run("xdotool", "getactivewindow").strip()
        self._desktop.run("import", "-window", window, str(self._album / f"{self._pictures:02}-{name}.png"))

    # --- how it is done

    def _look(self) -> list[Control]:
        self._seen = self._eye.controls()
        return self._seen

    @staticmethod
    def _is_named(control: Control, wanted: set[str]) -> bool:
        return any(plain(name) in wanted for name in control.names())

    def _tab_to(self, wanted: set[str]):
        for _ in range(MAX_TABS):
            before = self._eye.focused()
            if before and self._is_named(before, wanted):
                return
            self.key("Tab")
            wait_for("the focus to move", lambda: str(self._eye.focused()) != str(before), self.report)
        raise Failure(f"Tab does not lead to {sorted(wanted)}")

    def _use(self, control: Control):
        keys = control.keys()
        if not keys:
            raise Failure(f"{control} has no mnemonic")
        sharers = self._bindings().get(keys, [])
        self.key(keys)
        if len(sharers) < 2:
            return
        self._note_shared(self._page, keys, sharers)
        # A mnemonic shared by several only walks from one to the next.
        for _ in sharers:
            focused = self._eye.focused()
            if focused and focused.name == control.name:
                self.key("space")
                return
            self.key(keys)

    def _bindings(self) -> dict[str, list[str]]:
        """Who answers to which keys."""
        bindings = {}
        for one in self._seen:
            if one.is_enabled and one.role not in WITHOUT_KEYS and (keys := one.keys()).startswith("alt+"):
                bindings.setdefault(keys, []).append(str(one))
        return bindings

    def _audit(self, page: str):
        self._page = page
        self.faults += [f"{page}: {one} has no name for a screen reader" for one in self._seen
                        if one.is_enabled and one.is_focusable and one.role not in UNNAMED and not any(one.names())]
        for keys, sharers in self._bindings().items():
            if len(sharers) > 1:
                self._note_shared(page, keys, sharers)

    def _note_shared(self, page: str, keys: str, sharers: list[str]):
        fault = f"{page}: {keys} is shared by {', '.join(sharers)}"
        if fault not in self.faults:
            self.faults.append(fault)
