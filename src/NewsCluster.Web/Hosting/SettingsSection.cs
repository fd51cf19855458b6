using System.ComponentModel.DataAnnotations;

namespace NewsCluster.Web.Hosting;

/// <summary>A section of the configuration, its values checked by the attributes of its properties.</summary>
internal static class SettingsSection
{
    /// <exception cref="ArgumentException">A value cannot be used; the message says which and why.</exception>
    public static T Read<T>(IConfiguration configuration, string name) where T : class, new()
    {
        T settings;
        try { settings = configuration.GetSection(name).Get<T>() ?? new(); }
        catch (InvalidOperationException e) { throw new ArgumentException(e.Message, e); }
        var wrong = new List<ValidationResult>();
        return Validator.TryValidateObject(settings, new ValidationContext(settings), wrong, validateAllProperties: true)
            ? settings
            : throw new ArgumentException($"{name}: {wrong[0].ErrorMessage}");
    }
}
