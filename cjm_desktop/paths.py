"""Where shipped files and the user's own files are, in a checkout and when installed."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_NAME = "cjm-desktop"


def resource(*parts: str) -> Path:
    """Return a path below `resources/`; whether it exists is the caller's question."""
    return _shipped("resources").joinpath(*parts)


def icon(*parts: str) -> Path:
    """Return a path below `icons/`, such as `icon("lucide", "star.svg")`."""
    return _shipped("icons").joinpath(*parts)


def user_data() -> Path:
    """Return the folder of journals and recovered work; made when first asked for."""
    from platformdirs import user_data_path

    return user_data_path(_NAME, appauthor=False, ensure_exists=True)


def user_config() -> Path:
    """Return the folder of settings and recent files; made when first asked for."""
    from platformdirs import user_config_path

    return user_config_path(_NAME, appauthor=False, ensure_exists=True)


def user_cache() -> Path:
    """Return the folder of what can be made again; made when first asked for."""
    from platformdirs import user_cache_path

    return user_cache_path(_NAME, appauthor=False, ensure_exists=True)


def _shipped(folder: str) -> Path:
    installed = _PACKAGE / folder
    return installed if installed.is_dir() else _PACKAGE.parent / folder
