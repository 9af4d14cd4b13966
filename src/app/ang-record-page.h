#pragma once

#include "ang-page.h"

G_BEGIN_DECLS

/* The page of one record: keeps it as the store has it, calls itself by it, and goes away with it. A subclass says which
 * entity in its class_init. Property "record" (AngRecord; NULL before it is read). Actions: page.delete. */
#define ANG_TYPE_RECORD_PAGE (ang_record_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (AngRecordPage, ang_record_page, ANG, RECORD_PAGE, AngPage)

struct _AngRecordPageClass
{
  AngPageClass parent_class;

  const AngEntity *entity;
};

AngRecord *ang_record_page_get_record (AngRecordPage *self);
void       ang_record_page_open       (AngRecordPage *self,
                                       AngRecord     *record);

G_END_DECLS
