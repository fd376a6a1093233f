"""Cancels a task exactly where it waits."""

import asyncio
import types


@types.coroutine
def cancelled_at(points: set[int], work):
    """Run `work`, and cancel this task as it begins to wait for the nth time, for each point."""
    task = asyncio.current_task()
    assert task is not None
    step = 0
    resume, value = work.__await__().send, None
    steps = resume.__self__
    while True:
        try:
            waited_for = resume(value)
        except StopIteration as end:
            return end.value
        if step in points:
            task.cancel()
        step += 1
        try:
            value = yield waited_for
            resume = steps.send
        except BaseException as error:  # noqa: BLE001 - handed on to `work`
            resume, value = steps.throw, error


async def cancelled(points: set[int], work) -> bool:
    async def run() -> None:
        await cancelled_at(points, work)

    task = asyncio.ensure_future(run())
    await asyncio.wait([task])
    if not task.cancelled():
        task.result()
    return task.cancelled()
