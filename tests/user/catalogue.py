# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the interface: what a source text may be called in a language."""
import xml.etree.ElementTree as xml
from pathlib import Path


class Catalogue:
    def __init__(self, folder: Path, language: str):
        self._translations = {}
        if language == "en":
            return
        for message in xml.parse(folder / f"puente_{language}.ts").iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                self._translations.setdefault(message.findtext("source"), set()).add(translation.text)

    def of(self, source: str) -> set[str]:
        """Every translation of the text; the text itself only where there is none yet."""
        return self._translations.get(source, {source})

    def names(self, source: str) -> set[str]:
        """The same as an accessible name: without the mnemonic's mark and the colon of a label."""
        return {plain(text) for text in self.of(source)}


def plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip(":").rstrip()
