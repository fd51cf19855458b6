using NewsCluster.Ingestion.Fetching;

namespace NewsCluster.Ingestion.Tests.Fetching;

public sealed class BackoffTests
{
    [Fact]
    public void Waits_double_up_to_a_day() =>
        Assert.Equal([5, 10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440], Enumerable.Range(1, 11).Select(n => (int)Backoff.Next(n, null, 0.5).TotalMinutes));

    [Fact]
    public void Jitter_stretches_by_a_quarter_either_way() =>
        Assert.Equal((3.75, 6.25), (Backoff.Next(1, null, 0).TotalMinutes, Backoff.Next(1, null, 1).TotalMinutes));

    [Fact]
    public void What_the_server_asks_for_is_never_undercut() => Assert.Equal(TimeSpan.FromHours(2), Backoff.Next(1, TimeSpan.FromHours(2), 0.5));

    [Fact]
    public void But_a_week_is_the_most() => Assert.Equal(TimeSpan.FromDays(7), Backoff.Next(1, TimeSpan.FromDays(400), 0.5));

    [Fact]
    public void Any_number_of_failures_has_a_wait() => Assert.Equal(TimeSpan.FromDays(1), Backoff.Next(int.MaxValue, null, 0.5));
}
