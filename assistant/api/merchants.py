"""The directory of merchants: integrators say who they are, and read what is known of them."""

from typing import Annotated

from fastapi import APIRouter, Path
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field

from assistant.actions.means import Means
from assistant.actions.register_merchant import register_merchant, registered_merchant
from assistant.api.doors import reads, writes
from assistant.api.keys import Scope
from assistant.api.languages import InLanguage
from assistant.api.sent import Line, Sent
from models.errors import UnusableInput
from models.facts.language import Language
from models.facts.merchant import MerchantRecord
from models.facts.payment import Merchant
from models.facts.value import Instant
from tools.payments.taxonomy import shipped_taxonomy
from tools.verification.merchants import plain_name

MerchantId = Annotated[
    str, Path(pattern=r"^[A-Za-z0-9._:~-]{1,100}$", description="The id that payments name it by")
]


class NameUnusable(UnusableInput):
    """Give the name under which people know the merchant; a legal form alone names nobody."""

    code = "merchant_name_unusable"


class RegionElsewhere(UnusableInput):
    """The region is one of the country's, such as CN-SH with CN."""

    code = "region_elsewhere"


class MerchantDescribed(Sent):
    """Who a merchant is. Say it as its payments will: limits are compared with it."""

    name: Annotated[Line, Field(examples=["Homewell Furniture"])]
    category_code: Annotated[str, Field(pattern=r"^[0-9]{4}$", examples=["5712"])]
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] = "CN"
    region: (
        Annotated[
            str,
            Field(pattern=r"^[A-Z]{2}-[A-Z0-9]{1,3}$", description="ISO 3166-2", examples=["CN-SH"]),
        ]
        | None
    ) = None

    def of(self, merchant_id: str) -> Merchant:
        """Raises NameUnusable, RegionElsewhere."""
        if not plain_name(self.name):
            raise NameUnusable
        if self.region is not None and not self.region.startswith(f"{self.country}-"):
            raise RegionElsewhere
        return Merchant(merchant_id=merchant_id, **self.model_dump())


class MerchantShown(BaseModel):
    """An entry of the directory. `name` is null for a merchant that nobody registered."""

    merchant_id: str
    name: str | None
    category_code: str
    category_text: str | None
    """What merchants of that code are; null for codes that no policy speaks of."""
    country: str
    region: str | None
    first_seen_at: Instant
    changed_at: Instant | None
    """When name, code or place last changed. Scene limits agreed before that stay shut there."""
    registered_at: Instant | None


def merchants(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """Routes under /merchants."""
    router = APIRouter(prefix="/v1/merchants", tags=["merchants"], route_class=route_class)

    @router.put("/{merchant_id}", summary="Register a merchant", **writes(Scope.MERCHANTS_WRITE))
    def register(merchant_id: MerchantId, sent: MerchantDescribed, language: InLanguage) -> MerchantShown:
        """Whole, in the place of what was said before. The same again changes nothing; another name, code or
        place is dated, and scene limits agreed before that stay shut at this merchant."""
        return _shown(register_merchant(means, sent.of(merchant_id)), language)

    @router.get("/{merchant_id}", summary="Read a merchant", **reads(Scope.MERCHANTS_READ))
    def read(merchant_id: MerchantId, language: InLanguage) -> MerchantShown:
        return _shown(registered_merchant(means, merchant_id), language)

    return router


def _shown(record: MerchantRecord, language: Language) -> MerchantShown:
    named = shipped_taxonomy().class_name(record.category_code, language)
    return MerchantShown(**record.model_dump(), category_text=named)
