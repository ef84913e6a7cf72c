"""What this machine is called, which tells its locks and sockets from those of others."""

import os
import sys


def node() -> str:
    """Give the machine's name as it calls itself; the net is not asked."""
    if sys.platform == "win32":
        import platform

        return platform.node()
    return os.uname().nodename
