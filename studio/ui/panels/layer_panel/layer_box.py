"""One layer: what is on it, and the ways to fill and clear it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.domain.commands import LayerKind
from studio.domain.desk import DeskState, LayerOnAir
from studio.domain.intents import EmptyLayer, Intent, PutPicture, PutPictureFromUrl
from studio.ui import theme
from studio.ui.dialogs.picture_dialog import choose_picture
from studio.ui.panels.layer_panel.address_row import AddressRow
from studio.ui.signals import SignalOf
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.flow import FlowLayout
from studio.ui.widgets.named import named
from studio.ui.widgets.words import heading


@dataclass(frozen=True, slots=True)
class LayerNames:
    """How a layer is called: in object names, on screen, and what it says while empty."""

    key: str
    title: str
    empty: str


class LayerBox(QWidget):
    """Shows one layer. Nothing here claims to be on air before the room said so."""

    intent = SignalOf[Intent](object)

    def __init__(self, names: LayerNames, z_index: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names, self._z_index = names, z_index
        named(self, f"{names.key}Box", spoken=names.title)
        self._content = named(EliderLabel("", self), f"{names.key}Content")
        self._standing = EliderLabel("", self, alignment=Qt.AlignmentFlag.AlignRight)
        named(self._standing, f"{names.key}Standing")
        self._picture_button = self._button("Picture", self.tr("Picture…"))
        self._address_button = self._button("Address", self.tr("Address…"))
        self._clear_button = self._button("Clear", self.tr("Clear"))
        self._address_row = AddressRow(names.key, names.title, self)
        self._address_row.setHidden(True)
        self._address_row.address_sent.connect(self._on_address_sent)
        self._picture_button.clicked.connect(self._on_picture_clicked)
        self._address_button.setCheckable(True)
        self._address_button.toggled.connect(self._address_row.setVisible)
        self._clear_button.clicked.connect(self._on_clear_clicked)
        self._arrange()

    def show_state(self, state: DeskState) -> None:
        """Show what is on the layer. Emits nothing."""
        layer = state.program.layer(self._z_index)
        reported = state.room.layer_id(self._z_index)
        if layer is None and reported is not None:
            layer = LayerOnAir(LayerKind.FOREIGN, reported, is_confirmed=True)
        self._content.set_text(self._names.empty if layer is None else self._words(layer))
        self._content.set_colour(theme.MUTED if layer is None else None)
        self._show_standing(layer, is_rehearsal=state.is_rehearsal)
        self._show_buttons(can_fill=state.room.is_ready, has_content=layer is not None)

    @Slot()
    def _on_picture_clicked(self) -> None:
        choose_picture(self, f"{self._names.key}PictureDialog", self._on_file_selected)

    @Slot(str)
    def _on_file_selected(self, path: str) -> None:
        self.intent.emit(PutPicture(self._z_index, path))

    @Slot(str)
    def _on_address_sent(self, url: str) -> None:
        self.intent.emit(PutPictureFromUrl(self._z_index, url))

    @Slot()
    def _on_clear_clicked(self) -> None:
        self.intent.emit(EmptyLayer(self._z_index))

    def _button(self, role: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        spoken = f"{self._names.title}: {text}"
        return named(button, f"{self._names.key}{role}Button", spoken=spoken)

    def _arrange(self) -> None:
        buttons = FlowLayout()
        for button in (self._picture_button, self._address_button, self._clear_button):
            buttons.addWidget(button)
        head = QHBoxLayout()
        head.addWidget(heading(self._names.title, self), 2)
        head.addWidget(self._standing, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.GAP)
        column.addLayout(head)
        column.addWidget(self._content)
        column.addLayout(buttons)
        column.addWidget(self._address_row)

    def _show_standing(self, layer: LayerOnAir | None, *, is_rehearsal: bool) -> None:
        if layer is None:
            self._standing.set_text("")
        elif layer.is_confirmed:
            self._standing.set_text(self.tr("■ On air"))
            self._standing.set_colour(theme.on_air(is_rehearsal=is_rehearsal).edge)
        else:
            self._standing.set_text(self.tr("Sent, not confirmed"))
            self._standing.set_colour(theme.ASKED)

    def _show_buttons(self, *, can_fill: bool, has_content: bool) -> None:
        self._picture_button.setEnabled(can_fill)
        self._address_button.setEnabled(can_fill)
        self._clear_button.setEnabled(can_fill and has_content)
        closed = self.tr("Open a room first: there is nothing to show this in.")
        self._picture_button.setToolTip(
            self.tr("Put a picture file on this layer at once") if can_fill else closed
        )
        self._address_button.setToolTip(
            self.tr("Let the server fetch a picture from an address") if can_fill else closed
        )
        self._address_row.allow(
            can_send=can_fill,
            tooltip=self.tr("Put the picture from this address on the layer")
            if can_fill
            else closed,
        )
        self._clear_button.setToolTip(
            self.tr("Take everything off this layer at once") if can_fill else closed
        )

    def _words(self, layer: LayerOnAir) -> str:
        match layer.kind:
            case LayerKind.GRAPHICS:
                return self.tr("Graphics of the desk")
            case LayerKind.PICTURE:
                return self.tr("Picture {name}").format(name=layer.title)
            case LayerKind.ADDRESS:
                return self.tr("Picture from {address}").format(address=layer.title)
            case LayerKind.INSERT:
                return self.tr("Text insert {title}").format(title=layer.title)
            case LayerKind.FOREIGN:
                return self.tr("Put there by somebody else, not by this desk")
