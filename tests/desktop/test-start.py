"""The first start, a new register, the last one again, and one register in two programs."""

import subprocess

import angkatan_desktop as desktop


class Start(desktop.Test):
    def open_file(self, window, path):
        """Opens a file by the keyboard alone."""
        window.keys('ctrl+o')
        window.find('filler', 'Open a Register')
        window.keys('ctrl+l')
        window.find('text', 'GtkFileChooserEntry').write(str(path))
        window.until(lambda: window.find('push button', 'Open').has('sensitive'), 'the chooser to take the file')
        window.find('push button', 'Open').press()

    def test_new_register(self):
        register = self.folder / 'bkpsdm.angkatan'
        window = self.start()
        for command in ('New Register…', 'Demonstration Register…', 'Open a Register…'):
            window.find('push button', command)
        self.assertEqual(window.nameless(), [])

        window.find('push button', 'New Register…').press()
        # The ending is the program's to add.
        window.name_file(register.with_suffix(''))
        window.find('frame', register.name)
        window.find('label', 'The register has no cohorts yet')
        self.assertTrue(register.exists())
        self.assertEqual(window.close(), 0)

        # From now on it opens by itself.
        again = self.start()
        again.find('frame', register.name)
        again.find('label', 'The register has no cohorts yet')
        self.assertEqual(again.close(), 0)

    def test_no_file_is_replaced(self):
        letter = self.folder / 'letter.angkatan'
        letter.write_text('not a register')
        window = self.start()
        window.find('push button', 'New Register…').press()
        window.name_file(letter)
        # The chooser's own question comes first.
        window.find('push button', 'Replace').press()
        window.find('label', 'There is a file of that name already. Nothing was changed; please choose another name')
        self.assertEqual(letter.read_text(), 'not a register')

        self.open_file(window, letter)
        window.find('label', 'The register “letter.angkatan” could not be opened')
        window.find('push button', 'New Register…')
        self.assertEqual(letter.read_text(), 'not a register')

    def test_demonstration(self):
        register = self.folder / 'demonstration.angkatan'
        window = self.start()
        window.find('push button', 'Demonstration Register…').press()
        window.name_file(register)
        window.find('frame', register.name, timeout=20)
        window.find('heading', 'What needs attention')

    def start_apart(self, *arguments):
        """Starts a second program that does not know of the first, as in the session of another user."""
        bus = subprocess.Popen(['dbus-daemon', '--session', '--nofork', '--print-address'], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, text=True)
        self.addCleanup(bus.wait)
        self.addCleanup(bus.terminate)
        self.addCleanup(bus.stdout.close)
        return self.start(*arguments, DBUS_SESSION_BUS_ADDRESS=bus.stdout.readline().strip(),
                          AT_SPI_BUS_ADDRESS=desktop.accessibility_bus_address())

    def test_two_programs(self):
        register = self.folder / 'shared.angkatan'
        made = desktop.run_cli('new', register, '--demo')
        self.assertEqual(made.returncode, 0, made.stderr)
        first = self.start(register)
        first.find('frame', register.name)

        # Without a window: looking is possible, changing is not, and the reason is told.
        self.assertEqual(desktop.run_cli('--register', register, 'info').returncode, 0)
        refused = desktop.run_cli('--register', register, '--language', 'en', 'undo')
        self.assertEqual(refused.returncode, 1)
        self.assertIn('is open elsewhere', refused.stderr)

        second = self.start_apart(register)
        told = '“shared.angkatan” is open in another program'
        second.find('label', told)
        second.find('push button', 'Cancel').press()
        second.gone('label', told)
        second.find('push button', 'Open a Register…')

        self.open_file(second, register)
        second.find('label', told)
        second.find('push button', 'Open Read-Only').press()
        second.find('frame', register.name)
        second.find('label', 'This register is open for reading only: it can be searched and exported, but not changed.')
        second.find('heading', 'What needs attention')
        self.assertFalse(second.find('push button', 'New Cohort…').has('sensitive'))
        self.assertEqual(second.close(), 0)

        # When the first one is closed, the register is free again.
        self.assertEqual(first.close(), 0)
        third = self.start_apart()
        third.find('frame', register.name)
        self.assertTrue(third.find('push button', 'New Cohort…').has('sensitive'))


desktop.main()
