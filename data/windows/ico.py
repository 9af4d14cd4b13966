"""ico.py SVG ICO: the program's icon in the sizes that Windows asks for."""
import pathlib
import subprocess
import sys
import tempfile

SIZES = (16, 20, 24, 32, 40, 48, 64, 256)

with tempfile.TemporaryDirectory() as folder:
    pictures = []
    for size in SIZES:
        picture = pathlib.Path(folder) / f'{size}.png'
        subprocess.run(['rsvg-convert', '-w', str(size), '-h', str(size), '-o', picture, sys.argv[1]], check=True)
        # The largest one stays compressed, as Windows has it since Vista.
        pictures += ['--raw', picture] if size == 256 else [picture]
    subprocess.run(['icotool', '--create', '--output', sys.argv[2], *pictures], check=True)
