"""The map on a screen of its own, for a room."""
