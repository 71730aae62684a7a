"""Signs that XML cannot hold, and so neither feeds nor Word files."""

import re

NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Control signs and halves of characters (XML 1.0, production 2)."""
