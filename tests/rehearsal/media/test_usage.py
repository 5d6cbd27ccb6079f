from studio.rehearsal.media.usage import cpu_s, resident_mb


def test_cpu_seconds_grow_with_work():
    before = cpu_s()
    while cpu_s() < before + 0.02:
        sum(range(10_000))
    assert cpu_s() > before


def test_memory_is_said_in_megabytes():
    assert 10 < resident_mb() < 10_000
