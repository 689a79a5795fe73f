namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>The fields of an interval (manual 8.5.4) as bits (INTERVAL_MASK of src/include/utils/timestamp.h), and the precision of its seconds.</summary>
internal readonly record struct IntervalField(int Mask, int? Precision)
{
    private static readonly string[] Order = ["year", "month", "day", "hour", "minute", "second"];
    private static readonly int[] Bits = [1 << 2, 1 << 1, 1 << 3, 1 << 10, 1 << 11, 1 << 12];

    public static IntervalField Read(Cursor cursor)
    {
        var from = Field(cursor);
        if (from == Last) return new(Bits[Last], TypeNames.Precision(cursor));
        if (!cursor.Is("to")) return new(Bits[from], null);

        cursor.Advance();
        var to = Field(cursor);
        if (to <= from || from == 1 || (from == 0) != (to == 1)) cursor.Fail($"an interval has no fields from {Order[from].ToUpperInvariant()} to {Order[to].ToUpperInvariant()}");

        var mask = 0;
        for (var i = from; i <= to; i++) mask |= Bits[i];
        return new(mask, to == Last ? TypeNames.Precision(cursor) : null);
    }

    private static int Last => Order.Length - 1;

    private static int Field(Cursor cursor) => Math.Max(0, Array.IndexOf(Order, cursor.ExpectAny(Order)));
}
