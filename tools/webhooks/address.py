"""Where messages may go: public addresses over HTTPS, so that no URL makes us call our own network."""

import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

from models.errors import UnusableInput

_NAT64 = IPv6Network("64:ff9b::/96")
_OURS = (".localhost", ".local", ".internal", ".lan", ".home.arpa")


class AddressUnusable(UnusableInput):
    """Name a public address that begins with https:// and holds no password."""

    code = "address_unusable"


@dataclass(frozen=True, slots=True)
class Address:
    """A URL taken apart. `host` is as in the certificate; `port` is the one that is called."""

    scheme: str
    host: str
    port: int


def address_of(url: str, *, trusting: bool) -> Address:
    """The address in a URL. `trusting` lets plain http and our own network pass, for trying things out.

    A host that is a name is not looked up here: what it leads to is checked when it is called.
    Raises AddressUnusable.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise AddressUnusable(f"{url!r} is no address ({error}).") from error
    host = parts.hostname or ""
    if parts.scheme not in {"http", "https"} or not host or any(each.isspace() for each in url):
        raise AddressUnusable(f"{url!r} is no address; name one that begins with https://.")
    if parts.username is not None or parts.password is not None or parts.fragment:
        raise AddressUnusable("An address here has no user, password or fragment; leave them out.")
    if not trusting and parts.scheme != "https":
        raise AddressUnusable("Outside a demonstration messages go over https:// alone.")
    if not trusting and not _may_be_public(host):
        raise AddressUnusable(f"{host} is in our own network or nobody's; name a public host.")
    return Address(parts.scheme, host, port or (443 if parts.scheme == "https" else 80))


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet, also when it is wrapped in an IPv6 address."""
    found: IPv4Address | IPv6Address = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address):
        wrapped = found.ipv4_mapped or found.sixtofour or (found.teredo or (None, None))[1]
        if found in _NAT64:
            wrapped = IPv4Address(found.packed[-4:])
        if wrapped is not None:
            return is_public(str(wrapped))
    return found.is_global and not found.is_multicast


def _may_be_public(host: str) -> bool:
    try:
        return is_public(host)
    except ValueError:
        pass
    try:  # 127.1, 0x7f000001 and 2130706433 are the same machine to whoever calls them
        return is_public(socket.inet_ntoa(socket.inet_aton(host)))
    except OSError:
        pass
    name = host.rstrip(".").lower()
    return "." in name and not name.endswith(_OURS)
