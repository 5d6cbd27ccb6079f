"""Use cases: turns intents into room calls and events into state. No Qt, no network."""
