"""What the window looks like: its language, colours, the size of its text, and what moves."""

from typing import cast

from PySide6.QtWidgets import QCheckBox

from cjm_desktop.desktop.actions.desk import Desk
from cjm_desktop.desktop.controls.spin_box import SpinBox
from cjm_desktop.desktop.dialogs.preferences.page import Page, choice
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.work.settings import ORDINARY_SCALE, TEXT_SCALES, Settings, ThemeChoice
from cjm_desktop.words.languages import LANGUAGES
from cjm_desktop.words.wording import Wording

_STEP = 10


class LookPage(Page):
    """All of it is so at once, in every window."""

    def __init__(self, settings: Settings, desk: Desk, tr: Wording) -> None:
        super().__init__(tr("Appearance"), tr)
        self._settings, self._desk = settings, desk
        system = ("", tr("As the system"))
        names = ((code, each.name) for code, each in LANGUAGES.items())
        self.language = choice((system, *names), settings.language)
        themes = (("system", system[1]), ("light", tr("Light")), ("dark", tr("Dark")))
        self.theme = choice(themes, settings.theme)
        self.scale = SpinBox()
        self.scale.setRange(TEXT_SCALES.start, TEXT_SCALES.stop - 1)
        self.scale.setSingleStep(_STEP)
        self.scale.setSuffix(" %")
        self.scale.setValue(settings.text_scale)
        self.still = QCheckBox(tr("Move as little as possible"))
        self.still.setToolTip(plain_tip(tr("Menus, lists and tips appear without fading in")))
        self.still.setChecked(settings.motion == "reduced")
        self.head(tr("Window"))
        grid = self.grid()
        self.row(grid, tr("Language"), self.language, tr("What the window speaks, not the map"))
        self.row(grid, tr("Look"), self.theme, tr("Light or dark; paper is always white"))
        self.row(
            grid, tr("Size of text"), self.scale,
            tr("Of all text but the map’s, which has its own zoom; {n} % is ordinary",
               n=ORDINARY_SCALE),
        )  # fmt: skip
        self.head(tr("Motion"))
        self.column.addWidget(self.still)
        self.column.addStretch(1)

    def apply(self) -> None:
        """Change what is different."""
        self._desk.choose_motion("reduced" if self.still.isChecked() else "full")
        self._desk.choose_theme(cast(ThemeChoice, self.theme.currentData()))
        self._desk.choose_text_scale(self.scale.value())
        if self.language.currentData() != self._settings.language:
            self._desk.choose_language(self.language.currentData())
