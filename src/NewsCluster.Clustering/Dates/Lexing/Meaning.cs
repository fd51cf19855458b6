namespace NewsCluster.Clustering.Dates.Lexing;

internal enum Unit : byte { None, Second, Minute, Hour, Day, Weekend, Week, Month, Quarter, HalfYear, Year, Decade, Century }

internal enum Portion : byte { None, Start, Middle, End }

/// <summary>
/// What a word can mean in a date. A word may mean several things at once
/// (Vietnamese <c>năm</c> is a year and a five); the grammar decides by position.
/// Numbers are -1 where the word has no such meaning.
/// </summary>
internal sealed record Meaning
{
    public static readonly Meaning None = new();

    public int Number { get; init; } = -1;
    public int Ordinal { get; init; } = -1;
    public int Month { get; init; } = -1;
    /// <summary>1 = Monday … 7 = Sunday.</summary>
    public int Weekday { get; init; } = -1;
    public Unit Unit { get; init; }
    public Portion Portion { get; init; }
    /// <summary>0 = spring … 3 = winter.</summary>
    public int Season { get; init; } = -1;
    /// <summary>Index into <see cref="PartOfDay.All"/>.</summary>
    public int Part { get; init; } = -1;
    /// <summary>Month * 100 + day of a fixed holiday.</summary>
    public int Holiday { get; init; } = -1;
    /// <summary>Minutes east of UTC.</summary>
    public int? Zone { get; init; }
    /// <summary>Days from the reference ("hôm qua" = -1).</summary>
    public int? Day { get; init; }
    /// <summary>Periods from the present one ("trước", "last" = -1).</summary>
    public int? Shift { get; init; }
    public Role Roles { get; init; }

    public bool Is(Role role) => (Roles & role) != 0;
}
