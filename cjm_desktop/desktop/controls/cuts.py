"""A line of limited length says so when it leaves out a part of what is typed or pasted."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit

from cjm_desktop.desktop.work.incoming_text import cut_sentence
from cjm_desktop.words.wording import Wording


def say_cuts(line: QLineEdit, tr: Wording, say: Callable[[str], object]) -> None:
    """Say whenever a line does not take all, once it has told what it took.

    The toolkit cuts without a word.
    """
    sentence = cut_sentence(tr, line.maxLength())
    line.inputRejected.connect(lambda: QTimer.singleShot(0, line, lambda: say(sentence)))
