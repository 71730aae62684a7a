"""Days on which openings are open: of the small project, and of the shipped library."""

from datetime import date

DAY = "2026-02-10"
LATER = date(2026, 11, 22)
