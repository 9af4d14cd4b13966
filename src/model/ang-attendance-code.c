#include "config.h"

#include "ang-attendance-code.h"

#include "ang-record.h"

#define MOST_MINUTES 999

static const struct
{
  AngAttendanceValue value;
  gunichar           indonesian;
  gunichar           english;
} letters[] = {
  { ANG_ATTENDANCE_PRESENT, 'H', 'P' },
  { ANG_ATTENDANCE_LATE, 'T', 'L' },
  { ANG_ATTENDANCE_EXCUSED, 'I', 'E' },
  { ANG_ATTENDANCE_ILL, 'S', 'I' },
  { ANG_ATTENDANCE_ABSENT, 'A', 'A' },
};

static gunichar
get_letter (guint       index,
            AngLanguage language)
{
  return language == ANG_LANGUAGE_INDONESIAN ? letters[index].indonesian : letters[index].english;
}

/** Returns: the letter for @value; 0 when there is none */
gunichar
ang_attendance_code_get_letter (AngAttendanceValue value,
                                AngLanguage        language)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      if (letters[i].value == value)
        return get_letter (i, language);
    }

  return 0;
}

/**
 * ang_attendance_code_find:
 * @letter: large or small
 * @language: whose letters come first; those of the other language are understood where these say nothing
 *
 * Returns: what the letter means; 0 for none
 */
AngAttendanceValue
ang_attendance_code_find (gunichar    letter,
                          AngLanguage language)
{
  AngLanguage other = language == ANG_LANGUAGE_INDONESIAN ? ANG_LANGUAGE_ENGLISH : ANG_LANGUAGE_INDONESIAN;

  letter = g_unichar_toupper (letter);
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      if (get_letter (i, language) == letter)
        return letters[i].value;
    }
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      if (get_letter (i, other) == letter)
        return letters[i].value;
    }

  return 0;
}

/**
 * ang_attendance_code_parse:
 * @text: a letter or word, "P", "hadir", "T 10"; or the minutes that somebody was late, "10"
 * @value: (out): what it means
 * @minutes: (out): how late, or %ANG_UNSET
 *
 * Returns: whether it means anything
 */
gboolean
ang_attendance_code_parse (const char         *text,
                           AngLanguage         language,
                           AngAttendanceValue *value,
                           gint64             *minutes)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  const char *digits = stripped;
  guint64 number;
  gboolean has_number;

  while (*digits != '\0' && !g_ascii_isdigit (*digits))
    digits++;
  has_number = g_ascii_string_to_unsigned (digits, 10, 0, MOST_MINUTES, &number, NULL);
  if (*stripped == '\0' || (*digits != '\0' && !has_number))
    return FALSE;

  *minutes = has_number ? (gint64) number : ANG_UNSET;
  *value = digits == stripped ? ANG_ATTENDANCE_LATE : ang_attendance_code_find (g_utf8_get_char (stripped), language);

  return *value != 0 && (!has_number || *value == ANG_ATTENDANCE_LATE);
}

/** Returns: (transfer full): "P", or "L 10" with the minutes of who was late */
char *
ang_attendance_code_format (AngAttendanceValue value,
                            gint64             minutes,
                            AngLanguage        language)
{
  char letter[7] = { 0 };

  g_unichar_to_utf8 (ang_attendance_code_get_letter (value, language), letter);
  if (value == ANG_ATTENDANCE_LATE && minutes != ANG_UNSET)
    return g_strdup_printf ("%s %d", letter, (int) minutes);

  return g_strdup (letter);
}

/** Returns: whether who is noted so took part */
gboolean
ang_attendance_was_there (AngAttendanceValue value)
{
  return value == ANG_ATTENDANCE_PRESENT || value == ANG_ATTENDANCE_LATE;
}
