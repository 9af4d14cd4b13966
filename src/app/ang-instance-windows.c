#include "config.h"

#include "ang-instance-windows.h"

#include <string.h>
#include <windows.h>

/* The program that runs owns an invisible window of this class; a later one finds it and sends what it was asked to open.
 * Windows keeps message windows of other users and of other desktops apart. */
#define CLASS_NAME L"id.angkatan.Angkatan.instance"

/* What is sent: the URIs of the files to open, each ended by NUL; nothing to open: no bytes. */
#define MESSAGE_OPEN 0x416E676B

#define ANSWER_TIMEOUT 10000 /* milliseconds */

static HWND
find_running (void)
{
  return FindWindowExW (HWND_MESSAGE, NULL, CLASS_NAME, NULL);
}

/* Only files can be sent on: with options the program runs by itself. */
static GByteArray *
collect_files (char **arguments)
{
  g_autoptr (GByteArray) files = g_byte_array_new ();

  for (char **argument = arguments; *argument != NULL; argument++)
    {
      g_autoptr (GFile) file = NULL;
      g_autofree char *uri = NULL;

      if (**argument == '-')
        return NULL;
      file = g_file_new_for_commandline_arg (*argument);
      uri = g_file_get_uri (file);
      g_byte_array_append (files, (const guint8 *) uri, (guint) strlen (uri) + 1);
    }

  return g_steal_pointer (&files);
}

/**
 * ang_instance_hand_over:
 *
 * Returns: whether the program runs already and has taken over: this one has nothing left to do
 */
gboolean
ang_instance_hand_over (void)
{
  g_auto (GStrv) arguments = g_win32_get_command_line ();
  g_autoptr (GByteArray) files = arguments[0] != NULL ? collect_files (arguments + 1) : NULL;
  HWND running = find_running ();
  COPYDATASTRUCT data = { MESSAGE_OPEN, 0, NULL };
  DWORD_PTR answer = 0;
  DWORD process;

  if (running == NULL || files == NULL)
    return FALSE;

  /* Whoever was started last may give the foreground away. */
  GetWindowThreadProcessId (running, &process);
  AllowSetForegroundWindow (process);

  data.cbData = files->len;
  data.lpData = files->data;

  return SendMessageTimeoutW (running, WM_COPYDATA, 0, (LPARAM) &data, SMTO_ABORTIFHUNG, ANSWER_TIMEOUT, &answer) != 0 &&
         answer == TRUE;
}

static void
open_files (GApplication *application,
            const char   *uris,
            gsize         length)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  const char *end = uris + length;

  if (length > 0 && uris[length - 1] != '\0')
    return;

  for (const char *uri = uris; uri != NULL && uri < end; uri += strlen (uri) + 1)
    {
      if (g_uri_is_valid (uri, G_URI_FLAGS_NONE, NULL))
        g_ptr_array_add (files, g_file_new_for_uri (uri));
    }

  if (files->len > 0)
    g_application_open (application, (GFile **) files->pdata, (int) files->len, "");
  else
    g_application_activate (application);
}

static LRESULT CALLBACK
on_message (HWND   window,
            UINT   message,
            WPARAM wparam,
            LPARAM lparam)
{
  GApplication *application = (GApplication *) GetWindowLongPtrW (window, GWLP_USERDATA);
  const COPYDATASTRUCT *data = (const COPYDATASTRUCT *) lparam;

  if (message != WM_COPYDATA || application == NULL || data->dwData != MESSAGE_OPEN)
    return DefWindowProcW (window, message, wparam, lparam);

  open_files (application, data->lpData, data->cbData);

  return TRUE;
}

/**
 * ang_instance_listen:
 *
 * From now on a second start of the program by the same user comes here. GTK's main loop hands the messages out. To be called
 * once the program is registered.
 */
void
ang_instance_listen (GApplication *application)
{
  WNDCLASSW class = { 0 };
  HWND window;

  class.lpfnWndProc = on_message;
  class.hInstance = GetModuleHandleW (NULL);
  class.lpszClassName = CLASS_NAME;
  RegisterClassW (&class);

  window = CreateWindowW (CLASS_NAME, L"", 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, class.hInstance, NULL);
  if (window != NULL)
    SetWindowLongPtrW (window, GWLP_USERDATA, (LONG_PTR) application);
}
