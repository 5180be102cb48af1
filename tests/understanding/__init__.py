"""Tests of understanding one chat message."""
