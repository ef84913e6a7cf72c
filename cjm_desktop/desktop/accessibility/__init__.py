"""What assistive programs hear of views that paint themselves."""
