"""The gap chart and its table."""
