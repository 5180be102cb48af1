"""The keys of receipts: the one that signs, those that did; each is named by its RFC 7638 thumbprint."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from joserfc.errors import JoseError
from joserfc.jwk import OKPKey

from models.errors import UnusableInput

ALGORITHM: Literal["Ed25519"] = "Ed25519"

# Every member that is secret in some kind of JWK: RFC 7518 (d to oth, k) and the newer "AKP" keys (priv).
_PRIVATE_MEMBERS = frozenset({"d", "p", "q", "dp", "dq", "qi", "oth", "k", "priv"})


class KeysUnusable(UnusableInput):
    """Give a JWK Set (RFC 7517) of Ed25519 keys."""

    code = "keys_unusable"


@dataclass(frozen=True, slots=True)
class PublicKeys:
    """Keys that verify, the current one first. Raises KeysUnusable when one of them could also sign."""

    keys: tuple[OKPKey, ...] = ()

    def __post_init__(self) -> None:
        if any(key.is_private or key.curve_name != ALGORITHM for key in self.keys):
            raise KeysUnusable("Only the public halves of Ed25519 keys may be given or published.")

    def find(self, kid: str) -> OKPKey | None:
        """The key with this thumbprint, whatever it calls itself."""
        return next((key for key in self.keys if key.thumbprint() == kid), None)

    def as_jwk_set(self) -> dict[str, Any]:
        """The JWK Set to publish; it has no private member."""
        return {"keys": [_described(key) for key in self.keys]}


@dataclass(frozen=True, slots=True)
class SigningKeys:
    """One private key that signs now, and the public halves of those that signed before, latest first."""

    current: OKPKey
    retired: PublicKeys = PublicKeys()

    def __post_init__(self) -> None:
        if not self.current.is_private or self.current.curve_name != ALGORITHM:
            raise KeysUnusable("The first key must be a private one of type OKP, curve Ed25519.")

    @property
    def public(self) -> PublicKeys:
        """What verifies every receipt ever signed with these keys."""
        return PublicKeys((public_half(self.current), *self.retired.keys))

    def rotated(self, new: OKPKey) -> "SigningKeys":
        """`new` signs from now on; of the key before only the public half is kept."""
        return SigningKeys(new, self.public)

    def as_private_jwk_set(self) -> dict[str, Any]:
        """The JWK Set to keep in a file: the private current key, then the retired public ones."""
        current = {**self.current.as_dict(private=True), **_described(public_half(self.current))}
        return {"keys": [current, *self.retired.as_jwk_set()["keys"]]}


def new_key() -> OKPKey:
    """A fresh private key."""
    return OKPKey.generate_key(ALGORITHM, private=True)


def public_half(key: OKPKey) -> OKPKey:
    return OKPKey.import_key(key.as_dict(private=False))


def published_keys(jwk_set: object) -> PublicKeys:
    """The keys of a published JWK Set. Keys of other kinds are passed over, as RFC 7517 section 5 asks.

    Raises KeysUnusable when any of them is private, one goes by the name of another, or none is left.
    """
    found = []
    for number, jwk in enumerate(_members(jwk_set), start=1):
        if _PRIVATE_MEMBERS & jwk.keys():
            raise KeysUnusable(
                f"Key {number} is private: whoever reads it can sign. Give only public keys, and if this one "
                "was published, rotate it."
            )
        if (jwk.get("kty"), jwk.get("crv")) == ("OKP", ALGORITHM):
            found.append(_imported(jwk, number))
    if not found:
        raise KeysUnusable(f"There is no Ed25519 key in it. {KeysUnusable.__doc__}")
    return PublicKeys(tuple(found))


def kept_keys(jwk_or_set: object) -> SigningKeys:
    """The keys of a file of ours: a JWK Set, private current key first; or one private JWK, as at first.

    Raises KeysUnusable.
    """
    alone = isinstance(jwk_or_set, Mapping) and "kty" in jwk_or_set
    members = _members({"keys": [jwk_or_set]} if alone else jwk_or_set)
    if not members:
        raise KeysUnusable("There is no key in it.")
    keys = [_imported(jwk, number) for number, jwk in enumerate(members, start=1)]
    return SigningKeys(keys[0], PublicKeys(tuple(keys[1:])))


def _members(jwk_set: object) -> list[dict[str, Any]]:
    keys = jwk_set.get("keys") if isinstance(jwk_set, Mapping) else None
    if not isinstance(keys, list) or not all(isinstance(each, dict) for each in keys):
        raise KeysUnusable
    return keys


def _imported(jwk: dict[str, Any], number: int) -> OKPKey:
    """The key itself, free of what its JWK says about it, once that is found to be true."""
    if (jwk.get("kty"), jwk.get("crv")) != ("OKP", ALGORITHM):
        raise KeysUnusable(f"Key {number} is not of type OKP, curve Ed25519.")
    try:
        key = OKPKey.import_key(OKPKey.import_key(jwk).raw_value)
    except (JoseError, ValueError) as error:
        raise KeysUnusable(f"Key {number} cannot be read: {error}.") from error
    if jwk["x"] != key.as_dict(private=False)["x"]:
        raise KeysUnusable(f"Key {number} has a public half (x) that is not its own.")
    if jwk.get("kid", key.thumbprint()) != key.thumbprint():
        raise KeysUnusable(f"Key {number} goes by a kid that is not its RFC 7638 thumbprint.")
    return key


def _described(key: OKPKey) -> dict[str, Any]:
    """A public JWK that says what it is for."""
    return {**key.as_dict(private=False), "kid": key.thumbprint(), "use": "sig", "alg": ALGORITHM}
