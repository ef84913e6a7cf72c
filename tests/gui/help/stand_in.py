"""A small guide in a folder of a test, in place of the shipped one."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from cjm_desktop import paths

CONSULTANT = """# For the consultant

Draw the map **before** you show it.

![The map of a sample](pictures/map.png)

## Write cards

Press `Enter` and write. The next card stands below. See [the score](analyst.md#score-a-card).

| Key | Does |
|---|---|
| `Enter` | writes the next card |

## Hand over

Export the pages as a PDF. [Inter](https://rsms.me/inter/) is shipped.
"""
ANALYST = """# For the analyst

## Score a card

Potential first, then effort. A 🙂 stands before the word Zebrafish here.

Between them is the gap.
"""
SWEDISH = CONSULTANT.replace("For the consultant", "För konsulten").replace(
    "Hand over", "Lämna över"
)


def write_guide(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ship this guide, and no other."""
    for language, name, text in (
        ("en", "consultant.md", CONSULTANT), ("en", "analyst.md", ANALYST),
        ("sv", "consultant.md", SWEDISH),
    ):  # fmt: skip
        chapter = folder / "guide" / language / name
        chapter.parent.mkdir(parents=True, exist_ok=True)
        chapter.write_text(text, encoding="utf-8")
    picture = QImage(1100, 500, QImage.Format.Format_RGB32)
    picture.fill(QColor("#3E63DD"))
    (folder / "guide/en/pictures").mkdir()
    assert picture.save(str(folder / "guide/en/pictures/map.png"))
    resources = paths.resource()
    monkeypatch.setattr(paths, "_PACKAGE", folder / "package")
    (folder / "package").mkdir()
    (folder / "package/resources").mkdir()
    for each in resources.iterdir():
        (folder / "package/resources" / each.name).symlink_to(each)
    (folder / "package/resources/guide").symlink_to(folder / "guide")
    (folder / "package/icons").symlink_to(resources.parent / "icons")
