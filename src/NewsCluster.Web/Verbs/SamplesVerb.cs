using System.CommandLine;
using NewsCluster.Web.Hosting;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Languages;

namespace NewsCluster.Web.Verbs;

internal static class SamplesVerb
{
    public static Command Create()
    {
        var remove = new Command("remove", "Remove the sample reports that came with the product, and the stories that held nothing else.");
        remove.Runs(async (_, cancel) =>
        {
            await using var site = Site.Build();
            await Site.UpgradeAsync(site.Services, cancel);
            await using var scope = site.Services.CreateAsyncScope();
            var removed = await scope.ServiceProvider.GetRequiredService<Samples>().RemoveAsync(cancel);
            Console.WriteLine(Language.OfTerminal.Texts.SamplesRemoved(removed));
            return 0;
        });
        return new Command("samples", "The sample reports that come with the product.") { remove };
    }
}
