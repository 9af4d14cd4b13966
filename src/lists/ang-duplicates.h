#pragma once

#include "ang-person.h"
#include "ang-store.h"

G_BEGIN_DECLS

typedef enum
{
  ANG_DUPLICATE_NUMBER = 1, /* an official number is the same: certain */
  ANG_DUPLICATE_CONTRACT,   /* born on the same day, the names are alike, and the number is one of a later contract: very likely */
  ANG_DUPLICATE_BIRTH,      /* born on the same day, and the names are alike: likely */
  ANG_DUPLICATE_NAME,       /* the names are alike, and a birth date is unknown: possible */
} AngDuplicateReason;

/* Somebody who is in the register already and may be the one that is being entered. Properties: "person" (AngPerson),
 * "reason" (int). */
#define ANG_TYPE_DUPLICATE (ang_duplicate_get_type ())

G_DECLARE_FINAL_TYPE (AngDuplicate, ang_duplicate, ANG, DUPLICATE, GObject)

AngPerson          *ang_duplicate_get_person   (AngDuplicate         *self);
AngDuplicateReason  ang_duplicate_get_reason   (AngDuplicate         *self);

GPtrArray          *ang_duplicates_find        (AngStore             *store,
                                                AngPerson            *person,
                                                const char           *number,
                                                GCancellable         *cancellable,
                                                GError              **error);
void                ang_duplicates_find_async  (AngStore             *store,
                                                AngPerson            *person,
                                                const char           *number,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GPtrArray          *ang_duplicates_find_finish (AngStore             *store,
                                                GAsyncResult         *result,
                                                GError              **error);

G_END_DECLS
