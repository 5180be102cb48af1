"""Words of the sites and apps that posts stand in: buttons, counts, menus, headings beside the posts."""

import re

_CHINESE = """
点赞 赞同 赞过 赞 评论 转发 收藏 分享 回复 回应 浏览 阅读 播放 关注 已关注 互相关注 粉丝 获赞 获 与
动态 作品 喜欢 私信 编辑资料 展开 收起 全文 查看 更多 次 条 个 人 万 讨论 举报 投币 弹幕 在看 推荐
喜欢此内容的人 写评论 发评论 加好友 讚好 讚 留言 则 回覆 喜爱 感谢 反对 打赏 踩 顶 送礼 置顶 公开
仅自己可见 所有人可见 首页 人脉 职位 消息 我 我的 会员 发现 等你来答 书影音 读书 电影 音乐 同城 小组
热榜 搜索 通知 设置 返回 菜单 登录 注册 探索 直播 视频 相册 社区 上一篇 下一篇 上一页 下一页 链接
复制 保存 图片 照片 查看翻译 翻译 电话 朋友 好友 说说 日志 主页 个人中心 工作台 通讯录 文章 专栏
问答 圈子 关于 归档
"""
_ENGLISH = """
like likes liked comment comments commented share shares shared repost reposts reply replies view views
send save saved react reaction reactions follow following follower followers post posts and quote quotes
bookmark bookmarks retweet retweets boost boosts favourite favourites favorite favorites kudos clap claps
response responses upvote upvotes upvoted downvote award give tip listen more see all show less edit
edited public home about contact archive archives search menu network jobs messaging notifications
connections message connect pending subscribe subscribed subscriber subscribers explore live feeds feed
dashboard training settings profile read min hide report print email copy link links blog publications
teaching research projects cv impressions analytics boost this on in log out sign up my new who for you
next previous back cancel done lte 5g 4g wifi skip to content main k m
"""
_ALTERNATIVES = "|".join(
    [
        *sorted(_CHINESE.split(), key=len, reverse=True),
        *(rf"\b{word}\b" for word in sorted(_ENGLISH.split(), key=len, reverse=True)),
    ]
)
_BUTTONS = re.compile(_ALTERNATIVES, re.IGNORECASE)
_COUNTED = re.compile(r"\d[\d,.]*\s*[kKmMwW万]?\+?")
_LETTERS_MAX = 120
_MEANT = re.compile(r"[^\W\d_]")
_PRESSED = re.compile(
    r"点赞|赞|讚|评论|留言|转发|收藏|\b(?:likes?|comments?|reposts?|repl(?:y|ies)|reactions?|claps?|kudos|boosts?|upvotes?|share)\b",
    re.IGNORECASE,
)
_OTHERS_LIKED = re.compile(
    r"^\W*(?:liked\s+by\b.*|.{1,60}\b(?:and|others?)\b.{0,12}\d[\d,.]*k?\s*(?:others?|people|reactions?)?\b.{0,40}|you\s+and\s+\d+.{0,12}|"
    r".{1,60}(?:和其他|等)\s*\d+\s*(?:个|位)?\s*人.{0,20}|.{1,40}觉得很?赞|[♡❤♥👍].*)$",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"^\W*(?:全部|最新|最热|热门|精选|所有|共)?\s*(?:\d[\d,.]*\s*[万k]?\s*[条则]?)?\s*(?:评论|回复|留言|回应)\s*(?:区|列表|\(?\d*\)?)\s*(?:按.{1,4}|最新|最热)?\s*$|"
    r"^\W*(?:all\s+|most\s+relevant\s+|top\s+|view\s+)?(?:\d[\d,.]*\s+)?(?:comments?|replies|responses|thoughts\s+on.*)\s*(?:\(?\d*\)?)\W*$|"
    r"^\W*(?:view|see)\s+(?:all\s+)?\d[\d,.]*\s+(?:comments?|replies)|"
    r"^\W*(?:most\s+relevant|newest|top\s+comments|add\s+a\s+(?:comment|reply)|write\s+a\s+(?:comment|reply)|post\s+your\s+reply|join\s+the\s+(?:conversation|discussion)|leave\s+a\s+(?:reply|comment))\b.{0,12}$|"
    r"^\W*(?:按热度|按时间|说点什么|说说你的(?:看法|想法)|写评论|写下你的评论|发(?:条|一条)?(?:友善的)?评论|留下你的(?:精彩)?评论|善语结善缘|查看全部\s*\d+\s*[条则](?:评论|留言)|展开\d+条回复).{0,10}$",
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"^\W*(?:转发(?:了)?\s*(?:自|@|:|了)|//@|reposted|retweeted|shared\s+a\s+post|.{1,30}\s(?:reposted|retweeted|likes?\s+this|liked)\b)|"
    r"^\W*(?:为你)?(?:推荐|赞助|广告)\W*$|^\W*.{0,30}(?:sponsored|promoted(?:\s+by\s+.{1,30})?|suggested\s+for\s+you)\W*$",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"^\W*(?:可能认识的人|你可能(?:认识|感兴趣|喜欢).{0,6}|推荐(?:关注|阅读|用户|作者|话题)?|相关(?:推荐|阅读|文章|问题|内容)|热门(?:文章|话题|推荐|内容)?|微博热搜|热搜榜?|大家都在(?:搜|看)|"
    r"最新文章|近期文章|文章(?:分类|归档)|标签云?|关于(?:我|作者|博主)|个人资料|公告栏?|友情链接|猜你喜欢|更多(?:文章|精彩|推荐|动态)|他的其他(?:文章|动态)|感兴趣的人|"
    r"(?:more\s+)?(?:people|pages|profiles|groups)\s+(?:you\s+may\s+(?:know|like)|also\s+viewed|similar\s+to.*)|people\s+also\s+viewed|who\s+to\s+follow|you\s+(?:might|may)\s+(?:also\s+)?(?:like|know).*|"
    r"what'?s\s+happening|trending(?:\s+(?:now|topics|news))?|trends\s+for\s+you|suggest(?:ed|ions)(?:\s+for\s+you)?|related(?:\s+posts?)?|recent(?:\s+(?:posts?|comments|articles))?|popular(?:\s+posts?)?|"
    r"latest\s+posts?|about\s+(?:me|the\s+author)|archives?|categories|tags|blogroll|subscribe|add\s+to\s+your\s+feed|more\s+from\s+.{1,30}|recommended(?:\s+.{1,20})?|today'?s\s+news|linkedin\s+news|contacts|birthdays)\s*[:>]?\s*$",
    re.IGNORECASE,
)


def is_buttons(text: str) -> bool:
    """Nothing but what one can press on a post or in a menu, with its counts."""
    if len(text) > _LETTERS_MAX or not _BUTTONS.search(text):
        return False
    return not _MEANT.search(_BUTTONS.sub("", _COUNTED.sub("", text)))


def is_under_a_post(text: str) -> bool:
    """What others pressed: likes, shares and comments, counted or named."""
    return bool((is_buttons(text) and _PRESSED.search(text)) or _OTHERS_LIKED.match(text))


def begins_comments(text: str) -> bool:
    """What stands above the comments of other people, or where to write one."""
    return bool(_COMMENTS.match(text))


def is_shared(text: str) -> bool:
    """Says that what follows was written or paid for by somebody else."""
    return len(text) < 60 and bool(_SHARED.search(text))


def is_beside(text: str) -> bool:
    """The heading of what a site shows beside or under the posts: people, topics, older articles."""
    return len(text) < 60 and bool(_BESIDE.match(text))
