"""The posts on a page of a social feed: who wrote them, when, and which lines are the author's own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tools.documents.days import FoundDay, days_in
from tools.documents.glyphs import Run, joined
from tools.documents.rows import Row
from tools.documents.sheets import Sheet

_COMMENTS = re.compile(
    r"^\W*(?:全部|最新|热门|精选)?\s*(?:\d{1,7}\s*条?)?\s*(?:评论|回复)\s*(?:区|\(?\d*\)?)\s*$|^\W*(?:all\s+|most\s+relevant\s+|view\s+)?(?:\d{1,7}\s+)?(?:comments?|replies)\s*(?:\(?\d*\)?)\W*$|"
    r"^\W*(?:view|see)\s+(?:all\s+)?\d{1,7}\s+(?:comments|replies)",
    re.IGNORECASE,
)
_BUTTON = re.compile(
    r"likes?|comments?|shares?|reposts?|replies|reply|views?|send|save|react(?:ions)?|follow(?:ing|ers)?|posts?|and|"
    r"点赞|赞|评论|转发|收藏|分享|回复|浏览|阅读|关注|粉丝|获|与|动态|作品|喜欢|私信|编辑资料|展开|全文|次|条",
    re.IGNORECASE,
)
_BUTTONS_LETTERS_MAX = 120
_OTHERS_SPEAK = re.compile(
    r"^\W*(?:replying\s+to|in\s+reply\s+to|回复\s*@|回复\s*[\u4e00-\u9fffA-Za-z]{1,12}\s*:)|^\W*(?P<who>[^:\s][^:]{0,22}?)\s*:\s*(?P<what>\S.+)$",
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"^\W*(?:转发(?:了)?\s*(?:自|@|:|了)|//@|reposted|retweeted|shared\s+a\s+post|.{1,30}\s(?:reposted|retweeted|likes?\s+this|liked)\b)|"
    r"^\W*(?:为你)?(?:推荐|赞助|广告)\W*$|^\W*.{0,30}(?:sponsored|promoted(?:\s+by\s+.{1,30})?|suggested\s+for\s+you)\W*$",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b\d{1,2}:\d{2}(?:\s?[AP]M)?\b|\b(?:yesterday|today|just\s+now|\d{1,7}\s*(?:h|hrs?|m|min|mins|d|w|mo)(?:\s+ago)?)\b|昨天|前天|今天|刚刚|\d{1,7}\s*(?:分钟|小时|天|周|个月)前",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w.])@(?P<handle>[\w\u4e00-\u9fff.-]{2,30})")
_LABELLED = re.compile(
    r"^\W*(?:昵称|用户名|作者|发布者|发布人|博主|姓名|author|posted\s+by|user(?:name)?|profile|name)\s*:\s*(?P<who>[^:|]{2,40}?)\s*(?:@|\||·|$)",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"^[\u4e00-\u9fff·]{2,8}$|^[A-ZÀ-Þ][\w.'-]+(?:\x20(?:(?:van|von|der|de|da|del|bin|al|di|la)\x20)*[A-ZÀ-Þ][\w.'-]*){1,4}$"
)
_NO_NAME = re.compile(
    r"知乎|小红书|抖音|豆瓣|贴吧|哔哩哔哩|领英|微信|linkedin|facebook|twitter|instagram|weibo|threads|medium|\bblog\b|微博|朋友圈|详情|动态|主页|详情|正文|首页|消息|发现|相册|我的|更多|返回|设置|home|feed|profile|notifications|messages|posts?|timeline|activity|search|explore|settings|about|menu|moments",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Post:
    """One post: its header (author and time), its own lines, and lines that others wrote under it."""

    header: tuple[Run, ...]
    lines: tuple[Run, ...]
    others: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Author:
    """Whose page it is: the name as shown and the handle."""

    name: str
    place: Run
    trust: float
    handle: str | None

    def wrote(self, text: str) -> bool:
        """True where the line names the author."""
        plain = text.casefold()
        return self.name.casefold() in plain or (
            self.handle is not None and f"@{self.handle}".casefold() in plain
        )


def author_of(sheets: Sequence[Sheet]) -> Author | None:
    """By a label, by the name beside the first @handle, or by the name that stands over the posts."""
    rows = [row for sheet in sheets for row in sheet.rows]
    for row in rows[:14]:
        for cell in row.cells:
            found = _LABELLED.match(cell.text)
            if found:
                return Author(
                    found["who"].strip(), cell.part(*found.span("who")), 0.93, _handle(row.run.text)
                )
    for at, row in enumerate(rows[:14]):
        handle = _HANDLE.search(row.run.text)
        if handle:
            before = row.run.part(0, handle.start())
            above = rows[at - 1].cells[0] if at and handle.start() < 3 else None
            named = next((it for it in (before, above) if it is not None and _is_name(it.text)), None)
            if named is not None:
                return Author(named.text.strip(" ·-|"), named, 0.92, handle["handle"])
            return Author(handle["handle"], row.run.part(*handle.span("handle")), 0.85, handle["handle"])
    return _author_over_posts(rows)


def _author_over_posts(rows: Sequence[Row]) -> Author | None:
    """A name alone on a line with a time on it or under it; the one that comes most often."""
    names: list[Run] = []
    for at, row in enumerate(rows):
        below = rows[at + 1].run.text if at + 1 < len(rows) else ""
        cell = row.cells[0]
        timed = is_time(below) or (len(row.cells) > 1 and any(is_time(it.text) for it in row.cells[1:]))
        if _is_name(cell.text) and (timed or at < 4):
            names.append(cell)
    if not names:
        return None
    best = max(names, key=lambda cell: sum(other.text == cell.text for other in names))
    return Author(best.text.strip(), best, 0.85 if len(names) == 1 or names.count(best) > 1 else 0.8, None)


def _handle(text: str) -> str | None:
    found = _HANDLE.search(text)
    return found["handle"] if found else None


def _is_name(text: str) -> bool:
    plain = text.strip(" ·-|")
    return bool(_NAME.match(plain)) and not _NO_NAME.search(plain)


def posts_on(sheets: Sequence[Sheet], author: Author | None) -> tuple[Post, ...]:
    """The posts of all pages in order."""
    return tuple(post for sheet in sheets for post in _posts(sheet, author))


def _posts(sheet: Sheet, author: Author | None) -> Iterator[Post]:
    header: list[Run] = []
    lines: list[Run] = []
    others: list[Run] = []
    speaks_other = False
    for row in sheet.rows:
        run = row.run
        if _is_header(run.text, author) and not (speaks_other and not _is_authors(run.text, author)):
            if lines and _is_footer(run.text, header, author):
                yield Post((*header, run), tuple(lines), tuple(others))
                header, lines, others, speaks_other = [], [], [], False
                continue
            if lines or others:
                yield Post(tuple(header), tuple(lines), tuple(others))
                header, lines, others = [], [], []
            header.append(run)
            speaks_other = False
            continue
        if _COMMENTS.match(run.text) or (_SHARED.search(run.text) and len(run.text) < 60):
            speaks_other = True
        elif _is_buttons(run.text):
            continue
        elif speaks_other or _is_others(run.text, author):
            others.append(run)
        else:
            lines.append(run)
    if lines or others:
        yield Post(tuple(header), tuple(lines), tuple(others))


def _is_footer(text: str, header: Sequence[Run], author: Author | None) -> bool:
    """The day under a post that had none above."""
    dated = any(days_in(run.text) for run in header if is_time(run.text))
    return not dated and bool(days_in(text)) and not _is_authors(text, author)


def _is_buttons(text: str) -> bool:
    """Nothing but what one can press on a post, with its counts."""
    if len(text) > _BUTTONS_LETTERS_MAX or not _BUTTON.search(text):
        return False
    return not re.search(r"[^\W\d_kKwW万]", _BUTTON.sub("", text))


def _is_header(text: str, author: Author | None) -> bool:
    return is_time(text) or _is_authors(text, author)


def _is_authors(text: str, author: Author | None) -> bool:
    return (
        author is not None
        and author.wrote(text)
        and len(text) <= len(author.name) + 45
        and ":" not in text[:-6]
    )


def _is_others(text: str, author: Author | None) -> bool:
    found = _OTHERS_SPEAK.match(text)
    if found is None:
        return False
    who = found["who"]
    if who is None:
        return True
    return _is_name(who) and not (author is not None and author.wrote(who))


def is_time(text: str) -> bool:
    """A line that is (nearly) nothing but a day or an hour."""
    found = days_in(text)
    held = sum(day.end - day.start for day in found) + sum(len(it[0]) for it in _CLOCK.finditer(text))
    return bool(held) and held >= 0.35 * len(text.strip()) and len(text) <= 60


def days_posted(posts: Sequence[Post]) -> Iterator[tuple[FoundDay, Run]]:
    """The day in the header of each post: what stands nearest to the post, not the day of printing above."""
    for post in posts:
        dated = [
            (found, run.part(found.start, found.end)) for run in post.header for found in days_in(run.text)
        ]
        yield from dated[-1:]


def paragraphs(post: Post) -> Iterator[Run]:
    """The post's lines, run together where one wraps into the next."""
    together: list[Run] = []
    edge = max((line.right for line in post.lines), default=0.0)
    for line in post.lines:
        if together and (_apart(together[-1], line) or together[-1].right < edge - 0.12):
            yield joined(together)
            together = []
        together.append(line)
    if together:
        yield joined(together)


def _apart(above: Run, below: Run) -> bool:
    height = min(above.bottom - above.top, below.bottom - below.top)
    return below.middle - above.middle > 2.2 * height
