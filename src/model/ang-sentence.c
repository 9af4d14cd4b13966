#include "config.h"

#include "ang-sentence.h"

#include <string.h>

#include "ang-number.h"

typedef enum
{
  FILLING_TEXTS = 1,
  FILLING_NUMBER,
  FILLING_DECIMAL,
  FILLING_DATES,
  FILLING_CHOICE,
  FILLING_MESSAGE,
  FILLING_ISSUE,
} FillingType;

/* What stands in one place. Several messages in the same place make a list. */
typedef struct
{
  FillingType type;
  const char *place;
  char *indonesian;
  char *english;
  gint64 number;
  double decimal;
  AngDate from;
  AngDate to;
  const AngEnumeration *enumeration;
  const char *context;
  const char *message;
  AngIssue issue;
} Filling;

struct _AngSentence
{
  grefcount ref_count;
  const char *message;
  GArray *fillings;
};

static void
filling_clear (gpointer data)
{
  Filling *filling = data;

  g_free (filling->indonesian);
  g_free (filling->english);
}

static void
add (AngSentence *self,
     Filling      filling)
{
  g_array_append_val (self->fillings, filling);
}

static char *
format_decimal (double      number,
                AngLanguage language)
{
  double rest = number - (double) (gint64) number;

  return ang_number_format_decimal (number, rest > -0.05 && rest < 0.05 ? 0 : 1, language);
}

static char *
format_filling (const Filling *filling,
                AngLanguage    language)
{
  switch (filling->type)
    {
    case FILLING_TEXTS:
      if (language == ANG_LANGUAGE_ENGLISH && filling->english != NULL)
        return g_strdup (filling->english);
      return g_strdup (filling->indonesian != NULL ? filling->indonesian : filling->english);
    case FILLING_NUMBER:
      return ang_number_format (filling->number, language);
    case FILLING_DECIMAL:
      return format_decimal (filling->decimal, language);
    case FILLING_DATES:
      return ang_date_format_range (filling->from, filling->to, language);
    case FILLING_CHOICE:
      return g_strdup (ang_enumeration_get_label (filling->enumeration, (int) filling->number, language));
    case FILLING_MESSAGE:
      return g_strdup (ang_language_translate (language, filling->context, filling->message));
    case FILLING_ISSUE:
      return ang_issue_describe (&filling->issue, language);
    default:
      g_assert_not_reached ();
    }
}

static void
append_place (AngSentence *self,
              GString     *sentence,
              const char  *place,
              gsize        length,
              AngLanguage  language)
{
  gboolean first = TRUE;

  for (guint i = 0; i < self->fillings->len; i++)
    {
      const Filling *filling = &g_array_index (self->fillings, Filling, i);
      g_autofree char *text = NULL;

      if (strlen (filling->place) != length || strncmp (filling->place, place, length) != 0)
        continue;

      text = format_filling (filling, language);
      if (!first)
        g_string_append (sentence, ", ");
      g_string_append (sentence, text != NULL && *text != '\0' ? text : "–");
      first = FALSE;
    }

  if (first)
    g_string_append (sentence, "–");
}

/**
 * ang_sentence_new:
 * @message: (transfer none): a static message id, marked with N_ () where it stands; places are written `{name}`
 *
 * Returns: (transfer full): a sentence without anything in its places yet
 */
AngSentence *
ang_sentence_new (const char *message)
{
  AngSentence *self = g_new0 (AngSentence, 1);

  g_ref_count_init (&self->ref_count);
  self->message = message;
  self->fillings = g_array_new (FALSE, TRUE, sizeof (Filling));
  g_array_set_clear_func (self->fillings, filling_clear);

  return self;
}

/** Returns: (transfer full): the same sentence, held once more */
AngSentence *
ang_sentence_ref (AngSentence *self)
{
  g_ref_count_inc (&self->ref_count);

  return self;
}

/** Gives up one hold; the last one frees the sentence. */
void
ang_sentence_unref (AngSentence *self)
{
  if (!g_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->fillings);
  g_free (self);
}

/**
 * ang_sentence_put_text:
 * @place: a static string, the word between the braces
 * @text: (nullable): the same in every language, such as a name; nothing is shown as a dash
 */
void
ang_sentence_put_text (AngSentence *self,
                       const char  *place,
                       const char  *text)
{
  ang_sentence_put_texts (self, place, text, text);
}

/**
 * ang_sentence_put_texts:
 * @indonesian: (nullable): also the English one where that is missing
 * @english: (nullable): also the Indonesian one where that is missing
 */
void
ang_sentence_put_texts (AngSentence *self,
                        const char  *place,
                        const char  *indonesian,
                        const char  *english)
{
  add (self, (Filling) {
    .type = FILLING_TEXTS, .place = place, .indonesian = g_strdup (indonesian), .english = g_strdup (english)
  });
}

/**
 * ang_sentence_put_number:
 * @place: a static name, not copied
 *
 * Puts an integer, written with the separators of the language.
 */
void
ang_sentence_put_number (AngSentence *self,
                         const char  *place,
                         gint64       number)
{
  add (self, (Filling) { .type = FILLING_NUMBER, .place = place, .number = number });
}

/**
 * ang_sentence_put_decimal:
 * @place: a static name, not copied
 *
 * Puts a number with one decimal, without it where that would be a zero.
 */
void
ang_sentence_put_decimal (AngSentence *self,
                          const char  *place,
                          double       number)
{
  add (self, (Filling) { .type = FILLING_DECIMAL, .place = place, .decimal = number });
}

/**
 * ang_sentence_put_date:
 * @place: a static name, not copied
 *
 * Puts one date; parts of it may be unknown.
 */
void
ang_sentence_put_date (AngSentence *self,
                       const char  *place,
                       AngDate      date)
{
  ang_sentence_put_range (self, place, date, date);
}

/**
 * ang_sentence_put_range:
 * @place: a static name, not copied
 *
 * Puts the days from @from to @to as one text, without repeating what both share.
 */
void
ang_sentence_put_range (AngSentence *self,
                        const char  *place,
                        AngDate      from,
                        AngDate      to)
{
  add (self, (Filling) { .type = FILLING_DATES, .place = place, .from = from, .to = to });
}

/**
 * ang_sentence_put_choice:
 * @place: a static name, not copied
 *
 * Puts the label of one value of @enumeration.
 */
void
ang_sentence_put_choice (AngSentence          *self,
                         const char           *place,
                         const AngEnumeration *enumeration,
                         int                   value)
{
  add (self, (Filling) { .type = FILLING_CHOICE, .place = place, .enumeration = enumeration, .number = value });
}

/**
 * ang_sentence_put_issue:
 *
 * Puts the whole sentence that describes what is wrong with an identity number.
 */
void
ang_sentence_put_issue (AngSentence    *self,
                        const char     *place,
                        const AngIssue *issue)
{
  add (self, (Filling) { .type = FILLING_ISSUE, .place = place, .issue = *issue });
}

/**
 * ang_sentence_add_message:
 * @context: (nullable): a static message context
 * @message: a static message id
 *
 * Puts a word that is translated with the sentence; called again for the same place, it makes a list.
 */
void
ang_sentence_add_message (AngSentence *self,
                          const char  *place,
                          const char  *context,
                          const char  *message)
{
  add (self, (Filling) { .type = FILLING_MESSAGE, .place = place, .context = context, .message = message });
}

/** Returns: (transfer none): the message id, not translated */
const char *
ang_sentence_get_message (AngSentence *self)
{
  return self->message;
}

/**
 * ang_sentence_format:
 *
 * Returns: (transfer full): the sentence in @language
 */
char *
ang_sentence_format (AngSentence *self,
                     AngLanguage  language)
{
  const char *rest = ang_language_translate (language, NULL, self->message);
  GString *sentence = g_string_new (NULL);

  while (*rest != '\0')
    {
      const char *open = strchr (rest, '{');
      const char *close = open != NULL ? strchr (open, '}') : NULL;

      if (close == NULL)
        break;

      g_string_append_len (sentence, rest, open - rest);
      append_place (self, sentence, open + 1, (gsize) (close - open - 1), language);
      rest = close + 1;
    }
  g_string_append (sentence, rest);

  return g_string_free (sentence, FALSE);
}
