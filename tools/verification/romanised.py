"""How Chinese names are spelled in Latin letters: Mandarin syllables, readings, spellings of elsewhere."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

_SYLLABLES = """
a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce
cen ceng cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun
chuo ci cong cou cu cuan cui cun cuo da dai dan dang dao de dei den deng di dia dian diao die ding diu
dong dou du duan dui dun duo e ei en eng er fa fan fang fei fen feng fo fou fu ga gai gan gang gao ge gei
gen geng gong gou gu gua guai guan guang gui gun guo ha hai han hang hao he hei hen heng hong hou hu hua
huai huan huang hui hun huo ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai kan kang
kao ke ken keng kong kou ku kua kuai kuan kuang kui kun kuo la lai lan lang lao le lei leng li lia lian
liang liao lie lin ling liu lo long lou lu luan lun luo lv lve lue lyu lyue ma mai man mang mao me mei
men meng mi mian miao mie min ming miu mo mou mu na nai nan nang nao ne nei nen neng ni nian niang niao
nie nin ning niu nong nou nu nuan nuo nv nve nue nyu nyue o ou pa pai pan pang pao pei pen peng pi pian
piao pie pin ping po pou pu qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun ran rang rao re
ren reng ri rong rou ru ruan rui run ruo sa sai san sang sao se sen seng sha shai shan shang shao she
shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo si song sou su suan sui sun suo ta
tai tan tang tao te teng ti tian tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng
wo wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo
yong you yu yuan yue yun za zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhen zheng zhi
zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo
"""
_IS_PINYIN = re.compile(rf"(?:{'|'.join(sorted(_SYLLABLES.split(), key=len, reverse=True))})+")
_ONE = frozenset(_SYLLABLES.split())
_PARTINGS_MAX = 12


class _Tables(NamedTuple):
    surnames: dict[str, tuple[frozenset[str], frozenset[str]]]  # in pinyin, and as elsewhere
    readings: dict[str, frozenset[str]]
    not_pinyin: frozenset[str]


@cache
def _tables() -> _Tables:
    held = tomllib.loads(Path(__file__).with_name("romanised.toml").read_text(encoding="utf-8"))
    surnames = {han: spelled.partition("|") for han, spelled in held["surnames"].items()}
    return _Tables(
        {han: (_words(pinyin), _words(elsewhere)) for han, (pinyin, _, elsewhere) in surnames.items()},
        {han: _words(spelled) for han, spelled in held["pinyin"].items()},
        _words(held["not_pinyin"]["words"]),
    )


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


def is_pinyin(word: str) -> bool:
    """Could the word be syllables of Mandarin and nothing else? Not so names such as Linda and Ken."""
    return bool(_IS_PINYIN.fullmatch(word)) and word not in _tables().not_pinyin


@lru_cache(maxsize=2048)
def partings(word: str) -> tuple[tuple[str, ...], ...]:
    """Every way to cut the word into syllables (xian: xian, xi-an), up to a bearable number."""
    return tuple(found for found, _ in zip(_partings(word), range(_PARTINGS_MAX), strict=False))


def _partings(word: str) -> Iterator[tuple[str, ...]]:
    if not word:
        yield ()
    for length in range(min(6, len(word)), 0, -1):
        if word[:length] in _ONE:
            for rest in _partings(word[length:]):
                yield (word[:length], *rest)


@lru_cache(maxsize=2048)
def readings(character: str) -> frozenset[str]:
    """The Mandarin syllables of a (simplified) character without tones, with every spelling of ü."""
    from pypinyin import Style, pinyin

    found = set(pinyin(character, style=Style.NORMAL, heteronym=True)[0])
    found |= _tables().readings.get(character, frozenset())
    return frozenset(spelled for syllable in found for spelled in _with_u(syllable))


def _with_u(syllable: str) -> tuple[str, ...]:
    plain = syllable.replace("ü", "v")
    if "v" not in plain:
        return (plain,)
    return tuple(plain.replace("v", letters) for letters in ("v", "u", "yu", "ui", "ue"))


def spells(han: str, letters: str) -> bool | None:
    """Are the letters the pinyin of these characters, in this order? None: a reading is not known."""
    known = [readings(each) for each in han]
    if not all(each.isascii() for reading in known for each in reading):
        return None
    pattern = "".join(f"(?:{'|'.join(sorted(reading))})" for reading in known)
    return bool(re.fullmatch(pattern, letters))


def surname_elsewhere(han: str) -> frozenset[str]:
    """How the family name at the beginning of the name is spelled outside mainland China."""
    nothing: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    surnames = _tables().surnames
    return surnames.get(han[:2], nothing)[1] | surnames.get(han[:1], nothing)[1]


def surname_of(han: str) -> str:
    """The family name at the beginning of a name in (simplified) characters: one of two where it is known."""
    return han[:2] if len(han) > 2 and han[:2] in _tables().surnames else han[:1]


def same_surname(one: str, other: str) -> bool:
    """Are two different spellings those of one family name, such as Wong and Wang?"""
    return one != other and any(
        one in pinyin | elsewhere and other in pinyin | elsewhere
        for pinyin, elsewhere in _tables().surnames.values()
    )
