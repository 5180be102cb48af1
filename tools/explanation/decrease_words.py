"""What a person is told about a decrease of their limit, in their language."""

from models.facts.decrease import Decrease
from models.facts.language import Language
from tools.explanation.figures import day, local_day, money
from tools.explanation.phrasebook import read_phrases
from tools.policy.pack import PolicyPack

_PHRASES = read_phrases("tools.explanation", "decrease.toml")


def decrease_said(
    key: str, decrease: Decrease, limit_minor: int, pack: PolicyPack, language: Language
) -> str:
    """One of the texts of `decrease.toml`; `limit_minor` is the limit as it stands now."""
    decision = decrease.decision
    came_to = decision.new_limit_minor if decrease.came_to_minor is None else decrease.came_to_minor
    return _PHRASES.say(
        key,
        language,
        day=day(local_day(decrease.in_force_at), language),
        old=money(decision.old_limit_minor, language, decision.currency),
        new=money(came_to, language, decision.currency),
        limit=money(limit_minor, language, decision.currency),
        reasons=reasons_said(decision.reasons, pack, language),
    )


def reasons_said(codes: tuple[str, ...], pack: PolicyPack, language: Language) -> str:
    """The pack's words for the reasons, in one sentence."""
    texts = [pack.reasons[code].said(language) for code in codes]
    return ("；" if language is Language.ZH else "; ").join(texts)
