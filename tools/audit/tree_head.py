"""Signed tree heads: how many entries a log had at a moment, and their root, under the keys of receipts."""

import json
from dataclasses import dataclass
from typing import Annotated, Self

from joserfc.util import urlsafe_b64decode
from pydantic import Field, ValidationError

from models.errors import RecordTampered
from models.facts.value import Instant, Value
from tools.audit.receipts import sign, verify
from tools.audit.signing_keys import PublicKeys, SigningKeys

SCHEMA = "tree-head/1"
TYPE = "tree-head+jws"

Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class TreeHead(Value):
    """`log` names the installation: heads of two logs are never held against each other."""

    log: str
    tree_size: Annotated[int, Field(ge=0)]
    root_sha256: Hash
    at: Instant


@dataclass(frozen=True, slots=True)
class SignedHead:
    """A head and the JWS over it."""

    head: TreeHead
    signed: str

    @classmethod
    def made(cls, head: TreeHead, keys: SigningKeys) -> Self:
        payload = {"schema": SCHEMA, **head.model_dump(mode="json")}
        return cls(head, sign(payload, keys, kind=TYPE))

    @classmethod
    def read(cls, signed: str) -> Self:
        """What it says, whoever signed it: `verified` says whether it holds. Raises RecordTampered."""
        try:
            payload = urlsafe_b64decode(signed.split(".")[1].encode())
            return cls(TreeHead.from_json(_without_schema(payload)), signed)
        except (ValueError, IndexError, RecursionError, ValidationError) as error:
            raise RecordTampered("This is no signed tree head.") from error

    @classmethod
    def verified(cls, signed: str, keys: PublicKeys) -> Self:
        """Raises RecordTampered, which says why."""
        payload = verify(signed, keys, kind=TYPE)
        if payload.get("schema") != SCHEMA:
            raise RecordTampered(f"This is signed, but is no {SCHEMA}.")
        return cls.read(signed)


def _without_schema(payload: bytes) -> str:
    told = json.loads(payload)
    if not isinstance(told, dict) or told.pop("schema", None) != SCHEMA:
        raise ValueError("not a tree head")
    return json.dumps(told)
