"""How fast jdgen is, as ratios to other programs that do a part of the same on this machine."""
