"""Editing an overlay document: every deed of the editor as a function, without a window.

What is selected, where its handles are, what it snaps to, how it aligns, and how to undo all of it.
Boxes are where elements lie in one frame, in podium pixels, as the engine draws them.
"""
