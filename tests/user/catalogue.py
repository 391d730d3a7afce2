# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the interface: what a source text may be called in a language."""
import xml.etree.ElementTree as xml
from pathlib import Path


class Catalogue:
    """Texts are written without the mnemonic's mark: which letter it is may differ and change."""

    def __init__(self, folder: Path, language: str):
        self._translations = {}
        if language == "en":
            return
        for message in xml.parse(folder / f"puente_{language}.ts").iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                self._translations.setdefault(plain(message.findtext("source")), set()).add(plain(translation.text))

    def names(self, text: str) -> set[str]:
        """What a control with this English text may be called; the text itself only where it has no translation yet."""
        return self._translations.get(text, {text})


def plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip(":").rstrip()
