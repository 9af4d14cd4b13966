#include "config.h"

#include "ang-shell.h"

#include <glib/gi18n.h>

#include "ang-focus.h"
#include "ang-header-place.h"
#include "ang-navigation-row.h"
#include "ang-toast.h"

/* One step of the way the user went: the first comes from the sidebar, the others were opened from the one before. */
typedef struct
{
  const AngPageKind *kind;
  AngPage           *page;
} AngStep;

struct _AngShell
{
  GtkWidget parent_instance;

  AngStore *store;
  GArray   *trail;  /* of AngStep; the page is owned by the stack */
  GArray   *roots;  /* of AngStep: pages of the sidebar that were shown before */
  gboolean  collapsed;

  GtkWidget    *root;
  GtkHeaderBar *header;
  GtkWidget    *back_button;
  GtkStack     *header_start;
  GtkStack     *header_end;
  GtkLabel     *title;
  GtkWidget    *sidebar;
  GtkLabel     *register_name;
  GtkListBox   *navigation;
  GtkStack     *pages;
  GtkInfoBar   *error_bar;
  GtkLabel     *error_what;
  GtkLabel     *error_why;
  GtkInfoBar   *read_only_bar;
  AngToast     *toast;
  GMenu        *undo_section;
};

typedef enum
{
  PROP_STORE = 1,
  PROP_COLLAPSED,
} AngShellProps;

static GParamSpec *properties[PROP_COLLAPSED + 1];

G_DEFINE_FINAL_TYPE (AngShell, ang_shell, GTK_TYPE_WIDGET)

static AngStep *
get_last_step (AngShell *self)
{
  return self->trail->len > 0 ? &g_array_index (self->trail, AngStep, self->trail->len - 1) : NULL;
}

static void
remove_page (AngShell *self,
             AngPage  *page)
{
  ang_header_place_take_away (self->header_start, ang_page_get_header_start (page));
  ang_header_place_take_away (self->header_end, ang_page_get_header_end (page));
  gtk_stack_remove (self->pages, GTK_WIDGET (page));
}

static void
update_title (AngShell *self)
{
  AngStep *step = get_last_step (self);
  const char *title = step != NULL ? ang_page_get_title (step->page) : NULL;

  gtk_label_set_text (self->title, title != NULL ? title : "");
}

static void
select_in_sidebar (AngShell          *self,
                   const AngPageKind *kind)
{
  const char *marked = kind->listed_on != NULL ? kind->listed_on : kind->name;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->navigation, i)) != NULL; i++)
    {
      if (g_str_equal (gtk_widget_get_name (GTK_WIDGET (row)), marked))
        gtk_list_box_select_row (self->navigation, row);
    }
}

/* The header, the menus and the accelerators all reach the page in sight through the prefix "page". */
static void
present_last_step (AngShell *self)
{
  AngStep *step = get_last_step (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  g_assert (step != NULL);

  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (step->page));
  ang_header_place_show (self->header_start, ang_page_get_header_start (step->page));
  ang_header_place_show (self->header_end, ang_page_get_header_end (step->page));
  gtk_widget_set_visible (self->back_button, self->trail->len > 1);
  if (root != NULL)
    gtk_widget_insert_action_group (GTK_WIDGET (root), "page", G_ACTION_GROUP (ang_page_get_actions (step->page)));
  select_in_sidebar (self, step->kind);
  update_title (self);
  ang_page_shown (step->page);
}

static AngStep
create_step (AngShell          *self,
             const AngPageKind *kind,
             gint64             record_id)
{
  AngStep step = { kind, ang_pages_create (kind, self->store, record_id) };

  gtk_stack_add_child (self->pages, GTK_WIDGET (step.page));
  g_signal_connect_object (step.page, "notify::title", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);

  return step;
}

static AngStep
find_root (AngShell          *self,
           const AngPageKind *kind)
{
  AngStep step;

  for (guint i = 0; i < self->roots->len; i++)
    {
      step = g_array_index (self->roots, AngStep, i);
      if (step.kind == kind)
        return step;
    }

  step = create_step (self, kind, 0);
  g_array_append_val (self->roots, step);

  return step;
}

static void
drop_steps (AngShell *self,
            guint     n_kept)
{
  g_autoptr (GPtrArray) dropped = g_ptr_array_new ();

  for (guint i = MAX (n_kept, 1); i < self->trail->len; i++)
    g_ptr_array_add (dropped, g_array_index (self->trail, AngStep, i).page);
  g_array_set_size (self->trail, MIN (n_kept, self->trail->len));

  for (guint i = 0; i < dropped->len; i++)
    remove_page (self, g_ptr_array_index (dropped, i));
}

static void
on_navigation_row_activated (AngShell      *self,
                             GtkListBoxRow *row)
{
  ang_shell_show (self, ang_pages_find (gtk_widget_get_name (GTK_WIDGET (row))));
}

static void
on_error_response (AngShell *self)
{
  gtk_info_bar_set_revealed (self->error_bar, FALSE);
}

static void
fill_navigation (AngShell *self)
{
  guint n_kinds;
  const AngPageKind *kinds = ang_pages_list (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      if (kinds[i].icon != NULL)
        gtk_list_box_append (self->navigation, ang_navigation_row_new (&kinds[i], self));
    }
}

static char *
dup_register_name (AngStore *store)
{
  g_autofree char *name = g_path_get_basename (ang_store_get_path (store));

  if (g_str_has_suffix (name, ".angkatan"))
    name[strlen (name) - strlen (".angkatan")] = '\0';

  return g_steal_pointer (&name);
}

static void
set_collapsed (AngShell *self,
               gboolean  collapsed)
{
  if (self->collapsed == collapsed)
    return;

  self->collapsed = collapsed;
  gtk_widget_set_size_request (self->sidebar, collapsed ? 48 : 200, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->register_name), !collapsed);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);
}

static void
ang_shell_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  AngShell *self = ANG_SHELL (object);

  switch ((AngShellProps) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_shell_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  AngShell *self = ANG_SHELL (object);

  switch ((AngShellProps) prop_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_COLLAPSED:
      set_collapsed (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_shell_constructed (GObject *object)
{
  AngShell *self = ANG_SHELL (object);
  g_autofree char *name = dup_register_name (self->store);

  G_OBJECT_CLASS (ang_shell_parent_class)->constructed (object);

  gtk_label_set_text (self->register_name, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->register_name), ang_store_get_path (self->store));
  gtk_info_bar_set_revealed (self->read_only_bar, ang_store_get_read_only (self->store));
  fill_navigation (self);
}

static void
ang_shell_dispose (GObject *object)
{
  AngShell *self = ANG_SHELL (object);

  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (ang_shell_parent_class)->dispose (object);
}

static void
ang_shell_finalize (GObject *object)
{
  AngShell *self = ANG_SHELL (object);

  g_array_unref (self->trail);
  g_array_unref (self->roots);

  G_OBJECT_CLASS (ang_shell_parent_class)->finalize (object);
}

static gboolean
ang_shell_focus (GtkWidget        *widget,
                 GtkDirectionType  direction)
{
  GtkWidget *list = GTK_WIDGET (ANG_SHELL (widget)->navigation);

  if (ang_focus_leaves (list, direction))
    return ang_focus_past (list, widget, direction);

  return GTK_WIDGET_CLASS (ang_shell_parent_class)->focus (widget, direction);
}

static void
ang_shell_class_init (AngShellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_shell_get_property;
  object_class->set_property = ang_shell_set_property;
  object_class->constructed = ang_shell_constructed;
  object_class->dispose = ang_shell_dispose;
  object_class->finalize = ang_shell_finalize;
  widget_class->focus = ang_shell_focus;

  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, ANG_TYPE_STORE, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (ANG_TYPE_TOAST);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-shell.ui");
  gtk_widget_class_bind_template_child (widget_class, AngShell, root);
  gtk_widget_class_bind_template_child (widget_class, AngShell, header);
  gtk_widget_class_bind_template_child (widget_class, AngShell, back_button);
  gtk_widget_class_bind_template_child (widget_class, AngShell, header_start);
  gtk_widget_class_bind_template_child (widget_class, AngShell, header_end);
  gtk_widget_class_bind_template_child (widget_class, AngShell, title);
  gtk_widget_class_bind_template_child (widget_class, AngShell, sidebar);
  gtk_widget_class_bind_template_child (widget_class, AngShell, register_name);
  gtk_widget_class_bind_template_child (widget_class, AngShell, navigation);
  gtk_widget_class_bind_template_child (widget_class, AngShell, pages);
  gtk_widget_class_bind_template_child (widget_class, AngShell, error_bar);
  gtk_widget_class_bind_template_child (widget_class, AngShell, error_what);
  gtk_widget_class_bind_template_child (widget_class, AngShell, error_why);
  gtk_widget_class_bind_template_child (widget_class, AngShell, read_only_bar);
  gtk_widget_class_bind_template_child (widget_class, AngShell, toast);
  gtk_widget_class_bind_template_child (widget_class, AngShell, undo_section);
  gtk_widget_class_bind_template_callback (widget_class, on_navigation_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_error_response);
}

static void
ang_shell_init (AngShell *self)
{
  self->trail = g_array_new (FALSE, FALSE, sizeof (AngStep));
  self->roots = g_array_new (FALSE, FALSE, sizeof (AngStep));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_shell_new:
 *
 * Returns: (transfer floating): a shell for @store, that shows no page yet
 */
GtkWidget *
ang_shell_new (AngStore *store)
{
  return g_object_new (ANG_TYPE_SHELL, "store", store, NULL);
}

/**
 * ang_shell_get_header:
 *
 * Returns: (transfer none): the header bar, for gtk_window_set_titlebar()
 */
GtkWidget *
ang_shell_get_header (AngShell *self)
{
  return GTK_WIDGET (self->header);
}

/**
 * ang_shell_get_page:
 *
 * Returns: (nullable) (transfer none): the page in sight
 */
AngPage *
ang_shell_get_page (AngShell *self)
{
  AngStep *step = get_last_step (self);

  return step != NULL ? step->page : NULL;
}

/**
 * ang_shell_show:
 * @kind: a kind of the sidebar
 *
 * Starts a new way there. The page is made once and keeps its state.
 */
void
ang_shell_show (AngShell          *self,
                const AngPageKind *kind)
{
  AngStep step = find_root (self, kind);

  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (step.page));
  drop_steps (self, 0);
  g_array_append_val (self->trail, step);
  present_last_step (self);
}

/**
 * ang_shell_push:
 * @record_id: the record to show; 0 when @kind has none
 *
 * Opens a page on top of the one in sight.
 */
void
ang_shell_push (AngShell          *self,
                const AngPageKind *kind,
                gint64             record_id)
{
  AngStep *last = get_last_step (self);
  AngStep step;

  if (last != NULL && last->kind == kind && ang_page_get_record_id (last->page) == record_id)
    return;

  step = create_step (self, kind, record_id);
  g_array_append_val (self->trail, step);
  present_last_step (self);
}

/**
 * ang_shell_back:
 *
 * Returns: whether there was a page to go back to
 */
gboolean
ang_shell_back (AngShell *self)
{
  AngPage *left;

  if (self->trail->len < 2)
    return FALSE;

  left = get_last_step (self)->page;
  g_array_set_size (self->trail, self->trail->len - 1);
  present_last_step (self);
  remove_page (self, left);

  return TRUE;
}

/**
 * ang_shell_dup_trail:
 *
 * Returns: (transfer floating): the way the user went, a(sx): names of kinds and ids of records
 */
GVariant *
ang_shell_dup_trail (AngShell *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sx)"));
  for (guint i = 0; i < self->trail->len; i++)
    {
      AngStep *step = &g_array_index (self->trail, AngStep, i);

      g_variant_builder_add (&builder, "(sx)", step->kind->name, ang_page_get_record_id (step->page));
    }

  return g_variant_builder_end (&builder);
}

/**
 * ang_shell_follow_trail:
 * @trail: what ang_shell_dup_trail() gave
 *
 * Goes the same way again, in another shell.
 */
void
ang_shell_follow_trail (AngShell *self,
                        GVariant *trail)
{
  GVariantIter iter;
  const char *name;
  gint64 record_id;

  g_variant_iter_init (&iter, trail);
  while (g_variant_iter_next (&iter, "(&sx)", &name, &record_id))
    {
      const AngPageKind *kind = ang_pages_find (name);

      if (self->trail->len == 0)
        ang_shell_show (self, kind);
      else
        ang_shell_push (self, kind, record_id);
    }
}

/**
 * ang_shell_focus_next_part:
 * @backwards: whether to go round the other way
 *
 * Goes round the parts of the window with the keyboard: page, header bar, sidebar.
 */
void
ang_shell_focus_next_part (AngShell *self,
                           gboolean  backwards)
{
  GtkWidget *const parts[] = { GTK_WIDGET (self->pages), GTK_WIDGET (self->header), GTK_WIDGET (self->navigation) };

  ang_focus_next_of (parts, G_N_ELEMENTS (parts), backwards);
}

/**
 * ang_shell_toast:
 *
 * Says @text at the foot of the window for some seconds, with a button that undoes the last command or without.
 */
void
ang_shell_toast (AngShell   *self,
                 const char *text,
                 gboolean    with_undo)
{
  ang_toast_show (self->toast, text, with_undo ? _("Undo") : NULL, "win.undo", NULL);
}

/**
 * ang_shell_toast_file:
 * @uri: the file that was written
 *
 * Like ang_shell_toast(), with a button that opens the file.
 */
void
ang_shell_toast_file (AngShell   *self,
                      const char *text,
                      const char *uri)
{
  ang_toast_show (self->toast, text, _("Open"), "win.open-file", g_variant_new_string (uri));
}

/**
 * ang_shell_show_error:
 * @what: what did not work
 * @why: why, or ""
 *
 * Shows both above the page until the user closes it.
 */
void
ang_shell_show_error (AngShell   *self,
                      const char *what,
                      const char *why)
{
  gtk_label_set_text (self->error_what, what);
  gtk_label_set_text (self->error_why, why);
  gtk_widget_set_visible (GTK_WIDGET (self->error_why), *why != '\0');
  gtk_info_bar_set_revealed (self->error_bar, TRUE);
}

/**
 * ang_shell_set_undo:
 * @undo_label: (nullable): what would be undone
 * @redo_label: (nullable): what would be done again
 *
 * Puts the names of the commands into the menu.
 */
void
ang_shell_set_undo (AngShell   *self,
                    const char *undo_label,
                    const char *redo_label)
{
  /* Translators: %s is the command that was done, such as "Change Siti Aminah". */
  g_autofree char *undo = undo_label != NULL ? g_strdup_printf (_("Undo: %s"), undo_label) : g_strdup (_("Undo"));
  g_autofree char *redo = redo_label != NULL ? g_strdup_printf (_("Redo: %s"), redo_label) : g_strdup (_("Redo"));

  g_menu_remove_all (self->undo_section);
  g_menu_append (self->undo_section, undo, "win.undo");
  g_menu_append (self->undo_section, redo, "win.redo");
}

/**
 * ang_shell_add_overlay:
 *
 * Lays @widget over sidebar and page.
 */
void
ang_shell_add_overlay (AngShell  *self,
                       GtkWidget *widget)
{
  gtk_overlay_add_overlay (GTK_OVERLAY (self->root), widget);
}
