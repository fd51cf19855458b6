namespace NewsCluster.Clustering.Text;

/// <summary>Cuts text into words and numbers. Vietnamese words come out as their syllables, which is how they are written.</summary>
public static class Tokenizer
{
    public static List<Token> Tokenize(ReadOnlySpan<char> text)
    {
        var tokens = new List<Token>(text.Length / 5 + 4);
        Tokenize(text, tokens);
        return tokens;
    }

    /// <summary>Appends the tokens of <paramref name="text"/>, in order, to <paramref name="into"/>.</summary>
    /// <param name="text">Text in normal form (<see cref="NormalForm.Normalise"/>).</param>
    /// <param name="into">Receives the tokens.</param>
    internal static void Tokenize(ReadOnlySpan<char> text, List<Token> into)
    {
        var words = WordCache.OfThread;
        var gap = 0;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            var end = Letters.IsLetter(c) ? WordEnd(text, i) : char.IsAsciiDigit(c) ? NumberEnd(text, i) : i;
            if (end == i) { i++; continue; }
            var traits = GapTraits(text, gap, i);
            into.Add(char.IsAsciiDigit(c) ? Number(text, i, end, traits) : Word(text, i, end, traits, words));
            gap = i = end;
        }
    }

    private static int WordEnd(ReadOnlySpan<char> text, int i)
    {
        while (++i < text.Length && Letters.ContinuesWord(text[i])) { }
        return i;
    }

    private static int NumberEnd(ReadOnlySpan<char> text, int i)
    {
        while (++i < text.Length)
            if (!char.IsAsciiDigit(text[i]) && !(text[i] is '.' or ',' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))
                break;
        return i;
    }

    /// <summary>What stands between one token and the next says how they hang together.</summary>
    private static TokenTraits GapTraits(ReadOnlySpan<char> text, int start, int end)
    {
        var gap = text[start..end];
        if (start == 0) return TokenTraits.SentenceStart;
        if (gap is [' ']) return TokenTraits.Adjacent;
        if (gap is ['.']) return TokenTraits.Tied | TokenTraits.Adjacent; // U.S., TP.HCM
        if (gap is ['.', ' '] && SentenceSplitter.EndsInAbbreviation(text[..start])) return TokenTraits.Adjacent; // N. Korea, St. Petersburg
        if (gap.ContainsAny(SentenceEnders)) return TokenTraits.SentenceStart;
        return gap switch
        {
            [] => TokenTraits.Tied,
            ['\u00A0'] => TokenTraits.Adjacent,
            ['/'] => TokenTraits.AfterSlash,
            ['-' or '\'' or '’' or '‑'] => TokenTraits.Tied | TokenTraits.Adjacent,
            // Bà Rịa - Vũng Tàu
            [' ', '-' or '–', ' '] when end < text.Length && Letters.IsUpper(text[end]) => TokenTraits.Adjacent,
            _ => TokenTraits.None,
        };
    }

    private static readonly System.Buffers.SearchValues<char> SentenceEnders = System.Buffers.SearchValues.Create(".!?…\n:\"“”«");

    private static Token Word(ReadOnlySpan<char> text, int start, int end, TokenTraits traits, WordCache words)
    {
        var form = words.Get(text[start..end]);
        return new Token(start, end - start, TokenKind.Word, traits | form.Traits, form.Key, form.Bare, double.NaN);
    }

    /// <summary>What a word is in itself, wherever it stands.</summary>
    internal static WordForm Form(ReadOnlySpan<char> word)
    {
        Span<char> key = stackalloc char[NormalForm.LongestWord];
        key = key[..NormalForm.WriteKey(word, key)];
        var traits = TokenTraits.None;
        if (Letters.IsUpper(word[0])) traits |= TokenTraits.Capital | (AllCapitals(word) ? TokenTraits.AllCapitals : 0);
        if (!Syllable.IsVietnamese(key)) traits |= TokenTraits.NotVietnamese;
        var hash = Hash.Of(key);
        return new WordForm(hash, BareHash(key, hash), traits);
    }

    private static bool AllCapitals(ReadOnlySpan<char> word)
    {
        if (word.Length < 2) return false;
        foreach (var c in word)
            if (char.IsLower(c)) return false;
        return true;
    }

    private static uint BareHash(Span<char> key, uint hash)
    {
        if (!key.ContainsAnyExceptInRange('\0', 'z')) return hash;
        for (var i = 0; i < key.Length; i++) key[i] = BareLetters.Of(key[i]);
        return Hash.Of(key);
    }

    private static Token Number(ReadOnlySpan<char> text, int start, int end, TokenTraits traits)
    {
        var digits = text[start..end];
        var isNumber = NumberForm.TryRead(digits, out var value);
        var key = isNumber ? NumberForm.Key(value) : Hash.Of(digits);
        return new Token(start, end - start, TokenKind.Number, traits, key, key, isNumber ? value : double.NaN);
    }
}
