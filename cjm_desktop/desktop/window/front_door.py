"""Where second starts of the program come to; made once the first picture is painted."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from cjm_desktop.storage import outside, running_program
from cjm_desktop.storage.held_file import HeldFile, hold
from cjm_desktop.storage.running_program import GREETING, MOST, TAKEN


class FrontDoor(QObject):
    """Lets second starts in; nobody comes in by it where another program is at the door."""

    wanted = Signal(object)
    """The path of a file is to be shown, or the window alone (None)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        self._held: HeldFile | None = None

    def open(self) -> bool:
        """Let second starts in from now on; False if another has the door, or there is none."""
        address = running_program.address()
        if outside.make_private_folder(address.parent) is not None:
            return False
        held = hold(address.with_suffix(".lock"))
        if not isinstance(held, HeldFile):
            return False
        self._held = held
        # Whoever had it before has died and left it.
        outside.remove(address)
        return self._server.listen(str(address))

    def close(self) -> None:
        """Let nobody in any more."""
        self._server.close()
        if self._held is not None:
            self._held.release(remove=True)
            self._held = None

    def _greet(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            caller.readyRead.connect(lambda caller=caller: self._hear(caller))
            caller.write(GREETING)
            caller.flush()

    def _hear(self, caller: QLocalSocket) -> None:
        if not caller.canReadLine():
            if caller.bytesAvailable() > MOST:
                caller.abort()
            return
        request = running_program.decoded(bytes(caller.readLine(MOST + 1).data()))
        if request is None:
            caller.abort()
            return
        caller.write(TAKEN)
        caller.flush()
        caller.disconnectFromServer()
        self.wanted.emit(request.path)
