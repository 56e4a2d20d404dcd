using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OnlineShop.Notifications;
using OnlineShop.Persistence;
using OnlineShop.Reporting;
using OnlineShop.Web.Accounts;

namespace OnlineShop.Web.Orders;

/// <summary>Takes orders, has them paid and shipped.</summary>
[ApiController, Authorize, Route("orders")]
[ProcessesFor(Purposes.OrderFulfilment, Purposes.AllergyCheck)]
public sealed class OrdersController(
    CustomerDirectory customers,
    OrderBook orders,
    PaymentGateway payments,
    ShippingClient shipping,
    OrderMailer mailer,
    ShortMessageSender messages,
    ParcelInsightClient insight,
    TimeProvider clock,
    ILogger<OrdersController> logger) : ControllerBase
{
    [HttpGet]
    public async Task<IEnumerable<OrderView>> List(CancellationToken cancellation) =>
        (await orders.OfCustomerAsync(User.CustomerId(), cancellation)).Select(OrderView.Of);

    [HttpGet("{number}")]
    public async Task<ActionResult<OrderView>> Show(string number, CancellationToken cancellation) =>
        await orders.FindAsync(User.CustomerId(), number, cancellation) is { } order ? OrderView.Of(order) : NotFound();

    [HttpPost]
    public async Task<ActionResult<OrderView>> Place(OrderRequest request, CancellationToken cancellation)
    {
        if (await customers.FindAsync(User.CustomerId(), cancellation) is not { } customer)
        {
            return Unauthorized();
        }

        if ((request.DeliverTo ?? customer.Address) is not { } address)
        {
            return Problem("Where shall it go? / お届け先をご指定ください。", statusCode: StatusCodes.Status400BadRequest);
        }

        if (request.Items.Count == 0 || request.Items.Values.Any(quantity => quantity < 1)
            || await orders.PriceAsync(request.Items, cancellation) is not { } lines)
        {
            return Problem("No such product. / 商品が見つかりません。", statusCode: StatusCodes.Status400BadRequest);
        }

        var order = new Order
        {
            Number = await orders.NextNumberAsync(cancellation),
            CustomerId = customer.Id,
            PlacedAt = clock.GetUtcNow(),
            Lines = lines,
            DeliverTo = customer.Name with { },
            DeliveryAddress = address with { },
            DeliveryPhone = request.Phone is { } phone ? new PhoneNumber(phone) : customer.Phone,
            DeliveryNote = request.DeliveryNote,
            Allergies = string.IsNullOrWhiteSpace(request.Allergies) ? null : new AllergyNote(request.Allergies),
        };

        if (await orders.ConflictsAsync(order, cancellation) is { Count: > 0 } conflicts)
        {
            // The log learns that there was a conflict, not which allergy the customer has.
            logger.LogInformation("Order {Number} not taken: {Count} products conflict with the allergy note", order.Number, conflicts.Count);
            return Problem(
                $"Contains what you are allergic to / アレルゲンを含みます: {string.Join(", ", conflicts)}",
                statusCode: StatusCodes.Status409Conflict);
        }

        order.PaymentToken = await payments.CollectAsync(customer, order, cancellation);
        order.Status = OrderStatus.Paid;
        await orders.AddAsync(order, GiftOf(request.Gift, order.Number), cancellation);
        await mailer.SendConfirmationAsync(customer, order, cancellation);

        // PRIV2001: a log lives longer than an order and is read by more people. The order's number finds the address again.
        logger.LogInformation($"Order {order.Number} goes to {order.DeliveryAddress.Region} {order.DeliveryAddress.Line}");

        // PRIV2006: the Location header is a URL, and every proxy keeps it. The number is enough.
        return CreatedAtAction(nameof(Show), new { number = order.Number, to = order.DeliveryAddress.PostalCode }, OrderView.Of(order));
    }

    /// <summary>The warehouse has packed the order. In the sample the customer may play the warehouse.</summary>
    // PRIV0007: PackingSlip hands back a piece of code, and what that reads can't be told from another project. It reads the name,
    // which so comes into the log without a PRIV2001: what can't be followed has to be looked at by eye.
    [HttpPost("{number}/shipment")]
    public async Task<ActionResult<OrderView>> Ship(string number, CancellationToken cancellation)
    {
        if (await orders.FindAsync(User.CustomerId(), number, cancellation) is not { Status: OrderStatus.Paid } order)
        {
            return NotFound();
        }

        order.TrackingNumber = await shipping.BookAsync(order, cancellation);
        order.Status = OrderStatus.Shipped;
        await orders.SaveAsync(cancellation);
        await messages.SendShippedAsync(order, cancellation);
        await insight.ReportShippedAsync(order, cancellation);
        logger.LogInformation("Slip printed: {Slip}", PackingSlip.For(order)());
        return OrderView.Of(order);
    }

    private static GiftWish? GiftOf(GiftRequest? gift, string orderNumber) => gift is null
        ? null
        : new GiftWish
        {
            OrderNumber = orderNumber,
            RecipientName = gift.RecipientName,
            RecipientPhoneNumber = gift.RecipientPhoneNumber,
            CardMessage = gift.Card,
            Wrapped = true,
        };
}
