; Settings of Windows for a hall, of the whole machine (docs/hall-setup.md says what each is for). What was there before is kept and put back.
!macro KeepAndSet KEY VALUE_NAME VALUE
  ReadRegStr $0 HKLM "${BEFORE}" "${KEY}|${VALUE_NAME}"
  ${If} $0 == ""
    ClearErrors
    ReadRegDWORD $0 HKLM "${KEY}" "${VALUE_NAME}"
    ${If} ${Errors}
      StrCpy $0 "none"
    ${EndIf}
    WriteRegStr HKLM "${BEFORE}" "${KEY}|${VALUE_NAME}" "$0"
  ${EndIf}
  WriteRegDWORD HKLM "${KEY}" "${VALUE_NAME}" ${VALUE}
!macroend

!macro PutBack KEY VALUE_NAME VALUE
  ReadRegStr $0 HKLM "${BEFORE}" "${KEY}|${VALUE_NAME}"
  ${If} $0 == "none"
    DeleteRegValue HKLM "${KEY}" "${VALUE_NAME}"
    DeleteRegKey /ifempty HKLM "${KEY}"
  ${ElseIf} $0 != ""
    WriteRegDWORD HKLM "${KEY}" "${VALUE_NAME}" $0
  ${EndIf}
  DeleteRegValue HKLM "${BEFORE}" "${KEY}|${VALUE_NAME}"
!macroend

!define POLICIES "SOFTWARE\Policies\Microsoft"
!macro HallSettings DO
  !insertmacro ${DO} "${POLICIES}\Windows\EdgeUI" "AllowEdgeSwipe" 0
  !insertmacro ${DO} "${POLICIES}\Windows\WindowsUpdate" "SetUpdateNotificationLevel" 1
  !insertmacro ${DO} "${POLICIES}\Windows\WindowsUpdate" "UpdateNotificationLevel" 2
  !insertmacro ${DO} "${POLICIES}\Windows\CloudContent" "DisableWindowsConsumerFeatures" 1
  !insertmacro ${DO} "${POLICIES}\Windows\OneDrive" "DisableFileSyncNGSC" 1
  !insertmacro ${DO} "${POLICIES}\Dsh" "AllowNewsAndInterests" 0
  !insertmacro ${DO} "SYSTEM\CurrentControlSet\Control\Windows" "ErrorMode" 2
  !insertmacro ${DO} "SYSTEM\CurrentControlSet\Control\Session Manager\Power" "HiberbootEnabled" 0
!macroend
