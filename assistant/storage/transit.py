"""A key service as the holder of the master key: the transit engine of HashiCorp Vault or OpenBao.

The master key never leaves the service: it wraps and unwraps for whoever has the token. Rotating it is the
service's doing; `keys rewrap` then moves every key to its newest version.
"""

import base64
import binascii
from dataclasses import dataclass

import httpx

from assistant.storage.wrapping import MasterKeyUnknown
from models.errors import CreditAssistantError, KeyServiceFailed, RecordTampered

_ANSWERS_WITHIN_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class TransitKey:
    """One key of the transit engine, by HTTP. `address` ends with the engine's mount, such as /v1/transit.

    The place a key is wrapped for goes along as associated data, so that it cannot change places.
    """

    address: str
    key: str
    token: str
    client: httpx.Client

    @property
    def name(self) -> str:
        return f"transit-{self.key}-v{self._newest()}"

    def wrap(self, key: bytes, place: str) -> str:
        """Raises KeyServiceFailed."""
        body = {"plaintext": base64.b64encode(key).decode(), "associated_data": _encoded(place)}
        ciphertext = self._asked("encrypt", body).get("ciphertext")
        if not isinstance(ciphertext, str) or ciphertext.count(":") != 2:
            raise KeyServiceFailed("The key service answered something else than a wrapped key.")
        version = ciphertext.split(":")[1]  # the service says with which one it wrapped: vault:v3:…
        return f"transit-{self.key}-{version}:{ciphertext}"

    def unwrap(self, wrapped: str, place: str) -> bytes:
        """Raises MasterKeyUnknown, RecordTampered, KeyServiceFailed."""
        name, _, ciphertext = wrapped.partition(":")
        if not name.startswith(f"transit-{self.key}-"):
            raise MasterKeyUnknown(
                f"This key was wrapped by {name}, and the key service in use is {self.key}.", master_key=name
            )
        body = {"ciphertext": ciphertext, "associated_data": _encoded(place)}
        text = self._asked("decrypt", body, refused=RecordTampered(f"The key of {place} does not unwrap."))
        try:
            return base64.b64decode(str(text["plaintext"]), validate=True)
        except (KeyError, binascii.Error, ValueError) as error:
            raise KeyServiceFailed("The key service answered something else than a key.") from error

    def _newest(self) -> int:
        found = self._sent("GET", f"keys/{self.key}", None, None).get("latest_version")
        if not isinstance(found, int):
            raise KeyServiceFailed("The key service did not say which version of its key is the newest.")
        return found

    def _asked(
        self, verb: str, body: dict[str, str], refused: CreditAssistantError | None = None
    ) -> dict[str, object]:
        return self._sent("POST", f"{verb}/{self.key}", body, refused)

    def _sent(
        self, method: str, path: str, body: dict[str, str] | None, refused: CreditAssistantError | None
    ) -> dict[str, object]:
        """The `data` of the answer; `refused` is raised for a 400, which is how a bad ciphertext is told."""
        try:
            answer = self.client.request(
                method,
                f"{self.address.rstrip('/')}/{path}",
                json=body,
                headers={"X-Vault-Token": self.token},
                timeout=_ANSWERS_WITHIN_SECONDS,
            )
            if answer.status_code == httpx.codes.BAD_REQUEST and refused is not None:
                raise refused
            answer.raise_for_status()
            data = answer.json()["data"]
        except (httpx.HTTPError, ValueError, KeyError, TypeError) as error:
            raise KeyServiceFailed(f"The key service gave no usable answer ({error}).") from error
        if not isinstance(data, dict):
            raise KeyServiceFailed("The key service answered something else than a key.")
        return data


def _encoded(place: str) -> str:
    return base64.b64encode(place.encode()).decode()
