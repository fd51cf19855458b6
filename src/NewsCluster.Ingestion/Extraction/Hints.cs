using System.Buffers;
using System.Collections.Frozen;

namespace NewsCluster.Ingestion.Extraction;

/// <summary>What the class, id, role and itemprop of an element say it is for.</summary>
[Flags]
internal enum Hint
{
    None = 0,
    /// <summary>The article's text and little else ("article-body", "entry-content", "noidung").</summary>
    Body = 1,
    /// <summary>Holds the article, among other things ("post", "content", "hentry").</summary>
    Content = 2,
    /// <summary>What readers wrote.</summary>
    Comments = 4,
    /// <summary>Navigation, sharing, other articles, advertisements, forms: never the article's text.</summary>
    Furniture = 8,
    /// <summary>Who wrote it and when.</summary>
    Byline = 16,
    /// <summary>Text that belongs to a picture.</summary>
    Caption = 32,
    /// <summary>There for machines, not shown.</summary>
    Hidden = 64,
    /// <summary>The publication date or time.</summary>
    Date = 128,
    /// <summary>The headline.</summary>
    Title = 256,
    /// <summary>The author's name.</summary>
    Author = 512,
    /// <summary>The lead ("sapo", "standfirst").</summary>
    Lead = 1024,
}

/// <summary>
/// The words web designers name things by, in English and Vietnamese. A name is taken apart at its separators and
/// capitals: <c>td-post-content</c> and <c>relatedArticles</c> say <c>post, content</c> and <c>related, articles</c>.
/// </summary>
internal static class Hints
{
    /// <summary>Whole words.</summary>
    private static readonly FrozenDictionary<string, Hint> Words = Table(
        (Hint.Furniture,
            """
            ad ads adv adbox adslot adsense adunit advert dfp gpt qc outbrain taboola revcontent zergnet mgid plista addthis addtoany sharedaddy shariff share shares sharing
            social sociable follow related relate relates recommended recommendation recommendations recommend recirc trending popular teaser teasers
            sidebar rail widget widgets nav navi navbar navigation navbox menu menus breadcrumb breadcrumbs crumbs footer foot masthead topbar toolbar toolbox tools
            pagination pager paging paginator newsletter newsletters subscribe subscription subscriptions signup register login signin logon cookie cookies consent gdpr popup popups modal
            overlay lightbox tooltip dropdown banner banners tagcloud tags taglist promo promos promotion promoted sponsor sponsored sponsors yarpp nrelate
            poll polls quiz vote votes rating ratings toc skip skiplink paywall regwall upsell mostread mostpopular bio bios biography pullquote breakout
            jobs donate donation printfriendly marketing interstitial livefeed ticker contentinfo complementary search searchform searchbox feedback disclaimer
            lienquan relatednews tinlienquan sharebar socialbar authorbox authorbio aboutauthor
            """),
        (Hint.Comments, "comment comments commentlist commentaires kommentare kommentar disqus respond reply replies livefyre fbcomments discussion viafoura coral usercomments binhluan"),
        (Hint.Byline, "byline bylines dateline meta metadata postmeta entrymeta timestamp posted postinfo postdate articleinfo authors author autor writer tacgia nguon pubdate published datetime credits source publisher"),
        (Hint.Caption, "caption captions figcaption gallery slideshow carousel slider thumbnail thumb thumbs photocredit imagecredit legend bildunterschrift avcaption photoblock"),
        (Hint.Date, "date dates time datetime timestamp pubdate dateline published posted publish datepublished ngay ngaydang thoigian datum postdate articledate"),
        (Hint.Author, "author authors byline writer tacgia autor autorin creator reporter journalist butdanh"),
        (Hint.Title, "headline title tieude"),
        (Hint.Lead, "teaser teasertext sapo lead standfirst subheadline deck dek lede intro summary excerpt description chapeau"),
        (Hint.Content, "content article post hentry story entry news main text single blog detail"),
        (Hint.Body, "articlebody bodytext articletext storytext entrycontent postcontent articlecontent storybody postbody bodycopy richtext wysiwyg noidung fckdetail cmsbody newsbody maincontentarticle"));

    /// <summary>Beginnings of words that no other word shares.</summary>
    private static readonly (string Start, Hint Hint)[] Starts =
    [
        ("advertis", Hint.Furniture), ("newsletter", Hint.Furniture), ("breadcrumb", Hint.Furniture), ("relatedart", Hint.Furniture), ("relatedpost", Hint.Furniture),
        ("relatedstor", Hint.Furniture), ("recommend", Hint.Furniture), ("socialshar", Hint.Furniture), ("sharebutton", Hint.Furniture), ("sharetool", Hint.Furniture),
        ("sidebar", Hint.Furniture), ("footer", Hint.Furniture), ("dropdown", Hint.Furniture), ("comment", Hint.Comments), ("copyright", Hint.Furniture),
    ];

    /// <summary>Whole class names that hide an element; "hidden" is also part of names that hide something else ("hidden-xs", "label-hidden").</summary>
    private static readonly FrozenSet<string> Hiding = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "hidden", "hide", "is-hidden", "d-none", "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "screen-reader-only", "screenreader", "offscreen", "off-screen", "element-invisible", "print-only", "printonly", "visible-print", "u-hidden", "hidden-text");

    /// <summary>Said with two or more words, found wherever the name holds them, separators or not.</summary>
    private static readonly (string Name, Hint Hint)[] Phrases =
    [
        ("articlebody", Hint.Body), ("articlecontent", Hint.Body), ("articletext", Hint.Body), ("entrycontent", Hint.Body), ("postcontent", Hint.Body),
        ("postbody", Hint.Body), ("posttext", Hint.Body), ("storybody", Hint.Body), ("storycontent", Hint.Body), ("storytext", Hint.Body), ("newscontent", Hint.Body), ("newsbody", Hint.Body),
        ("contentbody", Hint.Body), ("bodycontent", Hint.Body), ("detailcontent", Hint.Body), ("contentdetail", Hint.Body), ("fckdetail", Hint.Body),
        ("newsdetail", Hint.Content), ("articledetail", Hint.Content), ("detailtext", Hint.Body), ("blogcontent", Hint.Body), ("blogbody", Hint.Body), ("namebody", Hint.Body), ("noidungbaiviet", Hint.Body), ("noidung", Hint.Body),
        ("mainarticle", Hint.Content), ("maincontent", Hint.Content), ("baiviet", Hint.Content), ("singlecontent", Hint.Body), ("singularcontent", Hint.Body), ("cmsbody", Hint.Body), ("richtext", Hint.Body), ("bodytext", Hint.Body), ("bodycopy", Hint.Body), ("articleparagraph", Hint.Body),
        ("readmore", Hint.Furniture), ("mostread", Hint.Furniture), ("mostviewed", Hint.Furniture), ("morestories", Hint.Furniture), ("morenews", Hint.Furniture), ("morefrom", Hint.Furniture), ("moreon", Hint.Furniture),
        ("alsoread", Hint.Furniture), ("readnext", Hint.Furniture), ("upnext", Hint.Furniture), ("nextpost", Hint.Furniture), ("prevpost", Hint.Furniture), ("postnav", Hint.Furniture), ("latestnews", Hint.Furniture), ("latestposts", Hint.Furniture), ("recentposts", Hint.Furniture),
        ("signup", Hint.Furniture), ("signin", Hint.Furniture), ("authorbio", Hint.Furniture), ("authorbox", Hint.Furniture), ("authorinfo", Hint.Furniture), ("aboutauthor", Hint.Furniture), ("abouttheauthor", Hint.Furniture), ("authordescription", Hint.Furniture), ("authorcard", Hint.Furniture),
        ("relatedcontent", Hint.Furniture), ("taglist", Hint.Furniture), ("posttags", Hint.Furniture), ("entrytags", Hint.Furniture), ("articletags", Hint.Furniture),
        ("tableofcontents", Hint.Furniture), ("calltoaction", Hint.Furniture), ("pullquote", Hint.Furniture), ("relatedlinks", Hint.Furniture), ("entryfooter", Hint.Furniture), ("entryutility", Hint.Furniture),
        ("lienquan", Hint.Furniture), ("xemthem", Hint.Furniture), ("docthem", Hint.Furniture), ("tinmoi", Hint.Furniture), ("tinkhac", Hint.Furniture), ("docnhieu", Hint.Furniture), ("tinnoibat", Hint.Furniture),
        ("binhluan", Hint.Comments), ("ykienbandoc", Hint.Comments), ("chiase", Hint.Furniture), ("quangcao", Hint.Furniture), ("tukhoa", Hint.Furniture), ("cungchuyenmuc", Hint.Furniture), ("chuyenmuc", Hint.Furniture), ("dangnhap", Hint.Furniture), ("dangky", Hint.Furniture), ("goiy", Hint.Furniture),
        ("imagecaption", Hint.Caption), ("photocaption", Hint.Caption), ("wpcaption", Hint.Caption), ("photocredit", Hint.Caption), ("imagecredit", Hint.Caption), ("chuthich", Hint.Caption),
    ];

    private static readonly SearchValues<string> AnyPhrase = SearchValues.Create([.. Phrases.Select(phrase => phrase.Name)], StringComparison.Ordinal);

    public static Hint Of(string names)
    {
        var hint = Hint.None;
        foreach (var range in names.AsSpan().SplitAny(' ', '\t', '\n', '\r', '\f'))
            if (names.AsSpan(range) is { Length: > 0 and < 100 } name) hint |= OfName(name);
        return hint;
    }

    private static Hint OfName(ReadOnlySpan<char> name)
    {
        Span<char> joined = stackalloc char[name.Length];
        var (length, start) = (0, 0);
        var hint = Hiding.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) ? Hint.Hidden : Hint.None;
        var lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i <= name.Length; i++)
        {
            var ends = i == name.Length || !char.IsAsciiLetter(name[i]) || (i > 0 && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]));
            if (ends && length > start)
            {
                var word = joined[start..length];
                if (lookup.TryGetValue(word, out var said)) hint |= said;
                foreach (var (beginning, meaning) in Starts)
                    if (word.StartsWith(beginning, StringComparison.Ordinal)) hint |= meaning;
                start = length;
            }
            if (i < name.Length && char.IsAsciiLetter(name[i])) joined[length++] = char.ToLowerInvariant(name[i]);
        }
        if (!joined[..length].ContainsAny(AnyPhrase)) return hint;
        foreach (var (phrase, meaning) in Phrases)
            if (joined[..length].Contains(phrase, StringComparison.Ordinal)) hint |= meaning;
        return hint;
    }

    private static FrozenDictionary<string, Hint> Table(params (Hint Hint, string Words)[] rows)
    {
        var table = new Dictionary<string, Hint>(StringComparer.Ordinal);
        foreach (var (hint, words) in rows)
            foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                table[word] = table.GetValueOrDefault(word) | hint;
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
