"""Reads documents: kind, typed fields with place and confidence, and pictures of pages."""
