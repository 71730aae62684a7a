"""The system libraries that the PDF engine needs: which are missing, what installs them.

The set-up script asks before anything is installed, and a build that does nothing asks for
their versions, so this imports the standard library only, and little of it.
"""

import ctypes
import os
import sys
from collections.abc import Sequence

DEBIAN_PACKAGES = {
    "libpango-1.0": "libpango-1.0-0",
    "libpangoft2-1.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset": "libharfbuzz-subset0",
}
"""Each library and the Debian package that holds it; every other one comes with these."""

_HOMEBREW = "/opt/homebrew/lib:/usr/local/lib:/usr/lib"
_SYSTEMS = {"darwin": "macos", "win32": "windows"}


def missing_libraries() -> tuple[str, ...]:
    """Return the libraries that this process cannot load."""
    return tuple(name for name in DEBIAN_PACKAGES if not _loads(name))


def library_versions() -> dict[str, str]:
    """Return the versions of the libraries that decide a PDF's bytes, without the engine."""
    found = {}
    for name, ask in (("pango-1.0", "pango_version_string"), ("harfbuzz", "hb_version_string")):
        if _loads(f"lib{name}"):
            version = getattr(ctypes.CDLL(_file_of(f"lib{name}")), ask)
            version.restype = ctypes.c_char_p
            found[name] = version().decode()
    found["harfbuzz-subset"] = str(_loads("libharfbuzz-subset"))
    return found


def find_homebrew() -> None:
    """Let Python look into Homebrew's folder, where macOS itself does not look."""
    if sys.platform == "darwin":
        os.environ.setdefault("DYLD_FALLBACK_LIBRARY_PATH", _HOMEBREW)


def system() -> str:
    """Return the kind of system: debian, fedora, macos, windows, or an empty text for others."""
    import platform

    if sys.platform in _SYSTEMS:
        return _SYSTEMS[sys.platform]
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return ""
    names = (release["ID"], *release.get("ID_LIKE", "").split())
    return next((name for name in names if name in ("debian", "fedora")), "")


def install_command(packages: Sequence[str] = tuple(DEBIAN_PACKAGES.values())) -> str:
    """Return the command that installs the libraries here.

    `packages` are Debian's names; other systems keep all of the libraries in one or two packages.
    """
    match system():
        case "debian":
            listed = " ".join(packages)
            install = f"apt-get update && apt-get install -y --no-install-recommends {listed}"
            return _as_root(install)
        case "fedora":
            return _as_root("dnf install -y pango harfbuzz")
        case "macos":
            return "brew install pango"
        case "windows":
            return (
                r"C:\msys64\usr\bin\pacman -S --needed --noconfirm mingw-w64-ucrt-x86_64-pango"
                r" && setx WEASYPRINT_DLL_DIRECTORIES C:\msys64\ucrt64\bin"
            )
        case _:
            return ""


def setup_command() -> str:
    """Return the command that must run before the virtual environment can be made, if any."""
    from importlib.util import find_spec

    packages = [DEBIAN_PACKAGES[name] for name in missing_libraries()]
    if find_spec("ensurepip") is None and system() == "debian":
        packages.append(f"python{sys.version_info[0]}.{sys.version_info[1]}-venv")
    if not packages:
        return ""
    return install_command(packages) or f"(with your package manager) {' '.join(packages)}"


def _as_root(command: str) -> str:
    if os.geteuid() == 0:
        return command
    from shutil import which

    shell = "sudo sh -c" if which("sudo") else "su -c"
    return f"{shell} '{command}'"


def _loads(name: str) -> bool:
    file = _file_of(name)
    if sys.platform == "darwin":
        return file is not None
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def _file_of(name: str) -> str | None:
    if sys.platform == "darwin":
        from ctypes.util import find_library

        find_homebrew()
        return find_library(name.removeprefix("lib"))
    return f"{name}-0.dll" if sys.platform == "win32" else f"{name}.so.0"
