#pragma once

#include "ang-command.h"
#include "store-fixture.h"

G_BEGIN_DECLS

/* A cohort with three people and their rows in it. */
typedef struct
{
  gint64 cohort;
  gint64 people[3];
  gint64 rows[3];
} CommandGroup;

AngCommand *command_fixture_run (AngStore   *store,
                                 AngCommand *command,
                                 const char *label);
void command_fixture_step (AngStore   *store,
                           AngCommand *command,
                           const char *label);
void command_fixture_run_to_nothing (AngStore   *store,
                                     AngCommand *command);
AngRecord *command_fixture_get (AngStore        *store,
                                const AngEntity *entity,
                                gint64           id);
gint64 command_fixture_get_number (AngStore        *store,
                                   const AngEntity *entity,
                                   gint64           id,
                                   guint            field);
void command_fixture_assert_text (AngStore        *store,
                                  const AngEntity *entity,
                                  gint64           id,
                                  guint            field,
                                  const char      *expected);
GPtrArray *command_fixture_list (AngStore        *store,
                                 const AngEntity *entity,
                                 guint            field,
                                 gint64           link);
gint64 command_fixture_add_origin (AngStore   *store,
                                   const char *name,
                                   gboolean    own);
gint64 command_fixture_make_cohort (AngStore *store);
CommandGroup command_fixture_make_group (AngStore *store);
AngRecord *command_fixture_new_draft (void);
AngRecord *command_fixture_new_employment (void);

G_END_DECLS
