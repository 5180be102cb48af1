"""What a person is told of the case that somebody at the lender looks at, in their language."""

from models.facts.decision import Decision, Verdict
from models.facts.language import Language
from models.facts.limit import LimitKind
from models.facts.review import Ruling
from tools.explanation.decrease_words import reasons_said
from tools.explanation.figures import money
from tools.explanation.phrasebook import read_phrases
from tools.policy.pack import PolicyPack

_PHRASES = read_phrases("tools.explanation", "reviews.toml")
_SAID_ANYWAY = frozenset({"person_approved"})


def decided_said(decision: Decision, ruling: Ruling, pack: PolicyPack, language: Language) -> str:
    """The outcome of a case about a limit."""
    key = "approved" if decision.verdict is Verdict.ALLOW else "declined"
    key += "_scene" if decision.wish.kind is LimitKind.SCENE else ""
    return _PHRASES.say(
        key,
        language,
        old=money(decision.old_limit_minor, language, decision.currency),
        new=money(decision.approved_limit_minor, language, decision.currency),
        why=_why(decision, pack, language) + _sentence(ruling.to_customer, language),
    ).strip()


def said_of(key: str, language: Language, *, said: str = "", **values: str) -> str:
    """One of the texts of `reviews.toml`; `said` is what somebody says besides."""
    return _PHRASES.say(key, language, said=_sentence(said, language), **values).strip()


def _why(decision: Decision, pack: PolicyPack, language: Language) -> str:
    helped = [code for code in decision.reasons if code.endswith("_helped")]
    codes = [code for code in decision.reasons if code not in {*_SAID_ANYWAY, *helped}]
    if decision.verdict is Verdict.ALLOW:
        codes = [*codes, *helped]
    if not codes:
        return ""
    reasons = reasons_said(tuple(codes), pack, language)
    return f"原因：{reasons}。" if language is Language.ZH else f"Why: {reasons}. "


def _sentence(said: str, language: Language) -> str:
    """What somebody wrote, ended as a sentence is, with room after it."""
    said = said.strip()
    if not said:
        return ""
    end = "" if said[-1] in "。.!?！？…" else ("。" if language is Language.ZH else ".")
    return said + end + ("" if language is Language.ZH else " ")
