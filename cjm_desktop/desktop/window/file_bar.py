"""Says above the map what others do to its file, in words and with the ways out."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.controls.notice import Choice, Notice
from cjm_desktop.desktop.work.files import Files
from cjm_desktop.desktop.work.map_guard import MapGuard
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.storage.outside import Unreachable

if TYPE_CHECKING:
    from cjm_desktop.desktop.controls.notice_bar import NoticeBar
    from cjm_desktop.desktop.work.ask import Ask

_SOURCE = "file"


class FileBar(QObject):
    """Keeps the bar true to what the guard knows."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        files: Files,
        guard: MapGuard,
        bar: Callable[[], "NoticeBar"],
        ask: "Ask",
        open_file: Callable[[Path], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._files = files
        self._guard = guard
        self._bar = bar
        self._ask = ask
        self._open_file = open_file
        self._has_said = False
        guard.changed.connect(self.refresh)
        session.state_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Say what there is to say now; as long as there is nothing, no bar is made."""
        notice = self._notice() if self._session.path is not None else None
        if notice is not None or self._has_said:
            self._has_said = True
            self._bar().put(_SOURCE, notice)

    def _notice(self) -> Notice | None:
        """Give the weightiest: who may write, where the file is, what is in it, what is beside."""
        if self._session.read_only:
            return self._about_reading()
        return self._about_file() or self._about_room() or self._about_copies()

    def _about_reading(self) -> Notice:
        guard, tr = self._guard, self._session.tr_
        copy = Choice(tr("Open a copy"), guard.open_copy)
        if guard.is_free:
            said = tr("This map is open read-only. Nobody else has it open any more.")
            return Notice(said, "choice", (Choice(tr("Edit now"), guard.edit_now), copy))
        other = guard.other
        who = guard.who(other.holder if other is not None else None)
        take = Choice(tr("Take over"), guard.take_over)
        if guard.is_lost:
            said = tr("This map was taken over: {who}. What you have changed since you saved is "
                      "only in this window.", who=who)  # fmt: skip
            return Notice(said, "work_at_risk", (copy, take))
        if other is not None and other.is_dead:
            said = tr("This map is open read-only. Someone had it open, but nothing has been heard "
                      "from there for a while: {who}.", who=who)  # fmt: skip
            return Notice(said, "choice", (take, copy))
        if guard.seen.state == "changed":
            said = tr("This map is open read-only, since someone else has it open, and has saved "
                      "it: {who}.", who=who)  # fmt: skip
            return Notice(said, "choice", (self._reload(), copy, take))
        said = tr("This map is open read-only, since someone else has it open: {who}.", who=who)
        return Notice(said, "choice", (copy, take))

    def _about_file(self) -> Notice | None:
        guard, tr, name = self._guard, self._session.tr_, self._name()
        match guard.seen.state:
            case "same":
                return None
            case "changed":
                said = tr("“{name}” was changed by another program.", name=name)
                keep = Choice(tr("Keep mine"), guard.keep_mine)
                both = Choice(tr("See both"), self._show_both)
                return Notice(said, "work_at_risk", (self._reload(), keep, both))
            case "moved":
                new = self._guard.seen.moved_to
                said = tr("“{name}” is now called “{new}”.", name=name, new=new.name if new else "")
                follow = Choice(tr("Go on with it there"), guard.follow)
                return Notice(said, "choice", (follow, self._again(), self._elsewhere()))
            case "gone":
                said = tr("“{name}” is not there any more: it was deleted or moved. "
                          "The map is only in this window.", name=name)  # fmt: skip
                return Notice(said, "work_at_risk", (self._again(), self._elsewhere()))
            case "folder_gone":
                said = tr("The folder of “{name}” is not there any more; a drive may have been "
                          "taken out. The map is only in this window.", name=name)  # fmt: skip
                return Notice(said, "work_at_risk", (self._elsewhere(),))
            case Unreachable() as place:
                from cjm_desktop.storage import explain

                said = tr("“{name}” cannot be reached: {reason}.", name=name,
                          reason=explain.unreachable(place, tr))  # fmt: skip
                return Notice(said, "work_at_risk", (self._elsewhere(),))

    def _about_room(self) -> Notice | None:
        tr, name = self._session.tr_, self._name()
        match self._guard.seen.room:
            case "enough":
                return None
            case "may_not_write":
                said = tr("“{name}” cannot be saved where it is: you may not write there.",
                          name=name)  # fmt: skip
                return Notice(said, "remark", (self._elsewhere(),))
            case "full":
                said = tr("“{name}” cannot be saved where it is: the disk is full.", name=name)
                return Notice(said, "work_at_risk", (self._elsewhere(),))

    def _about_copies(self) -> Notice | None:
        guard, tr = self._guard, self._session.tr_
        if not guard.copies:
            return None
        first, more = guard.copies[0], len(guard.copies) - 1
        said = tr("Beside this map there is another version of it, “{name}”: two people or "
                  "computers changed it at the same time.", name=first.name)  # fmt: skip
        if more:
            said += " " + tr.plural("There is one more.", "There are {n} more.", more)
        return Notice(said, "remark", (
            Choice(tr("Open it"), lambda: self._open_file(first)),
            Choice(tr("See both"), lambda: self._compare(first)),
            Choice(tr("Dismiss"), guard.dismiss_copies),
        ))  # fmt: skip

    def _reload(self) -> Choice:
        return Choice(self._session.tr_("Reload"), self._guard.reload)

    def _elsewhere(self) -> Choice:
        return Choice(self._session.tr_("Save elsewhere…"), self._files.save_as)

    def _again(self) -> Choice:
        return Choice(self._session.tr_("Save it here again"), self._guard.save_again)

    def _name(self) -> str:
        path = self._session.path
        return path.name if path is not None else ""

    def _show_both(self) -> None:
        path = self._session.path
        if path is not None:
            self._compare(path)

    def _compare(self, path: Path) -> None:
        """Show the map and a file of another version of it, side by side."""
        from cjm_desktop.desktop.dialogs.both_dialog import show_both

        show_both(self._window, self._session, path, self._ask)
