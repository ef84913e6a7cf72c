"""Lets the window go on while another thread works for long.

Threads of Python take turns, and one that never waits takes half of the time from the window: a
letter that is typed meanwhile is seen late. So who works beside the window rests a little after
each part, which makes its work longer and nobody wait.
"""

import threading
import time
from typing import Final

_REST: Final = 0.001
"""Seconds; the window takes its turn meanwhile, and keeps it for 5 ms and more."""


def give_way() -> None:
    """Rest a moment, unless this is the thread that others would rest for."""
    if threading.current_thread() is not threading.main_thread():
        time.sleep(_REST)
