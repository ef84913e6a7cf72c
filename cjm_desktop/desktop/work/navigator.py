"""Where the user wants to go."""

from typing import Literal, get_args

View = Literal["map", "gap", "insight", "people"]
VIEWS: tuple[View, ...] = get_args(View)
Side = Literal["left", "right"]
Handout = Literal["map", "form", "preparation"]
"""What a PDF is made for: to show the map, to be filled in by hand, to prepare a workshop."""
