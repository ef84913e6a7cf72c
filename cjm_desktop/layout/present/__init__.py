"""The map for a room: steps, each on as many screens as its words need to be read from afar."""
