"""The one-page guide that a translator finds in the folder of a language."""

from .cldr import own_name
from .plurals import category, forms_of, header, integer_categories

_NUMBERS = range(201)
_MOST_EXAMPLES = 8

_GUIDE = """\
# Translating into {name} ({tag})

This folder is one language. You need no program but an editor for PO files, such as Poedit, or a
service such as Weblate; any text editor will do.

| file | what it is |
|---|---|
| `messages.po` | headings and sentences of the templates |
| `roles/*.po` | the library: one file for each role, and one for activities, skills and so on |
| `glossary.po` | terms that are translated in one way everywhere: begin here |
| `locale.yaml` | how the language behaves: fonts, quotation marks, grammatical forms |

There are {texts} texts, besides the terms of the glossary. The first to translate are
`glossary.po`, `messages.po`, and then the files of the roles that you publish.

## Rules

- Translate the meaning, plainly and briefly. The comment above an entry says what it is for.
- `{{name}}` in braces is replaced by a value: keep it as it is, put it where your grammar wants it.
- A grammatical form of a title is asked for in square brackets: `{{role}}[dat]`. List the forms
  in `locale.yaml` first; `jdgen locale update {tag}` then adds that form of each title.
- `**bold**`, links and addresses stay. There is no HTML.
- Other titles of a job are one entry, parted by ` | `; yours may be more or fewer.
- A fuzzy entry is not finished. Either the English changed and the old text stands after `#|`: the
  translation prints with a mark. Or it is only offered, as the same text is translated elsewhere:
  the English prints. Mend it and take the mark away.

## Plural forms

{plurals}

The header says so too, and stays as it is: `{header}`

## Commands

```
jdgen locale update {tag}     new and changed texts; nothing of yours is lost
jdgen locale check {tag}      find slips; with --fix mend what is safe
jdgen locale status {tag}     how far the language is
jdgen locale preview {tag}    every document, with what is missing or outdated marked
jdgen locale export {tag}     a table for Excel, and `import` to take it back
```

When everything is translated, write `status: supported` in `locale.yaml`.
"""


def write_guide(tag: str, texts: int) -> str:
    """Return the guide for a language with so many texts to translate."""
    return _GUIDE.format(
        name=own_name(tag), tag=tag, texts=texts, plurals=_plurals(tag), header=header(tag)
    )


def _plurals(tag: str) -> str:
    names = integer_categories(tag)
    if len(names) == 1:
        return "The language has one form for all numbers: fill `msgstr[0]`."
    forms = forms_of(tag)
    rows = ["| entry | category | numbers |", "|---|---|---|"]
    for name in names:
        numbers = [number for number in _NUMBERS if category(tag, number) == name]
        shown = ", ".join(map(str, numbers[:_MOST_EXAMPLES]))
        more = " ..." if len(numbers) > _MOST_EXAMPLES else ""
        rows.append(f"| `msgstr[{forms.index(tag, numbers[0])}]` | {name} | {shown}{more} |")
    return "\n".join(rows)
