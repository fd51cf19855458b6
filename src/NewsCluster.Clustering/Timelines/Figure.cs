namespace NewsCluster.Clustering.Timelines;

/// <summary>What a number of a report counts or measures. Money is told by its currency.</summary>
internal enum FigureKind
{
    Killed, Injured, Missing, Arrested, Evacuated, Magnitude, Percent, Kilometres, Miles, NauticalMiles, Dollars, Euros, Pounds, Dong, Yuan, Yen, Roubles,
    /// <summary>Words of the table that count nothing themselves.</summary>
    Filler, Whom, Least, Most, About, Part,
}

/// <summary>How a number is meant: exactly, or as a bound.</summary>
internal enum FigureBound { Exact, Least, Most, About }

/// <summary>A number of a sentence and what it is the number of; distances are in kilometres.</summary>
/// <param name="Whom">Of people those it counts, where they are not just people: "children"; else empty.</param>
/// <param name="Words">The words of the sentence that say it: "12 người chết", "magnitude 6.1".</param>
internal readonly record struct Figure(FigureKind Kind, double Value, FigureBound Bound, string Whom, string Words)
{
    /// <summary>Estimates within a tenth of each other, and roundings of a fiftieth, agree.</summary>
    private const double Estimate = 0.1, Rounding = 0.02;

    /// <summary>The number of victims, of which a sentence gives one; measures may differ because different things are measured.</summary>
    public bool CountsPeople => Kind <= FigureKind.Evacuated;

    /// <summary>True when both cannot be right.</summary>
    public bool Contradicts(Figure other)
    {
        if (Kind != other.Kind || Whom != other.Whom || Value.Equals(other.Value)) return false;
        if (Bound is FigureBound.Least && other.Value >= Value || other.Bound is FigureBound.Least && Value >= other.Value) return false;
        if (Bound is FigureBound.Most && other.Value <= Value || other.Bound is FigureBound.Most && Value <= other.Value) return false;
        if (Bound == other.Bound && Bound is FigureBound.Least or FigureBound.Most) return false;
        var exact = Bound == FigureBound.Exact && other.Bound == FigureBound.Exact;
        var tolerance = !exact ? Estimate : CountsPeople || Kind is FigureKind.Magnitude or FigureKind.Percent ? 0 : Rounding;
        return Math.Abs(Value - other.Value) > tolerance * Math.Max(Math.Abs(Value), Math.Abs(other.Value));
    }
}
