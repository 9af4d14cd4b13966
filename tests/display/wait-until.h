#pragma once

#include <glib.h>

/* For tests in process: the main loop turns until the condition holds, and the test fails when that takes longer. */
static gboolean
on_late (gpointer late)
{
  *(gboolean *) late = TRUE;

  return G_SOURCE_REMOVE;
}

#define wait_within(seconds, condition)                                \
  G_STMT_START {                                                       \
    gboolean late = FALSE;                                             \
    guint source = g_timeout_add_seconds ((seconds), on_late, &late);  \
    while (!(condition) && !late)                                      \
      g_main_context_iteration (NULL, TRUE);                           \
    g_assert_false (late);                                             \
    g_source_remove (source);                                          \
  } G_STMT_END
