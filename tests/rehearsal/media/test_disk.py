import errno

import av
import pytest

from studio.rehearsal.media.disk import DiskFile, free_bytes, sentence_of


def test_a_file_takes_what_it_is_given(tmp_path):
    file = DiskFile(tmp_path / "new")
    assert file.write(b"hello world") == 11
    assert file.seek(6) == 6
    file.write(b"there")
    assert file.tell() == 11
    file.close()
    assert (tmp_path / "new").read_bytes() == b"hello there"


def test_a_write_that_takes_nothing_is_a_full_disk(tmp_path):
    file = DiskFile(tmp_path / "new")
    inner = file._file

    class Full:
        def write(self, _data: memoryview) -> int:
            return 0

    file._file = Full()
    with pytest.raises(OSError, match="No space") as raised:
        file.write(b"x")
    inner.close()
    assert raised.value.errno == errno.ENOSPC
    assert sentence_of(raised.value) == "The disk is full."


def test_other_faults_say_what_the_system_said():
    assert sentence_of(PermissionError(13, "Permission denied")) == (
        "The file cannot be written: Permission denied."
    )
    assert "bad" in sentence_of(av.InvalidDataError(1, "bad", "x"))


def test_there_is_free_space(tmp_path):
    assert free_bytes(tmp_path) > 0
