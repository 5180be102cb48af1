"""What a thing on a bill is for, by the words it is named with."""

import re

from models.facts.evidence import Scene

# The first that matches holds; what is no purchase of goods comes before the goods it may name.
_WORDS: tuple[tuple[Scene, str], ...] = (
    (
        Scene.OTHER,
        """打赏 | 直播 | 礼物 | 红包 | 礼品卡 | 购物卡 | 充值 | 点卡 | 虚拟 | 彩票
        tip | tipping | gift card | top up | top-up | donation | lottery | livestream | live stream""",
    ),
    (
        Scene.MEDICAL,
        """药 | 医疗 | 门诊 | 住院 | 手术 | 牙 | 挂号 | 体检 | 眼镜
        medicine | medical | dental | clinic | hospital | surgery | pharmacy | prescription""",
    ),
    (
        Scene.EDUCATION,
        """学费 | 培训 | 课程 | 教材 | 书籍 | 图书 | 辅导 | 考试费
        tuition | course | training | textbook | book | exam fee""",
    ),
    (
        Scene.TRAVEL,
        """机票 | 酒店 | 火车票 | 车票 | 旅游 | 旅行 | 住宿 | 签证
        flight | hotel | airfare | train ticket | travel | tour | visa fee""",
    ),
    (
        Scene.APPLIANCES,
        """冰箱 | 洗衣机 | 空调 | 热水器 | 电视 | 油烟机 | 燃气灶 | 微波炉 | 烤箱 | 洗碗机 | 吸尘器 | 净化器
        电饭煲 | 风扇 | 烘干机
        fridge | refrigerator | freezer | washing machine | washer | dryer | dishwasher | air conditioner
        air-conditioner | water heater | oven | microwave | vacuum | television | TV | cooker""",
    ),
    (
        Scene.ELECTRONICS,
        """手机 | 电脑 | 笔记本 | 平板 | 显示器 | 耳机 | 相机 | 键盘 | 鼠标 | 打印机 | 路由器 | 音箱
        laptop | computer | phone | smartphone | tablet | monitor | headphone | camera | keyboard | printer
        router | speaker | iPad | iPhone""",
    ),
    (
        Scene.FURNITURE,
        """沙发 | 床 | 桌 | 椅 | 柜 | 茶几 | 书架 | 衣架 | 家具 | 家居 | 置物架 | 鞋架 | 凳 | 窗帘 | 地毯
        sofa | couch | bed | bedframe | mattress | desk | table | chair | armchair | wardrobe | bookcase
        bookshelf | shelf | shelves | shelving | cabinet | dresser | nightstand | stool | furniture | curtain
        rug | bedside | sideboard | cupboard""",
    ),
)


def scene_of(description: str) -> Scene:
    """The scene of one line; OTHER where nothing tells."""
    return next((scene for scene, form in _PATTERNS if form.search(description)), Scene.OTHER)


def _any_of(words: str) -> re.Pattern[str]:
    """Chinese words anywhere, English ones whole, in the singular or plural."""
    named = [word.strip() for word in re.split(r"[|\n]", words) if word.strip()]
    forms = (rf"\b{re.escape(word)}(?:e?s)?\b" if word.isascii() else re.escape(word) for word in named)
    return re.compile("|".join(forms), re.IGNORECASE)


_PATTERNS = tuple((scene, _any_of(words)) for scene, words in _WORDS)
