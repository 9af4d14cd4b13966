#include "config.h"

#include "ang-journeys-model.h"

#include <glib/gi18n.h>

#include "ang-participation.h"
#include "ang-travel-leg-form.h"
#include "ang-travel-matrix-private.h"
#include "ang-travel.h"

#define NOT_TAKEN "–"

struct _AngJourneysModel
{
  GObject parent_instance;

  AngTravelMatrix matrix;
  AngRecordSet   *set;
  GPtrArray      *legs;  /* of everybody */
  GPtrArray      *group; /* in the order of the journey */
};

static void ang_journeys_model_matrix_init (AngMatrixModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AngJourneysModel, ang_journeys_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ANG_TYPE_MATRIX_MODEL, ang_journeys_model_matrix_init))

static AngRecord *
find_override (AngJourneysModel *self,
               guint             row,
               guint             column)
{
  return ang_travel_find_override (self->legs, ang_record_get_id (g_ptr_array_index (self->group, column)),
                                   ang_record_get_id (ang_travel_matrix_get_person (&self->matrix, row)));
}

/* Legs of one person that stand for none of the group's. */
static GPtrArray *
list_besides (AngJourneysModel *self,
              guint             row)
{
  gint64 person = ang_record_get_id (ang_travel_matrix_get_person (&self->matrix, row));
  GPtrArray *besides = g_ptr_array_new ();

  for (guint i = 0; i < self->legs->len; i++)
    {
      AngRecord *leg = g_ptr_array_index (self->legs, i);

      if (ang_record_get_integer (leg, ANG_TRAVEL_LEG_PARTICIPATION_ID) == person && ang_record_get_integer (leg, ANG_TRAVEL_LEG_INSTEAD_OF_ID) == 0)
        g_ptr_array_add (besides, leg);
    }

  return besides;
}

static void
on_read (AngJourneysModel *self)
{
  g_ptr_array_set_size (self->legs, 0);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->set)); i++)
    g_ptr_array_add (self->legs, g_object_ref (ang_record_set_get (self->set, i)));
  g_clear_pointer (&self->group, g_ptr_array_unref);
  self->group = ang_travel_list_group (self->legs);
  ang_travel_matrix_read (&self->matrix);
  ang_matrix_model_columns_changed (ANG_MATRIX_MODEL (self));
  ang_matrix_model_rows_changed (ANG_MATRIX_MODEL (self));
}

/* Matrix */

static guint
get_n_rows (AngMatrixModel *model)
{
  return ANG_JOURNEYS_MODEL (model)->matrix.going->len;
}

static guint
get_n_columns (AngMatrixModel *model)
{
  guint n = ANG_JOURNEYS_MODEL (model)->group->len;

  return n > 0 ? n + 1 : 0;
}

static void
get_row (AngMatrixModel   *model,
         guint             row,
         AngMatrixHeading *heading)
{
  ang_travel_matrix_get_row (&ANG_JOURNEYS_MODEL (model)->matrix, row, heading);
}

static void
get_column (AngMatrixModel   *model,
            guint             column,
            AngMatrixHeading *heading)
{
  AngJourneysModel *self = ANG_JOURNEYS_MODEL (model);
  AngRecord *leg = column < self->group->len ? g_ptr_array_index (self->group, column) : NULL;
  guint n;

  heading->width_chars = 20;
  if (leg == NULL)
    {
      /* Translators: heading of the legs that single people travel besides those of the group. */
      heading->title = g_strdup (_("Besides"));
      return;
    }

  n = ang_travel_count_different (self->legs, ang_record_get_id (leg));
  heading->id = ang_record_get_id (leg);
  heading->title = ang_travel_leg_dup_way (leg);
  heading->subtitle = n > 0 ? g_strdup_printf (ngettext ("differs for %u", "differs for %u", n), n) : NULL;
  heading->tooltip = ang_travel_leg_dup_line (leg, ang_language_get_interface ());
}

static char *
dup_short (AngRecord *leg)
{
  g_autofree char *carrier = ang_travel_leg_dup_carrier (leg);

  return *carrier != '\0' ? g_steal_pointer (&carrier) : ang_travel_leg_dup_way (leg);
}

static void
get_besides (AngJourneysModel *self,
             guint             row,
             AngMatrixCell    *cell)
{
  g_autoptr (GPtrArray) besides = list_besides (self, row);
  g_autoptr (GString) tooltip = g_string_new (NULL);

  if (besides->len == 0)
    return;

  for (guint i = 0; i < besides->len; i++)
    {
      g_autofree char *line = ang_travel_leg_dup_line (g_ptr_array_index (besides, i), ang_language_get_interface ());

      g_string_append_printf (tooltip, "%s%s", i > 0 ? "\n" : "", line);
    }
  cell->text = besides->len == 1 ? ang_travel_leg_dup_way (g_ptr_array_index (besides, 0))
                                 : g_strdup_printf (ngettext ("%u leg", "%u legs", besides->len), besides->len);
  cell->style_class = "info";
  cell->tooltip = g_strdup (tooltip->str);
}

static void
get_cell (AngMatrixModel *model,
          guint           row,
          guint           column,
          AngMatrixCell  *cell)
{
  AngJourneysModel *self = ANG_JOURNEYS_MODEL (model);
  AngRecord *own = column < self->group->len ? find_override (self, row, column) : NULL;

  if (column >= self->group->len)
    {
      get_besides (self, row, cell);
      return;
    }
  if (own == NULL)
    {
      cell->tooltip = g_strdup (_("With the group"));
      return;
    }
  if (ang_record_get_boolean (own, ANG_TRAVEL_LEG_SKIPPED))
    {
      cell->text = g_strdup (_("not taken"));
      cell->style_class = "planned";
      cell->tooltip = g_strdup (ang_record_get_text (own, ANG_TRAVEL_LEG_NOTE));
      return;
    }

  cell->text = dup_short (own);
  cell->style_class = "info";
  cell->tooltip = ang_travel_leg_dup_line (own, ang_language_get_interface ());
}

static char *
dup_text (AngMatrixModel *model,
          guint           row,
          guint           column)
{
  AngJourneysModel *self = ANG_JOURNEYS_MODEL (model);
  AngRecord *own = column < self->group->len ? find_override (self, row, column) : NULL;

  if (own == NULL)
    return g_strdup ("");
  if (ang_record_get_boolean (own, ANG_TRAVEL_LEG_SKIPPED))
    return g_strdup (NOT_TAKEN);

  return g_strdup (ang_record_get_text (own, ANG_TRAVEL_LEG_NUMBER));
}

static gboolean
takes_text (AngMatrixModel *model,
            guint           row,
            guint           column)
{
  return column < ANG_JOURNEYS_MODEL (model)->group->len;
}

static void
begin_command (AngMatrixModel  *model,
               AngMatrixChange  change,
               guint            n_cells)
{
  ang_travel_matrix_begin (&ANG_JOURNEYS_MODEL (model)->matrix, N_("Change who travels otherwise in %s"));
}

static void
end_command (AngMatrixModel *model)
{
  ang_travel_matrix_end (&ANG_JOURNEYS_MODEL (model)->matrix, _("The journey could not be changed"));
}

/* What the group takes, as the beginning of what this person takes instead. */
static AngRecord *
create_own (AngJourneysModel *self,
            guint             row,
            AngRecord        *instead)
{
  AngRecord *own = ang_record_new (&ang_travel_leg_entity);

  for (guint i = ANG_TRAVEL_LEG_MODE; instead != NULL && i < ANG_TRAVEL_LEG_NOTE; i++)
    {
      if (!ang_record_is_set (instead, i))
        continue;
      if (ang_field_holds_text (&ang_travel_leg_entity.fields[i]))
        ang_record_set_text (own, i, ang_record_get_text (instead, i));
      else
        ang_record_set_integer (own, i, ang_record_get_integer (instead, i));
    }
  if (instead == NULL)
    ang_record_set_integer (own, ANG_TRAVEL_LEG_MODE, 1);
  ang_record_set_integer (own, ANG_TRAVEL_LEG_COHORT_ID, ang_record_get_id (self->matrix.cohort));
  ang_record_set_integer (own, ANG_TRAVEL_LEG_PARTICIPATION_ID, ang_record_get_id (ang_travel_matrix_get_person (&self->matrix, row)));
  if (instead != NULL)
    ang_record_set_integer (own, ANG_TRAVEL_LEG_INSTEAD_OF_ID, ang_record_get_id (instead));

  return own;
}

static void
remove_besides (AngJourneysModel *self,
                guint             row)
{
  g_autoptr (GPtrArray) besides = list_besides (self, row);

  for (guint i = 0; i < besides->len; i++)
    ang_transaction_remove (self->matrix.transaction, &ang_travel_leg_entity, ang_record_get_id (g_ptr_array_index (besides, i)));
}

/* A dash: not taken. Anything else is the flight that is taken instead, otherwise as the group's. */
static gboolean
set_text (AngMatrixModel *model,
          guint           row,
          guint           column,
          const char     *text)
{
  AngJourneysModel *self = ANG_JOURNEYS_MODEL (model);
  AngRecord *own;
  g_autoptr (AngRecord) draft = NULL;
  gboolean skipped = g_strcmp0 (text, NOT_TAKEN) == 0 || g_strcmp0 (text, "-") == 0;
  gboolean empty = text == NULL || *text == '\0';

  if (column >= self->group->len)
    {
      if (empty)
        remove_besides (self, row);
      return empty;
    }

  own = find_override (self, row, column);
  if (empty)
    {
      if (own != NULL)
        ang_transaction_remove (self->matrix.transaction, &ang_travel_leg_entity, ang_record_get_id (own));
      return TRUE;
    }

  draft = own != NULL ? ang_record_copy (own) : create_own (self, row, g_ptr_array_index (self->group, column));
  ang_record_set_boolean (draft, ANG_TRAVEL_LEG_SKIPPED, skipped);
  if (!skipped)
    ang_record_set_text (draft, ANG_TRAVEL_LEG_NUMBER, text);
  ang_transaction_save (self->matrix.transaction, draft);

  return TRUE;
}

/* A leg of one person, to be opened from a popover. */
typedef struct
{
  AngJourneysModel *model;
  AngRecord *person;
  AngRecord *leg;
} Opening;

static void
opening_free (gpointer  data,
              GClosure *closure)
{
  Opening *opening = data;

  g_object_unref (opening->model);
  g_object_unref (opening->person);
  g_object_unref (opening->leg);
  g_free (opening);
}

static void
on_leg_clicked (GtkWidget *button,
                gpointer   data)
{
  Opening *opening = data;
  GtkWidget *popover = gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER);
  GtkWidget *parent = gtk_widget_get_parent (popover);

  gtk_popover_popdown (GTK_POPOVER (popover));
  ang_travel_leg_form_open (parent, opening->model->matrix.store, opening->model->matrix.cohort, opening->person, opening->leg);
}

static void
add_leg_button (AngJourneysModel *self,
                GtkBox           *box,
                const char       *label,
                guint             row,
                AngRecord        *leg)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  Opening opening = { g_object_ref (self), g_object_ref (ang_travel_matrix_get_person (&self->matrix, row)), g_object_ref (leg) };

  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_leg_clicked), g_memdup2 (&opening, sizeof opening), opening_free, 0);
  gtk_box_append (box, button);
}

static gboolean
unparent_later (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);

  return G_SOURCE_REMOVE;
}

/* What is clicked in it is still to be done when it closes. */
static void
on_closed (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_later, g_object_ref (popover), g_object_unref);
}

/* Those there are, and another one. */
static void
ask_besides (AngJourneysModel   *self,
             guint               row,
             GPtrArray          *besides,
             GtkWidget          *parent,
             const GdkRectangle *place)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (AngRecord) fresh = create_own (self, row, NULL);

  for (guint i = 0; i < besides->len; i++)
    {
      g_autofree char *line = ang_travel_leg_dup_line (g_ptr_array_index (besides, i), ang_language_get_interface ());

      add_leg_button (self, GTK_BOX (box), line, row, g_ptr_array_index (besides, i));
    }
  add_leg_button (self, GTK_BOX (box), _("Another Leg…"), row, fresh);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), place);
  gtk_widget_set_parent (popover, parent);
  g_signal_connect (popover, "closed", G_CALLBACK (on_closed), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static gboolean
activate (AngMatrixModel     *model,
          guint               row,
          guint               column,
          GtkWidget          *parent,
          const GdkRectangle *place)
{
  AngJourneysModel *self = ANG_JOURNEYS_MODEL (model);
  AngRecord *own = column < self->group->len ? find_override (self, row, column) : NULL;
  g_autoptr (GPtrArray) besides = list_besides (self, row);
  g_autoptr (AngRecord) leg = NULL;

  if (column >= self->group->len && besides->len > 0)
    {
      ask_besides (self, row, besides, parent, place);
      return TRUE;
    }

  leg = own != NULL ? g_object_ref (own)
                    : create_own (self, row, column < self->group->len ? g_ptr_array_index (self->group, column) : NULL);
  ang_travel_leg_form_open (parent, self->matrix.store, self->matrix.cohort, ang_travel_matrix_get_person (&self->matrix, row), leg);

  return TRUE;
}

static void
ang_journeys_model_matrix_init (AngMatrixModelInterface *iface)
{
  iface->get_n_rows = get_n_rows;
  iface->get_n_columns = get_n_columns;
  iface->get_row = get_row;
  iface->get_column = get_column;
  iface->get_cell = get_cell;
  iface->dup_text = dup_text;
  iface->takes_text = takes_text;
  iface->begin_command = begin_command;
  iface->end_command = end_command;
  iface->set_text = set_text;
  iface->activate = activate;
}

static void
ang_journeys_model_finalize (GObject *object)
{
  AngJourneysModel *self = ANG_JOURNEYS_MODEL (object);

  ang_travel_matrix_clear (&self->matrix);
  g_clear_object (&self->set);
  g_clear_pointer (&self->group, g_ptr_array_unref);
  g_clear_pointer (&self->legs, g_ptr_array_unref);

  G_OBJECT_CLASS (ang_journeys_model_parent_class)->finalize (object);
}

static void
ang_journeys_model_class_init (AngJourneysModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ang_journeys_model_finalize;
}

static void
ang_journeys_model_init (AngJourneysModel *self)
{
  self->legs = g_ptr_array_new_with_free_func (g_object_unref);
  self->group = g_ptr_array_new ();
}

/**
 * ang_journeys_model_new:
 * @widget: what commands are run for; must outlive the model
 * @participations: of the cohort, in roster order
 * @legs: all legs of the cohort
 *
 * Returns: (transfer full): the model, which follows both sets
 */
AngJourneysModel *
ang_journeys_model_new (GtkWidget    *widget,
                        AngStore     *store,
                        AngRecord    *cohort,
                        AngRecordSet *participations,
                        AngRecordSet *legs)
{
  AngJourneysModel *self = g_object_new (ANG_TYPE_JOURNEYS_MODEL, NULL);

  ang_travel_matrix_init (&self->matrix, widget, store, cohort, participations);
  self->set = g_object_ref (legs);
  g_signal_connect_object (participations, "read", G_CALLBACK (on_read), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (legs, "read", G_CALLBACK (on_read), self, G_CONNECT_SWAPPED);
  on_read (self);

  return self;
}
