"""Tells the sentences of a post that report an achievement of its author from everything else in it."""

import re
from collections.abc import Iterator

from tools.documents.achievement_words import ACHIEVED, DONE, NEVER, NOT_YET
from tools.documents.glyphs import Run

_END = re.compile(
    r"[。!！?？；;\n]+|(?<=[A-Za-z\d)\]%'\"])(?<!\b[A-Z])(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bSt)(?<!\bProf)(?<!\b[Nn]o)(?<!\bvs)\.(?=\s+[A-Z•#@\d]|\s*$)|"
    r":(?=\s*(?:1[.、)]|①|[•*-]\s|\(1\)))|[~～]{1,3}(?=\s|$)|\.{3,}|…+"
)
_CLAUSE = re.compile(r"[,，、]|\s-\s|\b(?:but|and\s+now|next\s+up|hoping)\b", re.IGNORECASE)
_PEOPLE = (
    r"(?:朋友|闺蜜|室友|同学|同事|弟弟|妹妹|哥哥|姐姐|弟|妹|哥|姐|儿子|女儿|儿砸|闺女|娃|孩子|爸爸?|妈妈?|"
    r"老公|老婆|先生|太太|媳妇|男友|女友|男朋友|女朋友|对象|师兄|师姐|师弟|师妹|学生|徒弟|侄\S?|表\S{1,2}|堂\S{1,2})"
)
_OTHERS = re.compile(
    rf"^\W*(?:恭喜|祝贺)(?!自己|我)|(?:恭喜|祝贺)(?!自己|我).{{0,12}}(?:{_PEOPLE}|@|同志|老师|总|你|大家|TA)|"
    rf"(?<!谢)(?<!激)(?<!带)(?<!和)(?<!跟)(?<!与)我(?:的|们|家)?{_PEOPLE}[^,。]{{0,12}}?(?:获|拿|考|通过|被|毕业|升|当|评|取得|完成|收到|今天|终于|也)|^\W*(?:他们?|她们?|你们?|TA)(?!.{{0,12}}(?:我|授))|"
    r"\b(?:congratulations|congrats|well\s+done|proud\s+of\s+(?:my|him|her|you|them))\b(?!\s+to\s+(?:me|myself|us))|"
    r"(?<!to\s)(?<!with\s)(?<!and\s)(?<!for\s)(?<!thank\s)(?<!of\s)\bmy\s+(?:\w+\s+)?(?:friend|brother|sister|son|daughter|husband|wife|partner|students?|roommate|cousin|colleague|team\s?mate|mom|mum|dad|boyfriend|girlfriend|niece|nephew|kid|boy|girl)s?\b(?!.{0,20}\band\s+(?:I|me)\b)(?=.{0,25}\b(?:who|has|have|just|won|got|passed|graduated|was|is|got|been|received|finished|completed|made|turned|earned)\b)|"
    r"^\W*(?:he|she|they|you)\b(?!.{0,20}\b(?:me|us|my)\b)|\b(?:he|she)(?:'s|\s+has|\s+just)\b|"
    r"^\W*(?:the|a|our\s+local|local|this\s+year'?s)\s+(?:\w+\s+){0,3}(?:team|club|company|school|university|city|country|players?|singer|actor|film)\b(?!.*\b(?:I|me|my|we|our)\b)",
    re.IGNORECASE,
)
_ADVERT = re.compile(
    r"点击|链接|扫码|优惠|报名(?:热线|方式)|限时|免费领|click|sign\s+up|link\s+in\s+bio|discount|% off|"
    r"giveaway|enrol\s+now",
    re.IGNORECASE,
)
_LETTERS_MAX = 400
_CLAUSE_MIN = 4
_EDGES = " \t,，、·|-–—~•*▪●:：🎉🎊🥳🏆🎓💪✨😊😭👏🙏❤️🔥📍#"
_NUMBERED = re.compile(r"^\s*(?:[(（]?\d{1,2}[.)、）]|[①-⑳]|[一二三四五六七八九十]、)\s*")


def achievements_in(paragraph: Run) -> Iterator[Run]:
    """The sentences that tell what the author achieved, without the marks around them.

    Of a sentence that goes on to hopes, only the clauses that tell what was achieved.
    """
    start = 0
    for end in [*(match.end() for match in _END.finditer(paragraph.text)), len(paragraph.text)]:
        sentence = paragraph.part(start, end)
        start = end
        if re.search(r"[?？]\s*$", sentence.text):
            continue
        if tells_achievement(sentence.text):
            yield _trimmed(sentence)
        elif ACHIEVED.search(sentence.text):
            yield from (_trimmed(clause) for clause in _clauses(sentence) if tells_achievement(clause.text))


def tells_achievement(sentence: str) -> bool:
    """True for a finished achievement of the writer's own; not for hopes, adverts or others' news."""
    return bool(
        len(sentence) <= _LETTERS_MAX
        and ACHIEVED.search(sentence)
        and not NEVER.search(sentence)
        and (not NOT_YET.search(sentence) or DONE.search(sentence))
        and not _OTHERS.search(sentence)
        and not _ADVERT.search(sentence)
    )


def _clauses(sentence: Run) -> Iterator[Run]:
    start = 0
    for end in [*(match.start() for match in _CLAUSE.finditer(sentence.text)), len(sentence.text)]:
        if end - start >= _CLAUSE_MIN:
            yield sentence.part(start, end)
        start = end


def _trimmed(run: Run) -> Run:
    """Without a number, emoji and marks at the edges, nor the hashtags and the place that trail it."""
    tail = re.search(r"(?:\s*#[^\s#]+#?)+\s*$|\s*📍.*$|\s+-\s+at\s+.*$", run.text)
    end = tail.start() if tail and tail.start() > 8 else len(run.text)
    numbered = _NUMBERED.match(run.text)
    start = numbered.end() if numbered else 0
    while start < end and run.text[start] in _EDGES:
        start += 1
    while end > start and run.text[end - 1] in _EDGES:
        end -= 1
    return run.part(start, end)
