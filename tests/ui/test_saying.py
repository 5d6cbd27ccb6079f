import io
import json

from studio.ui.saying import say


def test_a_fact_is_one_line_that_is_there_at_once():
    class Flushed(io.StringIO):
        flushes = 0

        def flush(self) -> None:
            self.flushes += 1

    answers = Flushed()
    say({"text": "two\nlines, für alle"}, answers)
    assert answers.flushes == 1
    assert answers.getvalue().count("\n") == 1
    assert json.loads(answers.getvalue()) == {"text": "two\nlines, für alle"}
