"""The tab that lists what was decided to be done."""
