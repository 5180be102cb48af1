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
    商家 | 店铺 | 卖家 | 卖方 | 供货方 | 销售方 | 销售单位 | 供应商 | 商家名称 | 店铺名称 | 销售方名称
    收款单位 | 报价单位 | 甲方 | 乙方 | 供方 | 出卖人 | 出卖方 | 供货单位 | 供货商 | 供应商名称 | 商户
    商户名称 | 商户全称 | 收款方 | 收款方名称 | 收款商户 | 收款方全称 | 收款人 | 门店 | 门店名称
    开票单位 | 卖方名称 | 报价方 | 报价公司 | 店名 | 商店 | 销方 | 销货单位 | 销售商 | 经销商 | 服务商
    售货单位 | 承包方 | 销售门店 | 消费门店 | 购买门店 | 卖场 | 出票单位 | 供方单位 | 销售公司 | 甲方供方
    甲方卖方 | 乙方供方 | 乙方卖方 | 供方甲方 | 供方乙方 | 卖方甲方 | 卖方乙方 | 发货方 | 销售店铺
    下单店铺 | 消费商户
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
    Invoice Recipient | Prepared exclusively for | Homeowner | Addressee
    客户 | 客户姓名 | 客户名称 | 收货人 | 买家 | 买方 | 购买人 | 购货人 | 姓名 | 甲方 | 乙方 | 收件人
    顾客 | 订购人 | 购买方 | 需方 | 买受人 | 买受方 | 购方 | 购买方名称 | 购货单位 | 购买单位 | 客户单位
    顾客姓名 | 顾客名称 | 收货人姓名 | 收货信息 | 收件信息 | 收货地址 | 收货人信息 | 交款人 | 交款单位
    付款人 | 付款方 | 付款单位 | 缴款人 | 缴费人 | 下单人 | 订货人 | 订货单位 | 定货人 | 预订人 | 购物人
    购买者 | 致 | 买方名称 | 买方姓名 | 会员姓名 | 购货方 | 需方单位 | 今收到 | 兹收到 | 客户联系人 | 业主
    业主姓名 | 委托人 | 发包方 | 交款人姓名 | 付款人姓名 | 客户信息 | 甲方需方 | 甲方买方 | 乙方需方
    乙方买方 | 需方甲方 | 需方乙方 | 买方甲方 | 买方乙方 | 买家姓名 | 联系人 | 收货联系人 | 提货人
    自提人 | 取货人 | 购车人 | 订购客户 | 定购人 | 客户名 | 抬头 | 发票抬头 | 客户抬头
"""
)
TOTAL_LABELS = each(
    """
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
    Total Net Payable | Sum Total
    合计 | 总计 | 合计金额 | 总金额 | 订单总额 | 应付总额 | 应付金额 | 实付款 | 实付金额 | 应付 | 总价
    共计 | 订单金额 | 价税合计 | 合计人民币 | 总计金额 | 实付 | 实付总额 | 应付款 | 应付合计 | 支付金额
    付款金额 | 交易金额 | 消费金额 | 订单实付 | 订单总价 | 订单总金额 | 总额 | 总价款 | 合同总价
    合同总金额 | 合同金额 | 合计总额 | 金额合计 | 报价总额 | 报价合计 | 总报价 | 含税总价 | 含税合计
    含税总额 | 折后总价 | 优惠后总价 | 优惠后金额 | 折后金额 | 成交总价 | 实际支付 | 实际付款
    实际支付金额 | 需付款 | 待付款 | 付款总额 | 合计应付 | 应收金额 | 应收 | 应收合计 | 应收总额
    合计人民币金额 | 合计金额人民币 | 总计人民币 | 总货款 | 货款合计 | 共计金额 | 含税总金额 | 合计总金额
    实付合计 | 实收总额 | 支付总额 | 最终价格 | 应付总金额 | 订单合计 | 合计实付 | 总费用 | 本单合计
    订单应付 | 订单应付金额 | 收款金额 | 优惠后合计 | 折后合计 | 折后应付 | 优惠后总额 | 总支付
"""
)
ORDERED_LABELS = each(
    """
    Date | Order Date | Quotation Date | Quote Date | Invoice Date | Date of Order | Ordered on
    Purchase Date | Issue Date | Date of Issue | Date of Invoice | Date of Purchase | Issued | Issued on
    Date Issued | Dated | Invoice Dated | Date Ordered | Ordered | Order Placed | Placed on
    Order Placed on | Purchased on | Purchased | Transaction Date | Sale Date | Date of Sale | Sales Date
    Receipt Date | Bill Date | Date/Time | Date & Time | Date and Time | Order Date & Time | Order Time
    Estimate Date | Date of Quotation | Date of Quote | Tax Point | Tax Point Date | Tax Date
    Document Date | Doc Date | Proforma Date | Created | Created on | Quoted on | Date of Estimate
    Date Paid | Date of Receipt | Docket Date | Date Placed | Date Quoted | Order Created
    Order Created on | Invoiced on | Contract Date | Date of Supply | Date of Transaction | Time of Order
    Trans Date | Order Received | Proposal Date
    下单时间 | 下单日期 | 订单日期 | 日期 | 报价日期 | 订购日期 | 开票日期 | 购买日期 | 创建时间
    订单时间 | 开单日期 | 开单时间 | 制单日期 | 单据日期 | 销售日期 | 销售时间 | 订货日期 | 定货日期
    签订日期 | 签订时间 | 签约日期 | 合同日期 | 交易时间 | 交易日期 | 消费时间 | 消费日期 | 收款日期
    收银时间 | 结账时间 | 报价时间 | 购物时间 | 购物日期 | 收据日期 | 开具日期 | 填开日期 | 发票日期
    订购时间 | 购买时间 | 订单创建时间 | 下单 | 订单生成时间 | 提交时间 | 开票时间 | 填制日期 | 签单日期
    出票日期 | 定购日期 | 销货日期 | 收据开具日期 | 订单提交时间 | 创建日期 | 成交日期 | 合同签订日期
    时间
"""
)
_NUMBERED = (
    "Order|Quotation|Quote|Invoice|Receipt|Sales Order|Purchase Order|PO|Estimate|Proforma"
    "|Proforma Invoice|Pro Forma|Bill|Document|Doc|Transaction|Tax Invoice|Docket|Confirmation|Sales Invoice"
    "|Job|Booking|Slip|Check|Our|Order Confirmation|Web Order|Contract|Cash Sale"
    "|Sale|Trans|Proposal|Sales|Ticket|SO|Order Reference"
)
_NUMBERS = "No|Number|ID|Ref|Reference"
NUMBER_LABELS = (
    *(f"{what} {how}" for what, how in product(_NUMBERED.split("|"), _NUMBERS.split("|"))),
    *each(
        """
        Order | No | Reference | Ref | Reference No | Reference Number | Ref No | Invoice | Quotation
        Estimate | Quote | Receipt
        订单编号 | 订单号 | 订单号码 | 报价单号 | 报价单编号 | 单号 | 编号 | 发票号码 | 发票编号 | 发票号
        报价编号 | 合同编号 | 合同号 | 销售单号 | 小票号 | 小票号码 | 流水号 | 收据编号 | 收据号
        收据号码 | 票据号 | 票据号码 | 单据编号 | 单据号 | 交易单号 | 交易流水号 | 交易号 | 收银单号
        账单号 | 账单编号 | 结账单号 | 送货单号 | 出库单号 | 订货单号 | 采购单号 | 商户单号 | 小票编号
        销售单编号 | 订购单号 | 订单流水号 | 订单ID | 协议编号 | 单据编码 | 消费单号 | 订单编码 | 收款单号
        交易编号 | 凭证号 | 报价号 | 订单序号 | 订货单编号 | 预订单号
"""
    ),
)
OTHER_LABELS = each(
    """
    Address | Phone | Tel | Email | Salesperson | Valid Until | Delivery Date | Payment Method | Subtotal
    Discount | Shipping | Tax | Notes | Terms | Delivery | Description | Item | Qty | Quantity
    Unit Price | Amount | Sub Total | Sub-total | VAT | GST | HST | PST | Sales Tax | Net | Net Total
    Net Amount | Deposit | Balance | Balance Due | Deposit Paid | Deposit Due | Payment Terms | Due Date
    Date Due | Payment Due | Due | Ship Date | Ship Via | Shipped Via | Sales Rep | Sales Representative
    Account Number | Account No | Customer ID | Customer No | Customer Number | Customer Code
    Customer Ref | Your Ref | Your Reference | Your Order No | VAT No | VAT Number | VAT Reg No
    VAT Registration Number | GST No | GST Reg No | GSTIN | GSTIN/UIN | ABN | ACN | UEN | Tax ID | EIN
    Company No | Registration No | Currency | Store No | Till | Terminal | Cashier | Server | Served by
    Table | Guests | Covers | Auth Code | Approval Code | Card Number | Card | Member | Points | Bank
    Sort Code | IBAN | BIC | SWIFT | Bank Details | Account Name | Delivery Method | Shipping Method
    Tracking Number | Tracking | Carrier | Estimated Delivery | Estimated Delivery Date | Status
    Order Status | Order Type | Expiry Date | Expires | Valid For | Valid to | Quote Valid Until
    Expiration Date | Payment | Payment Reference | Payment Date | Payment Status | Paid with
    Payment Type | Order Summary | Items | Summary | Unit | Price | Rate | HSN/SAC | HSN | SKU | Item No
    Product Code | Project | Prepared by | Quoted by | Contact | Mobile | Fax | Website | Signature
    Remarks | Time | Branch | Transaction Type | Entry Mode | Cash | Change | Change Due | Tip | Gratuity
    Service Charge | Packing | Postage | Postage & Packing | Handling | Gift Card | Savings | Rounding
    Delivery Option | Delivery Slot | Method | Register | Operator | Associate | Store Address
    State Name | Place of Supply | Buyer's Order No | Delivery Note | Mode of Payment | Despatched through
    Destination | Amount Chargeable | Paid | Billing Period | Next Payment | Plan | Subscription | Renews
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
    抹零
"""
)
