#define _GNU_SOURCE /* unshare() */

#include "ang-csv-writer.h"
#include "sheet-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

#ifdef __linux__
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>
#endif
#ifdef G_OS_WIN32
#include <windows.h>
#endif

/* Everything that can go wrong around a file: the old one stays byte for byte, nothing else is left in the folder, and
 * the error says what happened. */

static const char *const endings[] = { ".xlsx", ".pdf", ".csv" };

static void
assert_refused (const char    *path,
                AngSheetError  code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngSheetWriter) writer = ang_sheet_writer_new_for_path (path, &error);

  g_assert_null (writer);
  g_assert_error (error, ANG_SHEET_ERROR, (int) code);
  g_test_message ("%s", error->message);
}

/* Elsewhere than on Linux nobody tells. */
static guint
count_open_files (void)
{
  guint n = 0;
#ifdef __linux__
  g_autoptr (GDir) folder = g_dir_open ("/proc/self/fd", 0, NULL);

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n++;
#endif

  return n;
}

static void
test_replaced (Fixture       *fixture,
               gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autoptr (AngSheetWriter) writer = NULL;
      g_autofree char *text = NULL;
      GStatBuf info;

      fixture_set_ending (fixture, endings[i]);
      fixture_put_old_file (fixture);
      g_chmod (fixture->path, 0640);
      writer = fixture_begin (fixture);
      g_assert_true (fixture_add_rows (writer, 10, NULL));
      fixture_finish (writer);

      text = fixture_read (fixture);
      g_assert_false (g_str_has_prefix (text, "This was here"));
      g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
#ifdef G_OS_UNIX
      g_assert_cmpuint (info.st_mode & 0777, ==, 0640);
#endif
      fixture_assert_alone (fixture, 1);
      g_remove (fixture->path);
    }
}

static void
test_aborted (Fixture       *fixture,
              gconstpointer  data)
{
  guint before = count_open_files ();

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      AngSheetWriter *writer;
      g_autoptr (GError) error = NULL;

      fixture_set_ending (fixture, endings[i]);
      fixture_put_old_file (fixture);

      /* Forgotten in the middle. */
      writer = fixture_begin (fixture);
      g_assert_true (fixture_add_rows (writer, 5000, NULL));
      g_object_unref (writer);
      fixture_assert_old (fixture);

      /* Given up on purpose; nothing works on it afterwards. */
      writer = fixture_begin (fixture);
      ang_sheet_writer_abort (writer);
      g_assert_false (fixture_add_rows (writer, 1, &error));
      g_assert_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED);
      g_clear_error (&error);
      g_assert_false (ang_sheet_writer_finish (writer, NULL, &error));
      g_assert_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED);
      g_object_unref (writer);
      fixture_assert_old (fixture);
      g_remove (fixture->path);
    }

  g_assert_cmpuint (count_open_files (), ==, before);
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autoptr (AngSheetWriter) writer = NULL;
      g_autoptr (GError) error = NULL;

      fixture_set_ending (fixture, endings[i]);
      fixture_put_old_file (fixture);
      writer = fixture_begin (fixture);
      g_assert_true (fixture_add_rows (writer, 100, NULL));
      g_assert_false (ang_sheet_writer_finish (writer, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      fixture_assert_old (fixture);
      g_remove (fixture->path);
    }
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *filling = g_strnfill (260, 'a');
  g_autofree char *long_name = g_strconcat (fixture->folder, "/", filling, ".xlsx", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "nowhere", "list.xlsx", NULL);
  g_autofree char *below_a_file = g_build_filename (fixture->path, "list.xlsx", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "folder.xlsx", NULL);
  g_autofree char *other = g_build_filename (fixture->folder, "list.ods", NULL);

  g_mkdir (folder, 0700);
  fixture_put_old_file (fixture);
  assert_refused (long_name, ANG_SHEET_ERROR_BAD_NAME);
  assert_refused (nowhere, ANG_SHEET_ERROR_NO_FOLDER);
  assert_refused (below_a_file, ANG_SHEET_ERROR_NO_FOLDER);
  assert_refused (folder, ANG_SHEET_ERROR_BAD_NAME);
  assert_refused (other, ANG_SHEET_ERROR_UNSUPPORTED);
  assert_refused ("", ANG_SHEET_ERROR_UNSUPPORTED);
  fixture_assert_alone (fixture, 2);
}

static void
test_no_permission (Fixture       *fixture,
                    gconstpointer  data)
{
#ifdef __linux__
  gboolean is_root = geteuid () == 0;

  fixture_put_old_file (fixture);
  g_chmod (fixture->folder, 0555);
  if (is_root)
    g_assert_cmpint (seteuid (65534), ==, 0);
  assert_refused (fixture->path, ANG_SHEET_ERROR_NO_PERMISSION);
  if (is_root)
    g_assert_cmpint (seteuid (0), ==, 0);
  fixture_assert_old (fixture);
#else
  g_test_skip ("folders have no such permission here");
#endif
}

/* LibreOffice and Excel lay an owner file beside the document; it may come before or while we write. */
static void
test_held_open (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const owners[] = { ".~lock.list.xlsx#", "~$list.xlsx" };

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      g_autofree char *owner = g_build_filename (fixture->folder, owners[i], NULL);
      g_autoptr (AngSheetWriter) writer = NULL;
      g_autoptr (GError) error = NULL;

      fixture_put_old_file (fixture);
      writer = fixture_begin (fixture);
      g_assert_true (g_file_set_contents (owner, "somebody", -1, NULL));
      assert_refused (fixture->path, ANG_SHEET_ERROR_BUSY);

      g_assert_true (fixture_add_rows (writer, 3, NULL));
      g_assert_false (ang_sheet_writer_finish (writer, NULL, &error));
      g_assert_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_BUSY);
      g_assert_nonnull (strstr (error->message, owners[i]));
      g_remove (owner);
      fixture_assert_old (fixture);
    }
}

/* Excel lets nobody else write to what it has open. */
static void
test_locked (Fixture       *fixture,
             gconstpointer  data)
{
#ifdef G_OS_WIN32
  g_autofree gunichar2 *path = NULL;
  g_autoptr (AngSheetWriter) writer = NULL;
  g_autoptr (GError) error = NULL;
  HANDLE held;

  fixture_put_old_file (fixture);
  path = g_utf8_to_utf16 (fixture->path, -1, NULL, NULL, NULL);
  held = CreateFileW ((const wchar_t *) path, GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL);
  g_assert_true (held != INVALID_HANDLE_VALUE);

  writer = fixture_begin (fixture);
  g_assert_true (fixture_add_rows (writer, 3, NULL));
  g_assert_false (ang_sheet_writer_finish (writer, NULL, &error));
  g_assert_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_BUSY);
  CloseHandle (held);
  fixture_assert_old (fixture);
#else
  g_test_skip ("only Windows keeps others from a file that is open");
#endif
}

static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
#ifdef __linux__
  g_autofree char *real_folder = g_build_filename (fixture->folder, "real", NULL);
  g_autofree char *real = g_build_filename (real_folder, "real.xlsx", NULL);
  g_autoptr (AngSheetWriter) writer = NULL;
  g_autofree char *text = NULL;

  g_mkdir (real_folder, 0700);
  g_assert_true (g_file_set_contents (real, "old", -1, NULL));
  g_assert_cmpint (symlink ("real/real.xlsx", fixture->path), ==, 0);
  writer = fixture_begin (fixture);
  fixture_finish (writer);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (real, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "PK"));
#else
  g_test_skip ("links are for those who administer the machine");
#endif
}

/* A killed program leaves its hidden file; the next one clears it away, but not the file of one that still writes. */
static void
test_leftovers (Fixture       *fixture,
                gconstpointer  data)
{
  static const struct { const char *name; gboolean old, stays; } files[] = {
    { ".angkatan-0a1b2c3d.part", TRUE, FALSE }, { ".angkatan-0a1b2c3e.part", FALSE, TRUE },
    { ".angkatan-mine.part", TRUE, TRUE }, { "list.old.xlsx", TRUE, TRUE },
  };
  GDateTime *now = g_date_time_new_now_utc ();
  struct utimbuf long_ago = { 0, 0 };
  g_autoptr (AngSheetWriter) writer = NULL;

  long_ago.actime = long_ago.modtime = g_date_time_to_unix (now) - 25 * 60 * 60;
  g_date_time_unref (now);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, files[i].name, NULL);

      g_assert_true (g_file_set_contents (path, "x", -1, NULL));
      if (files[i].old)
        g_assert_cmpint (g_utime (path, &long_ago), ==, 0);
    }

  writer = fixture_begin (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, files[i].name, NULL);

      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, files[i].stays);
    }
  ang_sheet_writer_abort (writer);
}

static void
test_too_many_rows (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (AngSheetWriter) writer = NULL;
  g_autoptr (GError) error = NULL;

  fixture_put_old_file (fixture);
  writer = fixture_begin (fixture);
  ANG_SHEET_WRITER_GET_CLASS (writer)->max_rows = 100;
  g_assert_false (fixture_add_rows (writer, 200, &error));
  ANG_SHEET_WRITER_GET_CLASS (writer)->max_rows = 1048576;
  g_assert_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_TOO_LARGE);
  fixture_assert_old (fixture);
}

#ifdef __linux__

static gboolean
write_line (const char *path,
            const char *line)
{
  int fd = g_open (path, O_WRONLY, 0);
  gboolean written = fd >= 0 && write (fd, line, strlen (line)) == (gssize) strlen (line);

  if (fd >= 0)
    g_close (fd, NULL);
  return written;
}

/* A file system of its own for this process; without being root, in a user namespace. */
static gboolean
enter_own_mounts (void)
{
  g_autofree char *users = g_strdup_printf ("0 %u 1", (guint) geteuid ());
  g_autofree char *groups = g_strdup_printf ("0 %u 1", (guint) getegid ());

  if (geteuid () == 0)
    return unshare (CLONE_NEWNS) == 0 && mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;

  return unshare (CLONE_NEWUSER | CLONE_NEWNS) == 0 && write_line ("/proc/self/uid_map", users)
         && write_line ("/proc/self/setgroups", "deny") && write_line ("/proc/self/gid_map", groups);
}

/* Writes on a disk of the given size; returns whether there was room. */
static gboolean
write_on_small_disk (Fixture *fixture,
                     guint    n_rows,
                     guint    kilobytes)
{
  g_autofree char *options = g_strdup_printf ("size=%uk", kilobytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (AngSheetWriter) writer = NULL;
  gboolean written;

  g_assert_cmpint (mount ("tmpfs", fixture->folder, "tmpfs", 0, options), ==, 0);
  fixture_put_old_file (fixture);
  writer = fixture_begin (fixture);
  written = fixture_add_rows (writer, n_rows, &error) && ang_sheet_writer_finish (writer, NULL, &error);
  if (written)
    {
      g_assert_no_error (error);
      fixture_assert_alone (fixture, 1);
    }
  else
    {
      g_assert_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_NO_SPACE);
      fixture_assert_old (fixture);
    }
  g_clear_object (&writer);
  g_assert_cmpint (umount2 (fixture->folder, MNT_DETACH), ==, 0);
  return written;
}

#endif

static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data)
{
#ifdef __linux__
  static const struct { guint n_rows, kilobytes; } most[] = { { 2000, 1600 }, { 300, 80 }, { 3000, 300 } };

  if (!enter_own_mounts ())
    {
      g_test_skip ("this machine lets nobody mount a small disk");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      guint n_failed = 0;

      fixture_set_ending (fixture, endings[i]);
      for (guint kilobytes = 12; kilobytes < most[i].kilobytes; kilobytes += most[i].kilobytes / 20)
        n_failed += write_on_small_disk (fixture, most[i].n_rows, kilobytes) ? 0 : 1;

      g_test_message ("%s: %u disks were too small", endings[i], n_failed);
      g_assert_cmpuint (n_failed, >, 0);
      g_assert_true (write_on_small_disk (fixture, most[i].n_rows, 8192));
    }
#else
  g_test_skip ("small disks are made on Linux only");
#endif
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/sheet/faults/replaced", test_replaced);
  fixture_add ("/sheet/faults/aborted", test_aborted);
  fixture_add ("/sheet/faults/cancelled", test_cancelled);
  fixture_add ("/sheet/faults/names", test_names);
  fixture_add ("/sheet/faults/no-permission", test_no_permission);
  fixture_add ("/sheet/faults/held-open", test_held_open);
  fixture_add ("/sheet/faults/locked", test_locked);
  fixture_add ("/sheet/faults/link", test_link);
  fixture_add ("/sheet/faults/leftovers", test_leftovers);
  fixture_add ("/sheet/faults/too-many-rows", test_too_many_rows);
  fixture_add ("/sheet/faults/full-disk", test_full_disk);

  return g_test_run ();
}
