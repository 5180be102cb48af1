"""A double of the OpenAI chat-completions service on the loopback, as strict about requests."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

KEY = "sk-test-key"
_KNOWN = {
    "model", "messages", "tools", "tool_choice", "parallel_tool_calls", "stream", "stream_options",
    "temperature", "top_p", "n", "stop", "max_tokens", "max_completion_tokens", "user", "seed",
    "presence_penalty", "frequency_penalty", "response_format", "logprobs", "metadata", "store",
}  # fmt: skip
_MESSAGE_KEYS = {
    "system": {"role", "content", "name"},
    "developer": {"role", "content", "name"},
    "user": {"role", "content", "name"},
    "assistant": {"role", "content", "name", "tool_calls", "refusal"},
    "tool": {"role", "content", "tool_call_id", "name"},
}


class Refused(Exception):
    """The request is not one the real service would take."""


@dataclass(frozen=True)
class Say:
    """An answer in words."""

    text: str


@dataclass(frozen=True)
class CallTools:
    """An answer that calls tools: (name, arguments as text or object)."""

    wanted: tuple[tuple[str, Any], ...]


@dataclass(frozen=True)
class Fail:
    """An answer that is none: a status, a body that is no JSON, or a hang-up (status 0)."""

    status: int
    body: str = '{"error": {"message": "no", "type": "x", "code": null, "param": null}}'


Answer = Say | CallTools | Fail
Script = Callable[[dict[str, Any]], Answer]


@dataclass
class Double:
    """Answers by the script; keeps every request, and what was wrong with any of them."""

    script: Script
    url: str = ""
    requests: list[dict[str, Any]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def answer(self, headers: Any, body: bytes) -> Answer:
        try:
            request = checked(headers, body)
        except Refused as error:
            self.refused.append(str(error))
            return Fail(400, json.dumps({"error": {"message": str(error), "type": "invalid_request_error"}}))
        self.requests.append(request)
        return self.script(request)


def checked(headers: Any, body: bytes) -> dict[str, Any]:
    """The request, if the real service would take it; raises Refused naming what it would not."""
    _need(headers.get("Authorization") == f"Bearer {KEY}", "no or wrong bearer key")
    _need(headers.get("Content-Type", "").startswith("application/json"), "not JSON by its header")
    request = json.loads(body)
    _need(set(request) <= _KNOWN, f"unknown fields {set(request) - _KNOWN}")
    _need(bool(request.get("model")), "you must provide a model parameter")
    _need(bool(request.get("messages")), "messages must not be empty")
    _check_messages(request["messages"])
    for tool in request.get("tools", ()):
        _check_tool(tool)
    return dict(request)


def _check_messages(messages: list[dict[str, Any]]) -> None:
    waiting: set[str] = set()
    for place, message in enumerate(messages):
        role = message.get("role")
        _need(role in _MESSAGE_KEYS, f"messages[{place}]: role {role!r}")
        _need(set(message) <= _MESSAGE_KEYS[str(role)], f"messages[{place}]: unknown field in {set(message)}")
        if role == "tool":
            call_id = message.get("tool_call_id")
            _need(call_id in waiting, f"messages[{place}]: answers no tool call")
            _need(isinstance(message.get("content"), str | list), f"messages[{place}]: no content")
            waiting.discard(str(call_id))
            continue
        _need(not waiting, f"messages[{place}]: tool calls {waiting} have no answer")
        if role == "assistant":
            calls = message.get("tool_calls") or []
            _need(bool(message.get("content") is not None or calls), f"messages[{place}]: says nothing")
            for call in calls:
                _need(set(call) == {"id", "type", "function"}, f"messages[{place}]: {call}")
                _need(call["type"] == "function" and isinstance(call["function"]["arguments"], str), "call")
                json.loads(call["function"]["arguments"])
            waiting = {call["id"] for call in calls}
            _need(len(waiting) == len(calls), f"messages[{place}]: the same id twice")
        else:
            _need(isinstance(message.get("content"), str | list), f"messages[{place}]: no content")
    _need(not waiting, f"tool calls {waiting} have no answer")


def _check_tool(tool: dict[str, Any]) -> None:
    _need(tool.get("type") == "function" and set(tool) == {"type", "function"}, f"tool {tool}")
    function = tool["function"]
    _need(set(function) <= {"name", "description", "parameters", "strict"}, f"tool {function}")
    name = function["name"]
    _need(0 < len(name) <= 64 and name.replace("_", "").replace("-", "").isalnum(), f"tool name {name!r}")
    _check_schema(function["parameters"], name)
    _need(function["parameters"].get("type") == "object", f"{name}: parameters must be an object")
    _need("runtime" not in function["parameters"].get("properties", {}), f"{name}: shows its runtime")


def _check_schema(schema: Any, place: str) -> None:
    """What JSON Schema demands of the words that stand in ours."""
    _need(isinstance(schema, dict), f"{place}: a schema is an object")
    kinds = {"object", "array", "string", "number", "integer", "boolean", "null"}
    if "type" in schema:
        _need(schema["type"] in kinds, f"{place}: type {schema['type']!r}")
    if "enum" in schema:
        _need(isinstance(schema["enum"], list) and bool(schema["enum"]), f"{place}: enum")
    for name, part in schema.get("properties", {}).items():
        _check_schema(part, f"{place}.{name}")
    for name, part in schema.get("$defs", {}).items():
        _check_schema(part, f"{place}.$defs.{name}")
    for part in schema.get("anyOf", ()):
        _check_schema(part, f"{place}.anyOf")
    if "items" in schema:
        _check_schema(schema["items"], f"{place}[]")
    _need(set(schema.get("required", ())) <= set(schema.get("properties", {})), f"{place}: required")


def _need(holds: bool, otherwise: str) -> None:
    if not holds:
        raise Refused(otherwise)


def _completion(answer: Say | CallTools, number: int) -> dict[str, Any]:
    message: dict[str, Any] = {"role": "assistant", "content": None, "refusal": None}
    if isinstance(answer, Say):
        message["content"] = answer.text
    else:
        message["tool_calls"] = [
            {
                "id": f"call_{number}_{place}",
                "type": "function",
                "function": {
                    "name": name,
                    "arguments": given if isinstance(given, str) else json.dumps(given),
                },
            }
            for place, (name, given) in enumerate(answer.wanted)
        ]
    reason = "stop" if isinstance(answer, Say) else "tool_calls"
    return {
        "id": f"chatcmpl-{number}",
        "object": "chat.completion",
        "created": 1_790_000_000,
        "model": "test-model",
        "choices": [{"index": 0, "message": message, "logprobs": None, "finish_reason": reason}],
        "usage": {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15},
        "system_fingerprint": None,
    }


def _events(whole: dict[str, Any]) -> Iterator[bytes]:
    """The same answer as server-sent events, one delta and an end."""
    choice = whole["choices"][0]
    delta = {k: v for k, v in choice["message"].items() if v is not None}
    for index, call in enumerate(delta.get("tool_calls", ())):
        call["index"] = index
    base = {**whole, "object": "chat.completion.chunk", "usage": None}
    for part, reason in ((delta, None), ({}, choice["finish_reason"])):
        chunk = {**base, "choices": [{"index": 0, "delta": part, "finish_reason": reason}]}
        yield f"data: {json.dumps(chunk)}\n\n".encode()
    yield b"data: [DONE]\n\n"


def _handler(double: Double) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            if self.path != "/v1/chat/completions":
                double.refused.append(f"unknown path {self.path}")
                return self._send(404, "application/json", b"{}")
            answer = double.answer(self.headers, body)
            if isinstance(answer, Fail):
                if answer.status == 0:
                    self.close_connection = True
                    return None
                return self._send(answer.status, "application/json", answer.body.encode())
            whole = _completion(answer, len(double.requests))
            if json.loads(body).get("stream"):
                return self._send(200, "text/event-stream", b"".join(_events(whole)))
            return self._send(200, "application/json", json.dumps(whole).encode())

        def _send(self, status: int, kind: str, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            """Quiet."""

    return Handler


@contextmanager
def openai_double(script: Script) -> Iterator[Double]:
    """A double that listens while the block runs; its `url` is what a base URL setting takes."""
    double = Double(script)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(double))
    server.daemon_threads = True
    double.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield double
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
