"""Tells a label that no kind knows from a value: by the words that labels end in, as no value does."""

import re

_ENDS = """
date dates number no code id ref reference name amount total subtotal type status period expires issued
until through from level method mode currency signature balance rate due included includes excluded
address telephone phone email fax begins ends start end expiry expiration description quantity qty
remarks notes category particulars details conferred awarded verified generated printed
"""
_ENGLISH_ENDS = frozenset(_ENDS.split())
_ENGLISH_WORD = re.compile(r"[A-Za-z][A-Za-z'&/.-]*")
_ENGLISH_WORDS_MAX = 4
_CHINESE_LABEL = re.compile(
    r"[\u3400-\u9fff()/、]{0,7}(?:日期|时间|年月|编号|号码|名称|姓名|金额|类型|类别|状态|代码|方式|地址|期限|"
    r"合计|总额|小计|电话|备注|余额|比例|性别|民族|学制|账号|卡号|户名|币种|数量|单价|有效期|有效期至|人数|"
    r"邮箱|邮编|证号|签名|签字|单号|流水号|序号|摘要|依据|说明)(?:\([^()]{1,8}\))?"
)


def has_label_shape(text: str) -> bool:
    """True for a few words of which the last is one that only a label ends in: `Report issued`, 出证日期."""
    plain = text.strip(" :*·•")
    if _CHINESE_LABEL.fullmatch(plain):
        return True
    words = plain.rstrip(".").split()
    if not 2 <= len(words) <= _ENGLISH_WORDS_MAX or not all(map(_ENGLISH_WORD.fullmatch, words)):
        return False
    return words[0][0].isupper() and words[-1].casefold() in _ENGLISH_ENDS
