#include "config.h"

#include <gtk/gtk.h>

#include "ang-language.h"
#include "ang-look.h"
#include "ang-matrix.h"
#include "ang-focus.h"
#include "window-fixture.h"

/* A matrix of texts, where the letter x is one of its own, and nothing with a question mark means anything. */
#define TEST_TYPE_MODEL (test_model_get_type ())

G_DECLARE_FINAL_TYPE (TestModel, test_model, TEST, MODEL, GObject)

struct _TestModel
{
  GObject parent_instance;

  guint           n_rows;
  guint           n_columns;
  guint           first;    /* which row is the first that is shown */
  GHashTable     *texts;    /* of char *, by place */
  guint           n_commands;
  guint           n_open;
  guint           n_activated;
  AngMatrixChange change;
};

static gpointer
get_key (TestModel *self,
         guint      row,
         guint      column)
{
  return GUINT_TO_POINTER ((row + self->first) * 1000 + column + 1);
}

static guint
test_model_get_n_rows (AngMatrixModel *model)
{
  return TEST_MODEL (model)->n_rows;
}

static guint
test_model_get_n_columns (AngMatrixModel *model)
{
  return TEST_MODEL (model)->n_columns;
}

static void
test_model_get_row (AngMatrixModel   *model,
                    guint             row,
                    AngMatrixHeading *heading)
{
  TestModel *self = TEST_MODEL (model);

  heading->id = row + self->first + 1;
  heading->title = g_strdup_printf ("Peserta Contoh %u", row + self->first + 1);
  heading->subtitle = g_strdup_printf ("%u/%u", row % 7, self->n_columns);
}

static void
test_model_get_column (AngMatrixModel   *model,
                       guint             column,
                       AngMatrixHeading *heading)
{
  heading->id = column + 1;
  heading->title = g_strdup_printf ("Pernyataan bebas hukuman %u", column + 1);
  heading->subtitle = g_strdup ("18/25");
  heading->private = column == 3;
  heading->numeric = column == 5;
}

static void
test_model_get_cell (AngMatrixModel *model,
                     guint           row,
                     guint           column,
                     AngMatrixCell  *cell)
{
  static const char *const classes[] = { "planned", "done", "info", "warning", "error", NULL };
  static const char *const icons[] = { "ang-state-planned-symbolic", "ang-state-done-symbolic", "ang-state-active-symbolic",
    "ang-finding-warning-symbolic", "ang-finding-error-symbolic", NULL };
  TestModel *self = TEST_MODEL (model);
  const char *text = g_hash_table_lookup (self->texts, get_key (self, row, column));
  guint kind = (row * 7 + column * 3) % 11;

  cell->text = g_strdup (text);
  if (text != NULL)
    {
      cell->style_class = classes[MIN (kind, 5)];
      cell->icon_name = icons[MIN (kind, 5)];
      cell->mark_icon = kind == 1 ? "mail-attachment-symbolic" : NULL;
    }
}

static gboolean
test_model_set_text (AngMatrixModel *model,
                     guint           row,
                     guint           column,
                     const char     *text)
{
  TestModel *self = TEST_MODEL (model);

  g_assert_cmpuint (self->n_open, ==, 1);
  if (g_strcmp0 (text, "?") == 0)
    return FALSE;

  if (text == NULL)
    g_hash_table_remove (self->texts, get_key (self, row, column));
  else
    g_hash_table_insert (self->texts, get_key (self, row, column), g_strdup (text));
  ang_matrix_model_cell_changed (model, row, column);

  return TRUE;
}

static gboolean
test_model_press_key (AngMatrixModel *model,
                      guint           row,
                      guint           column,
                      gunichar        letter)
{
  return letter == 'x' && test_model_set_text (model, row, column, "Diterima");
}

static void
test_model_begin_command (AngMatrixModel  *model,
                          AngMatrixChange  change,
                          guint            n_cells)
{
  TEST_MODEL (model)->n_commands++;
  TEST_MODEL (model)->n_open++;
  TEST_MODEL (model)->change = change;
}

static void
test_model_end_command (AngMatrixModel *model)
{
  TEST_MODEL (model)->n_open--;
}

static gboolean
test_model_activate (AngMatrixModel     *model,
                     guint               row,
                     guint               column,
                     GtkWidget          *parent,
                     const GdkRectangle *place)
{
  g_assert_cmpint (place->width, >, 0);
  TEST_MODEL (model)->n_activated++;

  return TRUE;
}

static void
test_model_matrix_init (AngMatrixModelInterface *iface)
{
  iface->get_n_rows = test_model_get_n_rows;
  iface->get_n_columns = test_model_get_n_columns;
  iface->get_row = test_model_get_row;
  iface->get_column = test_model_get_column;
  iface->get_cell = test_model_get_cell;
  iface->set_text = test_model_set_text;
  iface->press_key = test_model_press_key;
  iface->begin_command = test_model_begin_command;
  iface->end_command = test_model_end_command;
  iface->activate = test_model_activate;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestModel, test_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ANG_TYPE_MATRIX_MODEL, test_model_matrix_init))

static void
test_model_finalize (GObject *object)
{
  g_hash_table_unref (TEST_MODEL (object)->texts);

  G_OBJECT_CLASS (test_model_parent_class)->finalize (object);
}

static void
test_model_class_init (TestModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_model_finalize;
}

static void
test_model_init (TestModel *self)
{
  self->texts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

typedef struct
{
  GtkWindow *window;
  GtkWidget *button;
  AngMatrix *matrix;
  TestModel *model;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->model = g_object_new (TEST_TYPE_MODEL, NULL);
  fixture->model->n_rows = 200;
  fixture->model->n_columns = 40;
  fixture->matrix = g_object_new (ANG_TYPE_MATRIX, "model", fixture->model, "title", "Nama", "label", "Dokumen peserta", NULL);
  fixture->button = gtk_button_new_with_label ("Tombol");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->matrix));
  gtk_box_append (GTK_BOX (box), fixture->button);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 1000, 640);
  gtk_window_set_child (fixture->window, box);
  gtk_window_present (fixture->window);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->matrix));
  turn ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  turn ();
  g_object_unref (fixture->model);
}

static const char *
get_text (Fixture *fixture,
          guint    row,
          guint    column)
{
  return g_hash_table_lookup (fixture->model->texts, get_key (fixture->model, row, column));
}

static void
assert_cursor (Fixture *fixture,
               guint    row,
               guint    column)
{
  guint at_row;
  guint at_column;

  g_assert_true (ang_matrix_get_cursor (fixture->matrix, &at_row, &at_column));
  g_assert_cmpuint (at_row, ==, row);
  g_assert_cmpuint (at_column, ==, column);
}

/* Pasted from Excel: a block, one cell into many, and what means nothing is left out; each is one step. */
static void
test_paste (Fixture       *fixture,
            gconstpointer  data)
{
  ang_matrix_go_to (fixture->matrix, 1, 1);
  ang_matrix_paste_text (fixture->matrix, "a\t\"b\tc \"\"d\"\"\"\r\ne\tf\r\n");
  g_assert_cmpuint (fixture->model->n_commands, ==, 1);
  g_assert_cmpint (fixture->model->change, ==, ANG_MATRIX_CHANGE_PASTE);
  g_assert_cmpstr (get_text (fixture, 1, 1), ==, "a");
  g_assert_cmpstr (get_text (fixture, 1, 2), ==, "b\tc \"d\"");
  g_assert_cmpstr (get_text (fixture, 2, 2), ==, "f");
  g_assert_null (get_text (fixture, 3, 1));

  ang_matrix_select (fixture->matrix, 4, 0, 3, 2);
  ang_matrix_paste_text (fixture->matrix, "z");
  g_assert_cmpstr (get_text (fixture, 6, 1), ==, "z");
  g_assert_cmpuint (g_hash_table_size (fixture->model->texts), ==, 10);

  ang_matrix_select (fixture->matrix, 4, 0, 1, 2);
  ang_matrix_paste_text (fixture->matrix, "?\t\n");
  g_assert_cmpstr (get_text (fixture, 4, 0), ==, "z");
  g_assert_null (get_text (fixture, 4, 1));

  /* Beyond the last cell nothing is written. */
  ang_matrix_go_to (fixture->matrix, 199, 39);
  ang_matrix_paste_text (fixture->matrix, "1\t2\n3\t4\n");
  g_assert_cmpstr (get_text (fixture, 199, 39), ==, "1");
}

static void
test_fill (Fixture       *fixture,
           gconstpointer  data)
{
  ang_matrix_go_to (fixture->matrix, 0, 2);
  ang_matrix_press (fixture->matrix, 'x');
  g_assert_cmpstr (get_text (fixture, 0, 2), ==, "Diterima");
  ang_matrix_go_to (fixture->matrix, 1, 2);
  ang_matrix_fill_down (fixture->matrix);
  g_assert_cmpstr (get_text (fixture, 1, 2), ==, "Diterima");
  ang_matrix_select (fixture->matrix, 1, 2, 9, 1);
  ang_matrix_fill_down (fixture->matrix);
  g_assert_cmpstr (get_text (fixture, 9, 2), ==, "Diterima");
  ang_matrix_clear (fixture->matrix);
  g_assert_cmpuint (g_hash_table_size (fixture->model->texts), ==, 1);
  g_assert_cmpuint (fixture->model->n_commands, ==, 4);
  ang_matrix_select (fixture->matrix, 0, 0, 2, 3);
  ang_matrix_press (fixture->matrix, 'x');
  g_assert_cmpuint (g_hash_table_size (fixture->model->texts), ==, 6);
}

/* A letter that means nothing opens an entry; Enter stores it and goes on. */
static void
test_entry (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *editor;

  ang_matrix_go_to (fixture->matrix, 3, 3);
  ang_matrix_press (fixture->matrix, 'h');
  turn ();
  editor = find_widget (GTK_WIDGET (fixture->matrix), GTK_TYPE_TEXT);
  g_assert_nonnull (editor);
  g_assert_true (ang_focus_is_within (editor));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (editor)), ==, "h");
  gtk_editable_set_text (GTK_EDITABLE (editor), "hadir");
  g_signal_emit_by_name (editor, "activate");
  turn ();
  g_assert_null (find_widget (GTK_WIDGET (fixture->matrix), GTK_TYPE_TEXT));
  g_assert_cmpstr (get_text (fixture, 3, 3), ==, "hadir");
  assert_cursor (fixture, 4, 3);
  g_assert_true (ang_focus_is_within (GTK_WIDGET (fixture->matrix)));

  /* Going elsewhere stores it, too. */
  ang_matrix_go_to (fixture->matrix, 5, 3);
  ang_matrix_edit (fixture->matrix, "s");
  gtk_widget_grab_focus (fixture->button);
  turn ();
  g_assert_cmpstr (get_text (fixture, 5, 3), ==, "s");
  g_assert_true (ang_focus_is_within (fixture->button));

  ang_matrix_activate (fixture->matrix);
  g_assert_cmpuint (fixture->model->n_activated, ==, 1);
}

/* The cursor goes with its row when others come before it, and stays within what is left. */
static void
test_rows_change (Fixture       *fixture,
                  gconstpointer  data)
{
  ang_matrix_go_to (fixture->matrix, 10, 39);
  fixture->model->first = 4;
  fixture->model->n_rows = 196;
  ang_matrix_model_rows_changed (ANG_MATRIX_MODEL (fixture->model));
  assert_cursor (fixture, 6, 39);
  fixture->model->n_rows = 3;
  fixture->model->n_columns = 2;
  ang_matrix_model_columns_changed (ANG_MATRIX_MODEL (fixture->model));
  assert_cursor (fixture, 2, 1);
  turn ();
  fixture->model->n_rows = 0;
  ang_matrix_model_rows_changed (ANG_MATRIX_MODEL (fixture->model));
  turn ();
  ang_matrix_press (fixture->matrix, 'x');
  ang_matrix_paste_text (fixture->matrix, "a\nb");
  ang_matrix_fill_down (fixture->matrix);
  ang_matrix_clear (fixture->matrix);
  ang_matrix_copy (fixture->matrix);
  ang_matrix_activate (fixture->matrix);
  g_assert_cmpuint (g_hash_table_size (fixture->model->texts), ==, 0);
}

/* What cannot be written cannot be changed. */
static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  g_object_set (fixture->matrix, "editable", FALSE, NULL);
  ang_matrix_press (fixture->matrix, 'x');
  ang_matrix_paste_text (fixture->matrix, "a");
  ang_matrix_clear (fixture->matrix);
  ang_matrix_edit (fixture->matrix, "a");
  g_assert_cmpuint (fixture->model->n_commands, ==, 0);
  g_assert_null (find_widget (GTK_WIDGET (fixture->matrix), GTK_TYPE_TEXT));
}

typedef struct
{
  gint64 began;
  gint64 spent;
} Frame;

static void
on_frame_begins (GdkFrameClock *clock,
                 Frame         *frame)
{
  frame->began = g_get_monotonic_time ();
}

static void
on_frame_ends (GdkFrameClock *clock,
               Frame         *frame)
{
  frame->spent = g_get_monotonic_time () - frame->began;
}

static gboolean
is_painted (gpointer data)
{
  return ((Frame *) data)->spent != 0;
}

/* What a key and the frame that shows it cost, in microseconds. */
static gint64
time_key (Fixture *fixture,
          guint    step)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture->window));
  Frame frame = { 0, 0 };
  gulong begins = g_signal_connect (clock, "before-paint", G_CALLBACK (on_frame_begins), &frame);
  gulong ends = g_signal_connect (clock, "after-paint", G_CALLBACK (on_frame_ends), &frame);
  gint64 began = g_get_monotonic_time ();
  gint64 key;

  ang_matrix_go_to (fixture->matrix, step * 3, step % 40);
  ang_matrix_press (fixture->matrix, 'x');
  key = g_get_monotonic_time () - began;
  g_assert_true (wait_for (is_painted, &frame));
  g_signal_handler_disconnect (clock, begins);
  g_signal_handler_disconnect (clock, ends);

  return key + frame.spent;
}

/* Every key is shown, however full the matrix is; how long that takes is told. */
static void
test_speed (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 longest = 0;
  gint64 sum = 0;

  for (guint row = 0; row < 200; row++)
    {
      for (guint column = 0; column < 40; column++)
        g_hash_table_insert (fixture->model->texts, get_key (fixture->model, row, column), g_strdup_printf ("Diterima %u", row % 9));
    }
  gtk_widget_queue_draw (GTK_WIDGET (fixture->matrix));
  turn ();

  for (guint i = 0; i < 60; i++)
    {
      gint64 spent = time_key (fixture, i);

      sum += spent;
      longest = MAX (longest, spent);
    }
  g_test_message ("a key press in 200 x 40 cells: %.1f ms on average, %.1f ms at most", (double) sum / 60000.0, (double) longest / 1000.0);
}

#define MATRIX_TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  ang_language_init (NULL);
  gtk_test_init (&argc, &argv, NULL);

  MATRIX_TEST ("/matrix/paste", test_paste);
  MATRIX_TEST ("/matrix/fill", test_fill);
  MATRIX_TEST ("/matrix/entry", test_entry);
  MATRIX_TEST ("/matrix/rows-change", test_rows_change);
  MATRIX_TEST ("/matrix/read-only", test_read_only);
  MATRIX_TEST ("/matrix/speed", test_speed);

  return g_test_run ();
}
