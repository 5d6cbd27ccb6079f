"""The graphics workspace: draws overlay documents and keeps them in the library."""
