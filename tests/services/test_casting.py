from studio import RESOURCES
from studio.compose.templates import SEAT_NAMES, load_template
from studio.domain import intents
from studio.domain.events import PeopleFound, PreviewChanged
from studio.domain.looks import Keyer, LayoutChoice, Look, person
from studio.domain.overlay import Graphic
from tests.support.desk import ANNA, BEN
from tests.support.direction import Direction

NAMES = Keyer(1, Graphic(load_template(RESOURCES / "templates", SEAT_NAMES)))
NAMED = Look(LayoutChoice("two"), keyers=(NAMES,))


def names_in(look: Look) -> list[str]:
    return [look.keyers[0].graphic.value(name) for name in ("seat1", "seat2")]


async def test_names_follow_who_is_seated_and_go_on_air_when_the_operator_says_so(
    rehearsal: Direction,
):
    rehearsal.store.apply(PeopleFound((ANNA, BEN)))
    rehearsal.store.apply(PreviewChanged(NAMED))
    await rehearsal.do(
        intents.GiveSeat(0, person("anna")),
        intents.GiveSeat(1, person("ben")),
        intents.KeyProgram(1, is_in=True),
    )
    assert names_in(rehearsal.state.program.look) == ["Anna Berg", "Ben Kurz"]
    await rehearsal.do(intents.SwapSeats(0, 1))
    assert names_in(rehearsal.state.preview) == ["Ben Kurz", "Anna Berg"]
    assert names_in(rehearsal.state.program.look) == ["Anna Berg", "Ben Kurz"]
    await rehearsal.do(intents.Take())
    assert names_in(rehearsal.state.program.look) == ["Ben Kurz", "Anna Berg"]
