"""What differs between maps: two beside each other, or many copies against their base."""
