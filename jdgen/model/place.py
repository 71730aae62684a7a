"""Where people work: `places.yaml`."""

from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, StringConstraints

from .base import BenefitId, LibraryFile, Model, Slug, Title

_CURRENCIES = """
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD
CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP
GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD
KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN
NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP
SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV
WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
"""
"""ISO 4217 codes of money that is in use."""


def _in_use(code: str) -> str:
    if code not in _CURRENCIES.split():
        raise ValueError("no currency in use has this ISO 4217 code")
    return code


def _known_zone(name: str) -> str:
    if not _is_zone(name) and _is_zone("Europe/London"):  # else this machine knows no zones at all
        raise ValueError("no time zone has this name; write one such as Europe/Kyiv")
    return name


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$"), AfterValidator(_in_use)]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Period = Literal["hour", "month", "year"]
Basis = Literal["gross", "net"]


class Place(Model):
    """A city or a country with what follows from it: time, money, law."""

    name: Title
    """Name of the city or country."""
    kind: Literal["city", "country"] = "city"
    """A country is used for remote work from anywhere in it."""
    country: Country
    """ISO 3166 code of the country."""
    region: str | None = None
    """State, province or oblast as postal addresses write it, for example NY."""
    time_zone: Annotated[str, StringConstraints(max_length=60), AfterValidator(_known_zone)]
    """IANA time zone, for example Europe/Kyiv."""
    currency: Currency
    """ISO 4217 code of the currency in which pay is stated here."""
    pay_period: Period
    """The period in which pay is stated here."""
    pay_basis: Basis = "gross"
    """Whether pay is stated before or after tax here."""
    pay_months: int = 12
    """Monthly payments a year, where they are not twelve."""
    weekly_hours: int = 40
    """Hours of a full-time week."""
    street: str | None = None
    """Street and number of the office, where there is one."""
    postal_code: str | None = None
    """Postal code of the office."""
    jurisdictions: tuple[str, ...]
    """Whose rules on postings apply, for example US-NY and US-NYC."""
    benefits: tuple[BenefitId, ...] = ()
    """Benefits that everyone employed here has."""


class PlacesFile(LibraryFile):
    """`places.yaml`: places by id."""

    places: dict[Slug, Place]
