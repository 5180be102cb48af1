"""Explanation: money, dates, fields and reasons in words."""
