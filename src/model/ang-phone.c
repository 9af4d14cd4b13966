#include "config.h"

#include "ang-phone.h"

#include <string.h>

#define MAX_LENGTH 128
/* E.164: at most 15 digits with the country code. */
#define MAX_DIGITS 15
#define MIN_DIGITS 7
#define INDONESIA "62"

static const char *const extension_words[] = { "ekstensi", "extension", "pesawat", "ext", "eks", "pes", "x", "#" };
#define EXTENSION_BEGINS "eEpPxX#"

/* Returns: where the extension begins in @text, NULL without one */
static const char *
find_extension (const char  *text,
                const char **digits)
{
  for (const char *p = text + strcspn (text, EXTENSION_BEGINS); *p != '\0'; p += 1 + strcspn (p + 1, EXTENSION_BEGINS))
    for (gsize i = 0; i < G_N_ELEMENTS (extension_words); i++)
      {
        gsize length = strlen (extension_words[i]);

        if (g_ascii_strncasecmp (p, extension_words[i], length) == 0)
          {
            *digits = p + length + strspn (p + length, ".: ");
            return p;
          }
      }
  return NULL;
}

/* Returns: the digits, with + if there was one before them; NULL if it holds what no single number holds */
static char *
gather_digits (const char *text,
               gsize       length)
{
  g_autoptr (GString) digits = g_string_sized_new (20);

  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_isdigit (text[i]) || (text[i] == '+' && digits->len == 0))
        g_string_append_c (digits, text[i]);
      else if (strchr (" -.()'", text[i]) == NULL)
        return NULL;
    }
  return g_string_free (g_steal_pointer (&digits), FALSE);
}

/* 0812… and 62812… are Indonesian, 812… is 0812… after a spreadsheet; 00 is what one dials for +. */
static char *
to_international (const char *digits)
{
  if (*digits == '+')
    digits++;
  else if (g_str_has_prefix (digits, "00"))
    digits += 2;
  else if (*digits == '0')
    return g_strconcat ("+" INDONESIA, digits + 1, NULL);
  else if (*digits == '8')
    return g_strconcat ("+" INDONESIA, digits, NULL);
  else if (!g_str_has_prefix (digits, INDONESIA))
    return NULL;

  /* +62 (0)812… */
  if (g_str_has_prefix (digits, INDONESIA))
    {
      digits += strlen (INDONESIA);
      return g_strconcat ("+" INDONESIA, digits + strspn (digits, "0"), NULL);
    }
  return g_strconcat ("+", digits, NULL);
}

static char *
make_plain (const char *text)
{
  g_autoptr (GString) plain = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x80 && c > ' ')
        g_string_append_c (plain, (char) c);
      else if (g_unichar_isspace (c))
        g_string_append_c (plain, ' ');
      else if (g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION)
        g_string_append_c (plain, '-');
      else if (!g_unichar_iszerowidth (c))
        g_string_append_unichar (plain, c);
    }
  return g_strstrip (g_string_free (g_steal_pointer (&plain), FALSE));
}

static char *
try_normalize (const char *plain)
{
  const char *extension_digits = NULL;
  const char *extension = find_extension (plain, &extension_digits);
  g_autofree char *digits = gather_digits (plain, extension != NULL ? (gsize) (extension - plain) : strlen (plain));
  g_autofree char *number = digits != NULL ? to_international (digits) : NULL;

  if (!ang_phone_is_valid (number))
    return NULL;
  if (extension == NULL || *extension_digits == '\0')
    return g_steal_pointer (&number);
  return g_strconcat (number, " ext. ", extension_digits, NULL);
}

/**
 * ang_phone_normalize:
 * @text: (nullable): a phone number as people write it: `0812-3456-7890`, `+62 812…`, `(0741) 12345 ext. 6`
 *
 * Returns: (transfer full) (nullable): the number with its country code, `+6281234567890`, an extension kept behind it;
 *   what is not a single number (two of them, a remark) as it is, so that nothing is lost; NULL if there is nothing
 */
char *
ang_phone_normalize (const char *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : g_strdup ("");
  g_autofree char *plain = make_plain (valid);
  char *number;

  if (*plain == '\0' || g_str_equal (plain, "-"))
    return NULL;
  number = strlen (plain) <= MAX_LENGTH ? try_normalize (plain) : NULL;
  return number != NULL ? number : g_steal_pointer (&plain);
}

/**
 * ang_phone_is_valid:
 * @number: (nullable): a normalised number
 *
 * Returns: whether it is one: + and 7 to 15 digits, perhaps an extension
 */
gboolean
ang_phone_is_valid (const char *number)
{
  gsize n;

  if (number == NULL || *number != '+' || number[1] < '1' || number[1] > '9')
    return FALSE;
  n = strspn (number + 1, "0123456789");
  if (n < MIN_DIGITS || n > MAX_DIGITS)
    return FALSE;
  return number[n + 1] == '\0' || g_str_has_prefix (number + n + 1, " ext. ");
}

/* Mobile numbers in groups of 3 and 4, as they are spoken: 812-3456-7890. */
static char *
group_mobile (const char *digits,
              gsize       length)
{
  gsize second = length > 7 ? (length - 3) / 2 : 0;

  if (second == 0)
    return g_strndup (digits, length);
  second = MIN (second, 4);
  return g_strdup_printf ("%.3s-%.*s-%.*s", digits, (int) second, digits + 3, (int) (length - 3 - second), digits + 3 + second);
}

/* Jakarta, Bandung, Bogor, Semarang, Surabaya and Medan have an area code of two digits, all others of three. */
static gsize
measure_area (const char *digits)
{
  static const char *const short_codes[] = { "21", "22", "24", "31", "61" };

  for (gsize i = 0; i < G_N_ELEMENTS (short_codes); i++)
    if (g_str_has_prefix (digits, short_codes[i]))
      return 2;
  return 3;
}

/**
 * ang_phone_format:
 * @number: (nullable): a normalised number
 * @abroad: whether it is for readers abroad
 *
 * Returns: (transfer full): as it is printed: `0812-3456-7890`, `(0741) 12345`; abroad `+62 812-3456-7890`, `+62 741 12345`;
 *   other countries' numbers, and what is no number, as they are
 */
char *
ang_phone_format (const char *number,
                  gboolean    abroad)
{
  const char *digits;
  const char *extension;
  gsize length;
  gsize area;

  if (number == NULL)
    return g_strdup ("");
  if (!ang_phone_is_valid (number) || !g_str_has_prefix (number, "+" INDONESIA))
    return g_strdup (number);

  digits = number + strlen ("+" INDONESIA);
  length = strspn (digits, "0123456789");
  extension = digits + length;
  if (*digits == '8')
    {
      g_autofree char *grouped = group_mobile (digits, length);

      return g_strconcat (abroad ? "+" INDONESIA " " : "0", grouped, extension, NULL);
    }
  area = measure_area (digits);
  return g_strdup_printf (abroad ? "+" INDONESIA " %.*s %s" : "(0%.*s) %s", (int) area, digits, digits + area);
}
