"""The dialog of themes: which there are, what is in one, and how graphics look in it.

door          opens the dialog, and builds it when somebody first wants it
dialog        what stands where, and which theme is looked at
theme_list    the list at the left
theme_form    colours, fonts and the logo of one theme
colour_cell   one colour: a swatch and its code
logo_box      the logo and how to change it
samples       a few graphics in the theme, and what is hard to read in it
"""

from __future__ import annotations

from studio.ui.dialogs.theme_dialog.door import ThemeDoor

__all__ = ["ThemeDoor"]
