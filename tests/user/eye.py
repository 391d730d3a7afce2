# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader sees of the program: the accessibility tree of its active window (AT-SPI)."""
import warnings
from collections.abc import Iterator

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  (after the version)

warnings.filterwarnings("ignore", category=DeprecationWarning)
MAX_NODES = 4000
ITEMS = ("list item", "table cell", "tree item")
CURRENT = (*ITEMS, "page tab")  # Qt calls the current one focused even while its list is not


class Control:
    """A snapshot: role, name and states; the rest is asked for when needed."""

    def __init__(self, node):
        self._node = node
        states = node.get_state_set()
        self.is_showing = states.contains(Atspi.StateType.SHOWING)
        self.role = node.get_role_name() if self.is_showing else ""
        self.name = (node.get_name() or "") if self.is_showing else ""
        self.is_enabled = states.contains(Atspi.StateType.ENABLED)
        self.is_focusable = states.contains(Atspi.StateType.FOCUSABLE)
        self.is_editable = states.contains(Atspi.StateType.EDITABLE)
        self.is_focused = states.contains(Atspi.StateType.FOCUSED)
        self.is_checked = states.contains(Atspi.StateType.CHECKED)
        self.is_active = states.contains(Atspi.StateType.ACTIVE)

    def __str__(self):
        return f"{self.role} “{self.name}”"

    def keys(self) -> str:
        """The mnemonic, as xdotool writes it: alt+n."""
        try:
            bindings = [Atspi.Action.get_key_binding(self._node, i) for i in range(Atspi.Action.get_n_actions(self._node))]
        except GLib.Error:
            return ""
        return next((binding.lower() for binding in bindings if binding), "")

    def names(self) -> list[str]:
        """Its own name and those of its labels: a combo box is named by its value, and told apart by its label."""
        return [self.name] + [relation.get_target(index).get_name() or ""
                              for relation in self._node.get_relation_set()
                              if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
                              for index in range(relation.get_n_targets())]

    def text(self) -> str:
        try:
            return Atspi.Text.get_text(self._node, 0, -1)
        except GLib.Error:
            return ""

    def length(self) -> int:
        """Of its text; all that a field for a secret tells."""
        try:
            return Atspi.Text.get_character_count(self._node)
        except GLib.Error:
            return 0

    def children(self) -> Iterator["Control"]:
        for index in range(self._node.get_child_count()):
            child = self._node.get_child_at_index(index)
            if child is not None:
                yield Control(child)


class Eye:
    def __init__(self, program: str):
        self._program = program

    def window(self) -> Control | None:
        """The active window; none while one closes and the next is not there yet."""
        try:
            return next((one for one in self._windows() if one.is_active), None)
        except GLib.Error:
            return None

    def controls(self) -> list[Control]:
        """Everything shown in the active window, in the order of the tree."""
        try:
            window = self.window()
            return list(self._shown(window)) if window else []
        except GLib.Error:
            return []  # it closed while we looked

    def focused(self) -> Control | None:
        return next((one for one in reversed(self.controls()) if one.is_focused and one.role not in CURRENT), None)

    def _windows(self) -> Iterator[Control]:
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application is not None and application.get_name() == self._program:
                application.set_cache_mask(Atspi.Cache.NONE)
                yield from Control(application).children()

    def _shown(self, window: Control) -> Iterator[Control]:
        waiting = [window]
        for _ in range(MAX_NODES):
            if not waiting:
                return
            control = waiting.pop()
            if not control.is_showing:
                continue
            yield control
            waiting.extend(reversed(list(control.children())))
