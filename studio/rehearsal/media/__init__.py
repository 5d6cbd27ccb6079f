"""One child process per mixing room: pictures, sound, recording and clips behind `face`.

    __main__      orders from stdin to the room, facts (`telling`) to stdout, a clean end
    room          takes orders in the main thread and owns everything below
    building      makes scenes there: `backdrop`, `overlay`, `figure`, `lettering`, kept in `kept`
    loop          the one thread that mixes: `composition` of a `scene`, `sound_mixer`, `voice`
    clips         each `clip` has a thread (`decoding`) that fetches (`remote_file`, `fetching`,
                  `addresses`) and decodes (`media_file`, `reader`, `run_through`) into a `supply`
    recording     a thread that writes a `film` to the `disk`; `repair` saves a torn one
    broadcast     a thread that sends a `broadcast_film` by `rtmp`, with `broadcast_patience`
    stills        a thread that writes snapshots
    sample_list   the clips to rehearse with, which come with the program

Everything is YUV 4:2:0 (`planes`) from decoder to encoder; a source is scaled once, where it
arrives. What reaches the mixer's thread is finished and replaced whole, so it never waits for
anybody. The frame number is the clock: picture n and samples n * 1920 belong together.
"""
