#!/bin/sh
# Make the environment in .venv hold exactly what packaging/requirements.txt locks, and the project
# as it stands; quick when it does already.
# Usage: packaging/setup.sh HEADING...   (headings of packaging/debian-packages)
set -eu
cd "$(dirname "$0")/.."
stamp=.venv/set-up
lock=packaging/requirements.txt

packages_under() {
    sed -n "/^\[$1\]/,/^\[/p" packaging/debian-packages | grep -v -e '^\[' -e '^#' -e '^$'
}

missing_of() {
    # A package may have a new name and provide the old one (libglib2.0-0t64), so names are looked
    # for among what is provided too.
    present=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package} ${Provides} \n' | grep '^ii' | tr -d ',')
    for package in "$@"; do
        printf '%s\n' "$present" | grep -qF " $package " || printf '%s ' "$package"
    done
}

install_debian_packages() {
    command -v dpkg-query >/dev/null || return 0
    missing=$(missing_of "$@")
    [ -n "$missing" ] || return 0
    as_root=
    [ "$(id -u)" = 0 ] || as_root='sudo -n'
    line="apt-get install -y --no-install-recommends $missing"
    if [ -z "$as_root" ] || $as_root true 2>/dev/null; then
        echo "Installing Debian packages: $missing"
        export DEBIAN_FRONTEND=noninteractive
        $as_root apt-get update -q >/dev/null && $as_root $line >/dev/null && return 0
    fi
    echo "Debian packages are missing. Please run:  sudo $line" >&2
}

find_python() {
    for candidate in "${PYTHON:-python3}" python3.13 python3.12 python3.11; do
        "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null &&
            echo "$candidate" && return 0
    done
    echo "CJM Desktop needs Python 3.11 or newer; name one by PYTHON=/path/to/python3" >&2
    return 1
}

project_state() {
    # What an installation of the project is made from, and whether the compiled catalogues are there;
    # the code is used where it stands.
    catalogues=resources/translations/*/LC_MESSAGES
    # shellcheck disable=SC2086  # one word for each folder
    { cat pyproject.toml packaging/compile_catalogues.py "$lock" $(echo $catalogues/*.po) && ls $catalogues; } | cksum
}

is_set_up() {
    [ "$(project_state)" = "$(cat "$stamp" 2>/dev/null)" ] && .venv/bin/python packaging/environment.py
}

install_python_packages() {
    echo "Installing the Python packages into .venv"
    rm -f "$stamp"
    pip=".venv/bin/python -m pip --quiet --disable-pip-version-check"
    $pip install --no-deps --require-hashes -r "$lock"
    strays=$(.venv/bin/python packaging/environment.py --strays)
    # shellcheck disable=SC2086  # one word for each package
    [ -z "$strays" ] || $pip uninstall --yes $strays
    $pip install --no-deps --no-build-isolation --editable .
    .venv/bin/python packaging/environment.py
    project_state >"$stamp"
}

wanted=
for heading in "$@"; do wanted="$wanted $(packages_under "$heading")"; done

if [ ! -x .venv/bin/python ]; then
    python=$(find_python)
    "$python" -c 'import ensurepip' 2>/dev/null || wanted="$wanted python3-venv"
fi
# shellcheck disable=SC2086  # one word for each package
install_debian_packages $wanted

[ -x .venv/bin/python ] || "$python" -m venv .venv
is_set_up 2>/dev/null || install_python_packages
