#pragma once

#include <glib-object.h>

#include "ang-enumeration.h"

G_BEGIN_DECLS

/* The number of an integer field that holds nothing. Links and choices use 0, reals NaN, texts %NULL. */
#define ANG_UNSET G_MININT64

typedef enum
{
  ANG_FIELD_ID = 1,  /* gint64, the primary key; 0 = not stored yet */
  ANG_FIELD_TEXT,    /* char *, never "" */
  ANG_FIELD_INTEGER, /* gint64 or ANG_UNSET */
  ANG_FIELD_REAL,    /* double or NaN */
  ANG_FIELD_BOOLEAN, /* gboolean */
  ANG_FIELD_DATE,    /* char *, ISO 8601, may be partial: YYYY or YYYY-MM */
  ANG_FIELD_CHOICE,  /* int, a value of @choices */
  ANG_FIELD_LOOKUP,  /* char *, a code of the look-up kind @target */
  ANG_FIELD_LINK,    /* gint64, the id of a record of the entity @target; 0 = none */
  ANG_FIELD_BYTES,   /* GBytes */
} AngFieldType;

typedef enum
{
  ANG_FIELD_NO_FLAGS = 0,
  ANG_FIELD_REQUIRED = 1 << 0,
  ANG_FIELD_COMPUTED = 1 << 1, /* read from the entity's view, never written */
  ANG_FIELD_PRIVATE = 1 << 2,  /* class C: shown on demand only, never in logs or titles */
  ANG_FIELD_LONG = 1 << 3,     /* text of several lines */
  ANG_FIELD_INTERNAL = 1 << 4, /* never shown as a field of its own */
  ANG_FIELD_TIME = 1 << 5,     /* a text that is a time of the day, HH:MM */
} AngFieldFlags;

/* What one field of an entity is: the column in the store, the property of the object, and the word people read. */
typedef struct
{
  const char           *name;
  AngFieldType          type;
  AngFieldFlags         flags;
  const char           *label;
  const char           *target;
  const AngEnumeration *choices;
} AngField;

typedef struct
{
  const char     *name;   /* table, and the word of the command line */
  const char     *label;
  const char     *source; /* table or view that rows are read from */
  const AngField *fields; /* field 0 is the id */
  guint           n_fields;
  GType           (*get_type) (void);
} AngEntity;

#define ANG_TYPE_RECORD (ang_record_get_type ())

G_DECLARE_DERIVABLE_TYPE (AngRecord, ang_record, ANG, RECORD, GObject)

struct _AngRecordClass
{
  GObjectClass     parent_class;
  const AngEntity *entity;
  GParamSpec     **properties;
};

void             ang_record_class_set_entity (AngRecordClass  *klass,
                                              const AngEntity *entity);

AngRecord       *ang_record_new              (const AngEntity *entity);
AngRecord       *ang_record_copy             (AngRecord       *self);
AngRecord       *ang_record_dup_changed      (AngRecord       *self);
void             ang_record_assign           (AngRecord       *self,
                                              AngRecord       *from);
gboolean         ang_record_equal            (AngRecord       *self,
                                              AngRecord       *other);
const AngEntity *ang_record_get_entity       (AngRecord       *self);
gint64           ang_record_get_id           (AngRecord       *self);

gboolean         ang_record_is_set           (AngRecord       *self,
                                              guint            field);
const char      *ang_record_get_text         (AngRecord       *self,
                                              guint            field);
gint64           ang_record_get_integer      (AngRecord       *self,
                                              guint            field);
double           ang_record_get_real         (AngRecord       *self,
                                              guint            field);
gboolean         ang_record_get_boolean      (AngRecord       *self,
                                              guint            field);
GBytes          *ang_record_get_bytes        (AngRecord       *self,
                                              guint            field);
void             ang_record_set_text         (AngRecord       *self,
                                              guint            field,
                                              const char      *text);
void             ang_record_set_integer      (AngRecord       *self,
                                              guint            field,
                                              gint64           integer);
void             ang_record_set_real         (AngRecord       *self,
                                              guint            field,
                                              double           real);
void             ang_record_set_boolean      (AngRecord       *self,
                                              guint            field,
                                              gboolean         boolean);
void             ang_record_set_bytes        (AngRecord       *self,
                                              guint            field,
                                              GBytes          *bytes);
void             ang_record_unset            (AngRecord       *self,
                                              guint            field);

void             ang_record_load_text        (AngRecord       *self,
                                              guint            field,
                                              const char      *text);
void             ang_record_load_integer     (AngRecord       *self,
                                              guint            field,
                                              gint64           integer);
void             ang_record_load_real        (AngRecord       *self,
                                              guint            field,
                                              double           real);
void             ang_record_load_bytes       (AngRecord       *self,
                                              guint            field,
                                              GBytes          *bytes);
gboolean         ang_record_is_changed       (AngRecord       *self,
                                              guint            field);
void             ang_record_clear_changes    (AngRecord       *self);
void             ang_record_clear_stored     (AngRecord       *self,
                                              AngRecord       *stored);

gboolean         ang_entity_find_field       (const AngEntity *entity,
                                              const char      *name,
                                              guint           *field);
gboolean         ang_field_holds_text        (const AngField  *field);

/* Each kind of record is a final subclass that adds nothing but its fields: .ui files and lists get a type of their own,
 * the store, the history and the command line read the table of fields. */
#define ANG_DECLARE_RECORD(TypeName, type_name, NAME)                         \
  G_DECLARE_FINAL_TYPE (TypeName, type_name, ANG, NAME, AngRecord)            \
  extern const AngEntity type_name##_entity;

#define ANG_DEFINE_RECORD(TypeName, type_name)                                \
  struct _##TypeName { AngRecord parent_instance; };                          \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, ANG_TYPE_RECORD)                  \
  static void                                                                 \
  type_name##_class_init (TypeName##Class *klass)                             \
  {                                                                           \
    ang_record_class_set_entity (ANG_RECORD_CLASS (klass), &type_name##_entity); \
  }                                                                           \
  static void                                                                 \
  type_name##_init (TypeName *self)                                           \
  {                                                                           \
  }

G_END_DECLS
