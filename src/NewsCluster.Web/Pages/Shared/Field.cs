namespace NewsCluster.Web.Pages;

/// <summary>One line of a form, with its label, hint and what was wrong with it.</summary>
/// <param name="Name">The property it is bound to.</param>
/// <param name="Autocomplete">What the browser may fill in (HTML, section 4.10.18.7).</param>
/// <param name="Value">What was sent, shown again; never given for passwords.</param>
internal sealed record Field(
    string Name, string Label, string Autocomplete, string Type = "text", string? Value = null, string? Hint = null, int MaxLength = 256, bool IsRequired = true);
