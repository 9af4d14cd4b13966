#include "config.h"

#include "ang-rooms-model.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-lodging.h"
#include "ang-participation.h"
#include "ang-room.h"
#include "ang-travel-matrix-private.h"

struct _AngRoomsModel
{
  GObject parent_instance;

  AngTravelMatrix matrix;
  AngRecordSet   *lodgings;
  AngRecordSet   *rooms; /* (nullable): until the lodgings are known */
  char           *of;    /* the lodgings that @rooms is of, as a text to compare */
  GPtrArray      *cells; /* (element-type AngRecord) (nullable elements): rooms, row by row */
};

static void ang_rooms_model_matrix_init (AngMatrixModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AngRoomsModel, ang_rooms_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ANG_TYPE_MATRIX_MODEL, ang_rooms_model_matrix_init))

static gint64
get_lodging (AngRoomsModel *self,
             guint          column)
{
  return ang_record_get_id (ang_record_set_get (self->lodgings, column));
}

static AngRecord *
get_room (AngRoomsModel *self,
          guint          row,
          guint          column)
{
  guint place = row * g_list_model_get_n_items (G_LIST_MODEL (self->lodgings)) + column;

  return place < self->cells->len ? g_ptr_array_index (self->cells, place) : NULL;
}

static const char *
get_label (AngRoomsModel *self,
           guint          row,
           guint          column)
{
  AngRecord *room = get_room (self, row, column);

  return room != NULL ? ang_record_get_text (room, ANG_ROOM_LABEL) : NULL;
}

static gboolean
find_place (AngRoomsModel *self,
            AngRecord     *room,
            guint         *place)
{
  guint column;
  guint n_columns = g_list_model_get_n_items (G_LIST_MODEL (self->lodgings));

  if (ang_record_set_find (self->lodgings, ang_record_get_integer (room, ANG_ROOM_LODGING_ID), &column) == NULL)
    return FALSE;

  for (guint row = 0; row < self->matrix.going->len; row++)
    {
      if (ang_record_get_id (ang_travel_matrix_get_person (&self->matrix, row)) == ang_record_get_integer (room, ANG_ROOM_PARTICIPATION_ID))
        {
          *place = row * n_columns + column;
          return TRUE;
        }
    }

  return FALSE;
}

static void
place_rooms (AngRoomsModel *self)
{
  guint n_rooms = self->rooms != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->rooms)) : 0;

  g_ptr_array_set_size (self->cells, 0);
  g_ptr_array_set_size (self->cells, (int) (self->matrix.going->len * g_list_model_get_n_items (G_LIST_MODEL (self->lodgings))));
  for (guint i = 0; i < n_rooms; i++)
    {
      AngRecord *room = ang_record_set_get (self->rooms, i);
      guint place;

      if (find_place (self, room, &place) && g_ptr_array_index (self->cells, place) == NULL)
        g_ptr_array_index (self->cells, place) = g_object_ref (room);
    }
}

static void
on_read (AngRoomsModel *self)
{
  ang_travel_matrix_read (&self->matrix);
  place_rooms (self);
  ang_matrix_model_columns_changed (ANG_MATRIX_MODEL (self));
  ang_matrix_model_rows_changed (ANG_MATRIX_MODEL (self));
}

/* Rooms are looked for by their lodgings. */
static void
on_lodgings_read (AngRoomsModel *self)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_room_entity);
  g_autoptr (GString) of = g_string_new (NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lodgings));

  for (guint i = 0; i < n; i++)
    {
      ang_query_add_integer (query, ANG_ROOM_LODGING_ID, ANG_COMPARE_EQUAL, get_lodging (self, i));
      g_string_append_printf (of, "%" G_GINT64_FORMAT " ", get_lodging (self, i));
    }
  if (g_strcmp0 (of->str, self->of) != 0)
    {
      g_free (self->of);
      self->of = g_strdup (of->str);
      if (self->rooms != NULL)
        g_signal_handlers_disconnect_by_func (self->rooms, on_read, self);
      g_clear_object (&self->rooms);
      if (n > 0)
        {
          self->rooms = ang_record_set_new (self->matrix.store, query);
          g_signal_connect_object (self->rooms, "read", G_CALLBACK (on_read), self, G_CONNECT_SWAPPED);
        }
    }
  on_read (self);
}

/* Matrix */

static guint
get_n_rows (AngMatrixModel *model)
{
  return ANG_ROOMS_MODEL (model)->matrix.going->len;
}

static guint
get_n_columns (AngMatrixModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (ANG_ROOMS_MODEL (model)->lodgings));
}

static void
get_row (AngMatrixModel   *model,
         guint             row,
         AngMatrixHeading *heading)
{
  AngRoomsModel *self = ANG_ROOMS_MODEL (model);
  int sex = (int) ang_record_get_integer (ang_travel_matrix_get_person (&self->matrix, row), ANG_PARTICIPATION_SEX);

  ang_travel_matrix_get_row (&self->matrix, row, heading);
  if (sex != ANG_SEX_UNKNOWN)
    heading->subtitle = g_strdup (ang_enumeration_get_label (&ang_sex_enumeration, sex, ang_language_get_interface ()));
}

static void
get_column (AngMatrixModel   *model,
            guint             column,
            AngMatrixHeading *heading)
{
  AngRoomsModel *self = ANG_ROOMS_MODEL (model);
  AngRecord *lodging = ang_record_set_get (self->lodgings, column);
  guint without = 0;

  for (guint i = 0; i < self->matrix.going->len; i++)
    without += get_label (self, i, column) == NULL;
  heading->id = ang_record_get_id (lodging);
  heading->title = g_strdup (ang_record_get_text (lodging, ANG_LODGING_NAME));
  heading->subtitle = without > 0 ? g_strdup_printf (ngettext ("%u without a room", "%u without a room", without), without)
                                  : g_strdup (_("everybody has a room"));
  heading->width_chars = 24;
}

static void
get_cell (AngMatrixModel *model,
          guint           row,
          guint           column,
          AngMatrixCell  *cell)
{
  AngRoomsModel *self = ANG_ROOMS_MODEL (model);
  const char *label = get_label (self, row, column);
  gint64 sex = ang_record_get_integer (ang_travel_matrix_get_person (&self->matrix, row), ANG_PARTICIPATION_SEX);
  g_autoptr (GString) mates = g_string_new (NULL);
  gboolean mixed = FALSE;

  if (label == NULL)
    return;

  for (guint i = 0; i < self->matrix.going->len; i++)
    {
      AngRecord *other = ang_travel_matrix_get_person (&self->matrix, i);
      gint64 other_sex = ang_record_get_integer (other, ANG_PARTICIPATION_SEX);

      if (i == row || g_strcmp0 (get_label (self, i, column), label) != 0)
        continue;
      g_string_append_printf (mates, "%s%s", mates->len > 0 ? ", " : "", ang_record_get_text (other, ANG_PARTICIPATION_FULL_NAME));
      mixed = mixed || (sex != ANG_SEX_UNKNOWN && other_sex != ANG_SEX_UNKNOWN && sex != other_sex);
    }
  cell->text = g_strdup (label);
  if (mates->len > 0)
    /* Translators: tooltip of a room; %s are the names of who shares it. */
    cell->tooltip = g_strdup_printf (_("With %s"), mates->str);
  if (mixed)
    cell->style_class = "info";
}

static void
begin_command (AngMatrixModel  *model,
               AngMatrixChange  change,
               guint            n_cells)
{
  ang_travel_matrix_begin (&ANG_ROOMS_MODEL (model)->matrix, N_("Change the rooms of %s"));
}

static void
end_command (AngMatrixModel *model)
{
  ang_travel_matrix_end (&ANG_ROOMS_MODEL (model)->matrix, _("The rooms could not be changed"));
}

static gboolean
set_text (AngMatrixModel *model,
          guint           row,
          guint           column,
          const char     *text)
{
  AngRoomsModel *self = ANG_ROOMS_MODEL (model);
  gint64 participation = ang_record_get_id (ang_travel_matrix_get_person (&self->matrix, row));
  AngRecord *room = get_room (self, row, column);
  g_autoptr (AngRecord) draft = NULL;

  if (text == NULL || *text == '\0')
    {
      if (room != NULL)
        ang_transaction_remove (self->matrix.transaction, &ang_room_entity, ang_record_get_id (room));
      return TRUE;
    }

  draft = room != NULL ? ang_record_copy (room) : ang_record_new (&ang_room_entity);
  ang_record_set_integer (draft, ANG_ROOM_LODGING_ID, get_lodging (self, column));
  ang_record_set_integer (draft, ANG_ROOM_PARTICIPATION_ID, participation);
  ang_record_set_text (draft, ANG_ROOM_LABEL, text);
  ang_transaction_save (self->matrix.transaction, draft);

  return TRUE;
}

static void
clear_room (gpointer room)
{
  if (room != NULL)
    g_object_unref (room);
}

static void
ang_rooms_model_matrix_init (AngMatrixModelInterface *iface)
{
  iface->get_n_rows = get_n_rows;
  iface->get_n_columns = get_n_columns;
  iface->get_row = get_row;
  iface->get_column = get_column;
  iface->get_cell = get_cell;
  iface->begin_command = begin_command;
  iface->end_command = end_command;
  iface->set_text = set_text;
}

static void
ang_rooms_model_finalize (GObject *object)
{
  AngRoomsModel *self = ANG_ROOMS_MODEL (object);

  ang_travel_matrix_clear (&self->matrix);
  g_clear_object (&self->lodgings);
  g_clear_object (&self->rooms);
  g_ptr_array_unref (self->cells);
  g_free (self->of);

  G_OBJECT_CLASS (ang_rooms_model_parent_class)->finalize (object);
}

static void
ang_rooms_model_class_init (AngRoomsModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ang_rooms_model_finalize;
}

static void
ang_rooms_model_init (AngRoomsModel *self)
{
  self->cells = g_ptr_array_new_with_free_func (clear_room);
}

/**
 * ang_rooms_model_new:
 * @widget: what commands are run for; must outlive the model
 * @participations: of the cohort, in roster order
 * @lodgings: of the cohort
 *
 * Returns: (transfer full): the model, which follows both sets
 */
AngRoomsModel *
ang_rooms_model_new (GtkWidget    *widget,
                     AngStore     *store,
                     AngRecord    *cohort,
                     AngRecordSet *participations,
                     AngRecordSet *lodgings)
{
  AngRoomsModel *self = g_object_new (ANG_TYPE_ROOMS_MODEL, NULL);

  ang_travel_matrix_init (&self->matrix, widget, store, cohort, participations);
  self->lodgings = g_object_ref (lodgings);
  g_signal_connect_object (participations, "read", G_CALLBACK (on_read), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lodgings, "read", G_CALLBACK (on_lodgings_read), self, G_CONNECT_SWAPPED);
  on_lodgings_read (self);

  return self;
}
