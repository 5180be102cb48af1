"""Posts of the person's own about achievements; of a post nothing but the achievement is read."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.facts.evidence import DayValue, EvidenceKind, Field, FieldName, TextsValue, TextValue
from tools.documents.achievement_words import ACHIEVED
from tools.documents.achievements import achievements_in
from tools.documents.days import FoundDay
from tools.documents.glyphs import Run
from tools.documents.placed_fields import field_at
from tools.documents.post_authors import Author, author_of
from tools.documents.posts import Post, days_posted, only_day, own_rows, paragraphs, posts_on
from tools.documents.rows import Row
from tools.documents.rules import Draft, KindRules, Signal

_TOLD_BY_ONESELF = (
    r"(?:顺利|终于|成功|首次|荣获|喜提|收到了?|通过了|拿下了?|拿到了?|考过了?|考上了?|考取了?|获得?了?|评上|上岸|晋升|升任|获评)[^。\n]{0,24}(?:考试|证|奖|称号|录取|offer|毕业|答辩|马拉松|认证|级|资格|职称|学位|大学|研究生|经理|工程师|冠军|名|!|啦|了)|"
    r"(?:考试|考研|法考|教资|四级|六级|答辩|面试|论文|专利|CPA|CFA|雅思|托福|PMP|软考).{0,16}(?:过了|过啦|通过|上岸|拿下|录用|授权|接收)|(?:荣幸|开心|高兴|激动|骄傲)地?(?:宣布|分享|告诉|获)|我(?:终于|成功|顺利)|毕业[了啦]|完赛|"
    r"\b(?:excited|thrilled|proud|happy|honou?red|delighted|pleased|humbled|elated|grateful|stoked|overjoyed|ecstatic|chuffed|privileged|glad)\s+(?:to\s+(?:share|announce|have|be|say|report|reveal|receive)|that)|"
    r"\b(?:i|we)(?:'ve|'m|\s+have|\s+am|\s+just|\s+finally)?\s+(?:\w+\s+)?(?:graduated|passed|promoted|won|completed|earned|received|awarded|accepted|published|qualified|cleared|defended|got|finished|ran|became|launched|hit)\b|"
    r"\bmy\s+(?:first|degree|licen[cs]e|certificate|certification|phd|thesis|paper|book|novel|patent|team)\b|"
    r"(?:^|\n)\W*(?:\d{1,2}\.\s*)?(?:won|passed|promoted|awarded|completed|earned|graduated|finished|received|named|got|became|ran|crossed|called|took|landed|hit|cleared|selected|finally|officially|just)\b[^\n]{6,80}(?:[.!]|\n)"
)
_TOLD = 0.88
_POSTED = 0.93
_UNTOLD = 0.8
"""The day of a page on which nothing that was achieved is told in words we know."""
_TEXTS_MAX = 50
_LETTERS_MAX = 6000
"""No page of posts says more; in longer ones nothing is searched for."""


def own_achievements(draft: Draft) -> Draft:
    """Who wrote, what they say that they achieved, and when they last did."""
    pages, author = _pages(draft)
    rows = [row for page in pages for row in page]
    return replace(draft, fields=tuple(_fields(author, posts_on(pages, author), rows)))


def _pages(draft: Draft) -> tuple[list[tuple[Row, ...]], Author | None]:
    pages = [own_rows(sheet) for sheet in draft.sheets]
    return pages, author_of([row for rows in pages for row in rows])


def _fields(author: Author | None, posts: Sequence[Post], rows: Sequence[Row]) -> Iterator[Field]:
    if author is not None:
        yield field_at(
            FieldName.HOLDER,
            TextValue(text=author.place.shown.strip(" ·-|@")[:400]),
            author.trust,
            author.place,
        )
    told = [
        (post, _without_name(run, author))
        for post in posts
        for line in paragraphs(post)
        for run in achievements_in(line)
    ]
    if not told:
        for found, place in _last(list(days_posted(posts)) or list(only_day(rows))):
            yield field_at(FieldName.POSTED_ON, DayValue(day=found.day), _UNTOLD * found.certainty, place)
        return
    texts = tuple(dict.fromkeys(run.shown.strip()[:400] for _, run in told if run.shown.strip()))[:_TEXTS_MAX]
    yield field_at(FieldName.ACHIEVEMENTS, TextsValue(texts=texts), _TOLD, told[0][1])
    telling = [post for post in posts if any(post is teller for teller, _ in told)]
    days = list(days_posted(telling)) or list(days_posted(posts)) or list(only_day(rows))
    for found, place in _last(days):
        yield field_at(FieldName.POSTED_ON, DayValue(day=found.day), _POSTED * found.certainty, place)


def _last(days: Sequence[tuple[FoundDay, Run]]) -> Sequence[tuple[FoundDay, Run]]:
    return [max(days, key=lambda item: item[0].day)] if days else []


def _without_name(run: Run, author: Author | None) -> Run:
    """Without the name of the author that a caption begins with."""
    if author is None or not run.text.startswith(author.name) or len(run.text) < len(author.name) + 6:
        return run
    rest = run.text[len(author.name) :]
    return run.part(len(run.text) - len(rest.lstrip(" :")), len(run.text))


def comments_of_others(draft: Draft) -> Iterator[Run]:
    """What other people wrote under the posts."""
    for post in posts_on(*_pages(draft)):
        yield from post.others


ACHIEVEMENT_POST = KindRules(
    kind=EvidenceKind.ACHIEVEMENT_POST,
    titles=(
        Signal.of(
            r"^\W*(?:我的)?(?:朋友圈|微博(?:正文)?|动态(?:详情)?|详情|帖子|正文|个人主页|说说|笔记(?:详情)?|想法|空间|个人动态|主页|员工社区.{0,6}|个人博客|.{2,10}的(?:个人)?(?:博客|微博|动态|说说|广播|空间|朋友圈|主页|日记|日志|网站))\W*$",
            2.5,
        ),
        Signal.of(
            r"^\W*(?:微信运动圈?|悦跑圈|咕咚(?:运动)?|Keep|数字心动|华为运动健康|薄荷健康|扇贝(?:单词|打卡|阅读)?|百词斩|得到(?:App)?|"
            r"微信读书|多邻国|樊登读书|流利说|帆书|小打卡|知识星球|脉脉|领英|豆瓣|知乎|小红书|微博|抖音|视频号|快手|QQ空间|公众号|即刻|"
            r"Strava|Duolingo|Garmin\s+Connect|Nike\s+Run\s+Club|Runkeeper|MapMyRun|Goodreads|LinkedIn|Facebook|Instagram|Threads|Bluesky|Dcard|Viva\s+Engage|Nextdoor|Garmin|批踢踢实业坊.{0,40})\W*$",
            2.5,
        ),
        Signal.of(
            r"^\W*(?:打卡(?:成功|记录|分享)?|运动记录|跑步(?:记录|分享)|学习(?:成就|打卡|记录)|(?:credential|certificate|badge)\s+earned)\W*$",
            2,
        ),
        Signal.of(
            r"^\W*(?:(?:my|all|recent)\s+)?(?:posts?|blog|article|status|activity|timeline|feed|tweets?|thread|profile|moments|(?:\w+\s){1,3}?\w+['’]s\s+(?:blog|posts?|profile|timeline|page|journal|activity))\W*$",
            2.5,
        ),
    ),
    signals=(
        Signal.of(r"(?<![\w.])@[\w\u4e00-\u9fff.-]{2,30}(?![\w.]*\.(?:com|cn|org|net|edu))", 1.5),
        Signal.of(
            r"(?:点赞|评论|转发|收藏|讚好?|留言|分享|赞同).{0,12}(?:点赞|评论|转发|收藏|分享|赞|留言|喜欢)|(?:\b(?:like|comment|share|repost|reply|send|follow|listen)\b).{0,14}\b(?:like|comment|share|repost|reply|send|follow|more)\b|"
            r"\d[\d,.]*k?\s*(?:likes?|comments?|reposts?|retweets?|shares?|reactions?|claps?|responses?|kudos|upvotes?|boosts?|views|thoughts)\b|\d[\d,.]*\s*[万kw]?\s*(?:条|则|个)?\s*(?:赞|评论|转发|收藏|点赞|留言|回复|浏览|阅读|播放)|(?:赞|评论|转发|回应|浏览|阅读|赞同)\s*\(?\d+",
            2,
        ),
        Signal.of(
            r"[♡❤♥👍🎉🥳❤]|\band\s+\d[\d,]*\s+others?\b|·\s*edited|恭喜恭喜|(?:恭喜|祝贺).{0,8}[!~]|\bcongrat(?:s|ulations)\b|(?:等|和其他)\s*\d+\s*(?:位|个)?人|觉得很?赞|liked\s+by\b|view\s+all\s+\d+\s+comments|"
            r"说点什么|写评论|发评论|add\s+a\s+comment|post\s+your\s+reply|write\s+a\s+(?:comment|reply)|leave\s+a\s+(?:reply|comment)|说说你的看法",
            1.5,
        ),
        Signal.of(
            rf"(?s)\A(?!.{{{_LETTERS_MAX}}})(?-s:(?s:.*?)(?:{_TOLD_BY_ONESELF}|{ACHIEVED.pattern}))", 2
        ),
        Signal.of(
            r"原声\s*[-–]|关注\s+推荐\s+同城|首页\s+朋友\s.{0,8}消息|粉丝|获赞|关注\s*\d|\d\s*关注|(?:^|\s)\+?\s*(?:已)?关注(?:\s|$)|\bfollowers?\b|\bfollow(?:ing)?\b|\bconnections\b|粉丝数|加好友|私信|可能认识的人|people\s+(?:you\s+may\s+know|also\s+viewed)|who\s+to\s+follow|\bsponsored\b|suggested\s+for\s+you",
            1.5,
        ),
        Signal.of(
            r"平均配速|give\s+kudos|\bkudos\b|moving\s+time|elev(?:ation)?\s+gain|senior\s+member|thread\s*:|\bforums?\b|发信站|\d{1,2}['′]\d{2}[\"″]|(?:已|连续|坚持|累计)\s*(?:学习|打卡|坚持|跑步|阅读)|打卡成功|(?:长按|扫码|扫描|识别).{0,6}二维码|邀你一起|和我一起|\bavg\s+pace\b|\bday\s+streak\b|\bshared\s+a\s+(?:badge|certificate|credential|milestone)\b",
            1.5,
        ),
        Signal.of(r"(?:^|\s)#[\w\u4e00-\u9fff]{2,24}(?:#|\s|$)", 1),
        Signal.of(
            r"发布于|编辑于|发布(?:人|时间)|来自\s*\S{0,12}(?:iPhone|手机|客户端|微博|Android|HUAWEI|Xiaomi|OPPO|vivo|HONOR)|IP\s*属地|(?:posted|published|written)\s+(?:on|by(?!\s+(?:the\s+)?(?:staff|editors?|admin|newsroom|reporters?)))\b|作者\s*\S+.{0,20}看板|\d{1,7}\s*(?:小时|分钟|天)前|\b\d{1,7}\s*(?:h|hrs?|d|w|mo)\s*(?:ago|[·•])|查看翻译|see\s+translation|view\s+profile|"
            r"\bmin\s+read\b|\bread\s+more\b|share\s+this\s+post|filed\s+under|\bposted\s+in\b|recent\s+posts|上一篇|阅读\s*\d|浏览\s*\d|\bis\s+feeling\b|\((?:he/him|she/her|they/them)\)|[·•]\s*(?:you|1st|2nd|3rd\+?)(?:\s|$)|[·•]\s*(?:public|公开)|觉得(?:开心|高兴|骄傲|幸福|兴奋|快乐)|作者\s*:|楼主|\bd{1,2}:\d{2}\s*[ap]m\s*·",
            1.5,
        ),
        Signal.of(
            r"朋友圈|微博|小红书|知乎|抖音|领英|豆瓣|贴吧|哔哩哔哩|QQ空间|脉脉|linkedin|weibo|instagram|facebook|twitter|threads|mastodon|reddit|strava|substack|看板|dcard|批踢踢|哈啰|悦跑圈|咕咚|微信运动|扇贝|百词斩|多邻国|视频号|公众号|快手|即刻|keep\b|duolingo|goodreads|garmin|bluesky|tumblr|\bbsky|\bblog\b|博客",
            1,
        ),
    ),
    fields=(),
    finish=(own_achievements,),
    others=(comments_of_others,),
)
