using NewsCluster.Data.Stories;
using NewsCluster.Web.Languages;

namespace NewsCluster.Web.Pages;

/// <summary>What a story is called.</summary>
internal static class Headlines
{
    /// <summary>Its headline in the language, null when it has no article in it.</summary>
    public static string? In(this Story story, Language language) => language == Language.Vietnamese ? story.HeadlineVi : story.HeadlineEn;

    /// <summary>Its headline as plain text: in the reader's language, else in the other, else in whatever it is written in.</summary>
    public static string For(this Story story, Language reader) => story.In(reader) ?? story.In(reader.Other) ?? story.HeadlineOther ?? reader.Texts.Untitled;
}
