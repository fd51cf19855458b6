using System.Reflection;
using NewsCluster.Clustering.Dates;
using NewsCluster.Web.Languages;

namespace NewsCluster.Web.Tests.Languages;

public sealed class TextsTests
{
    public static TheoryData<string> Names { get; } =
        new(typeof(Texts).GetProperties().Where(p => p.PropertyType == typeof(string)).Select(p => p.Name).Order(StringComparer.Ordinal));

    /// <summary>Read alike in both languages, on purpose.</summary>
    private static readonly HashSet<string> Alike = [];

    [Theory, MemberData(nameof(Names))]
    public void A_text_is_there_in_both_languages_and_not_one_copied_from_the_other(string name)
    {
        var (vietnamese, english) = (Read(Language.Vietnamese, name), Read(Language.English, name));
        Assert.False(string.IsNullOrWhiteSpace(vietnamese));
        Assert.False(string.IsNullOrWhiteSpace(english));
        if (!Alike.Contains(name)) Assert.NotEqual(vietnamese, english);
    }

    [Theory, MemberData(nameof(Names))]
    public void Vietnamese_is_written_with_composed_letters(string name) =>
        Assert.True(Read(Language.Vietnamese, name).IsNormalized());

    [Fact]
    public void Texts_with_parameters_fill_them_in_in_both_languages()
    {
        foreach (var method in typeof(Texts).GetMethods(BindingFlags.Public | BindingFlags.Instance).Where(m => m is { IsAbstract: true, IsSpecialName: false } && m.ReturnType == typeof(string)))
            foreach (var language in Language.All)
                foreach (var arguments in Samples(method))
                    Assert.False(string.IsNullOrWhiteSpace((string?)method.Invoke(language.Texts, arguments)), $"{language.Code}: {method.Name}");
    }

    /// <summary>One call with each value of every enumeration among the parameters, otherwise one with something plausible.</summary>
    private static IEnumerable<object?[]> Samples(MethodInfo method)
    {
        var parameters = method.GetParameters();
        var choices = parameters.Max(p => p.ParameterType.IsEnum ? Enum.GetValues(p.ParameterType).Length : 1);
        return Enumerable.Range(0, choices).Select(i => parameters.Select(p => Sample(p.ParameterType, i)).ToArray());
    }

    private static object? Sample(Type type, int i) => type switch
    {
        { IsEnum: true } => Enum.GetValues(type).GetValue(i % Enum.GetValues(type).Length),
        _ when type == typeof(string) => "x",
        _ when type == typeof(int) => 2,
        _ when type == typeof(long) => 2L,
        _ when type == typeof(double) => 0.5,
        _ when type == typeof(DateOnly) => new DateOnly(2019, 5, 14),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2019, 5, 14, 9, 30, 0, TimeSpan.Zero),
        _ when type == typeof(TimeSpan) => TimeSpan.FromMinutes(5),
        _ when type == typeof(PartialDate) => new PartialDate(2019, 5, 14),
        _ when type == typeof(IReadOnlyDictionary<NewsCluster.Data.Runs.Outcome, int>) => Enum.GetValues<NewsCluster.Data.Runs.Outcome>().ToDictionary(o => o, _ => 1),
        _ when type == typeof(DateMention) => DateTagger.Tag("on 14 May 2019", "en", ReferenceTime.Unknown)[0],
        { IsValueType: true } => Activator.CreateInstance(type),
        _ => null,
    };

    [Theory]
    [InlineData(1, "1 article", "1 bài")]
    [InlineData(2, "2 articles", "2 bài")]
    [InlineData(1234, "1,234 articles", "1.234 bài")]
    public void Plurals_and_numbers_follow_the_language(int count, string english, string vietnamese)
    {
        Assert.Equal(english, Language.English.Texts.ArticleCount(count));
        Assert.Equal(vietnamese, Language.Vietnamese.Texts.ArticleCount(count));
    }

    [Theory]
    [InlineData("2017-12-08", "8 December 2017", "ngày 8 tháng 12 năm 2017")]
    [InlineData("XXXX-12-08", "8 December", "ngày 8 tháng 12")]
    [InlineData("2019-05", "May 2019", "tháng 5 năm 2019")]
    [InlineData("2015", "2015", "năm 2015")]
    public void Dates_are_said_as_far_as_they_are_known(string iso, string english, string vietnamese)
    {
        Assert.True(PartialDate.TryParse(iso, out var date));
        Assert.Equal(english, Language.English.Texts.Date(date));
        Assert.Equal(vietnamese, Language.Vietnamese.Texts.Date(date));
    }

    private static string Read(Language language, string name) => (string)typeof(Texts).GetProperty(name)!.GetValue(language.Texts)!;
}
