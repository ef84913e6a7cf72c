"""Comparing the open map with another, or with many copies of it, and taking over from them."""
