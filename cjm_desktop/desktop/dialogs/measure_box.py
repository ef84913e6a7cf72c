"""A number with its unit that is typed or stepped."""

from cjm_desktop.desktop.controls.spin_box import SpinBox


class MeasureBox(SpinBox):
    """A whole number of a unit; its value counts once it is typed to its end."""

    def __init__(self, name: str, least: int, most: int, unit: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setSuffix(f" {unit}")
        self.setKeyboardTracking(False)
