"""What evidence could do, in words: for cards, the API and the terminal alike."""

from collections.abc import Mapping

from models.facts.evidence import EvidenceKind
from models.facts.evidence_outlook import EvidenceEffect, EvidenceOutlook, NeedOutlook, TypicalRise
from models.facts.language import Language
from models.facts.money import Currency
from tools.explanation.figures import money
from tools.explanation.phrasebook import read_phrases
from tools.explanation.words import in_sentence, word

OUTLOOK_PHRASES = read_phrases("assistant.conversation", "outlook_phrases.toml")

_NOTHING, _RARELY, _NEARLY_ALL = 0.005, 0.05, 0.95


def effect_text(effect: EvidenceEffect, language: Language, currency: Currency) -> str:
    """For how many, and by about how much; what helps less than half of them is said to."""

    def say(key: str, **values: object) -> str:
        return OUTLOOK_PHRASES.say(key, language, **values)

    if effect.typical is None or effect.rises < _NOTHING:
        said = say("helps_none")
    elif effect.rises < _RARELY:
        said = say("helps_rarely")
    else:
        amount = rise_text(effect.typical, language, currency)
        said = say(_how_often(effect.rises), count=in_ten(effect.rises), amount=amount)
    if in_ten(effect.to_person) >= 1:
        comma = "，" if language is Language.ZH else ", "
        said += comma + say("to_person", count=in_ten(effect.to_person))
    return said


def _how_often(rises: float) -> str:
    if rises >= _NEARLY_ALL:
        return "helps_most"
    return "helps" if rises >= 0.5 else "helps_few"


def in_ten(share: float) -> int:
    """Of ten people, so many; a share worth telling is never none or all of them."""
    if share < _RARELY:
        return 0
    return min(9, max(1, int(share * 10 + 0.5))) if share < _NEARLY_ALL else 10


def rise_text(typical: TypicalRise, language: Language, currency: Currency) -> str:
    """The quartiles as a person says them: about so much, or about so much to so much."""
    low, high = (money(each, language, currency) for each in (typical.low_minor, typical.high_minor))
    if low == high:
        return OUTLOOK_PHRASES.say("about", language, amount=low)
    return OUTLOOK_PHRASES.say("about_between", language, low=low, high=high)


def effect_named(kinds: tuple[EvidenceKind, ...], language: Language) -> str:
    """What is shown: one kind, or two together."""
    first = word(f"kind.{kinds[0]}", language)
    if len(kinds) == 1:
        return first
    other = in_sentence(word(f"kind.{kinds[1]}", language), language)
    return OUTLOOK_PHRASES.say("together", language, one=first, other=other)


def consent_text(
    outlook: EvidenceOutlook, kind: EvidenceKind, language: Language, currency: Currency
) -> str | None:
    """What one document could do, said when it is asked for; None where nothing was worked out for it."""
    if outlook.need is not None:
        return need_texts(outlook, language, currency).get(kind)
    effect = outlook.of(kind)
    if effect is None:
        return None
    said = effect_text(effect, language, currency)
    if not effect.helps:
        return said
    said = said if language is Language.ZH else said[0].lower() + said[1:]
    return OUTLOOK_PHRASES.say("like_you", language, text=said)


def need_texts(
    outlook: EvidenceOutlook, language: Language, currency: Currency
) -> Mapping[EvidenceKind, str]:
    """By rule, what the documents of the need would do, for those that may still be shown."""
    need = outlook.need
    assert need is not None, "only a scene limit is sized by a need"
    said: dict[EvidenceKind, str] = {}
    if EvidenceKind.PURCHASE in outlook.looked_at and need.explained_minor > 0:
        said[EvidenceKind.PURCHASE] = _purchase_text(need, language, currency)
    if EvidenceKind.RENTAL_CONTRACT in outlook.looked_at:
        said[EvidenceKind.RENTAL_CONTRACT] = _contract_text(need, language, currency)
    return said


def _purchase_text(need: NeedOutlook, language: Language, currency: Currency) -> str:
    def amount(minor: int) -> str:
        return money(minor, language, currency)

    stop = "。" if language is Language.ZH else ". "
    said = OUTLOOK_PHRASES.say(
        "need_purchase_text",
        language,
        available=amount(need.available_minor),
        most=amount(need.explained_minor),
    )
    if need.unexplained_share >= 1:
        return said
    share = f"{need.unexplained_share:.0%}"
    half = OUTLOOK_PHRASES.say("need_purchase_half", language, share=share, most=amount(need.covers_minor))
    return said + stop + half


def _contract_text(need: NeedOutlook, language: Language, currency: Currency) -> str:
    explained, covers = (
        money(each, language, currency) for each in (need.explained_minor, need.covers_minor)
    )
    if need.unexplained_share >= 1:
        return OUTLOOK_PHRASES.say("need_contract_none", language)
    if not need.purchase_shown:
        return OUTLOOK_PHRASES.say("need_contract_before", language, most=explained)
    if need.explained_minor <= need.covers_minor:
        return OUTLOOK_PHRASES.say("need_contract_none", language)
    return OUTLOOK_PHRASES.say("need_contract_text", language, explained=explained, covers=covers)


def before_text(effect: EvidenceEffect | None, language: Language, currency: Currency) -> str | None:
    """What was said before, short, to stand beside what an item did; None where nothing was."""
    if effect is None:
        return None
    if effect.typical is None or effect.rises < _NOTHING:
        said = OUTLOOK_PHRASES.say("before_none", language)
    elif effect.rises < _RARELY:
        said = OUTLOOK_PHRASES.say("before_rarely", language)
    else:
        amount = rise_text(effect.typical, language, currency)
        key = "before_most" if effect.rises >= _NEARLY_ALL else "before_amount"
        count = {} if key == "before_most" else {"count": in_ten(effect.rises)}
        said = OUTLOOK_PHRASES.say(key, language, amount=amount, **count)
    return OUTLOOK_PHRASES.say("before", language, text=said)
