"""The two monitors and the column between them: what is prepared, what is on air, and the take."""
