"""Posts of the person's own about achievements; of a post nothing but the achievement is read."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.facts.evidence import DayValue, EvidenceKind, Field, FieldName, TextsValue, TextValue
from tools.documents.achievements import achievements_in
from tools.documents.glyphs import Run
from tools.documents.posts import Author, Post, author_of, days_posted, paragraphs, posts_on
from tools.documents.rules import Draft, KindRules, Signal

_TOLD_BY_ONESELF = (
    r"(?:顺利|终于|成功|首次|荣获|喜提|收到了?|通过了)[^。\n]{0,24}(?:考试|证书|奖|称号|录取|offer|毕业|答辩|马拉松|认证)|(?:荣幸|开心|高兴|激动|骄傲)地?(?:宣布|分享|告诉)|我(?:终于|成功|顺利)|"
    r"\b(?:excited|thrilled|proud|happy|honou?red|delighted|pleased|humbled)\s+to\s+(?:share|announce|have|be|say)|"
    r"\b(?:i|we)(?:'ve|'m|\s+have|\s+am|\s+just|\s+finally)?\s+(?:\w+\s+)?(?:graduated|passed|promoted|won|completed|earned|received|awarded|accepted|published)\b|"
    r"(?:^|\n)(?:won|passed|promoted|awarded|completed|earned|graduated|finished|received|named)\b[^\n]{6,80}[.!]"
)
_TOLD = 0.88
_POSTED = 0.93
_TEXTS_MAX = 50


def own_achievements(draft: Draft) -> Draft:
    """Who wrote, what they say that they achieved, and when they last did."""
    author = author_of(draft.sheets)
    posts = posts_on(draft.sheets, author)
    return replace(draft, fields=tuple(_fields(author, posts)))


def _fields(author: Author | None, posts: Sequence[Post]) -> Iterator[Field]:
    if author is not None:
        yield _field(
            FieldName.HOLDER,
            TextValue(text=author.place.shown.strip(" ·-|@")[:400]),
            author.trust,
            author.place,
        )
    told = [(post, run) for post in posts for line in paragraphs(post) for run in achievements_in(line)]
    if not told:
        return
    texts = tuple(dict.fromkeys(run.shown.strip()[:400] for _, run in told if run.shown.strip()))[:_TEXTS_MAX]
    yield _field(FieldName.ACHIEVEMENTS, TextsValue(texts=texts), _TOLD, told[0][1])
    telling = [post for post in posts if any(post is teller for teller, _ in told)]
    days = list(days_posted(telling)) or list(days_posted(posts))
    if days:
        last, place = max(days, key=lambda item: item[0].day)
        yield _field(FieldName.POSTED_ON, DayValue(day=last.day), _POSTED * last.certainty, place)


def comments_of_others(draft: Draft) -> Iterator[Run]:
    """What other people wrote under the posts."""
    for post in posts_on(draft.sheets, author_of(draft.sheets)):
        yield from post.others


def _field(name: FieldName, value: TextValue | TextsValue | DayValue, confidence: float, place: Run) -> Field:
    return Field(name=name, value=value, confidence=round(confidence, 3), page=place.page, box=place.box())


ACHIEVEMENT_POST = KindRules(
    kind=EvidenceKind.ACHIEVEMENT_POST,
    titles=(
        Signal.of(
            r"^\W*(?:我的)?(?:朋友圈|微博(?:正文)?|动态(?:详情)?|详情|帖子|正文|个人主页|说说|笔记(?:详情)?|想法|空间|个人动态|主页)\W*$",
            2.5,
        ),
        Signal.of(
            r"^\W*(?:(?:my|all|recent)\s+)?(?:posts?|blog|article|status|activity|timeline|feed|tweets?|profile|moments)\W*$",
            2.5,
        ),
    ),
    signals=(
        Signal.of(r"(?<![\w.])@[\w\u4e00-\u9fff.-]{2,30}(?![\w.]*\.(?:com|cn|org|net|edu))", 1.5),
        Signal.of(
            r"(?:点赞|评论|转发|收藏).{0,12}(?:点赞|评论|转发|收藏|分享|赞)|(?:like|comment|share|repost|reply|send).{0,14}(?:like|comment|share|repost|reply|send)|"
            r"\d{1,7}\s*(?:likes?|comments?|reposts?|retweets?|shares?|reactions?)\b|\d{1,7}\s*(?:赞|评论|转发|收藏|点赞)|赞\s*\d+|评论\s*\d+",
            2,
        ),
        Signal.of(
            r"[♡❤♥👍🎉🥳❤]|\band\s+\d{1,7}\s+others?\b|·\s*edited|恭喜恭喜|(?:恭喜|祝贺).{0,8}[!~]|\bcongrat(?:s|ulations)\b",
            1.5,
        ),
        Signal.of(rf"(?i:{_TOLD_BY_ONESELF})", 1.5),
        Signal.of(r"粉丝|获赞|关注\s*\d|\d\s*关注|\bfollowers?\b|\bfollowing\b|\bconnections\b|粉丝数", 1.5),
        Signal.of(r"(?:^|\s)#[\w\u4e00-\u9fff]{2,24}(?:#|\s|$)", 1),
        Signal.of(
            r"发布于|编辑于|来自\s*\S{0,12}(?:iPhone|手机|客户端|微博|Android)|posted\s+(?:on|by)|\d{1,7}\s*(?:小时|分钟|天)前|\b\d{1,7}\s*(?:h|hrs?|d|w|mo)\s*(?:ago|[·•])|查看翻译|see\s+translation|view\s+profile",
            1.5,
        ),
        Signal.of(
            r"朋友圈|微博|小红书|知乎|抖音|领英|豆瓣|贴吧|哔哩哔哩|QQ空间|linkedin|weibo|instagram|facebook|twitter|threads|mastodon",
            1,
        ),
    ),
    fields=(),
    finish=(own_achievements,),
    others=(comments_of_others,),
)
