"""What the pages say, in the languages a room can have (`custom_fields[locale]`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class PageTexts:
    """The texts of one language."""

    language: str
    ready: str
    starting: str
    one_person: str
    people: str
    """With a place for the number."""
    locked: str
    leave: str
    picture: str
    no_media: str
    house: str
    running: str
    open_link: str
    not_begun: str
    come_back: str
    over: str
    no_room: str
    ask: str


_ENGLISH: Final = PageTexts(
    language="en",
    ready="The room is ready.",
    starting="The room is starting.",
    one_person="1 participant.",
    people="{} participants.",
    locked="The room is locked.",
    leave="Leave",
    picture="The picture on air",
    no_media="This page only shows the room: a rehearsal takes no camera or microphone here yet.",
    house="Rehearsal room",
    running="The server is running.",
    open_link="Open the link of a room.",
    not_begun="The meeting has not begun.",
    come_back="Open this link again once a host has started it.",
    over="This meeting is over.",
    no_room="There is no room behind this link.",
    ask="Ask for a new link.",
)
_GERMAN: Final = PageTexts(
    language="de",
    ready="Der Raum ist bereit.",
    starting="Der Raum wird vorbereitet.",
    one_person="1 Teilnehmer.",
    people="{} Teilnehmer.",
    locked="Der Raum ist gesperrt.",
    leave="Verlassen",
    picture="Das Bild auf Sendung",
    no_media="Diese Seite zeigt den Raum nur: Kamera und Mikrofon nimmt die Probe hier noch nicht.",
    house="Probenraum",
    running="Der Server läuft.",
    open_link="Öffnen Sie den Link eines Raums.",
    not_begun="Das Treffen hat noch nicht begonnen.",
    come_back="Öffnen Sie diesen Link wieder, wenn ein Gastgeber es begonnen hat.",
    over="Dieses Treffen ist zu Ende.",
    no_room="Hinter diesem Link ist kein Raum.",
    ask="Bitten Sie um einen neuen Link.",
)
_FRENCH: Final = PageTexts(
    language="fr",
    ready="La salle est prête.",
    starting="La salle se prépare.",
    one_person="1 participant.",
    people="{} participants.",
    locked="La salle est verrouillée.",
    leave="Quitter",
    picture="L'image à l'antenne",
    no_media="Cette page montre seulement la salle : pas encore de caméra ni de micro ici.",
    house="Salle de répétition",
    running="Le serveur fonctionne.",
    open_link="Ouvrez le lien d'une salle.",
    not_begun="La réunion n'a pas encore commencé.",
    come_back="Rouvrez ce lien quand un hôte l'aura commencée.",
    over="Cette réunion est terminée.",
    no_room="Il n'y a pas de salle derrière ce lien.",
    ask="Demandez un nouveau lien.",
)

TEXTS: Final = {texts.language: texts for texts in (_ENGLISH, _GERMAN, _FRENCH)}
