"""The quiet warning in the status bar that changes are not being kept safe, as long as they aren't.

Nothing is asked and nothing stops: whoever reads it knows to save.
"""

from collections.abc import Mapping
from typing import Final, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QStatusBar

from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.work.keeper import Keeper
from cjm_desktop.storage.errors import SaveCode, SaveError
from cjm_desktop.storage.outside import OutsideCode, Unreachable
from cjm_desktop.words.wording import N_, Wording

_FOLDER: Final = N_("the program may not write in its folder")
_REASONS: Final[Mapping[SaveCode, str]] = {
    "no_space": N_("the disk is full"),
    "too_large_for_place": N_("the disk is full"),
    "permission": _FOLDER,
    "read_only": _FOLDER,
    "folder_missing": _FOLDER,
    "is_a_directory": _FOLDER,
    "no_memory": N_("there is not enough memory"),
}


class KeepingNotice(QObject):
    """Shows a label in a status bar while a keeper is in trouble."""

    def __init__(self, keeper: Keeper, bar: QStatusBar, tr: Wording) -> None:
        super().__init__(bar)
        self._keeper = keeper
        self._tr = tr
        self.label: QLabel = plain_label("", "warning")
        self.label.setObjectName("KeepingNotice")
        self.label.hide()
        bar.addPermanentWidget(self.label)
        keeper.safety_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        trouble, tr = self._keeper.trouble, self._tr
        self.label.setVisible(trouble is not None)
        if trouble is None:
            return
        from cjm_desktop.storage.journal import unfinished

        said = tr("Changes are not being kept safe: {reason}", reason=_reason(trouble, tr))
        self.label.setText(said)
        self.label.setToolTip(
            plain_tip(
                tr(
                    "If the program or the computer goes down now, all that was changed since the "
                    "map was saved is lost: save it. Changes are kept in {folder}, which needs "
                    "room and may not be locked. It is tried again every few seconds.",
                    folder=unfinished.folder(),
                )
            )
        )


def _reason(error: Exception, tr: Wording) -> str:
    if not isinstance(error, SaveError):
        return tr("something unexpected went wrong ({reason})", reason=type(error).__name__)
    from cjm_desktop.storage import explain

    if error.code == "unreachable":
        place = Unreachable(
            cast(OutsideCode, error.values["code"]), str(error.values.get("reason", ""))
        )
        return tr(_FOLDER) if place.code == "permission" else explain.unreachable(place, tr)
    if error.code in _REASONS:
        return tr(_REASONS[error.code])
    place = Unreachable("failed", str(error.values.get("reason", error.code)))
    return explain.unreachable(place, tr)
