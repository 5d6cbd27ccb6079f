import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "packaging" / "requirements.lock").read_text()
LOCKED = dict(re.findall(r"^([\w.-]+)==([^\s;]+)", LOCK, re.MULTILINE))


def test_the_lock_holds_what_the_project_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    wrong = [
        text
        for requirement, text in ((Requirement(text), text) for text in asked)
        if not requirement.specifier.contains(LOCKED.get(canonicalize_name(requirement.name), "0"))
    ]
    assert not wrong, "make the lock again, see README.md"


def test_every_package_has_hashes():
    packages = re.split(r"\n(?=[\w.-]+==)", LOCK)[1:]
    assert len(packages) == len(LOCKED)
    assert [text for text in packages if "--hash=sha256:" not in text] == []


def test_the_lock_names_no_registry_and_no_machine():
    assert not re.findall(r"https?://|--index-url|--find-links|/home/|/tmp/|/root/", LOCK)
