"""What is pasted, understood: what is on a clipboard, and what comes of it where."""
