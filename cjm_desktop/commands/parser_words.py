"""The argument parser's own words, so that help and complaints are all in one language.

The standard library looks them up in gettext's default domain, in the language of the environment.
"""

import gettext
from typing import Final

from cjm_desktop.paths import resource
from cjm_desktop.words.wording import DOMAIN, N_

USAGE: Final = N_("usage: ")
WORDS: Final = (
    USAGE,
    N_("options"),
    N_("positional arguments"),
    N_("show this help message and exit"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("expected one argument"),
    N_("ignored explicit argument %r"),
    N_("unrecognized arguments: %s"),
    N_("the following arguments are required: %s"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
)


def translate() -> None:
    """Let the argument parser find its words among the program's own."""
    gettext.bindtextdomain(DOMAIN, resource("translations"))
    gettext.textdomain(DOMAIN)
