using System.Diagnostics;

namespace OnlineShop.Web.Operation;

/// <summary>One line a request. Visitors are told apart by a pseudonym, so that an attack shows and no address is kept.</summary>
[ProcessesFor(Purposes.Security)]
public sealed class AccessLog(RequestDelegate next, PseudonymKey key, ILogger<AccessLog> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        await next(context);
        logger.LogInformation(
            "{Method} {Route} {Status} {Milliseconds:0} ms, visitor {Visitor}",
            context.Request.Method,
            (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText,
            context.Response.StatusCode,
            Stopwatch.GetElapsedTime(started).TotalMilliseconds,
            key.PseudonymOf(context.Connection.RemoteIpAddress?.ToString()));
    }
}
