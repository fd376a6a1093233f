"""The pictures that README and docs show."""

from tests.browser.conftest import PICTURES, shown_pictures

LARGEST_BYTES = 160_000


def test_every_picture_is_there_is_shown_and_loads_quickly():
    kept = {path.name: path.stat().st_size for path in PICTURES.glob("*")}
    assert set(kept) == shown_pictures()
    assert [name for name, size in kept.items() if size > LARGEST_BYTES] == []
