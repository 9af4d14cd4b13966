; The installer: for one user, without administrator rights, in the language of Windows. /S installs silently, /D=FOLDER
; (last) chooses the folder. Installing over an older version replaces it; registers and settings are never touched.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true

!define APP "Angkatan"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${APP}"
!define CLASSES "Software\Classes"
!define TYPE "id.angkatan.Register"

Name "${APP} ${VERSION}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${APP}"
InstallDirRegKey HKCU "Software\${APP}" "InstallDir"
BrandingText "${APP} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${APP}"
VIAddVersionKey "FileDescription" "${APP}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "GPL-3.0-or-later"

!include MUI2.nsh
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\bin\angkatan.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Indonesian"

LangString IN_USE ${LANG_ENGLISH} "${APP} is running. Close it, then try again."
LangString IN_USE ${LANG_INDONESIAN} "${APP} sedang berjalan. Tutup dahulu, lalu coba lagi."
LangString REGISTER_TYPE ${LANG_ENGLISH} "Angkatan register"
LangString REGISTER_TYPE ${LANG_INDONESIAN} "Register Angkatan"
LangString TAGLINE ${LANG_ENGLISH} "Register of cohorts sent to trainings"
LangString TAGLINE ${LANG_INDONESIAN} "Register angkatan pelatihan"

; A program that runs cannot be replaced: its file cannot be opened for writing.
!macro REFUSE_WHILE_RUNNING label
  IfFileExists "$INSTDIR\bin\angkatan.exe" 0 ${label}
  ClearErrors
  FileOpen $0 "$INSTDIR\bin\angkatan.exe" a
  IfErrors 0 +4
  MessageBox MB_OK|MB_ICONEXCLAMATION "$(IN_USE)" /SD IDOK
  SetErrorLevel 3
  Quit
  FileClose $0
  ${label}:
!macroend

; What this program lays down, and nothing else that may lie in the folder.
!macro REMOVE_FILES
  RMDir /r "$INSTDIR\bin"
  RMDir /r "$INSTDIR\share"
!macroend

Section "install"
  !insertmacro REFUSE_WHILE_RUNNING not_running
  !insertmacro REMOVE_FILES
  SetOutPath "$INSTDIR"
  File /r "${STAGE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  SetOutPath "$INSTDIR\bin"
  CreateShortcut "$SMPROGRAMS\${APP}.lnk" "$INSTDIR\bin\angkatan.exe" "" "$INSTDIR\bin\angkatan.exe" 0 SW_SHOWNORMAL "" "$(TAGLINE)"

  WriteRegStr HKCU "Software\${APP}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${CLASSES}\.angkatan" "" "${TYPE}"
  WriteRegStr HKCU "${CLASSES}\.angkatan" "Content Type" "application/x-angkatan"
  WriteRegStr HKCU "${CLASSES}\${TYPE}" "" "$(REGISTER_TYPE)"
  WriteRegStr HKCU "${CLASSES}\${TYPE}\DefaultIcon" "" "$INSTDIR\bin\angkatan.exe,0"
  WriteRegStr HKCU "${CLASSES}\${TYPE}\shell\open\command" "" '"$INSTDIR\bin\angkatan.exe" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${APP}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\bin\angkatan.exe"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1

  ; The desktop learns of the new file type.
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  !insertmacro REFUSE_WHILE_RUNNING un_not_running
  !insertmacro REMOVE_FILES
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${APP}.lnk"
  DeleteRegKey HKCU "${CLASSES}\${TYPE}"
  ReadRegStr $0 HKCU "${CLASSES}\.angkatan" ""
  StrCmp $0 "${TYPE}" 0 +2
  DeleteRegKey HKCU "${CLASSES}\.angkatan"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\${APP}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
