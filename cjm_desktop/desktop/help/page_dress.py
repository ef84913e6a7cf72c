"""How a page of the guide is set: the toolkit's own setting of Markdown is that of a plain page."""

from typing import Final

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from cjm_desktop.desktop.help.chapter import blocks
from cjm_desktop.desktop.look.colours import Colours
from cjm_desktop.desktop.look.scale import BASE_SIZE, factor, scaled
from cjm_desktop.desktop.look.theming import FAMILY

_SIZES: Final = {1: 2.0, 2: 1.45, 3: 1.15}
"""How many times the text's size headings have, by level."""
_ABOVE: Final = {1: 4, 2: 22, 3: 14}
_BELOW: Final = 8
_LINE_PERCENT: Final = 130
_CELL: Final = 6


def dress_page(document: QTextDocument, colours: Colours) -> None:
    """Give headings, paragraphs, keys and tables their look."""
    document.setUndoRedoEnabled(False)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for block in blocks(document):
        cursor.setPosition(block.position())
        _space(cursor, block)
        if block.blockFormat().headingLevel():
            _dress_heading(cursor, block, colours)
        else:
            _dress_keys(cursor, block, colours)
    cursor.endEditBlock()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, colours)


def _space(cursor: QTextCursor, block: QTextBlock) -> None:
    level = block.blockFormat().headingLevel()
    format_ = QTextBlockFormat()
    in_table = cursor.currentTable() is not None
    format_.setTopMargin(scaled(_ABOVE.get(level, 0)))
    below = 0 if in_table else _BELOW // 2 if block.textList() is not None else _BELOW
    format_.setBottomMargin(scaled(below))
    if not (level or in_table or block.text().startswith("\ufffc")):
        kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight
        format_.setLineHeight(_LINE_PERCENT, kind.value)
    cursor.mergeBlockFormat(format_)


def _dress_heading(cursor: QTextCursor, block: QTextBlock, colours: Colours) -> None:
    level = min(block.blockFormat().headingLevel(), max(_SIZES))
    _select(cursor, block.position(), block.length() - 1)
    format_ = cursor.charFormat()
    # What the toolkit set counts for more than a size in points.
    format_.clearProperty(QTextFormat.Property.FontSizeAdjustment)
    format_.setFontPointSize(BASE_SIZE * factor() * _SIZES[level])
    format_.setFontWeight(QFont.Weight.DemiBold)
    format_.setForeground(QBrush(QColor(colours["title"])))
    cursor.setCharFormat(format_)


def _dress_keys(cursor: QTextCursor, block: QTextBlock, colours: Colours) -> None:
    """Set what is written as code, which are keys and what is to be typed."""
    keys = QTextCharFormat()
    keys.setFontFamilies([FAMILY])
    keys.setFontFixedPitch(False)
    keys.setBackground(QBrush(QColor(colours["pressed"])))
    parts = block.begin()
    places = []
    while not parts.atEnd():
        part = parts.fragment()
        if part.charFormat().fontFixedPitch():
            places.append((part.position(), part.length()))
        parts += 1
    for position, length in places:
        _select(cursor, position, length)
        cursor.mergeCharFormat(keys)


def _dress_table(table: QTextTable, colours: Colours) -> None:
    format_ = table.format()
    format_.setBorderCollapse(True)
    format_.setBorder(1)
    format_.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    format_.setBorderBrush(QBrush(QColor(colours["border"])))
    format_.setCellPadding(scaled(_CELL))
    format_.setCellSpacing(0)
    format_.setTopMargin(scaled(_BELOW // 2))
    format_.setBottomMargin(scaled(_BELOW))
    format_.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(format_)
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.DemiBold)
    bold.setBackground(QBrush(QColor(colours["hover"])))
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        cell.setFormat(bold)
        cursor = cell.firstCursorPosition()
        cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
        weight = QTextCharFormat()
        weight.setFontWeight(QFont.Weight.DemiBold)
        cursor.mergeCharFormat(weight)


def _select(cursor: QTextCursor, position: int, length: int) -> None:
    cursor.setPosition(position)
    cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
