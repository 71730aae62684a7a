"""What follows from the library, without words: moves, jumps, differences, layout."""
