"""A believable moment of a show, for pictures of the window: an evening talk in its rehearsal."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from typing import Final

from studio import RESOURCES
from studio.compose.templates import CHANNEL_BUG, CLOCK, LOWER_THIRD, load_template
from studio.domain.clips import Clip
from studio.domain.commands import (
    Command,
    Fate,
    LayerKind,
    Request,
    SendChat,
    ShowLayer,
    ShowLayout,
    StartClip,
    StartRecording,
    TakeSnapshot,
)
from studio.domain.desk import DeskState, LayerOnAir, Program
from studio.domain.events import Connection, Power, RehearsalStage, ServerKind
from studio.domain.looks import Cue, Keyer, LayoutChoice, Look, clip, person, seat_ids
from studio.domain.overlay import Graphic, OverlayDocument
from studio.domain.podium import frame_of, places_of
from studio.domain.room import (
    ChatLine,
    Link,
    Participant,
    Playback,
    Recording,
    RoomFacts,
    RoomOptions,
    RoomState,
    Snapshot,
    Spot,
)

NOW: Final = datetime(2026, 3, 12, 20, 14, 7, tzinfo=timezone(timedelta(hours=1)))
CLOCK_S: Final = 5000.0
"""What the desk's monotonic clock says at that moment."""

PEOPLE: Final = (
    ("u1", "Anna Berg"),
    ("u2", "Ben Kurz"),
    ("u3", "Carla Diaz"),
    ("u4", "Deniz Ek"),
    ("u5", "Eva-Maria Hollenstein-Achleitner"),
    ("op", "Operator"),
)
CLIPS: Final = (
    Clip("opener", "Opener", "https://clips.example/opener.webm", 45.0, has_audio=True),
    Clip("vt2", "VT 2 Harbour report", "https://clips.example/vt2.mp4", 70.0, has_audio=True),
    Clip("sting", "Sting", "https://clips.example/sting.mp3", 4.2, has_audio=True),
)


@dataclass(frozen=True, slots=True)
class Moment:
    """What differs between the pictures that are taken."""

    is_rehearsal: bool = True
    is_widescreen: bool = True
    is_connected: bool = True


def example_state(moment: Moment) -> DeskState:
    """Return the desk in the middle of the show."""
    keyers = _keyers("Carla Diaz", "Harbour pilot")
    if not moment.is_connected:
        return DeskState(preview=Look(keyers=keyers))
    frame = frame_of(is_widescreen=moment.is_widescreen)
    on_air = Look(
        LayoutChoice("two"),
        (person("u1"), clip("vt2")),
        _keyers("Anna Berg", "Chief editor", *(LOWER_THIRD, CHANNEL_BUG)),
    )
    preview = Look(
        LayoutChoice("present-lower-3"),
        (person("u3"), person("u1"), person("u2"), clip("vt2")),
        replace_in(keyers, LOWER_THIRD, CHANNEL_BUG),
    )
    program = Program(on_air, ((1, LayerOnAir(LayerKind.GRAPHICS, "l7", "", is_confirmed=True)),))
    return DeskState(
        connection=_connection(moment),
        link=Link.LIVE,
        rehearsal=RehearsalStage.RUNNING if moment.is_rehearsal else RehearsalStage.OFF,
        round_trip_s=0.038,
        room=_room(moment),
        preview=preview,
        program=program,
        past_programs=(Look(LayoutChoice("one"), (person("u1"),)),),
        commands=_commands(on_air, seat_ids(on_air, frame)),
        clips=CLIPS,
    )


def replace_in(keyers: tuple[Keyer, ...], *templates: str) -> tuple[Keyer, ...]:
    """Return keyers with the ones of these templates in and the others out."""
    names = {_document(template).name for template in templates}
    return tuple(replace(k, is_in=k.graphic.document.name in names) for k in keyers)


def _keyers(name: str, title: str, *templates: str) -> tuple[Keyer, ...]:
    keyers = (
        Keyer(1, Graphic(_document(LOWER_THIRD), {"name": name, "title": title}), group="straps"),
        Keyer(2, Graphic(_document(CHANNEL_BUG))),
        Keyer(3, Graphic(_document(CLOCK)), group="corner", cue=Cue.IN),
    )
    return replace_in(keyers, *templates)


def _document(template: str) -> OverlayDocument:
    return load_template(RESOURCES / "templates", template)


def _connection(moment: Moment) -> Connection:
    server = ServerKind.REHEARSAL if moment.is_rehearsal else ServerKind.CLOUD
    url = "http://127.0.0.1:46011" if moment.is_rehearsal else "https://api.eyeson.team"
    gui, guest = f"{url}/?6QpBWNqCNsmyuUdj", f"{url}/?guest=LVN3GDKjGkDJbxKwS7jPY0Ct"
    return Connection(server, Power.HOST, url, "evening-talk-7", "op", gui, guest)


def _room(moment: Moment) -> RoomState:
    options = RoomOptions(
        layout="custom",
        layout_name="two",
        sfu_mode="disabled",
        is_widescreen=moment.is_widescreen,
        can_lock=True,
    )
    people = tuple(Participant(user_id, name) for user_id, name in PEOPLE)
    frame = frame_of(is_widescreen=moment.is_widescreen)
    boxes = [place.box for place in places_of("two", frame)]
    facts = RoomFacts("evening-talk-7", "Evening talk", is_ready=True, options=options)
    started = int(NOW.timestamp())
    return RoomState(
        facts=facts,
        participants=people,
        spots=(Spot(boxes[0], "u1"), Spot(boxes[1], play_id="vt2")),
        layers=((1, "l7"),),
        playbacks=(
            Playback("vt2", CLIPS[1].url, CLIPS[1].name, has_audio=True, confirmed_at_s=4961.0),
        ),
        recording=Recording("r2", started - 820),
        recordings=(Recording("r1", started - 4200, 312, "https://files.example/r1.webm"),),
        snapshots=(Snapshot("s1", "20:12:55", "2026-03-12T19:12:55Z", "", "op"),),
        chat=(
            ChatLine("u5", "Sound is fine here, picture too.", "2026-03-12T19:11:02Z"),
            ChatLine("u2", "When do we show the slides?", "2026-03-12T19:12:40Z"),
            ChatLine("op", "After the harbour report, two minutes.", "2026-03-12T19:13:05Z"),
        ),
    )


def _commands(on_air: Look, users: tuple[str, ...]) -> tuple[Command, ...]:
    layer = ShowLayer(
        1, "l7", LayerKind.GRAPHICS, keyers=on_air.keyers[:2], picture=bytes(41 * 1024)
    )
    layout = ShowLayout(on_air.layout, on_air.seats, users)
    clip_start = StartClip("vt2", CLIPS[1].url, CLIPS[1].name, has_audio=True)
    requests: tuple[tuple[Request, float, float], ...] = (
        (StartRecording(), 4180.0, 0.62),
        (SendChat("After the harbour report, two minutes."), 4938.0, 0.09),
        (clip_start, 4960.7, 0.30),
        (layer, 4979.0, 0.38),
        (layout, 4979.1, 0.41),
        (TakeSnapshot(is_for_program=True), 4980.0, 0.7),
    )
    return tuple(
        Command(number, request, at_s, Fate.CONFIRMED, at_s + 0.05, at_s + delay_s)
        for number, (request, at_s, delay_s) in enumerate(requests, start=1)
    )
