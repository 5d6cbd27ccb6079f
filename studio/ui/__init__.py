"""Everything that touches Qt. Panels show state and emit intents; they know no client."""
