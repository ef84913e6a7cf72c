"""The other views, as they stand on paper and on the screen."""
