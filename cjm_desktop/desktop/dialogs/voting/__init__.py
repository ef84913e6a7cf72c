"""A round of voting in the window: what it is about, the votes, what they come to."""
