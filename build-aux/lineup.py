"""Lines up the parameter lists of C functions as GTK does: one parameter a line, names below names.

Definitions get exactly that. A declaration may be set wider than it needs to be, so that several of them in a header
can share their columns; it is touched only where its own lines do not agree. What is not understood (function pointers,
macros, attributes between parameters) is left alone.
"""

import re

PARAMETER = re.compile(r'^(?P<type>[A-Za-z_][\w\s]*?(?:\s*\*+\s*const(?=\s))?)(?P<stars>\s*\*+\s*|\s+)(?P<name>\w+(?:\[\w*\])*)$')
DEFINITION = re.compile(r'^(?P<head>[A-Za-z_]\w* )\((?P<list>[^(){};"\']*)\)(?=\n\{)', re.MULTILINE)
DECLARATION = re.compile(
    r'^(?P<head>(?!typedef |return |else |#)[A-Za-z_][\w ]*[ *]+[A-Za-z_]\w* *)\((?P<list>[^(){};"\']*)\)'
    r'(?=(?:\s+G_\w+(?: \([^()]*\))?)*;)', re.MULTILINE)


def parse(parameters):
    """The parameters as (type, stars, name), or None where one of them is something else."""
    found = []
    for parameter in parameters.split(','):
        parameter = ' '.join(parameter.split())
        if parameter == '...':
            found.append(('...', '', ''))
            continue
        match = PARAMETER.match(parameter)
        if match is None:
            return None
        found.append((match['type'].strip(), match['stars'].strip(), match['name']))
    return found


def lay_out(parameters, column):
    """The lined-up list, whose first line starts at @column (behind the parenthesis)."""
    named = [(kind, stars) for kind, stars, name in parameters if name]
    width = max((len(kind) for kind, _ in named), default=0)
    depth = max((len(stars) for _, stars in named), default=0)
    if len(parameters) == 1:
        width = depth = 0
    lines = [f'{kind.ljust(width)} {stars.rjust(depth)}{name}' if name else kind for kind, stars, name in parameters]
    return (',\n' + ' ' * column).join(lines)


def agrees(text, column):
    """Whether a list that has been set by hand is lined up, if perhaps wider than it needs to be."""
    lines = text.split('\n')
    if any(line.count(',') != (i < len(lines) - 1) for i, line in enumerate(lines)):
        return False
    if any(not re.match(r' {%d}\S' % column, line) for line in lines[1:]):
        return False
    starts = set()
    for i, line in enumerate(lines):
        line = line.rstrip(',')
        if line.strip() != '...':
            starts.add(re.search(r'\w+(?:\[\w*\])*$', line).start() + (column if i == 0 else 0))
    return len(starts) == 1


def lineup(source):
    def replace(match, exact):
        # Comments would be torn apart, and a list that is not one stays what it is.
        if '/*' in match['list'] or '//' in match['list']:
            return match[0]
        parameters = parse(match['list'])
        if parameters is None:
            return match[0]
        column = len(match['head']) + 1
        if not exact and agrees(match['list'], column):
            return match[0]
        return f'{match["head"]}({lay_out(parameters, column)})'

    source = DEFINITION.sub(lambda match: replace(match, True), source)
    return DECLARATION.sub(lambda match: replace(match, False), source)
