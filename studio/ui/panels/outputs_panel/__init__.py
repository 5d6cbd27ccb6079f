"""The outputs panel: record, snapshot, stream, and what came of it."""

from studio.ui.panels.outputs_panel.panel import OutputsPanel

__all__ = ["OutputsPanel"]
