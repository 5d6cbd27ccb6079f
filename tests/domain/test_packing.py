import pytest

from studio.domain.packing import Packing


@pytest.mark.parametrize("packing", Packing)
def test_every_packing_is_found_by_its_name(packing):
    assert Packing.of(packing.value) is packing


def test_an_unknown_name_is_the_usual_packing():
    assert Packing.of("zip") is Packing.INTERLACED
