"""arial.py FOLDER: fonts with the name of Arial and its widths, for Wine, which has none: Liberation Sans under that name."""
import pathlib
import sys

from fontTools.ttLib import TTFont

SOURCE = pathlib.Path('/usr/share/fonts/truetype/liberation2')
FACES = {'Regular': 'arial', 'Bold': 'arialbd', 'Italic': 'ariali', 'BoldItalic': 'arialbi'}
FAMILY, FULL, POSTSCRIPT = 1, 4, 6

target = pathlib.Path(sys.argv[1])
for face, name in FACES.items():
    font = TTFont(SOURCE / f'LiberationSans-{face}.ttf')
    for record in font['name'].names:
        if record.nameID in (FAMILY, FULL, POSTSCRIPT):
            record.string = str(record).replace('Liberation Sans', 'Arial').replace('LiberationSans', 'Arial')
    font.save(target / f'{name}.ttf')
