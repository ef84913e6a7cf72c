"""Chooses what a new map begins from: a card for each template, in the language of the map."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.controls.flow import Flow
from cjm_desktop.desktop.controls.painted_view import ARROWS
from cjm_desktop.desktop.controls.scroll_area import ScrollArea
from cjm_desktop.desktop.controls.tab_order import set_tab_order
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import factor, scaled
from cjm_desktop.desktop.start.template_card import TemplateCard, card_height
from cjm_desktop.storage import templates
from cjm_desktop.storage.templates import OwnTemplates, Template
from cjm_desktop.words.alphabet import alphabetical
from cjm_desktop.words.languages import LANGUAGES
from cjm_desktop.words.wording import Wording

_ROWS_SEEN = 2
_GAP = 12
_PEEK = 22
_AROUND = 240
"""Pixels of the screen that are taken by what is around the cards."""
_LARGE_TEXT = 1.5


def _columns() -> int:
    """Give how many cards stand beside each other: large text needs wider ones."""
    return 2 if factor() >= _LARGE_TEXT else 3


class TemplatePicker(QWidget):
    """Cards of templates, ours in a language of choice and then the user's own."""

    chosen = Signal(str, str)
    """A template's id and its language."""
    removal_wanted = Signal(object)
    """The template of the user's own that is to go."""

    def __init__(self, tr: Wording, language: str) -> None:
        super().__init__()
        self._tr = tr
        languages = _languages()
        self.language = language if language in languages else languages[0]
        self.own: OwnTemplates
        """The user's own, and what should be some and cannot be offered."""
        self._cards: list[TemplateCard] = []
        self._across = _columns()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 4, 0)
        self._grid.setSpacing(_GAP)
        self._scroll = _scroll_area(self._grid, self._across)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addLayout(self._language_row(languages))
        layout.addWidget(self._scroll)
        self.refresh()

    def cards(self) -> list[TemplateCard]:
        """List the cards in their order."""
        return list(self._cards)

    def choose_language(self, language: str) -> None:
        """Offer our templates in another language."""
        if language != self.language:
            self.language = language
            self.refresh()

    def refresh(self) -> None:
        """Offer what there is now."""
        for card in self._cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        ours = [item for item in templates.templates() if item.language == self.language]
        self.own = templates.read_own_templates()
        by_name = alphabetical(self._tr.language)
        own = sorted(self.own.templates, key=lambda item: by_name(item.title))
        self._cards = [self._card(item) for item in (*ours, *own)]
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, *divmod(place, self._across))
        # Those that are made anew would come after all else in the window.
        set_tab_order((self._last_language, *self._cards))
        rows = -(-len(self._cards) // self._across)
        seen = min(rows, _ROWS_SEEN)
        peek = _PEEK if rows > seen else 0
        wanted = seen * card_height() + (seen - 1) * _GAP + peek
        room = self.screen().availableSize().height() - scaled(_AROUND)
        self._scroll.setFixedHeight(max(min(wanted, room), card_height()))

    def _language_row(self, languages: Sequence[str]) -> Flow:
        row = Flow(4)
        row.addWidget(plain_label(self._tr("Language of the map"), "quiet"))
        group = QButtonGroup(self)
        for language in languages:
            choice = QToolButton()
            choice.setText(LANGUAGES[language].name)
            choice.setObjectName(f"language-{language}")
            choice.setCheckable(True)
            choice.setChecked(language == self.language)
            choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            choice.clicked.connect(lambda _=False, code=language: self.choose_language(code))
            group.addButton(choice)
            row.addWidget(choice)
            self._last_language = choice
        return row

    def _step(self, card: TemplateCard, key: Qt.Key) -> None:
        across, down = ARROWS[key]
        place = self._cards.index(card) + across + down * self._across
        if 0 <= place < len(self._cards):
            self._cards[place].setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(self._cards[place], 0, _GAP)

    def _card(self, template: Template) -> TemplateCard:
        card = TemplateCard(template, self._tr)
        card.clicked.connect(lambda: self.chosen.emit(template.id, template.language))
        card.arrow_pressed.connect(lambda key: self._step(card, key))
        card.removal_wanted.connect(lambda: self.removal_wanted.emit(template))
        return card


def _scroll_area(grid: QGridLayout, columns: int) -> ScrollArea:
    inside = QWidget()
    inside.setObjectName("Templates")
    inside.setLayout(grid)
    grid.setAlignment(Qt.AlignmentFlag.AlignTop)
    for column in range(columns):
        grid.setColumnStretch(column, 1)
    scroll = ScrollArea(inside)
    scroll.setObjectName("TemplateScroll")
    return scroll


def _languages() -> tuple[str, ...]:
    found = {template.language for template in templates.templates()}
    return tuple(language for language in LANGUAGES if language in found)
