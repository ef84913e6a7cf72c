"""What the idea tray and the tab that judges ideas have in common."""
