using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NewsCluster.Data.Accounts;
using NewsCluster.Data.Articles;
using NewsCluster.Data.Reruns;
using NewsCluster.Data.Runs;
using NewsCluster.Data.Sources;
using NewsCluster.Data.Stories;

namespace NewsCluster.Data;

/// <summary>The one model; SQLite and PostgreSQL each give it a form and migrations.</summary>
public abstract class NewsDbContext(DbContextOptions options) : IdentityUserContext<User, long>(options)
{
    // Said here, because Identity would else ask its options, which a migration is written without.
    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    public DbSet<Article> Articles => Set<Article>();
    public DbSet<ArticleVersion> ArticleVersions => Set<ArticleVersion>();
    public DbSet<ArticleOriginal> ArticleOriginals => Set<ArticleOriginal>();
    public DbSet<Republication> Republications => Set<Republication>();
    public DbSet<DateDecision> DateDecisions => Set<DateDecision>();
    public DbSet<Story> Stories => Set<Story>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<StoryTag> StoryTags => Set<StoryTag>();
    public DbSet<StoryKey> StoryKeys => Set<StoryKey>();
    public DbSet<Run> Runs => Set<Run>();
    public DbSet<RunDocument> RunDocuments => Set<RunDocument>();
    public DbSet<WaitingDocument> WaitingDocuments => Set<WaitingDocument>();
    public DbSet<TermGeneration> TermGenerations => Set<TermGeneration>();
    public DbSet<ClusteringState> ClusteringStates => Set<ClusteringState>();
    public DbSet<Rerun> Reruns => Set<Rerun>();
    public DbSet<RerunText> RerunTexts => Set<RerunText>();
    public DbSet<RerunMove> RerunMoves => Set<RerunMove>();
    public DbSet<RerunStory> RerunStories => Set<RerunStory>();
    public DbSet<Source> Sources => Set<Source>();
    public DbSet<WatchedFile> WatchedFiles => Set<WatchedFile>();
    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>
    /// Waits until no other process clusters on this database, and keeps others out until disposed:
    /// two at once would give one story id to two stories.
    /// </summary>
    public abstract Task<IAsyncDisposable> BecomeClustererAsync(CancellationToken cancel);

    /// <summary>
    /// Inserts rows by the provider's fast path and past the change tracker, in the open transaction.
    /// A key the database gives is left to it when the first row has none; the rows are not told.
    /// </summary>
    public async Task InsertManyAsync<T>(IReadOnlyList<T> rows, CancellationToken cancel) where T : class
    {
        if (rows.Count > 0) await InsertAsync(BulkTable.For(Model.FindEntityType(typeof(T))!, rows[0]), rows, cancel);
    }

    private protected abstract Task InsertAsync(BulkTable table, IReadOnlyList<object> rows, CancellationToken cancel);

    /// <summary>Updates some columns of rows by their key <c>Id</c>, in the provider's fast way and past the change tracker, in the open transaction.</summary>
    /// <param name="rows">The rows as they are to be; what is not there is left out.</param>
    /// <param name="columns">The properties to set.</param>
    /// <param name="filled">Those to set only where there is nothing yet.</param>
    public async Task UpdateManyAsync<T>(IReadOnlyList<T> rows, IReadOnlyCollection<string> columns, IReadOnlyCollection<string> filled, CancellationToken cancel) where T : class
    {
        if (rows.Count > 0) await UpdateAsync(BulkTable.Of(Model.FindEntityType(typeof(T))!, ["Id", .. columns, .. filled]), filled, rows, cancel);
    }

    private protected abstract Task UpdateAsync(BulkTable table, IReadOnlyCollection<string> filled, IReadOnlyList<object> rows, CancellationToken cancel);

    /// <summary>Keys that no other article has or gets, in ascending order, for articles inserted by <see cref="InsertManyAsync"/>; for who holds <see cref="BecomeClustererAsync"/>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="after">The last key that was taken before, whose article may not be stored yet; 0 when all are.</param>
    public abstract Task<IReadOnlyList<long>> TakeKeysAsync(int count, long after, CancellationToken cancel);

    /// <summary>For each of some keys the newest stories that are filed under it: a key that very many have says little.</summary>
    /// <param name="most">Stories a key.</param>
    public abstract Task<List<StoryKey>> StoriesUnderAsync(IReadOnlyCollection<int> keys, int most, CancellationToken cancel);

    /// <summary>Says in the open transaction that memberships, or articles behind them, change (<see cref="ClusteringState"/>).</summary>
    public Task CountChangeAsync(CancellationToken cancel) =>
        ClusteringStates.ExecuteUpdateAsync(set => set.SetProperty(s => s.Version, s => s.Version + 1), cancel);

    /// <summary>As <see cref="CountChangeAsync"/>, for who has reckoned with what was stored at a version.</summary>
    /// <param name="node">Who changes it.</param>
    /// <returns>False, and nothing counted, when it has changed since: nothing reckoned from that version may be stored.</returns>
    public async Task<bool> TryCountChangeAsync(long version, string node, CancellationToken cancel) =>
        await ClusteringStates.Where(s => s.Version == version)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Version, s => s.Version + 1).SetProperty(s => s.Node, node), cancel) > 0;

    /// <summary>Applies the migrations that are missing, one process at a time; gives their names.</summary>
    public async Task<IReadOnlyList<string>> UpgradeAsync(CancellationToken cancel)
    {
        // EF's own lock on SQLite outlives a killed process, so it is entered only when there is work, and alone.
        await using var alone = await BecomeClustererAsync(cancel);
        var pending = (await Database.GetPendingMigrationsAsync(cancel)).ToList();
        await PrepareUpgradeAsync(cancel);
        if (pending.Count == 0) return pending;
        await Database.MigrateAsync(cancel);
        return pending;
    }

    /// <summary>Brings the database itself in order: its form, and what a process left that was killed while it migrated.</summary>
    protected virtual Task PrepareUpgradeAsync(CancellationToken cancel) => Task.CompletedTask;

    // Identity maps an address of electronic mail, AccountsModel leaves it out: no need to say so at each start.
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.MappedPropertyIgnoredWarning));

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        AccountsModel.Configure(builder);
        builder.Entity<Article>(article =>
        {
            article.HasIndex(a => a.Key).IsUnique();
            article.HasIndex(a => a.PublishedDate);
            article.HasIndex(a => new { a.SourceId, a.AddedAt });
            article.OwnsMany(a => a.RelatedHeadlines).ToJson();
        });
        builder.Entity<Story>(story =>
        {
            story.Property(s => s.Id).ValueGeneratedNever();
            story.HasIndex(s => s.LastDay);
            story.HasIndex(s => s.Topic);
            // Those in the engine's view, and those a killed process has left unfiled: few of many.
            story.HasIndex(s => s.Id).HasFilter("NOT \"IsFiled\"").HasDatabaseName("IX_Stories_Unfiled");
            story.HasOne<Story>().WithMany().HasForeignKey(s => s.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<Membership>(membership =>
        {
            // An article is in one story at a time.
            membership.HasIndex(m => m.ArticleId).IsUnique().HasFilter("\"Until\" IS NULL");
            membership.HasIndex(m => new { m.StoryId, m.Until });
        });
        builder.Entity<StoryTag>(tag =>
        {
            tag.HasKey(t => new { t.StoryId, t.Name });
            tag.HasIndex(t => t.Name);
        });
        builder.Entity<StoryKey>(key =>
        {
            key.HasKey(k => new { k.Key, k.StoryId });
            key.HasIndex(k => k.StoryId);
        });
        builder.Entity<ArticleVersion>().HasIndex(v => v.ArticleId);
        builder.Entity<ArticleOriginal>(original =>
        {
            original.HasKey(o => o.ArticleId);
            original.Property(o => o.ArticleId).ValueGeneratedNever();
            original.HasIndex(o => o.AddedAt);
        });
        builder.Entity<Republication>(republication =>
        {
            republication.HasIndex(r => r.Key).IsUnique();
            republication.HasIndex(r => r.ArticleId);
        });
        builder.Entity<Run>().HasIndex(r => r.State);
        builder.Entity<RunDocument>().HasIndex(d => new { d.RunId, d.Outcome });
        builder.Entity<WaitingDocument>().HasIndex(d => d.RunId);
        builder.Entity<TermGeneration>(generation =>
        {
            generation.HasKey(g => g.LastArticleId);
            generation.Property(g => g.LastArticleId).ValueGeneratedNever();
        });
        builder.Entity<ClusteringState>().HasData(new ClusteringState { Id = ClusteringState.TheOne });
        builder.Entity<Rerun>().HasIndex(r => r.State);
        builder.Entity<RerunText>().HasKey(t => new { t.RerunId, t.ArticleId });
        builder.Entity<RerunMove>().HasKey(m => new { m.RerunId, m.ArticleId });
        builder.Entity<RerunStory>().HasKey(s => new { s.RerunId, s.StoryId });
        builder.Entity<Source>().HasIndex(s => s.Address).IsUnique();
        builder.Entity<WatchedFile>().HasKey(f => new { f.SourceId, f.Name });
    }
}
