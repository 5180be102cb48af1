"""Serves the style sheets, ES modules and marks: a closed list, read once, revalidated by ETag."""

import hashlib
import mimetypes
from dataclasses import dataclass
from pathlib import Path

from fastapi import APIRouter, Request, Response

from models.errors import NotFound

_TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class Asset:
    """One file as it is sent."""

    data: bytes
    media_type: str
    etag: str


def read_assets(folder: Path) -> dict[str, Asset]:
    """Every file of the folder by name; there are no folders in it."""
    return {path.name: _asset(path) for path in sorted(folder.iterdir()) if path.is_file()}


def assets(router: APIRouter, files: dict[str, Asset], path: str = "/static") -> None:
    """Add `GET {path}/{name}`; a name that is not on the list does not exist."""

    @router.get(f"{path}/{{name}}", include_in_schema=False)
    def asset(request: Request, name: str) -> Response:
        found = files.get(name)
        if found is None:
            raise NotFound
        headers = {"ETag": found.etag, "Cache-Control": "no-cache"}
        if request.headers.get("if-none-match") == found.etag:
            return Response(status_code=304, headers=headers)
        return Response(found.data, media_type=found.media_type, headers=headers)


def _asset(path: Path) -> Asset:
    data = path.read_bytes()
    guessed = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    etag = f'"{hashlib.sha256(data).hexdigest()[:20]}"'
    return Asset(data, _TYPES.get(path.suffix, guessed), etag)
