#!/usr/bin/python3
"""Sums up what build-aux/test has run: names what failed or was skipped, and ends with one line of counts.

The folder given holds, for each run of a suite, meson's LABEL.json (one line a test program) and LABEL.xml (JUnit:
the single cases of programs that report them), the file "builds" (a verdict and a name a line) and, where meson said
that a suite did not go well, its label in "unclean".
"""

import json
import pathlib
import sys
import xml.etree.ElementTree as ElementTree


def lines_of(path):
    return path.read_text(encoding='utf-8').splitlines() if path.exists() else []


def bare(name):
    """A program's name without the suites that meson writes before it."""
    return name.rpartition(' / ')[2]


def cases_of(path):
    """The single cases of each program that reports them: {program: [(case, verdict)]}."""
    cases = {}
    for suite in ElementTree.parse(path).getroot().iter('testsuite'):
        _, dot, program = suite.get('name').partition('.')
        if not dot:
            continue  # programs that are one case
        program = bare(program)
        for case in suite.iter('testcase'):
            kinds = {child.tag for child in case}
            verdict = 'failed' if kinds & {'failure', 'error'} else 'skipped' if 'skipped' in kinds else 'passed'
            cases.setdefault(program, []).append((case.get('name'), verdict))
    return cases


def verdicts_of(log, junit):
    cases = cases_of(junit)
    for line in lines_of(log):
        test = json.loads(line)
        program = bare(test['name'])
        whole = {'OK': 'passed', 'EXPECTEDFAIL': 'passed', 'SKIP': 'skipped'}.get(test['result'], 'failed')
        singles = cases.get(program)
        if not singles:
            yield program, whole
            continue
        for name, verdict in singles:
            yield f'{program}: {name}', verdict
        if whole == 'failed' and all(verdict != 'failed' for _, verdict in singles):
            # It crashed, leaked, ran out of time or ended early after cases that went well.
            yield f'{program}: {test["result"].lower()} (exit status {test["returncode"]})', 'failed'


def main():
    folder = pathlib.Path(sys.argv[1])
    found = [('', name, verdict) for verdict, _, name in (line.partition(' ') for line in lines_of(folder / 'builds'))]
    for log in sorted(folder.glob('*.json')):
        found += [(log.stem + ': ', name, verdict) for name, verdict in verdicts_of(log, log.with_suffix('.xml'))]
    for label in lines_of(folder / 'unclean'):
        if not any(verdict == 'failed' and place == label + ': ' for place, _, verdict in found):
            found.append((label + ': ', 'the suite did not end well', 'failed'))

    counts = {}
    for verdict in ('skipped', 'failed'):
        named = [place + name for place, name, what in found if what == verdict]
        counts[verdict] = len(named)
        for name in named:
            print(f'{verdict}: {name}')
    counts['passed'] = len(found) - counts['failed'] - counts['skipped']

    line = f'{counts["passed"]} passed, {counts["failed"]} failed'
    if counts['skipped']:
        line += f', {counts["skipped"]} skipped'
    print(line)
    return 1 if counts['failed'] or not counts['passed'] else 0


if __name__ == '__main__':
    sys.exit(main())
