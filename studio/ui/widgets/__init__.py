"""Reusable widgets that know no room."""
