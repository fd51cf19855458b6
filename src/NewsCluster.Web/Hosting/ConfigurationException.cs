namespace NewsCluster.Web.Hosting;

/// <summary>A setting that cannot be used; the message says which and why, for the person who can change it.</summary>
public sealed class ConfigurationException(string message, Exception cause) : Exception(message, cause)
{
    /// <summary>Whatever goes wrong while <paramref name="use"/> reads settings is the settings' fault.</summary>
    public static T Guard<T>(Func<T> use)
    {
        try
        {
            return use();
        }
        catch (Exception e) when (e is ArgumentException or FormatException or TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw new ConfigurationException(e.Message, e);
        }
    }
}
