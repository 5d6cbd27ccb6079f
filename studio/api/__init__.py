"""The Eyeson API as a client: REST and the observer socket. Payload dicts stop at this border.

From the top: `doorman` opens rooms and gives a `session`; the session sends requests through the
clients (`room_client`, `output_client`, `team_client` and smaller ones) and tells what `observer`
hears. Every call is a row of `endpoints` and leaves through `http`, which repeats what `repeating`
allows and raises what `failures` says. The socket is `visiting` (one connection, around `cable`,
which does no I/O) inside `observer` (all of them); `looking` asks by REST what it may have missed.
Importing it takes a third of a second: the desk does so in a thread, after its first paint.
"""
