namespace NewsCluster.Clustering.Features;

/// <summary>Hashed terms in files: their number, then in ascending order their differences, seven bits to the byte.</summary>
internal static class AscendingTerms
{
    public static void WriteAscending(this BinaryWriter writer, uint[] terms)
    {
        writer.Write(terms.Length);
        var last = 0u;
        foreach (var term in terms)
        {
            writer.Write7BitEncodedInt64(term - last);
            last = term;
        }
    }

    public static uint[] ReadAscending(this BinaryReader reader)
    {
        var terms = new uint[reader.ReadInt32()];
        var last = 0u;
        for (var i = 0; i < terms.Length; i++) terms[i] = last += (uint)reader.Read7BitEncodedInt64();
        return terms;
    }
}
