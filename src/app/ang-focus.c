#include "config.h"

#include "ang-focus.h"

/** Returns: whether @widget or something in it has the keyboard */
gboolean
ang_focus_is_within (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/**
 * ang_focus_leaves:
 * @direction: where the keyboard is to go
 *
 * Lists would have Tab pressed as often as they have rows; with us it leaves them, by ang_focus_past ().
 *
 * Returns: whether the keyboard is in @list, and goes the way of the Tab key, on or back
 */
gboolean
ang_focus_leaves (GtkWidget        *list,
                  GtkDirectionType  direction)
{
  return (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD) && ang_focus_is_within (list);
}

/* To the next child that takes the keyboard, after @at, or the first without. */
static gboolean
focus_next_child (GtkWidget        *parent,
                  GtkWidget        *at,
                  GtkDirectionType  direction)
{
  gboolean forward = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_DOWN || direction == GTK_DIR_RIGHT;
  GtkWidget *next = at;

  do
    {
      if (next == NULL)
        next = forward ? gtk_widget_get_first_child (parent) : gtk_widget_get_last_child (parent);
      else
        next = forward ? gtk_widget_get_next_sibling (next) : gtk_widget_get_prev_sibling (next);
      if (next != NULL && !GTK_IS_NATIVE (next) && gtk_widget_get_child_visible (next) && gtk_widget_child_focus (next, direction))
        return TRUE;
    }while (next != NULL);

  return FALSE;
}

/**
 * ang_focus_children:
 *
 * The vfunc focus of a widget with a grab_focus of its own, which gives the keyboard to something in it: GTK's would use
 * that, too, and so never come back out of the widget, nor to what stands before that something.
 */
gboolean
ang_focus_children (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  GtkWidget *at = gtk_widget_get_focus_child (widget);

  return (at != NULL && gtk_widget_child_focus (at, direction)) || focus_next_child (widget, at, direction);
}

/**
 * ang_focus_start:
 *
 * The same for a widget that Tab and F6 come into where its grab_focus goes; what stands before that is reached backwards.
 */
gboolean
ang_focus_start (GtkWidget        *widget,
                 GtkDirectionType  direction)
{
  return (direction == GTK_DIR_TAB_FORWARD && !ang_focus_is_within (widget) && gtk_widget_grab_focus (widget)) ||
         ang_focus_children (widget, direction);
}

/**
 * ang_focus_past:
 * @widget: what has the keyboard in it
 * @around: something around it
 * @direction: on or back
 *
 * Takes the keyboard past @widget, whatever there is in it, to what comes next in @around.
 *
 * Returns: %FALSE when nothing comes there any more; the keyboard is where it was then
 */
gboolean
ang_focus_past (GtkWidget        *widget,
                GtkWidget        *around,
                GtkDirectionType  direction)
{
  for (GtkWidget *at = widget; at != around; at = gtk_widget_get_parent (at))
    {
      if (focus_next_child (gtk_widget_get_parent (at), at, direction))
        return TRUE;
    }

  return FALSE;
}

/**
 * ang_focus_next_of:
 * @parts: (array length=n_parts): parts of one window, in the order of going round
 * @backwards: whether to go round the other way
 *
 * Takes the keyboard from the part that has it to the next one that can take it.
 */
void
ang_focus_next_of (GtkWidget *const *parts,
                   guint             n_parts,
                   gboolean          backwards)
{
  guint at = 0;

  while (at < n_parts && !ang_focus_is_within (parts[at]))
    at++;
  if (at == n_parts)
    at = 0;

  for (guint i = 1; i < n_parts; i++)
    {
      guint next = (at + (backwards ? n_parts - i : i)) % n_parts;

      if (gtk_widget_child_focus (parts[next], GTK_DIR_TAB_FORWARD))
        return;
    }
}
