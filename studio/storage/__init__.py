"""Settings, secrets and pictures on disk: typed, versioned, written beside and renamed."""
