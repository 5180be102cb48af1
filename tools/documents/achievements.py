"""Tells the sentences of a post that report an achievement of its author from everything else in it."""

import re
from collections.abc import Iterator

from tools.documents.glyphs import Run

_END = re.compile(r"[。!！?？；;\n]+|(?<=[a-z\d)])\.(?=\s+[A-Z]|\s*$)|[~～]{1,3}(?=\s|$)|\.{3,}|…+")
_ACHIEVED = re.compile(
    r"(?:获得?了?|荣获|拿到了?|喜提|斩获|取得了?|得了|评为|被评|当选|入选|摘得|夺得).{0,24}(?:奖|冠军|亚军|季军|第[一二三]名|称号|证书?|学位|奖学金|offer|资格|专利|优秀|标兵|录取|金牌|银牌|铜牌|结业|满分|执照)"
    r"|(?:奖学金|一等奖|二等奖|三等奖|特等奖|金奖|银奖|铜奖|冠军|亚军|季军).{0,12}(?:到手|get|拿下|收入囊中|是我)"
    r"|(?:通过|考过|过)了?.{0,20}(?:考试|四级|六级|专八|专四|雅思|托福|司法|法考|注会|CPA|教资|教师资格|二级|三级|计算机|认证|答辩|PMP|软考|建造师|面试|资格证)"
    r"|(?:考试|四级|六级|雅思|托福|法考|注会|CPA|教资|二级|答辩|认证|软考|PMP|科目[一二三四]).{0,10}(?:过了|通过|上岸|拿下|成绩?.{0,4}\d{2,})"
    r"|(?:毕业了|顺利毕业|正式毕业|硕士毕业|本科毕业|博士毕业|研究生毕业|拿到.{0,6}学位|完成学业)|(?:升职|晋升|升任|提拔|转正)(?:为|到|了|成)?|(?:论文|文章|专利).{0,20}(?:发表|录用|接收|见刊|授权)|发表了?.{0,20}(?:论文|文章)"
    r"|(?:考上|上岸|录取|保研).{0,16}(?:大学|研究生|硕士|博士|学院|成功|了|公务员)|(?:被|收到).{0,20}录取(?:通知书)?"
    r"|\b(?:won|received|awarded|earned|achieved|secured|named|granted|honou?red\s+(?:to\s+(?:receive|have|be)|with)|took|placed|finished)\b.{0,60}\b(?:prizes?|awards?|medals?|scholarships?|fellowship|certificat\w+|"
    r"degree|first|second|third|1st|2nd|3rd|place|grant|honou?rs?|champion\w*|patent|distinction|employee\s+of|runner-up|dean'?s\s+list|bursary|title)\b"
    r"|(?:突破|达到|超过|收获)了?.{0,4}\d[\d,.]*\s*[万千k+]{0,2}\s*(?:颗|个|名|位|次)?\s*(?:星|stars?|粉丝|下载|用户|引用)|(?:首次|第一次|顺利|成功)?(?:完成|跑完|完赛)了?.{0,8}(?:马拉松|半马|全马|铁人三项|课程|项目|训练营|学业)|(?:年度|季度|月度)?(?:优秀员工|最佳员工|先进个人|销售冠军|优秀毕业生)"
    r"|\b(?:awarded|named|selected\s+as|recogni[sz]ed\s+as|elected|appointed)\b.{0,40}\b(?:of\s+the\s+(?:year|month|quarter|week)|best|top|president|chair|fellow|scholar)\b"
    r"|\b(?:finished|completed|ran)\b.{0,30}\b(?:marathon|triathlon|ironman|half)\b|\b(?:started|starting)\s+(?:a\s+)?new\s+(?:position|job|role)\b"
    r"|\b(?:first|second|third|1st|2nd|3rd)\s+(?:place|prize)\b|\b(?:i'?m|i\s+am|i've|i\s+have|just|officially|finally|today\s+i|we)\b.{0,30}\b(?:graduated|certified|promoted|passed|published|licen[sc]ed)\b"
    r"|\bpassed\b.{0,50}\b(?:exam\w*|test|certification|CPA|CFA|bar|PMP|IELTS|TOEFL|CET|defen[sc]e|viva|boards?|driving|level)\b|\bgraduated\b.{0,60}\b(?:from|with|as|in)\b"
    r"|\b(?:got|been|was)\s+promoted\b|\bpromoted\s+to\b|\bpromotion\s+to\b|\b(?:paper|article|thesis|research)\b.{0,40}\b(?:published|accepted)\b|\bpublished\s+(?:my|our|in)\b|\bcompleted\b.{0,60}\b(?:certificat\w+|course|degree|"
    r"bootcamp|program(?:me)?|marathon|specialization)\b|\b(?:accepted|admitted)\s+(?:in)?to\b.{0,40}\b(?:university|college|program\w*|school|institute|PhD|MBA|master)",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"希望|想要?|打算|准备|备考|争取|加油|祝|明天|下周|下个?月|明年|要是|如果|能不能|还没|没有?(?:通过|过|考过|拿到|获)|未通过|不及格|差一点|差点|挂了|冲刺|目标|计划|等(?:成绩|结果)|报名了?|求|"
    r"\b(?:hope|hoping|wish|want|plan(?:ning)?|going\s+to|will\s+(?:take|try|sit|be)|would\s+love|dream|preparing|prep\s+for|studying\s+for|next\s+(?:week|month|year)|tomorrow|"
    r"if\s+i|fingers\s+crossed|failed|didn'?t|did\s+not|haven'?t|have\s+not|not\s+(?:yet|pass\w*)|never|almost|nearly|can'?t\s+wait|applied|applying|registered\s+for|waiting|wait\s+for)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"恭喜|祝贺|我(?:的)?(?:朋友|闺蜜|室友|同学|弟弟|妹妹|哥哥|姐姐|儿子|女儿|孩子|爸|妈|老公|老婆|男友|女友|男朋友|女朋友|师兄|师姐|师弟|师妹|学生|侄|表)(?!.{0,6}(?:一起|和我))|^(?:他|她|他们|她们)|"
    r"\b(?:congratulations|congrats|well\s+done|proud\s+of\s+(?:my|him|her|you))\b|\bmy\s+(?:friend|brother|sister|son|daughter|husband|wife|partner|student|roommate|cousin|colleague|team\s?mate|mom|dad|boyfriend|girlfriend)\b(?!.{0,20}\band\s+(?:I|me)\b)|"
    r"^(?:he|she|they|you)\b|\b(?:he|she)(?:'s|\s+has|\s+just)\b",
    re.IGNORECASE,
)
_ADVERT = re.compile(
    r"点击|链接|扫码|优惠|报名(?:热线|方式)|限时|免费领|click|sign\s+up|link\s+in\s+bio|discount|% off|"
    r"giveaway|enrol\s+now",
    re.IGNORECASE,
)
_LETTERS_MAX = 400
_EDGES = " \t,，、·|-–—~🎉🎊🥳🏆🎓💪✨😊😭👏🙏❤️🔥📍#"


def achievements_in(paragraph: Run) -> Iterator[Run]:
    """The sentences that tell what the author achieved, without the marks around them."""
    start = 0
    for end in [*(match.end() for match in _END.finditer(paragraph.text)), len(paragraph.text)]:
        sentence = paragraph.part(start, end)
        asked = bool(re.search(r"[?？]\s*$", sentence.text))
        start = end
        if not asked and tells_achievement(sentence.text):
            yield _trimmed(sentence)


def tells_achievement(sentence: str) -> bool:
    """True for a finished achievement of the writer's own; not for hopes, adverts or others' news."""
    return bool(
        len(sentence) <= _LETTERS_MAX
        and _ACHIEVED.search(sentence)
        and not _NOT_YET.search(sentence)
        and not _OTHERS.search(sentence)
        and not _ADVERT.search(sentence)
    )


def _trimmed(run: Run) -> Run:
    """Without emoji and marks at the edges, nor the hashtags and the place that trail it."""
    tail = re.search(r"(?:\s*#[^\s#]+#?)+\s*$|\s*📍.*$|\s+-\s+at\s+.*$", run.text)
    end = tail.start() if tail and tail.start() > 8 else len(run.text)
    start = 0
    while start < end and run.text[start] in _EDGES:
        start += 1
    while end > start and run.text[end - 1] in _EDGES:
        end -= 1
    return run.part(start, end)
