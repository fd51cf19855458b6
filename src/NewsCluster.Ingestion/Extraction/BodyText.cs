using System.Text.RegularExpressions;
using NewsCluster.Ingestion.Parsing;

namespace NewsCluster.Ingestion.Extraction;

/// <summary>The article's paragraphs among the blocks of the element that holds it.</summary>
internal static partial class BodyText
{
    private const double MostAfterLabel = 0.35;
    private const int ShortestRepeat = 70;

    public static List<TextBlock> Of(Node content, string title)
    {
        var blocks = BlockReader.Read(content);
        blocks = WithoutBeginning(blocks, title);
        blocks = WithoutEnding(blocks);
        var headline = Lines.Key(title);
        var seen = new HashSet<string>(StringComparer.Ordinal) { headline };
        // A headline with its kicker says the title again too.
        if (headline.Length > 0) blocks.RemoveAll(block => block.Kind == BlockKind.Heading && block.Text.Length < 2 * title.Length + 40 && Lines.Key(block.Text).Contains(headline, StringComparison.Ordinal));
        blocks = blocks.Where(block => !IsNoise(block) && !IsRepeat(block, seen)).ToList();
        // A heading over nothing is left from something dropped.
        while (blocks.Count > 0 && blocks[^1].Kind == BlockKind.Heading) blocks.RemoveAt(blocks.Count - 1);
        return blocks;
    }

    /// <summary>What stands before the headline, when it is the lesser part.</summary>
    private static List<TextBlock> WithoutBeginning(List<TextBlock> blocks, string title)
    {
        var key = Lines.Key(title);
        var at = blocks.FindIndex(block => block.Kind == BlockKind.Heading && Lines.Key(block.Text) == key);
        return at > 0 && blocks.Take(at).Sum(b => b.Prose) * 4 < blocks.Sum(b => b.Prose) ? blocks[at..] : blocks;
    }

    /// <summary>What stands under a label such as "Related" or "Bình luận", when it is the lesser part.</summary>
    private static List<TextBlock> WithoutEnding(List<TextBlock> blocks)
    {
        var total = blocks.Sum(b => b.Prose);
        var after = 0;
        var cut = blocks.Count;
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            if (blocks[i].Text.Length < 60 && Label().IsMatch(blocks[i].Text) && after < total * MostAfterLabel) cut = i;
            after += blocks[i].Prose;
        }
        return blocks[..cut];
    }

    /// <summary>The title again, or a paragraph a page holds twice, for wide and for narrow screens. Short lines may well come again.</summary>
    private static bool IsRepeat(TextBlock block, HashSet<string> seen)
    {
        if (block.Kind is BlockKind.Preformatted or BlockKind.Row) return false;
        return block.Text.Length >= ShortestRepeat ? !seen.Add(Lines.Key(block.Text)) : seen.Contains(Lines.Key(block.Text));
    }

    private static bool IsNoise(TextBlock block)
    {
        var text = block.Text;
        if (!text.Any(char.IsLetterOrDigit)) return true;
        if (block.Kind == BlockKind.Preformatted) return false;
        if (block.LinkShare > 0.8 && (block.Kind != BlockKind.Paragraph || !block.EndsSentence) && !text.StartsWith("http", StringComparison.Ordinal)) return true;
        if (text.Length < 200 && Furniture().IsMatch(text)) return true;
        if (text.Length < 120 && !block.EndsSentence && Byline().IsMatch(text)) return true;
        return block.Kind == BlockKind.Text && text.Length < 40 && !block.EndsSentence;
    }

    [GeneratedRegex(
        @"^(related( (articles?|stories|posts|news|content|topics|links|coverage|reading))?|read (more|next|also)|read further.*|more (from|on|stories|news|in)\b.*|you (may|might) (also )?(like|be interested).*|recommended( for you)?|(leave|post|add|write) (a |your )?(comment|reply)|comments?( \(\d+\))?|\d+ (comments?|responses?|thoughts on.*)|share this.*|about the authors?|tags|topics|sign up.*|subscribe.*|follow us.*|most (read|popular|viewed).*|trending.*|latest (news|stories|posts)|next (article|post|story)|previous (article|post)|"
        + @"(tin|bài)( viết)? (liên quan|khác|mới|cùng chuyên mục|đọc nhiều|nổi bật).*|cùng chuyên mục|bình luận.*|ý kiến.{0,20}|đọc thêm|xem thêm|có thể bạn quan tâm|chia sẻ.{0,20}|từ khóa|chủ đề|"
        + @"kommentare?|ähnliche (artikel|beiträge).*|verwandte.*|mehr zum thema.*|das könnte (sie|dich) auch interessieren|zum weiterlesen|weitere (artikel|beiträge|meldungen|pressemitteilungen|nachrichten|news)\b.*|mehr (artikel|beiträge|meldungen|nachrichten|news|kolumnen)\b.*|(news|artikel|beitrag) teilen|zobacz (także|też|również).*|czytaj (także|też|również).*|komentarze.*|à lire aussi.*|sur le même sujet|commentaires|(noticias )?relacionad[ao]s.*|comentarios|comentários|leia (também|mais))\s*[:»›>…]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();

    [GeneratedRegex(
        @"^(advertisement|advertising|anzeige|publicité|reklama|quảng cáo|story continues below.*|article continues.*|continue reading.*|scroll (down )?(to|for).*|(read (more|also|next)|see also|also read|related|more|watch|listen|recommended|xem thêm|đọc thêm|mời (bạn )?xem|lesen sie auch|mehr dazu|czytaj (też|także)|zobacz (też|także)|à lire( aussi)?|lire aussi|lea también|leia também|(le|te) puede interesar|puede interesarle|leggi anche)\s*[:–-].*|"
        + @"(share|tweet|print|e-?mail|save|comments?|copy link|chia sẻ|in bài( viết)?|gửi bình luận|lưu bài|facebook|twitter|whatsapp|linkedin|pinterest|reddit|close|loading.*|click here.*)[.!]?|(©|\(c\)|copyright).*|(materiał|artykuł|tekst) chroniony prawem.*|®?\s*ghi rõ nguồn.*|bản quyền thuộc (về )?(báo|tạp chí)\b.*|(dieser|this|these|except|unless|sauf|este)\b.*\b(creative commons|cc[- ]by)\b.*|.{0,40}\bgefällt das|.{0,20}bloggers? likes? this|[\[(]?(więcej|mehr|more|weiterlesen|xem tiếp|đọc tiếp)[\])…»]*|.*all rights reserved.*|(sign up|subscribe|register|get) (for|to|our|the)\b.*(newsletter|email|inbox|updates|alerts).*|follow (us|me|him|her|@\w+).*(twitter|facebook|instagram).*|.{0,60}\b(sign up|subscribe)\b.*newsletter.*|(photo|image|foto|ảnh|source|bild|quelle|credit|picture|titelbild|beitragsbild)s?( (by|courtesy|credit))?\s*:.{0,80}|beitragsbild|titelbild|also:.{0,100}|(photo|image) (by|courtesy).{0,60}|(getty images|reuters|ap photo).{0,40})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Furniture();

    [GeneratedRegex(
        @"^(by|von|par|por|posted (by|on|in)|published|updated|last updated|written by|author|created|filed under|tagged|categor(y|ies)|tags?|keywords?|đăng (lúc|ngày)|cập nhật|tác giả|từ khóa|veröffentlicht|erstellt|publié|date|datum)\b.*$|^(\w+,? )?\d{1,2}[./ -](\d{1,2}|\p{L}{3,9})[./ -],? ?\d{2,4}.{0,20}$|^\p{L}{3,9} \d{1,2}(st|nd|rd|th)?,? \d{4}.{0,20}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Byline();
}
