#include "config.h"

#include "ang-findings-board.h"

/* Several changes in a row are looked at together. */
#define DELAY_MS 150

/* So often the calendar is looked at: the next day has other findings. */
#define DAY_SECONDS 300

#define MAX_PASSPORTS 200

/* What a look at the register brought. */
typedef struct
{
  AngCheckup *checkup;
  GPtrArray *groups;
  GPtrArray *dues;
  GPtrArray *cohorts;
  GPtrArray *passports;
  AngYearFigures figures;
} Look;

struct _AngFindingsBoard
{
  GObject parent_instance;

  AngStore *store;
  gulong handler;
  Look *look; /* NULL before the first */
  AngChanges *pending;
  GCancellable *cancellable; /* of the look that is under way */
  char *failure;
  guint timeout;
  guint day_timeout;
};

/* What goes to the thread that may wait. */
typedef struct
{
  AngStore *store;
  AngCheckup *before; /* NULL: everything */
  AngChanges *changes;
  AngDate today;
} Order;

typedef enum
{
  PROP_READY = 1,
  PROP_FAILURE,
} AngFindingsBoardProps;

static GParamSpec *properties[PROP_FAILURE + 1];

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static G_DEFINE_QUARK (ang - findings - board, board)

G_DEFINE_FINAL_TYPE (AngFindingsBoard, ang_findings_board, G_TYPE_OBJECT)

static void
look_free (Look *look)
{
  g_clear_pointer (&look->groups, g_ptr_array_unref);
  g_clear_pointer (&look->dues, g_ptr_array_unref);
  g_clear_pointer (&look->cohorts, g_ptr_array_unref);
  g_clear_pointer (&look->passports, g_ptr_array_unref);
  g_clear_pointer (&look->checkup, ang_checkup_unref);
  g_free (look);
}

static void
order_free (Order *order)
{
  g_clear_pointer (&order->before, ang_checkup_unref);
  g_clear_pointer (&order->changes, ang_changes_free);
  g_object_unref (order->store);
  g_free (order);
}

static Look *
look_at (Order         *order,
         GCancellable  *cancellable,
         GError       **error)
{
  Look *look = g_new0 (Look, 1);

  look->checkup = order->before != NULL ? ang_checkup_renew (order->before, order->store, order->changes, cancellable, NULL, error)
                                        : ang_checkup_read (order->store, order->today, cancellable, NULL, error);
  if (look->checkup != NULL && ang_store_read_year_figures (order->store, order->today.year, &look->figures, cancellable, error))
    look->passports = ang_store_read_passport_notices (order->store, order->today, MAX_PASSPORTS, cancellable, error);
  if (look->passports == NULL)
    {
      look_free (look);
      return NULL;
    }

  look->groups = ang_checkup_list_groups (look->checkup);
  look->dues = ang_checkup_list_dues (look->checkup);
  look->cohorts = ang_checkup_list_cohorts (look->checkup);

  return look;
}

static void
look_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  Look *look = look_at (data, cancellable, &error);

  if (look != NULL)
    g_task_return_pointer (task, look, (GDestroyNotify) look_free);
  else
    g_task_return_error (task, error);
}

static void start (AngFindingsBoard *self);

static void
set_failure (AngFindingsBoard *self,
             const char       *failure)
{
  if (g_strcmp0 (self->failure, failure) == 0)
    return;

  g_free (self->failure);
  self->failure = g_strdup (failure);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAILURE]);
}

static void
take_look (AngFindingsBoard *self,
           Look             *look)
{
  gboolean was_ready = self->look != NULL;

  g_clear_pointer (&self->look, look_free);
  self->look = look;
  set_failure (self, NULL);
  if (!was_ready)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_looked (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autofree GWeakRef *weak = user_data;
  g_autoptr (AngFindingsBoard) self = g_weak_ref_get (weak);
  g_autoptr (GError) error = NULL;
  Look *look = g_task_propagate_pointer (G_TASK (result), &error);

  g_weak_ref_clear (weak);
  if (self == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    {
      g_clear_pointer (&look, look_free);
      return;
    }

  g_clear_object (&self->cancellable);
  if (look != NULL)
    take_look (self, look);
  else
    set_failure (self, error->message);
  if (self->pending != NULL)
    start (self);
}

static gboolean
on_timeout (gpointer user_data)
{
  AngFindingsBoard *self = user_data;

  self->timeout = 0;
  if (self->cancellable == NULL)
    start (self);

  return G_SOURCE_REMOVE;
}

static gboolean
is_of_today (AngFindingsBoard *self)
{
  return self->look != NULL && ang_date_compare (ang_checkup_get_today (self->look->checkup), ang_date_today ()) == 0;
}

/* One look at a time; what changes meanwhile is looked at afterwards. Who drops the board does not wait for it. */
static void
start (AngFindingsBoard *self)
{
  g_autoptr (GTask) task = NULL;
  Order *order = g_new0 (Order, 1);
  GWeakRef *weak = g_new (GWeakRef, 1);

  g_clear_handle_id (&self->timeout, g_source_remove);
  order->store = g_object_ref (self->store);
  order->today = ang_date_today ();
  order->before = is_of_today (self) ? ang_checkup_ref (self->look->checkup) : NULL;
  order->changes = g_steal_pointer (&self->pending);
  if (order->changes == NULL)
    order->changes = ang_changes_new ();

  self->cancellable = g_cancellable_new ();
  g_weak_ref_init (weak, self);
  task = g_task_new (self->store, self->cancellable, on_looked, weak);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_run_in_thread (task, look_in_thread);
}

static void
on_committed (AngFindingsBoard *self,
              AngChanges       *changes)
{
  if (self->pending == NULL)
    self->pending = ang_changes_new ();
  ang_changes_merge (self->pending, changes);
  if (self->timeout == 0)
    self->timeout = g_timeout_add (DELAY_MS, on_timeout, self);
}

static gboolean
on_day_timeout (gpointer user_data)
{
  AngFindingsBoard *self = user_data;

  if (self->look != NULL && !is_of_today (self) && self->cancellable == NULL)
    start (self);

  return G_SOURCE_CONTINUE;
}

static void
ang_findings_board_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  AngFindingsBoard *self = ANG_FINDINGS_BOARD (object);

  switch ((AngFindingsBoardProps) prop_id)
    {
    case PROP_READY:
      g_value_set_boolean (value, ang_findings_board_get_ready (self));
      break;
    case PROP_FAILURE:
      g_value_set_string (value, self->failure);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_findings_board_dispose (GObject *object)
{
  AngFindingsBoard *self = ANG_FINDINGS_BOARD (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_handle_id (&self->day_timeout, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->store != NULL)
    {
      g_object_set_qdata (G_OBJECT (self->store), board_quark (), NULL);
      g_clear_signal_handler (&self->handler, self->store);
      g_clear_object (&self->store);
    }
  g_clear_pointer (&self->pending, ang_changes_free);
  g_clear_pointer (&self->look, look_free);
  g_clear_pointer (&self->failure, g_free);

  G_OBJECT_CLASS (ang_findings_board_parent_class)->dispose (object);
}

static void
ang_findings_board_class_init (AngFindingsBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_findings_board_get_property;
  object_class->dispose = ang_findings_board_dispose;

  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, flags);
  properties[PROP_FAILURE] = g_param_spec_string ("failure", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ang_findings_board_init (AngFindingsBoard *self)
{
}

/**
 * ang_findings_board_get:
 *
 * There is one for each register, however many pages look at it. It begins to look in the background at once.
 *
 * Returns: (transfer full): the board of @store
 */
AngFindingsBoard *
ang_findings_board_get (AngStore *store)
{
  AngFindingsBoard *self = g_object_get_qdata (G_OBJECT (store), board_quark ());

  if (self != NULL)
    return g_object_ref (self);

  self = g_object_new (ANG_TYPE_FINDINGS_BOARD, NULL);
  self->store = g_object_ref (store);
  self->handler = g_signal_connect_swapped (store, "committed", G_CALLBACK (on_committed), self);
  self->day_timeout = g_timeout_add_seconds (DAY_SECONDS, on_day_timeout, self);
  g_object_set_qdata (G_OBJECT (store), board_quark (), self);
  start (self);

  return self;
}

/** Returns: whether everything was looked at once; before that there is nothing to get */
gboolean
ang_findings_board_get_ready (AngFindingsBoard *self)
{
  return self->look != NULL;
}

/** Returns: (nullable): why the last look failed */
const char *
ang_findings_board_get_failure (AngFindingsBoard *self)
{
  return self->failure;
}

/** Returns: the day of the last look */
AngDate
ang_findings_board_get_today (AngFindingsBoard *self)
{
  return ang_checkup_get_today (self->look->checkup);
}

/** Returns: (transfer none): all of the last look */
AngCheckup *
ang_findings_board_get_checkup (AngFindingsBoard *self)
{
  return self->look->checkup;
}

/** Returns: (transfer none) (element-type AngCheckupGroup): the findings, see ang_checkup_list_groups() */
GPtrArray *
ang_findings_board_get_groups (AngFindingsBoard *self)
{
  return self->look->groups;
}

/** Returns: (transfer none) (element-type AngDue): what is to be done, the earliest first */
GPtrArray *
ang_findings_board_get_dues (AngFindingsBoard *self)
{
  return self->look->dues;
}

/** Returns: (transfer none) (element-type AngCohort): all cohorts, the latest first */
GPtrArray *
ang_findings_board_get_cohorts (AngFindingsBoard *self)
{
  return self->look->cohorts;
}

/** Returns: (transfer none) (element-type AngPassportNotice): whose passports run out, the soonest first */
GPtrArray *
ang_findings_board_get_passports (AngFindingsBoard *self)
{
  return self->look->passports;
}

/** Returns: (transfer none): this year's figures */
const AngYearFigures *
ang_findings_board_get_figures (AngFindingsBoard *self)
{
  return &self->look->figures;
}
