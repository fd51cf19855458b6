using System.Collections.Concurrent;

namespace NewsCluster.Web.Verbs;

/// <summary>Prepares on other cores what one thread then takes in order.</summary>
internal static class ReadAhead
{
    /// <summary>How much is read before it is asked for, in items of the source.</summary>
    private const int Most = 24;

    /// <summary>What <paramref name="prepare"/> makes of each item, in order; what goes wrong is thrown where it is asked for.</summary>
    public static IEnumerable<TResult> Of<T, TResult>(IEnumerable<T> source, Func<T, TResult> prepare)
    {
        using var queue = new BlockingCollection<Task<TResult>>(Most);
        using var stop = new CancellationTokenSource();
        var reading = Task.Factory.StartNew(() => Read(source, prepare, queue, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var item in queue.GetConsumingEnumerable()) yield return item.GetAwaiter().GetResult();
            reading.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            reading.ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        }
    }

    private static void Read<T, TResult>(IEnumerable<T> source, Func<T, TResult> prepare, BlockingCollection<Task<TResult>> queue, CancellationToken stop)
    {
        try
        {
            foreach (var item in source) queue.Add(Task.Run(() => prepare(item), stop), stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Nobody asks for the rest.
        }
        finally
        {
            queue.CompleteAdding();
        }
    }
}
