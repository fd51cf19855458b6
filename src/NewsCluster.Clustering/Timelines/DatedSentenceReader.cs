using System.Text.RegularExpressions;
using NewsCluster.Clustering.Dates;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Timelines;

/// <summary>Takes the sentences out of an article that carry a date, and the one that tells its news.</summary>
internal static partial class DatedSentenceReader
{
    /// <param name="changes">Takes the sentences that move or cancel a plan.</param>
    public static IEnumerable<DatedSentence> Read(TimelineArticle article, int index, List<DatedSentence> changes)
    {
        // One text, so that "the next day" may lean on the paragraph before.
        var body = string.Join('\n', article.Paragraphs);
        var mentions = DateTagger.Tag(body, article.Language, article.Reference);
        var next = 0;
        var (paragraph, offset, position) = (0, 0, 0);
        foreach (var sentence in SentenceSplitter.Split(body))
        {
            while (paragraph + 1 < article.Paragraphs.Count && sentence.Start >= offset + article.Paragraphs[paragraph].Length + 1)
                offset += article.Paragraphs[paragraph++].Length + 1;
            var text = body.Substring(sentence.Start, sentence.Length);
            if (Notice().IsMatch(text)) continue;
            while (next < mentions.Count && mentions[next].Start < sentence.Start) next++;
            var inside = mentions.Skip(next).TakeWhile(m => m.Start < sentence.End).Select(m => (m, body.Substring(m.Start, m.Length))).ToList();
            var reading = new Reading(article, index, paragraph, sentence.Start - offset, text, position++, inside);
            if (reading.Change is not null) changes.Add(reading.With(OfReport(article.Reference), ""));
            var own = false;
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (mention, words) in reading.Dates)
            {
                if (IsTimeStamp(mention, reading, article)) continue;
                own |= mention.First.Day is not null;
                if (EventDate.Of(mention) is { } key && seen.Add(key)) yield return reading.With(mention, words);
            }
            next += inside.Count;
            if (own || seen.Count > 0 || !article.Reference.HasDay) continue;
            if (reading.TellsWhatCameBefore) yield return reading.With(BeforeReport(article.Reference), Opening(text, article.Language));
            else if (position == 1) yield return reading.With(OfReport(article.Reference), "");
        }
    }

    /// <summary>Whose text this is and when it was put there, which pages leave among the sentences and which tells no event.</summary>
    [GeneratedRegex(@"^\W*(copyright\W+(\(c\)\s*)?|©\s*|\(c\)\s*)(19|20)\d\d\b|\ball rights reserved\b|^\W*((last )?updated|posted|published|cập nhật)( on| at| lúc| ngày)?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notice();

    /// <summary>The day of the report with an hour at the head of an article says when it was filed, not what happened.</summary>
    private static bool IsTimeStamp(in DateMention mention, Reading reading, TimelineArticle article) =>
        reading.Position == 0 && mention.Grain <= Grain.Minute && mention.First == article.Reference.Date;

    /// <summary>The lead without a day of its own tells what happened by the day of the report.</summary>
    private static DateMention OfReport(ReferenceTime reference) =>
        new(0, 0, reference.Date.ToString(), reference.Date, null, Grain.Day, reference.Anchor, DateMarks.None);

    /// <summary>The words before the comma, else the first word ("Earlier") or two ("Trước đó").</summary>
    private static string Opening(string text, string language)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma is > 0 and < 16) return text[..comma];
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return text[..(language == ArticleText.Vietnamese ? text.IndexOf(' ', space + 1) : space)];
    }

    /// <summary>"Trước đó, …": by the day of the report, an interval with an open beginning (ISO 8601-2).</summary>
    private static DateMention BeforeReport(ReferenceTime reference) =>
        new(0, 0, EventDate.OpenBeginning + reference.Date, reference.Date, null, Grain.Day, reference.Anchor, DateMarks.Bound | DateMarks.Guessed);

    /// <summary>A sentence about to become one or more dated ones: its terms are read once.</summary>
    private sealed class Reading
    {
        private readonly TimelineArticle _article;
        private readonly (int Index, int Paragraph, int Start) _place;
        private readonly string _text, _words;
        private SentenceTerms? _terms;
        private HashSet<string>? _events;

        public Reading(TimelineArticle article, int index, int paragraph, int start, string text, int position, List<(DateMention Date, string Words)> dates)
        {
            (_article, _place, _text, _words, Position) = (article, (index, paragraph, start), text, Cues.Prepare(text), position);
            Change = text.EndsWith('?') ? null : PlanChange.Of(_words, dates);
            Dates = Change is null ? dates : [.. dates.SelectMany(d => Change.Split(d.Date).Select(date => (date, d.Words)))];
        }

        public int Position { get; }

        public IReadOnlyList<(DateMention Date, string Words)> Dates { get; }

        public PlanChange? Change { get; }

        public bool TellsWhatCameBefore => Cues.Begins(_words, Cue.Before) && !Cues.Has(_words, Cue.Ahead) && _text.Length > 40;

        public DatedSentence With(DateMention mention, string dateText) => new()
        {
            Article = _article,
            ArticleIndex = _place.Index,
            Paragraph = _place.Paragraph,
            Start = _place.Start,
            Text = _text,
            Position = Position,
            Date = mention,
            DateText = dateText,
            Terms = _terms ??= SentenceTerms.Of(_text, _article.Language),
            Kind = SentenceKind.Of(_words, mention, dateText, _article.Reference),
            Change = mention == Change?.NewDate ? null : Change,
            Events = _events ??= EventWords.Of(_words),
            NeedsContext = Cues.Begins(_words, Cue.Opening) && !IsTitleWithName,
        };

        /// <summary>"Ông Kim Jong-un …" names whom it means, "Ông nói …" does not.</summary>
        private bool IsTitleWithName => _text.Split(' ', 3) is [("Ông" or "Bà" or "Anh" or "Chị" or "Cô"), [var first, ..], ..] && char.IsUpper(first);
    }
}
