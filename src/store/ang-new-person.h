#pragma once

#include "ang-employment.h"
#include "ang-person.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* A person on the way into the register, with a number and an employment. */
typedef struct
{
  AngRecord *person;
  char *number;
  AngRecord *employment; /* (nullable) */
  AngRecord *identifier; /* (nullable): made of the number when it is saved */
} AngNewPerson;

AngNewPerson *ang_new_person_new           (AngPerson       *person,
                                            const char      *number,
                                            AngEmployment   *employment);
void          ang_new_person_free          (AngNewPerson    *self);
gboolean      ang_new_person_save          (AngNewPerson    *self,
                                            AngTransaction  *transaction,
                                            GError         **error);
char         *ang_new_person_dup_full_name (AngNewPerson    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngNewPerson, ang_new_person_free)

G_END_DECLS
