using System.Text;

namespace NewsCluster.Web.Accounts;

internal static class PasswordText
{
    /// <summary>The text in a normal form, whatever it holds: lone surrogates and noncharacters have none and become U+FFFD.</summary>
    public static string In(NormalizationForm form, string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD').Normalize(form);
}
