"""A map as slides that can be edited: what stands on each, and the PowerPoint file of them."""
