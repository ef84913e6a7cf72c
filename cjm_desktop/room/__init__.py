"""The room: people take part with their phones, over the laptop's own network and no other.

A `Room` is plain Python and holds all that phones see and give. It is given what is shown and never
the map, and nothing that comes from a phone changes one: cards and votes are told to whoever
listens. Around it stands a small web server, hardened for a network with strangers on it.
docs/room.md says what is promised and how it is kept.
"""
