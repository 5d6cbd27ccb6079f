"""The actors: who they are, how they look and sound, and what they say; pure.

Colours and base frequencies are all different, so that a picture and a spectrum tell who is there.
"""

from __future__ import annotations

import colorsys
from dataclasses import dataclass
from typing import Final

from studio.rehearsal.people import User

CAST: Final = (
    ("Anna Berg", "#E4572E", 220.0),
    ("Ben Kurz", "#17BEBB", 277.18),
    ("Carla Diaz", "#FFC914", 349.23),
    ("Deniz Ek", "#76B041", 440.0),
    ("Elif Yilmaz", "#6C5CE7", 246.94),
    ("Farid Haddad", "#D6336C", 311.13),
    ("Greta Lind", "#2E86DE", 392.0),
    ("Hugo Moreau", "#A0522D", 493.88),
    ("Ines Rossi", "#00897B", 196.0),
    ("Jonas Vik", "#8E44AD", 261.63),
    ("Kira Novak", "#F39C12", 329.63),
    ("Liam Byrne", "#546E7A", 415.3),
)
"""Name, colour and base frequency in hertz of each actor."""

GREETINGS: Final = (
    "Hello, {first} here. I can hear you.",
    "{first} is in. Picture and sound look good on my side.",
    "Hi everyone, this is {first}.",
    "{first}, ready when you are.",
)
REPLIES: Final = (
    "Got it, thanks.",
    "Understood. I am ready.",
    "Yes, I hear you well.",
    "All right, I will do that.",
    "Fine with me.",
)

_FIRST_EXTRA_HZ: Final = 523.25
_EXTRA_STEP_HZ: Final = 30.0
_TURN: Final = 0.382
"""A hue step that never comes round soon (the golden section)."""


@dataclass(frozen=True, slots=True)
class Role:
    """What makes an actor out of a user."""

    user_id: str
    colour: str
    tone_hz: float
    is_talking: bool = True


def part(number: int) -> tuple[str, str, float]:
    """Return name, colour and base frequency of the actor with this number, counted from 0."""
    if number < len(CAST):
        return CAST[number]
    extra = number - len(CAST)
    red, green, blue = colorsys.hls_to_rgb(extra * _TURN % 1.0, 0.5, 0.6)
    colour = "#" + "".join(f"{round(255 * share):02X}" for share in (red, green, blue))
    return f"Actor {number + 1}", colour, _FIRST_EXTRA_HZ + extra * _EXTRA_STEP_HZ


def first_name(user: User) -> str:
    """Return what the others call somebody."""
    return user.name.split()[0] if user.name.split() else user.name


def greeting(user: User, number: int) -> str:
    """Return what an actor says when joining."""
    return GREETINGS[number % len(GREETINGS)].format(first=first_name(user))


def reply(number: int) -> str:
    """Return what an actor answers to the operator's line with this number."""
    return REPLIES[number % len(REPLIES)]


def addressed(text: str, actors: list[User]) -> list[User]:
    """Return the actors whose first name stands in text."""
    words = {word.strip(".,:;!?@()").casefold() for word in text.split()}
    return [user for user in actors if first_name(user).casefold() in words]
