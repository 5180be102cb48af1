"""What Chinese orders, bills, quotations and confirmations of a booking are headed."""

from tools.documents.rules import Signal


def _spaced(words: str) -> str:
    """Alternatives whose characters may stand apart, as those of headings do."""
    return "|".join(r"\s*".join(word) for word in words.split())


_SUBJECT = _spaced(
    """
    预订 预定 预约 报名 订购 订房 订单 订货 购买 购课 购票 购物 选购 服务 消费 交易 采购 缴费 收费 收款 付款
    安装 配送 销售 订车 订位 认购 团购 体检 住宿 旅游 出行 加工 定制 物资 商品 设备 货物 支付 扣款
    """
)
_PAPER = _spaced(
    """
    单 函 书 凭证 凭条 回执 明细 清单 确认 详情 票据 信息 成功 确认单 确认函 确认书 登记表 登记单 申请单
    委托单
    预约单 受理单 通知 通知单 通知书 明细单 明细表 详情单 小票 计划书 结算单
    """
)
_AGREED = _spaced(
    """
    会员 入会 会籍 健身 培训 装修 装饰 施工 摄影 婚纱 美容 境内旅游 出境旅游 团队旅游 旅游 家具 家居 门窗
    橱柜 定制 家具定制 家具销售 商品销售 汽车销售 购车 课程 健身服务 培训服务 旅游服务 摄影服务 装饰工程
    装修工程 体检
    """
)
_WHOLE = _spaced(
    """
    缴费通知 收费单 费用清单 费用明细 费用确认 费用预算 费用结算 费用报价 费用单 结算单 结算清单 结算明细
    请款单 付款通知 预算单 预算书 预算表 报价书 报价表 报价明细 造价单 造价表 工程预算 工程报价 装修预算
    装修报价 配镜单 验光单 维修单 维修服务单 保养单 工单 治疗方案 治疗计划 团购券 估价单 提货单 定货单
    购销单 开票信息 发货单 发货清单 送货清单 出货清单 货物清单 商品清单 装箱单 购车合同 销售合约 收款收据
    定金收据 定金单 押金单 订金收据 现金收据 学费收据 收款凭证 收款凭据 电子收据 缴款书 价目单
    """
)
CHINESE_TITLE = rf"(?:{_SUBJECT})\s*(?:{_PAPER})|(?:{_AGREED})\s*(?:合\s*同|协\s*议|合\s*约)|{_WHOLE}"
_ALONE = _spaced("发票 报价单 估价单 订单 收据 订购单 送货单 销售单 销货单 订货单 销售发票 商业发票 请款单")

CHINESE_TITLES = Signal.of(CHINESE_TITLE, 4)
BESIDE_A_LETTERHEAD = Signal.of(rf"(?m:\S[^\S\n]+)(?:{_ALONE}|{CHINESE_TITLE})(?m:[^\S\n]*$)", 2)
"""A heading at the end of the line that the seller's name begins."""
BEFORE_A_NUMBER = Signal.of(
    rf"(?m:^)[^\S\n]*[\u4e00-\u9fff]{{0,8}}?(?:{_ALONE}|{CHINESE_TITLE})(?=[^\S\n]+(?:No|№|编?号|单号|订单|日期|[\u4e00-\u9fff]{{0,4}}号码?\s*:))",
    2.5,
)
"""A heading with the number of the paper in the same line."""
