"""Rooms: who is here, and who gets which change."""
