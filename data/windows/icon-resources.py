"""The icons of a .gresource.xml as Windows needs them: there GTK has nothing that draws SVG.

icon-resources.py RESOURCES FOLDER-OF-THE-ICONS FOLDER-TO-FILL LIST
Fills the folder with each symbolic icon encoded by GTK's own tool, in the sizes in which they are shown, and the other
icons as pictures; LIST becomes the same resource with these.
"""
import pathlib
import subprocess
import sys
import xml.etree.ElementTree as ET

SYMBOLIC_SIZES = (16, 24, 32, 48, 64, 96)
PICTURE_SIZES = (48, 64, 128, 256)

resources, icons, target, result = (pathlib.Path(argument) for argument in sys.argv[1:])
tree = ET.parse(resources)

for group in tree.getroot():
    names = [element.text for element in group]
    for element in list(group):
        group.remove(element)
    for name in names:
        source = icons / name
        kind = source.parent.name
        symbolic = source.stem.endswith('-symbolic')
        for size in SYMBOLIC_SIZES if symbolic else PICTURE_SIZES:
            folder = target / f'{size}x{size}' / kind
            folder.mkdir(parents=True, exist_ok=True)
            if symbolic:
                subprocess.run(['gtk4-encode-symbolic-svg', '-o', folder, source, f'{size}x{size}'], check=True)
                made = folder / f'{source.stem}.symbolic.png'
            else:
                made = folder / f'{source.stem}.png'
                subprocess.run(['rsvg-convert', '-w', str(size), '-h', str(size), '-o', made, source], check=True)
            ET.SubElement(group, 'file').text = made.relative_to(target).as_posix()

ET.indent(tree)
tree.write(result, encoding='utf-8', xml_declaration=True)
