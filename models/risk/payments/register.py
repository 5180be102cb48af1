"""Every factor of the real-time engine: name, unit, and what a person would be told about it.

In the order of `windows.fill`. They serve to notice fraud and nothing else: none may reach a score, a limit
or a price.
"""

from typing import Final, NamedTuple

from models.facts.payment import ScamPattern
from models.risk.payments import windows


class PaymentFactor(NamedTuple):
    name: str
    unit: str
    en: str
    zh: str
    """Both are phrases that complete "what was looked at: ..."."""


_GROUPS: Final = (
    ("all", "", ""),
    ("merchant", " to this merchant", "在这家商户"),
    ("payee", " to this payee", "给这位收款人"),
    ("category", " in this kind of shop", "在这类商户"),
    ("device", " from this device", "用这台设备"),
    ("hour", " around this time of day", "在一天中的这个时段"),
)
_WINDOWS: Final = (
    ("1h", "in the last hour", "最近1小时"),
    ("6h", "in the last 6 hours", "最近6小时"),
    ("24h", "in the last 24 hours", "最近24小时"),
    ("7d", "in the last 7 days", "最近7天"),
    ("30d", "in the last 30 days", "最近30天"),
)
_RECENTS: Final = (("6h", "6 hours", "6小时"), ("24h", "24 hours", "24小时"), ("72h", "3 days", "3天"))
_KINDS: Final = (
    ("merchant", "merchant", "商户"),
    ("payee", "payee", "收款人"),
    ("device", "device", "设备"),
    ("category", "kind of shop", "商户类别"),
    ("place", "place", "地点"),
)
_PATTERNS: Final = {
    ScamPattern.REFUND_REBOOKING: ("a refund or a rebooking", "退款或改签"),
    ScamPattern.FAKE_SUPPORT: ("false support staff", "假冒客服"),
    ScamPattern.SAFE_ACCOUNT: ("a so-called safe account", "所谓的“安全账户”"),
    ScamPattern.TASK_REBATE: ("tasks that promise rebates", "刷单返利"),
    ScamPattern.LOAN_FEE: ("fees before a loan", "贷款前先交费"),
    ScamPattern.IMPERSONATION: ("somebody posing as another", "冒充他人"),
}


def _moment() -> list[PaymentFactor]:
    return [
        PaymentFactor("amount_log", "log minor units", "the amount", "这笔付款的金额"),
        PaymentFactor("round_zeros", "digits", "how round the amount is", "金额是不是整数"),
        PaymentFactor("hour", "hours UTC", "the time of day", "付款的时间"),
        PaymentFactor("weekday", "days since Monday", "the day of the week", "付款是星期几"),
        PaymentFactor("category", "ISO 18245 code", "what kind of shop it is", "商户是做什么的"),
        PaymentFactor("transfer", "yes or no", "that it is a transfer to a payee", "这是一笔转账"),
        PaymentFactor("on_call", "yes or no", "being on the telephone while paying", "付款时正在通话"),
        PaymentFactor("screen_shared", "yes or no", "a screen that somebody else sees", "付款时正在共享屏幕"),
    ]


def _windowed() -> list[PaymentFactor]:
    found = []
    for group, to_whom, whose in _GROUPS:
        for window, lately, recently in _WINDOWS:
            for measure, unit, en, zh in (
                ("count", "payments", f"how many payments{to_whom} {lately}", "付了多少笔"),
                ("sum", "minor units", f"how much was paid{to_whom} {lately}", "一共付了多少钱"),
                ("max", "minor units", f"the largest payment{to_whom} {lately}", "最大的一笔"),
            ):
                name = f"{measure}_{group}_{window}"
                found.append(PaymentFactor(name, unit, en, f"{recently}{whose}{zh}"))
    return found


def _ratios() -> list[PaymentFactor]:
    found = []
    for group, to_whom, whose in _GROUPS:
        mean = f"the amount beside the mean{to_whom} of 30 days"
        largest = f"the amount beside the largest{to_whom} of 30 days"
        found += [
            PaymentFactor(f"amount_to_mean_{group}", "ratio", mean, f"金额和最近30天{whose}平均一笔相比"),
            PaymentFactor(f"amount_to_max_{group}", "ratio", largest, f"金额和最近30天{whose}最大一笔相比"),
        ]
    return [
        *found,
        PaymentFactor(
            "count_24h_to_usual",
            "ratio",
            "how many payments today beside a usual day",
            "今天的笔数和平时相比",
        ),
        PaymentFactor(
            "sum_24h_to_usual", "ratio", "what is paid today beside a usual day", "今天的总额和平时相比"
        ),
    ]


def _distinct() -> list[PaymentFactor]:
    counted = (
        ("merchants", "merchants", "付款给多少家商户"),
        ("payees", "payees", "转账给多少人"),
        ("devices", "devices", "用了多少台设备"),
        ("categories", "kinds of shop", "涉及多少类商户"),
    )
    return [
        PaymentFactor(f"distinct_{name}_{window}", name, f"how many {words} {lately}", f"{recently}{zh}")
        for window, lately, recently in _WINDOWS[windows.DISTINCT_FROM :]
        for name, words, zh in counted
    ]


def _departures() -> list[PaymentFactor]:
    sd = "standard deviations"
    found = [
        PaymentFactor("departure", sd, "the amount beside what is usual", "金额和平时相差多少"),
        PaymentFactor(
            "departure_category",
            sd,
            "the amount beside what is usual in this kind of shop",
            "金额和平时在这类商户相差多少",
        ),
        PaymentFactor(
            "departure_hour",
            sd,
            "the amount beside what is usual at this time",
            "金额和平时在这个时段相差多少",
        ),
        PaymentFactor("category_share", "share", "how usual this kind of shop is", "平时去不去这类商户"),
        PaymentFactor("hour_share", "share", "how usual this time of day is", "平时在不在这个时段付款"),
        PaymentFactor("weight_of_past", "payments", "how much is known of the past", "过去的付款记录有多少"),
    ]
    for window, words, zh in _RECENTS:
        found += [
            PaymentFactor(
                f"departure_mean_{window}",
                sd,
                f"how unusual amounts of the last {words} were",
                f"最近{zh}的金额和平时差多少",
            ),
            PaymentFactor(
                f"departure_max_{window}",
                sd,
                f"the most unusual amount of the last {words}",
                f"最近{zh}最不寻常的金额",
            ),
            PaymentFactor(
                f"rare_hours_{window}",
                "nats",
                f"how unusual the hours of the last {words} were",
                f"最近{zh}的付款时段平时多不多见",
            ),
            PaymentFactor(
                f"rare_categories_{window}",
                "nats",
                f"how unusual the shops of the last {words} were",
                f"最近{zh}的商户类别平时多不多见",
            ),
        ]
    return found


def _familiar() -> list[PaymentFactor]:
    found = []
    for kind, en, zh in _KINDS:
        found += [
            PaymentFactor(
                f"first_{kind}", "yes or no", f"the first payment to this {en}", f"第一次遇到这个{zh}"
            ),
            PaymentFactor(
                f"days_known_{kind}",
                "days",
                f"how long this {en} is known",
                f"这个{zh}是多久以前第一次出现的",
            ),
            PaymentFactor(
                f"days_since_{kind}",
                "days",
                f"how long since the last time with this {en}",
                f"距上次遇到这个{zh}多久",
            ),
            PaymentFactor(
                f"times_{kind}", "payments", f"how often this {en} was seen", f"这个{zh}出现过多少次"
            ),
        ]
    return found


def _times() -> list[PaymentFactor]:
    gaps = [
        PaymentFactor(
            f"minutes_since_{gap}",
            "minutes",
            f"how quickly the last {gap} payments followed",
            f"最近{gap}笔付款隔得有多近",
        )
        for gap in windows.GAPS
    ]
    return [
        *gaps,
        PaymentFactor(
            "same_amount_24h", "payments", "the same amount again within a day", "一天内重复的金额"
        ),
        PaymentFactor("stopped_1h", "attempts", "attempts stopped in the last hour", "最近1小时被拦下的付款"),
        PaymentFactor(
            "stopped_24h", "attempts", "attempts stopped in the last day", "最近24小时被拦下的付款"
        ),
        PaymentFactor(
            "guided_24h",
            "payments",
            "payments on the telephone or with a shared screen",
            "通话或共享屏幕时的付款",
        ),
        PaymentFactor("transfers_24h", "payments", "transfers in the last day", "最近24小时的转账"),
    ]


def _places() -> list[PaymentFactor]:
    return [
        PaymentFactor("km_from_last", "km", "the distance from the last payment", "离上一笔付款的地点有多远"),
        PaymentFactor("speed_kmh", "km/h", "the speed needed from the last place", "从上一个地点赶来要多快"),
        PaymentFactor(
            "km_from_nearest", "km", "the distance from every earlier place", "离以往所有地点有多远"
        ),
        PaymentFactor(
            "km_from_home", "km", "the distance from where one usually is", "离平时活动的地方有多远"
        ),
        PaymentFactor("km_usual", "km", "how far one usually goes", "平时活动的范围有多大"),
        PaymentFactor(
            "distance_to_usual",
            "ratio",
            "the distance beside how far one usually goes",
            "距离和平时的范围相比",
        ),
    ]


def _noted() -> list[PaymentFactor]:
    happened = (
        ("offer", "an offer was made", "收到额度方案"),
        ("limit_increase", "the limit rose", "额度提高"),
        ("consent", "a consent was given", "给出授权"),
        ("chat_warning", "something in the chat sounded like a scam", "聊天中出现疑似诈骗的内容"),
    )
    return [
        *(
            PaymentFactor(f"minutes_since_{name}", "minutes", f"how long since {en}", f"距{zh}多久")
            for name, en, zh in happened
        ),
        *(
            PaymentFactor(
                f"warned_{pattern}",
                "yes or no",
                f"a talk in the last week about {en}",
                f"最近一周聊天中提到{zh}",
            )
            for pattern, (en, zh) in _PATTERNS.items()
        ),
        PaymentFactor("own_scams", "payments", "scams confirmed by them before", "以前确认过的诈骗"),
        PaymentFactor(
            "days_since_first_own_scam", "days", "how long since their first scam", "距第一次被骗多久"
        ),
        PaymentFactor(
            "days_since_last_own_scam", "days", "how long since their last scam", "距最近一次被骗多久"
        ),
    ]


def _standing() -> list[PaymentFactor]:
    confirmed, days = ("scams confirmed at this payee", "这个收款方被确认的诈骗"), (7, 14, 30)
    return [
        PaymentFactor("payee_payments_30d", "payments", "how many pay this payee", "有多少笔付给这个收款方"),
        PaymentFactor(
            "payee_customers_30d", "customers", "how many people pay this payee", "有多少人付给这个收款方"
        ),
        PaymentFactor(
            "payee_payments_each", "payments", "how often each pays this payee", "每人付给这个收款方多少次"
        ),
        *(
            PaymentFactor(
                f"payee_scams_{day}d",
                "payments",
                f"{confirmed[0]} in {day} days",
                f"最近{day}天{confirmed[1]}",
            )
            for day in days
        ),
        *(
            PaymentFactor(
                f"payee_scam_rate_{day}d",
                "share",
                f"the share of scams at this payee in {day} days",
                f"最近{day}天这个收款方的诈骗比例",
            )
            for day in days
        ),
        PaymentFactor(
            "days_since_first_payee_scam",
            "days",
            "how long scams go on at this payee",
            "这个收款方的诈骗持续了多久",
        ),
        PaymentFactor(
            "days_since_last_payee_scam", "days", "the last scam at this payee", "这个收款方最近一次诈骗"
        ),
        PaymentFactor(
            "payee_good_since_scam",
            "payments",
            "good payments to this payee since",
            "此后给这个收款方的正常付款",
        ),
        PaymentFactor(
            "payee_settled_30d",
            "payments",
            "payments to this payee old enough to judge",
            "给这个收款方的可判断付款",
        ),
        PaymentFactor("payee_refunded", "share", "how much this payee pays back", "这个收款方退款的比例"),
        PaymentFactor("payee_days_known", "days", "how long this payee is known", "这个收款方出现多久了"),
    ]


FACTORS: Final = (
    *_moment(), *_windowed(), *_ratios(), *_distinct(), *_departures(), *_familiar(), *_times(), *_places(),
    *_noted(), *_standing(),
)  # fmt: skip
FACTOR_NAMES: Final = tuple(factor.name for factor in FACTORS)
assert len(FACTORS) == len(set(FACTOR_NAMES)) == windows.WIDTH
FACTOR_BY_NAME: Final = {factor.name: factor for factor in FACTORS}
