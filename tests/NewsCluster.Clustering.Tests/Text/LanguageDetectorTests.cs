using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Tests.Text;

public class LanguageDetectorTests
{
    [Theory]
    [InlineData("Ngoại trưởng Nga Lavrov gặp Pompeo tại Sochi", "", "vi")]
    [InlineData("Lavrov meets Pompeo in Sochi", "", "en")]
    [InlineData("Typhoon", "The storm made landfall in central Vietnam on Friday, killing at least two people in Quảng Nam.", "en")]
    [InlineData("Лавров", "Министр иностранных дел России прибыл в Сочи.", "other")]
    [InlineData("Außenminister", "Der Außenminister traf sich am Dienstag mit seinem Kollegen in der Hauptstadt und sprach über die Lage im Süden des Landes.", "other")]
    [InlineData("12345", "67 89", "other")]
    [InlineData("", "", "other")]
    public void Tells_languages_apart(string title, string body, string language) =>
        Assert.Equal(language, LanguageDetector.Detect(title, body));
}
