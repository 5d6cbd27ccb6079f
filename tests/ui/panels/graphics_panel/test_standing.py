from dataclasses import replace

import pytest

from studio.ui.panels.graphics_panel.standing import Standing, standing_of
from tests.support.desk import keyer

IN, OUT, OTHER = keyer(), keyer(is_in=False), keyer(name="Ben")


@pytest.mark.parametrize(
    ("preview", "program", "is_confirmed", "standing"),
    [
        (OUT, None, False, Standing.OUT),
        (IN, None, False, Standing.COMES_IN),
        (OUT, IN, True, Standing.GOES_OUT),
        (IN, IN, True, Standing.ON_AIR),
        (IN, IN, False, Standing.SENT),
        (OTHER, IN, True, Standing.DIFFERS),
        (OTHER, IN, False, Standing.SENT_DIFFERS),
        (OUT, IN, False, Standing.SENT_GOES_OUT),
        (replace(OTHER, is_in=False), IN, True, Standing.GOES_OUT),
    ],
)
def test_where_a_keyer_stands(preview, program, is_confirmed, standing):
    assert standing_of(preview, program, is_confirmed=is_confirmed) is standing
