"""A cluster makes what one machine makes; what cannot be used is told."""

import os
from collections.abc import Iterator

import pytest

pytest.importorskip("distributed")
from distributed import LocalCluster

from jdgen.build import executors
from jdgen.build.executors import cluster_workers, local_workers
from jdgen.build.pool import ClusterError, render_all, render_job
from tests.build.test_pool import jobs

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1"
    ) as running:
        yield running


def address(cluster: LocalCluster) -> str:
    return cluster.scheduler_address.replace("tcp://", "dask://")


def test_a_cluster_makes_the_same_bytes(cluster: LocalCluster) -> None:
    work = jobs(6)
    here = {done.name: done.content for done in render_all(work, 1)}
    there = {done.name: done.content for done in render_all(work, executor=address(cluster))}
    assert here == there


def test_a_lost_worker_costs_nothing_but_time(cluster: LocalCluster) -> None:
    work = jobs(12)
    pids = [worker.pid for worker in cluster.workers.values()]
    results = []
    for done in render_all(work, executor=address(cluster)):
        if not results:
            os.kill(pids[0], 9)
        results.append(done)
    assert {done.name for done in results} == {job.name for job in work}
    assert not any(done.problems for done in results)


def test_workers_of_other_versions_are_refused(
    cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = executors.versions()
    monkeypatch.setattr(executors, "versions", _Differing({**own, "pango": "0.1"}))
    with pytest.raises(ClusterError, match=r"has pango .* this machine 0\.1"):
        list(render_all(jobs(3), executor=address(cluster)))


class _Differing:
    """Say other versions here than on the workers, which unpickle the function by its name."""

    def __init__(self, here: dict[str, str]) -> None:
        self._here = here

    def __call__(self) -> dict[str, str]:
        return self._here

    def __reduce__(self) -> tuple[object, tuple[()]]:
        return (_true_versions, ())


def _true_versions() -> object:
    return executors.versions


def test_a_scheduler_that_does_not_answer() -> None:
    with (
        pytest.raises(ClusterError, match="no scheduler answers"),
        cluster_workers("127.0.0.1:9"),
    ):
        pass


def test_local_workers_end_at_once_when_the_build_is_interrupted() -> None:
    with pytest.raises(KeyboardInterrupt), local_workers(2) as pool:
        futures = [pool.submit(render_job, job) for job in jobs(8)]
        futures[0].result()
        processes = list(pool._processes.values())  # type: ignore[union-attr]
        raise KeyboardInterrupt
    for process in processes:
        process.join(2)
        assert process.exitcode is not None
