"""What a fragment is called, in zh and en, and the factor that it is: made from its parts."""

from typing import Final

from models.risk.factor import Direction, Factor
from models.risk.fragments.event_log import EventLog
from models.risk.fragments.fragment import BESIDE_LONGER, Aggregate, Fragment

_A = Aggregate
_PHRASES: Final = {
    _A.COUNT: ("{zh}的次数", "how many {en}"),
    _A.SUM: ("{zh}的合计", "the sum of {en}"),
    _A.MEAN: ("{zh}的平均值", "the mean of {en}"),
    _A.MAX: ("{zh}的最大值", "the largest {en}"),
    _A.MIN: ("{zh}的最小值", "the smallest {en}"),
    _A.STD: ("{zh}的波动", "how much {en} varies"),
    _A.LAST: ("最近一次的{zh}", "the latest {en}"),
    _A.LAST_LESS_MEAN: ("最近一次的{zh}和平均值的差", "the latest {en} less its mean"),
    _A.TREND: ("{zh}每30天的变化", "how {en} changes in 30 days"),
    _A.ABOVE_ZERO: ("{zh}大于零的比例", "how often {en} is above zero"),
    _A.STREAK: ("{zh}连续多少次大于零", "how often in a row {en} was above zero"),
    _A.SHARE: ("{zh}的次数占比", "the share of {en} among all"),
    _A.SUM_SHARE: ("{zh}的合计占比", "the share of {en} in the sum of all"),
    _A.GAP_MEAN: ("{zh}平均隔多少天", "the mean days between {en}"),
    _A.GAP_STD: ("{zh}的间隔有多不规律", "how irregular the days between {en} are"),
    _A.GAP_MAX: ("{zh}最长隔多少天", "the longest gap between {en}"),
    _A.SINCE_LAST: ("距最近一次{zh}多少天", "days since the latest of {en}"),
    _A.SINCE_FIRST: ("距第一次{zh}多少天", "days since the first of {en}"),
    _A.ACTIVE_DAYS: ("有{zh}的天数", "days with {en}"),
    _A.DISTINCT: ("{zh}涉及多少种{of_zh}", "how many different {of_en} among {en}"),
    _A.RATE_RATIO: ("{zh}的频率和{longer_zh}相比", "how frequent {en} are, beside {longer_en}"),
    _A.MEAN_CHANGE: ("{zh}的平均值比{longer_zh}高多少", "the mean of {en}, less that of {longer_en}"),
    _A.SUM_PART: ("{zh}的合计占{longer_zh}的比例", "the sum of {en}, as a part of that of {longer_en}"),
}
_DAYS: Final = frozenset({_A.GAP_MEAN, _A.GAP_STD, _A.GAP_MAX, _A.SINCE_LAST, _A.SINCE_FIRST, _A.ACTIVE_DAYS})
_COUNTS: Final = {
    _A.COUNT: "events",
    _A.DISTINCT: "kinds",
    _A.STREAK: "events",
    _A.SHARE: "share",
    _A.SUM_SHARE: "share",
    _A.SUM_PART: "share",
    _A.ABOVE_ZERO: "share",
    _A.RATE_RATIO: "ratio",
}
_GROWS_WITH_MEASURE: Final = frozenset({_A.MEAN, _A.MAX, _A.MIN, _A.LAST, _A.ABOVE_ZERO})
"""Each of these grows when any value of the measure does and all else stays."""


def factor_of(fragment: Fragment, log: EventLog) -> Factor:
    """The factor, named after its log and its parts. A declared direction holds where the fragment can only
    grow with the measure; elsewhere none is claimed."""
    zh, en = meaning(fragment, log)
    grows = fragment.aggregate in _GROWS_WITH_MEASURE and fragment.measure is not None
    return Factor(
        name=f"{log.name}.{fragment.name}",
        meaning_zh=zh,
        meaning_en=en,
        unit=_unit(fragment, log),
        category=log.category,
        direction=log.directions.get(fragment.measure or "", Direction.NONE) if grows else Direction.NONE,
        reason_code=f"{log.name}.{fragment.measure or 'activity'}",
    )


def meaning(fragment: Fragment, log: EventLog) -> tuple[str, str]:
    """A phrase in zh and one in en."""
    zh, en = _subject(fragment, log)
    longer_zh, longer_en = _lately(fragment.longer_days)
    of_zh, of_en = log.labels(fragment.of or "")
    longer_zh, longer_en = longer_zh or "全部记录", longer_en.removeprefix("in ") or "all that is known"
    parts = {
        "zh": zh,
        "en": en,
        "of_zh": of_zh,
        "of_en": of_en,
        "longer_zh": longer_zh,
        "longer_en": longer_en,
    }
    said_zh, said_en = (phrase.format(**parts) for phrase in _PHRASES[fragment.aggregate])
    window_zh, window_en = _lately(fragment.days)
    if fragment.aggregate in BESIDE_LONGER:
        head, _, tail = said_en.partition(",")
        return f"{window_zh}{said_zh}", f"{head} {window_en},{tail}"
    return f"{window_zh}{said_zh}", f"{said_en} {window_en}".strip()


def lineage(fragment: Fragment, log: EventLog) -> str:
    """What a fragment is made of, for whoever audits it."""
    where = ", ".join(f"{mark} = {word}" for mark, word in fragment.where) or "all events"
    measure = fragment.measure or "the events"
    return f"{log.name}: {fragment.aggregate} of {measure} over {where}, before the moment and known by it"


def _subject(fragment: Fragment, log: EventLog) -> tuple[str, str]:
    """What the number is of: a measure, or the events; of which kind."""
    zh, en = ("记录", "events") if fragment.measure is None else log.labels(fragment.measure)
    if not fragment.where:
        return zh, en
    words = [log.labels(word) for _, word in fragment.where]
    return f"“{'、'.join(word for word, _ in words)}”{zh}", f"{en} ({', '.join(word for _, word in words)})"


def _lately(days: int | None) -> tuple[str, str]:
    return ("", "") if days is None else (f"最近{days}天", f"in the last {days} days")


def _unit(fragment: Fragment, log: EventLog) -> str:
    if fragment.aggregate in _DAYS:
        return "days"
    measured = log.units.get(fragment.measure or "", "")
    return _COUNTS.get(fragment.aggregate, measured)
