"""Sample cards of every kind but documents, in both languages and in every state."""

from typing import Literal

from assistant.conversation.views import (
    ConsentCard,
    DecisionCard,
    HandoverCard,
    InfluenceView,
    KnownCard,
    KnownGroup,
    LimitsCard,
    LimitView,
    Line,
    OfferCard,
    UploadCard,
    UploadKind,
    WithdrawalCard,
)
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.offer import OfferState
from tests.web.sample_words import both


def lines(language: Language, *rows: tuple[str, str, str, str]) -> tuple[Line, ...]:
    """Rows of (label zh, text zh, label en, text en)."""
    return tuple(Line(label=both(language, a, c), text=both(language, b, d)) for a, b, c, d in rows)


def yuan(language: Language, amount: int) -> str:
    """An amount of whole yuan as the page shows it."""
    return both(language, f"{amount:,} 元", f"¥{amount:,}")


CONSENT_STATES = {
    "requested": ("等你回答", "Waiting for you"),
    "active": ("已同意", "Agreed"),
    "refused": ("你选了不", "You said no"),
    "revoked": ("已撤回", "Withdrawn"),
    "expired": ("已到期", "Ended"),
}


def consent_card(language: Language, state: str) -> ConsentCard:
    return ConsentCard(
        consent_id="cns_letter",
        subject="consent:cns_letter",
        terms_hash="hash-consent",
        open=state == "requested",
        state=state,
        state_text=both(language, *CONSENT_STATES[state]),
        title=both(language, "可以看你的录用通知书吗？", "May I look at your offer letter?"),
        lines=lines(
            language,
            (
                "看什么",
                "录用通知书里的单位、职位、薪资和入职日期",
                "What",
                "Employer, position, pay and first day",
            ),
            ("用来", "算你这一次的额度，不做别的", "What for", "To decide this limit, and nothing else"),
            (
                "谁能看到",
                "我们；需要人工时，处理你这件事的人",
                "Who sees it",
                "We do; an agent, if your case needs one",
            ),
            ("到什么时候", "看一次，12月22日前有效", "Until when", "Once, before 22 December"),
            ("保存多久", "30 天，然后删除", "Kept for", "30 days, then erased"),
            (
                "如果不给看",
                "什么都不变，额度还是现在这样",
                "If you say no",
                "Nothing changes; your limit stays as it is",
            ),
        ),
        details=lines(
            language,
            ("告知书版本", "2026-11-01", "Notice version", "2026-11-01"),
            (
                "撤回方式",
                "在「我分享的材料」里点撤回",
                "Taking it back",
                "Press “Withdraw” under “What I share”",
            ),
        ),
        receipt="eyJhbGciOiJFZERTQSIsImtpZCI6ImRlbW8ifQ." + "eyJjb25zZW50IjoiY25zX2xldHRlciJ9" * 6
        if state == "active"
        else None,
    )


def upload_card(language: Language, kinds: int = 3) -> UploadCard:
    every = (
        (EvidenceKind.OFFER_LETTER, "录用通知书", "Offer letter"),
        (EvidenceKind.DIPLOMA, "毕业证书", "Diploma"),
        (EvidenceKind.CERTIFICATE, "技能证书", "Skill certificate"),
    )
    return UploadCard(
        title=both(language, "把录用通知书交给我", "Send me your offer letter"),
        hint=both(language, "请交你收到的原始 PDF。", "The original PDF you received is best."),
        kinds=tuple(UploadKind(kind=k, label=both(language, zh, en)) for k, zh, en in every[:kinds]),
        bytes_max=10 * 1024 * 1024,
    )


OFFER_STATES = {
    OfferState.OPEN: ("等你决定", "Waiting for you"),
    OfferState.ACCEPTED: ("已接受", "Accepted"),
    OfferState.DECLINED: ("你没有接受", "Declined"),
    OfferState.EXPIRED: ("已过期", "Expired"),
    OfferState.VOID: ("已作废：依据的同意撤回了", "Void: a consent it rests on has ended"),
}


def offer_card(
    language: Language, state: OfferState = OfferState.OPEN, old: int = 1_000, scope: str | None = None
) -> OfferCard:
    steps = (
        ("账户还款记录", "How the account has gone", 600, None),
        ("录用通知书", "Offer letter", 7_200, "evd_letter"),
        ("入职还不到一个月", "The job has not started yet", -1_300, "evd_letter"),
        ("大学英语六级证书", "CET-6 certificate", 500, None),
    )
    new = old + sum(amount for _, _, amount, _ in steps)
    terms = lines(
        language,
        ("新额度", yuan(language, new), "New limit", yuan(language, new)),
        ("年利率", "14.60%（单利）", "Yearly rate", "14.60% (simple interest)"),
        ("其他费用", "没有", "Fees", "None"),
        ("借 1,000 元用 30 天", "利息 12 元", "¥1,000 for 30 days", "Costs ¥12"),
        ("从什么时候起", "你接受之后马上生效", "From when", "As soon as you accept"),
    )
    return OfferCard(
        offer_id="off_1",
        decision_id="dec_1",
        subject="offer:off_1",
        terms_hash="hash-offer",
        state=state,
        state_text=both(language, *OFFER_STATES[state]),
        title=both(language, "额度可以提到这里", "Your limit could be this"),
        scope_text=scope,
        old_limit_minor=old * 100,
        old_limit_text=yuan(language, old),
        new_limit_minor=new * 100,
        new_limit_text=yuan(language, new),
        difference_text=f"+{yuan(language, new - old)}",
        cost=terms[1:4],
        valid_until_text=both(language, "11月29日 18:00", "29 November, 18:00"),
        reasons=(
            both(language, "录用通知书写明每月 18,000 元", "Your offer letter shows ¥18,000 a month"),
            both(language, "最近六期都按时还款", "Your last six payments were on time"),
            both(
                language, "工作还没开始，所以少算一些", "The job has not started, so it counts a little less"
            ),
        ),
        influences=tuple(
            InfluenceView(
                label=both(language, zh, en),
                amount_minor=amount * 100,
                amount_text=f"{'+' if amount > 0 else '−'}{yuan(language, abs(amount))}",
                evidence_id=evidence_id,
            )
            for zh, en, amount, evidence_id in steps
        ),
        terms=terms,
    )


def decision_card(language: Language, verdict: Literal["allow", "refer", "decline"]) -> DecisionCard:
    titles = {
        "allow": ("额度不变，已经够用", "Your limit already covers this"),
        "refer": ("这件事要请人来看", "A person will look at this"),
        "decline": ("这次不能提高额度", "The limit stays as it is this time"),
    }
    return DecisionCard(
        decision_id="dec_2",
        verdict=verdict,
        title=both(language, *titles[verdict]),
        reasons=(
            both(language, "最近三期里有两期晚还", "Two of the last three payments were late"),
            both(language, "没有看到收入", "No income was shown"),
        ),
        what_would_help=()
        if verdict == "allow"
        else (both(language, "连续三期按时还款", "Three payments on time in a row"),),
    )


def withdrawal_card(language: Language, is_open: bool) -> WithdrawalCard:
    now = ("额度方案", "8,000 元，等你决定", "Proposal", "¥8,000, waiting for you")
    then = ("额度方案", "马上作废", "Proposal", "Void at once")
    return WithdrawalCard(
        consent_id="cns_letter",
        subject="withdrawal:cns_letter",
        terms_hash="hash-withdrawal",
        open=is_open,
        title=both(language, "撤回录用通知书的同意", "Withdrawing your offer letter"),
        before=lines(
            language,
            now,
            ("额度", "1,000 元", "Limit", "¥1,000"),
            ("录用通知书", "保存到12月22日", "Offer letter", "Kept until 22 December"),
        ),
        after=lines(
            language,
            then,
            ("额度", "1,000 元，不变", "Limit", "¥1,000, as before"),
            ("录用通知书", "删除", "Offer letter", "Erased"),
        ),
        note=both(language, "以后可以再同意，重新算一次。", "You can agree again later and ask anew."),
    )


def known_card(language: Language) -> KnownCard:
    return KnownCard(
        title=both(language, "关于你，我知道这些", "This is all I know about you"),
        groups=(
            KnownGroup(
                title=both(language, "你的账户", "Your account"),
                basis=both(language, "依据：你和我们的合同", "Basis: your contract with us"),
                lines=lines(
                    language,
                    ("开户", "14 个月", "Open for", "14 months"),
                    ("按时还款", "最近 12 个月 12 次", "Paid on time", "12 times in the last 12 months"),
                ),
            ),
            KnownGroup(
                title=both(language, "录用通知书", "Offer letter"),
                basis=both(language, "依据：你 11月22日 的同意", "Basis: your consent of 22 November"),
                lines=lines(language, ("薪资", "每月 18,000 元", "Pay", "¥18,000 a month")),
            ),
        ),
    )


def limits_card(language: Language, limits: tuple[LimitView, ...]) -> LimitsCard:
    return LimitsCard(title=both(language, "你现在的额度", "Your limits now"), limits=limits)


def handover_card(language: Language) -> HandoverCard:
    return HandoverCard(
        handover_id="hnd_1",
        title=both(language, "已经转给人工", "A person has your case now"),
        text=both(
            language,
            "今天 20:00 前会有人在这里回复你。你不用重新说一遍。",
            "Someone answers here before 20:00 today. You need not explain it again.",
        ),
    )
