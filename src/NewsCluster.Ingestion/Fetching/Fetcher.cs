using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;

namespace NewsCluster.Ingestion.Fetching;

/// <summary>
/// Fetches what sources name: public addresses only, politely (robots.txt, one request at a time to a host, an honest name)
/// and within limits of time and size. Knows nothing of sources; what a source remembers between two fetches is <see cref="PollState"/>.
/// </summary>
public sealed class Fetcher
{
    internal const string Client = "NewsCluster.Fetching";

    private readonly IHttpClientFactory clients;
    private readonly FetchOptions options;
    private readonly AddressGuard guard;
    private readonly TimeProvider time;
    private readonly HostTurns turns;
    private readonly RobotsCache robots;

    internal Fetcher(IHttpClientFactory clients, FetchOptions options, AddressGuard guard, TimeProvider time)
    {
        (this.clients, this.options, this.guard, this.time) = (clients, options, guard, time);
        turns = new HostTurns(time, options.HostDelay);
        robots = new RobotsCache(time, options.RobotsLifetime, (address, cancel) => FollowAsync(new FetchRequest(address), obeyRobots: false, RobotsFile.MostBytes, cancel));
    }

    /// <summary>Never throws for what a site does; only when <paramref name="cancel"/> asks for it.</summary>
    public Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancel = default) => FollowAsync(request, obeyRobots: true, null, cancel);

    private async Task<FetchResult> FollowAsync(FetchRequest request, bool obeyRobots, int? cutAfter, CancellationToken cancel)
    {
        List<Redirect> redirects = [];
        var address = request.Address;
        Uri? movedTo = null;
        while (true)
        {
            var result = await HopAsync(request, address, obeyRobots, cutAfter, cancel);
            if (result.Next is not { } next) return result.Result! with { Redirects = redirects, MovedTo = movedTo };
            // For good only as long as every step so far was.
            if (result.Status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect && (redirects.Count == 0 || movedTo is not null)) movedTo = next;
            else if (redirects.Count == 0) movedTo = null;
            redirects.Add(new Redirect(address, result.Status));
            if (redirects.Count > options.MaxRedirects)
                return Failed(address, ProblemKind.Redirects, redirects.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)) with { Redirects = redirects };
            address = next;
        }
    }

    private readonly record struct Hop(FetchResult? Result, Uri? Next = null, HttpStatusCode Status = default);

    private async Task<Hop> HopAsync(FetchRequest request, Uri address, bool obeyRobots, int? cutAfter, CancellationToken cancel)
    {
        if (guard.Check(address) is { } refusal) return new(Stopped(address, FetchOutcome.Refused, refusal));
        var (unwanted, delay) = obeyRobots ? await robots.AskAsync(address, cancel) : default;
        if (unwanted is not null)
            return new(Stopped(address, unwanted.Kind == ProblemKind.Robots ? FetchOutcome.Disallowed : unwanted.Kind == ProblemKind.NotPublic ? FetchOutcome.Refused : FetchOutcome.Failed, unwanted));
        using var turn = await turns.EnterAsync(AddressGuard.Host(address), delay, cancel);
        using var limit = new CancellationTokenSource(options.TotalTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            return await AskAsync(request, address, cutAfter, either.Token);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested && Problem(e, address) is { } problem)
        {
            return new(Stopped(address, e is HttpRequestException && problem.Kind == ProblemKind.NotPublic ? FetchOutcome.Refused : FetchOutcome.Failed, problem));
        }
    }

    private async Task<Hop> AskAsync(FetchRequest request, Uri address, int? cutAfter, CancellationToken cancel)
    {
        using var message = Message(request, address);
        using var answer = await SendAsync(message, cancel);
        var status = answer.StatusCode;
        if (status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
            && answer.Headers.Location is { } location)
            return Uri.TryCreate(address, location, out var next) ? new(null, next, status) : new(Failed(address, ProblemKind.Address) with { Status = status });

        var result = new FetchResult
        {
            Outcome = FetchOutcome.Fetched,
            Status = status,
            Address = address,
            ContentType = Header(answer.Content.Headers, "Content-Type"),
            RetryAfter = RetryAfter(answer.Headers.RetryAfter),
        };
        // Unasked for, a 304 tells nothing: we have no body it could mean.
        if (status == HttpStatusCode.NotModified && request.Validators is not null) return new(result with { Outcome = FetchOutcome.NotModified, Validators = request.Validators });
        if (status is not (HttpStatusCode.OK or HttpStatusCode.NonAuthoritativeInformation))
            return new(result with { Outcome = FetchOutcome.Failed, Problem = new Problem(status is HttpStatusCode.Gone ? ProblemKind.Gone : ProblemKind.HttpStatus, ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture)) });
        var body = await Body.ReadAsync(answer.Content, cutAfter ?? options.MaxBytes, cutAfter is not null, options.IdleTimeout, time, cancel);
        var validators = new Validators(Header(answer.Headers, "ETag"), Header(answer.Content.Headers, "Last-Modified"));
        return new(result with { Body = body, Validators = validators is { ETag: null, LastModified: null } ? null : validators });
    }

    private HttpRequestMessage Message(FetchRequest request, Uri address)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, address);
        message.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        message.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        if (request.Validators?.ETag is { } tag) message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (request.Validators?.LastModified is { } date) message.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        return message;
    }

    /// <summary>Until the headers are there, which is the first silence that is limited.</summary>
    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancel)
    {
        using var silence = new CancellationTokenSource(options.ConnectTimeout + options.IdleTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, silence.Token);
        return await clients.CreateClient(Client).SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) =>
        (header?.Delta ?? header?.Date - time.GetUtcNow()) is { } wait ? wait > TimeSpan.Zero ? wait : TimeSpan.Zero : null;

    private static string? Header(HttpHeaders headers, string name) => headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private static FetchResult Stopped(Uri address, FetchOutcome outcome, Problem problem) => new() { Outcome = outcome, Address = address, Problem = problem };

    private static FetchResult Failed(Uri address, ProblemKind kind, string? detail = null) => Stopped(address, FetchOutcome.Failed, new Problem(kind, detail));

    /// <returns>What went wrong, in our words; null for what is a mistake of this program.</returns>
    private static Problem? Problem(Exception exception, Uri address)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case RefusedException refused: return refused.Problem;
                case BodyException body: return body.Problem;
                case AuthenticationException: return new Problem(ProblemKind.Certificate, address.Host);
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery }: return new Problem(ProblemKind.UnknownHost, address.Host);
                case SocketException socket: return new Problem(ProblemKind.Connection, socket.SocketErrorCode.ToString());
                case TimeoutException or OperationCanceledException: return new Problem(ProblemKind.Timeout, address.Host);
                case HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded }: return new Problem(ProblemKind.CutOff);
                default: break;
            }
        }
        return exception is HttpRequestException or IOException ? new Problem(ProblemKind.Connection, exception.Message) : null;
    }
}
