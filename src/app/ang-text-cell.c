#include "config.h"

#include "ang-text-cell.h"

#include "ang-cell-text.h"

struct _AngTextCell
{
  GtkWidget parent_instance;

  guint        column;
  GtkWidget   *mark; /* (nullable): made when it is needed first */
  GtkListItem *item; /* (nullable): whose child this is */
  char        *text; /* (nullable) */
  char        *note; /* (nullable) */
  char        *kind; /* (nullable): CSS class */
  AngSeverity  severity; /* 0: nothing to say */
};

#define MARK_WIDTH 20

static const struct
{
  const char *css_class;
  const char *icon_name;
} severities[] = {
  [ANG_SEVERITY_INFO] = { "info", "ang-finding-info-symbolic" },
  [ANG_SEVERITY_WARNING] = { "warning", "ang-finding-warning-symbolic" },
  [ANG_SEVERITY_ERROR] = { "error", "ang-finding-error-symbolic" },
};

G_DEFINE_FINAL_TYPE (AngTextCell, ang_text_cell, GTK_TYPE_WIDGET)

static int
get_start (AngTextCell *self)
{
  return self->severity != 0 ? MARK_WIDTH : 0;
}

static void
set_severity (AngTextCell *self,
              AngSeverity  severity)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (self->severity == severity)
    return;

  if (self->severity != 0)
    gtk_widget_remove_css_class (widget, severities[self->severity].css_class);
  self->severity = severity;
  if (severity != 0)
    {
      gtk_widget_add_css_class (widget, severities[severity].css_class);
      if (self->mark == NULL)
        {
          self->mark = g_object_new (GTK_TYPE_IMAGE, "pixel-size", 14, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
          gtk_widget_set_parent (self->mark, widget);
        }
      gtk_image_set_from_icon_name (GTK_IMAGE (self->mark), severities[severity].icon_name);
    }
  if (self->mark != NULL)
    gtk_widget_set_child_visible (self->mark, severity != 0);
  gtk_widget_queue_allocate (widget);
}

static void
tell_name (AngTextCell *self)
{
  g_autofree char *name = NULL;

  if (self->note != NULL)
    name = g_strdup_printf ("%s – %s", self->text != NULL ? self->text : "", self->note);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : self->text != NULL ? self->text : "", -1);
}

static void
ang_text_cell_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  AngTextCell *self = ANG_TEXT_CELL (widget);

  /* GTK complains of a child that was never measured. */
  if (self->mark != NULL)
    gtk_widget_measure (self->mark, orientation, -1, minimum, natural, NULL, NULL);
  ang_cell_text_measure (widget, orientation, minimum, natural);
}

static void
ang_text_cell_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  AngTextCell *self = ANG_TEXT_CELL (widget);
  int size;

  if (self->mark == NULL || self->severity == 0)
    return;

  gtk_widget_measure (self->mark, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &size, NULL, NULL);
  gtk_widget_size_allocate (self->mark, &(GtkAllocation) { 0, (height - size) / 2, size, size }, -1);
}

static void
ang_text_cell_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  AngTextCell *self = ANG_TEXT_CELL (widget);

  GTK_WIDGET_CLASS (ang_text_cell_parent_class)->snapshot (widget, snapshot);
  ang_cell_text_snapshot (widget, snapshot, self->text, get_start (self), PANGO_ALIGN_LEFT);
}

static gboolean
ang_text_cell_query_tooltip (GtkWidget  *widget,
                             int         x,
                             int         y,
                             gboolean    keyboard,
                             GtkTooltip *tooltip)
{
  AngTextCell *self = ANG_TEXT_CELL (widget);
  gboolean cut_off = ang_cell_text_is_cut_off (widget, self->text, get_start (self));
  g_autofree char *both = NULL;

  if (!cut_off && self->note == NULL)
    return FALSE;
  if (cut_off && self->note != NULL)
    both = g_strdup_printf ("%s\n%s", self->text, self->note);

  gtk_tooltip_set_text (tooltip, both != NULL ? both : cut_off ? self->text : self->note);

  return TRUE;
}

static void
ang_text_cell_dispose (GObject *object)
{
  g_clear_pointer (&ANG_TEXT_CELL (object)->mark, gtk_widget_unparent);

  G_OBJECT_CLASS (ang_text_cell_parent_class)->dispose (object);
}

static void
ang_text_cell_finalize (GObject *object)
{
  AngTextCell *self = ANG_TEXT_CELL (object);

  g_free (self->text);
  g_free (self->note);
  g_free (self->kind);

  G_OBJECT_CLASS (ang_text_cell_parent_class)->finalize (object);
}

static void
ang_text_cell_class_init (AngTextCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_text_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = ang_text_cell_finalize;
  widget_class->measure = ang_text_cell_measure;
  widget_class->size_allocate = ang_text_cell_size_allocate;
  widget_class->snapshot = ang_text_cell_snapshot;
  widget_class->query_tooltip = ang_text_cell_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "textcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
ang_text_cell_init (AngTextCell *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

/**
 * ang_text_cell_new:
 * @column: which column of the table this is a cell of, for whoever fills it
 *
 * Returns: (transfer floating): a cell that says nothing yet
 */
GtkWidget *
ang_text_cell_new (guint column)
{
  AngTextCell *self = g_object_new (ANG_TYPE_TEXT_CELL, NULL);

  self->column = column;

  return GTK_WIDGET (self);
}

/** Returns: the column it was made for */
guint
ang_text_cell_get_column (AngTextCell *self)
{
  return self->column;
}

/**
 * ang_text_cell_set:
 * @text: (nullable): the line
 * @note: (nullable): what there is to say about it
 * @severity: how serious that is; 0 shows no mark
 */
void
ang_text_cell_set (AngTextCell *self,
                   const char  *text,
                   const char  *note,
                   AngSeverity  severity)
{
  if (g_strcmp0 (self->text, text) == 0 && g_strcmp0 (self->note, note) == 0 && self->severity == severity)
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  g_free (self->note);
  self->note = g_strdup (note);
  set_severity (self, severity);
  tell_name (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * ang_text_cell_set_kind:
 * @kind: (nullable): a CSS class of the cell, instead of the one before
 */
void
ang_text_cell_set_kind (AngTextCell *self,
                        const char  *kind)
{
  if (g_strcmp0 (self->kind, kind) == 0)
    return;

  if (self->kind != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->kind);
  g_free (self->kind);
  self->kind = g_strdup (kind);
  if (kind != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), kind);
}

/** Returns: (nullable): the line it says */
const char *
ang_text_cell_get_text (AngTextCell *self)
{
  return self->text;
}

/**
 * ang_text_cell_set_item:
 * @item: (nullable): the row whose cell this is
 */
void
ang_text_cell_set_item (AngTextCell *self,
                        GtkListItem *item)
{
  self->item = item;
}

/**
 * ang_text_cell_get_position:
 *
 * Returns: the row's position in the list; %GTK_INVALID_LIST_POSITION while it shows none
 */
guint
ang_text_cell_get_position (AngTextCell *self)
{
  return self->item != NULL ? gtk_list_item_get_position (self->item) : GTK_INVALID_LIST_POSITION;
}
