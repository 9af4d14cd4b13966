#include "config.h"

#include "ang-number.h"

#include <math.h>
#include <string.h>

#define MAX_WORDS 999999999

static const char *const indonesian_units[] = {
  "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
};

static const char *const english_units[] = {
  "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
  "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
};

static const char *const english_tens[] = {
  "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
};

static char
thousand_mark (AngLanguage language)
{
  return language == ANG_LANGUAGE_INDONESIAN ? '.' : ',';
}

static char
decimal_mark (AngLanguage language)
{
  return language == ANG_LANGUAGE_INDONESIAN ? ',' : '.';
}

/* @digits: a whole number with or without a minus, then perhaps a point and decimals, as C writes it */
static char *
group (const char  *digits,
       AngLanguage  language)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize whole;

  if (*digits == '-')
    g_string_append_c (text, *digits++);
  whole = strcspn (digits, ".");
  for (gsize i = 0; i < whole; i++)
    {
      if (i > 0 && (whole - i) % 3 == 0)
        g_string_append_c (text, thousand_mark (language));
      g_string_append_c (text, digits[i]);
    }
  if (digits[whole] == '.')
    g_string_append_printf (text, "%c%s", decimal_mark (language), digits + whole + 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * ang_number_format:
 *
 * Returns: (transfer full): `1.240` in Indonesian, `1,240` in English, whatever the locale
 */
char *
ang_number_format (gint64      n,
                   AngLanguage language)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, n);

  return group (digits, language);
}

/**
 * ang_number_format_decimal:
 * @decimals: digits after the mark, up to 15
 *
 * Returns: (transfer full): `1.240,50` in Indonesian, `1,240.50` in English; `–` for what is not a number
 */
char *
ang_number_format_decimal (double      value,
                           guint       decimals,
                           AngLanguage language)
{
  char format[16];
  char digits[512];

  if (!isfinite (value))
    return g_strdup ("–");
  g_snprintf (format, sizeof format, "%%.%uf", MIN (decimals, 15));
  g_ascii_formatd (digits, sizeof digits, format, value);
  /* What rounds to zero has no sign. */
  if (*digits == '-' && strspn (digits + 1, "0.") == strlen (digits + 1))
    return group (digits + 1, language);
  return group (digits, language);
}

/**
 * ang_number_format_amount:
 * @hundredths: the amount in hundredths of its currency
 * @currency: (nullable): ISO 4217 code; NULL for rupiah
 *
 * Returns: (transfer full): `Rp25.000,00` (Indonesian for rupiah), `USD 1.250,00`, in English `IDR 25,000.00`
 */
char *
ang_number_format_amount (gint64       hundredths,
                          const char  *currency,
                          AngLanguage  language)
{
  guint64 amount = hundredths < 0 ? -(guint64) hundredths : (guint64) hundredths;
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT ".%02u", amount / 100, (guint) (amount % 100));
  g_autofree char *grouped = group (digits, language);
  const char *sign = hundredths < 0 ? "-" : "";

  if (currency == NULL || *currency == '\0')
    currency = "IDR";
  if (language == ANG_LANGUAGE_INDONESIAN && g_str_equal (currency, "IDR"))
    return g_strconcat (sign, "Rp", grouped, NULL);
  return g_strconcat (sign, currency, " ", grouped, NULL);
}

static void
add_word (GString    *text,
          const char *word)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, word);
}

static void
add_indonesian (GString *text,
                guint    n)
{
  static const struct { guint value; const char *name; const char *one; } steps[] = {
    { 1000000, "juta", NULL }, { 1000, "ribu", "seribu" }, { 100, "ratus", "seratus" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      guint count = n / steps[i].value;

      n %= steps[i].value;
      if (count == 1 && steps[i].one != NULL)
        add_word (text, steps[i].one);
      else if (count > 0)
        {
          add_indonesian (text, count);
          add_word (text, steps[i].name);
        }
    }

  if (n >= 20)
    {
      add_word (text, indonesian_units[n / 10]);
      add_word (text, "puluh");
      n %= 10;
    }
  else if (n >= 12)
    {
      add_word (text, indonesian_units[n - 10]);
      add_word (text, "belas");
      return;
    }
  if (n > 0)
    add_word (text, indonesian_units[n]);
}

static void
add_english_below_100 (GString *text,
                       guint    n)
{
  if (n < 20)
    {
      add_word (text, english_units[n]);
      return;
    }
  add_word (text, english_tens[n / 10]);
  if (n % 10 > 0)
    g_string_append_printf (text, "-%s", english_units[n % 10]);
}

static void
add_english_below_1000 (GString *text,
                        guint    n)
{
  if (n >= 100)
    {
      add_word (text, english_units[n / 100]);
      add_word (text, "hundred");
      if (n % 100 > 0)
        add_word (text, "and");
    }
  if (n % 100 > 0)
    add_english_below_100 (text, n % 100);
}

/* British usage, as the rest of the English documents: one thousand and five. */
static void
add_english (GString *text,
             guint    n)
{
  if (n >= 1000000)
    {
      add_english_below_1000 (text, n / 1000000);
      add_word (text, "million");
    }
  if (n / 1000 % 1000 > 0)
    {
      add_english_below_1000 (text, n / 1000 % 1000);
      add_word (text, "thousand");
    }
  if (n >= 1000 && n % 1000 > 0 && n % 1000 < 100)
    add_word (text, "and");
  add_english_below_1000 (text, n % 1000);
}

/**
 * ang_number_words:
 *
 * The words behind a figure in a letter: `19 (sembilan belas) orang`.
 *
 * Returns: (transfer full): @n in words; in figures if it is beyond ±999,999,999
 */
char *
ang_number_words (gint64      n,
                  AngLanguage language)
{
  g_autoptr (GString) text = NULL;

  if (n > MAX_WORDS || n < -MAX_WORDS)
    return ang_number_format (n, language);
  if (n == 0)
    return g_strdup (language == ANG_LANGUAGE_INDONESIAN ? indonesian_units[0] : english_units[0]);

  text = g_string_new (n < 0 ? "minus" : NULL);
  if (language == ANG_LANGUAGE_INDONESIAN)
    add_indonesian (text, (guint) ABS (n));
  else
    add_english (text, (guint) ABS (n));
  return g_string_free (g_steal_pointer (&text), FALSE);
}
