"""Routes of signing in through a provider: there, and back."""

from collections.abc import Mapping

from fastapi import APIRouter, Request, Response

from assistant.actions.means import Means
from assistant.actions.sign_in_by_provider import (
    RolesClaim,
    pending_opened,
    pending_sealed,
    sign_in_by_provider,
)
from assistant.actions.staff_terms import StaffTerms
from assistant.console.entering import inside, led_to
from assistant.console.guard import open_to_all
from assistant.console.show import Show
from assistant.console.visitor import COOKIE_PATH, AsVisit, keep_token
from assistant.settings import Settings
from assistant.verifying.sign_in_provider import ProviderUnusable, SignInProvider
from models.facts.staff import StaffRole

_COOKIE, _WAY = "staff_provider", f"{COOKIE_PATH}/sign-in/provider"
_MINUTES_MAX = 10


def provider_sign_in(
    router: APIRouter,
    means: Means,
    show: Show,
    terms: StaffTerms,
    provider: SignInProvider,
    settings: Settings,
) -> None:
    """What comes back is held against a cookie that only this browser has."""
    roles = RolesClaim(settings.staff_oidc_roles_claim, roles_of(settings.staff_oidc_roles))

    @router.get("/sign-in/provider", dependencies=[open_to_all])
    def there(request: Request, then: str = "/console") -> Response:
        returns_to = settings.staff_oidc_redirect_uri or str(request.url_for("back"))
        address, pending = provider.begin(returns_to)
        response = led_to(address)
        response.set_cookie(
            _COOKIE,
            pending_sealed(means, pending, inside(then)),
            max_age=_MINUTES_MAX * 60,
            path=_WAY,
            httponly=True,
            samesite="lax",  # it comes back from another site
            secure=request.url.scheme == "https",
        )
        return response

    @router.get("/sign-in/provider/back", dependencies=[open_to_all])
    def back(request: Request, visit: AsVisit, state: str = "", code: str = "") -> Response:
        pending, then = pending_opened(means, request.cookies.get(_COOKIE, ""))
        step = sign_in_by_provider(means, terms, provider.finish(pending, state, code, means.now()), roles)
        # Not a redirect: the browser would take it for the other site's, and leave out our strict cookie.
        response = show.page("signed_in.html", visit, then=inside(then))
        response.delete_cookie(_COOKIE, path=_WAY, httponly=True, samesite="lax")
        keep_token(request, response, step.token)
        return response


def provider_of(settings: Settings) -> SignInProvider | None:
    """Whoever is set; None where nobody is. Raises ProviderUnusable for half a setting, and where neither
    passwords nor a provider are left to sign in with."""
    secret = settings.staff_oidc_client_secret
    given = (settings.staff_oidc_issuer, settings.staff_oidc_client_id, secret)
    if not any(given):
        if not settings.staff_local_passwords:
            raise ProviderUnusable(
                "Without passwords staff need a provider: set ASSISTANT_STAFF_OIDC_ISSUER."
            )
        return None
    if settings.staff_oidc_issuer is None or settings.staff_oidc_client_id is None or secret is None:
        raise ProviderUnusable(
            "Set ASSISTANT_STAFF_OIDC_ISSUER, _CLIENT_ID and _CLIENT_SECRET together, or none of them."
        )
    return SignInProvider(
        settings.staff_oidc_issuer, settings.staff_oidc_client_id, secret.get_secret_value()
    )


def roles_of(words: Mapping[str, str]) -> dict[str, StaffRole]:
    """What a claim's words mean. Raises ProviderUnusable for a role that there is not."""
    unknown = sorted(set(words.values()) - set(StaffRole))
    if unknown:
        raise ProviderUnusable(
            f"ASSISTANT_STAFF_OIDC_ROLES names no role of ours: {', '.join(unknown)}; "
            f"there are {', '.join(StaffRole)}."
        )
    return {word: StaffRole(role) for word, role in words.items()}
