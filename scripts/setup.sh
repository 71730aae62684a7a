#!/bin/sh
# Installs what jdgen needs and this machine lacks: system libraries, a virtual environment, the
# locked packages, jdgen itself. Where nothing is missing it does nothing. Ends with 4 where the
# machine must be changed by hand.
set -eu
cd "$(dirname "$0")/.."

venv_python=.venv/bin/python
installed=.venv/installed

stop() {
    printf '%s\n' "$@" >&2
    exit 4
}

is_new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

find_python() {
    for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if is_new_enough "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    stop 'jdgen needs Python 3.11 or newer: install it, or name it with `make PYTHON=/path/to/python3`.'
}

# Scripts in a virtual environment name its folder: one that was moved or copied is made again.
is_made_here() {
    is_new_enough "$venv_python" && grep -qF "$(pwd -P)/.venv/" .venv/bin/pip 2>/dev/null
}

has_everything() {
    is_made_here && cat requirements.lock pyproject.toml | cmp -s - "$installed"
}

install_system_libraries() {
    command=$("$1" -c 'from jdgen.formats import engine_libraries as e; print(e.setup_command())')
    case $command in
    '') ;;
    apt-get*)
        echo "Installing system libraries: $command"
        DEBIAN_FRONTEND=noninteractive sh -c "$command" >&2 || stop 'That failed; see above.'
        ;;
    *)
        stop 'jdgen needs system libraries that are missing here. Install them with' '' \
            "    $command" '' 'and run make again.'
        ;;
    esac
}

install_packages() {
    echo 'Installing Python packages into .venv'
    is_made_here || "$1" -m venv --clear .venv
    pip="$venv_python -m pip --disable-pip-version-check --quiet install --no-deps"
    $pip --require-hashes --requirement requirements.lock
    $pip --no-index --no-build-isolation --editable .
    cat requirements.lock pyproject.toml >"$installed"
}

if has_everything; then
    install_system_libraries "$venv_python"
else
    python=$(find_python)
    install_system_libraries "$python"
    install_packages "$python"
fi
