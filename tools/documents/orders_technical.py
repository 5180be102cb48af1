"""Marks by which a text pretends to be part of a conversation with a model, or a call of a tool."""

import re

_ACTS = (
    r"(?:approve|grant|limit|override|raise|increase|transfer|score|disburse|payout|decision|"
    r"confirm|skip|bypass)"
)


def _forms(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


TECHNICAL = _forms(
    r"<\|?\s*/?\s*(?:im_start|im_end|system|assistant|developer|endoftext|start_header_id|eot_id)\s*\|?>",
    r"<\|[a-z_]{3,24}\|>|\[/?INST\]|<</?SYS>>|<start_of_turn>",
    r"</?\s*(?:tool_call|tool_calls|function_call|function_calls|invoke|tool_result|tool_use|instructions?)\b[^>]{0,60}>",
    r"[\"']role[\"']\s*:\s*[\"'](?:system|assistant|developer|tool|user)[\"']",
    r"[\"'](?:tool_calls?|function_call|tool_use|tool_choice)[\"']\s*:",
    rf"[\"'](?:name|tool|function|action|command|decision)[\"']\s*:\s*[\"'][a-z_.]{{0,30}}{_ACTS}[a-z_]{{0,30}}[\"']",
    r"\b[a-z]{2,20}_[a-z_]{0,20}\s?\([^)]{0,80}\b(?:limit|approve|amount|customer|application|score|true)\b[^)]{0,80}\)",
    rf"\b(?:{_ACTS}_[a-z_]{{2,30}}|[a-z_]{{2,30}}_{_ACTS})\s?\(",
    r"#{2,}\s*(?:system|instructions?|assistant|developer|new task|override)\b",
    r"(?:^|[\n.!?>\]])\W{0,4}(?:assistant|developer|system|human|user)\s*:\s*(?:you\b|ignore|approve|set\b|the\s+(?:user|customer|applicant)|i\s+(?:will|have|approve)|sure\b|from\s+now)",
    r"\b(?:begin|start|end)\s+(?:of\s+)?(?:the\s+)?(?:new\s+|system\s+|hidden\s+)?(?:prompt|instructions|context\s+window)\b(?!\s+(?:manual|sheet|book))",
)
