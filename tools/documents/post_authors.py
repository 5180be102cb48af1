"""Whose posts a page of a social feed shows: by a label, a byline, an @handle, or the name over a post."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tools.documents.glyphs import Run
from tools.documents.late_patterns import late
from tools.documents.post_days import is_time
from tools.documents.post_words import begins_comments, is_beside, is_buttons
from tools.documents.rows import Row
from tools.documents.third_parties import is_person

_ROWS = 16
_HEADLINES_MAX = 3
_TEXT_ROWS_MAX = 14
_LOWER = 0.008
_LABELLED, _BESIDE_HANDLE, _OVER_TIME, _OVER_TEXT, _ON_TOP, _HANDLE_ALONE = 0.93, 0.92, 0.88, 0.85, 0.82, 0.85
_NICKNAME = 0.9

_PARTICLE = r"(?:van|von|der|den|de|da|del|dos|bin|binti|ibn|al|el|di|la|le|ten|ter|y)"
_LATIN = rf"(?-i:[A-ZÀ-Þ][\w.'’-]*(?:\x20(?:{_PARTICLE}\x20)*[A-ZÀ-Þ][\w.'’-]*){{1,4}})"
_HAN = r"[\u4e00-\u9fff][\u4e00-\u9fff·]{1,9}"
_SHORT_HAN = late(r"[\u4e00-\u9fff]{2,3}")
_ORIGINAL = late(r"^\W*原创\W*$")
_USER = r"(?=[\w.]*[a-z])[A-Za-z][\w.]*[._\d][\w.]*|[a-z][a-z0-9]{4,20}"
_MIXED = r"(?=[^\x20]*[\u4e00-\u9fff])[\w\u4e00-\u9fff·.-]{2,16}"
_AFTER = (
    r"(?:\s*[•·|,-]?\s*(?:\((?:he|she|they|him|her|op|author|作者|楼主|我|他|她)[^()]{0,14}\)|you\b|1st\b|2nd\b|3rd\b\+?|\+?\s*follow(?:ing)?\b|verified|author\b|"
    r"\+?\s*(?:已)?关注|编辑资料|楼主|作者|博主|认证.{0,6}|lv\.?\s*\d+|vip\d*|[✓✔☑√]|\d{1,3}\s*级))*"
)
_LINE = late(rf"^[^\w@#]*(?P<who>{_LATIN}|{_HAN}|{_USER}|{_MIXED}){_AFTER}\W*(?P<more>\s.*)?$", re.IGNORECASE)
_FOLLOWED = late(r"关注|编辑资料|\bfollow\b|\byou\b|\b(?:1st|2nd|3rd)\b", re.IGNORECASE)
_IS_TEXT = late(r"[。!]|[\u4e00-\u9fff],[\u4e00-\u9fff]|.{71}")
_DOES = late(
    r"^\s*(?:is\s+(?:feeling|with|at|celebrating|in|now)\b|updated\b|added\b|shared\b|posted\b|wrote\b|says?\b|and\s+\d+\s+others|[-—(]?\s*觉得|感到|正在|说\s*:?\s*$|发布了|更新了|分享了|发表了|的(?:广播|动态|说说|微博|日志|日记|朋友圈|主页|空间|博客)\s*$|"
    r"[·•|,>-]\s*)",
    re.IGNORECASE,
)
_ANY_NAME = rf"{_LATIN}|[\w\u4e00-\u9fff][\w\u4e00-\u9fff·.'’-]{{1,23}}(?:\x20(?-i:[A-ZÀ-Þ])[\w.'’-]*){{0,3}}"
_BYLINES = tuple(
    late(form, re.IGNORECASE)
    for form in (
        rf"^\W*(?:昵称|用户名?|作者|笔者|撰文|文|发布者|发布人|发帖人|发表人|投稿人|楼主|博主|姓名|账号|账户|author|posted\s+by|written\s+by|published\s+by|by|user(?:name)?|blogger|profile|name|account)\s*[:|/]\s*(?:u/)?(?P<who>{_ANY_NAME})",
        rf"^\W*(?:posted|written|published|created|shared|submitted|by)\s*(?:by)?\s+(?:u/)?(?P<who>{_LATIN}|[\w.-]{{3,30}})(?=\s*(?:$|[|·•,(/-]|on\b|in\b|at\b|\d))",
        rf"^\W*(?:作者|楼主|发布人|昵称|博主)\s+(?P<who>{_ANY_NAME})",
        rf"^\W*(?P<who>{_LATIN})['’]s\s+(?:blog|posts?|profile|timeline|page|journal|activity|feed|site|homepage|notes|notebook|diary)\W*$",
        r"^\W*(?P<who>[\u4e00-\u9fff·]{2,10})的(?:个人)?(?:博客|广播|动态|说说|微博|日志|日记|朋友圈|主页|空间|专栏|网站)\W*$",
        r"^\W*(?:原创\s*[|:·]?\s+)(?P<who>[\u4e00-\u9fff·]{2,4})(?=\s|$)",
        rf"^\W*(?P<who>{_LATIN})\s+(?:shared|earned)\s+(?:an?|their|this|his|her)\s+(?:badge|certificate|credential|milestone|achievement|new\s+\w+)\W*$",
        rf"^.{{0,80}}?\b(?:posted|written|published)\s+by\s+(?:u/)?(?P<who>{_LATIN})(?=\s*(?:$|[|·•,(/-]|on\b|in\b|at\b))",
        rf"^\W*(?:(?:posted|published|updated)\s+(?:on\s+)?)?[\w\x20,./-]{{6,30}}?\s+by\s+(?P<who>{_LATIN})\W*$",
    )
)
_HANDLE = late(r"(?<![\w.])@(?P<handle>[\w\u4e00-\u9fff.-]{2,30})")
_NO_NAME = late(
    r"^我|[了吧]$|^(?:viva\s+engage|yammer|nextdoor|workplace|slack|teams|xing|quora|ravelry|kaggle|behance|tiktok|snapchat|pinterest|dcard|同事圈|工作圈)$|^(?:悦跑圈|咕咚|脉脉|得到|微信\S{0,4}|快手|即刻|视频号|公众号|百词斩|多邻国|扇贝\S{0,3}|keep|duolingo|goodreads|garmin|bluesky)$|[公英]里$|配速|用时|知乎|小红书|抖音|豆瓣|贴吧|哔哩哔哩|领英|微信|微博|朋友圈|详情|动态|主页|首页|正文|消息|发现|相册|我的|更多|返回|设置|编辑|发布|原创|年度|总结|记录|打卡|今天|今日|公开|好友|客户端|网页版|评论|回复|点赞|转发|收藏|分享|"
    r"^(?:an?|\d+)\s|[级月日号年]$|^第|^(?:全部|最新|热门|精选|推荐|广告|搜索|关注|粉丝|获赞|作品|赞过|笔记|想法|说说|日志|个人|资料|心情|生活|学习|工作|成就|喜报|好消息|感恩|加油|努力|上岸|毕业|成功|终于|恭喜)|"
    r"\b(?:linkedin|facebook|twitter|instagram|weibo|threads?|medium|reddit|strava|mastodon|substack|tumblr|wordpress|blog|home|feed|profile|notifications?|messages?|messaging|posts?|timeline|activity|search|explore|settings|about|menu|moments|member|moderator|newbie|"
    r"the|my|time|distance|pace|calories|elevation|heart|avg|moving|your|our|new|news|good|great|happy|proud|big|some|year|day|week|month|today|update[sd]?|review|journey|story|stories|milestones?|achievements?|awards?|graduation|marathon|run|certificat\w*|diary|journal|notes|recent|related|popular|"
    r"suggested|add|view|see|show|read|write|reply|sign|log|join|most|who|what|why|how|when|people|you|pages?|groups?|events?|saved|privacy|terms|cookies|help|ads?|all|sponsored|public|only|top|live|main|photos?|videos?|friends|reels|network|jobs|"
    r"engineer(?:ing)?|manager|director|analyst|designer|developer|consultant|officer|student|professor|lecturer|teacher|lead|head|founder|ceo|cto|intern|assistant|associate|architect|scientist|specialist|coordinator|nurse|accountant|technician|"
    r"university|college|school|institute|company|ltd|inc|llc|plc|street|road|city|county|share|save|send|like|comment|comments|follow|following|followers|likes|edited|min|ago|pinned|featured|published|posted|photo)\b",
    re.IGNORECASE,
)


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


def author_of(rows: Sequence[Row]) -> Author | None:
    """The likeliest; the first of equals."""
    found = list(_candidates(_before_others(rows)))
    return max(found, key=lambda author: author.trust, default=None)


def is_someones_name(text: str) -> bool:
    """A line that is plainly a person's name and nothing else."""
    plain = text.strip(" ·-|:")
    return is_person(plain) and not _NO_NAME.search(plain)


def could_be_a_name(text: str) -> bool:
    """A line that may be a name or a nickname."""
    found = _LINE.match(text)
    return bool(found and not found["more"] and not _NO_NAME.search(found["who"]))


def _before_others(rows: Sequence[Row]) -> Sequence[Row]:
    """What stands before the comments of others."""
    ends = (at for at, row in enumerate(rows) if at and begins_comments(row.run.text))
    return rows[: next(ends, len(rows))]


def _candidates(rows: Sequence[Row]) -> Iterator[Author]:
    yield from _labelled(rows[:_ROWS])
    yield from _beside_handles(rows[:_ROWS])
    yield from _over_posts(rows)


def _labelled(rows: Sequence[Row]) -> Iterator[Author]:
    for row in rows:
        for mark, cell in zip(row.cells, row.cells[1:], strict=False):
            if _ORIGINAL.match(mark.text) and _SHORT_HAN.fullmatch(cell.text):
                yield Author(cell.text, cell, _LABELLED, None)
        for cell in (row.run, *row.cells):
            for form in _BYLINES:
                found = form.match(cell.text)
                if found and not _NO_NAME.search(found["who"]) and not found["who"].isdigit():
                    place = cell.part(*found.span("who"))
                    yield Author(place.text, place, _LABELLED, _handle(row.run.text))


def _beside_handles(rows: Sequence[Row]) -> Iterator[Author]:
    for at, row in enumerate(rows):
        handle = _HANDLE.search(row.run.text)
        if not handle or _is_told(row.run.text, handle):
            continue
        before = row.run.part(0, handle.start())
        above = rows[at - 1].cells[0] if at and handle.start() < 3 else None
        below = rows[at + 1].cells[0] if at + 1 < len(rows) and handle.start() < 3 else None
        named = [name for it in (before, above, below) if it is not None and (name := _name(it))]
        if named:
            yield Author(named[0].text, named[0], _BESIDE_HANDLE - 0.01 * at, handle["handle"])
        else:
            place = row.run.part(*handle.span("handle"))
            yield Author(handle["handle"], place, _HANDLE_ALONE - 0.01 * at, handle["handle"])


def _is_told(text: str, handle: re.Match[str]) -> bool:
    """Named in the words of a post, not over it."""
    return len(text) > len(handle[0]) + 45 or handle.end() < len(text) - 30


def _over_posts(rows: Sequence[Row]) -> Iterator[Author]:
    """A name on a line with a time, or with one under it and perhaps a line on what they do between."""
    said: list[tuple[Run, float]] = []
    for at, row in enumerate(rows):
        name = _name(_first_said(row))
        if name is None:
            continue
        person = is_person(name.text) or bool(_SHORT_HAN.fullmatch(name.text))
        beside = any(is_time(cell.text) for cell in row.cells[1:]) or is_time(row.run.text)
        over = _OVER_TIME if beside else (_time_follows(rows, at) or _captions(rows[at + 1 :], name.text))
        if over:
            trust = over if person else over * _NICKNAME
        elif at < 4 and (person or _followed(row)):
            trust = _ON_TOP
        else:
            continue
        said.append((name, trust - _LOWER * min(at, 12)))
    for name, trust in said:
        again = sum(other.text == name.text for other, _ in said) > 1
        yield Author(name.text, name, trust + (0.02 if again else 0.0), None)


def _first_said(row: Row) -> Run:
    """The first cell with words: on phones an arrow that leads back stands before it."""
    return next((cell for cell in row.cells if any(map(str.isalnum, cell.text))), row.cells[0])


def _captions(rows: Sequence[Row], name: str) -> float:
    """The name comes again, before the words of the post."""
    return _OVER_TEXT if any(row.run.text.startswith(f"{name} ") for row in rows) else 0.0


def _followed(row: Row) -> bool:
    return bool(
        re.search(r"关注|编辑资料|\bfollow\b|\byou\b|\b(?:1st|2nd|3rd)\b", row.run.text, re.IGNORECASE)
    )


def _time_follows(rows: Sequence[Row], at: int) -> float:
    """How far a name is trusted for the time under it: right under it, or under the post."""
    trust = _OVER_TIME
    for further, row in enumerate(rows[at + 1 : at + 1 + _TEXT_ROWS_MAX]):
        if is_time(row.run.text) or any(is_time(cell.text) for cell in row.cells):
            return trust
        if is_beside(row.run.text):
            return 0.0
        if further >= _HEADLINES_MAX or _IS_TEXT.search(row.run.text):
            trust = _OVER_TEXT
    return 0.0


def _name(cell: Run) -> Run | None:
    """The name at the start of a line that has nothing else to say."""
    found = _LINE.match(cell.text)
    if not found or _NO_NAME.search(found["who"]) or is_buttons(cell.text) or is_time(found["who"]):
        return None
    more = found["more"]
    if more and not (_DOES.match(more) or is_time(more)):
        return None
    return cell.part(*found.span("who"))


def _handle(text: str) -> str | None:
    found = _HANDLE.search(text)
    return found["handle"] if found else None
