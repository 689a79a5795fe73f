using System.Runtime.Versioning;

// The throw-away server is reached through a socket in its folder and held by a shell.
[assembly: UnsupportedOSPlatform("windows")]
