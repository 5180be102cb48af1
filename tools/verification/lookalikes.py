"""Characters that a reader of print takes for one another: a difference in one of them may be none."""

_GROUPS = """
末未 土士 己已巳 日曰目 大太犬 千干于 王玉主 人入八 天夫无元 田由甲申 明朋 睛晴 浆桨 徽微 拨拔 侯候
钧钓 贝见 刀力 儿几九 免兔 鸟乌 今令 白自 木本术 辛幸 间问闫 历厉 折拆 蓝篮 住往佳 洋祥
清请情 宁宇 宇字 佳往 莉利 静净 杨扬 汤场 张弛 陈阵 冶治 冰水 壮状 帅师 旭旮 昊吴
景影 晨震 晴情 楠南 沐沭 泽译 洪供 源原 炜伟 玮伟 琪淇 琳淋 瑞端 璐露 瑶遥 萍平
薇微 萌荫 苑范 荣荥 蕊芯 钰珏 铭名 锋峰烽 锦绵 雪雷 颖颍 骏俊 龙尤 祁祈 邢刑 邵郡
郝赫 戚威 卞下 毛手 尹伊 仝全 洗冼 裘袭 汪江 泊柏 傅博 候侯 宁甯 卫衞 涂凃 哲喆
坤堃 吴呉 升昇 峰峯 群羣 钟锺 村邨 苏甦 辉晖 阎闫 肖萧 傅付 戴代 叶业
"""
_FOLLOWS: dict[str, set[str]] = {}
for _group in _GROUPS.split():
    for _each in _group:
        _FOLLOWS.setdefault(_each, set()).update(_group)

_LETTERS = (
    ("rn", "m"),
    ("vv", "w"),
    ("cl", "d"),
    ("ii", "u"),
    ("1", "l"),
    ("i", "l"),
    ("5", "s"),
    ("8", "b"),
)


def may_be_misread(one: str, other: str) -> bool:
    """Could one Chinese character be a misreading, or an old form, of the other?"""
    return other in _FOLLOWS.get(one, ())


def misread_letters(word: str) -> str:
    """Equal for words that only differ by letters taken for one another, such as rn and m."""
    for seen, printed in _LETTERS:
        word = word.replace(seen, printed)
    return word


def plain_vowels(word: str) -> str:
    """Equal for the two ways to write ä, ö and ü without dots: Mueller and Muller."""
    for written, plain in (("ae", "a"), ("oe", "o"), ("ue", "u")):
        word = word.replace(written, plain)
    return word
