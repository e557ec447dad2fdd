@echo off
rem SPDX-License-Identifier: EUPL-1.2
rem Starts Salvus with the Java that is installed: the one of JAVA_HOME, else the one on the PATH. It has to be 25 or later.
setlocal
set "home=%~dp0.."
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
rem An option that came with Java 25: an older one ends with an error.
"%java%" -XX:+UseCompactObjectHeaders -version >nul 2>nul
if errorlevel 1 goto nojava
rem SALVUS_MEMORY (such as 2g) sets how much memory it may take at most.
set "application_memory=1g"
set "command_memory=2g"
if defined SALVUS_MEMORY set "application_memory=%SALVUS_MEMORY%"
if defined SALVUS_MEMORY set "command_memory=%SALVUS_MEMORY%"
if "%~1"=="" goto application
if "%~1"=="serve" goto application
if "%~1"=="centre" goto application
if "%~1"=="backup" goto application
if "%~1"=="restore" goto application
"%java%" -Xmx%command_memory% -Dsalvus.command=salvus -jar "%home%\app\salvus.jar" %*
exit /b %errorlevel%

:application
"%java%" -Xms64m -Xmx%application_memory% -XX:+UseSerialGC "-Dsalvus.home=%home%" -Dsalvus.command=salvus -jar "%home%\app\salvus-server.jar" %*
exit /b %errorlevel%

:nojava
echo Salvus needs Java 25 or later, and found none. Install one, for example from https://adoptium.net, or set JAVA_HOME to its folder. 1>&2
exit /b 69
