"""Every command of the window, as a table that menus, buttons, tests and helps all read."""
