"""Opens the dialogs about the map as a whole: what was said, and what it is to become."""

from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.window.opening import open_dialog
from cjm_desktop.desktop.work.files import Files
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.document import Key


def show_protocol(window: QWidget, session: Session, *, park: bool) -> None:
    """Show the protocol of a workshop; `park`: with the line to note something."""
    from cjm_desktop.desktop.dialogs.protocol.protocol_dialog import ProtocolDialog

    session.seal()
    open_dialog(ProtocolDialog(window, session, park=park))


def show_quotes(window: QWidget, session: Session, navigator: Navigator) -> None:
    """Show all that people said; one that is opened is shown with its fields."""
    from cjm_desktop.desktop.dialogs.quotes_dialog import QuotesDialog

    def show(quote_id: str) -> None:
        session.select([Key("quotes", quote_id)])
        navigator.edit_field("text")

    session.seal()
    dialog = QuotesDialog(window, session)
    dialog.wanted.connect(show)
    open_dialog(dialog)


def start_improved(window: QWidget, session: Session, files: Files) -> None:
    """Let the user begin the map of the improved journey."""
    from cjm_desktop.desktop.dialogs.improved_dialog import ImprovedDialog

    dialog = ImprovedDialog(window, session.document, session.tr_)
    dialog.begun.connect(files.begin_improved)
    open_dialog(dialog)
