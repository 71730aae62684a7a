"""Compiled templates, kept for the next run: compiling takes longer than rendering.

What is kept is found by the template's path and its text, so a changed template is compiled again.
"""

from contextlib import suppress
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket

from jdgen.resources import cache_folder, version_folder

_ENVIRONMENT = Path(__file__).with_name("environment.py")


class CompiledTemplates(jinja2.FileSystemBytecodeCache):
    """A folder of compiled templates; one that cannot be written is as good as an empty one."""

    def __init__(self) -> None:
        # Compiled code follows from Jinja and from how we set it up, besides the template.
        made_by = jinja2.__version__.encode() + _ENVIRONMENT.read_bytes()
        super().__init__(str(version_folder(cache_folder(), "templates", made_by)))

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read a template's code where it is there."""
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template's code where that is possible."""
        with suppress(OSError):
            super().dump_bytecode(bucket)
