"""Overlay document -> picture -> PNG. Pillow and numpy; no Qt, no network.
"""
