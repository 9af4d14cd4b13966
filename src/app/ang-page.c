#include "config.h"

#include "ang-page.h"

#include "ang-table.h"

typedef struct
{
  AngStore           *store;
  gint64              record_id;
  char               *title;
  GtkWidget          *header_start;
  GtkWidget          *header_end;
  GtkWidget          *table;
  GSimpleActionGroup *actions;
} AngPagePrivate;

typedef enum
{
  PROP_STORE = 1,
  PROP_RECORD_ID,
  PROP_TITLE,
  PROP_HEADER_START,
  PROP_HEADER_END,
  PROP_TABLE,
} AngPageProps;

static GParamSpec *properties[PROP_TABLE + 1];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AngPage, ang_page, GTK_TYPE_WIDGET)

/* Widgets for the header bar are made by the page's template without a parent: the page keeps them. */
static void
take_widget (GtkWidget    **member,
             const GValue  *value)
{
  g_clear_object (member);
  *member = g_value_get_object (value);
  if (*member != NULL)
    g_object_ref_sink (*member);
}

/* The search of the page's list stands in the header bar, before the menu. */
static void
take_search (AngPagePrivate *priv)
{
  if (priv->table != NULL && priv->header_end == NULL)
    priv->header_end = ang_table_take_search_entry (ANG_TABLE (priv->table));
}

static void
ang_page_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  AngPagePrivate *priv = ang_page_get_instance_private (ANG_PAGE (object));

  switch ((AngPageProps) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, priv->store);
      break;
    case PROP_RECORD_ID:
      g_value_set_int64 (value, priv->record_id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_HEADER_START:
      g_value_set_object (value, priv->header_start);
      break;
    case PROP_HEADER_END:
      g_value_set_object (value, priv->header_end);
      break;
    case PROP_TABLE:
      g_value_set_object (value, priv->table);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_page_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  AngPagePrivate *priv = ang_page_get_instance_private (ANG_PAGE (object));

  switch ((AngPageProps) prop_id)
    {
    case PROP_STORE:
      priv->store = g_value_dup_object (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_RECORD_ID:
      priv->record_id = g_value_get_int64 (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_TITLE:
      ang_page_set_title (ANG_PAGE (object), g_value_get_string (value));
      break;
    case PROP_HEADER_START:
      take_widget (&priv->header_start, value);
      break;
    case PROP_HEADER_END:
      take_widget (&priv->header_end, value);
      break;
    case PROP_TABLE:
      take_widget (&priv->table, value);
      take_search (priv);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
name_tabs (GtkNotebook *notebook)
{
  for (int i = 0; i < gtk_notebook_get_n_pages (notebook); i++)
    {
      GtkWidget *page = gtk_notebook_get_nth_page (notebook, i);
      GtkWidget *tab = gtk_notebook_get_tab_label (notebook, page);

      while (tab != NULL && !g_str_equal (gtk_widget_get_css_name (tab), "tab"))
        tab = gtk_widget_get_parent (tab);
      if (tab != NULL)
        gtk_accessible_update_property (GTK_ACCESSIBLE (tab), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                        gtk_notebook_get_tab_label_text (notebook, page), -1);
    }
}

/* The notebook of GTK 4.8 calls every tab "Tab" for those who cannot see its label. */
static void
name_all_tabs (GtkWidget *widget)
{
  if (GTK_IS_NOTEBOOK (widget))
    {
      name_tabs (GTK_NOTEBOOK (widget));
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_all_tabs (child);
}

static void
ang_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (ang_page_parent_class)->constructed (object);

  name_all_tabs (GTK_WIDGET (object));
}

static void
ang_page_dispose (GObject *object)
{
  AngPagePrivate *priv = ang_page_get_instance_private (ANG_PAGE (object));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&priv->header_start);
  g_clear_object (&priv->header_end);
  g_clear_object (&priv->table);
  g_clear_object (&priv->actions);
  g_clear_object (&priv->store);

  G_OBJECT_CLASS (ang_page_parent_class)->dispose (object);
}

static void
ang_page_finalize (GObject *object)
{
  AngPagePrivate *priv = ang_page_get_instance_private (ANG_PAGE (object));

  g_free (priv->title);

  G_OBJECT_CLASS (ang_page_parent_class)->finalize (object);
}

static void
ang_page_class_init (AngPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_page_get_property;
  object_class->set_property = ang_page_set_property;
  object_class->constructed = ang_page_constructed;
  object_class->dispose = ang_page_dispose;
  object_class->finalize = ang_page_finalize;

  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, ANG_TYPE_STORE, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_RECORD_ID] =
    g_param_spec_int64 ("record-id", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_HEADER_START] = g_param_spec_object ("header-start", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_HEADER_END] = g_param_spec_object ("header-end", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_TABLE] = g_param_spec_object ("table", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "page");
}

static void
ang_page_init (AngPage *self)
{
  AngPagePrivate *priv = ang_page_get_instance_private (self);

  priv->actions = g_simple_action_group_new ();
}

/**
 * ang_page_get_store:
 *
 * Returns: (transfer none): the register that is open
 */
AngStore *
ang_page_get_store (AngPage *self)
{
  AngPagePrivate *priv = ang_page_get_instance_private (self);

  return priv->store;
}

/**
 * ang_page_get_record_id:
 *
 * Returns: which record the page is about; 0 for a list
 */
gint64
ang_page_get_record_id (AngPage *self)
{
  AngPagePrivate *priv = ang_page_get_instance_private (self);

  return priv->record_id;
}

/** Returns: (transfer none) (nullable): what the header says */
const char *
ang_page_get_title (AngPage *self)
{
  AngPagePrivate *priv = ang_page_get_instance_private (self);

  return priv->title;
}

/** @title: (nullable): what the header is to say, in the interface language */
void
ang_page_set_title (AngPage    *self,
                    const char *title)
{
  AngPagePrivate *priv = ang_page_get_instance_private (self);

  if (g_strcmp0 (priv->title, title) == 0)
    return;

  g_free (priv->title);
  priv->title = g_strdup (title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * ang_page_get_header_start:
 *
 * Returns: (nullable) (transfer none): the main command
 */
GtkWidget *
ang_page_get_header_start (AngPage *self)
{
  AngPagePrivate *priv = ang_page_get_instance_private (self);

  return priv->header_start;
}

/**
 * ang_page_get_header_end:
 *
 * Returns: (nullable) (transfer none): what stands at the right, before the menu
 */
GtkWidget *
ang_page_get_header_end (AngPage *self)
{
  AngPagePrivate *priv = ang_page_get_instance_private (self);

  return priv->header_end;
}

/**
 * ang_page_get_table:
 *
 * Returns: (nullable) (transfer none): the AngTable that the window's search and export are for
 */
GtkWidget *
ang_page_get_table (AngPage *self)
{
  AngPagePrivate *priv = ang_page_get_instance_private (self);

  return priv->table;
}

/**
 * ang_page_get_actions:
 *
 * Returns: (transfer none): the page's actions, an action group as well
 */
GActionMap *
ang_page_get_actions (AngPage *self)
{
  AngPagePrivate *priv = ang_page_get_instance_private (self);

  return G_ACTION_MAP (priv->actions);
}

/**
 * ang_page_add_actions:
 *
 * Adds actions whose callbacks get the page as user data.
 */
void
ang_page_add_actions (AngPage            *self,
                      const GActionEntry *entries,
                      guint               n_entries)
{
  g_action_map_add_action_entries (ang_page_get_actions (self), entries, (int) n_entries, self);
}

/**
 * ang_page_enable_action:
 *
 * For a page's update_actions().
 */
void
ang_page_enable_action (AngPage    *self,
                        const char *name,
                        gboolean    enabled)
{
  GAction *action = g_action_map_lookup_action (ang_page_get_actions (self), name);

  g_return_if_fail (G_IS_SIMPLE_ACTION (action));

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/**
 * ang_page_shown:
 *
 * Tells the page that it came into sight. For the window.
 */
void
ang_page_shown (AngPage *self)
{
  AngPageClass *klass = ANG_PAGE_GET_CLASS (self);

  if (klass->shown != NULL)
    klass->shown (self);
}
