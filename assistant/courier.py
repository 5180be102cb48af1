"""Carries messages to counterparties over HTTP: to where was checked, never on to anywhere else."""

import asyncio
import socket
from dataclasses import dataclass

from models.facts.delivery import Carried, Parcel
from tools.webhooks.address import Address, AddressUnusable, address_of, is_public
from tools.webhooks.message import headers_of

GONE = 410
"""By the specification: whoever answers this wants no more of it."""


@dataclass(frozen=True, slots=True)
class WebhookCourier:
    """`trusting` lets messages go to our own network, for demonstrations.

    A host is looked up once, what it leads to is checked, and exactly that is called: a name that leads
    elsewhere a moment later leads nowhere. Redirects are not followed, proxies of the environment not used.
    """

    trusting: bool
    seconds: float = 15.0
    """For one attempt altogether, however slowly the other side speaks."""

    def require_address(self, url: str) -> None:
        """Raises AddressUnusable for a place that nothing is sent to."""
        address_of(url, trusting=self.trusting)

    def carry(self, parcel: Parcel) -> Carried:
        """One attempt. What goes wrong is told in a few words of ours, never in those of the other side."""
        import httpx

        try:
            status = asyncio.run(self._carried(parcel))
        except AddressUnusable as error:
            return Carried(arrived=False, note=str(error))
        except TimeoutError:
            return Carried(arrived=False, note=f"No answer within {self.seconds:g} seconds.")
        except (httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError) as error:
            return Carried(arrived=False, note=f"No answer: {type(error).__name__}.")
        arrived = 200 <= status < 300
        note = f"Answered {status}." if not 300 <= status < 400 else f"Answered {status}; not followed."
        return Carried(arrived=arrived, note=note, final=status == GONE)

    async def _carried(self, parcel: Parcel) -> int:
        import httpx

        async with asyncio.timeout(self.seconds):
            *others, last = await self._looked_up(address_of(parcel.url, trusting=self.trusting))
            for each in others:
                try:
                    return await self._posted(parcel, each)
                except httpx.ConnectError:
                    continue  # nothing was said yet, so the next way may be tried
            return await self._posted(parcel, last)

    async def _posted(self, parcel: Parcel, called: str) -> int:
        """The status that this one IP address answers, under the name in the URL."""
        import httpx

        url = httpx.URL(parcel.url)
        headers = headers_of(parcel) | {"host": url.netloc.decode("ascii")}
        async with (
            httpx.AsyncClient(timeout=self.seconds, follow_redirects=False, trust_env=False) as client,
            client.stream(
                "POST",
                url.copy_with(host=called),
                content=parcel.body.encode(),
                headers=headers,
                extensions={"sni_hostname": url.raw_host.decode("ascii")},
            ) as answer,
        ):
            return answer.status_code  # what else they say is left unread

    async def _looked_up(self, address: Address) -> tuple[str, ...]:
        """The IP addresses of the host; raises AddressUnusable unless every one of them may be called."""
        loop = asyncio.get_running_loop()
        found = await loop.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
        addresses = tuple(dict.fromkeys(str(each[4][0]) for each in found))
        if not self.trusting and not all(is_public(each) for each in addresses):
            raise AddressUnusable(f"{address.host} leads into our own network or nobody's; nothing was sent.")
        return addresses
