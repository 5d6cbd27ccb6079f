from studio.rehearsal.media.face import ClipEnded, Health
from tests.support.rehearsal import Rehearsed


async def test_a_fact_reaches_the_part_that_it_is_about(room: Rehearsed):
    key = await room.room()
    await room.post(f"/rooms/{key}/playbacks", url="http://x.test/a.webm", play_id="p")
    activities = room.house.registry.room("demo").activities
    (clip,), presenter_id = activities.extras()
    assert presenter_id is None
    activities.hear(Health(25, 0, 0.1, 90.0))
    assert activities.extras()[0] == (clip,)
    activities.hear(ClipEnded(clip.mixer_id))
    assert activities.extras()[0] == ()


async def test_at_the_end_nothing_goes_on(room: Rehearsed):
    key = await room.room()
    await room.post(f"/rooms/{key}/playbacks", url="http://x.test/a.webm", play_id="p")
    await room.post(f"/rooms/{key}/recording")
    activities = room.house.registry.room("demo").activities
    assert activities.running().playbacks
    activities.end()
    assert not activities.running().playbacks
    assert activities.extras() == ((), None)
