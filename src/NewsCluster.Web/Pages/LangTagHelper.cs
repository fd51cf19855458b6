using Microsoft.AspNetCore.Razor.TagHelpers;
using NewsCluster.Clustering;

namespace NewsCluster.Web.Pages;

/// <summary>Marks text in neither language as undetermined (BCP 47: <c>und</c>), so that it is not read aloud as if it were in the page's.</summary>
[HtmlTargetElement(Attributes = "lang")]
public sealed class LangTagHelper : TagHelper
{
    public string? Lang { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Lang is not null) output.Attributes.SetAttribute("lang", Lang == ArticleText.Other ? "und" : Lang);
    }
}
