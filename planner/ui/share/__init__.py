"""Sharing by link: the dialog of a strategy and of a map."""
