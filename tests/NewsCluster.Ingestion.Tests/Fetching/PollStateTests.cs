using System.Net;
using NewsCluster.Ingestion.Fetching;

namespace NewsCluster.Ingestion.Tests.Fetching;

public sealed class PollStateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(30);
    private static readonly Uri Address = new("https://example.com/feed");
    private static readonly Validators Old = new("\"old\"", null);
    private static readonly Validators New = new("\"new\"", null);
    private static readonly PollState State = new(Address, Old);

    private static FetchResult Fetched(Validators? validators = null) => new() { Outcome = FetchOutcome.Fetched, Status = HttpStatusCode.OK, Address = Address, Validators = validators };

    private static FetchResult Failed(ProblemKind kind = ProblemKind.Timeout) => new() { Outcome = FetchOutcome.Failed, Address = Address, Problem = new Problem(kind) };

    private static PollState After(PollState state, FetchResult result, Problem? unusable = null) => state.After(result, unusable, Now, Interval, 0.5);

    [Fact]
    public void Success_keeps_what_came_with_the_body()
    {
        var next = After(State with { Failures = 3, Problem = new Problem(ProblemKind.Timeout) }, Fetched(New));
        Assert.Equal((New, 0, (Problem?)null, Now + Interval), (next.Validators, next.Failures, next.Problem, next.NextTry));
        Assert.Equal(Now, next.LastSuccess);
    }

    [Fact]
    public void A_body_nobody_could_read_is_asked_for_again_whole()
    {
        var next = After(State, Fetched(New), new Problem(ProblemKind.WebPage));
        Assert.Null(next.Validators);
        Assert.Equal((1, ProblemKind.WebPage), (next.Failures, next.Problem!.Kind));
    }

    [Fact]
    public void A_failed_request_keeps_what_is_known() => Assert.Equal(Old, After(State, Failed()).Validators);

    [Fact]
    public void Failures_count_up_and_wait_longer()
    {
        var state = State;
        for (var i = 0; i < 5; i++) state = After(state, Failed());
        Assert.Equal((5, Now + TimeSpan.FromMinutes(80)), (state.Failures, state.NextTry));
    }

    [Fact]
    public void A_failing_source_is_not_asked_more_often_than_a_sound_one() => Assert.Equal(Now + Interval, After(State, Failed()).NextTry);

    [Fact]
    public void A_permanent_redirect_changes_the_address_once_it_has_led_to_a_feed()
    {
        var moved = new Uri("https://example.com/new");
        Assert.Equal(moved, After(State, Fetched() with { MovedTo = moved }).Address);
        Assert.Equal(Address, After(State, Fetched() with { MovedTo = moved }, new Problem(ProblemKind.WebPage)).Address);
    }
}
