namespace NewsCluster.Clustering.Text;

/// <summary>Written numbers as values, in both countries' conventions.</summary>
public static class NumberForm
{
    /// <summary>
    /// Reads <c>1.600</c>, <c>1,600</c>, <c>40,3</c>, <c>40.3</c>. A separator followed by exactly three digits groups
    /// thousands in either language (three decimals are rare in news); any other is a decimal point. <c>1.2.3</c> is no number.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        double scale = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                if (scale == 0) value = value * 10 + (c - '0');
                else { value += (c - '0') * scale; scale /= 10; }
            }
            else if (c is not ('.' or ',') || scale != 0 || i == 0) return false;
            else if (!GroupsThousands(text[(i + 1)..])) scale = 0.1;
        }
        return text.Length > 0;
    }

    private static bool GroupsThousands(ReadOnlySpan<char> rest) =>
        rest.Length >= 3 && !rest[..3].ContainsAnyExceptInRange('0', '9') && (rest.Length == 3 || !char.IsAsciiDigit(rest[3]));

    /// <summary>A key that is equal for equal values, to six significant digits.</summary>
    public static uint Key(double value)
    {
        if (value == 0) return Hash.Of(0UL);
        var magnitude = (int)Math.Floor(Math.Log10(value));
        var digits = (ulong)Math.Round(value * Math.Pow(10, 5 - magnitude));
        return Hash.Of((uint)digits, (uint)magnitude);
    }
}
