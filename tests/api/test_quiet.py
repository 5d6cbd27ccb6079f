import logging

import pytest

from studio.api.quiet import hush


@pytest.mark.parametrize("name", ["httpx", "httpcore.http11", "websockets.client"])
def test_network_libraries_log_warnings_only(name):
    hush()
    logger = logging.getLogger(name)
    assert not logger.isEnabledFor(logging.INFO)
    assert logger.isEnabledFor(logging.WARNING)
