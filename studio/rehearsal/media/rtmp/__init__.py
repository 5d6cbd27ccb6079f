"""Publishes to an RTMP server, over a socket of our own.

FFmpeg's client takes neither a timeout nor a checked address from Python, and its error texts name
the whole address with the stream key. This one does the little that publishing needs. `amf` and
`chunks` are pure, `connecting` decides who may be asked, `publishing` talks.
"""
