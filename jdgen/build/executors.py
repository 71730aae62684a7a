"""Where rendering jobs run: worker processes of this machine, or a dask cluster.

Everything after this sees a plain `concurrent.futures.Executor`.
"""

import gc
import multiprocessing
import signal
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from jdgen import __version__
from jdgen.formats.pdf import engine_versions

from .pool import ClusterError

_SECONDS_TO_CONNECT = 5


@contextmanager
def local_workers(count: int) -> Iterator[Executor]:
    """Yield worker processes; when an exception passes, they are ended at once."""
    # A forked worker inherits the imported engine; elsewhere forking is not safe.
    method = "fork" if sys.platform.startswith("linux") else "spawn"
    pool = ProcessPoolExecutor(
        count, mp_context=multiprocessing.get_context(method), initializer=_begin_worker
    )
    try:
        yield pool
    except BaseException:
        _end_processes(pool)
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown(wait=True)


@contextmanager
def cluster_workers(address: str) -> Iterator[Executor]:
    """Yield the workers of the dask cluster whose scheduler is at `host:port`.

    Raises ClusterError where it cannot be reached, has no workers, or has workers of other
    versions, which would make other bytes.
    """
    try:
        distributed: Any = import_module("distributed")
    except ImportError:
        raise ClusterError("dask is not installed; `pip install 'jdgen[cluster]'`") from None
    try:
        client = distributed.Client(f"tcp://{address}", timeout=_SECONDS_TO_CONNECT)
    except (OSError, ValueError, TimeoutError) as error:
        raise ClusterError(f"no scheduler answers at dask://{address}") from error
    try:
        _refuse_other_versions(client)
        yield client.get_executor(pure=False)
    finally:
        client.close()


def versions() -> Mapping[str, str]:
    """Return what decides a PDF's bytes on this machine."""
    return {"jdgen": __version__, **engine_versions()}


def _refuse_other_versions(client: Any) -> None:
    found: Mapping[str, Mapping[str, str]] = client.run(versions)
    if not found:
        raise ClusterError("the cluster has no workers")
    own = versions()
    for worker, theirs in sorted(found.items()):
        for name, version in own.items():
            if theirs.get(name) != version:
                message = f"worker {worker} has {name} {theirs.get(name)}, this machine {version}"
                raise ClusterError(message)


def _begin_worker() -> None:
    """Leave Ctrl-C to the parent, and take the garbage collector off what was imported."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()


def _end_processes(pool: ProcessPoolExecutor) -> None:
    # Python 3.14 has terminate_workers(); before that the processes are not public.
    for process in list((getattr(pool, "_processes", None) or {}).values()):
        process.terminate()
