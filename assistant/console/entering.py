"""From one step of signing in to the next: tokens, cookies, and the way back to where somebody was."""

import secrets
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from assistant.actions.sign_in_staff import Step
from assistant.console.show import Show, is_page_of_ours
from assistant.console.visitor import COOKIE_PATH, Guest, Visitor, keep_token
from assistant.storage.staff_sessions import Stage

DEVICE_COOKIE = "staff_device"
_DEVICE_PATH = f"{COOKIE_PATH}/sign-in"
_HALF_A_YEAR = 182 * 24 * 3600

_NEXT = {Stage.PASSWORD: "/console/sign-in/code", Stage.CODE: "/console/sign-in/password"}


def inside(then: str) -> str:
    """Where to after signing in: a page of ours, and never one of signing in or out."""
    fits = is_page_of_ours(then) and not then.startswith(("/console/sign-", "/console/language"))
    return then if fits else "/console"


def led_to(path: str) -> RedirectResponse:
    return RedirectResponse(path, status_code=303)


def door_page(
    show: Show, request: Request, visit: Visitor | Guest, template: str, then: str, **values: Any
) -> Response:
    """A page for somebody unknown. It gets a token of its own to write with, which opens nothing."""
    known = visit if visit.token else replace(visit, token=secrets.token_urlsafe(32))
    refused = values.get("refused")
    response = show.page(
        template, known, 200 if refused is None else show.status(refused), then=inside(then), **values
    )
    if known is not visit:
        keep_token(request, response, known.token)
    return response


def onward(request: Request, step: Step, then: str, device: str = "") -> Response:
    """To the next step, or in; a device that came all the way is known from now on."""
    if step.stage is not Stage.IN:
        response = led_to(f"{_NEXT[step.stage]}?then={quote(inside(then), safe='')}")
    else:
        response = led_to(inside(then))
        if device:
            keep_device(request, response, device)
    keep_token(request, response, step.token)
    return response


def keep_device(request: Request, response: Response, device: str) -> None:
    secure = request.url.scheme == "https"
    response.set_cookie(
        DEVICE_COOKIE,
        device,
        max_age=_HALF_A_YEAR,
        path=_DEVICE_PATH,
        httponly=True,
        samesite="strict",
        secure=secure,
    )
