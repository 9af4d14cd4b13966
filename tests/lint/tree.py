"""What the checks of this folder share: finding the project's files, and saying what is wrong."""

import pathlib
import re
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = 77  # meson's exit status of a test that cannot run here


def files(*patterns):
    """The project's files that match, relative to its top, without what is built inside it."""
    found = set()
    for pattern in patterns:
        for path in TOP.glob(pattern):
            parts = path.relative_to(TOP).parts
            built = parts[0] == '.git' or (parts[0].startswith('build') and parts[0] != 'build-aux')
            if path.is_file() and not built and '__pycache__' not in parts:
                found.add(path.relative_to(TOP))
    return sorted(found)


def read(path):
    return (TOP / path).read_text(encoding='utf-8')


def code(source, strings=True):
    """C without its comments (and without the text of its strings), lines kept."""

    def blank(match):
        text = match[0]
        if text.startswith('/'):
            return re.sub(r'[^\n]', ' ', text)
        return text if strings else text[0] + text[-1]

    return re.sub(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', blank, source, flags=re.DOTALL)


def line_of(source, position):
    return source.count('\n', 0, position) + 1


def finish(problems, checked):
    """Ends the check: prints each problem, or how much was found to be in order."""
    for problem in problems:
        print(problem)
    print(f'{len(problems)} to mend' if problems else f'{checked} in order')
    sys.exit(1 if problems else 0)
