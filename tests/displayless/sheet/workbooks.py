"""Workbooks made part by part, and ways to damage them. Nothing in them is anybody's."""

import io
import random
import struct
import zipfile

MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

TYPES = '[Content_Types].xml'
ROOT = '_rels/.rels'
WORKBOOK = 'xl/workbook.xml'
RELATIONS = 'xl/_rels/workbook.xml.rels'
SHEET = 'xl/worksheets/sheet1.xml'
STRINGS = 'xl/sharedStrings.xml'
STYLES = 'xl/styles.xml'
CUSTOM = 'docProps/custom.xml'


def types(main=f'{SPREADSHEET}.sheet.main+xml'):
    return (f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/{WORKBOOK}" ContentType="{main}"/></Types>')


def relations(*targets):
    """Targets are (kind, target) or (kind, target, further attributes); ids are rId1, rId2 …"""
    lines = [f'<Relationship Id="rId{number}" Type="{OFFICE}/{target[0]}" Target="{target[1]}" {"".join(target[2:])}/>'
             for number, target in enumerate(targets, 1)]
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{"".join(lines)}</Relationships>'


def workbook(sheets='<sheet name="Data" sheetId="1" r:id="rId1"/>'):
    return f'{DECLARATION}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{sheets}</sheets></workbook>'


def sheet(rows='', before='', after=''):
    return f'{DECLARATION}<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def strings(items='<si><t>Nama</t></si>', attributes=''):
    return f'{DECLARATION}<sst xmlns="{MAIN}" {attributes}>{items}</sst>'


def styles(formats='<xf numFmtId="0"/><xf numFmtId="14"/>'):
    return f'{DECLARATION}<styleSheet xmlns="{MAIN}"><cellXfs>{formats}</cellXfs></styleSheet>'


def custom(properties='<property name="code"><lpwstr>C2</lpwstr></property>'):
    return f'{DECLARATION}<Properties>{properties}</Properties>'


def row(cells, number=1):
    return f'<row r="{number}">{cells}</row>'


def usual():
    """The parts of a workbook that is in order."""
    return {
        TYPES: types(),
        ROOT: relations(('officeDocument', WORKBOOK), ('custom-properties', CUSTOM)),
        WORKBOOK: workbook(),
        RELATIONS: relations(('worksheet', 'worksheets/sheet1.xml'), ('styles', 'styles.xml'),
                             ('sharedStrings', 'sharedStrings.xml')),
        STYLES: styles(),
        STRINGS: strings(),
        CUSTOM: custom(),
        SHEET: sheet(row('<c r="A1" t="s"><v>0</v></c>') + row('<c r="B2" s="1"><v>31123</v></c>', 2)),
    }


def pack(parts, method=zipfile.ZIP_DEFLATED):
    """The file as bytes; a part is text, bytes, or something that yields pieces. A list of pairs may hold a name twice."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', method, compresslevel=None if method != zipfile.ZIP_DEFLATED else 6) as archive:
        for name, content in parts.items() if isinstance(parts, dict) else parts:
            if isinstance(content, (str, bytes)):
                archive.writestr(name, content)
                continue
            with archive.open(name, 'w') as stream:
                for piece in content:
                    stream.write(piece)
    return out.getvalue()


def make(changes=None, without=(), **options):
    """A workbook with some parts changed or left out."""
    parts = {**usual(), **(changes or {})}
    return pack({name: content for name, content in parts.items() if name not in without}, **options)


def with_rows(rows, **options):
    return make({SHEET: sheet(rows, **options)})


def with_cell(cell):
    return with_rows(row(cell))


def repeated(head, piece, times, tail):
    """A part of many equal pieces, never in memory as a whole."""
    yield head.encode()
    block = piece.encode() * max(1, 65536 // len(piece))
    done = 0
    while done < times * len(piece):
        yield block
        done += len(block)
    yield tail.encode()


def counted(head, piece, times, tail):
    """A part of pieces that differ in their number, from 1 on, which stands in each as %d."""
    yield head.encode()
    for start in range(1, times + 1, 1000):
        yield ''.join(piece.replace('%d', str(number)) for number in range(start, min(times + 1, start + 1000))).encode()
    yield tail.encode()


def noise(length, seed=1):
    """Text that hardly packs."""
    return random.Random(seed).randbytes(length // 2).hex()


def entries(data):
    """Places of the entries in the list at the end of a zip file, by name."""
    places = {}
    size, offset = struct.unpack('<II', data[-10:-2])
    place = offset
    while place < offset + size:
        name, extra, comment = struct.unpack('<HHH', data[place + 28:place + 34])
        places[data[place + 46:place + 46 + name].decode()] = place
        place += 46 + name + extra + comment
    return places


def change_entry(data, name, offset, layout, value):
    """Writes a number into the list's entry of a part."""
    data = bytearray(data)
    struct.pack_into(layout, data, entries(bytes(data))[name] + offset, value)
    return bytes(data)


def content_place(data, name):
    """Where the packed bytes of a part begin."""
    local, = struct.unpack('<I', data[(place := entries(data)[name]) + 42:place + 46])
    name_length, extra = struct.unpack('<HH', data[local + 26:local + 30])
    return local + 30 + name_length + extra
