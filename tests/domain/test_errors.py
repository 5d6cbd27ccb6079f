import inspect

import pytest

from studio.domain import errors
from studio.domain.errors import StudioError

TREE = [kind for _, kind in inspect.getmembers(errors, inspect.isclass)]


@pytest.mark.parametrize("kind", TREE, ids=lambda kind: kind.__name__)
def test_every_error_has_a_sentence_and_a_next_step(kind: type[StudioError]):
    assert kind.sentence.endswith(".")
    assert kind.advice.endswith(".")
    assert str(kind("Layout configuration is invalid")) == (
        f"{kind.sentence} Layout configuration is invalid"
    )


def test_no_two_errors_say_the_same():
    assert len({kind.sentence for kind in TREE}) == len(TREE)


@pytest.mark.parametrize("kind", [k for k in TREE if k not in {StudioError, errors.ApiError}])
def test_every_error_has_a_next_step_of_its_own(kind: type[StudioError]):
    assert kind.advice != StudioError.advice
