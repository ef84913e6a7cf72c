"""Text that is more than letters one after the other: which glyphs show it, and where."""
