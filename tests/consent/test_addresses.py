"""Messages go out to public addresses alone, to exactly the machine that was checked, under its own name."""

import socket
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import certifi
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from assistant.courier import WebhookCourier
from models.facts.delivery import Carried, Parcel
from tests.consent.given_counterparties import receiving
from tools.webhooks.address import AddressUnusable, address_of, is_public

INWARD = [
    "https://127.0.0.1/",
    "https://localhost/",
    "https://LOCALHOST./",
    "https://printer.local/",
    "https://vault.internal/",
    "https://intranet/",
    "https://10.0.0.5/",
    "https://172.16.3.4/",
    "https://192.168.1.1/",
    "https://100.64.0.1/",
    "https://169.254.169.254/latest/meta-data/",
    "https://0.0.0.0/",
    "https://224.0.0.1/",
    "https://127.1/",
    "https://0x7f.0.0.1/",
    "https://2130706433/",
    "https://017700000001/",
    "https://[::1]/",
    "https://[::]/",
    "https://[fe80::1]/",
    "https://[fd00::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:a00:5]/",
    "https://[64:ff9b::7f00:1]/",
    "https://[2002:7f00:1::]/",
]
NO_ADDRESS = [
    "",
    "bank.example",
    "ftp://bank.example/",
    "file:///etc/passwd",
    "https://",
    "https:///told",
    "https://user:secret@bank.example/",
    "https://bank.example/#part",
    "https://bank.example:99999/",
    "https://bank.example/a b",
    "https://[::1",
]


@pytest.mark.parametrize("url", INWARD)
def test_nothing_is_sent_into_our_own_network(url: str) -> None:
    with pytest.raises(AddressUnusable):
        address_of(url, trusting=False)
    address_of(url, trusting=True)  # a demonstration may


@pytest.mark.parametrize("url", NO_ADDRESS)
@pytest.mark.parametrize("trusting", [True, False])
def test_what_is_no_address_is_refused(url: str, trusting: bool) -> None:
    with pytest.raises(AddressUnusable):
        address_of(url, trusting=trusting)


def test_a_public_address_will_do_and_only_over_https() -> None:
    assert address_of("https://bank.example:8443/told", trusting=False).port == 8443
    assert address_of("https://93.184.216.34/", trusting=False).host == "93.184.216.34"
    assert address_of("https://[2606:4700::1111]/", trusting=False).port == 443
    with pytest.raises(AddressUnusable):
        address_of("http://bank.example/", trusting=False)


def test_public_is_what_the_internet_routes() -> None:
    assert is_public("1.1.1.1")
    assert not is_public("fe80::1%eth0")


def leading(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    """Every name leads there."""

    def looked_up(host: str, port: int, *rest: Any, **named: Any) -> list[Any]:
        return [
            (socket.AF_INET6 if ":" in each else socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port))
            for each in addresses
        ]

    monkeypatch.setattr(socket, "getaddrinfo", looked_up)


def carried(courier: WebhookCourier, url: str) -> Carried:
    parcel = Parcel(
        message_id="dlv_1", url=url, secret="whsec_c2VjcmV0", body="{}", at=datetime(2026, 11, 22, tzinfo=UTC)
    )
    return courier.carry(parcel)


@pytest.mark.parametrize("inward", [("127.0.0.1",), ("10.1.2.3",), ("::1",), ("1.1.1.1", "127.0.0.1")])
def test_a_public_name_that_leads_inward_is_not_called(
    monkeypatch: pytest.MonkeyPatch, inward: tuple[str, ...]
) -> None:
    with receiving() as receiver:
        port = receiver.url.split(":")[2]
        leading(monkeypatch, *inward)

        found = carried(WebhookCourier(trusting=False), f"https://bank.example:{port}")

        assert not found.arrived
        assert "nothing was sent" in found.note
        assert receiver.got == []


def test_a_name_that_leads_nowhere_is_told_in_our_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(*rest: Any, **named: Any) -> list[Any]:
        raise socket.gaierror("secret details")

    monkeypatch.setattr(socket, "getaddrinfo", nowhere)

    assert carried(WebhookCourier(trusting=False), "https://bank.example/").note == "No answer: gaierror."


def test_the_next_way_is_tried_where_nobody_answers_at_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    with receiving() as receiver:
        receiver.secret = "whsec_c2VjcmV0"
        port = receiver.url.split(":")[2]
        leading(monkeypatch, "127.0.0.2", "127.0.0.1")

        found = carried(WebhookCourier(trusting=True), f"http://bank.example:{port}")

        assert found.arrived
        assert receiver.ids == ["dlv_1"]


@pytest.mark.parametrize(("certified", "arrives"), [("bank.example", True), ("other.example", False)])
def test_the_certificate_is_checked_for_the_name_and_not_for_the_machine(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, certified: str, arrives: bool
) -> None:
    # given a server that has a certificate for this name, from somebody we trust
    chain, key = _certificate(tmp_path, certified)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain, key)
    monkeypatch.setattr(certifi, "where", lambda: str(chain))
    with receiving(context) as receiver:
        receiver.secret = "whsec_c2VjcmV0"
        port = receiver.url.split(":")[2]
        leading(monkeypatch, "127.0.0.1")

        # when
        found = carried(WebhookCourier(trusting=True), f"https://bank.example:{port}")

        # then
        assert found.arrived is arrives
        assert bool(receiver.got) is arrives
        assert receiver.bad == []


def _certificate(folder: Path, name: str) -> tuple[Path, Path]:
    """A certificate that vouches for itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    chain, private = folder / "chain.pem", folder / "key.pem"
    chain.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return chain, private
