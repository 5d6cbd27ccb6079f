import av
import httpx
import pytest

from studio.rehearsal.media.faults import MediaFault, sentence_of

FAULTS = [
    (MediaFault("A sentence."), "A sentence."),
    (httpx.ConnectError("http://h/secret"), "Nobody answers"),
    (httpx.ConnectTimeout("x"), "Nobody answers"),
    (httpx.ReadTimeout("x"), "stopped sending"),
    (httpx.RemoteProtocolError("x"), "broke off"),
    (httpx.ReadError("x"), "broke off"),
    (av.InvalidDataError(1, "bad", "file"), "not a media file"),
    (ValueError("key=secret"), "cannot be played"),
]


@pytest.mark.parametrize(("fault", "part"), FAULTS)
def test_every_fault_has_a_sentence_without_addresses(fault, part):
    sentence = sentence_of(fault)
    assert part in sentence
    assert sentence.endswith(".")
    assert "secret" not in sentence
