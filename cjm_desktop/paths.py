"""Where shipped files and the user's own files are, in a checkout and when installed.

The user's folders are only named here: whoever writes into one makes it (`storage.outside`), since
that may fail, and reading needs none.
"""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_NAME = "cjm-desktop"


def resource(*parts: str) -> Path:
    """Return a path below `resources/`; whether it exists is the caller's question."""
    return _shipped("resources").joinpath(*parts)


def icon(*parts: str) -> Path:
    """Return a path below `icons/`, such as `icon("lucide", "star.svg")`."""
    return _shipped("icons").joinpath(*parts)


def guide(*parts: str) -> Path:
    """Return a path in the user's guide: in a checkout it stands among the documents."""
    installed = _PACKAGE / "resources" / "guide"
    folder = installed if installed.is_dir() else _PACKAGE.parent / "docs" / "guide"
    return folder.joinpath(*parts)


def user_data() -> Path:
    """Return the folder of what the user keeps for new maps."""
    return _of_user("user_data_path")


def own_templates_folder() -> Path:
    """Return the folder of the user's own templates and brand kits."""
    return user_data() / "templates"


def user_config() -> Path:
    """Return the folder of settings and recent files."""
    return _of_user("user_config_path")


def user_cache() -> Path:
    """Return the folder of what can be made again."""
    return _of_user("user_cache_path")


def user_state() -> Path:
    """Return the folder of the log and of unfinished work."""
    return _of_user("user_state_path")


def _of_user(folder: str) -> Path:
    import platformdirs

    try:
        named: Path = getattr(platformdirs, folder)(_NAME, appauthor=False)
    except RuntimeError:
        # Nobody knows this user's home. A path that does not begin at the root is never made.
        return Path("~") / _NAME
    return named


@cache
def _shipped(folder: str) -> Path:
    installed = _PACKAGE / folder
    return installed if installed.is_dir() else _PACKAGE.parent / folder
