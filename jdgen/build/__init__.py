"""From a project to files: plan, render, compare, write."""
