"""Work that is shared between forks of the process."""

import os

import pytest

from jdgen.build.forks import map_in_forks, share_out


def test_answers_come_in_order_from_other_processes() -> None:
    seen = []

    def work(numbers: range) -> tuple[int, int]:
        seen.append(numbers)
        return sum(numbers), os.getpid()

    answers = list(map_in_forks(work, [range(3), range(10)]))
    assert [total for total, _ in answers] == [3, 45]
    if (os.cpu_count() or 1) > 1 and os.name == "posix":
        assert seen == []
        assert os.getpid() not in {process for _, process in answers}


def test_an_exception_of_a_fork_is_raised_here() -> None:
    def work(number: int) -> float:
        return 1 / number

    with pytest.raises(ZeroDivisionError):
        list(map_in_forks(work, [1, 0, 2]))


def test_one_task_is_done_here_and_none_at_all_is_nothing() -> None:
    assert list(map_in_forks(lambda _: os.getpid(), [1])) == [os.getpid()]
    assert list(map_in_forks(os.getpid, [])) == []


def test_shares(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr("sys.platform", "linux")
    assert list(map(len, share_out(range(1001), 6))) == [501, 500]
    assert list(map(len, share_out(range(8), 6))) == [6, 2]
    assert share_out([], 6) == []
    monkeypatch.setattr("sys.platform", "darwin")
    assert len(share_out(range(1000), 6)) == 1
    assert list(map_in_forks(lambda _: os.getpid(), [1, 2])) == [os.getpid()] * 2
