using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Fltr.Migrations.Tasks;

/// <summary>netstandard2.0 has no ProcessStartInfo.ArgumentList: arguments are quoted by the rules of Windows' argv, which .NET follows everywhere.</summary>
internal static class CommandLine
{
    public static string Join(IEnumerable<string> arguments) => string.Join(" ", arguments.Select(Quote));

    private static string Quote(string argument)
    {
        var quoted = new StringBuilder("\"");
        var backslashes = 0;
        foreach (var character in argument)
        {
            if (character == '\\')
            {
                backslashes++;
                continue;
            }

            // Backslashes are literal, except before a quote.
            quoted.Append('\\', character == '"' ? backslashes * 2 + 1 : backslashes).Append(character);
            backslashes = 0;
        }

        return quoted.Append('\\', backslashes * 2).Append('"').ToString();
    }
}
