"""The wheel, in an empty environment, outside the checkout and without network."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
POISON = "http://127.0.0.1:9"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def installed(tmp_path_factory, wheel) -> Path:
    """Return the folder of an environment that holds the wheel; its dependencies are borrowed."""
    folder = tmp_path_factory.mktemp("venv")
    venv.create(folder, symlinks=True)
    python = folder / "bin/python"
    install = ["-m", "pip", "--python", str(python), "install", "--no-index", "--no-deps"]
    subprocess.run([sys.executable, *install, str(wheel)], check=True, capture_output=True)
    (packages,) = folder.glob("lib/*/site-packages")
    # A folder named in a .pth file is searched, but its own .pth files are not read: so the
    # editable jdgen of this environment stays out of sight.
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return folder


@pytest.fixture
def run(installed, tmp_path):
    """Return a function that runs a command of the environment in a folder without network."""
    environment = {
        "PATH": f"{installed / 'bin'}{os.pathsep}/usr/bin{os.pathsep}/bin",
        "HOME": str(tmp_path / "home"),
        **dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), POISON),
    }

    def run_there(*command: str, folder: Path = tmp_path) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [installed / "bin" / command[0], *command[1:]],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done

    return run_there


def test_the_installed_package_is_the_one_that_runs(installed, run):
    told = run("python", "-c", "import jdgen; print(jdgen.__file__)").stdout
    assert told.startswith(str(installed))


def test_a_new_project_builds(run, tmp_path):
    run("jdgen", "new", "project", "shop")
    shop = tmp_path / "shop"
    run("jdgen", "build", folder=shop)
    files = json.loads((shop / "output/manifest.json").read_text())["files"]
    kinds = {(Path(name).parts[1], Path(name).suffix) for name in files}
    assert {
        (kind, ending) for kind in ("posting", "ladder") for ending in (".html", ".pdf", ".md")
    } <= kinds
    for name in files:
        made = (shop / "output" / name).read_bytes()
        assert made
        assert made.startswith(b"%PDF-") == name.endswith(".pdf")


def test_a_second_build_finds_nothing_to_do(run, tmp_path):
    run("jdgen", "new", "project", "shop")
    run("jdgen", "build", folder=tmp_path / "shop")
    again = run("jdgen", "build", "--json", folder=tmp_path / "shop")
    assert json.loads(again.stdout)["written"] == []


def test_the_module_and_the_shipped_library_work(run):
    told = run("python", "-c", "from jdgen.resources import roles_root; print(roles_root())")
    library = told.stdout.strip()
    assert "/site-packages/jdgen/shipped/roles" in library
    listed = run("python", "-m", "jdgen", "list", "roles", "--library", library, "--json")
    assert len(json.loads(listed.stdout)) >= 22


def test_the_doctor_finds_everything(run):
    assert "fonts of zh-Hans" in run("jdgen", "doctor").stdout


@pytest.mark.parametrize("folder", ["templates", "roles"])
def test_every_shipped_file_travels(wheel, folder):
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    expected = {
        f"jdgen/shipped/{path.relative_to(ROOT).as_posix()}"
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert expected - packed == set()


def test_nothing_else_travels(wheel):
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    assert tops == {"jdgen", f"jdgen-{wheel.name.split('-')[1]}.dist-info"}
