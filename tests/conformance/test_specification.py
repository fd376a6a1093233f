"""The judge itself: it lets right exchanges pass and finds wrong ones."""

import os
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox.recording import Exchange

VARIABLE = "CIRCLE_DISCORD_SPEC"
pytestmark = pytest.mark.skipif(
    not os.environ.get(VARIABLE), reason=f"{VARIABLE} does not name Discord's OpenAPI file"
)
MESSAGES = "/channels/1/messages"
RATE_LIMITED = {"message": "Wait.", "code": 0, "retry_after": 0.3, "global": False}


@pytest.fixture(scope="module")
def specification() -> Any:
    from tests.conformance.specification import Specification  # noqa: PLC0415

    return Specification(Path(os.environ[VARIABLE]))


def _exchange(
    payload: object = None,
    *,
    method: str = "POST",
    path: str = MESSAGES,
    status: int = 500,
    body: object = None,
    **query: str,
) -> Exchange:
    return Exchange(
        method=method,
        path=path,
        query=query,
        is_read=True,
        payload=payload,
        status=status,
        body=body,
    )


@pytest.mark.parametrize(
    "payload",
    [
        {"content": "hello", "nonce": "1", "enforce_nonce": True},
        {"content": "hello", "message_reference": {"message_id": 12, "channel_id": 34}},
    ],
)
def test_a_right_request_passes(specification, payload):
    assert list(specification.faults(_exchange(payload))) == []


@pytest.mark.parametrize(
    "payload",
    [
        None,
        [],
        {"content": 5},
        {"content": "x" * 4001},
        {"flags": "silent"},
        {"embeds": [{"title": "x" * 257}]},
        {"components": [{"type": 1, "components": [{"type": 2, "style": 9, "label": "a"}]}]},
        {"components": [{"type": 1, "components": []}]},
        {"components": [{"type": 99}]},
        {"message_reference": {"message_id": "twelve"}},
    ],
)
def test_a_wrong_request_is_found(specification, payload):
    assert len(list(specification.faults(_exchange(payload)))) >= 1


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, {"id": "1"}),
        (200, None),
        (201, {}),
        (404, {"message": "Unknown Channel"}),
        (429, {key: RATE_LIMITED[key] for key in ("message", "code", "retry_after")}),
    ],
)
def test_a_wrong_answer_is_found(specification, status, body):
    wrong = _exchange({"content": "hello"}, status=status, body=body)
    assert len(list(specification.faults(wrong))) >= 1


def test_an_id_in_an_answer_is_a_string(specification):
    path = "/users/@me/channels"
    right = {"id": "1", "type": 1, "flags": 0, "recipients": [], "last_message_id": None}
    good = _exchange({"recipient_id": 1}, path=path, status=200, body=right)
    bad = _exchange({"recipient_id": 1}, path=path, status=200, body={**right, "id": 1})
    assert list(specification.faults(good)) == []
    assert len(list(specification.faults(bad))) >= 1


def test_a_refusal_with_its_reason_and_a_rate_limit_pass(specification):
    errors = {"content": {"_errors": [{"code": "BASE_TYPE_MAX_LENGTH", "message": "Too long."}]}}
    form = {"message": "Invalid Form Body", "code": 50035, "errors": errors}
    hello = {"content": "hello"}
    assert list(specification.faults(_exchange(hello, status=400, body=form))) == []
    assert list(specification.faults(_exchange(hello, status=429, body=RATE_LIMITED))) == []


def test_what_discord_does_not_know_is_found(specification):
    assert "not a route" in next(specification.faults(_exchange(path="/nowhere")))
    assert "not a route" in next(specification.faults(_exchange(method="PUT")))
    wrong = _exchange(method="GET", limit="101", status=500)
    assert len(list(specification.faults(wrong))) == 1
    assert len(list(specification.faults(_exchange(method="GET", number="1")))) == 1
    assert list(specification.faults(_exchange(method="GET", limit="100"))) == []


def test_a_fault_names_the_place_and_never_the_words(specification):
    told = list(specification.faults(_exchange({"content": "My secret" * 1000})))
    assert "/content" in told[0]
    assert "secret" not in " ".join(told)
