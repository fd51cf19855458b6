using System.Net;
using NewsCluster.Ingestion.Fetching;

namespace NewsCluster.Ingestion.Tests.Fetching;

public sealed class PublicAddressTests
{
    /// <summary>The first and last of each special network, and what stands just outside it.</summary>
    [Theory]
    [InlineData("0.255.255.255", "1.0.0.0")]
    [InlineData("10.255.255.255", "11.0.0.0")]
    [InlineData("100.64.0.0", "100.63.255.255")]
    [InlineData("100.127.255.255", "100.128.0.0")]
    [InlineData("127.255.255.255", "128.0.0.0")]
    [InlineData("169.254.0.0", "169.253.255.255")]
    [InlineData("172.16.0.0", "172.15.255.255")]
    [InlineData("172.31.255.255", "172.32.0.0")]
    [InlineData("192.0.0.255", "192.0.1.0")]
    [InlineData("192.168.255.255", "192.169.0.0")]
    [InlineData("198.19.255.255", "198.20.0.0")]
    [InlineData("203.0.113.0", "203.0.112.255")]
    [InlineData("224.0.0.0", "223.255.255.255")]
    [InlineData("1fff:ffff::1", "2003::1")]
    [InlineData("4000::1", "3ffe::1")]
    [InlineData("2001:1ff:ffff::1", "2001:200::1")]
    [InlineData("2002:ffff::1", "2003::1")]
    [InlineData("3fff:0fff::1", "3fff:1000::1")]
    [InlineData("2001:db8:ffff::1", "2001:db9::1")]
    public void Networks_end_where_the_registry_says(string inside, string outside)
    {
        Assert.False(PublicAddress.Is(IPAddress.Parse(inside)));
        Assert.True(PublicAddress.Is(IPAddress.Parse(outside)));
    }

    [Theory]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("::ffff:32.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    public void Mapped_addresses_are_never_public(string address) => Assert.False(PublicAddress.Is(IPAddress.Parse(address)));
}
