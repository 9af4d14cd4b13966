#include "config.h"

#include "ang-cohort-page-private.h"

#include <glib/gi18n.h>

#include "ang-cohort-commands.h"
#include "ang-cohort-facts.h"
#include "ang-cohort-state.h"
#include "ang-cohort.h"
#include "ang-nomination-dialog.h"
#include "ang-run-command.h"

static AngCohortState
get_state (AngCohortPage *self)
{
  return self->cohort != NULL ? (AngCohortState) ang_record_get_integer (self->cohort, ANG_COHORT_STATE) : 0;
}

static void
set_state (AngCohortPage  *self,
           AngCohortState  state)
{
  AngStore *store = ang_page_get_store (ANG_PAGE (self));
  /* Translators: %s is the new state of a cohort, such as "Approved". */
  g_autofree char *done = g_strdup_printf (_("The cohort is now: %s"),
                                           ang_enumeration_get_label (&ang_cohort_state_enumeration, (int) state,
                                                                      ang_language_get_interface ()));

  if (self->cohort == NULL || state == 0 || state == get_state (self))
    return;

  ang_run_command (GTK_WIDGET (self), store, ang_cohort_command_set_state (ang_record_get_id (self->cohort), state), done,
                   _("The state could not be changed"), NULL);
}

static void
on_next_state (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  AngCohortPage *self = ANG_COHORT_PAGE (user_data);

  set_state (self, ang_cohort_state_get_next (get_state (self)));
}

static void
on_previous_state (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  AngCohortPage *self = ANG_COHORT_PAGE (user_data);

  set_state (self, ang_cohort_state_get_previous (get_state (self)));
}

static void
on_set_cohort_state (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  set_state (ANG_COHORT_PAGE (user_data), (AngCohortState) g_variant_get_int32 (parameter));
}

static void
open_made (GtkWidget  *widget,
           AngCommand *command)
{
  gtk_widget_activate_action (widget, "win.open-record", "(sx)", ang_cohort_entity.name, ang_command_get_made (command));
}

static void
on_duplicate (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  AngCohortPage *self = ANG_COHORT_PAGE (user_data);

  if (self->cohort == NULL)
    return;

  ang_run_command (GTK_WIDGET (self), ang_page_get_store (ANG_PAGE (self)),
                   ang_cohort_command_duplicate (ang_record_get_id (self->cohort), ang_date_today ().year),
                   _("This is the copy: set its dates"), _("The cohort could not be duplicated"), open_made);
}

static void
on_delete (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  AngCohortPage *self = ANG_COHORT_PAGE (user_data);
  AngTransaction *transaction;
  g_autofree char *done = NULL;
  const char *code;

  if (self->cohort == NULL)
    return;

  code = ang_record_get_text (self->cohort, ANG_COHORT_CODE);
  /* Translators: %s is the code of a cohort. */
  done = g_strdup_printf (_("%s was deleted"), code);
  transaction = ang_transaction_new (N_("Delete %s"), code);
  ang_transaction_set_about (transaction, &ang_cohort_entity, ang_record_get_id (self->cohort));
  ang_transaction_remove (transaction, &ang_cohort_entity, ang_record_get_id (self->cohort));
  ang_run_transaction (GTK_WIDGET (self), ang_page_get_store (ANG_PAGE (self)), transaction, done,
                       _("The cohort could not be deleted"));
}

/* The window has the dialog: it asks for template, language and place. */
static void
on_export (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  AngCohortPage *self = ANG_COHORT_PAGE (user_data);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.export-roster", "x", ang_page_get_record_id (ANG_PAGE (self)));
}

static void
on_nomination (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  AngCohortPage *self = ANG_COHORT_PAGE (user_data);

  if (self->cohort != NULL)
    ang_nomination_dialog_present (GTK_WIDGET (self), ang_page_get_store (ANG_PAGE (self)), self->cohort);
}

/* Ctrl+PageUp and Ctrl+PageDown, wherever the focus is */
static void
on_turn_tab (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  ang_cohort_page_turn_tab (ANG_COHORT_PAGE (user_data), g_variant_get_int32 (parameter));
}

static const GActionEntry entries[] = {
  { "next-state", on_next_state },
  { "previous-state", on_previous_state },
  { "set-cohort-state", on_set_cohort_state, "i" },
  { "duplicate", on_duplicate },
  { "delete", on_delete },
  { "export", on_export },
  { "nomination", on_nomination },
  { "turn-tab", on_turn_tab, "i" },
};

/**
 * ang_cohort_page_init_actions:
 *
 * Gives the page its commands; those on people come from the view of the participants.
 */
void
ang_cohort_page_init_actions (AngCohortPage *self)
{
  ang_page_add_actions (ANG_PAGE (self), entries, G_N_ELEMENTS (entries));
}

/**
 * ang_cohort_page_update_actions:
 *
 * Which of the commands make sense now.
 */
void
ang_cohort_page_update_actions (AngCohortPage *self)
{
  AngPage *page = ANG_PAGE (self);
  gboolean writable = self->cohort != NULL && !ang_store_get_read_only (ang_page_get_store (page));

  ang_page_enable_action (page, "next-state", writable && ang_cohort_state_get_next (get_state (self)) != 0);
  ang_page_enable_action (page, "previous-state", writable && ang_cohort_state_get_previous (get_state (self)) != 0);
  ang_page_enable_action (page, "set-cohort-state", writable);
  ang_page_enable_action (page, "duplicate", writable);
  ang_page_enable_action (page, "delete", writable);
  ang_page_enable_action (page, "export", self->cohort != NULL);
  ang_page_enable_action (page, "nomination", self->cohort != NULL && !ang_record_get_boolean (self->cohort, ANG_COHORT_COUNT_ONLY));
}
