"""The left panel with what can be put on the map, and the idea tray, where ideas are judged."""
