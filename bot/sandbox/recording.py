"""What passed between the bot and the local Discord's REST interface, for those who check it."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

# Where a request keeps what was read of its body.
PAYLOAD = web.RequestKey("payload", object)


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """One request and its answer; `payload` and `body` are parsed JSON, None for none."""

    method: str
    path: str
    query: Mapping[str, str]
    is_read: bool
    payload: Any
    status: int
    body: Any


# Of the whole process, so that one listener hears every local Discord that a test opens.
listeners: list[Callable[[Exchange], None]] = []


def record(request: web.Request, path: str, response: web.Response) -> None:
    """Tell the listeners, if there are any, of an answered request."""
    if not listeners:
        return
    answer = response.body
    exchange = Exchange(
        method=request.method,
        path=path,
        query=dict(request.query),
        is_read=PAYLOAD in request,
        payload=request.get(PAYLOAD),
        status=response.status,
        body=json.loads(answer) if isinstance(answer, bytes) and answer else None,
    )
    for listener in listeners:
        listener(exchange)
