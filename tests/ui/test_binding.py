import subprocess
import sys

# PySide6 6.12.0 takes one reference from None with every void call and one from True with every
# emit; Python 3.11 counts those, and aborts when they run out. Few calls, so that a bad binding
# survives to tell; _exit, because it may abort while Python ends.
PROGRAM = """
import os, sys
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel

class Sender(QObject):
    sent = Signal()

app = QApplication([])
label, sender = QLabel(), Sender()

def use():
    label.setText("x")
    sender.sent.emit()

use()
before = sys.getrefcount(None), sys.getrefcount(True)
for _ in range(40):
    use()
after = sys.getrefcount(None), sys.getrefcount(True)
print([b - a for b, a in zip(before, after)], flush=True)
os._exit(0)
"""


def test_the_binding_keeps_its_references():
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60, check=False
    )
    assert run.returncode == 0, run.stderr
    none_lost, true_lost = numbers(run.stdout)
    assert none_lost < 20, f"{none_lost} references to None lost in 40 calls"
    assert true_lost < 20, f"{true_lost} references to True lost in 40 emits"


def numbers(text: str) -> list[int]:
    return [int(number) for number in text.strip("[]\n ").split(",")]
