"""The public key of receipts, so that anybody can check one."""

from typing import Any

from fastapi import APIRouter
from fastapi.routing import APIRoute
from pydantic import BaseModel

from assistant.actions.means import Means
from assistant.api.doors import open_to_all


class KeySet(BaseModel):
    """A JWK set (RFC 7517)."""

    keys: tuple[dict[str, Any], ...]


def receipt_keys(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """GET /receipt-keys."""
    router = APIRouter(tags=["consents"], route_class=route_class)
    key = means.signing_key
    public = {**key.as_dict(private=False), "kid": key.thumbprint(), "use": "sig", "alg": "Ed25519"}

    @router.get("/receipt-keys", summary="Keys that sign receipts", **open_to_all())
    def keys() -> KeySet:
        return KeySet(keys=(public,))

    return router
