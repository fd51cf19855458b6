using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;

namespace NewsCluster.Web.Languages;

/// <summary>A language the interface speaks: the first part of every page's address.</summary>
public sealed class Language
{
    /// <summary>The route constraint that admits the codes below.</summary>
    public const string RouteConstraint = "regex(^(vi|en)$)";

    public static readonly Language Vietnamese = new("vi", "vi-VN", "Tiếng Việt", culture => new VietnameseTexts(culture));
    public static readonly Language English = new("en", "en-GB", "English", culture => new EnglishTexts(culture));
    public static readonly IReadOnlyList<Language> All = [Vietnamese, English];

    private Language(string code, string culture, string name, Func<CultureInfo, Texts> texts)
    {
        Code = code;
        Culture = CultureInfo.GetCultureInfo(culture);
        Name = name;
        Texts = texts(Culture);
    }

    public string Code { get; }
    public CultureInfo Culture { get; }

    /// <summary>What the language calls itself.</summary>
    public string Name { get; }
    public Texts Texts { get; }
    public Language Other => this == Vietnamese ? English : Vietnamese;

    public static Language? Find(string? code) => All.FirstOrDefault(l => l.Code == code);

    /// <summary>The language a browser asks for first, Vietnamese when it asks for neither (RFC 9110, section 12.5.4).</summary>
    public static Language Negotiate(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .Where(l => l.Quality is null or > 0)
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => Find(l.Value.Value?.Split('-')[0].ToLowerInvariant()))
            .FirstOrDefault(l => l is not null) ?? Vietnamese;

    /// <summary>The language of a request: its address, else what the browser asks for.</summary>
    public static Language Of(HttpContext http) =>
        RequestedPath(http).Split('/').Skip(1).Take(2).Select(Find).FirstOrDefault(l => l is not null) ?? Negotiate(http.Request);

    /// <summary>The path the reader asked for, also while an error page answers in its stead.</summary>
    public static string RequestedPath(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? http.Features.Get<IExceptionHandlerPathFeature>()?.Path
        ?? http.Request.Path.Value
        ?? "/";

    /// <summary>The address of the requested page in this language.</summary>
    public string AddressOf(HttpContext http)
    {
        var path = RequestedPath(http);
        return Find(path.Split('/').ElementAtOrDefault(1)) is { } now
            ? "/" + Code + path[(now.Code.Length + 1)..] + http.Request.QueryString
            : "/" + Code;
    }

    /// <summary>The language of the terminal (LANG, LC_ALL), English when it is neither.</summary>
    public static Language OfTerminal =>
        Find(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? English;
}
