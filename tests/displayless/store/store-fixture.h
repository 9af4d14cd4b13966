#pragma once

#include "ang-choices.h"
#include "ang-entities.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* A register in a folder of its own, gone afterwards. */
typedef struct
{
  char     *folder;
  char     *path;
  AngStore *store;
} StoreFixture;

void       store_fixture_set_up       (StoreFixture   *fixture,
                                       gconstpointer   data);
void       store_fixture_tear_down    (StoreFixture   *fixture,
                                       gconstpointer   data);
void       store_fixture_reopen       (StoreFixture   *fixture);
char      *store_fixture_build_path   (StoreFixture   *fixture,
                                       const char     *name);

gint64     store_fixture_save         (AngStore       *store,
                                       AngRecord      *record);
gint64     store_fixture_save_as      (AngStore       *store,
                                       AngRecord      *record,
                                       const char     *label,
                                       const char     *subject);
gint64     store_fixture_add_person   (AngStore       *store,
                                       const char     *name);
gint64     store_fixture_add_number   (AngStore       *store,
                                       gint64          person,
                                       int             kind,
                                       const char     *value);
gint64     store_fixture_add_scheme   (AngStore       *store,
                                       const char     *abbrev);
gint64     store_fixture_add_cohort   (AngStore       *store,
                                       gint64          scheme,
                                       const char     *code);
gint64     store_fixture_add_participation (AngStore  *store,
                                            gint64     cohort,
                                            gint64     person);
void       store_fixture_remove       (AngStore        *store,
                                       const AngEntity *entity,
                                       gint64           id);
char      *store_fixture_find_names   (AngStore       *store,
                                       const char     *search);
guint64    store_fixture_count        (AngStore        *store,
                                       const AngEntity *entity);
gboolean   store_fixture_import_people (AngStore      *store,
                                        guint          n,
                                        GError       **error);
void       store_fixture_load_dump    (const char      *path,
                                       const char      *name);
void       store_fixture_assert_sound (StoreFixture    *fixture);

#define STORE_TEST(path, func) STORE_TEST_WITH (path, NULL, func)
#define STORE_TEST_WITH(path, data, func) \
  g_test_add (path, StoreFixture, data, store_fixture_set_up, func, store_fixture_tear_down)

G_END_DECLS
