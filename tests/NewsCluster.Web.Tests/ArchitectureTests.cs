using System.Reflection;
using NewsCluster.Clustering.Stories;
using NewsCluster.Data;
using NewsCluster.Ingestion;

namespace NewsCluster.Web.Tests;

/// <summary>Who may know whom (docs/architecture.md).</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Clustering = typeof(StoryEngine).Assembly;
    private static readonly Assembly Ingestion = typeof(ParsedArticle).Assembly;
    private static readonly Assembly Data = typeof(NewsDbContext).Assembly;

    [Theory]
    [InlineData("Microsoft.EntityFrameworkCore")]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Npgsql")]
    [InlineData("NewsCluster.Data")]
    public void Clustering_and_ingestion_know_no_database_and_no_web(string room) =>
        Assert.DoesNotContain(References(Clustering).Concat(References(Ingestion)), name => name.StartsWith(room, StringComparison.Ordinal));

    [Fact]
    public void Clustering_knows_no_other_room_and_no_network() =>
        Assert.DoesNotContain(References(Clustering), name => name.StartsWith("NewsCluster", StringComparison.Ordinal) || name.StartsWith("System.Net", StringComparison.Ordinal));

    [Fact]
    public void Data_knows_neither_clustering_nor_ingestion() =>
        Assert.DoesNotContain(References(Data), name => name.StartsWith("NewsCluster", StringComparison.Ordinal));

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(reference => reference.Name!);
}
