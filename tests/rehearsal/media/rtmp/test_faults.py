from studio.rehearsal.media.rtmp import faults


def test_every_reason_is_a_sentence_without_a_place_for_an_address():
    reasons = [text for name, text in vars(faults).items() if name.isupper()]
    assert len(reasons) == 8
    assert all(text[0].isupper() and text[-1] in ".?" and "{" not in text for text in reasons)
