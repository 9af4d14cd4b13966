#pragma once

#include "ang-import-mapping.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* Somebody of the register with what belongs to him or her, as far as an import looks at it. Private to the room. */
typedef struct
{
  AngRecord *person;
  GPtrArray *identifiers;
  GPtrArray *employments;
  GPtrArray *passports;
  AngRecord *details;     /* (nullable) */
} AngImportPerson;

/* People of the register by their ids. */
typedef struct _AngImportPeople AngImportPeople;

AngImportPeople *ang_import_people_read        (AngStore                *store,
                                                const AngImportMapping  *mapping,
                                                GArray                  *ids,
                                                GCancellable            *cancellable,
                                                GError                 **error);
void             ang_import_people_free        (AngImportPeople         *self);
AngImportPerson *ang_import_people_get         (AngImportPeople         *self,
                                                gint64                   id);

AngRecord       *ang_import_person_get_current (const AngImportPerson   *self);
AngRecord       *ang_import_person_get_at      (const AngImportPerson   *self,
                                                const char              *day);
AngRecord       *ang_import_person_get_next    (const AngImportPerson   *self,
                                                const char              *day);
AngRecord       *ang_import_person_find_number (const AngImportPerson   *self,
                                                const char              *number);
gboolean         ang_import_person_has_kind    (const AngImportPerson   *self,
                                                int                      kind);
AngRecord       *ang_import_person_get_passport (const AngImportPerson  *self,
                                                 const char             *number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngImportPeople, ang_import_people_free)

G_END_DECLS
