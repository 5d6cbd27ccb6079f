"""What a show is: state, geometry, looks, events and intents. Standard library only."""
