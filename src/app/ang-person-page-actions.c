#include "config.h"

#include "ang-merge-people-dialog.h"
#include "ang-people-actions.h"

#include "ang-person-page-private.h"

/* The accelerators stand with those of the other pages, in ang-window-actions.c. */

static void
on_split_titles (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  ang_person_profile_split_titles (ANG_PERSON_PAGE (user_data)->profile);
}

static void
on_propose_names (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  ang_person_profile_propose_names (ANG_PERSON_PAGE (user_data)->profile);
}

static void
on_propose_passport (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  ang_person_profile_propose_passport (ANG_PERSON_PAGE (user_data)->profile);
}

static void
on_propose_badge (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  ang_person_profile_propose_badge (ANG_PERSON_PAGE (user_data)->profile);
}

static void
on_add_number (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  ang_person_numbers_add (ANG_PERSON_PAGE (user_data)->numbers);
}

static void
on_edit_number (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  ang_person_numbers_edit (ANG_PERSON_PAGE (user_data)->numbers);
}

static void
on_remove_number (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  ang_person_numbers_remove (ANG_PERSON_PAGE (user_data)->numbers);
}

static void
on_add_employment (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  AngPersonPage *self = ANG_PERSON_PAGE (user_data);

  gtk_notebook_set_current_page (self->tabs, gtk_notebook_page_num (self->tabs, self->service));
  ang_person_employments_add (self->employments);
}

static void
on_edit_employment (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  ang_person_employments_edit (ANG_PERSON_PAGE (user_data)->employments);
}

static void
on_remove_employment (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  ang_person_employments_remove (ANG_PERSON_PAGE (user_data)->employments);
}

static void
on_open_training (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  ang_person_trainings_open (ANG_PERSON_PAGE (user_data)->trainings);
}

static void
on_reveal_private (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  ang_person_private_reveal (ANG_PERSON_PAGE (user_data)->secrets);
}

static void
on_conceal_private (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  ang_person_private_conceal (ANG_PERSON_PAGE (user_data)->secrets);
}

static void
on_add_passport (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  ang_person_private_add_passport (ANG_PERSON_PAGE (user_data)->secrets);
}

static void
on_edit_passport (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  ang_person_private_edit_passport (ANG_PERSON_PAGE (user_data)->secrets);
}

static void
on_remove_passport (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  ang_person_private_remove_passport (ANG_PERSON_PAGE (user_data)->secrets);
}

static void
on_merge (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  AngPersonPage *self = ANG_PERSON_PAGE (user_data);
  AngRecord *person = ang_person_page_get_person (self);

  if (person != NULL)
    ang_merge_people_dialog_find (GTK_WIDGET (self), ang_page_get_store (ANG_PAGE (self)), person);
}

static void
go_back (GtkWidget *widget)
{
  gtk_widget_activate_action (widget, "win.back", NULL);
}

static void
on_delete (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  AngPersonPage *self = ANG_PERSON_PAGE (user_data);
  AngRecord *person = ang_person_page_get_person (self);
  g_autoptr (GPtrArray) people = g_ptr_array_new ();

  if (person == NULL)
    return;

  g_ptr_array_add (people, person);
  ang_people_delete (GTK_WIDGET (self), ang_page_get_store (ANG_PAGE (self)), people, go_back);
}

static const GActionEntry entries[] = {
  { "new", on_add_employment },
  { "split-titles", on_split_titles },
  { "propose-names", on_propose_names },
  { "propose-passport", on_propose_passport },
  { "propose-badge", on_propose_badge },
  { "add-number", on_add_number },
  { "edit-number", on_edit_number },
  { "remove-number", on_remove_number },
  { "add-employment", on_add_employment },
  { "edit-employment", on_edit_employment },
  { "remove-employment", on_remove_employment },
  { "open-training", on_open_training },
  { "reveal-private", on_reveal_private },
  { "conceal-private", on_conceal_private },
  { "add-passport", on_add_passport },
  { "edit-passport", on_edit_passport },
  { "remove-passport", on_remove_passport },
  { "merge", on_merge },
  { "delete", on_delete },
};

/* Those that change the register, and need nothing but a person. */
static const char *const changes[] = {
  "split-titles", "propose-names", "propose-passport", "propose-badge", "add-number", "add-employment", "new", "merge", "delete",
};

/**
 * ang_person_page_init_actions:
 *
 * Gives the page its commands.
 */
void
ang_person_page_init_actions (AngPersonPage *self)
{
  ang_page_add_actions (ANG_PAGE (self), entries, G_N_ELEMENTS (entries));
}

/**
 * ang_person_page_update_actions:
 *
 * Only what can be done now can be chosen.
 */
void
ang_person_page_update_actions (AngPersonPage *self)
{
  AngPage *page = ANG_PAGE (self);
  gboolean there = ang_person_page_get_person (self) != NULL;
  gboolean writable = there && !ang_store_get_read_only (ang_page_get_store (page));
  gboolean number = writable && ang_person_numbers_has_chosen (self->numbers);
  gboolean employment = writable && ang_person_employments_has_chosen (self->employments);
  gboolean revealed = ang_person_private_is_revealed (self->secrets);
  gboolean passport = writable && ang_person_private_has_chosen (self->secrets);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    ang_page_enable_action (page, changes[i], writable);
  ang_page_enable_action (page, "edit-number", number);
  ang_page_enable_action (page, "remove-number", number);
  ang_page_enable_action (page, "edit-employment", employment);
  ang_page_enable_action (page, "remove-employment", employment);
  ang_page_enable_action (page, "open-training", ang_person_trainings_has_chosen (self->trainings));
  ang_page_enable_action (page, "reveal-private", there && !revealed);
  ang_page_enable_action (page, "conceal-private", revealed);
  ang_page_enable_action (page, "add-passport", writable && revealed);
  ang_page_enable_action (page, "edit-passport", passport);
  ang_page_enable_action (page, "remove-passport", passport);
}
