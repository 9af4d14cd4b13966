#include "config.h"

#include "ang-person-private.h"

#include <glib/gi18n.h>

#include "ang-empty-state.h"
#include "ang-private-details-view.h"

struct _AngPersonPrivate
{
  AngPersonPart parent_instance;

  AngPrivateDetailsView *details; /* (nullable): while revealed */
  GtkStack              *stack;
};

G_DEFINE_FINAL_TYPE (AngPersonPrivate, ang_person_private, ANG_TYPE_PERSON_PART)

static void
ang_person_private_show (AngPersonPart *part,
                         AngRecord     *person)
{
  ang_person_private_conceal (ANG_PERSON_PRIVATE (part));
}

/* Another tab, another page, another window mode: what is not looked at is closed. */
static void
ang_person_private_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ang_person_private_parent_class)->unmap (widget);

  ang_person_private_conceal (ANG_PERSON_PRIVATE (widget));
}

static void
ang_person_private_dispose (GObject *object)
{
  ANG_PERSON_PRIVATE (object)->details = NULL;
  ANG_PERSON_PRIVATE (object)->stack = NULL;

  G_OBJECT_CLASS (ang_person_private_parent_class)->dispose (object);
}

static void
ang_person_private_class_init (AngPersonPrivateClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_person_private_dispose;
  widget_class->unmap = ang_person_private_unmap;
  ANG_PERSON_PART_CLASS (klass)->show = ang_person_private_show;

  g_type_ensure (ANG_TYPE_EMPTY_STATE);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-person-private.ui");
  gtk_widget_class_bind_template_child (widget_class, AngPersonPrivate, stack);
}

static void
ang_person_private_init (AngPersonPrivate *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_person_private_reveal:
 *
 * Reads the private details and shows them, until they are out of sight.
 */
void
ang_person_private_reveal (AngPersonPrivate *self)
{
  AngPersonPart *part = ANG_PERSON_PART (self);

  if (self->details != NULL || ang_person_part_get_person (part) == NULL)
    return;

  self->details = ANG_PRIVATE_DETAILS_VIEW (g_object_new (ANG_TYPE_PRIVATE_DETAILS_VIEW,
                                                          "store", ang_person_part_get_store (part),
                                                          "person", ang_person_part_get_person (part), NULL));
  g_signal_connect_object (self->details, "selection-changed", G_CALLBACK (ang_person_part_selection_changed), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->details), "details");
  gtk_stack_set_visible_child_name (self->stack, "details");
  ang_person_part_selection_changed (part);
}

/**
 * ang_person_private_conceal:
 *
 * Closes the private details, and lets go of them.
 */
void
ang_person_private_conceal (AngPersonPrivate *self)
{
  AngPrivateDetailsView *details = g_steal_pointer (&self->details);

  if (details == NULL || self->stack == NULL)
    return;

  gtk_stack_set_visible_child_name (self->stack, "closed");
  gtk_stack_remove (self->stack, GTK_WIDGET (details));
  ang_person_part_selection_changed (ANG_PERSON_PART (self));
}

/** Returns: whether the private details are in sight */
gboolean
ang_person_private_is_revealed (AngPersonPrivate *self)
{
  return self->details != NULL;
}

/** Opens the form of a new passport; nothing while the details are closed. */
void
ang_person_private_add_passport (AngPersonPrivate *self)
{
  if (self->details != NULL)
    ang_private_details_view_add_passport (self->details);
}

/** Opens the form of the selected passport; nothing while the details are closed. */
void
ang_person_private_edit_passport (AngPersonPrivate *self)
{
  if (self->details != NULL)
    ang_private_details_view_edit_passport (self->details);
}

/** Removes the selected passport; nothing while the details are closed. */
void
ang_person_private_remove_passport (AngPersonPrivate *self)
{
  if (self->details != NULL)
    ang_private_details_view_remove_passport (self->details);
}

/** Returns: whether the details are in sight and exactly one passport is selected */
gboolean
ang_person_private_has_chosen (AngPersonPrivate *self)
{
  return self->details != NULL && ang_private_details_view_has_chosen (self->details);
}
