"""The view of every kind of document; a kind's name is also its template's."""

from .comparison import ComparisonView
from .compliance import ComplianceView
from .diff import DiffView
from .explorer import ExplorerView
from .handoffs import HandoffsView
from .ladder import LadderView
from .overlaps import OverlapsView
from .posting import PostingView
from .revision import RevisionView
from .rolesheet import RoleSheetView
from .site import SitePostingView, SiteStartView, SiteView

KINDS: dict[str, type] = {
    "posting": PostingView,
    "ladder": LadderView,
    "explorer": ExplorerView,
    "comparison": ComparisonView,
    "handoffs": HandoffsView,
    "rolesheet": RoleSheetView,
    "diff": DiffView,
    "overlap": OverlapsView,
    "changes": RevisionView,
    "site": SiteView,
    "site_posting": SitePostingView,
    "site_start": SiteStartView,
    "compliance": ComplianceView,
}
