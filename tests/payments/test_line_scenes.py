"""Of which scene a basket line is: a tip stays a tip under every category."""

import pytest

from models.facts.evidence import Scene
from models.facts.language import Language
from tools.payments.taxonomy import scene_of_line, shipped_taxonomy
from tools.policy.pack import shipped_pack

POLICY = shipped_pack("cn").scene
FURNITURE, OTHER, ELECTRONICS = Scene.FURNITURE, Scene.OTHER, Scene.ELECTRONICS


def of(
    category: Scene | None = None, description: str | None = None, category_code: str | None = None
) -> Scene:
    return scene_of_line(POLICY, category, description, category_code)


@pytest.mark.parametrize(
    "description",
    [
        *("打赏主播小美", "打 赏", "直播間打賞", "礼品卡 500 元", "充·值", "游戏点券", "彩票", "话费充值"),
        *("Tips", "T1p for the streamer", "tіp", "Steam gift card", "GIFT-CARD 500", "GiftCards", "top_up"),
        *(
            "ｔｏｐ－ｕｐ",
            "g i f t c a r d",
            "e-wallet reload",
            "Casino chips",
            "lottery ticket",
            "in-game skin",
        ),
        *("Sofa and tip", "礼物包装 打赏", "Gaming chair + game credits", "Bitcoin", "Cash back"),
        "Z2lmdCBjYXJkIDUwMCB5dWFuIHB1cmNoYXNl",
    ],
)
def test_a_tip_in_furnitures_clothes_is_no_furniture(description: str) -> None:
    assert of(FURNITURE, description) is OTHER
    assert of(None, description) is OTHER
    assert of(FURNITURE, description, "5712") is OTHER


@pytest.mark.parametrize(
    "description",
    [
        "双人床",
        "电脑桌",
        "电视柜",
        "电竞椅",
        "Double bed, oak",
        "TV stand cabinet",
        "Gaming chair",
        "沙发 三人位",
    ],
)
def test_furniture_is_furniture_said_or_not(description: str) -> None:
    assert of(FURNITURE, description) is FURNITURE
    assert of(None, description) is FURNITURE


def test_a_name_that_tells_nothing_leaves_what_else_is_said() -> None:
    assert of(FURNITURE, "Malm 180 x 200") is FURNITURE
    assert of(None, "Malm 180 x 200", "5712") is FURNITURE
    assert of(None, "Malm 180 x 200") is OTHER


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ((FURNITURE, "iPhone 17", None), OTHER),
        ((FURNITURE, "床上用笔记本电脑", None), OTHER),
        ((OTHER, "Sofa", None), OTHER),
        ((FURNITURE, None, "7995"), OTHER),
        ((FURNITURE, None, "5732"), OTHER),
        ((FURNITURE, None, "0000"), OTHER),
        ((ELECTRONICS, None, "5732"), ELECTRONICS),
        ((None, None, "5712"), FURNITURE),
        ((None, None, "5732"), OTHER),  # the code of two scenes tells of neither
        ((None, "Fridge", "5732"), Scene.APPLIANCES),
    ],
)
def test_where_what_is_said_disagrees_the_line_is_of_no_scene(
    said: tuple[Scene | None, str | None, str | None], found: Scene
) -> None:
    assert of(*said) is found


def test_every_code_that_the_policy_speaks_of_has_a_name_in_both_languages() -> None:
    spoken_of = POLICY.never_codes.union(*POLICY.category_codes.values())
    for language in Language:
        unnamed = [code for code in spoken_of if not shipped_taxonomy().class_name(code, language)]
        assert unnamed == []
    assert set(shipped_taxonomy().words) == set(POLICY.scenes)
