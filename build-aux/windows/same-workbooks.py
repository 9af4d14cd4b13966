"""same-workbooks.py FOLDER FOLDER: whether two folders hold workbooks of the same names and the same content, part by part.

The time at which a workbook was made stands in docProps/core.xml and is left out.
"""
import pathlib
import re
import sys
import zipfile


def parts(path):
    with zipfile.ZipFile(path) as workbook:
        content = {name: workbook.read(name) for name in workbook.namelist()}
    core = content.get('docProps/core.xml', b'')
    content['docProps/core.xml'] = re.sub(rb'(<dcterms:[a-z]+ [^>]*>)[^<]*', rb'\1', core)
    return content


one, other = (pathlib.Path(argument) for argument in sys.argv[1:])
names = sorted(path.name for path in one.glob('*.xlsx'))
others = sorted(path.name for path in other.glob('*.xlsx'))
if names != others or not names:
    sys.exit(f'{names} here, {others} there')

different = 0
for name in names:
    left, right = parts(one / name), parts(other / name)
    for part in sorted(left.keys() | right.keys()):
        if left.get(part) != right.get(part):
            print(f'{name}: {part} differs')
            different += 1
print(f'{len(names)} workbooks compared, {different} parts differ')
sys.exit(1 if different else 0)
