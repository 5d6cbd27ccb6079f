import io
import stat
import struct
import zipfile

import pytest

from studio.compose.bundle.container import Container, Limits
from studio.domain.errors import BundleRefused

SMALL = Limits(file=100_000, entries=5, entry=20_000, total=50_000)


def packed(*files: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return file.getvalue()


def refused(data: bytes, reason: str) -> None:
    with pytest.raises(BundleRefused, match=reason) as caught:
        Container(data, SMALL).read("a")
    assert caught.value.detail.endswith(".")
    assert caught.value.detail.count(". ") <= 1


def test_files_are_read_and_folders_are_none():
    container = Container(packed(("a", b"one"), ("b/", b""), ("b/c.txt", b"two")), SMALL)
    assert container.names() == ("a", "b/c.txt")
    assert container.read("b/c.txt") == b"two"


def test_a_file_that_is_not_there_is_named():
    with pytest.raises(BundleRefused, match="lacks the file b"):
        Container(packed(("a", b"")), SMALL).read("b")


@pytest.mark.parametrize(
    "name",
    [
        "../a",
        "b/../../a",
        "/etc/passwd",
        "C:/a",
        "b\\..\\a",
        "./a",
        "b//a",
        "a\x00.json",
        "..",
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(name):
    entry = zipfile.ZipInfo("placeholder")
    entry.filename = entry.orig_filename = name
    refused(packed((entry, b"x")), "leads out")


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_links_and_devices_are_refused(kind):
    entry = zipfile.ZipInfo("a")
    entry.external_attr = (kind | 0o777) << 16
    refused(packed((entry, b"/etc/passwd")), "is a link")


def test_a_bomb_is_refused_before_it_is_unpacked():
    refused(packed(("a", bytes(19_000))), "far more than it is")


def test_large_and_many_and_heavy_files_are_refused():
    noise = bytes(range(256)) * 60
    refused(packed(("a", bytes(20_001))), "larger than")
    refused(packed(*((str(n), b"x") for n in range(6))), "more than 5 files")
    heavy = [(str(n), noise) for n in range(4)]
    refused(packed(*heavy, method=zipfile.ZIP_STORED), "unpacks to more")
    refused(b"x" * 100_001, "larger than")


def test_a_file_that_lies_about_its_size_is_refused():
    data = packed(("a", b"y" * 9_000))
    lie = data.replace(struct.pack("<L", 9_000), struct.pack("<L", 100))
    assert lie != data
    with pytest.raises(BundleRefused):
        Container(lie, SMALL).read("a")


def test_two_files_with_one_name_are_refused():
    with pytest.warns(UserWarning, match="Duplicate"):
        data = packed(("a", b"1"), ("a", b"2"))
    refused(data, "two files named a")


def test_overlapping_files_are_refused():
    data = packed(("a", b"x" * 5_000), method=zipfile.ZIP_STORED)
    start = data.index(b"PK\x01\x02")
    entry = data[start : data.index(b"PK\x05\x06")]
    other = entry.replace(b"a", b"b")
    end = bytearray(data[data.index(b"PK\x05\x06") :])
    struct.pack_into("<HHL", end, 8, 2, 2, len(entry) * 2)
    refused(data[:start] + entry + other + bytes(end), "overlap")


def test_a_password_and_foreign_packing_are_refused():
    data = packed(("a", b"x"))
    locked = data.replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"
    )
    assert locked != data
    refused(locked, "password")
    refused(packed(("a", b"x"), method=zipfile.ZIP_BZIP2), "not read")


@pytest.mark.parametrize("share", [0.0, 0.2, 0.5, 0.9, 0.99])
def test_what_is_cut_off_is_one_clear_sentence(share):
    data = packed(("a", bytes(range(256)) * 20))
    refused(data[: int(len(data) * share)], "damaged or cut off")


def test_damage_inside_is_noticed():
    data = bytearray(packed(("a", bytes(range(256)) * 20), method=zipfile.ZIP_STORED))
    data[100] ^= 0xFF
    refused(bytes(data), "damaged or cut off")
