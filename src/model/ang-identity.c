#include "config.h"

#include "ang-identity.h"

#include <string.h>

#define MAX_LENGTH 256
#define WORKING_AGE 17

static const char *const labels[] = { "NIPPPK", "NIPPK", "NIP", "NIK" };

/* @n digits at @position; the caller knows that there are that many */
static int
digits (const char *number,
        gsize       position,
        gsize       n)
{
  int value = 0;

  for (gsize i = position; i < position + n; i++)
    value = value * 10 + (number[i] - '0');
  return value;
}

static gboolean
is_digits (const char *number)
{
  return *number != '\0' && strspn (number, "0123456789") == strlen (number);
}

static gboolean
is_mark (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iszerowidth (c) || g_unichar_ispunct (c) || c == '`' || c == 0xb4;
}

static const char *
skip_label (const char *number)
{
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_has_prefix (number, labels[i]) && g_ascii_isdigit (number[strlen (labels[i])]))
      return number + strlen (labels[i]);
  return number;
}

/**
 * ang_identity_normalize:
 * @text: (nullable): a number as people write it: with blanks, dots, `NIP.` or an apostrophe before it
 *
 * Drops blanks, punctuation and a label before the number; capital letters; ordinary digits.
 *
 * Returns: (transfer full) (nullable): what a register keeps; NULL if nothing is left, or of what cannot be a number
 */
char *
ang_identity_normalize (const char *text)
{
  g_autoptr (GString) number = NULL;

  if (text == NULL || strlen (text) > MAX_LENGTH || !g_utf8_validate (text, -1, NULL))
    return NULL;

  number = g_string_sized_new (24);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* The plus of 1.99E+17 stays: it tells what has happened to the number. */
      if (c >= '0' && c <= '9')
        g_string_append_c (number, (char) c);
      else if (g_unichar_isdigit (c))
        g_string_append_c (number, (char) ('0' + g_unichar_digit_value (c)));
      else if (!is_mark (c) || c == '+')
        g_string_append_unichar (number, g_unichar_toupper (c));
    }
  if (number->len == 0)
    return NULL;
  return g_strdup (skip_label (number->str));
}

/**
 * ang_identity_get_kind:
 * @number: (nullable): a normalised number
 *
 * Tells by the length, and a PNS's number from a PPPK's by digits 13 and 14: a month, or 2 and the count of contracts.
 *
 * Returns: the kind, 0 if it is none of them
 */
AngIdentifierKind
ang_identity_get_kind (const char *number)
{
  gsize length = number != NULL ? strnlen (number, ANG_NIP_LENGTH + 1) : 0;
  int mark;

  if (length == 0 || length > ANG_NIP_LENGTH || !is_digits (number))
    return 0;
  if (length == ANG_OLD_NIP_LENGTH)
    return ANG_IDENTIFIER_KIND_OLD_NIP;
  if (length == ANG_NIK_LENGTH)
    return ANG_IDENTIFIER_KIND_NIK;
  if (length != ANG_NIP_LENGTH)
    return 0;

  mark = digits (number, 12, 2);
  if (mark >= 1 && mark <= 12)
    return ANG_IDENTIFIER_KIND_NIP;
  return mark >= 21 && mark <= 29 ? ANG_IDENTIFIER_KIND_NIPPPK : 0;
}

/* NIP: Perka BKN 22/2007. NIPPPK: the same with the year alone, then 2 and the number of the contract. */
static gboolean
parse_18 (const char  *number,
          AngIdentity *identity)
{
  int sex = digits (number, 14, 1);
  int year = digits (number, 8, 4);
  int mark = digits (number, 12, 2);

  identity->birth = ang_date_new (digits (number, 0, 4), digits (number, 4, 2), digits (number, 6, 2));
  if (!ang_date_is_complete (identity->birth))
    identity->birth = ang_date_unknown ();
  identity->sex = sex == 1 || sex == 2 ? (AngSex) sex : ANG_SEX_UNKNOWN;
  identity->serial = digits (number, 15, 3);
  if (identity->kind == ANG_IDENTIFIER_KIND_NIP)
    identity->appointment = ang_date_new (year, mark, 0);
  else if (identity->kind == ANG_IDENTIFIER_KIND_NIPPPK)
    {
      identity->appointment = ang_date_new (year, 0, 0);
      identity->contract = mark - 20;
    }
  return identity->kind != 0 && ang_date_is_known (identity->birth) && ang_date_is_known (identity->appointment) &&
         identity->sex != ANG_SEX_UNKNOWN;
}

/* The number has the year's last two digits only: the later century in which its owner is old enough to work. */
static AngDate
choose_century (int     year,
                int     month,
                int     day,
                AngDate today)
{
  AngDate late = ang_date_new (2000 + year, month, day);
  AngDate early = ang_date_new (1900 + year, month, day);
  int age = -1;

  if (!ang_date_is_complete (late))
    return early;
  if (!ang_date_is_complete (early) || (ang_date_get_age (late, today, &age, NULL) && age >= WORKING_AGE))
    return late;
  return early;
}

static gboolean
parse_nik (const char  *number,
           AngDate      today,
           AngIdentity *identity)
{
  int day = digits (number, 6, 2);

  identity->sex = day > 40 ? ANG_SEX_FEMALE : ANG_SEX_MALE;
  identity->birth = choose_century (digits (number, 10, 2), digits (number, 8, 2), day > 40 ? day - 40 : day, today);
  if (!ang_date_is_complete (identity->birth))
    {
      identity->birth = ang_date_unknown ();
      identity->sex = ANG_SEX_UNKNOWN;
    }
  identity->serial = digits (number, 12, 4);
  memcpy (identity->region, number, 6);
  return ang_date_is_known (identity->birth);
}

/**
 * ang_identity_parse:
 * @number: (nullable): a normalised number
 * @today: by which the century of a NIK is chosen
 * @identity: (out): the parts
 *
 * Returns: whether @number is well-formed; else @identity has the parts that are
 */
gboolean
ang_identity_parse (const char  *number,
                    AngDate      today,
                    AngIdentity *identity)
{
  memset (identity, 0, sizeof *identity);
  identity->kind = ang_identity_get_kind (number);

  if (number != NULL && strnlen (number, ANG_NIP_LENGTH + 1) == ANG_NIP_LENGTH && is_digits (number))
    return parse_18 (number, identity);
  if (identity->kind == ANG_IDENTIFIER_KIND_NIK)
    return parse_nik (number, today, identity);
  return identity->kind == ANG_IDENTIFIER_KIND_OLD_NIP;
}

/**
 * ang_identity_format:
 * @number: (nullable): a normalised number
 *
 * Returns: (transfer full): as it is printed: NIP and NIPPPK in four groups of 8, 6, 1 and 3 digits; others as they are
 */
char *
ang_identity_format (const char *number)
{
  if (number == NULL)
    return g_strdup ("");
  if (strnlen (number, ANG_NIP_LENGTH + 1) != ANG_NIP_LENGTH || !is_digits (number))
    return g_strdup (number);
  return g_strdup_printf ("%.8s %.6s %.1s %.3s", number, number + 8, number + 14, number + 15);
}

/**
 * ang_identity_mask:
 * @number: (nullable): a NIK, a passport number or the like
 *
 * Enough to recognise a number that one knows, too little to use it: `15710131******01`, `A12****7`.
 *
 * Returns: (transfer full): the number with stars; nothing but stars of a short one
 */
char *
ang_identity_mask (const char *number)
{
  gsize length = number != NULL ? strlen (number) : 0;
  gboolean nik = length == ANG_NIK_LENGTH && is_digits (number);
  gsize head = nik ? 8 : 3;
  gsize tail = nik ? 2 : 1;
  char *masked;

  if (length == 0)
    return g_strdup ("");
  if (length < 7 || length > MAX_LENGTH || !g_str_is_ascii (number))
    return g_strdup ("****");

  masked = g_strdup (number);
  memset (masked + head, '*', length - head - tail);
  return masked;
}

/**
 * ang_identity_succeeds:
 * @number: (nullable): a normalised NIP or NIPPPK
 * @former: (nullable): another one
 *
 * A PPPK gets another number with another contract, and a NIP when becoming PNS: born on the same day, of the same sex, and of a
 * later contract or appointment.
 *
 * Returns: whether @number can be what came after @former
 */
gboolean
ang_identity_succeeds (const char *number,
                       const char *former)
{
  AngDate today = ang_date_today ();
  AngIdentity new;
  AngIdentity old;

  if (number == NULL || former == NULL || !ang_identity_parse (number, today, &new) || !ang_identity_parse (former, today, &old) || old.kind != ANG_IDENTIFIER_KIND_NIPPPK
      || ang_date_compare (new.birth, old.birth) != 0 || new.sex != old.sex)
    return FALSE;
  if (new.kind == ANG_IDENTIFIER_KIND_NIP)
    return new.appointment.year >= old.appointment.year;
  if (new.kind != ANG_IDENTIFIER_KIND_NIPPPK)
    return FALSE;

  return new.appointment.year > old.appointment.year
         || (new.appointment.year == old.appointment.year && new.contract > old.contract);
}
