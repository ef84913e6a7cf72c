"""What the window works on, without a widget: map, file, destination, what is remembered."""
