#include "config.h"

#include "ang-form.h"

#include "ang-field-row.h"

#define MAX_WIDTH 860
#define SPACING 24

struct _AngForm
{
  GtkWidget parent_instance;

  AngStore  *store;
  AngRecord *record;
  gboolean   read_only;
  gboolean   draft;
};

typedef enum
{
  PROP_STORE = 1,
  PROP_RECORD,
  PROP_READ_ONLY,
  PROP_DRAFT,
} AngFormProps;

static GParamSpec *properties[PROP_DRAFT + 1];

G_DEFINE_FINAL_TYPE (AngForm, ang_form, GTK_TYPE_WIDGET)

static void
ang_form_measure (GtkWidget      *widget,
                  GtkOrientation  orientation,
                  int             for_size,
                  int            *minimum,
                  int            *natural,
                  int            *minimum_baseline,
                  int            *natural_baseline)
{
  int size = for_size < 0 || orientation == GTK_ORIENTATION_HORIZONTAL ? -1 : MIN (for_size, MAX_WIDTH);
  int total = 0;

  *minimum = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_min, child_nat;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, size, &child_min, &child_nat, NULL, NULL);
      if (orientation == GTK_ORIENTATION_VERTICAL)
        total += child_nat + (total > 0 ? SPACING : 0);
      else
        *minimum = MAX (*minimum, child_min);
    }

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = total;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? total : MAX (*minimum, MAX_WIDTH);
}

static void
ang_form_size_allocate (GtkWidget *widget,
                        int        width,
                        int        height,
                        int        baseline)
{
  int used = MIN (width, MAX_WIDTH);
  int y = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation allocation = { 0, y, used, 0 };

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, used, NULL, &allocation.height, NULL, NULL);
      gtk_widget_size_allocate (child, &allocation, -1);
      y += allocation.height + SPACING;
    }
}

static GtkSizeRequestMode
ang_form_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ang_form_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  AngForm *self = ANG_FORM (object);

  switch ((AngFormProps) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case PROP_DRAFT:
      g_value_set_boolean (value, self->draft);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_boolean (AngForm    *self,
             gboolean   *member,
             gboolean    value,
             GParamSpec *pspec)
{
  if (*member == value)
    return;

  *member = value;
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
set_store (AngForm  *self,
           AngStore *store)
{
  if (!g_set_object (&self->store, store))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
  if (store != NULL && ang_store_get_read_only (store))
    set_boolean (self, &self->read_only, TRUE, properties[PROP_READ_ONLY]);
}

static void
ang_form_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  AngForm *self = ANG_FORM (object);

  switch ((AngFormProps) prop_id)
    {
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    case PROP_RECORD:
      ang_form_set_record (self, g_value_get_object (value));
      break;
    case PROP_READ_ONLY:
      set_boolean (self, &self->read_only, g_value_get_boolean (value), pspec);
      break;
    case PROP_DRAFT:
      set_boolean (self, &self->draft, g_value_get_boolean (value), pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_form_dispose (GObject *object)
{
  AngForm *self = ANG_FORM (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->record);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_form_parent_class)->dispose (object);
}

static void
ang_form_class_init (AngFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_form_get_property;
  object_class->set_property = ang_form_set_property;
  object_class->dispose = ang_form_dispose;
  widget_class->measure = ang_form_measure;
  widget_class->size_allocate = ang_form_size_allocate;
  widget_class->get_request_mode = ang_form_get_request_mode;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, ANG_TYPE_STORE, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, ANG_TYPE_RECORD, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_DRAFT] = g_param_spec_boolean ("draft", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "form");
}

static void
ang_form_init (AngForm *self)
{
}

/**
 * ang_form_set_record:
 * @record: (nullable): what to edit
 */
void
ang_form_set_record (AngForm   *self,
                     AngRecord *record)
{
  if (g_set_object (&self->record, record))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

static gboolean
check_inside (GtkWidget  *widget,
              GtkWidget **first_wrong)
{
  gboolean right = TRUE;

  if (ANG_IS_FIELD_ROW (widget))
    {
      if (ang_field_row_check (ANG_FIELD_ROW (widget)))
        return TRUE;
      if (*first_wrong == NULL)
        *first_wrong = widget;
      return FALSE;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    right = check_inside (child, first_wrong) && right;

  return right;
}

/**
 * ang_form_check:
 *
 * For a dialog before it is accepted: takes over what is typed, shows what is missing or cannot be read beside each field,
 * and puts the focus on the first of them.
 *
 * Returns: whether everything is right
 */
gboolean
ang_form_check (AngForm *self)
{
  GtkWidget *first_wrong = NULL;
  gboolean right = check_inside (GTK_WIDGET (self), &first_wrong);

  if (first_wrong != NULL)
    gtk_widget_grab_focus (first_wrong);

  return right;
}

static GtkWidget *
find_inside (GtkWidget  *widget,
             const char *field)
{
  GtkWidget *found = NULL;

  if (ANG_IS_FIELD_ROW (widget))
    return g_strcmp0 (ang_field_row_get_field (ANG_FIELD_ROW (widget)), field) == 0 ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_inside (child, field);

  return found;
}

/**
 * ang_form_find_row:
 * @field: the name of a field
 *
 * Returns: (transfer none) (nullable): the row of that field, wherever it stands in the form
 */
GtkWidget *
ang_form_find_row (AngForm    *self,
                   const char *field)
{
  return find_inside (GTK_WIDGET (self), field);
}
