from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from studio.ui.composer.inspector import Inspector


@pytest.fixture
def inspector(qtbot, dressed, editor):
    inspector = Inspector(editor)
    qtbot.addWidget(inspector, before_close_func=QWidget.deleteLater)
    inspector.resize(300, 700)
    inspector.show()
    return inspector
