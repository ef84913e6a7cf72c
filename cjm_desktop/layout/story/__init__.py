"""The map as a story over several pages: an overview, then a spread for each phase or role."""
