namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV2001 with each library of the catalog, and loggers that no file names.</summary>
public class LogLibrariesTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV2001");

    private static string Method(string body) => $$"""
        using System.Diagnostics;
        using PrivacyAnalyzers.Annotations;

        class Signup(Microsoft.Extensions.Logging.ILogger<Signup> logger)
        {
            static readonly Action<Microsoft.Extensions.Logging.ILogger, string, Exception?> SignedIn =
                LoggerMessage.Define<string>(LogLevel.Information, new EventId(1), "signed in {Who}");
            static readonly Func<Microsoft.Extensions.Logging.ILogger, string, IDisposable?> For =
                LoggerMessage.DefineScope<string>("for {Who}");
            readonly Action<string, Exception?> _say = (text, e) => { };

            void Done(Customer c, List<Customer> customers, string text, Exception ex, Serilog.ILogger serilog, NLog.Logger nlog, NLog.ILogger inlog, log4net.ILog log4, TraceSource source, EventLog events)
            {
                {{body}}
            }
        }
        """;

    [Theory]
    [InlineData("""SignedIn(logger, {|PRIV2001:c.Email|}, null);""")]
    [InlineData("""using (For(logger, {|PRIV2001:c.Email|})) { }""")]
    [InlineData("""using (logger.BeginScope(new Dictionary<string, object> { ["mail"] = {|PRIV2001:c.Email|} })) { }""")]
    [InlineData("""var scope = new Dictionary<string, object> { ["mail"] = c.Email }; using (logger.BeginScope({|PRIV2001:scope|})) { }""")]
    [InlineData("""using (logger.BeginScope(("mail", {|PRIV2001:c.Email|}))) { }""")]
    [InlineData("""using (logger.BeginScope({|PRIV2001:c.Email|})) { }""")]
    [InlineData("""logger.Log(LogLevel.Information, new EventId(1), {|PRIV2001:c.Email|}, null, (s, e) => s);""")]
    public Task MicrosoftExtensionsLogging_Triggers(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""Serilog.Log.Information("welcome {Email}", {|PRIV2001:c.Email|});""")]
    [InlineData("""serilog.Warning(ex, "welcome {Email} {Name} {Id} {More}", {|PRIV2001:c.Email|}, {|PRIV2001:c.Name|}, c.Id, 1);""")]
    [InlineData("""serilog.Error($"no {{|PRIV2001:c.Email|}}");""")]
    [InlineData("""serilog.Write(Serilog.Events.LogEventLevel.Debug, "{Email}", {|PRIV2001:c.Email|});""")]
    [InlineData("""serilog.ForContext("Email", {|PRIV2001:c.Email|}).Information("welcome");""")]
    [InlineData("""Serilog.Log.ForContext("Email", {|PRIV2001:c.Email|}).Information("welcome");""")]
    [InlineData("""using (Serilog.Context.LogContext.PushProperty("Email", {|PRIV2001:c.Email|})) { }""")]
    [InlineData("""serilog.ForContext<Signup>().ForContext("Id", c.Id).Information("{Email}", {|PRIV2001:c.Email|});""")]
    public Task Serilog_Triggers(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""nlog.Info("welcome {0}", {|PRIV2001:c.Email|});""")]
    [InlineData("""nlog.Info("welcome " + {|PRIV2001:c.Email|});""")]
    [InlineData("""inlog.Error(ex, "for {mail}", {|PRIV2001:c.Email|});""")]
    [InlineData("""inlog.Debug<string>({|PRIV2001:c.Email|});""")]
    [InlineData("""nlog.Log(NLog.LogLevel.Warn, "a {A} b {B} c {C} d {D}", 1, {|PRIV2001:c.Email|}, 2, {|PRIV2001:c.Name|});""")]
    [InlineData("""nlog.WithProperty("mail", {|PRIV2001:c.Email|}).Info("welcome");""")]
    [InlineData("""NLog.ScopeContext.PushProperty("mail", {|PRIV2001:c.Email|});""")]
    [InlineData("""NLog.GlobalDiagnosticsContext.Set("mail", {|PRIV2001:c.Email|});""")]
    public Task NLog_Triggers(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""log4.Info({|PRIV2001:c.Email|});""")]
    [InlineData("""log4.Error("no " + {|PRIV2001:c.Email|}, ex);""")]
    [InlineData("""log4.DebugFormat("{0} {1}", c.Id, {|PRIV2001:c.Email|});""")]
    [InlineData("""log4.WarnFormat("{0} {1} {2} {3}", 1, 2, 3, {|PRIV2001:c.Email|});""")]
    [InlineData("""log4net.ThreadContext.Properties["mail"] = {|PRIV2001:c.Email|};""")]
    [InlineData("""log4net.ThreadContext.Stacks["NDC"].Push({|PRIV2001:c.Email|});""")]
    public Task Log4Net_Triggers(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""Debug.WriteLine({|PRIV2001:c.Email|});""")]
    [InlineData("""Debug.WriteLineIf(text == "", $"a {{|PRIV2001:c.Email|}}");""")]
    [InlineData("""Debug.Assert(text == "", $"a {{|PRIV2001:c.Email|}}");""")]
    [InlineData("""Trace.TraceInformation("a {0}", {|PRIV2001:c.Email|});""")]
    [InlineData("""Trace.WriteLine("a " + {|PRIV2001:c.Email|});""")]
    [InlineData("""source.TraceEvent(TraceEventType.Information, 1, "a {0}", {|PRIV2001:c.Email|});""")]
    [InlineData("""events.WriteEntry({|PRIV2001:c.Email|});""")]
    [InlineData("""EventLog.WriteEntry("shop", {|PRIV2001:c.Email|});""")]
    [InlineData("""new DiagnosticListener("shop").Write("signed-in", new { {|PRIV2001:c.Email|} });""")]
    public Task SystemDiagnostics_Triggers(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""SignedIn(logger, text, null);""")]
    [InlineData("""_say(c.Email, null);""")]
    [InlineData("""using (logger.BeginScope(new Dictionary<string, object> { ["Email"] = c.Id })) { }""")]
    [InlineData("""Serilog.Log.Information("welcome {Email}", c.Id);""")]
    [InlineData("""serilog.ForContext("Email", c.Id);""")]
    [InlineData("""serilog.ForContext("Email", Redact.Fully(c.Email));""")]
    [InlineData("""var l = Serilog.Log.ForContext<Customer>(); l.Information("welcome");""")]
    [InlineData("""var level = serilog.IsEnabled(Serilog.Events.LogEventLevel.Debug) ? c.Email : ""; text = level;""")]
    [InlineData("""nlog.Info("welcome {0}", c.Email.Length);""")]
    [InlineData("""nlog.WithProperty("mail", nameof(c.Email)).Info("Email");""")]
    [InlineData("""log4.InfoFormat("{0}", c.Email is null);""")]
    [InlineData("""if (log4.IsDebugEnabled) log4.Debug("Email");""")]
    [InlineData("""log4net.ThreadContext.Properties["mail"] = c.Id;""")]
    [InlineData("""Debug.Assert(c.Email.Length > 0);""")]
    [InlineData("""Debug.Assert(c.Email != "", "an Email");""")]
    [InlineData("""source.TraceEvent(TraceEventType.Information, 1, "a {0}", c.Shelf);""")]
    [InlineData("""var s = new Dictionary<string, object>(); s["Email"] = c.Email; logger.LogInformation("{Count}", s.Count);""")]
    public Task HarmlessValue_DoesNotTrigger(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task LoggerMessageMethod_TriggersWithAndWithoutItsGenerator(bool generated)
    {
        var test = VerifyCS.Test("""
        static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "signed in {who}")]
            public static partial void SignedIn(this ILogger logger, string who);

            [LoggerMessage(2, LogLevel.Information, "signed in {id}")]
            public static partial void Known(this ILogger logger, int id);
        }

        partial class Signup(ILogger<Signup> logger)
        {
            [LoggerMessage(3, LogLevel.Warning, "no {text}")]
            partial void Refused(string text);

            void Done(Customer c)
            {
                logger.SignedIn({|PRIV2001:c.Email|});
                Log.SignedIn(logger, {|PRIV2001:c.Name|});
                Refused({|PRIV2001:c.Email|});
                logger.Known(c.Id);
                logger.SignedIn("Email");
            }
        }
        """);
        test.FrameworkSourceGenerators = generated;
        test.CompilerDiagnostics = generated ? test.CompilerDiagnostics : Testing.CompilerDiagnostics.None;
        return test.RunAsync();
    }

    [Fact]
    public Task EventSource_Triggers() => VerifyCS.VerifyWithLibrariesAsync("""
        using System.Diagnostics.Tracing;

        class ShopEvents : EventSource
        {
            public void SignedIn(string text) => WriteEvent(1, text);
            public void Counted(int count) => WriteEvent(2, count);
        }

        class Signup(ShopEvents events)
        {
            void Done(Customer c)
            {
                events.SignedIn({|PRIV2001:c.Email|});
                events.Counted(c.Email.Length);
            }
        }
        """);

    [Fact]
    public Task TestOutput_Triggers() => VerifyCS.VerifyWithLibrariesAsync("""
        class Tests(Xunit.Abstractions.ITestOutputHelper two, Xunit.ITestOutputHelper three, Microsoft.VisualStudio.TestTools.UnitTesting.TestContext context)
        {
            void Done(Customer c)
            {
                two.WriteLine("{0}", {|PRIV2001:c.Email|});
                three.Write({|PRIV2001:c.Email|});
                context.WriteLine({|PRIV2001:c.Email|});
                NUnit.Framework.TestContext.WriteLine({|PRIV2001:c.Email|});
                two.WriteLine("{0}", c.Id);
            }
        }
        """);

    [Fact]
    public Task LoggerOfOnesOwn_TriggersWhereItsCodeIsNotThere() => VerifyCS.VerifyAnalyzerAsync("""
        interface IAppLogger { void LogInfo(string message, params object[] values); void Warn(string message); void Add(string text); }
        interface ICatalog { void Info(string text); }
        interface ILogStore { void Error(string text); }

        class Silent : IQuietLog { public void Info(string message) { } }
        interface IQuietLog { void Info(string message); }

        class Signup(IAppLogger app, ICatalog catalog, ILogStore store, IQuietLog quiet)
        {
            void Done(Customer c)
            {
                app.LogInfo("a {0}", {|PRIV2001:c.Email|});
                app.Warn($"a {{|PRIV2001:c.Email|}}");
                app.LogInfo("a {0}", c.Id);
                app.Add(c.Email);
                catalog.Info(c.Email);
                store.Error(c.Email);
                quiet.Info(c.Email);
            }
        }
        """);

    [Fact]
    public Task LoggerOfAMissingPackage_IsToldByItsNames()
    {
        var test = VerifyCS.Test("""
            class Signup
            {
                private readonly Missing.ILog _log;
                void Done(Customer c, Missing.Mailer mailer)
                {
                    _log.Info("a {0}", {|PRIV2001:c.Email|});
                    Log.Warning("a {Email}", {|PRIV2001:c.Email|});
                    _log.Info("a", c.Id);
                    mailer.Info(c.Email);
                    _log.Add(c.Email);
                    Dialog.Error(c.Email);
                }
            }
            """);
        test.CompilerDiagnostics = Testing.CompilerDiagnostics.None;
        return test.RunAsync();
    }
}
