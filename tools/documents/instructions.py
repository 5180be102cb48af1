"""Notices text that tries to give orders to whoever reads it. It changes nothing but a warning."""

import re

_ORDERS = re.compile(
    r"(?:ignore|disregard|forget|override)\s+(?:all\s+|any\s+|the\s+|your\s+)*(?:previous|prior|above|earlier|system|other)?\s*"
    r"(?:instructions?|prompts?|rules|polic(?:y|ies)|guidelines)"
    r"|\bsystem\s*prompt\b|\byou\s+are\s+(?:now\s+)?(?:a|an)\s+(?:\w+\s+){0,3}(?:assistant|model|AI|bot|agent)\b"
    r"|<\|?(?:im_start|system|/?inst)\|?>"
    r"|(?:please\s+|must\s+|immediately\s+)?(?:approve|grant|increase|raise|set)\s+(?:this\s+|the\s+|a\s+|an\s+|my\s+)*"
    r"(?:(?:credit\s+)?(?:limit|loan|application|request|customer|applicant)|[¥$€£]?\s?\d[\d,]{3,})"
    r"|\b(?:assistant|AI|language\s+model|chatbot|LLM)\s*[:,]\s*(?:please|you|do|set|approve|ignore)"
    r"|(?:忽略|无视|忘记|不要理会|跳过)(?:掉|以上|之前|上述|前面|先前|所有|一切|全部|的|你的|系统)*(?:指令|指示|提示|规则|要求|设定|政策)"
    r"|系统提示|提示词|你(?:现在)?是(?:一个|一名)?(?:AI|人工智能|信贷|智能)?(?:助手|模型|机器人)"
    r"|(?:请|必须|立即|直接|务必)(?:直接|立即|马上)?(?:批准|通过|审批通过|授予|提高|提升|调高)(?:该|此|本|其|我的|用户|客户|申请人)*"
    r"(?:的)?(?:申请|额度|授信|贷款|信用额度|[¥]?\d)"
    r"|(?:AI|人工智能|模型|助手)\s*[:,]\s*(?:请|你|批准|忽略)",
    re.IGNORECASE,
)


def gives_orders(text: str) -> bool:
    """True when the text tries to instruct its reader rather than to inform."""
    return bool(_ORDERS.search(text))
