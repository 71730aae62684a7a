"""Run a command and print its CPU seconds, its seconds on the clock and its peak KiB.

A process of its own, for the peak of a command includes that of the process which starts it.
"""

import json
import os
import sys
import time


def main() -> None:
    """Run the words behind this file's name; end as the command does."""
    before = time.perf_counter()
    quiet = os.open(os.devnull, os.O_RDWR)
    files = [(os.POSIX_SPAWN_DUP2, quiet, number) for number in (0, 1, 2)]
    child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=files)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - before
    print(json.dumps([usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss]))
    sys.exit(os.waitstatus_to_exitcode(status))


main()
