"""`python -m cjm_desktop` does what the `cjm-desktop` command does."""

import sys

from cjm_desktop.command_line import main

if __name__ == "__main__":
    sys.exit(main())
