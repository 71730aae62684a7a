"""The shipped library, for tests that check results by hand against its data."""

import pytest

from jdgen.library import Library, load_library
from jdgen.resources import roles_root


@pytest.fixture(scope="session")
def shipped() -> Library:
    library = load_library(roles_root()).library
    assert library is not None
    return library
