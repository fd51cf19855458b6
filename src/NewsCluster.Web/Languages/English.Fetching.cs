using System.Net.Sockets;
using NewsCluster.Ingestion;

namespace NewsCluster.Web.Languages;

internal sealed partial class EnglishTexts
{
    private static string FetchingProblem(string kind, string? detail) => kind switch
    {
        nameof(ProblemKind.WebPage) => "This is a web page, not a feed.",
        nameof(ProblemKind.NotFeed) => $"This is no feed, sitemap or list of feeds; it begins with “{detail}”.",
        nameof(ProblemKind.NoFeeds) => "There is no feed in this list.",
        nameof(ProblemKind.NotXml) => "This is neither XML nor JSON.",
        nameof(ProblemKind.XmlForbidden) => "The XML declares entities or a document type of its own. Such files are used for attacks and are refused.",
        nameof(ProblemKind.XmlTooComplex) => "The XML is nested more deeply, or has more parts, than any real document. It is refused.",
        nameof(ProblemKind.Truncated) => "The file breaks off in the middle. What was complete in it has been read.",
        nameof(ProblemKind.Address) => "This is not a whole web address. It should look like https://example.com/feed.",
        nameof(ProblemKind.Scheme) => $"Only http and https addresses are fetched, not {detail}.",
        nameof(ProblemKind.NotPublic) => $"{detail} is not an address of the open internet. An administrator can allow it under Fetching:Allow.",
        nameof(ProblemKind.Port) => $"Port {detail} is not one web sites use. An administrator can allow it under Fetching:Ports.",
        nameof(ProblemKind.UnknownHost) => $"There is no site named {detail}, or its name cannot be looked up at the moment.",
        nameof(ProblemKind.Connection) => detail switch
        {
            nameof(SocketError.ConnectionRefused) => "The site cannot be reached: it refuses the connection.",
            nameof(SocketError.ConnectionReset) or nameof(SocketError.ConnectionAborted) => "The site broke off the connection.",
            nameof(SocketError.HostUnreachable) or nameof(SocketError.NetworkUnreachable) => "The site cannot be reached: there is no way to it from here.",
            nameof(SocketError.TimedOut) => "The site cannot be reached: it does not answer.",
            _ => $"The site cannot be reached: {detail}",
        },
        nameof(ProblemKind.Certificate) => $"The certificate of {detail} is not to be trusted.",
        nameof(ProblemKind.Timeout) => $"{detail} is too slow or does not answer.",
        nameof(ProblemKind.CutOff) => "The connection ended before the answer did.",
        nameof(ProblemKind.Redirects) => $"The address sends from one place to the next ({detail} times so far) and leads nowhere.",
        nameof(ProblemKind.HttpStatus) => detail switch
        {
            "401" or "403" => $"The site refuses to show this ({detail}).",
            "404" => "There is nothing at this address (404).",
            "429" => "The site asks to be asked less often (429).",
            _ => $"The site answered with an error ({detail}).",
        },
        nameof(ProblemKind.Gone) => "The site says that this is gone for good (410).",
        nameof(ProblemKind.Robots) => $"{detail} does not want programs to read this (robots.txt).",
        nameof(ProblemKind.RobotsUnknown) => $"The robots.txt of {detail} cannot be read, so it is not known what the site allows. It is asked again later.",
        _ => detail ?? kind,
    };
}
