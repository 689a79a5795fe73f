using System.Runtime.CompilerServices;

// The reference of the command line is written from the commands, by a test.
[assembly: InternalsVisibleTo("Fltr.Migrations.Tests")]
