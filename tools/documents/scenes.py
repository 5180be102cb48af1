"""What a thing on a bill is for, by the words it is named with."""

import re

from models.facts.evidence import Scene

# The first that matches holds; what is no purchase of goods comes before the goods it may name.
_SCENES: tuple[tuple[Scene, str], ...] = (
    (
        Scene.OTHER,
        r"打赏|直播|礼物|红包|礼品卡|购物卡|充值|点卡|虚拟|彩票|\btip(?:s|ping)?\b|gift\s?card|top[- ]?up|\bdonation\b|lottery|livestream|live\s+stream",
    ),
    (
        Scene.MEDICAL,
        r"药|医疗|门诊|住院|手术|牙|挂号|体检|眼镜|\bmedic|\bdental|clinic|hospital|surgery|pharmac|prescription",
    ),
    (
        Scene.EDUCATION,
        r"学费|培训|课程|教材|书籍|图书|辅导|考试费|tuition|\bcourse\b|training|textbook|\bbooks?\b|exam fee",
    ),
    (
        Scene.TRAVEL,
        r"机票|酒店|火车票|车票|旅游|旅行|住宿|签证|\bflight|hotel|airfare|train ticket|\btravel|\btour\b|\bvisa fee",
    ),
    (
        Scene.APPLIANCES,
        r"冰箱|洗衣机|空调|热水器|电视|油烟机|燃气灶|微波炉|烤箱|洗碗机|吸尘器|净化器|电饭煲|风扇|烘干机|fridge|refrigerator|freezer|washing machine|washer|dryer|dishwasher|air[- ]?condition|water heater|\boven\b|microwave|vacuum|television|\bTV\b|cooker",
    ),
    (
        Scene.ELECTRONICS,
        r"手机|电脑|笔记本|平板|显示器|耳机|相机|键盘|鼠标|打印机|路由器|音箱|laptop|notebook computer|computer|\bphone|smartphone|tablet|monitor|headphone|camera|keyboard|printer|router|speaker|iPad|iPhone",
    ),
    (
        Scene.FURNITURE,
        r"沙发|床|桌|椅|柜|茶几|书架|衣架|家具|家居|置物架|鞋架|凳|窗帘|地毯|sofa|couch|\bbed\b|bedframe|bed frame|mattress|\bdesk\b|\btable\b|chair|wardrobe|bookcase|bookshelf|shel(?:f|ves|ving)|cabinet|dresser|nightstand|stool|furniture|curtain|\brug\b|bedside|sideboard|cupboard",
    ),
)
_PATTERNS = tuple((scene, re.compile(form, re.IGNORECASE)) for scene, form in _SCENES)


def scene_of(description: str) -> Scene:
    """The scene of one line; OTHER where nothing tells."""
    return next((scene for scene, form in _PATTERNS if form.search(description)), Scene.OTHER)
