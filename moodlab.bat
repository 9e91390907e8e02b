@echo off
rem Starts Moodlab; builds it first where it is not built.
setlocal
set "ROOT=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>nul || (
  echo Moodlab needs Java 17 or later: install a JDK or point JAVA_HOME at one. 1>&2
  exit /b 1
)
set "CLASSPATH_FILE=%ROOT%experiments\cli\target\classpath"
if not exist "%CLASSPATH_FILE%" (
  echo Building Moodlab; the first time this fetches its libraries and takes a few minutes ... 1>&2
  pushd "%ROOT%"
  call mvn -q -B -Dfast package || (popd & exit /b 1)
  popd
)
for /f "tokens=3" %%v in ('""%JAVA%" -version 2>&1" ^| findstr /i version') do set "VERSION=%%~v"
for /f "delims=." %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 17 (
  echo Moodlab needs Java 17 or later, and %JAVA% is %VERSION%: point JAVA_HOME at a newer one. 1>&2
  exit /b 1
)
set "FLAGS=-Djdk.serialFilter=!* -Dorg.eclipse.deeplearning4j.helpers.disable=false -Dmoodlab.root=%ROOT%."
if %MAJOR% GEQ 22 set "FLAGS=%FLAGS% --enable-native-access=ALL-UNNAMED"
if %MAJOR% GEQ 24 set "FLAGS=%FLAGS% --sun-misc-unsafe-memory-access=allow"
set "OMP_NUM_THREADS=1"
rem The class path is longer than a command line may be: Java reads it from an argument file.
set "ARGFILE=%ROOT%experiments\cli\target\classpath.args"
powershell -NoProfile -Command "$p = (Get-Content '%CLASSPATH_FILE%' -Raw).Trim(); $c = '%ROOT%experiments\cli\target\classes;' + $p; '-cp \"' + ($c -replace '\\','/') + '\"' | Set-Content -Encoding ascii '%ARGFILE%'" || exit /b 1
"%JAVA%" %FLAGS% "@%ARGFILE%" moodlab.cli.Main %*
exit /b %ERRORLEVEL%
