"""Colours that can be read, on screen, on paper and in grey."""

WHITE = (255, 255, 255)
READABLE = 4.5
_STEP = 0.96

Rgb = tuple[int, int, int]


def readable(accent: str, on: Rgb = WHITE, ratio: float = READABLE) -> str:
    """Return the accent colour, darkened until text in it can be read on a background.

    The ratio is that of WCAG 2.2, success criterion 1.4.3: 4.5 for body text.
    """
    colour = parse(accent)
    while contrast(colour, on) < ratio and any(colour):
        colour = _scaled(colour)
    return write(colour)


def tint(accent: str, strength: float) -> str:
    """Return the accent colour mixed with white; strength 0 is white, 1 the colour itself."""
    mixed = [round(255 + (part - 255) * strength) for part in parse(accent)]
    return write((mixed[0], mixed[1], mixed[2]))


def contrast(one: Rgb, other: Rgb) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def parse(colour: str) -> Rgb:
    """Return the parts of a colour written as #rrggbb."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def write(colour: Rgb) -> str:
    """Return a colour as #rrggbb."""
    return "#" + "".join(f"{part:02x}" for part in colour)


def _scaled(colour: Rgb) -> Rgb:
    red, green, blue = (int(part * _STEP) for part in colour)
    return red, green, blue


def _luminance(colour: Rgb) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004
