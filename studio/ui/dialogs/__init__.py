"""Sheets: each asks one question, none is modal."""
