"""The system libraries of the PDF engine and the command that installs them."""

import sys

import pytest

from jdgen.formats import engine_libraries as libraries


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch):
    """Return a function that makes this machine look like another one."""

    def become(name: str, *, like: str = "", root: bool = False, sudo: bool = True) -> None:
        platform = {"macos": "darwin", "windows": "win32"}.get(name, "linux")
        monkeypatch.setattr(sys, "platform", platform)
        release = {"ID": name, **({"ID_LIKE": like} if like else {})}
        monkeypatch.setattr("platform.freedesktop_os_release", lambda: release)
        monkeypatch.setattr("os.geteuid", lambda: 0 if root else 1000)
        monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}" if sudo else None)

    return become


def lack(monkeypatch: pytest.MonkeyPatch, *names: str, ensurepip: bool = True) -> None:
    monkeypatch.setattr(libraries, "_loads", lambda name: name not in names)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: object() if ensurepip else None)


def test_nothing_is_missing_where_pdf_can_be_made():
    assert libraries.missing_libraries() == ()
    assert libraries.setup_command() == ""


def test_a_library_that_no_system_has_is_missing(monkeypatch):
    monkeypatch.setitem(libraries.DEBIAN_PACKAGES, "libno-such-thing", "libno-such-thing0")
    assert libraries.missing_libraries() == ("libno-such-thing",)


@pytest.mark.parametrize(
    ("machine", "command"),
    [
        (
            {"name": "debian", "root": True},
            "apt-get update && apt-get install -y --no-install-recommends"
            " libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
        ),
        (
            {"name": "linuxmint", "like": "ubuntu debian"},
            "sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends"
            " libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0'",
        ),
        (
            {"name": "debian", "sudo": False},
            "su -c 'apt-get update && apt-get install -y --no-install-recommends"
            " libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0'",
        ),
        ({"name": "fedora", "root": True}, "dnf install -y pango harfbuzz"),
        (
            {"name": "rocky", "like": "rhel centos fedora"},
            "sudo sh -c 'dnf install -y pango harfbuzz'",
        ),
        ({"name": "macos"}, "brew install pango"),
        (
            {"name": "windows"},
            r"C:\msys64\usr\bin\pacman -S --needed --noconfirm mingw-w64-ucrt-x86_64-pango"
            r" && setx WEASYPRINT_DLL_DIRECTORIES C:\msys64\ucrt64\bin",
        ),
        ({"name": "plan9"}, ""),
    ],
)
def test_each_system_has_its_command(on, machine, command):
    on(**machine)
    assert libraries.install_command() == command


def test_a_system_without_a_release_file_has_no_command(monkeypatch):
    def fail():
        raise OSError

    monkeypatch.setattr("platform.freedesktop_os_release", fail)
    assert libraries.install_command() == ""


def test_set_up_asks_for_the_missing_packages_only(on, monkeypatch):
    on("debian", root=True)
    lack(monkeypatch, "libharfbuzz-subset")
    assert libraries.setup_command().endswith("recommends libharfbuzz-subset0")


def test_set_up_asks_for_the_virtual_environment_of_this_python(on, monkeypatch):
    on("debian", root=True)
    lack(monkeypatch, ensurepip=False)
    monkeypatch.setattr(sys, "version_info", (3, 12, 1))
    assert libraries.setup_command().endswith("recommends python3.12-venv")


def test_set_up_names_the_packages_where_it_knows_no_command(on, monkeypatch):
    on("plan9")
    lack(monkeypatch, "libpango-1.0")
    assert libraries.setup_command() == "(with your package manager) libpango-1.0-0"


def test_homebrew_is_looked_into_on_macos(on, monkeypatch):
    monkeypatch.delenv("DYLD_FALLBACK_LIBRARY_PATH", raising=False)
    looked_for = []

    def find_library(name):
        looked_for.append(name)
        return f"/opt/homebrew/lib/lib{name}.dylib" if "pango" in name else None

    monkeypatch.setattr("ctypes.util.find_library", find_library)
    on("macos")
    assert libraries.missing_libraries() == ("libharfbuzz-subset",)
    assert looked_for == ["pango-1.0", "pangoft2-1.0", "harfbuzz-subset"]
    assert libraries.os.environ["DYLD_FALLBACK_LIBRARY_PATH"].startswith("/opt/homebrew/lib")


def test_windows_has_its_own_file_names(on, monkeypatch):
    on("windows")
    loaded = []
    monkeypatch.setattr("ctypes.CDLL", loaded.append)
    assert libraries.missing_libraries() == ()
    assert loaded == ["libpango-1.0-0.dll", "libpangoft2-1.0-0.dll", "libharfbuzz-subset-0.dll"]


def test_it_needs_nothing_but_python():
    """The set-up script runs it before anything is installed."""
    import subprocess

    command = "from jdgen.formats import engine_libraries as e; print(e.setup_command())"
    done = subprocess.run(
        [sys.executable, "-S", "-c", command], capture_output=True, text=True, check=True
    )
    assert done.stdout == "\n"


def test_homebrew_is_of_no_concern_elsewhere(monkeypatch):
    monkeypatch.delenv("DYLD_FALLBACK_LIBRARY_PATH", raising=False)
    libraries.find_homebrew()
    assert "DYLD_FALLBACK_LIBRARY_PATH" not in libraries.os.environ
