"""Discord's OpenAPI file, as a judge of single requests and answers."""

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs

from bot.sandbox.recording import Exchange

JSON_TYPE = "application/json"

# Discord's clients say so that a forum's post has its first message in a part of its own.
NESTED_FIELDS = ("POST /channels/{channel_id}/threads", "use_nested_fields")


class Specification:
    """Judges exchanges by Discord's file, after exactly three corrections of it."""

    def __init__(self, path: Path) -> None:
        self._file: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        self._routes = [
            (re.compile(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(template)) + "$"), template)
            # A fixed part, such as @me, wins over a placeholder.
            for template in sorted(self._file["paths"], key=lambda each: each.count("{"))
        ]
        answers = copy.deepcopy(self._file["components"])
        # The file says integer; Discord sends words such as "BASE_TYPE_MAX_LENGTH".
        answers["schemas"]["InnerErrors"]["properties"]["_errors"]["items"] = {
            "type": "object",
            "properties": {"code": {"type": "string"}, "message": {"type": "string"}},
            "required": ["code", "message"],
        }
        requests = copy.deepcopy(answers)
        # discord.py sends some ids as numbers, and Discord takes them; it never sends them so.
        requests["schemas"]["SnowflakeType"]["type"] = ["string", "integer"]
        self._components = {"request": requests, "answer": answers}
        self._judges: dict[tuple[str, str], Any] = {}

    def faults(self, exchange: Exchange) -> Iterator[str]:
        """Return what is wrong with an exchange, in sentences; nothing about 5xx by rule."""
        operation, route = self._operation(exchange)
        if operation is None:
            yield f"{route} is not a route of Discord's."
            return
        if exchange.is_read:
            yield from self._request_faults(exchange, operation, route)
        if exchange.status < 500:
            yield from self._answer_faults(exchange, operation, route)

    def _operation(self, exchange: Exchange) -> tuple[dict[str, Any] | None, str]:
        for pattern, template in self._routes:
            if pattern.match(exchange.path):
                operation = self._file["paths"][template].get(exchange.method.lower())
                if operation is not None:
                    shared = self._file["paths"][template].get("parameters", [])
                    both = [*shared, *operation.get("parameters", [])]
                    return {**operation, "parameters": both}, f"{exchange.method} {template}"
        return None, f"{exchange.method} {exchange.path}"

    def _request_faults(
        self, exchange: Exchange, operation: dict[str, Any], route: str
    ) -> Iterator[str]:
        known = {each["name"]: each for each in operation["parameters"] if each["in"] == "query"}
        for name, text in exchange.query.items():
            if (route, name) == NESTED_FIELDS:
                continue
            if name not in known:
                yield f"{route}: there is no parameter {name}."
                continue
            if not self._takes(known[name]["schema"], text):
                yield f"{route}: {name}={text} is not what the parameter takes."
        body = operation.get("requestBody")
        if exchange.payload is None:
            if body is not None and body.get("required"):
                yield f"{route}: the body is missing."
        elif body is None:
            yield f"{route}: takes no body."
        else:
            schema = body["content"][JSON_TYPE]["schema"]
            yield from self._judge("request", schema, exchange.payload, route)

    def _takes(self, schema: dict[str, Any], text: str) -> bool:
        readings: list[object] = [text, [text]]
        if text in ("0", "1", "true", "false"):
            readings.append(text in ("1", "true"))
        if text.isdigit():
            readings.append(int(text))
        judge = self._judge_of("request", schema)
        return any(judge.is_valid(each) for each in readings)

    def _answer_faults(
        self, exchange: Exchange, operation: dict[str, Any], route: str
    ) -> Iterator[str]:
        status, answers = str(exchange.status), operation["responses"]
        named = answers.get(status) or answers.get(f"{status[0]}XX")
        where = f"{route} → {status}"
        if named is None:
            yield f"{where}: this status is none of the route's."
            return
        if "$ref" in named:
            named = self._file["components"]["responses"][named["$ref"].rpartition("/")[2]]
        content = named.get("content")
        if not content:
            if exchange.body is not None:
                yield f"{where}: has a body where there is none."
        else:
            yield from self._judge("answer", content[JSON_TYPE]["schema"], exchange.body, where)

    def _judge(self, side: str, schema: dict[str, Any], value: object, where: str) -> Iterator[str]:
        for error in self._judge_of(side, schema).iter_errors(value):
            # Not the message: it would carry what people wrote.
            place = "/".join(str(step) for step in error.instance_path)
            rule = "/".join(str(step) for step in error.schema_path)
            yield f"{where}: wrong at /{place} ({rule})."

    def _judge_of(self, side: str, schema: dict[str, Any]) -> Any:
        key = (side, json.dumps(schema, sort_keys=True))
        if key not in self._judges:
            root = {"allOf": [schema], "components": self._components[side]}
            self._judges[key] = jsonschema_rs.Draft202012Validator(root)
        return self._judges[key]
