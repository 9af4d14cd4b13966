#pragma once

#include "ang-store.h"

G_BEGIN_DECLS

/* Finds out whom the rows of a list may be about: for many rows at a time, in a worker thread, on a connection of its own.
 * The register cannot be closed while there is a finder. */
typedef struct _AngPeopleFinder AngPeopleFinder;

/* Somebody who may be the one that a key means. */
typedef struct
{
  guint    key;      /* the place of the key among those that were asked for */
  gint64   person;
  int      kind;     /* of a number: what it is, an AngIdentifierKind */
  gboolean born;     /* of a name: whether born on the day that was asked for; else one of the days is unknown */
  double   likeness; /* of a name: 1 for the same, down to 0 */
} AngPersonFound;

AngPeopleFinder *ang_people_finder_new          (AngStore            *store,
                                                 GCancellable        *cancellable,
                                                 GError             **error);
void             ang_people_finder_free         (AngPeopleFinder     *self);
GArray          *ang_people_finder_find_numbers (AngPeopleFinder     *self,
                                                 const char *const   *numbers,
                                                 guint                n_numbers,
                                                 GError             **error);
GArray          *ang_people_finder_find_names   (AngPeopleFinder     *self,
                                                 const char *const   *names,
                                                 const char *const   *births,
                                                 guint                n_names,
                                                 GError             **error);
GArray          *ang_people_finder_find_similar (AngPeopleFinder     *self,
                                                 const char *const   *names,
                                                 const char *const   *births,
                                                 guint                n_names,
                                                 GError             **error);
GArray          *ang_people_finder_find_born    (AngPeopleFinder     *self,
                                                 const char *const   *names,
                                                 const char *const   *births,
                                                 guint                n_names,
                                                 GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngPeopleFinder, ang_people_finder_free)

G_END_DECLS
