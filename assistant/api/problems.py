"""Errors in the words of HTTP: RFC 9457 problems, from one table."""

import logging
import secrets
from collections.abc import Callable, Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exception_handlers import http_exception_handler
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from pydantic.json_schema import models_json_schema
from starlette.exceptions import HTTPException
from starlette.routing import Match

from assistant.api.refusals import MediaTypeUnsupported, NotReady, RequestTooLarge
from assistant.statuses import status_of
from models.errors import CostTooNew, CreditAssistantError, ScopeMissing
from models.staff_errors import TooManyTries

_log = logging.getLogger(__name__)

_PLACES_MAX = 50

MEDIA_TYPE = "application/problem+json"

_OF_REQUESTS: dict[type[CreditAssistantError], int] = {
    RequestTooLarge: 413,
    MediaTypeUnsupported: 415,
    NotReady: 503,
}

_OF_HTTP = {
    400: ("malformed_body", "The body cannot be read; send well-formed JSON or multipart as documented."),
    404: ("route_not_found", "There is no such address; see /v1/openapi.json for those that exist."),
    405: ("method_not_allowed", "This address takes other methods; the Allow header names them."),
}


class FieldProblem(BaseModel):
    """One part of the request that cannot be used; what was sent is not repeated."""

    field: str = Field(description="Where: `body.amount_minor`, `query.limit`, `header.idempotency-key`")
    code: str
    detail: str


class Problem(BaseModel):
    """RFC 9457. `code` is stable; `detail` says what to do next."""

    type: str = Field(examples=["/problems/offer_expired"])
    title: str
    status: int
    code: str
    detail: str
    instance: str
    errors: tuple[FieldProblem, ...] | None = None
    details: dict[str, str] | None = None


_SCHEMAS = "#/components/schemas/"

PROBLEM_RESPONSES: Mapping[int | str, dict[str, Any]] = {
    status: {
        "description": HTTPStatus(status).phrase,
        "content": {MEDIA_TYPE: {"schema": {"$ref": f"{_SCHEMAS}{Problem.__name__}"}}},
    }
    for status in (400, 401, 403, 404, 409, 413, 415, 422, 500, 503)
}
"""Written as they stand in the document, where `documented` tells what a Problem is: given the class, FastAPI
makes a validator for each status of each route, and starting took half a second longer."""


def problem_of(request: Request, error: Exception) -> Response:
    """Any error as a problem; what nobody foresaw is logged under an id and told in general words."""
    if isinstance(error, CreditAssistantError):
        return _of_ours(request, error)
    if isinstance(error, RequestValidationError):
        return _of_validation(request, error.errors())
    if isinstance(error, HTTPException):
        return _of_http(request, error)
    error_id = f"err_{secrets.token_hex(8)}"
    _log.error("%s: %s %s failed", error_id, request.method, request.url.path, exc_info=error)
    detail = f"This failed on our side; try again, and if it stays so, report {error_id}."
    return _problem(request, 500, "internal_error", detail, details={"error_id": error_id})


def _of_ours(request: Request, error: CreditAssistantError) -> Response:
    status, headers = status_of(error, _OF_REQUESTS), {}
    if status == HTTPStatus.UNAUTHORIZED:
        sent = "authorization" in request.headers
        headers["WWW-Authenticate"] = "Bearer" + (' error="invalid_token"' if sent else "")
    if isinstance(error, CostTooNew | TooManyTries):
        headers["Retry-After"] = str(error.seconds_left)
    if isinstance(error, ScopeMissing):
        headers["WWW-Authenticate"] = 'Bearer error="insufficient_scope"'
    details = {name: str(value)[:200] for name, value in error.details.items()}
    errors = [place._asdict() for place in error.places[:_PLACES_MAX]] or None
    return _problem(
        request, status, error.code, str(error), details=details or None, errors=errors, headers=headers
    )


def _of_validation(request: Request, errors: Sequence[Mapping[str, Any]]) -> Response:
    """Names each field and what was expected of it, never the value that was sent."""
    found = [
        {
            "field": ".".join(str(part)[:60] for part in error["loc"]),
            "code": str(error["type"]),
            "detail": str(error["msg"]),
        }
        for error in errors[:_PLACES_MAX]
    ]
    detail = "Some fields cannot be used; `errors` names them. Correct them and send it again."
    return _problem(request, 422, "invalid_request", detail, errors=found)


def _of_http(request: Request, error: HTTPException) -> Response:
    phrase = HTTPStatus(error.status_code).phrase
    code, detail = _OF_HTTP.get(
        error.status_code, (phrase.lower().replace(" ", "_"), f"{phrase}: see /v1/openapi.json.")
    )
    return _problem(request, error.status_code, code, detail, headers=dict(error.headers or {}))


def _problem(
    request: Request,
    status: int,
    code: str,
    detail: str,
    *,
    headers: Mapping[str, str] | None = None,
    **more: object,
) -> Response:
    told = {name: value for name, value in more.items() if value is not None}
    body = {
        "type": f"/problems/{code}",
        "title": code.replace("_", " ").capitalize(),
        "status": status,
        "code": code,
        "detail": detail,
        "instance": request.url.path,
        **told,
    }
    return JSONResponse(body, status, headers=dict(headers or {}), media_type=MEDIA_TYPE)


def is_api(path: str) -> bool:
    """Whether a path is the API's to answer."""
    return path in {"/v1", "/healthz", "/readyz"} or path.startswith("/v1/")


def speak_problems(app: FastAPI) -> None:
    """Have addresses and methods under /v1 that do not exist answered as problems, and document them so.

    Other paths keep the answers they had.
    """
    before = app.exception_handlers.get(HTTPException, http_exception_handler)

    @app.exception_handler(HTTPException)
    async def answer(request: Request, error: HTTPException) -> Response:
        if is_api(request.url.path):
            if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
                error.headers = {"Allow": ", ".join(allowed(app, request))}
            return problem_of(request, error)
        given = before(request, error)
        response: Response = given if isinstance(given, Response) else await given
        return response

    app.openapi = documented(app.openapi)  # type: ignore[method-assign]


def allowed(app: FastAPI, request: Request) -> list[str]:
    """The methods that an address takes, over all routes that share it."""
    asked = [{**request.scope, "method": method} for method in ("DELETE", "GET", "POST", "PUT")]
    return [
        str(scope["method"])
        for scope in asked
        if any(route.matches(scope)[0] is Match.FULL for route in app.routes)
    ]


def documented(openapi: Callable[[], dict[str, Any]]) -> Callable[[], dict[str, Any]]:
    """The OpenAPI document, in which it stands what a problem is."""
    _, told = models_json_schema([(Problem, "serialization")], ref_template=f"{_SCHEMAS}{{model}}")

    def with_problems() -> dict[str, Any]:
        document = openapi()
        schemas = document.setdefault("components", {}).setdefault("schemas", {})
        document["components"]["schemas"] = dict(sorted({**schemas, **told["$defs"]}.items()))
        return document

    return with_problems
