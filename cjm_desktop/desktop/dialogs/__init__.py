"""The dialogs: each does one thing and leaves the rest of the window alone."""
