"""Requests that must not be sent twice, where Discord has no nonce to tell the second one by."""

import re
from types import SimpleNamespace

import aiohttp

# A forum's post. discord.py sends a request again after these statuses, and after a reset line.
SENT_ONCE = re.compile(r"/channels/\d+/threads$")
SENT_AGAIN_AFTER = (500, 502, 504, 524)


class AnswerLostError(aiohttp.ClientError):
    """A request may have taken effect or not: what it was to make has to be looked for."""


def sent_once() -> aiohttp.TraceConfig:
    """Return what keeps a client from sending such a request again by itself.

    Raises, inside that client's requests, AnswerLostError.
    """
    trace = aiohttp.TraceConfig()
    trace.on_request_end.append(_refuse_to_try_again)
    trace.on_request_exception.append(_refuse_after_a_lost_line)
    return trace


async def _refuse_to_try_again(
    _: aiohttp.ClientSession, __: SimpleNamespace, ended: aiohttp.TraceRequestEndParams
) -> None:
    if _is_sent_once(ended.method, ended.url.path) and ended.response.status in SENT_AGAIN_AFTER:
        ended.response.close()
        raise AnswerLostError(f"Discord answered {ended.response.status}.")


async def _refuse_after_a_lost_line(
    _: aiohttp.ClientSession, __: SimpleNamespace, failed: aiohttp.TraceRequestExceptionParams
) -> None:
    if _is_sent_once(failed.method, failed.url.path) and isinstance(failed.exception, OSError):
        raise AnswerLostError("The line was lost.") from failed.exception


def _is_sent_once(method: str, path: str) -> bool:
    return method == "POST" and SENT_ONCE.search(path) is not None
