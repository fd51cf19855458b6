using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsCluster.Web.Tests.Hosting;

/// <summary>A browser without the window: keeps cookies, follows redirects, fills in and sends the forms it is shown.</summary>
public sealed class Visitor : IDisposable
{
    private readonly IBrowsingContext parser = BrowsingContext.New(Configuration.Default);

    /// <param name="headers">Sent with every request, as a proxy would add them.</param>
    public Visitor(Uri address, params (string Name, string Value)[] headers)
    {
        Client = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = true }) { BaseAddress = address };
        foreach (var (name, value) in headers) Client.DefaultRequestHeaders.Add(name, value);
    }

    public HttpClient Client { get; }
    public CookieContainer Cookies { get; } = new();

    /// <summary>The page last shown.</summary>
    public IDocument Page { get; private set; } = null!;
    public HttpStatusCode Status { get; private set; }

    /// <summary>Path and query of the page last shown.</summary>
    public string Where { get; private set; } = "";
    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public async Task<IDocument> OpenAsync(string path) => await ShowAsync(await Client.GetAsync(path, TestContext.Current.CancellationToken));

    /// <summary>Sends the form that holds the button with these words, filled in.</summary>
    public Task<IDocument> PressAsync(string button, params (string Field, string Value)[] filled)
    {
        var pressed = Page.QuerySelectorAll<IHtmlButtonElement>("main button").First(b => b.TextContent.Trim() == button);
        return SendAsync(pressed.Form!, pressed.GetAttribute("formaction"), filled);
    }

    /// <param name="address">Where to send it, null for where the form says.</param>
    public async Task<IDocument> SendAsync(IHtmlFormElement form, string? address = null, params (string Field, string Value)[] filled)
    {
        var fields = new Dictionary<string, string>(Fields(form));
        foreach (var (field, value) in filled) fields[field] = value;
        var target = new Uri(new Uri(Client.BaseAddress!, Where), address ?? form.GetAttribute("action") ?? "");
        using var content = new FormUrlEncodedContent(fields);
        return await ShowAsync(form.Method == "get"
            ? await Client.GetAsync(new Uri(target.GetLeftPart(UriPartial.Path) + "?" + await content.ReadAsStringAsync()))
            : await Client.PostAsync(target, content));
    }

    /// <summary>Sends the page's form for files.</summary>
    public async Task<IDocument> SendFilesAsync(string field, params (string Name, byte[] Content)[] files)
    {
        var form = Page.QuerySelectorAll<IHtmlFormElement>("main form").Single(f => f.Enctype == "multipart/form-data");
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Fields(form).Where(f => f.Key != field)) content.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files) content.Add(new ByteArrayContent(bytes), field, name);
        return await ShowAsync(await Client.PostAsync(new Uri(new Uri(Client.BaseAddress!, Where), form.GetAttribute("action")), content));
    }

    /// <summary>What the form would send as it stands.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form) =>
        form.Elements.OfType<IHtmlElement>().Select(e => e switch
        {
            IHtmlInputElement input => (input.Name, input.Value),
            IHtmlSelectElement select => (select.Name, select.Value),
            IHtmlTextAreaElement area => (area.Name, area.Value),
            _ => (null, null),
        }).Where(f => f.Item1 is { Length: > 0 }).Select(f => new KeyValuePair<string, string>(f.Item1!, f.Item2 ?? ""));

    public async Task SignInAsync(string name, string password)
    {
        await OpenAsync("/en/account/sign-in");
        await PressAsync("Sign in", ("Name", name), ("Password", password));
    }

    private async Task<IDocument> ShowAsync(HttpResponseMessage answer)
    {
        Status = answer.StatusCode;
        Where = answer.RequestMessage!.RequestUri!.PathAndQuery;
        var html = await answer.Content.ReadAsStringAsync();
        return Page = await parser.OpenAsync(request => request.Content(html).Address(answer.RequestMessage.RequestUri));
    }

    public void Dispose()
    {
        Client.Dispose();
        parser.Dispose();
    }
}
