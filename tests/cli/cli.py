"""What the tests of the command line share: a register of their own, running the program, and saying how it went (TAP)."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import traceback

PROGRAM = os.environ['ANGKATAN_CLI']
WRAPPER = os.environ.get('ANGKATAN_WRAPPER', '').split()
FOLDER = pathlib.Path(tempfile.mkdtemp(prefix='angkatan-cli-'))
REGISTER = FOLDER / 'demo.angkatan'


class Result:
    def __init__(self, done):
        self.status = done.returncode
        self.out = done.stdout.decode('utf-8')
        self.err = done.stderr.decode('utf-8')


def run(*arguments, register=REGISTER, language='en', **environment):
    """Runs angkatan-cli in a home of its own."""
    surroundings = {
        **os.environ, 'HOME': str(FOLDER), 'XDG_DATA_HOME': str(FOLDER / 'data'), 'LANGUAGE': language, 'TZ': 'UTC',
        **{name: str(value) for name, value in environment.items()},
    }
    surroundings.pop('ANGKATAN_REGISTER', None)
    if register is not None:
        surroundings['ANGKATAN_REGISTER'] = str(register)
    return Result(subprocess.run([*WRAPPER, PROGRAM, *map(str, arguments)], env=surroundings, cwd=FOLDER, capture_output=True,
                                 check=False))


def succeed(*arguments, **options):
    result = run(*arguments, **options)
    assert result.status == 0, f'{arguments}: {result.status}: {result.err}'
    assert result.err == '', f'{arguments}: {result.err}'
    return result.out


def fail(status, *arguments, **options):
    """The program ends with this status, says why, and prints nothing that could be taken for a result."""
    result = run(*arguments, **options)
    assert result.status == status, f'{arguments}: {result.status} instead of {status}: {result.err}'
    assert result.err.startswith('angkatan-cli: '), f'{arguments}: {result.err!r}'
    assert result.out == '', f'{arguments}: {result.out!r}'
    return result.err


def equal(found, expected):
    assert found == expected, f'{found!r} instead of {expected!r}'


def contains(text, *parts):
    for part in parts:
        assert part in text, f'no {part!r} in {text!r}'


def main(tests):
    """Runs the functions and says which failed."""
    failed = 0
    print(f'1..{len(tests)}')
    try:
        succeed('new', REGISTER, '--demo', register=None)
        for number, test in enumerate(tests, 1):
            name = test.__name__.removeprefix('test_').replace('_', '-')
            try:
                test()
                print(f'ok {number} {name}', flush=True)
            except Exception:
                failed += 1
                print(f'not ok {number} {name}', flush=True)
                print(''.join(f'# {line}\n' for line in traceback.format_exc().splitlines()), flush=True)
    finally:
        shutil.rmtree(FOLDER, ignore_errors=True)
    sys.exit(1 if failed else 0)
