"""The rehearsal room: an Eyeson-compatible server, a program of its own.

It is started as `python -m studio.rehearsal`. The server process answers and never mixes: each
mixing room has a child process (`media`) behind a small face of JSON lines. Nobody imports this
package; it imports compose (pictures) and domain (geometry) only.
"""
