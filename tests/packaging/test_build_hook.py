import shutil
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from build_hook import Translated
from tests.support.languages import SOURCES

ROOT = Path(__file__).parents[2]


@pytest.fixture
def checkout(tmp_path) -> Path:
    """A fresh one: nothing that Qt could load is there."""
    folder = tmp_path / "resources" / "translations"
    folder.mkdir(parents=True)
    for source in SOURCES.glob("*.ts"):
        shutil.copy(source, folder)
    return tmp_path


def build(root: Path) -> None:
    builder = WheelBuilder(str(ROOT))
    hook = Translated(str(root), {}, builder.config, builder.metadata, "", "wheel", builder.app)
    hook.initialize("standard", {})


def test_a_fresh_checkout_gets_every_translation_before_it_is_packed(checkout):
    build(checkout)
    folder = checkout / "resources" / "translations"
    built = {path.stem for path in folder.glob("*.qm")}
    assert built == {path.stem for path in folder.glob("*.ts")}


def test_no_wheel_is_made_without_one_of_its_languages(checkout):
    (checkout / "resources" / "translations" / "studio_de.ts").write_text("no translation")
    with pytest.raises(RuntimeError, match=r"studio_de\.ts"):
        build(checkout)
