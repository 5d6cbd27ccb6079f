"""What the services need from the outside, as protocols. Every failure is a StudioError."""

from __future__ import annotations

from studio.services.ports.drawing import Compositor, Single
from studio.services.ports.library import Drafts, Library, Templates
from studio.services.ports.machine import Clock, Folder, Opener, Prober, Sleeper
from studio.services.ports.memories import FeedReader, KeyerMemory, Reading, SourceMemory
from studio.services.ports.rooms import Doorman, KeyStore, RehearsalHost, RoomSession, ServerAddress
from studio.services.ports.themes import ThemeFiles

__all__ = [
    "Clock",
    "Compositor",
    "Doorman",
    "Drafts",
    "FeedReader",
    "Folder",
    "KeyStore",
    "KeyerMemory",
    "Library",
    "Opener",
    "Prober",
    "Reading",
    "RehearsalHost",
    "RoomSession",
    "ServerAddress",
    "Single",
    "Sleeper",
    "SourceMemory",
    "Templates",
    "ThemeFiles",
]
