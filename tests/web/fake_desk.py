"""A desk in memory: one scripted graduate, enough to walk through every card."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from assistant.conversation.views import CardView, ChatView, ConsentView, LimitView, MessageView
from assistant.web.desk import DemoCustomer
from models.errors import ConsentNotOpen, NotFound, OfferVoid, SignInNeeded
from models.facts.conversation import Role
from models.facts.evidence import EvidenceKind, EvidenceState, FieldName
from models.facts.language import Language
from models.facts.offer import OfferState
from tests.web import sample_cards as cards
from tests.web.sample_documents import offer_letter, page_picture
from tests.web.sample_words import both

Card = Callable[[Language], CardView]
START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Entry:
    """A message before it is put into a language."""

    role: Role
    zh: str
    en: str
    cards: tuple[Card, ...] = ()
    at: datetime | None = None


@dataclass(slots=True)
class FakeDesk:
    """Everything is one case; the token only has to be a living one."""

    entries: list[Entry] = field(default_factory=list)
    tokens: set[str] = field(default_factory=set)
    customers: bool = True
    customer_name: str = "林晓雨"
    consent: str = "requested"
    evidence: EvidenceState = EvidenceState.TO_CONFIRM
    pay: str = "18000"
    offer: OfferState = OfferState.OPEN
    withdrawal_open: bool = True
    limit_yuan: int = 1_000
    shares: bool = False
    uploaded: list[tuple[EvidenceKind, str, int]] = field(default_factory=list)
    may_answer: threading.Event = field(default_factory=threading.Event)
    """Whether an upload is answered at once; cleared, it is being read."""

    def __post_init__(self) -> None:
        self.may_answer.set()

    # --- coming and going

    def demo_customers(self, language: Language) -> tuple[DemoCustomer, ...]:
        if not self.customers:
            return ()
        graduate = both(language, "刚毕业，额度 1,000 元", "A graduate with a limit of ¥1,000")
        rider = both(language, "外卖骑手，刚到上海", "A delivery rider, new in Shanghai")
        return (
            DemoCustomer(customer_id="cus_graduate", name="林晓雨", blurb=graduate),
            DemoCustomer(customer_id="cus_rider", name="Omar Haddad", blurb=rider),
        )

    def sign_in(self, customer_id: str) -> str:
        if customer_id not in {"cus_graduate", "cus_rider"}:
            raise NotFound
        token = f"token-{len(self.tokens)}"
        self.tokens.add(token)
        return token

    def sign_out(self, token: str) -> None:
        self.tokens.discard(token)

    # --- what is shown

    def chat(self, token: str, language: Language) -> ChatView:
        self._known(token)
        return ChatView(
            customer_name=self.customer_name,
            language=language,
            conversation_id="cnv_1",
            messages=tuple(self._message(i, language) for i in range(len(self.entries))),
            limits=self.limits(language),
            consents=self._consents(language),
        )

    def picture(self, token: str, evidence_id: str, page: int) -> bytes:
        self._known(token)
        if evidence_id != "evd_letter" or page not in (1, 2):
            raise NotFound
        return page_picture(page)

    def limits(self, language: Language) -> tuple[LimitView, ...]:
        if self.limit_yuan == 0:
            return ()
        drawn = min(400, self.limit_yuan)
        return (
            LimitView(
                limit_id="lim_1",
                title=both(language, "随处可用的额度", "Limit for everything"),
                amount_minor=self.limit_yuan * 100,
                amount_text=cards.yuan(language, self.limit_yuan),
                drawn_minor=drawn * 100,
                drawn_text=cards.yuan(language, drawn),
                available_minor=(self.limit_yuan - drawn) * 100,
                available_text=cards.yuan(language, self.limit_yuan - drawn),
                lines=cards.lines(language, ("年利率", "14.60%", "Yearly rate", "14.60%")),
            ),
        )

    # --- what is done

    def say(self, token: str, language: Language, text: str) -> tuple[MessageView, ...]:
        self._known(token)
        return self._add(language, Entry(Role.PERSON, text, text), self._reply(text))

    def answer(
        self, token: str, language: Language, subject: str, terms_hash: str, yes: bool
    ) -> tuple[MessageView, ...]:
        self._known(token)
        act = {"consent": self._consented, "offer": self._offered, "withdrawal": self._withdrawn}
        return self._add(language, *act[subject.partition(":")[0]](yes))

    def tell(
        self, token: str, language: Language, subject: str, terms_hash: str, words: str
    ) -> tuple[MessageView, ...]:
        self._known(token)
        return self._add(language, self._reply(words))

    def upload(
        self, token: str, language: Language, kind: EvidenceKind, file_name: str, data: bytes
    ) -> tuple[MessageView, ...]:
        self._known(token)
        self.uploaded.append((kind, file_name, len(data)))
        self.may_answer.wait(timeout=10)
        sent = Entry(Role.EVENT, f"你交了 {file_name}。", f"You sent {file_name}.")
        if not data.startswith(b"%PDF"):
            sorry = Entry(
                Role.ASSISTANT,
                "这个文件读不了，请交原始 PDF。",
                "I cannot read this file; send the original PDF.",
            )
            return self._add(language, sent, sorry)
        read = Entry(
            Role.ASSISTANT,
            "读好了。有一处我拿不准，请你看看。",
            "I have read it. One place I am not sure of.",
            (self.letter,),
        )
        return self._add(language, sent, read)

    def confirm(
        self,
        token: str,
        language: Language,
        evidence_id: str,
        terms_hash: str,
        corrections: Mapping[FieldName, str],
    ) -> tuple[MessageView, ...]:
        self._known(token)
        self.evidence = EvidenceState.CONFIRMED
        self.pay = corrections.get(FieldName.PAY, self.pay)
        done = Entry(
            Role.EVENT, "你确认了录用通知书的内容。", "You confirmed what was read in your offer letter."
        )
        offer = Entry(
            Role.ASSISTANT,
            "额度可以提高。看一看，不急。",
            "The limit can go up. Take your time with it.",
            (self.proposal,),
        )
        return self._add(language, done, offer)

    def ask_withdrawal(self, token: str, language: Language, consent_id: str) -> tuple[MessageView, ...]:
        self._known(token)
        if consent_id != "cns_letter":
            raise NotFound
        self.withdrawal_open = True
        ask = Entry(
            Role.ASSISTANT,
            "撤回之前，先看看会变什么。",
            "Before you decide: this would change.",
            (self.effect,),
        )
        return self._add(language, ask)

    def ask_person(self, token: str, language: Language) -> tuple[MessageView, ...]:
        self._known(token)
        return self._add(language, Entry(Role.ASSISTANT, "好的。", "All right.", (cards.handover_card,)))

    # --- cards as the case stands

    def question(self, language: Language) -> CardView:
        return cards.consent_card(language, self.consent)

    def letter(self, language: Language) -> CardView:
        return offer_letter(language, self.evidence, self.pay)

    def proposal(self, language: Language) -> CardView:
        return cards.offer_card(language, self.offer)

    def effect(self, language: Language) -> CardView:
        return cards.withdrawal_card(language, self.withdrawal_open)

    # --- inside

    def _known(self, token: str) -> None:
        if token not in self.tokens:
            raise SignInNeeded

    def _reply(self, text: str) -> Entry:
        if "know" in text or "知道" in text:
            return Entry(Role.ASSISTANT, "都在这里。", "All of it is here.", (cards.known_card,))
        return Entry(
            Role.ASSISTANT,
            "可以算。你的录用通知书会有帮助，给不给看由你。",
            "I can work that out. Your offer letter would help; whether I see it is up to you.",
            (self.question,),
        )

    def _consented(self, yes: bool) -> tuple[Entry, ...]:
        if self.consent != "requested":
            raise ConsentNotOpen
        self.consent, self.shares = ("active", True) if yes else ("refused", False)
        if not yes:
            return (
                Entry(Role.EVENT, "你没有同意。", "You said no."),
                Entry(Role.ASSISTANT, "好，我不看。", "Then I do not look."),
            )
        return (
            Entry(Role.EVENT, "你同意了看录用通知书。", "You agreed that I look at your offer letter."),
            Entry(
                Role.ASSISTANT, "谢谢。可以交了。", "Thank you. You can send it now.", (cards.upload_card,)
            ),
        )

    def _offered(self, yes: bool) -> tuple[Entry, ...]:
        if self.offer is not OfferState.OPEN:
            raise OfferVoid
        self.offer = OfferState.ACCEPTED if yes else OfferState.DECLINED
        if not yes:
            return (Entry(Role.EVENT, "你没有接受方案。", "You declined the proposal."),)
        self.limit_yuan = 8_000
        return (
            Entry(Role.EVENT, "你接受了 8,000 元的额度。", "You accepted a limit of ¥8,000."),
            Entry(
                Role.ASSISTANT,
                "从现在起生效。",
                "It is in force from now on.",
                (lambda language: cards.limits_card(language, self.limits(language)),),
            ),
        )

    def _withdrawn(self, yes: bool) -> tuple[Entry, ...]:
        self.withdrawal_open = False
        if not yes:
            return (Entry(Role.EVENT, "你继续分享录用通知书。", "You keep sharing your offer letter."),)
        self.consent, self.shares, self.evidence = "revoked", False, EvidenceState.ERASED
        if self.offer is OfferState.OPEN:
            self.offer = OfferState.VOID
        return (Entry(Role.EVENT, "你撤回了录用通知书的同意。", "You withdrew your offer letter."),)

    def _consents(self, language: Language) -> tuple[ConsentView, ...]:
        if not self.shares:
            return ()
        return (
            ConsentView(
                consent_id="cns_letter",
                title=both(language, "录用通知书", "Offer letter"),
                purpose_text=both(language, "用来算你的额度", "To decide your limit"),
                state="active",
                state_text=both(language, "分享中", "Shared"),
                until_text=both(language, "到12月22日", "Until 22 December"),
                last_used_text=both(language, "11月22日用过，算额度", "Used on 22 November, for your limit"),
                can_withdraw=True,
            ),
        )

    def _add(self, language: Language, *entries: Entry) -> tuple[MessageView, ...]:
        before = len(self.entries)
        self.entries.extend(entries)
        return tuple(self._message(i, language) for i in range(before, len(self.entries)))

    def _message(self, index: int, language: Language) -> MessageView:
        entry = self.entries[index]
        return MessageView(
            message_id=f"msg_{index}",
            position=index,
            role=entry.role,
            text=both(language, entry.zh, entry.en),
            cards=tuple(card(language) for card in entry.cards),
            at=entry.at or START + timedelta(minutes=index),
        )
