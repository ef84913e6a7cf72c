"""The canvas: one widget that replays the visible part of the map and what is done on it."""
