"""What orders, bills and quotations call their values, and the labels of what we do not read on them."""

from itertools import product

from tools.documents.rules import each

MERCHANT_LABELS = each(
    """
    Seller | Merchant | Vendor | Supplier | Sold by | Store | Shop | From | Retailer | Store Name
    Shop Name | Seller Name | Merchant Name | Vendor Name | Supplier Name | Sold and Shipped by
    Shipped and Sold by | Dispatched from and sold by | Dispatches from and sold by
    Ships from and sold by | Sold and Dispatched by | Issued by | Billed by | Invoice from | Quote from
    Quotation from | Receipt from | Bill from | Order from | Payee | Paid to | Pay to | Payment to
    Sold at | Bought from | Purchased from | Trading Name | Business Name | Contractor
    Verkäufer | Verkoper | Vendeur | Hotel | Hotel Name | Property | Property Name | Accommodation
    Restaurant
    Garage | Clinic | Dealer | Store Location | Operated by | Airline | Sold on behalf of
    商家 | 店铺 | 卖家 | 卖方 | 供货方 | 销售方 | 销售单位 | 供应商 | 商家名称 | 店铺名称 | 销售方名称
    收款单位 | 报价单位 | 甲方 | 乙方 | 供方 | 出卖人 | 出卖方 | 供货单位 | 供货商 | 供应商名称 | 商户
    商户名称 | 商户全称 | 收款方 | 收款方名称 | 收款商户 | 收款方全称 | 收款人 | 门店 | 门店名称
    开票单位 | 卖方名称 | 报价方 | 报价公司 | 店名 | 商店 | 销方 | 销货单位 | 销售商 | 经销商 | 服务商
    售货单位 | 承包方 | 销售门店 | 消费门店 | 购买门店 | 卖场 | 出票单位 | 供方单位 | 销售公司 | 甲方供方
    甲方卖方 | 乙方供方 | 乙方卖方 | 供方甲方 | 供方乙方 | 卖方甲方 | 卖方乙方 | 发货方 | 销售店铺
    下单店铺 | 消费商户 | 酒店名称 | 预订酒店 | 入住酒店 | 收费单位 | 收款单位名称 | 收款机构
    收费机构 | 培训机构 | 培训学校 | 旅行社 | 旅行社名称 | 组团社 | 地接社 | 承办单位 | 服务单位 | 服务机构
    服务方 | 施工单位 | 装修公司 | 施工方 | 制作单位 | 供货公司 | 供货厂家 | 收款公司 | 商铺 | 商铺名称
    商户简称 | 商家全称 | 售方 | 售卖方 | 卖家名称 | 卖家店铺 | 店铺名 | 销售店 | 销售商家 | 就诊机构
    医疗机构 | 报价人单位 | 购买商户 | 交易商户 | 收款学校 | 学校名称 | 机构名称 | 门店名 | 所属门店
    经销店 | 经销单位 | 承揽方 | 承制方 | 乙方承包方 | 乙方服务方 | 甲方服务方 | 受托方 | 经营者
    销售方单位 | 卖方单位 | 适用商家 | 适用门店 | 使用门店 | 可用门店 | 商家信息 | 门店信息 | 店铺信息
    昵称 | 卖家昵称 | 掌柜 | 影院 | 影院名称 | 场馆 | 景区 | 就诊医院 | 医院名称 | 商店名称 | 俱乐部
"""
)
HOLDER_LABELS = each(
    """
    Customer | Customer Name | Bill to | Ship to | Sold to | Buyer | Name | Recipient | Attention | Client
    Prepared for | Quotation for | Billed to | Invoice to | Invoiced to | Invoice for | Deliver to
    Delivered to | Delivery to | Delivering to | Shipped to | Shipping to | Ships to | Shipping Address
    Delivery Address | Billing Address | Billing Name | Shipping Name | Delivery Name | Invoice Address
    Customer Details | Customer Information | Billing Details | Shipping Details | Delivery Details
    Billing Information | Shipping Information | Delivery Information | Your Details | Client Name
    Buyer Name | Purchaser | Purchased by | Ordered by | Placed by | Order by | Contact Name
    Contact Person | Attn | Full Name | Received from | Payer | Payment from | Quote to | Quoted to
    Quote for | Quotation to | Estimate for | Estimate to | To | Consignee | Member Name | Cardholder
    Cardholder Name | Guest | Guest Name | Name of Customer | Name of Buyer | Customer's Name
    Buyer's Name | Sold To Party | Account Name | Receipt for | Receipt to | Send to | Sent to
    Sending to | Collected by | Collection Name | Pickup Person | Mr/Mrs | M/s | Order Name
    Invoice Recipient | Prepared exclusively for | Homeowner | Addressee | Patient | Patient Name
    Student | Student Name | Member | Attendee | Traveller | Traveler | Learner | Participant | Delegate
    Subscriber | Registrant
    Lieferadresse | Kunde | Besteller | Afleveradres | Rechnungsempfänger | Rechnungsadresse | Klant
    Factuuradres | Cliente | Destinataire | Booked by
    Lead Guest | Passenger | Passenger Name | Main Guest | Guest Names | Booker | Reserved for
    Customer Details
    Owner | Vehicle Owner | Customer/Owner | Pet Owner | Resident | Parent Name | Ticket Holder
    Prepared for Mr/Mrs
    患者姓名 | 患者 | 就诊人 | 学员姓名 | 学员 | 学生姓名 | 客人姓名 | 客人 | 宾客姓名 | 入住人 | 车主
    车主姓名 | 用户姓名 | 报名人 | 游客姓名 | 旅客姓名 | 出行人 | 家长姓名 | 办卡人 | 客户 | 客户姓名
    客户名称 | 收货人 | 买家 | 买方 | 购买人 | 购货人 | 姓名 | 甲方 | 乙方 | 收件人 | 顾客 | 订购人
    购买方 | 需方 | 买受人 | 买受方 | 购方 | 购买方名称 | 购货单位 | 购买单位 | 客户单位 | 顾客姓名
    顾客名称 | 收货人姓名 | 收货信息 | 收件信息 | 收货地址 | 收货人信息 | 交款人 | 交款单位 | 付款人
    付款方 | 付款单位 | 缴款人 | 缴费人 | 下单人 | 订货人 | 订货单位 | 定货人 | 预订人 | 购物人 | 购买者
    致 | 买方名称 | 买方姓名 | 会员姓名 | 购货方 | 需方单位 | 今收到 | 兹收到 | 客户联系人 | 业主
    业主姓名 | 委托人 | 发包方 | 交款人姓名 | 付款人姓名 | 客户信息 | 甲方需方 | 甲方买方 | 乙方需方
    乙方买方 | 需方甲方 | 需方乙方 | 买方甲方 | 买方乙方 | 买家姓名 | 联系人 | 收货联系人 | 提货人
    自提人 | 取货人 | 购车人 | 订购客户 | 定购人 | 客户名 | 抬头 | 发票抬头 | 客户抬头 | 患者 | 患者姓名
    学员 | 学员姓名
    学生 | 学生姓名 | 入住人 | 入住人姓名 | 住客 | 住客姓名 | 客人姓名 | 宾客姓名 | 出行人 | 出行人姓名
    旅客姓名 | 游客姓名 | 游客代表 | 游客 | 预订人姓名 | 预约人 | 预约人姓名 | 订房人 | 报名人 | 报名人姓名
    缴费人姓名 | 缴费单位 | 缴款单位 | 交费人 | 交费人姓名 | 车主 | 车主姓名 | 会员 | 消费者 | 消费者姓名
    用户姓名 | 用户名称 | 客户全称 | 受检人 | 体检人 | 就诊人 | 就诊人姓名 | 顾客签名 | 购票人 | 取票人
    取餐人 | 送修人 | 报修人 | 定做人 | 订做人 | 委托方 | 甲方委托方 | 甲方业主 | 甲方客户 | 购车客户
    购房人 | 认购人 | 买方客户 | 购货单位名称 | 购买方姓名 | 订货方 | 定货方 | 收货方 | 收货单位
    收货单位名称 | 提货单位 | 受票方 | 收票人 | 受贷方 | 购方名称 | 购买客户 | 新人姓名 | 新娘姓名 | 新郎
    宝宝姓名 | 家长姓名 | 顾客信息 | 发票抬头名称 | 开票抬头 | 抬头名称 | 交来人 | 寄送至 | 收件人姓名
    送货至 | 旅游者 | 甲方旅游者 | 旅游者姓名 | 订购人姓名 | 购买人姓名 | 取货人姓名 | 客户尊称 | 乙方会员
    甲方会员 | 会员乙方 | 购卡人 | 持卡人 | 付款单位(个人)
    交款单位(个人) | 付款单位(人) | 交款单位(人) | 付款个人 | 缴费学生 | 付款客户 | 客户签名 | 缴款人姓名
    付款方名称 | 付款人名称 | 付款方全称 | 付款单位名称 | 采购方 | 采购单位 | 采购方名称 | 采购人
"""
)
TOTAL_LABELS = each(
    """
    Total price on the road | On the road price | Total on the road price | Total cash price
    Grand Total | Total | Total Amount | Total Due | Amount Due | Order Total | Total Price
    Amount Payable | Total Payable | Invoice Total | Total Paid | Total to Pay | Amount to Pay | To Pay
    Amount Paid | You Paid | Total Charged | Total Charge | Total Cost | Estimate Total | Estimated Total
    Total Estimate | Quote Total | Quotation Total | Total Quote | Total Quotation | Quoted Price
    Total Quoted | Quotation Amount | Invoice Amount | Total Invoice | Total Invoice Amount
    Invoice Value | Gross Total | Total Gross | Gross Amount | Total inc VAT | Total incl VAT
    Total incl. VAT | Total inc. VAT | Total including VAT | Total inc GST | Total incl GST
    Total incl. GST | Total inc. GST | Total including GST | Total including Tax | Total incl. Tax
    Total inc. Tax | Total with Tax | Total with VAT | Total after Tax | Total after Discount
    Total inclusive of VAT | Total inclusive of GST | Total AUD | Total GBP | Total USD | Total EUR
    Total CAD | Total SGD | Total HKD | Total CNY | Total RMB | Total INR | Amount in AUD | Amount in GBP
    Amount in USD | Final Total | Final Amount | Final Price | Net Payable | Net Amount Payable
    Purchase Total | Total Purchase | Payment Total | Payment Amount | Order Amount | Order Value
    Total Order Value | Total Contract Price | Contract Price | Contract Sum | Total Sale | Sale Total
    Sales Total | Receipt Total | Bill Total | Bill Amount | Total Bill | Total Amount Due
    Total Amount Payable | Total Amount Paid | Total Payment | Amount Charged | Total for this order
    Total for your order | Order Total incl. VAT | Total Value | Project Total | Total Project Cost
    Total Purchase Price | Purchase Price | Amount Received | The sum of | Total Due on this Invoice
    Total Fees | Total Charges | Total Fee | Total Remitted | Amount Remitted | Selling Price | Sale Price
    Total Net Payable | Sum Total
    Gesamtsumme | Gesamtbetrag | Rechnungsbetrag | Endbetrag | Totaal | Totaal te betalen | Montant total
    Total TTC
    Net à payer
    Total to be paid | Total Booking Price | Booking Total | Total Stay | Total Fare | Trip Total | Fare Total
    Total for Stay | Total Room Charges | Total incl GST | Total Inc. | Total Inclusive | Total in AUD
    Total in GBP
    Total (Incl. GST) | Total Due inc GST | Net Total Payable | Nett Total | Total Nett | Total Incl. VAT
    合计 | 总计 | 合计金额 | 总金额 | 订单总额 | 应付总额 | 应付金额 | 实付款 | 实付金额 | 应付 | 总价
    共计 | 订单金额 | 价税合计 | 合计人民币 | 总计金额 | 实付 | 实付总额 | 应付款 | 应付合计 | 支付金额
    付款金额 | 交易金额 | 消费金额 | 订单实付 | 订单总价 | 订单总金额 | 总额 | 总价款 | 合同总价
    合同总金额 | 合同金额 | 合计总额 | 金额合计 | 报价总额 | 报价合计 | 总报价 | 含税总价 | 含税合计
    含税总额 | 折后总价 | 优惠后总价 | 优惠后金额 | 折后金额 | 成交总价 | 实际支付 | 实际付款
    实际支付金额 | 需付款 | 待付款 | 付款总额 | 合计应付 | 应收金额 | 应收 | 应收合计 | 应收总额
    合计人民币金额 | 合计金额人民币 | 总计人民币 | 总货款 | 货款合计 | 共计金额 | 含税总金额 | 合计总金额
    实付合计 | 实收总额 | 支付总额 | 最终价格 | 应付总金额 | 订单合计 | 合计实付 | 总费用 | 本单合计
    订单应付 | 订单应付金额 | 收款金额 | 优惠后合计 | 折后合计 | 折后应付 | 优惠后总额 | 总支付 | 应交学费
    应缴学费 | 应交金额 | 应缴金额 | 应交合计 | 应缴合计 | 应交费用
    应缴费用 | 应缴总额 | 应交总额 | 实交金额 | 实缴金额 | 实交学费 | 实缴学费 | 实交 | 实缴 | 缴费金额
    缴费合计 | 缴费总额 | 收费合计 | 费用合计 | 费用总计 | 费用总额 | 费用共计 | 套系价格 | 套餐总价
    套餐价格 | 套系总价 | 工程总造价 | 工程造价 | 总造价 | 工程总价 | 工程总额 | 工程总计 | 预算总价
    预算总额 | 预算总计 | 预算合计 | 报价总计 | 报价总价 | 报价金额 | 优惠后总计 | 优惠后报价 | 优惠价
    折后价 | 折后总计 | 折后金额合计 | 优惠后应付 | 优惠后应收 | 优惠后实付 | 成交价 | 成交价格 | 成交金额
    成交总额 | 销售总额 | 销售金额 | 销售合计 | 货款总额 | 货款总计 | 货款金额 | 本单总额 | 本单总计
    本次应付 | 本次应收 | 本次合计 | 本次消费 | 消费总额 | 消费总计 | 消费合计 | 全款 | 总房费
    房费合计 | 房费总额 | 房费总计 | 总房价 | 团费合计 | 团费总额 | 团费总计 | 旅游费用合计 | 旅游费用总额
    旅游费总额 | 总团费 | 车辆总价 | 购车总价 | 购车款合计 | 全车款 | 全包价 | 落地价 | 合同总额 | 合同价
    合同价款 | 合同总价款 | 订货总额 | 订货金额 | 订购金额 | 订购总额 | 订购总价 | 采购金额 | 采购总额
    采购总价 | 总计应付 | 总计应付款 | 应付总计 | 应付款总额 | 应付款合计 | 应付款金额 | 应付总价 | 实付总计
    实付款金额 | 实收合计 | 实收款 | 实付总金额 | 订单总计 | 订单实付金额 | 订单支付金额
    在线支付金额 | 需支付 | 还需支付 | 待支付 | 待支付金额 | 待付金额 | 应支付 | 应支付金额 | 支付合计
    支付总计 | 付款合计 | 交易总额 | 收款总额 | 收款合计 | 收款总计 | 总收费 | 总费用合计 | 总价合计
    合计总价 | 合计费用 | 合计应收 | 合计应付金额 | 合计应缴 | 合计应交 | 合计款 | 合计价款 | 价款合计
    总计金额元 | 共计人民币 | 总金额人民币 | 价税总计 | 含税金额 | 含税价 | 含税总计 | 发票金额 | 发票总额
    开票金额 | 课程总价 | 课程总费用 | 学费合计 | 学费总额 | 培训费合计 | 培训费用合计 | 应付学费
    实付学费 | 治疗费用合计 | 治疗总费用 | 总治疗费用 | 医疗费用合计 | 结算金额 | 结算总额 | 结算合计
    最终金额 | 最终报价 | 最终总价 | 最终应付 | 最终成交价 | 结欠总额 | 应付净额
 实收金额合计 | 全额付款 | 维修总费用 | 维修费用合计 | 服务总价 | 总服务费 | 券后总价 | 券后实付 | 会费总额
 会费 | 入会费 | 卡费 | 会籍费 | 金额(大写) | 金额(小写) | 大写金额 | 小写金额
    人民币大写 | 人民币 | 港币 | 金额大写 | 金额小写 | 合计大写 | 合计(大写) | 合计(小写) | 总计(大写)
    小写 | 工程总额
    费用总金额 | 会员费 | 应收合计金额 | 计人民币 | 共收 | 共收人民币 | 收款金额(大写) | 收款金额(小写)
    订单价格
"""
)
ORDERED_LABELS = each(
    """
    Booked on | Booking Date | Date of Booking | Booked | Reserved on | Reservation Date | Enrolled on
    Date | Order Date | Quotation Date | Quote Date | Invoice Date | Date of Order | Ordered on
    Purchase Date | Issue Date | Date of Issue | Date of Invoice | Date of Purchase | Issued | Issued on
    Date Issued | Dated | Invoice Dated | Date Ordered | Ordered | Order Placed | Placed on
    Order Placed on | Purchased on | Purchased | Transaction Date | Sale Date | Date of Sale | Sales Date
    Receipt Date | Bill Date | Date/Time | Date & Time | Date and Time | Order Date & Time | Order Time
    Estimate Date | Date of Quotation | Date of Quote | Tax Point | Tax Point Date | Tax Date
    Document Date | Doc Date | Proforma Date | Created | Created on | Quoted on | Date of Estimate
    Date Paid | Date of Receipt | Docket Date | Date Placed | Date Quoted | Order Created
    Order Created on | Invoiced on | Contract Date | Date of Supply | Date of Transaction | Time of Order
    Trans Date | Order Received | Proposal Date | Date of Visit | Visit Date | Date of Service | Service Date
    Date of Treatment | Treatment Date | Advice Date | Remittance Date
    Rechnungsdatum | Bestelldatum | Factuurdatum | Besteldatum | Date de facture | Date de commande
    Time Placed
    Booking Made | Booking Made on | Reservation Made | Date Booked | Order Date/Time | Order Placed Date
    Bought
    Date of Contract | Date/Tax Point | Invoice Date/Tax Point | Sold on | Bill Dt | Paid on
    预订日期 | 预订时间 | 预定时间 | 预定日期 | 报名日期 | 报名时间 | 办理日期 | 下单时间 | 下单日期
    订单日期 | 日期 | 报价日期 | 订购日期 | 开票日期 | 购买日期 | 创建时间 | 订单时间 | 开单日期
    开单时间 | 制单日期 | 单据日期 | 销售日期 | 销售时间 | 订货日期 | 定货日期 | 签订日期 | 签订时间
    签约日期 | 合同日期 | 交易时间 | 交易日期 | 消费时间 | 消费日期 | 收款日期 | 收银时间 | 结账时间
    报价时间 | 购物时间 | 购物日期 | 收据日期 | 开具日期 | 填开日期 | 发票日期 | 订购时间 | 购买时间
    订单创建时间 | 下单 | 订单生成时间 | 提交时间 | 开票时间 | 填制日期 | 签单日期 | 出票日期 | 定购日期
    销货日期 | 收据开具日期 | 订单提交时间 | 创建日期 | 成交日期 | 合同签订日期 | 时间 | 预约日期
    受理日期 | 受理时间 | 登记日期 | 登记时间 | 填单日期 | 填表日期 | 填单时间 | 办理时间 | 通知日期
    发单日期 | 购货日期 | 订车日期 | 订单生成日期 | 配镜日期 | 验光日期 | 订金日期 | 收费日期 | 收费时间
    缴费时间 | 付费日期 | 入账时间 | 交款日期 | 预算日期 | 估价日期 | 送单日期 | 送货单日期 | 出库日期
    发出日期 | 出单日期 | 出单时间 | 打单日期 | 开票日 | 开单日 | 报价日 | 订单提交日期 | 提交日期
    申请日期 | 收件日期 | 收银日期 | 结算日期 | 结算时间 | 结帐时间 | 结帐日期 | 发生时间 | 采购日期
    采购时间 | 制表日期 | 购课时间 | 购课日期 | 认购日期 | 团购时间 | 签订日 | 合同签署日期 | 签署日期
    签署时间 | 订货时间 | 就诊日期 | 就诊时间 | 录单日期 | 录单时间 | 落单日期 | 落单时间 | 立单日期
    单据时间
"""
)
_NUMBERED = (
    "Order|Quotation|Quote|Invoice|Receipt|Sales Order|Purchase Order|PO|Estimate|Proforma"
    "|Proforma Invoice|Pro Forma|Bill|Document|Doc|Transaction|Tax Invoice|Docket|Confirmation|Sales Invoice"
    "|Job|Booking|Slip|Check|Our|Order Confirmation|Web Order|Contract|Cash Sale"
    "|Sale|Trans|Proposal|Sales|Ticket|SO|Order Reference|Folio|Advice|Payment Advice|Remittance|Statement"
)
_NUMBERS = "No|Number|ID|Ref|Reference"
NUMBER_LABELS = (
    *(f"{what} {how}" for what, how in product(_NUMBERED.split("|"), _NUMBERS.split("|"))),
    *each(
        """
        Order | No | Reference | Ref | Reference No | Reference Number | Ref No | Invoice | Quotation
        Estimate | Quote | Receipt
        Rechnungsnummer | Rechnungsnr | Factuurnummer | Numéro de facture | Bestellnummer | Ordernummer
        Confirmation | Confirmation Code | Booking Reference | Booking Code | Reservation Number
        Reservation No
        Reservation Code | Itinerary Number | Itinerary No | Order Code | Invoice Serial No | Check | Bill
        Rcpt No
        订单编号 | 订单号 | 订单号码 | 报价单号 | 报价单编号 | 单号 | 编号 | 发票号码 | 发票编号 | 发票号
        报价编号 | 合同编号 | 合同号 | 销售单号 | 小票号 | 小票号码 | 流水号 | 收据编号 | 收据号
        收据号码 | 票据号 | 票据号码 | 单据编号 | 单据号 | 交易单号 | 交易流水号 | 交易号 | 收银单号
        账单号 | 账单编号 | 结账单号 | 送货单号 | 出库单号 | 订货单号 | 采购单号 | 商户单号 | 小票编号
        销售单编号 | 订购单号 | 订单流水号 | 订单ID | 协议编号 | 单据编码 | 消费单号 | 订单编码 | 收款单号
        交易编号 | 凭证号 | 报价号 | 订单序号 | 订货单编号 | 预订单号 | 预约单号 | 预约编号 | 预订编号
        预订号 | 预定编号 | 报名编号 | 报名号 | 报名序号 | 通知单号 | 通知编号 | 缴费单号 | 缴费编号
        缴款单号 | 收费单号 | 结算单号 | 结算编号 | 服务单号 | 维修单号 | 工单号 | 工单编号 | 确认单号
        确认号 | 确认编号 | 预算编号 | 预算单号 | 销货单号 | 销售编号 | 销售订单号 | 销售单据号 | 提货单号
        发货单号 | 发货编号 | 开单号 | 开单编号 | 凭证编号 | 凭单号 | 票号 | 发票代号 | 收款编号
        交易订单号 | 商家订单编号 | 订单单号 | 订单编号ID | 请款单号 | 估价单号 | 单据号码 | 单号码
        账单号码 | 账单编码 | 配镜单号 | 治疗单号 | 方案编号 | 合约编号 | 合约号码
"""
    ),
)
OTHER_LABELS = each(
    """
    Check-in | Check-out | Arrival | Departure | Nights | Rooms | Guests | Address | Phone | Tel | Email
    Salesperson | Valid Until | Delivery Date | Payment Method | Subtotal | Discount | Shipping | Tax
    Notes | Terms | Delivery | Description | Item | Qty | Quantity | Unit Price | Amount | Sub Total
    Sub-total | VAT | GST | HST | PST | Sales Tax | Net | Net Total | Net Amount | Deposit | Balance
    Balance Due | Deposit Paid | Deposit Due | Payment Terms | Due Date | Date Due | Payment Due | Due
    Ship Date | Ship Via | Shipped Via | Sales Rep | Sales Representative | Account Number | Account No
    Customer ID | Customer No | Customer Number | Customer Code | Customer Ref | Your Ref | Your Reference
    Your Order No | VAT No | VAT Number | VAT Reg No | VAT Registration Number | GST No | GST Reg No
    GSTIN | GSTIN/UIN | ABN | ACN | UEN | Tax ID | EIN | Company No | Registration No | Currency
    Store No | Till | Terminal | Cashier | Server | Served by | Table | Covers | Auth Code | Approval Code
    Card Number | Card | Member | Points | Bank | Sort Code | IBAN | BIC | SWIFT | Bank Details
    Account Name | Delivery Method | Shipping Method | Tracking Number | Tracking | Carrier
    Estimated Delivery | Estimated Delivery Date | Status | Order Status | Order Type | Expiry Date
    Expires | Valid For | Valid to | Quote Valid Until | Expiration Date | Payment | Payment Reference
    Payment Date | Payment Status | Paid with | Payment Type | Order Summary | Items | Summary | Unit
    Price | Rate | HSN/SAC | HSN | SKU | Item No | Product Code | Project | Prepared by | Quoted by
    Contact | Mobile | Fax | Website | Signature | Remarks | Time | Branch | Transaction Type | Entry Mode
    Cash | Change | Change Due | Tip | Gratuity | Service Charge | Packing | Postage | Postage & Packing
    Handling | Gift Card | Savings | Rounding | Delivery Option | Delivery Slot | Method | Register
    Operator | Associate | Store Address | State Name | Place of Supply | Buyer's Order No | Delivery Note
    Mode of Payment | Despatched through | Destination | Amount Chargeable | Paid | Billing Period
    Next Payment | Plan | Subscription | Renews
    Customer PO | Your PO | Job Address | Site Address | Vehicle | Reg | Reg No | Registration | Mileage
    Odometer
    VIN | Make | Make/Model | Technician | Advisor | Service Advisor | Hours | Labour | Parts | Net Price
    Kundennummer
    Lieferdatum | Leistungsdatum | Fälligkeitsdatum | Zahlungsziel | Klantnummer | Vervaldatum | Leverdatum
    Menge | Einzelpreis | MwSt | BTW | PIN code | PIN | Room Type | Room No | Rate Plan | Adults | Children
    Check-in Date | Check-out Date | Arrival Date | Departure Date | Arrival Time | Flight | Class | Seat
    Depart
    Booking Status | Cancellation | Free cancellation until | City Tax | Tourism Tax | Resort Fee
    Payment Received
    Last Payment | Previous Balance | Amount Outstanding | Outstanding Balance | Remaining Balance
    Loyalty Card
    Member No | Member ID | Card Type | Merchant ID | MID | TID | AID | RRN | Trace No | Batch | Batch No
    Stan
    Pump | Litres | Gallons | Price/L | Student ID | Programme | Course | Course Fee | Intake | Term | Doctor
    Diagnosis | NRIC | MRN | Case No | Insurance | Insurer | Claim No | Estimated Arrival | Arriving
    Expected by
    Dispatch Date | Despatch Date | Dispatched on | Delivered on | Collection Date | Collect by | Pickup Date
    Return by | Returns until | Warranty | Serial No | Model | Colour | Color | Size | Condition
    Seller Rating
    地址 | 收货地址 | 送货地址 | 电话 | 联系电话 | 销售顾问 | 有效期 | 有效期至 | 送货日期 | 支付方式
    付款方式 | 小计 | 优惠 | 运费 | 备注 | 配送方式 | 规格 | 型号 | 数量 | 单价 | 金额 | 品名 | 商品名称
    大写 | 导购 | 税额 | 导购员 | 业务员 | 销售员 | 收银员 | 收银 | 收款员 | 机号 | 收银机号 | 桌号 | 人数
    工号 | 营业员 | 经手人 | 经办人 | 制单人 | 制单 | 送货人 | 报价人 | 联系方式 | 手机 | 手机号
    手机号码 | 传真 | 税号 | 纳税人识别号 | 开户行 | 开户银行 | 账号 | 银行账号 | 品牌 | 颜色 | 材质
    单位 | 物流公司 | 快递单号 | 运单号码 | 运单号 | 物流单号 | 发货时间 | 付款时间 | 支付时间 | 成交时间
    收货时间 | 完成时间 | 发货日期 | 交货日期 | 交货时间 | 预计送达 | 预计送达时间 | 安装日期 | 定金
    订金 | 已付定金 | 已付订金 | 已付 | 余款 | 尾款 | 余额 | 找零 | 实收 | 现金 | 商品总价 | 商品总额
    商品金额 | 税率 | 不含税金额 | 未税金额 | 折扣 | 积分 | 会员卡号 | 会员号 | 卡号 | 合计件数 | 件数
    总数量 | 合计数量 | 收货人签字 | 客户签字 | 签字 | 签名 | 盖章 | 审核 | 复核 | 开票人 | 主管
    交易状态 | 订单状态 | 当前状态 | 发票类型 | 发票内容 | 配送时间 | 配送信息 | 配送员 | 下单备注
    支付宝交易号 | 商品 | 商品说明 | 付款账户 | 收单机构 | 支付平台 | 打印时间 | 打印日期 | 开台时间
    服务员 | 点菜员 | 项目 | 单价元 | 金额元 | 有效期限 | 报价有效期 | 销售人员 | 业务人员 | 统一编号
    交货地点 | 交货方式 | 质保期 | 交付时间 | 运输方式 | 账单分类 | 对方账户 | 订单信息 | 邮箱 | 网址
    公司地址 | 店铺地址 | 门店地址 | 联系地址 | 送货时间 | 预计送货日期 | 销售顾问电话 | 实收金额 | 交来
    收款事由 | 款项内容 | 收款方式 | 付款银行 | 会员等级 | 服务费 | 打包费 | 配送费 | 优惠金额 | 立减
    抹零 | 开课日期 | 开课时间 | 上课时间 | 上课校区 | 校区 | 课时 | 课时数 | 课程名称 | 课程 | 报名课程
    课程费用 | 原价 | 班级 | 班级名称 | 班型 | 学号 | 专业 | 年级 | 课程顾问 | 学习顾问 | 截止日期
    缴费截止日期 | 截止时间 | 缴费期限 | 缴费方式 | 入住日期 | 离店日期 | 入住时间 | 离店时间 | 退房日期
    房型 | 间数 | 晚数 | 间夜 | 酒店地址 | 酒店电话 | 含早 | 早餐 | 取消政策 | 出发日期 | 出发时间
    返程日期
    返回日期 | 出团日期 | 行程天数 | 线路名称 | 线路 | 出发地 | 目的地 | 成人 | 儿童 | 集合地点 | 导游
    拍摄日期 | 拍摄时间 | 套系名称 | 套餐名称 | 套餐内容 | 已交定金 | 已收定金 | 已付订金金额 | 剩余尾款
    待付尾款 | 应付余款 | 剩余款项 | 未付金额 | 未付余额 | 欠款 | 尚欠余额 | 尚欠金额 | 余数 | 首付 | 首付款
    首期款 | 贷款金额 | 分期期数 | 分期金额 | 每期应还 | 每期金额 | 期数 | 月供 | 手续费 | 车型 | 车身颜色
    外观颜色 | 内饰颜色 | 车架号 | 发动机号 | 车牌号 | 车牌号码 | 行驶里程 | 交车日期 | 预计交车日期
    提车日期 | 指导价 | 厂商指导价 | 裸车价 | 优惠幅度 | 购置税 | 保险费 | 上牌费 | 工程地址 | 项目地址
    施工地址 | 房屋地址 | 建筑面积 | 房屋面积 | 户型 | 工期 | 开工日期 | 竣工日期 | 设计师 | 项目经理
    预算员 | 管理费 | 工程管理费 | 工程直接费 | 直接费 | 直接费合计 | 税金 | 人工费 | 材料费 | 设计费
    主材费 | 辅材费 | 主材合计 | 辅材合计 | 小计金额 | 接诊医生 | 医生 | 主治医生 | 咨询师
    性别 | 年龄 | 身份证号 | 身份证号码 | 证件号码 | 证件号 | 病历号 | 就诊号 | 门诊号 | 科室 | 牙位
    验光师 | 配镜师 | 瞳距 | 取镜日期 | 取镜时间 | 取货日期 | 取货时间 | 取件时间 | 预约时间 | 上门时间
    服务时间 | 服务地址 | 服务项目 | 服务人员 | 期望时间 | 送达时间 | 配送地址 | 配送服务 | 配送骑手 | 骑手
    团号 | 在线支付 | 总数
    餐具数量 | 餐具 | 店内单号 | 取餐号 | 取餐码 | 牌号 | 台号 | 就餐人数 | 券码 | 验证码 | 消费码
    使用时间
    使用规则 | 店铺优惠 | 平台优惠 | 商家优惠 | 优惠券 | 红包 | 礼品卡 | 京豆 | 满减 | 会员优惠 | 买家昵称
    会员昵称 | 旺旺 | 会员卡种 | 卡种 | 赠送项目 | 工时费 | 材料费
    房号 | 服务顾问 | 质检员 | 签约代表 | 工程地点 | 工程内容 | 矫正视力 | 工费 | 货号
    已优惠 | 共优惠 | 节省 | 退款金额 | 退款时间 | 退款原因 | 退货地址 | 客服电话 | 服务热线 | 服务电话
    投诉电话 | 收费项目 | 收费标准 | 费用项目 | 费用名称 | 费用明细 | 税务登记号 | 统一社会信用代码
    纳税人号
    当前状态 | 付款状态 | 支付状态 | 支付凭证 | 支付单号 | 支付流水号 | 银行流水号 | 交易类型 | 交易渠道
    商家订单号 | 交易快照 | 应税金额 | 税前金额 | 合计税额 | 开户银行名称 | 银行账户 | 账户名称 | 户名
    发票代码 | 校验码 | 机器编号 | 密码区 | 价格有效期 | 签约地点 | 签订地点 | 交货期 | 交付日期 | 工艺说明
    设计顾问 | 家居顾问 | 门市顾问 | 预约门店 | 委托代理人 | 法定代表人 | 经销商电话 | 公司电话 | 公司名称
    单位名称 | 单位地址 | 订单类型 | 订单来源 | 下单渠道 | 买家留言 | 客户备注 | 发货地址 | 发货仓库 | 仓库
    包裹 | 序列号 | 生产日期 | 质保 | 保修期 | 保修期限 | 会员卡余额 | 储值余额 | 卡内余额 | 本次积分
    累计积分 | 可用积分 | 获得积分 | 积分余额 | 交易序号 | 批次号 | 参考号 | 授权码 | 终端号 | 款台 | 班次
    出行日期 | 使用日期 | 演出时间 | 观影时间 | 标价 | 成交单价 | 经营品牌 | 行业分类 | 付清时间 | 家长电话
    联系手机 | 首付金额 | 商品价格 | 每期还款
"""
)
