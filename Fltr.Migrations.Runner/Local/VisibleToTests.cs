using System.Runtime.CompilerServices;

// The throw-away server of the tests starts PostgreSQL with the same pieces.
[assembly: InternalsVisibleTo("Fltr.Migrations.Database.Tests")]

// The bench and the accuracy program start a server with them, too.
[assembly: InternalsVisibleTo("Fltr.Migrations.Accuracy")]
[assembly: InternalsVisibleTo("Fltr.Migrations.Bench")]
[assembly: InternalsVisibleTo("Fltr.Migrations.Sdk.Tests")]
