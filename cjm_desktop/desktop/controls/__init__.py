"""What several views are made of: fields, buttons, tables of cards, hints, drags of cards."""
