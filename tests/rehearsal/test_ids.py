from __future__ import annotations

from studio.rehearsal.ids import object_id, token


def test_tokens_are_24_word_characters_and_never_alike() -> None:
    tokens = {token() for _ in range(100)}
    assert len(tokens) == 100
    assert all(len(one) == 24 and one.isascii() and one.isalnum() for one in tokens)


def test_ids_are_24_hex_characters() -> None:
    assert len(object_id()) == len(bytes.fromhex(object_id())) * 2 == 24
