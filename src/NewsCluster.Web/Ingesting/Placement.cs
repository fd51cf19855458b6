using NewsCluster.Data;
using NewsCluster.Data.Stories;

namespace NewsCluster.Web.Ingesting;

/// <summary>What the engine has said and the database is to be told.</summary>
/// <param name="Begun">Stories that begin with it.</param>
/// <param name="Memberships">Where articles belong from now on.</param>
internal sealed record Placement(List<Story> Begun, List<Membership> Memberships)
{
    public async Task StoreAsync(NewsDbContext database, CancellationToken cancel)
    {
        await database.InsertManyAsync(Begun, cancel);
        await database.InsertManyAsync(Memberships, cancel);
    }
}

/// <summary>What is to become of stories whose articles have changed.</summary>
/// <param name="Counts">What their rows say of the articles.</param>
/// <param name="Left">Those that have left the engine's view, to be filed.</param>
internal sealed record Changes(StoryChanges Counts, IReadOnlyDictionary<long, IReadOnlyList<uint>> Left)
{
    public async Task StoreAsync(NewsDbContext database, CancellationToken cancel)
    {
        await Counts.StoreAsync(database, cancel);
        await LeavingStories.FileAsync(database, Left, cancel);
    }
}
