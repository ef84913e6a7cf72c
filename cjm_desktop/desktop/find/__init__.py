"""Finding text: the bar above the view, and what it has found."""
