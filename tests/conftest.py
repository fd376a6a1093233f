import os

# What the tests themselves are told; everything else of the host's must not decide a test.
_FOR_TESTS = ("CIRCLE_DISCORD_SPEC", "CIRCLE_SOAK_SEED")


def pytest_configure() -> None:
    """Forget the host's own settings of the bot, and its token above all."""
    for name in list(os.environ):
        if name.startswith(("DISCORD_", "CIRCLE_")) and name not in _FOR_TESTS:
            del os.environ[name]
