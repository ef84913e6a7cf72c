"""The window itself: it puts views and panels together and carries out what actions ask for."""
