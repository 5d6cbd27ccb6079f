"""The Eyeson API as a client: REST and the observer socket. Payload dicts stop at this border."""
