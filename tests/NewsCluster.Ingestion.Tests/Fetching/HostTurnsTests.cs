using NewsCluster.Ingestion.Fetching;
using NewsCluster.Ingestion.Tests.Sites;

namespace NewsCluster.Ingestion.Tests.Fetching;

public sealed class HostTurnsTests
{
    private readonly ManualTime time = new(DateTimeOffset.UnixEpoch);
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_at_a_time_with_a_rest_between()
    {
        var turns = new HostTurns(time, TimeSpan.FromSeconds(2));
        var first = await turns.EnterAsync("a", TimeSpan.Zero, cancel);
        var second = turns.EnterAsync("A", TimeSpan.Zero, cancel);
        Assert.False(second.IsCompleted);
        first.Dispose();
        while (time.Waiting == 0) await Task.Yield();
        time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(second.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.2));
        (await second).Dispose();
    }

    [Fact]
    public async Task A_host_may_ask_for_a_longer_rest_not_for_a_shorter()
    {
        var turns = new HostTurns(time, TimeSpan.FromSeconds(2));
        (await turns.EnterAsync("a", TimeSpan.FromSeconds(10), cancel)).Dispose();
        var second = turns.EnterAsync("a", TimeSpan.FromSeconds(1), cancel);
        time.Advance(TimeSpan.FromSeconds(9));
        Assert.False(second.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1.1));
        (await second).Dispose();
        var third = turns.EnterAsync("a", TimeSpan.Zero, cancel);
        time.Advance(TimeSpan.FromSeconds(1.5));
        Assert.False(third.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.6));
        (await third).Dispose();
    }

    [Fact]
    public async Task Other_hosts_do_not_wait()
    {
        var turns = new HostTurns(time, TimeSpan.FromSeconds(2));
        using var first = await turns.EnterAsync("a", TimeSpan.Zero, cancel);
        using var second = await turns.EnterAsync("b", TimeSpan.Zero, cancel);
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_turn_to_the_next()
    {
        var turns = new HostTurns(time, TimeSpan.FromSeconds(2));
        (await turns.EnterAsync("a", TimeSpan.Zero, cancel)).Dispose();
        using var impatient = new CancellationTokenSource();
        var second = turns.EnterAsync("a", TimeSpan.Zero, impatient.Token);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        time.Advance(TimeSpan.FromSeconds(3));
        (await turns.EnterAsync("a", TimeSpan.Zero, cancel)).Dispose();
    }
}
