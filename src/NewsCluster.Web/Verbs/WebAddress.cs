using System.CommandLine.Parsing;

namespace NewsCluster.Web.Verbs;

/// <summary>A web address on the command line.</summary>
internal static class WebAddress
{
    public static Uri? Parse(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") return uri;
        argument.AddError($"'{text}' is not a web address.");
        return null;
    }
}
