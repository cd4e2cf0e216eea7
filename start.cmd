@echo off
chcp 65001 >nul
cd /d "%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -Dfile.encoding=UTF-8 %* src\test\java\io\sunledger\local\Start.java
