"""Two maps beside each other: how they differ, told in words and shown in both."""
