; The installer for Windows, made by makensis on any system. build/packaging/windows/nsis.mjs gives: NAME, VERSION (1.2.3), SOURCE (assembled
; folder), OUT, ICON, LICENCE, SIZE (KB), TASK (lines that write the scheduled task), COMPRESSOR; SIGN where there is a certificate.
;   setup.exe [/S] [/HALL] [/DOWNGRADE] [/D=FOLDER]      uninstall.exe [/S] [/DATA]
; Exit codes: 0 done, 3 a newer version is there, 4 another set-up runs, 5 not written (the old version stays), 6 a strange folder.
Target amd64-unicode
Unicode true
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel admin
SetCompressor ${COMPRESSOR}
Name "${NAME}"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\${NAME}"
BrandingText " "
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 ProductName "${NAME}"
VIAddVersionKey /LANG=0 FileDescription "${NAME}"
VIAddVersionKey /LANG=0 FileVersion "${VERSION}"
VIAddVersionKey /LANG=0 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=0 LegalCopyright "MIT"

!include MUI2.nsh
!include LogicLib.nsh
!include WordFunc.nsh
!include FileFunc.nsh

!define EXE "briefing-kiosk.exe"
!define OWN "Software\${NAME}"
!define BEFORE "${OWN}\Before"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_COMPONENTSPAGE_SMALLDESC
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!include "words.nsh"
!include "hall.nsh"
!ifdef SIGN
  !uninstfinalize '${SIGN}' = 0
!endif

; Says why, leaves what was there before, and ends.
!macro Refuse WORDS CODE
  DetailPrint "${WORDS}"
  RMDir /r "$INSTDIR.new"
  MessageBox MB_ICONSTOP "${WORDS}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

; Set-up and removal alike, one at a time.
!macro OnlyOne
  System::Call 'kernel32::CreateMutex(p 0, i 0, t "Global\BriefingKioskSetup") p .r1 ?e'
  Pop $0
  ${If} $0 = 183
    MessageBox MB_ICONSTOP "$(TWICE)" /SD IDOK
    SetErrorLevel 4
    Quit
  ${EndIf}
!macroend

; The tour of this folder ends; nothing starts it again meanwhile.
!macro EndTour
  ReadRegDWORD $0 HKLM "${OWN}" "Task"
  ${If} $0 = 1
    nsExec::ExecToLog 'schtasks.exe /Change /TN "${NAME}" /DISABLE'
    Pop $0
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\${EXE}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${EXE}" a
    ${If} ${Errors}
      MessageBox MB_OKCANCEL|MB_ICONQUESTION "$(RUNNING)" /SD IDOK IDOK +2
      Quit
      nsExec::ExecToLog 'taskkill.exe /F /IM ${EXE}'
      Pop $0
      ${For} $2 1 40
        ClearErrors
        FileOpen $0 "$INSTDIR\${EXE}" a
        ${IfNot} ${Errors}
          ${Break}
        ${EndIf}
        Sleep 250
      ${Next}
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Var Parameters

Function .onInit
  SetShellVarContext all
  !insertmacro OnlyOne
  ${GetParameters} $Parameters
  ; One copy on a machine: a newer one takes the place of the one that is there, wherever it lies.
  ReadRegStr $0 HKLM "${UNINSTALL}" "InstallLocation"
  ${If} $0 != ""
    StrCpy $INSTDIR $0
  ${EndIf}
  ; Whatever lies there that is not ours stays.
  ${If} ${FileExists} "$INSTDIR\*.*"
  ${AndIfNot} ${FileExists} "$INSTDIR\${EXE}"
    ${DirState} "$INSTDIR" $0
    ${If} $0 = 1
      !insertmacro Refuse "$(STRANGE)" 6
    ${EndIf}
  ${EndIf}
  Call HeedNewer
  Call TakeChoices
FunctionEnd

; A file that could not be written has ended it: what was there before has not been touched.
Function .onInstFailed
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR.new"
  MessageBox MB_ICONSTOP "$(NOT_WRITTEN)" /SD IDOK
  SetErrorLevel 5
FunctionEnd

Function HeedNewer
  ReadRegStr $0 HKLM "${UNINSTALL}" "DisplayVersion"
  ${If} $0 == ""
    Return
  ${EndIf}
  ${VersionCompare} "$0" "${VERSION}" $1
  ClearErrors
  ${GetOptions} $Parameters "/DOWNGRADE" $2
  ${If} $1 = 1
  ${AndIf} ${Errors}
    MessageBox MB_YESNO|MB_DEFBUTTON2|MB_ICONEXCLAMATION "$(NEWER)" /SD IDNO IDYES +3
    SetErrorLevel 3
    Quit
  ${EndIf}
FunctionEnd

Section "!$(PROGRAM)" SecProgram
  SectionIn RO
  RMDir /r "$INSTDIR.new"
  ClearErrors
  SetOutPath "$INSTDIR.new"
  File /r "${SOURCE}/*"
  WriteUninstaller "$INSTDIR.new\uninstall.exe"
  ${If} ${Errors}
    !insertmacro Refuse "$(NOT_WRITTEN)" 5
  ${EndIf}
  !insertmacro EndTour
  ; Whole or not at all: the new folder takes the old one's place in one step.
  SetOutPath "$TEMP"
  ${If} ${FileExists} "$INSTDIR\*.*"
    RMDir /r "$INSTDIR.old"
    ClearErrors
    Rename "$INSTDIR" "$INSTDIR.old"
    ${If} ${Errors}
      !insertmacro Refuse "$(STILL_OPEN)" 5
    ${EndIf}
  ${EndIf}
  ClearErrors
  Rename "$INSTDIR.new" "$INSTDIR"
  ${If} ${Errors}
    Rename "$INSTDIR.old" "$INSTDIR"
    !insertmacro Refuse "$(NOT_WRITTEN)" 5
  ${EndIf}
  RMDir /r "$INSTDIR.old"
  ; Chromium's sandboxes read the program as an app container: all of them, and those of the strict kind.
  nsExec::ExecToLog 'icacls.exe "$INSTDIR" /grant *S-1-15-2-1:(OI)(CI)(RX) *S-1-15-2-2:(OI)(CI)(RX)'
  Pop $0
  ${If} $0 != 0
    DetailPrint "icacls: $0"
    MessageBox MB_ICONEXCLAMATION "$(NO_ACL)" /SD IDOK
  ${EndIf}
  WriteRegStr HKLM "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL}" "Publisher" "${NAME}"
  WriteRegStr HKLM "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${EXE}"
  WriteRegStr HKLM "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${UNINSTALL}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKLM "${UNINSTALL}" "NoModify" 1
SectionEnd

!macro DropShortcuts
  RMDir /r "$SMPROGRAMS\${NAME}"
  Delete "$DESKTOP\${NAME}.lnk"
!macroend

Section "$(SHORTCUTS)" SecShortcuts
  CreateDirectory "$SMPROGRAMS\${NAME}"
  CreateShortcut "$SMPROGRAMS\${NAME}\$(LAPTOP).lnk" "$INSTDIR\${EXE}"
  CreateShortcut "$SMPROGRAMS\${NAME}\$(KIOSK).lnk" "$INSTDIR\${EXE}" "--profile kiosk"
  CreateShortcut "$SMPROGRAMS\${NAME}\$(WORKSHOP).lnk" "$INSTDIR\${EXE}" "--workshop"
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${EXE}"
SectionEnd

!macro DropFileType
  DeleteRegKey HKLM "Software\Classes\BriefingKiosk.Pack"
  DeleteRegKey HKLM "Software\Classes\.briefpack"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Section "$(FILE_TYPE)" SecFileType
  WriteRegStr HKLM "Software\Classes\.briefpack" "" "BriefingKiosk.Pack"
  WriteRegStr HKLM "Software\Classes\BriefingKiosk.Pack" "" "$(PACK)"
  WriteRegStr HKLM "Software\Classes\BriefingKiosk.Pack\DefaultIcon" "" "$INSTDIR\${EXE},0"
  WriteRegStr HKLM "Software\Classes\BriefingKiosk.Pack\shell\open\command" "" '"$INSTDIR\${EXE}" --install "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

!macro DropTask
  ReadRegDWORD $0 HKLM "${OWN}" "Task"
  ${If} $0 = 1
    nsExec::ExecToLog 'schtasks.exe /Delete /TN "${NAME}" /F'
    Pop $0
    DeleteRegValue HKLM "${OWN}" "Task"
  ${EndIf}
!macroend

Section /o "$(TASK_PART)" SecTask
  FileOpen $1 "$INSTDIR\task.xml" w
  !include "${TASK}"
  FileClose $1
  nsExec::ExecToLog 'schtasks.exe /Create /TN "${NAME}" /XML "$INSTDIR\task.xml" /F'
  Pop $0
  ${If} $0 == 0
    WriteRegDWORD HKLM "${OWN}" "Task" 1
  ${Else}
    DetailPrint "schtasks: $0"
    MessageBox MB_ICONEXCLAMATION "$(NO_TASK)" /SD IDOK
  ${EndIf}
SectionEnd

Section /o "$(HALL)" SecHall
  !insertmacro HallSettings KeepAndSet
  WriteRegDWORD HKLM "${OWN}" "Hall" 1
SectionEnd

; What was chosen before is chosen again; what is no longer chosen goes.
Section -Unchosen
  ${IfNot} ${SectionIsSelected} ${SecShortcuts}
    !insertmacro DropShortcuts
  ${EndIf}
  ${IfNot} ${SectionIsSelected} ${SecFileType}
    !insertmacro DropFileType
  ${EndIf}
  ${IfNot} ${SectionIsSelected} ${SecTask}
    !insertmacro DropTask
  ${EndIf}
  ${IfNot} ${SectionIsSelected} ${SecHall}
    !insertmacro HallSettings PutBack
    DeleteRegValue HKLM "${OWN}" "Hall"
  ${EndIf}
SectionEnd

Function TakeChoices
  ClearErrors
  ${GetOptions} $Parameters "/HALL" $0
  ${IfNot} ${Errors}
    !insertmacro SelectSection ${SecTask}
    !insertmacro SelectSection ${SecHall}
  ${EndIf}
  ReadRegDWORD $0 HKLM "${OWN}" "Task"
  ${If} $0 = 1
    !insertmacro SelectSection ${SecTask}
  ${EndIf}
  ReadRegDWORD $0 HKLM "${OWN}" "Hall"
  ${If} $0 = 1
    !insertmacro SelectSection ${SecHall}
  ${EndIf}
FunctionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${SecProgram} "$(PROGRAM_MEANS)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SecShortcuts} "$(SHORTCUTS_MEANS)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SecFileType} "$(FILE_TYPE_MEANS)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SecTask} "$(TASK_MEANS)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SecHall} "$(HALL_MEANS)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Function un.onInit
  SetShellVarContext all
  !insertmacro OnlyOne
FunctionEnd

Section Uninstall
  !insertmacro EndTour
  !insertmacro DropTask
  !insertmacro DropShortcuts
  !insertmacro DropFileType
  !insertmacro HallSettings PutBack
  DeleteRegKey HKLM "${OWN}"
  DeleteRegKey HKLM "${UNINSTALL}"
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR"
  ; Settings, packs and visits are the hall's: they go only where somebody says so.
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/DATA" $1
  ${If} ${Errors}
    MessageBox MB_YESNO|MB_DEFBUTTON2|MB_ICONQUESTION "$(DATA)" /SD IDNO IDNO +3
  ${EndIf}
  SetShellVarContext current
  RMDir /r "$APPDATA\Briefing Kiosk"
SectionEnd
