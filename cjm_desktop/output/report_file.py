"""A report as a PDF: written whole or not at all, and never onto a map that it tells of."""

from collections.abc import Collection
from datetime import date
from pathlib import Path

from cjm_desktop.layout.report_pages import Report
from cjm_desktop.output.exporters import PDF
from cjm_desktop.output.options import Progress
from cjm_desktop.storage import replacing
from cjm_desktop.storage.replacing import Source


def report_bytes(report: Report, day: date, progress: Progress) -> bytes:
    """Make the content of a report's file."""
    # The writer of PDF is heavy to import, and who asks for no report need not wait for it.
    from cjm_desktop.output.pdf import pdf_content

    return pdf_content(report.pages, report.about, day, progress)


def write_report(
    report: Report, path: Path, day: date, sources: Collection[Source], *, force: bool,
    progress: Progress,
) -> None:  # fmt: skip
    """Write a report to a file; SaveError if it cannot be, or may not."""
    replacing.check_export(path, PDF.kind, sources, force=force)
    replacing.write_together({path: report_bytes(report, day, progress)})
