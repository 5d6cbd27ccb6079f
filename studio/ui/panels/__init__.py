"""Panels: each shows a slice of the desk state and emits intents."""
