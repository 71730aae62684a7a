"""`make bench`: measure and print the table."""

import argparse
import platform
import tempfile
from importlib.metadata import version
from pathlib import Path

from .cases import all_cases

_HEAD = """\
| case | against | ratio | from – to | at most | ours: CPU s, wall s, MiB | theirs |
|---|---|---|---|---|---|---|"""


def main() -> None:
    """Measure every case and print one row for each."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--openings", type=int, default=100, help="size of the large cases")
    size = parser.parse_args().openings
    print(f"Python {platform.python_version()}, WeasyPrint {version('weasyprint')}\n")
    print(_HEAD)
    with tempfile.TemporaryDirectory() as folder:
        for row in all_cases(Path(folder), size):
            pair = row.pair
            most = "" if row.most is None else f"{row.most:g}"
            costs = " | ".join(
                f"{cost.cpu:.2f}, {cost.wall:.2f}, {cost.memory / 1024:.0f}"
                for cost in (pair.ours, pair.theirs)
            )
            span = f"{pair.lowest:.2f} – {pair.highest:.2f}"
            cells = (row.case, row.against, f"{pair.ratio:.2f}", span, most, costs)
            print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
