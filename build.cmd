:; exec dotnet run "$(dirname "$0")/build/Build.cs" -- "$@"
@dotnet run "%~dp0build\Build.cs" -- %*
