using System.Net;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using NewsCluster.Ingestion.Fetching;

namespace NewsCluster.Ingestion.Tests.Fetching;

public sealed partial class AddressGuardTests
{
    private static AddressGuard Guard(params string[] allow)
    {
        var options = new FetchOptions();
        foreach (var entry in allow) options.Allow.Add(entry);
        return new AddressGuard(options);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.8.9.10/")]
    [InlineData("http://127.1/")]
    [InlineData("http://127.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://017700000001/")]
    [InlineData("http://0x7f.0.0.1/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://0300.0250.0.1/")]
    [InlineData("http://127.0.0.1./")]
    [InlineData("http://①②⑦.⓪.⓪.①/")]
    [InlineData("http://127。0。0。1/")]
    [InlineData("http://0/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://172.31.255.255/")]
    [InlineData("http://192.168.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://100.100.100.200/")]
    [InlineData("http://168.63.129.16/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://[::ffff:8.8.8.8]/")]
    [InlineData("http://[::127.0.0.1]/")]
    [InlineData("http://[fe80::1%25eth0]/")]
    [InlineData("http://[fd00:ec2::254]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://[2001:0:1::1]/")]
    [InlineData("http://[ff02::1]/")]
    [InlineData("http://[2001:db8::1]/")]
    [InlineData("http://localhost/")]
    [InlineData("http://LOCALHOST./")]
    [InlineData("http://foo.localhost/")]
    [InlineData("http://printer/")]
    [InlineData("http://nas.local/")]
    [InlineData("http://metadata.google.internal/")]
    [InlineData("http://256.256.256.256/")]
    [InlineData("http://1.2.3.4.5/")]
    public void What_is_not_public_is_refused(string address) => Assert.Equal(ProblemKind.NotPublic, Guard().Check(address).Problem?.Kind);

    [Theory]
    [InlineData("ftp://example.com/", ProblemKind.Scheme)]
    [InlineData("file:///etc/passwd", ProblemKind.Scheme)]
    [InlineData("gopher://example.com/", ProblemKind.Scheme)]
    [InlineData("javascript:alert(1)", ProblemKind.Scheme)]
    [InlineData("http://user@example.com/", ProblemKind.Address)]
    [InlineData("http://example.com:80@127.0.0.1/", ProblemKind.Address)]
    [InlineData("http://example.com\\@127.0.0.1/", ProblemKind.Address)]
    [InlineData("http://exam ple.com/", ProblemKind.Address)]
    [InlineData("http://example.com/\r\nHost: x", ProblemKind.Address)]
    [InlineData("http:///", ProblemKind.Address)]
    [InlineData("//example.com/", ProblemKind.Scheme)]
    [InlineData("example.com", ProblemKind.Address)]
    [InlineData("", ProblemKind.Address)]
    [InlineData("http://example.com:22/", ProblemKind.Port)]
    [InlineData("https://example.com:6379/", ProblemKind.Port)]
    public void Other_things_than_web_addresses_are_refused(string address, ProblemKind kind) => Assert.Equal(kind, Guard().Check(address).Problem?.Kind);

    [Theory]
    [InlineData("https://vnexpress.net/rss/tin-moi-nhat.rss")]
    [InlineData("http://8.8.8.8/")]
    [InlineData("http://[2606:4700::1111]/")]
    [InlineData("https://example.com:8443/feed?x=[1]")]
    [InlineData("https://báo.vn/")]
    public void Public_addresses_may_be_tried(string address) => Assert.Null(Guard().Check(address).Problem);

    [Theory]
    [InlineData("10.0.0.0/8", "http://10.20.30.40:9000/", true)]
    [InlineData("10.0.0.0/8", "http://11.0.0.1:9000/", false)]
    [InlineData("10.0.0.5", "http://10.0.0.5/", true)]
    [InlineData("10.0.0.5", "http://10.0.0.6/", false)]
    [InlineData("fd00::/8", "http://[fd12::1]/", true)]
    [InlineData("wiki", "http://wiki:8000/", true)]
    [InlineData("wiki", "http://wiki.evil.example:8000/", false)]
    [InlineData("*.news.intranet", "http://feeds.news.intranet/", true)]
    [InlineData("*.news.intranet", "http://badnews.intranet/", false)]
    public void The_allow_list_opens_what_it_names(string entry, string address, bool allowed) => Assert.Equal(allowed, Guard(entry).Check(address).Problem is null);

    [Fact]
    public void Nothing_anybody_types_throws_and_nothing_inside_passes()
    {
        string[] pieces = ["http", "https", ":", "//", "/", "@", "127.0.0.1", "0x7f", "[", "]", "::1", "%", "%00", ".", "localhost", "a", "é", "①", "\\", "#", "?", ":80", "xn--", "\u00AD", "\u3002", " "];
        var addresses = Gen.Elements(pieces).ListOf(8).Select(string.Concat).ToArbitrary();
        Prop.ForAll(addresses, text =>
        {
            var (address, problem) = Guard().Check("http://" + text);
            return address is null ? problem is not null : !Loopback().IsMatch(address.IdnHost) && !address.IsLoopback;
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>127.0.0.1 in any number of parts, decimal or hexadecimal; 127.0.0.xn--1-bja is a name like any other.</summary>
    [GeneratedRegex(@"^(127|0x7f)(\.(0x[0-9a-f]*|[0-9]+))*\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Loopback();

    [Fact]
    public void An_entry_nobody_understands_is_said() => Assert.Throws<FormatException>(() => Guard("10.0.0.0/8", "http://wiki/"));

    [Fact]
    public void A_name_is_refused_when_any_of_its_addresses_is() =>
        Assert.Equal(ProblemKind.NotPublic, Guard().Check("example.com", [IPAddress.Parse("93.184.215.14"), IPAddress.Parse("10.0.0.1")])?.Kind);

    [Fact]
    public void An_allowed_name_may_lead_inside() => Assert.Null(Guard("wiki").Check("wiki", [IPAddress.Parse("10.0.0.1")]));

    [Fact]
    public void A_name_without_addresses_is_unknown() => Assert.Equal(ProblemKind.UnknownHost, Guard().Check("example.com", [])?.Kind);
}
