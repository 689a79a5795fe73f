using System.Runtime.CompilerServices;

// The tests run the compiler in their own process, rule by rule.
[assembly: InternalsVisibleTo("Fltr.Migrations.Tests")]
[assembly: InternalsVisibleTo("Fltr.Migrations.Database.Tests")]
// The accuracy of the front end is measured in one process, too.
[assembly: InternalsVisibleTo("Fltr.Migrations.Accuracy")]
