"""Earlier versions of the map: listed, looked at beside the present, and brought back."""
