"""Every page, tab, menu and dialog in both languages has names for those who cannot see it, and the keyboard is enough."""

import gettext
import json
import re

import openpyxl

import angkatan_desktop as desktop

WHOLE_LIST = ('headings', 'one row')


class Pages(desktop.Test):
    maxDiff = None

    def setUp(self):
        super().setUp()
        self.register = self.folder / 'demonstration.angkatan'
        made = desktop.run_cli('new', self.register, '--demo')
        self.assertEqual(made.returncode, 0, made.stderr)
        self.window = self.start(self.register)
        self.window.find('heading', 'What needs attention')
        self.translate = str
        self.nameless = []

    def check(self, where):
        """Notes what has no name where the window is now."""
        self.nameless += [f'{where}: {node} in {node.parent}' for node in self.window.nameless()]

    def check_opened(self, what):
        """Waits for one more surface, looks at it, and closes it by Escape."""
        window = self.window
        window.until(lambda: len(window.surfaces()) > 1, f'{what} to open')
        self.check(what)
        window.keys('Escape')
        window.until(lambda: len(window.surfaces()) == 1, f'{what} to go away')

    def press(self, name):
        self.window.find('push button', self.translate(name).replace('_', '')).press()

    def check_dialog(self, name, *keys):
        """Opens a dialog by keys or, without them, by the button of that name."""
        if keys:
            self.window.keys(*keys)
        else:
            self.press(name)
        self.check_opened(f'dialog of {name}')

    def check_menu(self, name):
        """Opens what drops down from the button of that name. The menus are the same in both languages but for the words."""
        if self.translate is str:
            self.press(name)
            self.check_opened(f'menu of {name}')

    def go_to(self, name):
        item = self.window.find('list item', self.translate(name)).click()
        self.window.until(lambda: item.has_now('selected'), f'the page {name}')

    def press_tab(self, tab):
        tab.press()
        self.window.until(lambda: tab.has_now('selected'), f'the tab {tab.name}')

    def open_tab(self, name):
        self.press_tab(self.window.find('page tab', self.translate(name)))

    def check_tabs(self, where):
        for tab in self.window.find_all('page tab'):
            self.press_tab(tab)
            self.check(f'{where}, {tab.name}')

    def open_first(self, search):
        """Searches, goes by Enter into what was found, and opens it by Enter."""
        self.window.keys('ctrl+f')
        self.window.type(search)
        self.window.until(lambda: len(self.window.find_all('table row')) == len(WHOLE_LIST), f'{search} to be found')
        self.window.keys('Return')
        self.window.until(lambda: self.is_in('table row'), f'the keyboard to come to {search}')
        self.window.keys('Return')
        self.window.find('page tab')

    def walk_home(self):
        self.go_to('Home')
        self.window.find('list item', re.compile('ITEC-2026-1'))
        self.check('home')
        self.press('All Findings')
        self.window.find('check box', self.translate('Those set aside'))
        self.check('findings')

    def walk_cohorts(self):
        self.go_to('Cohorts')
        self.check('cohorts')
        for menu in ('Year', 'State', 'Choose Columns', 'Main Menu'):
            self.check_menu(menu)
        self.check_dialog('New Cohort…', 'ctrl+n')
        self.check_dialog('Keyboard Shortcuts', 'ctrl+question')
        self.open_first('ITEC-2025-1')
        self.check_tabs('cohort')
        self.open_tab('Overview')
        self.check_menu('State')
        self.check_menu('More Commands for This Cohort')
        self.check_dialog('_Export…')
        self.open_tab('Participants')
        for menu in ('_Change', '_Order'):
            self.check_menu(menu)
        self.check_dialog('_Add From the Register…')
        self.check_dialog('New _Person…')

    def walk_people(self):
        self.go_to('People')
        self.check('people')
        self.check_menu('Unit')
        self.check_dialog('New Person', 'ctrl+n')
        self.open_first('Ahmad Fauzan Ridho')
        self.check_tabs('person')
        self.check_menu('_Person')
        self.check_dialog('New Employment')
        self.open_tab('Numbers and Employment')
        self.check_dialog('Add Number')
        self.open_tab('Private')
        self.window.find('push button', self.translate('Show Private Details')).press()
        self.window.find('push button', self.translate('Add Passport'))
        self.check('person, private details shown')
        self.check_dialog('Add Passport')

    def walk_partners(self):
        self.go_to('Partners')
        self.check('partners')
        self.check_dialog('New Partner', 'ctrl+n')
        self.open_first('Komdigi')
        self.check_tabs('partner')
        self.window.keys('alt+Left')
        self.open_tab('Schemes')
        self.check('schemes')
        self.check_dialog('New Scheme', 'ctrl+n')
        self.open_first('KCCP')
        self.check_tabs('scheme')

    def walk_settings(self):
        window = self.window
        self.go_to('History')
        self.check('history')
        window.keys('ctrl+comma')
        groups = window.find('list', self.translate('Groups of settings'))
        for group in window.find_all('list item', within=groups):
            group.click()
            window.until(lambda group=group: group.has_now('selected'), f'the settings {group.name}')
            self.check(f'settings, {group.name}')
        window.find('list item', self.translate('Units'), groups).click()
        self.check_dialog('Rename …')

    def walk(self):
        self.walk_home()
        self.walk_cohorts()
        self.walk_people()
        self.walk_partners()
        self.walk_settings()

    def is_in(self, role, name=''):
        """Whether the keyboard is in something of that kind; a window that was closed keeps its own focus."""
        fits = name.search if isinstance(name, re.Pattern) else lambda text: text == name or not name
        return any(around.role == role and fits(around.name) for node in self.window.nodes().values() if node.has('focused')
                   for around in [node, *node.ancestors()])

    def tab_to(self, role, name, most):
        for _ in range(most):
            if self.is_in(role, name):
                return
            self.window.keys('Tab')
        self.fail(f'{most} times Tab did not come to {role} "{name}"')

    def wait_in(self, role, name):
        self.window.until(lambda: self.is_in(role, name), f'the keyboard to be in {role} {name}')

    def go_round(self):
        """Tab, F6 and F10 come everywhere."""
        window = self.window
        for _ in range(3):
            if not self.is_in('list', 'Pages'):
                window.keys('F6')
        self.wait_in('list', 'Pages')
        window.keys('Down')
        window.keys('Return')
        self.wait_in('list', '21 cohorts')
        self.tab_to('list', 'Pages', 6)
        for role, name in (('list', '21 cohorts'), ('push button', 'Show or Hide the Names in the Sidebar'), ('list', 'Pages')):
            window.keys('F6')
            self.wait_in(role, name)
        window.keys('shift+F6')
        self.wait_in('push button', 'Show or Hide the Names in the Sidebar')
        window.keys('F10')
        self.wait_in('menu item', 'New Register…')
        window.keys('Escape')

    def show(self):
        """The cohort as it is stored."""
        shown = desktop.run_cli('--register', self.register, 'show', 'cohort', 'ITEC-2025-1', '--format', 'json')
        self.assertEqual(shown.returncode, 0, shown.stderr)
        return json.loads(shown.stdout)[0]

    def edit_venue(self):
        window = self.window
        self.tab_to('text', 'Venue', 30)
        window.keys('shift+Tab')
        window.until(lambda: not self.is_in('text', 'Venue'), 'the keyboard to go back from the venue')
        window.keys('Tab')
        self.wait_in('text', 'Venue')
        window.keys('ctrl+a')
        window.type('Hall of invented things')
        window.keys('Return')
        window.until(lambda: 'Hall of invented things' in self.show()['venue'], 'the venue to be stored')

    def add_participant(self):
        window = self.window
        window.keys('ctrl+Page_Down')
        window.find('label', re.compile('^25 participants'))
        window.keys('ctrl+shift+a')
        window.find('frame', 'Add to ITEC-2025-1')
        window.keys('ctrl+f')
        window.type('Adelina')
        window.keys('Return')
        self.wait_in('table row', re.compile('Adelina'))
        window.keys('Return')
        window.find('label', '1 person was added')
        # The first time brings the whole list back.
        window.keys('Escape')
        self.wait_in('list', '153 people')
        window.keys('Escape')
        window.until(lambda: len(window.surfaces()) == 1, 'the dialog to go away')
        window.find('label', re.compile('^26 participants'))

    def export(self):
        window = self.window
        path = self.folder / 'list.xlsx'
        window.keys('ctrl+e')
        window.find('frame', 'Export a List of ITEC-2025-1')
        window.keys('alt+f')
        self.wait_in('text', 'File')
        window.keys('ctrl+a')
        window.type(str(path))
        window.keys('Return')
        self.wait_in('push button', 'Open')
        window.keys('Escape')
        cells = [cell.value for row in openpyxl.load_workbook(path).active.iter_rows() for cell in row]
        self.assertTrue(any('Adelina' in str(cell) for cell in cells), cells)

    def test_keyboard_alone(self):
        """Opens a cohort, edits a field, adds a participant, exports and undoes without the mouse."""
        window = self.window
        self.go_round()
        self.open_first('ITEC-2025-1')
        self.edit_venue()
        self.add_participant()
        self.export()
        window.keys('ctrl+z')
        window.find('label', re.compile('^25 participants'))
        window.keys('ctrl+z')
        window.find('label', re.compile('^Undone: Change '))
        self.assertNotIn('Hall', self.show()['venue'])

        # From a button that goes away with the page.
        window.keys('F6')
        self.tab_to('push button', 'Export…', 6)
        window.keys('alt+Left')
        self.wait_in('list', '1 cohort')

    def test_names_in_both_languages(self):
        self.walk()
        groups = self.window.find('list', 'Groups of settings')
        self.window.find('list item', 'Appearance', groups).click()
        self.window.find('check box', 'Bahasa Indonesia').click()

        # At once, and on the same page.
        self.translate = gettext.translation('angkatan', desktop.BUILD / 'po', ['id']).gettext
        self.window.find('list', self.translate('Groups of settings'))
        self.walk()
        self.assertEqual(self.nameless, [])


desktop.main()
