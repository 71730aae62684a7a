"""All of `roles/` loaded, cross-referenced and immutable."""

from .content import Library
from .load import Loaded, load_library
from .rung import Rung, Use

__all__ = ["Library", "Loaded", "Rung", "Use", "load_library"]
