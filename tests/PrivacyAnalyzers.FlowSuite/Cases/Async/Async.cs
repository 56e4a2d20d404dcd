using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using static Taint;

namespace Async;

class AsyncCases
{
    static async Task<string> GetAsync()
    {
        await Task.Yield();
        return Source<string>(1);
    }

    static async Task<string> CleanAsync()
    {
        await Task.Yield();
        return "clean";
    }

    static Task<string> GetFinished() => Task.FromResult(Source<string>(2));

    static async ValueTask<string> GetValueAsync(string s)
    {
        await Task.Delay(1);
        return s;
    }

    static async Task UseAsync(string s)
    {
        await Task.Yield();
        Sink(s); // flow: 3
    }

    static async Task UseCleanAsync(string s)
    {
        await Task.Yield();
        Sink(s);
    }

    async Task Await()
    {
        Sink(await GetAsync()); // flow: 1
        Sink(await CleanAsync());
        Sink(await GetFinished()); // flow: 2
        Sink(await GetAsync().ConfigureAwait(false)); // flow: 1
        Sink(await CleanAsync().ConfigureAwait(false));
    }

    async Task Locals()
    {
        var s = Source<string>(4);
        await Task.Yield();
        Sink(s); // flow: 4
        s = await CleanAsync();
        Sink(s);
    }

    async Task Arguments()
    {
        await UseAsync(Source<string>(3));
        await UseCleanAsync("clean");
        Sink(await GetValueAsync(Source<string>(5))); // flow: 5
        Sink(await GetValueAsync("clean"));
    }

    void Blocking()
    {
        Sink(GetAsync().Result); // flow: 1
        Sink(CleanAsync().Result);
        Sink(GetAsync().GetAwaiter().GetResult()); // flow: 1
        Sink(CleanAsync().GetAwaiter().GetResult());
        Sink(GetAsync().IsCompleted);
        Sink(GetAsync().Id);
    }

    async Task Run()
    {
        Sink(await Task.Run(() => Source<string>(6))); // flow: 6
        Sink(await Task.Run(() => "clean"));
        Sink(await Task.Run(async () => await GetAsync())); // flow: 1
        var s = Source<string>(7);
        await Task.Run(() => Sink(s)); // flow: 7
        var kept = "clean";
        await Task.Run(() => kept = Source<string>(8));
        Sink(kept); // flow: 8
        Sink(await Task.Factory.StartNew(() => Source<string>(9))); // flow: 9
    }

    async Task WhenAll()
    {
        var all = await Task.WhenAll(GetAsync(), CleanAsync());
        Sink(all[0]); // flow: 1
        Sink(all.Length);
        var clean = await Task.WhenAll(CleanAsync(), CleanAsync());
        Sink(clean[0]);
        var list = new[] { "a" }.Select(async a => await GetAsync());
        Sink((await Task.WhenAll(list))[0]); // flow: 1
    }

    async Task WhenAny()
    {
        var first = await Task.WhenAny(GetAsync(), CleanAsync());
        Sink(await first); // flow: 1
        var clean = await Task.WhenAny(CleanAsync());
        Sink(await clean);
    }

    async Task ContinueWith()
    {
        Sink(await GetAsync().ContinueWith(t => t.Result)); // flow: 1
        Sink(await GetAsync().ContinueWith(t => t.Result.Length));
        Sink(await CleanAsync().ContinueWith(t => t.Result));
        Sink(await CleanAsync().ContinueWith(t => Source<string>(10))); // flow: 10
    }

    async Task Lambdas()
    {
        Func<string, Task<string>> same = async s => await GetValueAsync(s);
        Sink(await same(Source<string>(11))); // flow: 11
        Sink(await same("clean"));
    }

    static async IAsyncEnumerable<string> NamesAsync([EnumeratorCancellation] CancellationToken token = default)
    {
        yield return "clean";
        await Task.Yield();
        yield return await GetAsync();
    }

    static async IAsyncEnumerable<string> PassAsync(IAsyncEnumerable<string> all)
    {
        await foreach (var s in all)
        {
            yield return s;
        }
    }

    static async IAsyncEnumerable<string> CleanNamesAsync()
    {
        await Task.Yield();
        yield return "clean";
    }

    async Task AwaitForEach(CancellationToken token)
    {
        await foreach (var s in NamesAsync())
        {
            Sink(s); // flow: 1
        }

        await foreach (var s in PassAsync(NamesAsync()))
        {
            Sink(s); // flow: 1
        }

        await foreach (var s in PassAsync(CleanNamesAsync()))
        {
            Sink(s);
        }

        await foreach (var s in NamesAsync().WithCancellation(token).ConfigureAwait(false))
        {
            Sink(s); // flow: 1
        }
    }

    async Task Completion()
    {
        var completion = new TaskCompletionSource<string>();
        completion.SetResult(Source<string>(12));
        Sink(await completion.Task); // flow: 12
        var clean = new TaskCompletionSource<string>();
        clean.SetResult("clean");
        Sink(await clean.Task);
    }

    async Task Channels()
    {
        var channel = Channel.CreateUnbounded<string>();
        await channel.Writer.WriteAsync(Source<string>(13));
        Sink(await channel.Reader.ReadAsync()); // flow: 13
        var clean = Channel.CreateUnbounded<string>();
        await clean.Writer.WriteAsync("clean");
        Sink(await clean.Reader.ReadAsync());
    }

    async Task Tuples()
    {
        var (name, number) = await PairAsync();
        Sink(name); // flow: 14
        Sink(number);
    }

    static async Task<(string Name, int Number)> PairAsync()
    {
        await Task.Yield();
        return (Source<string>(14), 1);
    }

    async Task OfObjects()
    {
        var p = await LoadAsync(Source<string>(15), "clean");
        Sink(p.Name); // flow: 15
        Sink(p.City);
    }

    static async Task<Person> LoadAsync(string name, string city)
    {
        await Task.Yield();
        return new Person { Name = name, City = city };
    }

    class Person
    {
        public string Name = "";
        public string City = "";
    }

    async Task AwaitUsing()
    {
        await using var d = new Disposable(Source<string>(16));
        Sink("clean");
    }

    class Disposable(string name) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            Sink(name); // flow: 16
            return default;
        }
    }

    async Task ConditionalAwait(bool b)
    {
        var s = b ? await GetAsync() : await CleanAsync();
        Sink(s); // flow: 1
    }

    async void FireAndForget()
    {
        await Task.Yield();
        var s = await GetFinished();
        Sink(s); // flow: 2
    }

    async Task Parallels()
    {
        await Parallel.ForEachAsync(new[] { Source<string>(17) }, async (s, token) =>
        {
            await Task.Yield();
            Sink(s); // flow: 17
        });
        Parallel.ForEach(new[] { "clean" }, s => Sink(s));
        Parallel.ForEach(new[] { Source<string>(18) }, s => Sink(s)); // flow: 18
        Parallel.For(0, 3, i => Sink(i));
    }

    void Threads()
    {
        var s = Source<string>(19);
        new Thread(() => Sink(s)).Start(); // flow: 19
        new Thread(o => Sink(o)).Start(Source<string>(20)); // flow: 20
        ThreadPool.QueueUserWorkItem(_ => Sink(s)); // flow: 19
        var local = new AsyncLocal<string>();
        local.Value = s;
        Sink(local.Value); // flow: 19
    }
}
