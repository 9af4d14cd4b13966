"""Using the program like a person: the accessibility tree to find, mouse and keyboard to act, the screen to keep.

A test is a class of unittest's kind, run under tests/desktop/run-under-xvfb:

    import angkatan_desktop as desktop

    class Cohorts(desktop.Test):
        def test_new(self):
            window = self.start(register)
            window.find('push button', 'New cohort').press()
            window.find('text', 'Title').write('Digital Health')
            window.keys('ctrl+s')
            window.find('table row', 'Digital Health')

    desktop.main()

Everything that looks for something waits for it, at most PATIENCE seconds, and fails in words. When a test fails, the
screen, the tree as text and what the program wrote stay in $ANGKATAN_TEST_ARTIFACTS. A warning of the program is a
failure too.
"""

import functools
import itertools
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib

PATIENCE = 5
MANY = 40
TOP = pathlib.Path(os.environ.get('ANGKATAN_SOURCE_ROOT', pathlib.Path(__file__).resolve().parents[2]))
BUILD = pathlib.Path(os.environ.get('ANGKATAN_BUILD_ROOT', TOP / 'build'))
ARTIFACTS = pathlib.Path(os.environ.get('ANGKATAN_TEST_ARTIFACTS', tempfile.gettempdir()))
PROGRAM = BUILD / 'src' / 'angkatan'
CLI = BUILD / 'src' / 'cli' / 'angkatan-cli'

ROOT = '/org/a11y/atspi/accessible/root'
MENU_ITEMS = {'menu item', 'check menu item', 'radio menu item'}
# What the tree calls a thing that has no name of its own: the name of its class.
NAMELESS = re.compile(r'^$|^(Ang|Gtk)[A-Z]')
# What has a surface of its own, beside the windows.
POPOVERS = {'GtkPopover', 'GtkPopoverMenu'}
# What a thing in such a surface can be; a control may have the size of a tooltip, which has a surface too.
SURFACE_ROLES = {'filler', 'panel', 'menu', 'dialog', 'alert', 'window'}
# What a person uses, and so has to be told what it is; and what only holds such things.
CONTROLS = {'check box', 'combo box', 'entry', 'link', 'list item', 'menu', 'page tab', 'password text', 'push button', 'radio button',
            'slider', 'spin button', 'table column header', 'table row', 'text', 'toggle button', *MENU_ITEMS}
CONTAINERS = {'panel', 'filler', 'list', 'table', 'scroll pane'}
# Complaints that are about the accessibility tree being read, not about the program.
HARMLESS = re.compile(r'Screen coordinates not supported|AT-SPI|dconf|Unknown key gtk-modules')

# A program that copies its argument and keeps it until it is ended.
CLIPBOARD = """
import sys, gi
gi.require_version('Gtk', '4.0')
from gi.repository import Gdk, GLib, Gtk
Gtk.init()
value = GLib.Bytes.new(sys.argv[1].encode())
content = [Gdk.ContentProvider.new_for_bytes(kind, value) for kind in ('text/plain;charset=utf-8', 'UTF8_STRING')]
clipboard = Gdk.Display.get_default().get_clipboard()
clipboard.set_content(Gdk.ContentProvider.new_union(content))
Gdk.Display.get_default().sync()
print('copied', flush=True)
GLib.MainLoop().run()
"""

# The names of the roles by their numbers.
ROLES = {number: Atspi.Role(number).value_nick.replace('-', ' ') for number in range(int(Atspi.Role.LAST_DEFINED))}


class Missing(AssertionError):
    """Something did not come in time."""


def xdotool(*arguments):
    done = subprocess.run(['xdotool', *map(str, arguments)], capture_output=True, text=True, check=False)
    return done.stdout.strip()


def run_cli(*arguments, **environment):
    """Runs angkatan-cli to its end; the result has returncode, stdout, stderr."""
    return subprocess.run([CLI, *map(str, arguments)], env={**os.environ, **environment},
                          capture_output=True, text=True, check=False, timeout=120)


def accessibility_bus_address():
    """Where the accessibility tree is told: all programs on this screen are found there, of whatever session they are."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    return session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None, 0, 5000, None).unpack()[0]


class Node:
    """One thing of the tree as it was when the tree was read: role, name, states; and what can be done with it."""

    def __init__(self, window, item):
        # ((bus name, path), application, parent, index, number of children, interfaces, name, role, description, states)
        self.window = window
        self.item = item
        self.path = item.get_child_value(0).get_child_value(1).get_string()
        self.parent_path = item.get_child_value(2).get_child_value(1).get_string()
        self.index = item.get_child_value(3).get_int32()
        self.n_children = item.get_child_value(4).get_int32()
        self.role = ROLES[item.get_child_value(7).get_uint32()]
        self.parent = None
        self.children = []
        name = item.get_child_value(6).get_string()
        # A button with a mnemonic is called "_New New" by GTK 4.8.
        plain = name[len(name) // 2 + 1:]
        self.name = plain if plain and name.replace('_', '', 1) == f'{plain} {plain}' else name

    @functools.cached_property
    def interfaces(self):
        return self.item.get_child_value(5).unpack()

    @functools.cached_property
    def description(self):
        return self.item.get_child_value(8).get_string()

    @functools.cached_property
    def bits(self):
        low, high = self.item.get_child_value(9).unpack()
        return low | high << 32

    def has(self, state):
        """Whether it is in a state, by its name in AT-SPI: 'checked', 'sensitive', 'focused', 'selected' …"""
        return bool(self.bits >> int(getattr(Atspi.StateType, state.upper().replace(' ', '_'))) & 1)

    def has_now(self, state):
        """Whether it has come into a state since the tree was read; far cheaper than to read the tree again."""
        low, high = self.call('Accessible', 'GetState')[0]
        return bool((low | high << 32) >> int(getattr(Atspi.StateType, state.upper())) & 1)

    def is_focused(self):
        return self.has_now('focused')

    def now(self):
        """The same thing read anew, or None when it is gone."""
        return self.window.nodes().get(self.path)

    def ancestors(self):
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def within(self):
        """Everything below it, in order."""
        for child in self.children:
            yield child
            yield from child.within()

    def call(self, interface, method, signature=None, *arguments):
        return self.window.call(self.path, f'org.a11y.atspi.{interface}', method, signature, *arguments)

    def extents(self):
        """x, y, width, height in its window; None for what has no place of its own (a page of a stack)."""
        if 'org.a11y.atspi.Component' not in self.interfaces:
            return None
        try:
            return self.call('Component', 'GetExtents', '(u)', int(Atspi.CoordType.WINDOW))[0]
        except GLib.Error:
            return None

    @functools.cached_property
    def can_be_hit(self):
        """Whether something is found in its middle. What a stack has turned away keeps its place, but cannot be hit."""
        box = self.extents()
        if box is None or box[2] <= 0 or box[3] <= 0:
            return False
        _, hit = self.call('Component', 'GetAccessibleAtPoint', '(iiu)', box[0] + box[2] // 2, box[1] + box[3] // 2,
                           int(Atspi.CoordType.WINDOW))[0]
        return not hit.endswith('/null')

    @functools.cached_property
    def is_in_sight(self):
        """Of a page of a stack: whether it is the one in sight. A page may be empty in its middle, but not everywhere."""
        return any(node.can_be_hit for node in itertools.islice(self.within(), MANY))

    @functools.cached_property
    def is_laid_out(self):
        """Whether it had a place when the tree was read; a page of a stack, whether it is the one in sight."""
        box = self.extents()
        if box is not None:
            return box[2] > 0 and box[3] > 0
        pages = [page for page in self.parent.children if page.extents() is None] if self.parent is not None else []
        return len(pages) < 2 or self.is_in_sight or not any(page.is_in_sight for page in pages if page is not self)

    def is_showing(self):
        """Has a place, in a window that is open, and is in nothing that is hidden or turned away."""
        return self.extents() is not None and all(node.is_laid_out for node in [self, *self.ancestors()][:-1])

    def place(self):
        """The X window it is in and the middle of it there; None while it is in no window."""
        x, y, width, height = self.extents()
        windows, popovers = self.window.sorted_surfaces(self)
        for node in [self, *self.ancestors()]:
            box = node.extents()
            if box is None:
                continue
            if node.path in windows:
                # Resize borders belong to the X window, not to what is in it.
                surface = windows[node.path]
            elif node.role in SURFACE_ROLES:
                # Where a popover stands only its X window knows, which is a little larger than it.
                slack = 16 if node.name in POPOVERS else 2
                surface = next((s for s in popovers if abs(s['width'] - box[2]) <= slack and abs(s['height'] - box[3]) <= slack), None)
            else:
                continue
            if surface is not None:
                left = max(0, surface['width'] - box[2]) // 2
                top = max(0, surface['height'] - box[3]) // 2
                return surface['id'], x - box[0] + left + width // 2, y - box[1] + top + height // 2
        return None  # not yet, or no longer

    def wait_for_place(self):
        return self.window.until(self.place, f'{self} to be in a window')

    def show(self):
        """Turns the mouse wheel until its middle is in sight of everything around it that scrolls."""
        for pane in itertools.takewhile(lambda node: node.name not in POPOVERS, self.ancestors()):
            if pane.role != 'scroll pane':
                continue
            for _ in range(100):
                before = self.extents()
                middle, top, height = before[1] + before[3] // 2, pane.extents()[1], pane.extents()[3]
                if top <= middle - before[3] // 2 and middle + before[3] // 2 <= top + height or height <= 0:
                    break
                surface, x, y = pane.wait_for_place()
                xdotool('mousemove', '--window', surface, x, y, 'click', 4 if middle < top + height // 2 else 5)
                try:
                    self.window.until(lambda: self.extents() != before, '', 0.5)
                except Missing:
                    break  # the end of what scrolls

    def point(self):
        self.show()
        surface, x, y = self.wait_for_place()
        xdotool('mousemove', '--window', surface, x, y)

    def click(self, button=1, times=1, keys=None):
        """Clicks its middle; @keys are held meanwhile ('ctrl', 'shift')."""
        self.point()
        if keys:
            xdotool('keydown', keys)
        xdotool('click', '--repeat', times, '--delay', 60, button)
        if keys:
            xdotool('keyup', keys)
        return self

    def drag_to(self, other):
        """Takes it to the middle of another thing."""
        self.point()
        xdotool('mousedown', 1)
        surface, x, y = other.wait_for_place()
        for step in (-12, -6, 0):
            xdotool('mousemove', '--window', surface, x, y + step)
            time.sleep(0.05)
        xdotool('mouseup', 1)

    def press(self):
        """Does what it is there for: by its action where it has one (buttons, tabs, menu items), else by a click."""
        if 'org.a11y.atspi.Action' in self.interfaces:
            for number, (name, _, _) in enumerate(self.call('Action', 'GetActions')[0]):
                if name.lower() in ('click', 'activate', 'press'):
                    self.call('Action', 'DoAction', '(i)', number)
                    return self
        return self.click()

    @property
    def text(self):
        """What stands in it: a field's content, or a label's."""
        if 'org.a11y.atspi.Text' in self.interfaces:
            # GTK 4.8 takes no -1 for "to the end".
            length = self.window.call(self.path, 'org.freedesktop.DBus.Properties', 'Get', '(ss)',
                                      'org.a11y.atspi.Text', 'CharacterCount')[0]
            return self.call('Text', 'GetText', '(ii)', 0, length)[0]
        return self.name

    def write(self, text):
        """Puts @text in the place of what a field holds, by keyboard, and stays in the field."""
        for patience in (1, 1, PATIENCE):
            # A popover that has just closed sometimes takes one more click.
            self.click()
            try:
                self.window.until(self.is_focused, f'{self} to have the focus', patience)
                break
            except Missing:
                if patience == PATIENCE:
                    raise
        xdotool('key', 'ctrl+a')
        if not text:
            xdotool('key', 'Delete')
        elif text.isascii():
            xdotool('type', '--delay', 8, text)
        else:
            # xdotool would rearrange the keyboard for each such letter, and some get lost.
            self.call('EditableText', 'SetTextContents', '(s)', text)
        try:
            self.window.until(lambda: self.text == text, '')
        except Missing:
            raise Missing(f'{self} should hold "{text}", not "{self.text}"') from None
        return self

    def __str__(self):
        return f'{self.role} "{self.name}"'


class Window:
    """A running program, all its windows together."""

    def __init__(self, command, log, environment):
        self.log = log
        self.process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=log.open('wb'), stderr=subprocess.STDOUT)
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.bus = Gio.DBusConnection.new_for_address_sync(accessibility_bus_address(), flags)
        self.owner = None
        self.incomplete = {}  # what never tells all its children, with how many it told and has
        self.until(self.connect, 'the program to show a window', 20)

    def connect(self):
        if self.process.poll() is not None:
            raise Missing(f'the program ended with {self.process.returncode}:\n{self.said()}')
        registry = self.invoke('org.a11y.atspi.Registry', ROOT, 'org.a11y.atspi.Accessible', 'GetChildren')[0]
        for owner, _ in registry:
            pid = self.invoke('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                              'GetConnectionUnixProcessID', '(s)', owner)[0]
            if pid == self.process.pid:
                self.owner = owner
        return self.owner is not None and bool(self.surfaces())

    def invoke(self, owner, path, interface, method, signature=None, *arguments):
        parameters = GLib.Variant(signature, arguments) if signature else None
        return self.bus.call_sync(owner, path, interface, method, parameters, None, 0, 5000, None).unpack()

    def call(self, path, interface, method, signature=None, *arguments):
        return self.invoke(self.owner, path, interface, method, signature, *arguments)

    def nodes(self):
        """The whole tree as it is now: {path: Node}, in the order of the windows.

        One call tells everything of the things that have been asked for before; only those whose children are not all
        known are asked for them, until there is nothing new.
        """
        asked = {ROOT}
        self.call(ROOT, 'org.a11y.atspi.Accessible', 'GetChildren')
        while True:
            reply = self.bus.call_sync(self.owner, '/org/a11y/atspi/cache', 'org.a11y.atspi.Cache', 'GetItems', None, None, 0, 5000, None)
            reply = reply.get_child_value(0)
            items = [Node(self, reply.get_child_value(number)) for number in range(reply.n_children())]
            known = {node.path: node for node in items}
            for node in items:
                node.parent = known.get(node.parent_path)
                if node.parent is not None:
                    node.parent.children.append(node)
            unknown = [node for node in items if len(node.children) != node.n_children
                       and self.incomplete.get(node.path) != (len(node.children), node.n_children)]
            self.incomplete.update((node.path, (len(node.children), node.n_children)) for node in unknown if node.path in asked)
            unknown = [node for node in unknown if node.path not in asked]
            if not unknown:
                break
            paths = [node.path for node in unknown]
            while paths:
                path = paths.pop()
                asked.add(path)
                try:
                    children = self.call(path, 'org.a11y.atspi.Accessible', 'GetChildren')[0]
                except GLib.Error:
                    continue  # gone meanwhile
                paths += [child for _, child in children if child not in known and child not in asked]
        for node in items:
            node.children.sort(key=lambda child: child.index)
        for node in items:
            # An item of a list, and a row of a table, is called by what stands in it.
            if node.role in ('list item', 'table row') and NAMELESS.match(node.name):
                node.name = ' '.join(part.name for part in node.within() if part.role == 'label' and not NAMELESS.match(part.name))
        if ROOT not in known:
            return {}
        return {ROOT: known[ROOT], **{node.path: node for node in known[ROOT].within()}}

    def find_all(self, role=None, name=None, within=None):
        """All that show now, by role and name (a text, or a compiled pattern), in order."""
        nodes = self.nodes()
        if within is not None:
            within = nodes.get(within.path)
            nodes = {node.path: node for node in within.within()} if within is not None else {}
        found = []
        for node in nodes.values():
            fits = name is None or (name.search(node.name) if isinstance(name, re.Pattern) else node.name == name)
            if fits and (role is None or node.role == role) and node.path != ROOT and node.is_showing():
                found.append(node)
        return found

    def find(self, role=None, name=None, within=None, timeout=PATIENCE):
        """The first that shows, waited for."""
        wanted = f'{role or "anything"} {name.pattern if isinstance(name, re.Pattern) else name or ""}'
        return self.until(lambda: next(iter(self.find_all(role, name, within)), None), f'{wanted} to show', timeout)

    def gone(self, role=None, name=None, within=None, timeout=PATIENCE):
        """Waits until nothing of that kind shows any more."""
        self.until(lambda: not self.find_all(role, name, within), f'{role or "anything"} {name or ""} to go away', timeout)

    def until(self, condition, what, timeout=PATIENCE):
        """Waits for a condition and returns what it gave; an error of the tree while it changes is a "not yet"."""
        end = time.monotonic() + timeout
        while True:
            try:
                result = condition()
                if result:
                    return result
            except GLib.Error:
                pass
            if time.monotonic() > end:
                raise Missing(f'waited {timeout} s for {what}')
            time.sleep(0.05)

    def surfaces(self):
        """The program's X windows that show."""
        found = []
        for number in xdotool('search', '--onlyvisible', '--pid', self.process.pid).split():
            shape = dict(re.findall(r'^(\w+)=(-?\d+)$', xdotool('getwindowgeometry', '--shell', number), re.MULTILINE))
            if 'WIDTH' in shape:
                found.append({'id': number, 'name': xdotool('getwindowname', number), 'x': int(shape['X']), 'y': int(shape['Y']),
                              'width': int(shape['WIDTH']), 'height': int(shape['HEIGHT'])})
        return found

    def sorted_surfaces(self, node):
        """The X window of each window of the tree, {path: surface}, and the others, which are of popovers."""
        others = self.surfaces()
        windows = {}
        root = [*node.ancestors()][-1]
        for any_name in (False, True):
            for child in root.children:
                box = child.extents()
                same = [surface for surface in others if any_name or surface['name'] == child.name]
                if box is None or not same or child.path in windows:
                    continue
                near = min(same, key=lambda s: abs(s['width'] - box[2]) + abs(s['height'] - box[3]))
                if abs(near['width'] - box[2]) + abs(near['height'] - box[3]) < 60:
                    windows[child.path] = near
                    others.remove(near)
        return windows, others

    def keys(self, *names):
        """Presses keys by their X names: 'ctrl+z', 'Return', 'Down'."""
        for name in names:
            xdotool('key', name)

    def type(self, text):
        xdotool('type', '--delay', 8, text)

    def menu(self, button, *items):
        """Opens a menu by the name of its button, then presses item after item."""
        self.find('push button', button).press()
        for item in items:
            self.until(lambda item=item: next((node for node in self.find_all(None, item) if node.role in MENU_ITEMS), None),
                       f'menu item {item}').press()

    def name_file(self, path):
        """Answers the file chooser that asks where to."""
        self.find('text', 'Name:').write(str(path))
        self.keys('Return')

    def choose_file(self, title, path):
        """Answers a file chooser that asks which file, whose place is typed like in any program."""
        chooser = self.find(None, title)
        self.keys('slash')
        entry = self.until(lambda: next((node for node in self.nodes().values() if node.role == 'text' and node.is_focused() and
                                         chooser.path in [above.path for above in node.ancestors()]), None), 'the place to type in')
        entry.write(str(path))
        self.keys('Return')
        self.gone(None, title)

    def choose(self, label, item, search=None, within=None):
        """Chooses an item of a drop-down by the names of both; typing @search where the list is long."""
        box = self.find('combo box', label, within).click()
        if search is not None:
            self.until(lambda: any(node.has('focused') for node in self.find_all('entry', within=box)), 'the search of the list')
            self.type(search)
        for _ in range(3):
            # A list that is still being read moves away from under the mouse.
            self.find('list item', item, box).click()
            try:
                return self.gone('filler', 'GtkPopover', box, 1)
            except Missing:
                pass
        raise Missing(f'{item} cannot be chosen in {box}')

    def nameless(self):
        """The controls that show and have no name for those who cannot see them.

        A part of a control (the button in a drop-down, the text in a search) is told by the name of the whole, and a
        button that only holds another one by the name of that one.
        """
        def is_told(node):
            return not NAMELESS.match(node.name) or (node.role == 'push button' and not node.has('focusable') and any(
                child.role == 'push button' and not NAMELESS.match(child.name) for child in node.children))

        return [node for node in self.nodes().values() if not is_told(node)
                and (node.role in CONTROLS or (node.has('focusable') and node.role not in CONTAINERS))
                and not any(around.role in CONTROLS and is_told(around) for around in node.ancestors())
                and node.is_showing()]

    def screenshot(self, name):
        ARTIFACTS.mkdir(parents=True, exist_ok=True)
        subprocess.run(['import', '-window', 'root', ARTIFACTS / f'{name}.png'], check=False)

    def tree(self):
        """The tree as text."""
        lines = []

        def tell(node, depth):
            flags = ' '.join(state for state in ('focused', 'selected', 'checked', 'expanded') if node.has(state))
            grey = '' if node.has('sensitive') or node.path == ROOT else ' insensitive'
            lines.append(f'{"  " * depth}{node} {node.extents() or ""} {flags}{grey}'.rstrip())
            for child in node.children:
                tell(child, depth + 1)

        root = self.nodes().get(ROOT)
        if root is not None:
            tell(root, 0)
        return '\n'.join(lines)

    def said(self):
        """What the program has written so far."""
        return self.log.read_text(encoding='utf-8', errors='replace')

    def warnings(self):
        return [line for line in self.said().splitlines()
                if re.search(r'-(WARNING|CRITICAL|ERROR) \*\*|runtime error:|ERROR: \w+Sanitizer', line) and not HARMLESS.search(line)]

    def close(self, timeout=PATIENCE):
        """Closes it by its keyboard and waits for its end; returns the exit status."""
        self.keys('ctrl+q')
        try:
            return self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            raise Missing(f'the program did not end within {timeout} s of Ctrl+Q') from None

    def kill(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


class Test(unittest.TestCase):
    """A test with a folder of its own (self.folder), whose programs end with it."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='angkatan-test-'))
        self.windows = []
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def start(self, *arguments, command=None, language='en', **environment):
        """Starts the program (or another @command) with arguments, in a language, and waits for its window.

        All programs of a test share a home in its folder, so that settings last as long as the test. No warning ends
        them, since reading the accessibility tree makes GTK warn of its own; tearDown looks at what they said.
        """
        log = self.folder / f'output-{len(self.windows)}.txt'
        full = [command or PROGRAM, *map(str, arguments)]
        home = {'HOME': str(self.folder), **{f'XDG_{name.upper()}_HOME': str(self.folder / name) for name in ('config', 'data', 'cache', 'state')}}
        window = Window(full, log, {**os.environ, **home, 'G_DEBUG': '', 'LANGUAGE': language, **environment})
        self.windows.append(window)
        return window

    def copy(self, text):
        """Puts @text on the clipboard, as another program does."""
        owner = subprocess.Popen([sys.executable, '-c', CLIPBOARD, text], env={**os.environ, 'GTK_A11Y': 'none'},
                                 stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.addCleanup(owner.wait)
        self.addCleanup(owner.kill)
        self.addCleanup(owner.stdout.close)
        self.assertEqual(owner.stdout.readline(), 'copied\n')

    def tearDown(self):
        for window in self.windows:
            window.kill()
        warnings = [line for window in self.windows for line in window.warnings()]
        self.assertEqual(warnings, [], 'the program warned')

    def keep_evidence(self):
        name = self.id().replace('__main__.', '')
        for number, window in enumerate(self.windows):
            stem = f'{name}-{number}'
            window.screenshot(stem)
            ARTIFACTS.mkdir(parents=True, exist_ok=True)
            (ARTIFACTS / f'{stem}.output.txt').write_text(window.said(), encoding='utf-8')
            try:
                (ARTIFACTS / f'{stem}.tree.txt').write_text(window.tree(), encoding='utf-8')
            except GLib.Error as error:
                print(f'no tree: {error.message}', file=sys.stderr)
            print(f'see {ARTIFACTS / stem}.*', file=sys.stderr)


class TapResult(unittest.TestResult):
    """Tells the results as TAP, for meson."""

    def startTest(self, test):
        super().startTest(test)
        self.failed = False

    def stopTest(self, test):
        name = test.id().replace('__main__.', '')
        skipped = next((reason for what, reason in self.skipped if what is test), None)
        suffix = f' # SKIP {skipped}' if skipped else ''
        print(f'{"not ok" if self.failed else "ok"} {self.testsRun} - {name}{suffix}', flush=True)
        super().stopTest(test)

    def tell(self, test, error):
        self.failed = True
        print(self._exc_info_to_string(error, test), file=sys.stderr)
        if hasattr(test, 'windows'):
            test.keep_evidence()

    def addError(self, test, err):
        super().addError(test, err)
        self.tell(test, err)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.tell(test, err)


def main():
    """Runs the tests of the calling script; names as arguments choose some of them (Class or Class.test_name)."""
    loader = unittest.TestLoader()
    module = sys.modules['__main__']
    suite = loader.loadTestsFromNames(sys.argv[1:], module) if len(sys.argv) > 1 else loader.loadTestsFromModule(module)
    print(f'1..{suite.countTestCases()}')
    result = TapResult()
    suite.run(result)
    sys.exit(0 if result.wasSuccessful() else 1)
