#pragma once

#include "ang-csv-reader.h"
#include "ang-record.h"
#include "ang-transaction.h"

G_BEGIN_DECLS

/* Makes records of the CSV files that the program brings along: columns have the names of fields, links are the other
 * record's key in a column named for it. Private to the room. */
typedef struct _AngSeed AngSeed;

/* One row of a file: makes and saves what it stands for. */
typedef gboolean (*AngSeedRowFunc) (AngSeed  *self,
                                    GError  **error);

AngSeed        *ang_seed_new             (void);
AngSeed        *ang_seed_new_for         (AngTransaction   *transaction);
void            ang_seed_free            (AngSeed          *self);
AngTransaction *ang_seed_get_transaction (AngSeed          *self);
gboolean        ang_seed_read            (AngSeed          *self,
                                          const char       *path,
                                          AngSeedRowFunc    func,
                                          GError          **error);

const char     *ang_seed_get             (AngSeed          *self,
                                          const char       *column);
guint           ang_seed_get_row         (AngSeed          *self);
gboolean        ang_seed_fill            (AngSeed          *self,
                                          AngRecord        *record,
                                          GError          **error);
void            ang_seed_save            (AngSeed          *self,
                                          AngRecord        *record,
                                          const char       *key);
void            ang_seed_know            (AngSeed          *self,
                                          AngRecord        *record,
                                          const char       *key);
gboolean        ang_seed_knows           (AngSeed          *self,
                                          const char       *entity,
                                          const char       *key);
gboolean        ang_seed_find            (AngSeed          *self,
                                          const char       *entity,
                                          const char       *key,
                                          gint64           *id,
                                          GError          **error);
void            ang_seed_set_error       (AngSeed          *self,
                                          const char       *column,
                                          GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngSeed, ang_seed_free)

G_END_DECLS
