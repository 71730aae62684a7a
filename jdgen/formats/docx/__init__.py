"""Blocks as a Word file with real styles; the only package that imports python-docx."""

from .look import Look
from .writer import write_docx

__all__ = ["Look", "write_docx"]
