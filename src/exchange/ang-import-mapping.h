#pragma once

#include "ang-import-field.h"
#include "ang-import-layout.h"

G_BEGIN_DECLS

/* What the rows become. */
typedef enum
{
  ANG_IMPORT_PURPOSE_PEOPLE = 1,
  ANG_IMPORT_PURPOSE_PARTICIPANTS,
} AngImportPurpose;

/* Why a column has the field that it has, or none. */
typedef enum
{
  ANG_IMPORT_REASON_UNKNOWN = 0, /* neither heading nor cells tell */
  ANG_IMPORT_REASON_HEADING,
  ANG_IMPORT_REASON_CONTENT,     /* the cells tell */
  ANG_IMPORT_REASON_CHOSEN,      /* by the user, or as it was the last time */
  ANG_IMPORT_REASON_CONFLICT,    /* another column holds the same and is used */
  ANG_IMPORT_REASON_USELESS,     /* known, and nothing for a register */
} AngImportReason;

/* Which column holds what. */
typedef struct _AngImportMapping AngImportMapping;

AngImportMapping *ang_import_mapping_guess         (const AngImportLayout  *layout,
                                                    AngImportPurpose        purpose);
AngImportMapping *ang_import_mapping_copy          (const AngImportMapping *self);
void              ang_import_mapping_free          (AngImportMapping       *self);
guint             ang_import_mapping_get_n_columns (const AngImportMapping *self);
AngImportFieldId  ang_import_mapping_get           (const AngImportMapping *self,
                                                    guint                   column);
AngImportReason   ang_import_mapping_get_reason    (const AngImportMapping *self,
                                                    guint                   column);
AngImportFieldId  ang_import_mapping_get_rival     (const AngImportMapping *self,
                                                    guint                   column);
gboolean          ang_import_mapping_find          (const AngImportMapping *self,
                                                    AngImportFieldId        field,
                                                    guint                  *column);
void              ang_import_mapping_set           (AngImportMapping       *self,
                                                    guint                   column,
                                                    AngImportFieldId        field);
gboolean          ang_import_mapping_set_heading   (AngImportMapping       *self,
                                                    const AngImportLayout  *layout,
                                                    const char             *assignment,
                                                    GError                **error);
gboolean          ang_import_mapping_check         (const AngImportMapping *self,
                                                    GError                **error);
char             *ang_import_mapping_dup_note      (const AngImportMapping *self,
                                                    const AngImportLayout  *layout,
                                                    guint                   column);

char             *ang_import_layout_dup_signature  (const AngImportLayout  *layout);
char             *ang_import_mapping_to_text       (const AngImportMapping *self,
                                                    const AngImportLayout  *layout);
gboolean          ang_import_mapping_apply_text    (AngImportMapping       *self,
                                                    const AngImportLayout  *layout,
                                                    const char             *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngImportMapping, ang_import_mapping_free)

G_END_DECLS
