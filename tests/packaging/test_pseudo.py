from PySide6.QtCore import QCoreApplication

from pseudo import PseudoTranslator


def test_every_text_becomes_a_third_longer_and_numbers_are_kept(qapp):
    translator = PseudoTranslator(qapp)
    qapp.installTranslator(translator)
    try:
        assert QCoreApplication.translate("x", "Participants") == "Participantsääää"
        assert QCoreApplication.translate("x", "%n waiting", "", 3).startswith("3 waiting")
    finally:
        qapp.removeTranslator(translator)
