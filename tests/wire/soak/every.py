"""Every capability that lives through kills, all in one life."""

from tests.wire.soak.answering import Answering
from tests.wire.soak.care import Care
from tests.wire.soak.life import Capability
from tests.wire.soak.privacy import Privacy
from tests.wire.soak.prompts import Prompts
from tests.wire.soak.setup import Setup
from tests.wire.soak.suggestions import Suggestions
from tests.wire.soak.unheard import Unheard

CAPABILITIES: tuple[type[Capability], ...] = (
    Prompts,
    Answering,
    Setup,
    Suggestions,
    Unheard,
    Privacy,
    Care,
)
