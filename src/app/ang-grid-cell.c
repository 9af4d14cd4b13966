#include "config.h"

#include "ang-grid-cell.h"

#include <glib/gi18n.h>

#include "ang-participation.h"
#include "ang-pill.h"

struct _AngGridCell
{
  GtkWidget parent_instance;

  AngStore             *store;
  AngParticipantColumn  column;
  GtkListItem          *item; /* (nullable): whose child this is */
  AngRecord            *record;
  gulong                record_handler;
  GtkWidget            *content; /* GtkLabel, or AngPill */
  GtkWidget            *mark;    /* (nullable): the snapshot differs from today */
  GtkWidget            *editor;  /* (nullable): while it is edited */
  gboolean              editable;
  guint                 leave_idle;
};

enum
{
  SIGNAL_COMMITTED,
  SIGNAL_CHOOSE,
  SIGNAL_LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngGridCell, ang_grid_cell, GTK_TYPE_WIDGET)

static char *
dup_text (AngGridCell *self)
{
  if (self->record == NULL)
    return NULL;

  return ang_participant_column_dup_text (self->column, self->store, self->record, ang_grid_cell_get_position (self));
}

/* What a text is edited as: numbers without the blanks they are read with. */
static char *
dup_edit_text (AngGridCell *self)
{
  const char *nip = ang_record_get_text (self->record, ANG_PARTICIPATION_NIP);

  if (self->column == ANG_PARTICIPANT_COLUMN_NIP)
    return g_strdup (nip != NULL ? nip : "");

  return dup_text (self);
}

static void
stop_editing (AngGridCell *self,
              gboolean     commit)
{
  GtkWidget *editor = g_steal_pointer (&self->editor);
  g_autofree char *before = NULL;
  g_autofree char *text = NULL;
  gboolean had_focus;

  g_clear_handle_id (&self->leave_idle, g_source_remove);
  if (editor == NULL)
    return;

  before = dup_edit_text (self);
  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (editor))));
  had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_unparent (editor);
  gtk_widget_set_visible (self->content, TRUE);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "editing");
  if (commit && g_strcmp0 (before, text) != 0)
    g_signal_emit (self, signals[SIGNAL_COMMITTED], 0, text);
}

static gboolean
on_editor_key (GtkEventControllerKey *controller,
               guint                  keyval,
               guint                  keycode,
               GdkModifierType        state,
               AngGridCell           *self)
{
  switch (keyval)
    {
    case GDK_KEY_Escape:
      stop_editing (self, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      stop_editing (self, TRUE);
      g_signal_emit (self, signals[SIGNAL_LEFT], 0, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_ISO_Left_Tab:
      stop_editing (self, TRUE);
      g_signal_emit (self, signals[SIGNAL_LEFT], 0, -1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
on_editor_activate (AngGridCell *self)
{
  stop_editing (self, TRUE);
}

static gboolean
on_leave_idle (gpointer user_data)
{
  AngGridCell *self = ANG_GRID_CELL (user_data);

  self->leave_idle = 0;
  stop_editing (self, TRUE);

  return G_SOURCE_REMOVE;
}

/* The focus is on its way from the editor to another widget: the editor has to stay until it is there. */
static void
on_editor_left (AngGridCell *self)
{
  if (self->editor != NULL && self->leave_idle == 0)
    self->leave_idle = g_idle_add (on_leave_idle, self);
}

static GtkWidget *
create_editor (AngGridCell *self)
{
  GtkWidget *editor = gtk_text_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_editor_key), self, 0);
  gtk_widget_add_controller (editor, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_editor_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (editor, focus);
  g_signal_connect_object (editor, "activate", G_CALLBACK (on_editor_activate), self, G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (editor, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (editor), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ang_participant_column_get_title (self->column), -1);

  return editor;
}

static void
edit_text (AngGridCell *self,
           const char  *typed)
{
  g_autofree char *text = typed != NULL ? g_strdup (typed) : dup_edit_text (self);

  self->editor = create_editor (self);
  gtk_editable_set_text (GTK_EDITABLE (self->editor), text);
  gtk_widget_set_visible (self->content, FALSE);
  gtk_widget_insert_before (self->editor, GTK_WIDGET (self), self->mark);
  gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
  gtk_widget_grab_focus (self->editor);
  if (typed != NULL)
    gtk_editable_set_position (GTK_EDITABLE (self->editor), -1);
  else
    gtk_editable_select_region (GTK_EDITABLE (self->editor), 0, -1);
}

static void
on_pressed (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            AngGridCell     *self)
{
  GtkWidget *row = gtk_widget_get_parent (gtk_widget_get_parent (GTK_WIDGET (self)));

  if (self->editor != NULL)
    return;

  /* The row hears of the click after the cell, and would give the focus to its first cell. */
  gtk_widget_set_focus_on_click (row, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (n_press != 2)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  ang_grid_cell_edit (self, NULL);
}

static void
update_mark (AngGridCell *self)
{
  if (self->mark != NULL)
    gtk_widget_set_visible (self->mark, self->record != NULL && ang_record_get_boolean (self->record, ANG_PARTICIPATION_DIFFERS));
}

static void
ang_grid_cell_dispose (GObject *object)
{
  AngGridCell *self = ANG_GRID_CELL (object);

  ang_grid_cell_unbind (self);
  g_clear_handle_id (&self->leave_idle, g_source_remove);
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->mark, gtk_widget_unparent);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_grid_cell_parent_class)->dispose (object);
}

static void
ang_grid_cell_class_init (AngGridCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_grid_cell_dispose;

  signals[SIGNAL_COMMITTED] =
    g_signal_new ("committed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_STRING);
  signals[SIGNAL_CHOOSE] =
    g_signal_new ("choose", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LEFT] =
    g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "gridcell");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
ang_grid_cell_init (AngGridCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->editable = TRUE;
}

static GtkWidget *
create_label (AngParticipantColumn column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), column == ANG_PARTICIPANT_COLUMN_NUMBER ? 1 : 0);
  gtk_widget_set_hexpand (label, TRUE);

  return label;
}

/**
 * ang_grid_cell_new:
 *
 * Returns: (transfer floating): an empty cell for @column
 */
GtkWidget *
ang_grid_cell_new (AngStore             *store,
                   AngParticipantColumn  column)
{
  AngGridCell *self = g_object_new (ANG_TYPE_GRID_CELL, NULL);

  self->store = g_object_ref (store);
  self->column = column;
  self->content = column == ANG_PARTICIPANT_COLUMN_STATE ? ang_pill_new () : create_label (column);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
  if (column == ANG_PARTICIPANT_COLUMN_NUMBER || column == ANG_PARTICIPANT_COLUMN_NIP)
    gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
  if (column == ANG_PARTICIPANT_COLUMN_NAME)
    {
      self->mark = gtk_image_new_from_icon_name ("ang-finding-info-symbolic");
      gtk_widget_set_margin_start (self->mark, 6);
      gtk_widget_set_tooltip_text (self->mark, _("Differs from today’s entry in the register"));
      gtk_widget_set_parent (self->mark, GTK_WIDGET (self));
    }

  return GTK_WIDGET (self);
}

/**
 * ang_grid_cell_update:
 *
 * Shows what the record holds now.
 */
void
ang_grid_cell_update (AngGridCell *self)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  if (self->record == NULL)
    return;

  text = dup_text (self);
  if (self->column == ANG_PARTICIPANT_COLUMN_STATE)
    ang_pill_set_choice (ANG_PILL (self->content), &ang_participation_state_enumeration,
                         (int) ang_record_get_integer (self->record, ANG_PARTICIPATION_STATE));
  else
    gtk_label_set_text (GTK_LABEL (self->content), text != NULL ? text : "");
  update_mark (self);

  /* Translators: said by a screen reader: the heading of a column, and what stands in its cell. */
  name = g_strdup_printf (_("%s: %s"), ang_participant_column_get_title (self->column), text != NULL ? text : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (self->content, text != NULL && *text != '\0' ? text : NULL);
}

/**
 * ang_grid_cell_set_today:
 * @person: (nullable): the participant as the register has it today
 *
 * For the cell with the mark: says in its tooltip what is different today.
 */
void
ang_grid_cell_set_today (AngGridCell *self,
                         AngRecord   *person)
{
  g_autoptr (GString) text = NULL;

  if (self->mark == NULL || self->record == NULL)
    return;

  text = g_string_new (_("Differs from today’s entry in the register"));
  for (guint i = 0; person != NULL && i < ANG_PARTICIPANT_N_COLUMNS; i++)
    {
      g_autofree char *today = ang_participant_column_dup_today ((AngParticipantColumn) i, self->record, person);

      if (today != NULL)
        g_string_append_printf (text, "\n%s: %s", ang_participant_column_get_title ((AngParticipantColumn) i), today);
    }
  gtk_widget_set_tooltip_text (self->mark, text->str);
}

/**
 * ang_grid_cell_bind:
 *
 * Shows the participation of @item and follows it.
 */
void
ang_grid_cell_bind (AngGridCell *self,
                    GtkListItem *item)
{
  ang_grid_cell_unbind (self);
  self->item = item;
  self->record = g_object_ref (ANG_RECORD (gtk_list_item_get_item (item)));
  self->record_handler = g_signal_connect_swapped (self->record, "notify", G_CALLBACK (ang_grid_cell_update), self);
  ang_grid_cell_update (self);
}

/** Lets go of the participation; what is being typed is thrown away. */
void
ang_grid_cell_unbind (AngGridCell *self)
{
  if (self->record == NULL)
    return;

  stop_editing (self, FALSE);
  g_clear_signal_handler (&self->record_handler, self->record);
  g_clear_object (&self->record);
  self->item = NULL;
}

/** Returns: the column that it shows */
AngParticipantColumn
ang_grid_cell_get_column (AngGridCell *self)
{
  return self->column;
}

/**
 * ang_grid_cell_get_position:
 *
 * Returns: the row's position; %GTK_INVALID_LIST_POSITION while it shows none
 */
guint
ang_grid_cell_get_position (AngGridCell *self)
{
  return self->item != NULL ? gtk_list_item_get_position (self->item) : GTK_INVALID_LIST_POSITION;
}

/**
 * ang_grid_cell_get_record:
 *
 * Returns: (nullable) (transfer none): the participation it shows
 */
AngRecord *
ang_grid_cell_get_record (AngGridCell *self)
{
  return self->record;
}

/** @editable: whether an edit can be begun; one that is under way goes on */
void
ang_grid_cell_set_editable (AngGridCell *self,
                            gboolean     editable)
{
  self->editable = editable;
}

/** Returns: whether somebody is typing in it */
gboolean
ang_grid_cell_get_editing (AngGridCell *self)
{
  return self->editor != NULL;
}

/**
 * ang_grid_cell_edit:
 * @typed: (nullable): what was typed to start with, in place of what is there
 *
 * Starts to edit in place where the column is one to edit; for a column of choices asks for the list.
 */
void
ang_grid_cell_edit (AngGridCell *self,
                    const char  *typed)
{
  if (!self->editable || self->editor != NULL || self->record == NULL)
    return;

  switch (ang_participant_column_get_edit (self->column))
    {
    case ANG_PARTICIPANT_EDIT_TEXT:
      edit_text (self, typed);
      break;
    case ANG_PARTICIPANT_EDIT_CHOICE:
      if (typed == NULL)
        g_signal_emit (self, signals[SIGNAL_CHOOSE], 0);
      break;
    case ANG_PARTICIPANT_EDIT_NONE:
    default:
      break;
    }
}
