#include "config.h"

#include "ang-document-state.h"

#include <glib/gi18n.h>

/**
 * ang_document_state_is_there:
 *
 * Returns: whether nobody has to ask for the document any more
 */
gboolean
ang_document_state_is_there (AngDocumentState state)
{
  return state == ANG_DOCUMENT_STATE_RECEIVED || state == ANG_DOCUMENT_STATE_VERIFIED || state == ANG_DOCUMENT_STATE_NOT_NEEDED;
}

static const struct
{
  AngDocumentState state;
  const char *letter;
} letters[] = {
  /* Translators: the letters that people type for the states of a document, each another one; they are shown beside the state. */
  { ANG_DOCUMENT_STATE_MISSING, NC_ ("letter of missing", "m") },
  { ANG_DOCUMENT_STATE_REQUESTED, NC_ ("letter of requested", "q") },
  { ANG_DOCUMENT_STATE_RECEIVED, NC_ ("letter of received", "r") },
  { ANG_DOCUMENT_STATE_VERIFIED, NC_ ("letter of verified", "v") },
  { ANG_DOCUMENT_STATE_NOT_NEEDED, NC_ ("letter of not needed", "n") },
};

static const char *const letter_contexts[] = {
  "letter of missing", "letter of requested", "letter of received", "letter of verified", "letter of not needed",
};

/** Returns: (transfer none): the letter that stands for a state in the language of the interface */
const char *
ang_document_state_get_letter (AngDocumentState state)
{
  return ang_document_state_get_letter_in (state, ang_language_get_interface ());
}

/** Returns: (transfer none): the letter that stands for a state in @language */
const char *
ang_document_state_get_letter_in (AngDocumentState state,
                                  AngLanguage      language)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      if (letters[i].state == state)
        return ang_language_translate (language, letter_contexts[i], letters[i].letter);
    }

  return "";
}

/**
 * ang_document_state_from_letter:
 * @letter: one of the language of the interface, or the number of a state from 1 to 5
 *
 * Returns: whether it stands for a state
 */
gboolean
ang_document_state_from_letter (gunichar          letter,
                                AngDocumentState *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      if (letter != (gunichar) ('1' + i)
          && g_unichar_tolower (letter) != g_unichar_tolower (g_utf8_get_char (ang_document_state_get_letter (letters[i].state))))
        continue;
      *state = letters[i].state;
      return TRUE;
    }

  return FALSE;
}

/**
 * ang_document_state_from_text:
 * @text: the word of a state in either language, however it is capitalised, or its letter
 *
 * Returns: whether it is a state
 */
gboolean
ang_document_state_from_text (const char       *text,
                              AngDocumentState *state)
{
  g_autofree char *wanted = g_utf8_casefold (text, -1);

  for (guint i = 0; i < ang_document_state_enumeration.n_choices; i++)
    {
      int value = ang_document_state_enumeration.choices[i].value;
      g_autofree char *indonesian =
        g_utf8_casefold (ang_enumeration_get_label (&ang_document_state_enumeration, value, ANG_LANGUAGE_INDONESIAN), -1);
      g_autofree char *english = g_utf8_casefold (ang_enumeration_get_label (&ang_document_state_enumeration, value, ANG_LANGUAGE_ENGLISH), -1);

      if (!g_str_equal (wanted, indonesian) && !g_str_equal (wanted, english))
        continue;
      *state = (AngDocumentState) value;
      return TRUE;
    }

  return g_utf8_strlen (text, -1) == 1 && ang_document_state_from_letter (g_utf8_get_char (text), state);
}
