#include "config.h"

#include "ang-unit-dialogs.h"

#include <glib/gi18n.h>

#include "ang-field-row.h"
#include "ang-form-section.h"
#include "ang-record-dialog.h"
#include "ang-unit-commands.h"

/* What a dialog is about, for as long as it is open. */
typedef struct
{
  GPtrArray   *units;  /* of AngUnit */
  AngRecord   *draft;
  GtkDropDown *into;   /* (nullable) */
  GtkWidget   *naming; /* (nullable): the fields of a new unit */
} AngUnitOrder;

static void
order_free (gpointer  data,
            GClosure *closure)
{
  AngUnitOrder *order = data;

  g_ptr_array_unref (order->units);
  g_object_unref (order->draft);
  g_free (order);
}

static AngUnitOrder *
order_new (AngRecord *draft)
{
  AngUnitOrder *order = g_new0 (AngUnitOrder, 1);

  order->units = g_ptr_array_new_with_free_func (g_object_unref);
  order->draft = g_object_ref (draft);

  return order;
}

/**
 * ang_unit_dialogs_get_day:
 *
 * Returns: whether @field of @draft is a day that is known as a whole
 */
gboolean
ang_unit_dialogs_get_day (AngRecord *draft,
                          guint      field,
                          AngDate   *day)
{
  const char *iso = ang_record_get_text (draft, field);

  return iso != NULL && ang_date_parse_iso (iso, day) && ang_date_is_complete (*day);
}

/**
 * ang_unit_dialogs_create_form:
 * @draft: a unit that is not stored
 * @fields: (array zero-terminated=1): names of fields
 * @text: (nullable): a sentence above them
 *
 * Returns: (transfer floating): an AngForm
 */
GtkWidget *
ang_unit_dialogs_create_form (AngStore          *store,
                              AngRecord         *draft,
                              const char *const *fields,
                              const char        *text)
{
  GtkWidget *form = g_object_new (ANG_TYPE_FORM, NULL);
  GtkWidget *section = g_object_new (ANG_TYPE_FORM_SECTION, "text", text, NULL);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      GtkWidget *row = g_object_new (ANG_TYPE_FIELD_ROW, "field", fields[i], NULL);

      if (g_str_has_prefix (fields[i], "name") || g_str_has_suffix (fields[i], "_id"))
        gtk_widget_add_css_class (row, "wide");
      GTK_BUILDABLE_GET_IFACE (section)->add_child (GTK_BUILDABLE (section), NULL, G_OBJECT (row), NULL);
    }
  gtk_widget_set_parent (section, form);
  g_object_set (form, "store", store, "record", draft, NULL);

  return form;
}

static AngRecord *
create_draft (guint day)
{
  AngRecord *draft = ang_record_new (&ang_unit_entity);
  g_autofree char *today = ang_date_to_iso (ang_date_today ());

  ang_record_set_text (draft, day, today);

  return draft;
}

/* Merging */

static AngRecord *
get_into (AngUnitOrder *order)
{
  guint selected = gtk_drop_down_get_selected (order->into);

  return selected == 0 || selected > order->units->len ? NULL : g_ptr_array_index (order->units, selected - 1);
}

static void
on_merge (AngRecordDialog *dialog,
          AngUnitOrder    *order)
{
  AngRecord *into = get_into (order);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *done = NULL;
  AngDate since;

  if (!ang_unit_dialogs_get_day (order->draft, ANG_UNIT_VALID_FROM, &since))
    {
      ang_record_dialog_tell (dialog, _("Say from which day they are one: day, month and year"));
      return;
    }

  if (into == NULL)
    into = order->draft;
  for (guint i = 0; i < order->units->len; i++)
    {
      gint64 id = ang_record_get_id (g_ptr_array_index (order->units, i));

      g_array_append_val (ids, id);
    }
  /* Translators: %s is the name of a unit. */
  done = g_strdup_printf (_("The units are now “%s”"), ang_record_get_text (into, ANG_UNIT_NAME_ID));
  ang_record_dialog_run (dialog, ang_unit_command_merge ((const gint64 *) (gpointer) ids->data, ids->len, ANG_UNIT (into), since), done);
}

/* A unit that goes on has its names; they are not asked for. */
static void
on_into_changed (AngUnitOrder *order)
{
  AngRecord *into = get_into (order);

  gtk_widget_set_visible (order->naming, into == NULL);
  ang_record_set_text (order->draft, ANG_UNIT_NAME_ID, into != NULL ? ang_record_get_text (into, ANG_UNIT_NAME_ID) : NULL);
}

static GtkWidget *
create_into (AngUnitOrder *order)
{
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = gtk_label_new (_("They become"));

  gtk_string_list_append (choices, _("A new unit"));
  for (guint i = 0; i < order->units->len; i++)
    gtk_string_list_append (choices, ang_record_get_text (g_ptr_array_index (order->units, i), ANG_UNIT_NAME_ID));
  order->into = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&choices)), NULL));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "field-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (order->into), GTK_ACCESSIBLE_PROPERTY_LABEL, _("They become"), -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (order->into));

  return box;
}

static GtkWidget *
create_names (AngUnitOrder *order)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *label;

  for (guint i = 0; i < order->units->len; i++)
    g_string_append_printf (text, "%s• %s", i > 0 ? "\n" : "", ang_record_get_text (g_ptr_array_index (order->units, i), ANG_UNIT_NAME_ID));
  label = gtk_label_new (text->str);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);

  return label;
}

static GtkWidget *
create_merge_content (AngStore     *store,
                      AngUnitOrder *order)
{
  static const char *const naming[] = { "name_id", "name_en", "abbrev", "kind", NULL };
  static const char *const day[] = { "valid_from", NULL };
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *days = ang_unit_dialogs_create_form (store, order->draft, day,
                                                  _("The units end on the day before, and stay with everything that was until then. "
                                                    "Their people and parts go over."));

  gtk_widget_add_css_class (head, "dialog-head");
  gtk_box_append (GTK_BOX (head), create_names (order));
  gtk_box_append (GTK_BOX (head), create_into (order));
  order->naming = ang_unit_dialogs_create_form (store, order->draft, naming, NULL);
  gtk_box_append (GTK_BOX (content), head);
  gtk_box_append (GTK_BOX (content), order->naming);
  gtk_box_append (GTK_BOX (content), days);
  g_signal_connect_swapped (order->into, "notify::selected", G_CALLBACK (on_into_changed), order);

  return content;
}

/**
 * ang_unit_dialogs_merge:
 * @parent: any widget of the window
 * @units: (element-type AngUnit): at least two stored units
 *
 * Asks what they become, a new unit or one of them, and from which day.
 */
void
ang_unit_dialogs_merge (GtkWidget *parent,
                        AngStore  *store,
                        GPtrArray *units)
{
  g_autoptr (AngRecord) draft = create_draft (ANG_UNIT_VALID_FROM);
  AngUnitOrder *order = order_new (draft);
  AngRecordDialog *dialog;

  g_ptr_array_extend (order->units, units, (GCopyFunc) (void (*)(void))g_object_ref, NULL);
  dialog = ang_record_dialog_new (parent, store, _("Merge Units"), create_merge_content (store, order));
  ang_record_dialog_set_verb (dialog, _("Merge"));
  g_signal_connect_data (dialog, "save", G_CALLBACK (on_merge), order, order_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Moving */

static void
on_move (AngRecordDialog *dialog,
         AngUnitOrder    *order)
{
  AngRecord *unit = g_ptr_array_index (order->units, 0);
  /* Translators: %s is the name of a unit. */
  g_autofree char *done = g_strdup_printf (_("“%s” has its new place"), ang_record_get_text (unit, ANG_UNIT_NAME_ID));

  ang_record_dialog_run (dialog, ang_unit_command_move (ang_record_get_id (unit), ang_record_get_integer (order->draft, ANG_UNIT_PARENT_ID)),
                         done);
}

static AngRecordDialog *
ask (GtkWidget         *parent,
     AngStore          *store,
     AngRecord         *unit,
     AngRecord         *draft,
     const char        *title,
     const char *const *fields,
     const char        *text,
     GCallback          on_save)
{
  AngUnitOrder *order = order_new (draft);
  AngRecordDialog *dialog = ang_record_dialog_new (parent, store, title, ang_unit_dialogs_create_form (store, draft, fields, text));

  g_ptr_array_add (order->units, g_object_ref (unit));
  g_signal_connect_data (dialog, "save", on_save, order, order_free, 0);

  return dialog;
}

/**
 * ang_unit_dialogs_move:
 *
 * Asks which unit it is to be a part of.
 */
void
ang_unit_dialogs_move (GtkWidget *parent,
                       AngStore  *store,
                       AngRecord *unit)
{
  static const char *const fields[] = { "parent_id", NULL };
  g_autoptr (AngRecord) draft = ang_record_new (&ang_unit_entity);
  /* Translators: %s is the name of a unit. */
  g_autofree char *title = g_strdup_printf (_("Move “%s”"), ang_record_get_text (unit, ANG_UNIT_NAME_ID));
  AngRecordDialog *dialog;

  ang_record_set_integer (draft, ANG_UNIT_PARENT_ID, ang_record_get_integer (unit, ANG_UNIT_PARENT_ID));
  dialog = ask (parent, store, unit, draft, title, fields, _("Its people and parts go with it. Without another unit it stands by itself."),
                G_CALLBACK (on_move));
  ang_record_dialog_set_verb (dialog, _("Move"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Closing */

static void
on_close (AngRecordDialog *dialog,
          AngUnitOrder    *order)
{
  AngRecord *unit = g_ptr_array_index (order->units, 0);
  /* Translators: %s is the name of a unit. */
  g_autofree char *done = g_strdup_printf (_("“%s” is closed"), ang_record_get_text (unit, ANG_UNIT_NAME_ID));
  AngDate last;

  if (!ang_unit_dialogs_get_day (order->draft, ANG_UNIT_VALID_TO, &last))
    {
      ang_record_dialog_tell (dialog, _("Say which was its last day: day, month and year"));
      return;
    }

  ang_record_dialog_run (dialog, ang_unit_command_close (ang_record_get_id (unit), last,
                                                         ang_record_get_integer (order->draft, ANG_UNIT_SUCCESSOR_ID)), done);
}

/**
 * ang_unit_dialogs_close:
 *
 * Asks for the last day, and for the unit that takes over, if there is one.
 */
void
ang_unit_dialogs_close (GtkWidget *parent,
                        AngStore  *store,
                        AngRecord *unit)
{
  static const char *const fields[] = { "valid_to", "successor_id", NULL };
  g_autoptr (AngRecord) draft = create_draft (ANG_UNIT_VALID_TO);
  /* Translators: %s is the name of a unit. */
  g_autofree char *title = g_strdup_printf (_("Close “%s”"), ang_record_get_text (unit, ANG_UNIT_NAME_ID));
  AngRecordDialog *dialog = ask (parent, store, unit, draft, title, fields,
                                 _("It stays with everything that was until then. If another unit takes over, people and parts go to it from "
                                   "the day after; if none does, they stay until they are moved, and are among the findings."),
                                 G_CALLBACK (on_close));

  ang_record_dialog_set_verb (dialog, _("Close Unit"));
  gtk_window_present (GTK_WINDOW (dialog));
}
