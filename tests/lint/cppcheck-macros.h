/* Macros of GLib that cppcheck's own description of it lacks; read by tests/lint/cppcheck alone. */
#define G_GNUC_FORMAT(n)
#define G_GNUC_PRINTF(a, b)
#define G_DEFINE_QUARK(name, function) GQuark function ## _quark (void) { return 0; }
#define STAILQ_FOREACH(item, list, field) for (item = (list)->stqh_first; item != NULL; item = item->field.stqe_next)
