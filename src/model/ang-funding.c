#include "config.h"

#include "ang-funding.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-cohort-funding.h"
#include "ang-number.h"

#define RUPIAH "IDR"

static const char *translate (AngLanguage  language,
                              const char  *msgid) G_GNUC_FORMAT (2);

static const char *
translate (AngLanguage  language,
           const char  *msgid)
{
  return ang_language_translate (language, "roster", msgid);
}

static int
get_payer (GPtrArray *fundings,
           guint      i)
{
  return (int) ang_record_get_integer (g_ptr_array_index (fundings, i), ANG_COHORT_FUNDING_PAYER);
}

static void
append_payer (GString     *text,
              GPtrArray   *fundings,
              int          payer,
              const char  *name,
              AngLanguage  language)
{
  gboolean any = FALSE;

  for (guint i = 0; i < fundings->len; i++)
    {
      int component = (int) ang_record_get_integer (g_ptr_array_index (fundings, i), ANG_COHORT_FUNDING_COMPONENT);

      if (get_payer (fundings, i) != payer)
        continue;
      if (!any && text->len > 0)
        g_string_append_c (text, '\n');
      if (any)
        g_string_append (text, ", ");
      else
        g_string_append_printf (text, "%s: ", name);
      any = TRUE;
      g_string_append (text, ang_enumeration_get_label (&ang_funding_component_enumeration, component, language));
    }
}

static gboolean
is_paid_by (GPtrArray           *fundings,
            AngFundingComponent  component,
            AngFundingPayer      payer)
{
  for (guint i = 0; i < fundings->len; i++)
    {
      if (ang_record_get_integer (g_ptr_array_index (fundings, i), ANG_COHORT_FUNDING_COMPONENT) == component)
        return get_payer (fundings, i) == (int) payer;
    }

  return FALSE;
}

/* "All" is said only where travel, lodging and tuition are known to come from one and nothing from another. */
static gboolean
all_paid_by (GPtrArray       *fundings,
             AngFundingPayer  payer)
{
  for (guint i = 0; i < fundings->len; i++)
    {
      if (get_payer (fundings, i) != (int) payer)
        return FALSE;
    }

  return is_paid_by (fundings, ANG_FUNDING_COMPONENT_TICKET, payer) &&
         is_paid_by (fundings, ANG_FUNDING_COMPONENT_LODGING, payer) &&
         is_paid_by (fundings, ANG_FUNDING_COMPONENT_TUITION, payer);
}

/**
 * ang_funding_dup_words:
 * @fundings: (element-type AngRecord): of one cohort
 * @partner: (nullable): what the partner is called
 *
 * Returns: (transfer full): that all is borne by one, or who pays what, a line a payer; "" when nothing is recorded
 */
char *
ang_funding_dup_words (GPtrArray   *fundings,
                       const char  *partner,
                       AngLanguage  language)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ang_funding_payer_enumeration.n_choices; i++)
    {
      int payer = ang_funding_payer_enumeration.choices[i].value;
      const char *name = payer == ANG_FUNDING_PAYER_PARTNER && partner != NULL
                         ? partner : ang_enumeration_get_label (&ang_funding_payer_enumeration, payer, language);

      if (fundings->len > 0 && all_paid_by (fundings, (AngFundingPayer) payer))
        g_string_printf (text, translate (language, NC_ ("roster", "All costs are borne by %s")), name);
      else
        append_payer (text, fundings, payer, name, language);
    }

  return g_strdup (text->str);
}

static void
free_total (gpointer data)
{
  g_free (((AngFundingTotal *) data)->currency);
  g_free (data);
}

static AngFundingTotal *
find_total (GPtrArray  *totals,
            int         payer,
            const char *currency)
{
  AngFundingTotal *total;

  for (guint i = 0; i < totals->len; i++)
    {
      total = g_ptr_array_index (totals, i);
      if (total->payer == payer && g_str_equal (total->currency, currency))
        return total;
    }

  total = g_new0 (AngFundingTotal, 1);
  total->payer = payer;
  total->currency = g_strdup (currency);
  g_ptr_array_add (totals, total);

  return total;
}

static int
compare_totals (gconstpointer a,
                gconstpointer b)
{
  const AngFundingTotal *one = *(const AngFundingTotal **) a;
  const AngFundingTotal *other = *(const AngFundingTotal **) b;

  return one->payer != other->payer ? one->payer - other->payer : g_strcmp0 (one->currency, other->currency);
}

/**
 * ang_funding_list_totals:
 * @fundings: (element-type AngRecord): of one cohort
 *
 * Returns: (transfer full) (element-type AngFundingTotal): a sum for each payer and currency; an amount without a currency is
 *   in rupiah, and a component without an amount is counted as not known beside the payer's rupiah
 */
GPtrArray *
ang_funding_list_totals (GPtrArray *fundings)
{
  GPtrArray *totals = g_ptr_array_new_with_free_func (free_total);

  for (guint i = 0; i < fundings->len; i++)
    {
      AngRecord *funding = g_ptr_array_index (fundings, i);
      const char *currency = ang_record_get_text (funding, ANG_COHORT_FUNDING_CURRENCY);
      g_autofree char *code = g_ascii_strup (currency != NULL ? currency : RUPIAH, -1);
      AngFundingTotal *total = find_total (totals, get_payer (fundings, i), code);

      if (ang_record_is_set (funding, ANG_COHORT_FUNDING_AMOUNT))
        total->amount += ang_record_get_integer (funding, ANG_COHORT_FUNDING_AMOUNT);
      else
        total->n_unknown++;
    }
  g_ptr_array_sort (totals, compare_totals);

  return totals;
}

/** Returns: (transfer full): `Rp25.000.000,00`, with how many amounts are not known; only that when none is */
char *
ang_funding_total_dup_text (const AngFundingTotal *total,
                            AngLanguage            language)
{
  g_autofree char *amount = ang_number_format_amount (total->amount * 100, total->currency, language);
  g_autofree char *unknown = NULL;

  if (total->n_unknown == 0)
    return g_steal_pointer (&amount);

  unknown = g_strdup_printf (ang_language_translate_plural (language, NULL, N_ ("%u amount not known"), N_ ("%u amounts not known"),
                                                            total->n_unknown), total->n_unknown);

  return total->amount != 0 ? g_strconcat (amount, " + ", unknown, NULL) : g_steal_pointer (&unknown);
}
