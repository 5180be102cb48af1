"""The public keys of receipts, so that anybody can check one."""

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
    router = APIRouter(prefix="/v1", tags=["consents"], route_class=route_class)
    published = KeySet.model_validate(means.signing_keys.public.as_jwk_set())

    @router.get("/receipt-keys", summary="Keys that sign receipts, or did", **open_to_all())
    def keys() -> KeySet:
        """The key that signs now comes first; then every one that signed before, the latest first."""
        return published

    return router
