using System.Runtime.InteropServices;
using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Glossary;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Labels;

/// <summary>An article read for labelling: title and body as one text, its tokens, the concepts it names.</summary>
internal sealed class LabelledText
{
    public LabelledText(ArticleText article)
    {
        Article = article;
        var title = NormalForm.Normalise(article.Title);
        Text = title + "\n" + NormalForm.Normalise(article.Body);
        Tokens = Tokenizer.Tokenize(Text);
        TitleTokens = Tokens.FindIndex(token => token.Start > title.Length) is >= 0 and var first ? first : Tokens.Count;
        ConceptGlossary.Shipped.Matcher(article.Language).Match(CollectionsMarshal.AsSpan(Tokens), Mentions);
        Features = Featuriser.Shipped.Read(article);
    }

    public ArticleText Article { get; }
    public string Text { get; }
    public List<Token> Tokens { get; }

    /// <summary>How many of the tokens are the title's.</summary>
    public int TitleTokens { get; }
    public List<ConceptMention> Mentions { get; } = [];
    public ArticleFeatures Features { get; }

    /// <summary>The words of tokens <paramref name="first"/> to before <paramref name="end"/> as the text writes them.</summary>
    public string Words(int first, int end) => Text[Tokens[first].Start..Tokens[end - 1].End];

    /// <summary>Stretches of two or more capitalised words with only spaces between, as (first token, end).</summary>
    public IEnumerable<(int First, int End)> NameRuns()
    {
        for (var i = 0; i < Tokens.Count;)
        {
            var end = i;
            while (end < Tokens.Count && IsNamePart(Tokens[end]) && (end == i || Tokens[end].Is(TokenTraits.Adjacent) || Tokens[end].Is(TokenTraits.Tied))) end++;
            if (end - i >= 2 && !(Tokens[i].Is(TokenTraits.SentenceStart) && end - i == 2 && !Tokens[i].Is(TokenTraits.NotVietnamese)))
                yield return (i, end);
            i = Math.Max(end, i + 1);
        }
    }

    private static bool IsNamePart(Token token) => token.Kind == TokenKind.Word && token.Is(TokenTraits.Capital);
}
