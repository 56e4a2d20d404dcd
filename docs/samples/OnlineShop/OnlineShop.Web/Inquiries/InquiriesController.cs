using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using OnlineShop.Persistence;

namespace OnlineShop.Web.Inquiries;

/// <summary>What somebody asks: お問い合わせ.</summary>
[Purpose(Purposes.Support)]
public sealed class InquiryRequest
{
    [PersonalData(DataCategory.IdentityName, Subject = "inquirer")]
    public required string FullName { get; init; }

    [PersonalData(DataCategory.ContactEmail, Subject = "inquirer")]
    public required string Email { get; init; }

    [PersonalData(DataCategory.CommunicationContent, Subject = "inquirer")]
    public required string Question { get; init; }

    public string Topic { get; init; } = "order";

    /// <summary>What a customer must not drink, where the question is about that.</summary>
    // PRIV1006: everybody is asked for it, and no code ever looks at the answer.
    [PersonalData(DataCategory.SpecialHealth, Subject = "inquirer")]
    public string? Condition { get; init; }
}

/// <summary>Takes questions from everybody, customers or not.</summary>
[ApiController, Route("inquiries")]
[ProcessesFor(Purposes.Support)]
public sealed class InquiriesController(ShopDbContext db, TimeProvider clock, ILogger<InquiriesController> logger) : ControllerBase
{
    private static readonly string[] Topics = ["order", "delivery", "product", "privacy"];

    // PRIV1008: an illness may be asked for only with consent, and the promise rests answers on a legitimate interest.
    [HttpPost]
    public async Task<IActionResult> Ask(InquiryRequest request, CancellationToken cancellation)
    {
        if (!Topics.Contains(request.Topic) || !EmailAddress.TryParse(request.Email, out _))
        {
            // PRIV2001: whoever mistypes the topic finds the address in the log. Redact.Partially(request.Email) would tell enough.
            logger.LogWarning("Inquiry about {Topic} from {Email} refused", request.Topic, request.Email);
            return Problem("Check topic and address. / 件名とメールアドレスをご確認ください。", statusCode: StatusCodes.Status400BadRequest);
        }

        var inquiry = new Inquiry
        {
            FullName = request.FullName,
            Email = request.Email,
            Question = request.Question,
            Topic = request.Topic,
            AskedAt = clock.GetUtcNow(),
        };
        // PRIV2004: tags are exported with the trace, to whoever runs the monitoring.
        Activity.Current?.SetTag("inquiry.from", inquiry.Email);

        db.Inquiries.Add(inquiry);
        await db.SaveChangesAsync(cancellation);

        // The length and the key say all that operation needs: nothing to warn about.
        logger.LogInformation(
            "Inquiry {Id} about {Topic} taken, {Length} characters", inquiry.Id, inquiry.Topic, inquiry.Question.Length);
        return Accepted(new { inquiry.Id });
    }
}
