#pragma once

#include "ang-choices.h"
#include "ang-date.h"

G_BEGIN_DECLS

/* What the rules look at in the record of one person: little enough to go through a whole register. Texts are borrowed. */
typedef struct
{
  gint64 id;
  const char *name; /* without titles */
  const char *full_name;
  const char *birth; /* (nullable) */
  AngSex sex;
  AngPersonStatus status;
  AngEmploymentStatus emp_status;
  const char *nip;   /* (nullable): the one in use */
  gboolean has_unit; /* or employer */
  const char *unit_closed; /* (nullable): the last day of the unit */
  const char *unit_id;     /* its names, when it has one */
  const char *unit_en;
} AngPersonOutline;

/* One of the person's official numbers. */
typedef struct
{
  gint64 id;
  AngIdentifierKind kind;
  const char *value;
  gboolean ended;
} AngNumberOutline;

void     ang_person_outline_check        (const AngPersonOutline  *self,
                                          AngDate                  today,
                                          gint64                   participation,
                                          GPtrArray               *findings);
void     ang_person_outline_check_number (const AngPersonOutline  *self,
                                          const AngNumberOutline  *number,
                                          AngDate                  today,
                                          gint64                   participation,
                                          GPtrArray               *findings);
gboolean ang_person_outline_shares       (const AngPersonOutline  *self,
                                          const AngNumberOutline  *number,
                                          const AngPersonOutline  *other,
                                          const AngNumberOutline  *others);
void     ang_person_outline_add_number   (const AngPersonOutline  *self,
                                          const AngNumberOutline  *number,
                                          const AngPersonOutline  *other,
                                          const AngNumberOutline  *others,
                                          gint64                   participation,
                                          GPtrArray               *findings);
void     ang_person_outline_add_birth    (const AngPersonOutline  *self,
                                          const AngPersonOutline  *other,
                                          gint64                   participation,
                                          GPtrArray               *findings);

G_END_DECLS
