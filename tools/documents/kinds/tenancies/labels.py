"""What tenancy agreements call their parties, the home, the rent, the deposit and the term."""

from tools.documents.rules import each

TENANT_LABELS = each(
    """
    Full Name of Renter 1 | Renter 1 | Name of Renter 1 | Full Name of Renter | Full Name of Licensee
    Full Name of Tenant 1 | Name of Tenant 1
    Residents (1.1) | A. Residents (1.1)
    Description of Tenant | Tenant 1 Full name/s | Tenant 1 Name | Tenant 1 Full Name | Contract-holder(s)
    Name of Contract-holder | Name of Student | Licensee(s) | Tenant Name (1)
    and Tenant(s): name | and Tenant(s) | Tenant | Tenant Name | Name of Tenant | Lessee | Tenant(s)
    Tenants | Tenant's Name | Tenant's Full Name | Name(s) of Tenant(s) | Names of Tenants
    Tenant Name(s) | Tenant Full Name | Lessee Name | Lessee(s) | Resident | Resident(s) | Residents
    Resident Name | Resident Name(s) | Renter | Renter(s) | Renter Name | Name of Renter | Lead Tenant
    Tenant 1 | First Tenant | Licensee | Name of Licensee | Leaseholder | Contract-holder
    Contract Holder | Tenant Details | Name of the Tenant | Occupier | Lodger | Full Name of Tenant
    Tenant/s | Name of Lessee | Lessees | Student | Student Name | Rented to | Let to | Principal Tenant
    Lodger Name | Name of Lodger | Licensee Name | Tenant Legal Name | Tenants Names | Leased to
    Resident's Name
    承租人 | 承租方 | 乙方 | 承租人姓名 | 乙方承租人 | 乙方承租方 | 承租方乙方 | 承租人乙方 | 租客 | 租户
    承租人(乙方) | 承租方(乙方) | 乙方(承租人) | 乙方(承租方) | 承租方姓名 | 承租人名称 | 乙方姓名
    租客姓名 | 租户姓名 | 乙方(租客) | 乙方(租户) | 租客(乙方) | 承租户 | 租赁人 | 签约租客 | 签约人
    租住人 | 租房人 | 入住人 | 住户 | 住户姓名 | 承租方名称 | 租客名称 | 租客名字 | 乙方租客 | 租客乙方
    承租客户 | 租户名称 | 入住人姓名 | 主租人 | 受转租方 | 受转租人 | 次承租人
"""
)
HOME_LABELS = each(
    """
    Address of Residential Premises | Studio | Rooming Accommodation | Address of the Residential Premises
    Description of Demised Premises | Address of Tenancy | Address of Let Premises | Description of Premises
    Address of the Let Property | Rental Property Address | Address of Rented Unit | The Let Property
    The Accommodation | Address of Flat | Address of the Room
    The landlord will rent to the tenant the rental unit at | Premises | Premises Address | Property
    Property Address | Rental Property | Address | Property Let | Address of Premises
    Address of Property | Rented Premises | Leased Premises | The Premises | The Property
    Address of the Premises | Address of the Property | Rental Unit | Address of Rental Unit
    Rental Address | Address of the Rental Unit | Demised Premises | Unit Address | Dwelling
    The Dwelling | Apartment Address | Leased Property | Let Property | Location of Premises
    Address of Rented Premises | Rental Premises | Address of Rental Property | Address of the Dwelling
    Accommodation Address | Apartment | Let Address | Address of Accommodation | Tenancy Address
    Lease Address | Property to be let | Residential Premises | Address of the Rental Premises
    Rental Unit Address | Rented Property | Street Address | Demised Property | Subject Property | Room
    Accommodation | Address of the Accommodation | Flat Address | Location of Property | Licensed Premises
    Premises Let | House Address | Room Address | Address of Let Property | Property Location | Residence
    Address of Leased Premises | Leased Address
    房屋地址 | 房屋坐落 | 租赁房屋地址 | 房屋坐落于 | 坐落 | 租赁地址 | 房屋位置 | 租赁房屋 | 物业地址
    房屋座落 | 地址 | 出租房屋地址 | 房屋坐落地址 | 房源地址 | 租赁物业 | 承租房屋 | 出租物业 | 物业
    房产地址 | 房屋详细地址 | 租赁物地址 | 所租房屋 | 房屋所在地 | 房间地址 | 出租房屋 | 租赁房产
    租住地址 | 租赁标的 | 租赁物 | 房屋地址为 | 承租地址 | 楼宇地址 | 租出物业 | 单位地址 | 房屋坐落位置
    租房地址 | 公寓地址 | 房屋具体位置 | 房源 | 坐落位置 | 房源信息 | 房屋所在地址 | 租赁房屋坐落
    标的房屋 | 座落 | 坐落地址 | 出租房屋坐落 | 承租房屋地址 | 租赁物业地址 | 房屋信息
"""
)
RENT_LABELS = each(
    """
    Residence Fee | Residence Charge | Hall Fee | Rent (per week) | Licence Fee per week | Weekly Fee
    Weekly Licence Fee | Accommodation Charge | Total Weekly Rent | Weekly Rate | Weekly Room Rate
    Accommodation Rent | Rent per fortnight | Fortnightly Rent | Rent every 4 weeks | Monthly Licence Rent
    Rent | Monthly Rent | Rent per month | Rental | Monthly Rental | Rent Amount | Annual Rent
    Weekly Rent | Rent per week | Rent (per month) | Rent (pcm) | Rent pcm | Rent Payable | The Rent
    Base Rent | Rent/month | Monthly Base Rent | Amount of Rent | Rent per calendar month
    Monthly Rent Amount | Rent Price | Rental Amount | Rental Price | Contract Rent | Monthly Installment
    Rental per month | Rental Rate | Current Rent | New Rent | Rent Due | Monthly Rate | Rent each month
    Rent a month | Basic Rent | Base Monthly Rent | Total Rent | Total Monthly Rent | Licence Fee
    License Fee | Monthly Licence Fee | Monthly License Fee | Room Rent | Room Rate | Monthly Room Rate
    Accommodation Fee | Rental Fee | Monthly Rental Fee | Rent PW | Initial Rent | Agreed Rent
    Yearly Rent | Rent Rate | Monthly Charge | Rent Payment | Monthly Rent Payment | Monthly Rental Amount
    Rent for the Property | Rent Due Monthly | Rent per annum
    月租金 | 租金 | 每月租金 | 租金标准 | 月租 | 房租 | 租金月 | 租金金额 | 月租金额 | 租金(月)
    月租金标准 | 租金标准(月) | 房屋租金 | 房租月 | 每月房租 | 租金(元/月) | 月付租金 | 租金单价 | 月租价
    成交租金 | 签约租金 | 租金(每月) | 每月租金额 | 月房租 | 合同租金 | 基本租金 | 年租金 | 季租金
    租金价格 | 月租费 | 租费 | 房屋月租金 | 租金每月 | 每月租费 | 租金月付 | 月租价格 | 租金元月
"""
)
DEPOSIT_LABELS = each(
    """
    Security Deposit (2 months) | Security Deposit (1 month) | Bond to be paid | Accommodation Deposit
    Interest Free Security Deposit | Interest Free Refundable Deposit | Rental Bond Payable
    Deposit | Security Deposit | Deposit Amount | The Deposit | Tenancy Deposit | Rental Deposit | Bond
    Rental Bond | Damage Deposit | Security Bond | Amount of Deposit | Deposit Payable | Bond Amount
    Security Deposit Amount | Deposit Paid | Refundable Deposit | Deposit Held | Damages Deposit
    Tenancy Deposit Amount | Rental Bond Amount | Deposit Required | Total Deposit
    Refundable Security Deposit | Deposit Sum | Caution Deposit | Dilapidations Deposit | Security
    Amount of Security Deposit | Rent Bond | Interest Free Deposit | Deposit Due
    押金 | 按金 | 租赁保证金 | 保证金 | 房屋押金 | 押金金额 | 租赁押金 | 房屋保证金 | 履约保证金
    押金总额 | 租房押金 | 租金押金 | 已收押金 | 押金(元) | 履约押金 | 房屋租赁保证金 | 押金数额 | 合同押金
    保证金金额 | 应付押金 | 已付押金 | 应交押金 | 房租押金 | 按金金额 | 押金费用
"""
)
START_LABELS = each(
    """
    Licence Start Date | Licence Starts | Contract Starts | Start of the Fixed Term | Arrival Date
    Start of Licence | With Effect From
    Start Date | Commencement Date | Lease Start | Lease Start Date | Term | Lease Term | Start
    Commencement | Tenancy Start | From | Tenancy Start Date | Beginning Date of Lease | Beginning Date
    Lease Begins | Lease Beginning Date | Date of Commencement | Tenancy Begins | Lease Commencement Date
    Move-in Date | Starting Date | Start of Tenancy | Tenancy Commencement Date | Start of Lease
    Tenancy Period | Period | Lease Period | Tenancy Term | Fixed Term | Term of Lease | Term of Tenancy
    Rental Period | Rental Term | Initial Term | Term of the Tenancy | Occupation Date | Tenancy Dates
    Lease Dates | Effective Date | Start of Term | Term Begins | Term Start | Term Commencement Date
    Lease Term Begins | Start Date of Tenancy | Commencing | Commencing on | Commencement of Tenancy
    Move in Date | Move-in | Lease Begin Date | Begins | Begins on | Starting on | Starts on | Starts
    Term Start Date | Occupancy Date | Check-in Date | Contract Start | Contract Start Date
    Date of Entry | Entry Date | Tenancy Starts | Tenancy Starts on | Tenancy Commences | Lease Starts
    Start Date of the Tenancy | Commences | Commences on | This tenancy starts on | Tenancy start date is
    Lease Commencement | Beginning on | Starting | Lease From | Date Tenancy Starts | Period of Tenancy
    Term of Agreement | Contract Period | Licence Period | Term of the Lease | Contract Term
    Period of Lease | Duration | Lease Duration | Term of Tenancy Agreement | Dates | Tenancy Duration
    租赁期限 | 租期 | 起租日期 | 租赁期 | 开始日期 | 起租日 | 租赁起始日 | 租赁期间 | 租赁开始日期
    租期开始 | 起始日期 | 租赁起止 | 租期起止 | 租约期限 | 租约期 | 合同期限 | 合同起始日 | 合同开始日期
    起租时间 | 租赁时间 | 租住时间 | 入住日期 | 租期开始日期 | 租赁起止日期 | 合同租期 | 租赁起始日期
    起始日 | 合同起止日期 | 租用期 | 合同期 | 承租期限 | 租约开始日期 | 租期起始日 | 入住时间 | 开始时间
    租赁开始日 | 合同起始日期 | 租赁开始时间 | 合同开始日 | 租期开始时间 | 合同开始时间 | 租约开始
    起止日期 | 合约期 | 合同有效期 | 租住期限 | 租赁起止时间 | 起止时间 | 租期起止日期 | 合约期限
    合同周期 | 租期时间 | 出租期限 | 房屋租期 | 租赁有效期 | 租约年期 | 租用期限
"""
)
END_LABELS = each(
    """
    Expiry Date of Fixed Term | End Date of Fixed Term | Expiry of Fixed Term | Fixed Term Expiry Date
    End of the Fixed Term | Licence End Date | Licence Ends | Contract Ends | Terminating | Departure Date
    End of Licence
    End Date | Expiry Date | Lease End | Lease End Date | Tenancy End | Term | End | Expiry
    Lease Expires | Lease Term | To | Termination Date | Tenancy End Date | Ending Date of Lease
    Ending Date | Lease Ends | Lease Ending Date | Expiration Date | Tenancy Ends | Lease Expiration Date
    Move-out Date | Date of Expiry | End of Tenancy | Tenancy Expiry Date | End of Lease | Tenancy Period
    Period | Until | Expires | Lease Period | Tenancy Term | Fixed Term | Term of Lease | Term of Tenancy
    Rental Period | Rental Term | Initial Term | Term of the Tenancy | Tenancy Dates | Lease Dates
    End of Fixed Term | Fixed Term Ends | End of Term | Term Ends | Term End | Lease Term Ends
    End Date of Tenancy | Ending on | Ends on | Finishing Date | Finish Date | Ends | Term End Date
    Expires on | Lease Expiration | Move out Date | Move-out | Check-out Date | Contract End
    Contract End Date | Tenancy Ends on | Expiry of Tenancy | Lease Expiry Date | Ending
    Fixed Term End Date | End Date of the Tenancy | Lease To | Expiring | Expiring on | Date Tenancy Ends
    Lease Expiry | Period of Tenancy | Term of Agreement | Contract Period | Licence Period
    Term of the Lease | Contract Term | Period of Lease | Duration | Lease Duration
    Term of Tenancy Agreement | Dates | Tenancy Duration
    租赁期限 | 租期 | 到期日期 | 租赁期 | 结束日期 | 到期日 | 租赁期间 | 租赁终止日 | 租赁结束日期
    租期结束 | 终止日期 | 租赁起止 | 租期起止 | 租约期限 | 租约期 | 合同期限 | 合同到期日 | 合同结束日期
    到期时间 | 租赁时间 | 租住时间 | 租期结束日期 | 租赁起止日期 | 合同租期 | 租赁到期日 | 租赁终止日期
    截止日期 | 合同起止日期 | 租用期 | 合同期 | 承租期限 | 租约届满日期 | 租期届满日 | 合同终止日期
    租约结束日期 | 租赁到期日期 | 合同终止日 | 结束时间 | 止租日期 | 租赁截止日期 | 合同到期日期 | 终止日
    租期到期日 | 租赁结束时间 | 租赁结束日 | 合同结束时间 | 租期结束时间 | 合同到期时间 | 租约到期日
    租约结束 | 起止日期 | 合约期 | 合同有效期 | 租住期限 | 租赁起止时间 | 起止时间 | 租期起止日期
    合约期限 | 合同周期 | 租期时间 | 出租期限 | 房屋租期 | 租赁有效期 | 租约年期 | 租用期限
"""
)
OTHER_LABELS = each(
    """
    Name/Trading Name | Trading Name | Description of Landlord | Utility Deposit | Service Address | PPS No
    Physical Address | Physical Address for Service | Address for Service | Identification | Student ID
    Payment Plan | Block | Utilities Deposit | Total Fee | Total Licence Fee | Total Accommodation Fee
    Landlord | Landlord Name | Lessor | Agent | Guarantor | Witness | Account Name | Owner | Owner's Name
    Landlord's Name | Managing Agent | Letting Agent | Property Manager | Landlord's Agent | Landlord(s)
    Occupants not signing the lease | Permitted Occupants | Other Occupants | Additional Occupants
    Occupants | Phone | Telephone | ID Number | Passport No | Tenant's Address | Landlord's Address | Date
    Signature | Payment | Payment Method | Utilities | Email | Area | Animal Fee | Pet Fee | Pet Deposit
    Pet Rent | Late Fee | Late Charge | Returned Payment Charge | Prorated Rent
    Prorated Rent, First Month | Parking | Parking Fee | Bank Account | Rent Due Date | Due Date
    Key Deposit | Holding Deposit | Rates | Application Fee | Cleaning Fee | Stamp Duty | Service Charge
    Council Tax | Break Clause | Notice Period | Furnishings | Furnished | Keys | Number of Keys
    Total Due at Signing | Total Move-in Cost | First Month's Rent | Last Month's Rent | Date of Agreement
    Date of this Lease Contract | Agreement Date | Lease Date | Dated | Date of Contract | Review Date
    Rent Review | Inventory | NRIC | NRIC No | UEN | Bank | Bills Included | Licensor | Rent Due
    Rent Payment Day | Payment Day | Bills | Deposit Scheme | Deposit Protection Scheme
    Deposit Protection | Notice | Length of Tenancy | Length of Term | Late Charges | Admin Fee
    Furniture | Permitted Occupiers | Number of Occupants | Householder | Property Type | Date of Birth
    Lease Status | Status | Unit | Unit No | Rent Frequency | Payment Frequency | Frequency | Payable
    First Payment | First Rent Payment | Option to Renew | Renewal | Contact | Contact Number | Mobile
    Management Fee | Reference | Reference No | Contract No | Lease ID | Current Address
    Rent must be paid on | Method of Payment | Water | Electricity | Gas | Internet | Pets | Smoking
    Bedrooms | Use | Permitted Use | Usage | Diplomatic Clause | Fixed term or periodic | Minor Repairs
    Rent Deposit | Prepaid Rent
    业主 | 收款人 | 户名 | 同住人 | 合租人 | 甲方 | 出租人 | 出租方 | 甲方出租人 | 房东 | 身份证号
    身份证号码 | 联系电话 | 电话 | 签订日期 | 签约日期 | 签字 | 支付方式 | 付款方式 | 建筑面积 | 面积
    户型 | 开户行 | 账号 | 证件号码 | 联系地址 | 通讯地址 | 签章 | 大写 | 用途 | 证件类型 | 证件类型及编号
    服务费 | 管理费 | 物业费 | 水电费 | 中介费 | 佣金 | 违约金 | 租赁用途 | 居住人数 | 交租日 | 付款日
    缴费日期 | 付款周期 | 合同编号 | 签署日期 | 签署时间 | 房源编号 | 房间号 | 所在楼层 | 押付方式
    租金支付方式 | 租金支付日 | 首期款 | 首期租金 | 电子邮箱 | 紧急联系人 | 管家 | 管家电话 | 免租期
    定金 | 印花税 | 差饷 | 地租 | 钥匙押金 | 水电押金 | 租金总额 | 租金合计 | 总租金 | 房屋用途 | 缴费周期
    支付周期 | 下次付款日 | 首期应付款 | 水费 | 电费 | 燃气费 | 网费 | 供暖费 | 滞纳金 | 门禁押金
    家电押金 | 合同状态 | 手机号 | 手机号码 | 手机 | 证件号 | 租住类型 | 出租方式 | 房屋面积 | 租赁面积
    房屋户型 | 房屋类型 | 房型 | 产权证号 | 房产证号 | 房屋产权人 | 产权人 | 签约时间 | 签订时间
    合同签订日期 | 备注 | 入住人数 | 支付日期 | 交租日期 | 户籍地址 | 楼层 | 朝向 | 装修 | 甲方签字
    乙方签字 | 甲方签章 | 乙方签章 | 居间方 | 丙方 | 经纪人 | 租赁方式 | 公共服务费 | 结算方式 | 房号
"""
)
LANDLORD_LABELS = each(
    """
    Landlord | Landlord Name | Name of Landlord | Lessor | Landlord(s) | Owner | Agent | Landlord's Name
    Letting Agent | Guarantor | Witness | Owner's Name | Owner's representative | Managing Agent
    Flatmate | Co-tenant | Joint Tenant | Occupant | Other Occupants | Permitted Occupants
    Occupants not signing the lease | Occupants | Additional Occupants | Emergency Contact | Account Name
    Landlord's Agent | Property Manager | Account Holder | Payee | Broker | Realtor | Roommate | Licensor
    Householder | Head Tenant | Name of Lessor | Lessor Name | Permitted Occupiers | Owner Name
    出租人 | 出租方 | 甲方 | 甲方出租人 | 甲方出租方 | 出租方甲方 | 出租人甲方 | 房东 | 业主 | 業主
    产权人 | 房屋所有权人 | 代理人 | 委托代理人 | 中介 | 中介方 | 居间方 | 经纪人 | 丙方 | 经办人 | 见证人
    担保人 | 合租人 | 同住人 | 共同居住人 | 其他承租人 | 室友 | 紧急联系人 | 户名 | 开户名 | 收款人
    账户名 | 房屋所有人 | 收款户名 | 出租方代理人 | 甲方签字 | 甲方签章 | 出租方签字 | 出租人签字
    甲方(签字) | 甲方(签章) | 甲方代理人 | 房东姓名 | 出租人姓名 | 甲方姓名 | 管家 | 出租方姓名 | 业主姓名
    房屋产权人
"""
)
