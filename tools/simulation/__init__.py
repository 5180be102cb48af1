"""Simulation: what a policy would have come to, request by request, beside another one."""
