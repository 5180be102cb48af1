"""What forms and letters call the organisation that offers work."""

EMPLOYER_LABELS = """
Employer | Company | Company Name | Employer Name | Name of Employer | Hiring Company | Employing entity
Organisation | Organization | Employing Company | Hiring Organization | Hiring Organisation | From Company
Legal Entity | Entity | Name of Company | Organisation Name | Organization Name | Name of Organisation
Name of Organization | Employer's Name | Employer Legal Name | Legal Name of Employer | The Employer
The Company | Employing Organisation | Employing Organization | Employing Authority | Employing Agency
Hiring Agency | Agency | Hiring Entity | Legal Employer | Contracting Entity | Business Name
Employing Firm | Firm | Offer from | Offered by | Employer (Company) | Institution | Name of Institution
Employing Trust | Trust | Business Entity | Group Company | School | On behalf of | For and on behalf of
Signed on behalf of | Signed for and on behalf of | Signed for | Employer of Record | Registered Name
企业名称 | 雇佣单位 | 入职公司 | 签约主体 | 用人主体 | 劳动合同主体 | 签约公司 | 合同主体 | 所属公司
用人单位 | 公司名称 | 聘用单位 | 录用单位 | 公司 | 单位名称 | 甲方 | 用工单位 | 聘用公司 | 录用公司 | 雇主
用人单位名称 | 甲方(用人单位) | 用人单位(甲方) | 甲方名称 | 甲方(单位) | 甲方(聘用单位) | 甲方(聘用方)
聘用方 | 聘任方 | 录用方 | 雇佣方 | 雇佣公司 | 雇用单位 | 雇主名称 | 公司全称 | 单位全称 | 聘任单位
聘请单位 | 招聘单位 | 招聘公司 | 招聘企业 | 任职公司 | 任职单位 | 工作单位 | 就业单位 | 签约单位
入职单位 | 入职企业 | 签约企业 | 签约主体公司 | 劳动关系主体 | 劳动关系所属公司 | 合同签订主体
合同签署主体 | 劳动合同签订主体 | 合同公司 | 合同签订单位 | 合同签约公司 | 合同签约主体 | 劳动合同签订单位
发件公司 | 发放单位 | 发出单位 | 签发单位 | 实习单位 | 实习公司 | 接收单位 | 调入单位 | 拟调入单位
聘用单位(盖章) | 用人单位(盖章) | 用人单位(公章) | 公司(盖章) | 公司盖章 | 单位(盖章) | 单位盖章
甲方(盖章) | 甲方盖章 | 甲方(公章) | 录用单位(盖章) | 聘用单位盖章 | 用人单位盖章 | 聘任单位(盖章)
学校(盖章) | 公司名 | 企业 | 企业全称 | 机构名称 | 聘用机构 | 单位 | 聘用企业 | 录用企业 | 录用主体
聘用主体 | 雇佣主体 | 雇主公司 | 公司主体 | 主体公司 | 发送方 | 发出方 | 聘用单位名称 | 录用单位名称
Full Name of Employer | Business Unit Entity | 聘请公司 | 用人企业 | 所属企业 | 就职公司 | 邀约方 | 要约方
录取单位 | 聘方 | 合同签订公司 | 签署公司 | 劳动合同签约主体 | 签署主体 | 发函单位 | 任用单位 | 雇用公司
聘任公司 | 录取公司 | 用人公司
"""
