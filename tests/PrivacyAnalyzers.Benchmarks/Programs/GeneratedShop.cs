using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PrivacyAnalyzers.Benchmarks.Programs;

/// <summary>Writes a shop of any size: areas of entities, a store, helpers, a service and a controller, each calling into the one before.</summary>
/// <remarks>Data is personal by its names. About one method in three hands some to a logger; the rest is ordinary code.</remarks>
internal static class GeneratedShop
{
    private const int MethodsOfAService = 24;

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Text;
        global using System.Text.Json;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Mvc;
        global using Microsoft.Extensions.Logging;

        """;

    private const string Entities = """
        namespace Shop.Area$K;

        public sealed class Address$K
        {
            public string Street { get; set; } = "";

            public string City { get; set; } = "";

            public string PostalCode { get; set; } = "";

            public string CountryCode { get; set; } = "JP";
        }

        public sealed class Customer$K
        {
            public Guid Id { get; init; } = Guid.NewGuid();

            public string FirstName { get; set; } = "";

            public string LastName { get; set; } = "";

            public string Email { get; set; } = "";

            public string? PhoneNumber { get; set; }

            public DateTime DateOfBirth { get; set; }

            public Address$K? ShippingAddress { get; set; }

            public int LoyaltyPoints { get; set; }

            public string Language { get; set; } = "ja";

            public List<Order$K> Orders { get; } = new();
        }

        public sealed class Order$K
        {
            public int Number { get; init; }

            public decimal Total { get; set; }

            public int Items { get; set; }

            public string State { get; set; } = "new";

            public DateTime PlacedAt { get; init; }
        }

        public sealed record CustomerView$K(Guid Id, string DisplayText, string Contact, int Points);

        public interface ICustomerStore$K
        {
            IReadOnlyList<Customer$K> All();

            Customer$K? Find(Guid id);

            Task<Customer$K?> FindAsync(string key, CancellationToken cancellation);

            void Save(Customer$K customer);
        }

        """;

    private const string Helpers = """
        namespace Shop.Area$K;

        public static class Describe$K
        {
            public static string FullText(Customer$K customer) => customer.FirstName + " " + customer.LastName;

            public static string Contact(Customer$K customer)
            {
                if (customer.PhoneNumber is { Length: > 0 } phone)
                {
                    return phone;
                }

                return customer.Email;
            }

            public static string Points(Customer$K customer) => customer.LoyaltyPoints.ToString();

            public static string Either(string first, string second, bool preferFirst) => preferFirst ? first : second;

            public static string Shortened(string text, int length) => text.Length <= length ? text : text.Substring(0, length) + "…";
        }

        public static class Audit$K
        {
            public static void Record(ILogger logger, string action, string subject)
            {
                var text = action + ": " + subject;
                logger.LogInformation("Audit {Entry}", text);
            }

            public static void Count(ILogger logger, string action, int count)
            {
                if (count > 0)
                {
                    logger.LogDebug("{Action} {Count}", action, count);
                }
            }
        }

        public sealed class MemoryStore$K : ICustomerStore$K
        {
            private readonly Dictionary<Guid, Customer$K> _customers = new();

            public IReadOnlyList<Customer$K> All() => _customers.Values.ToList();

            public Customer$K? Find(Guid id) => _customers.TryGetValue(id, out var found) ? found : null;

            public async Task<Customer$K?> FindAsync(string key, CancellationToken cancellation)
            {
                await Task.Delay(1, cancellation);
                return _customers.Values.FirstOrDefault(c => c.Email == key);
            }

            public void Save(Customer$K customer) => _customers[customer.Id] = customer;
        }

        """;

    private const string Controller = """
        namespace Shop.Area$K;

        public sealed record Registration$K(string FirstName, string LastName, string Email, string? PhoneNumber);

        [ApiController]
        public sealed class CustomersController$K : ControllerBase
        {
            private readonly ICustomerStore$K _store;
            private readonly CustomerService$K _service;
            private readonly ILogger<CustomersController$K> _logger;

            public CustomersController$K(ICustomerStore$K store, CustomerService$K service, ILogger<CustomersController$K> logger)
            {
                _store = store;
                _service = service;
                _logger = logger;
            }

            [HttpPost("area$K/customers")]
            public ActionResult<Guid> Register(Registration$K registration)
            {
                if (string.IsNullOrEmpty(registration.Email))
                {
                    return BadRequest();
                }

                var customer = new Customer$K
                {
                    FirstName = registration.FirstName,
                    LastName = registration.LastName,
                    Email = registration.Email,
                    PhoneNumber = registration.PhoneNumber,
                };
                _store.Save(customer);
                _service.Method0(customer);
                _logger.LogInformation("Registered {Id}", customer.Id);
                return customer.Id;
            }

            [HttpGet("area$K/customers/{id}")]
            public ActionResult<CustomerView$K> Get(Guid id)
            {
                var customer = _store.Find(id);
                if (customer is null)
                {
                    _logger.LogWarning("No customer {Id}", id);
                    return NotFound();
                }

                return new CustomerView$K(customer.Id, Describe$K.FullText(customer), Describe$K.Contact(customer), customer.LoyaltyPoints);
            }
        }

        """;

    private const string ServiceHead = """
        namespace Shop.Area$K;

        public sealed class CustomerService$K
        {
            private readonly ICustomerStore$K _store;
            private readonly ILogger<CustomerService$K> _logger;
            private readonly Dictionary<string, int> _counters = new();
            private string _last = "";

            public CustomerService$K(ICustomerStore$K store, ILogger<CustomerService$K> logger)
            {
                _store = store;
                _logger = logger;
            }

        """;

    /// <summary>What a method of a service does: <c>$K</c> its area, <c>$P</c> the one before, <c>$M</c> its number, <c>$N</c> some number.</summary>
    private static readonly ImmutableArray<string> Methods =
    [
        """
            public void Method$M(Customer$K customer)
            {
                var name = customer.FirstName + " " + customer.LastName;
                if (customer.LoyaltyPoints > $N)
                {
                    _logger.LogInformation("Good customer {Name}", name);
                }
            }

        """,
        """
            public decimal Method$M(Customer$K customer)
            {
                var sum = 0m;
                var count = 0;
                foreach (var order in customer.Orders)
                {
                    if (order.State == "cancelled")
                    {
                        continue;
                    }

                    sum += order.Total * (order.Items > $N ? 0.95m : 1m);
                    count += order.Items;
                }

                _counters["items$M"] = count;
                _logger.LogInformation("Sum of {Count} items: {Sum}", count, sum);
                return sum;
            }

        """,
        """
            public void Method$M(Customer$K customer)
            {
                var contact = Describe$K.Contact(customer);
                var shown = Describe$K.Shortened(contact, $N);
                Audit$K.Record(_logger, "contact", shown);
                Area$P.Audit$P.Count(_logger, "contacts", customer.Orders.Count);
            }

        """,
        """
            public int Method$M(Customer$K customer)
            {
                var points = customer.LoyaltyPoints;
                for (var i = 0; i < customer.Orders.Count; i++)
                {
                    var order = customer.Orders[i];
                    if (order.PlacedAt.Year > 2000 + $N)
                    {
                        points += (int)(order.Total / 100m);
                    }
                    else if (order.Items > 3)
                    {
                        points++;
                    }
                }

                customer.LoyaltyPoints = points;
                _store.Save(customer);
                return points;
            }

        """,
        """
            public async Task<bool> Method$M(Customer$K customer)
            {
                using var source = new CancellationTokenSource();
                var found = await _store.FindAsync(customer.Email, source.Token);
                if (found is null)
                {
                    _logger.LogInformation("Nothing found in area $K");
                    return false;
                }

                var age = DateTime.UtcNow.Year - found.DateOfBirth.Year;
                return age > $N;
            }

        """,
        """
            public string Method$M(Customer$K customer)
            {
                var text = new StringBuilder();
                text.Append("Customer ").Append(customer.Id).AppendLine();
                foreach (var order in customer.Orders.Where(o => o.Items > $N).OrderBy(o => o.Number))
                {
                    text.Append(order.Number).Append(": ").Append(order.Total).AppendLine();
                }

                var result = text.ToString();
                _logger.LogDebug("Wrote {Length} characters", result.Length);
                return result;
            }

        """,
        """
            public void Method$M(Customer$K customer)
            {
                var mails = _store.All().Where(c => c.LoyaltyPoints > $N).Select(c => c.Email).Distinct().ToList();
                foreach (var mail in mails)
                {
                    _logger.LogWarning("Would write to {Mail}", mail);
                }
            }

        """,
        """
            public string Method$M(Customer$K customer)
            {
                var (state, weight) = customer.Orders.Count switch
                {
                    0 => ("none", 0),
                    < $N => ("few", 1),
                    _ => ("many", 2),
                };
                var order = customer.Orders.LastOrDefault();
                if (order is { Items: > 2, State: "new" or "paid" })
                {
                    weight += order.Items;
                }

                _last = state;
                return state + weight;
            }

        """,
        """
            public void Method$M(Customer$K customer)
            {
                try
                {
                    var view = new CustomerView$K(customer.Id, Describe$K.FullText(customer), Describe$K.Contact(customer), $N);
                    var text = JsonSerializer.Serialize(view);
                    _last = text.Length > 1000 ? "long" : "short";
                }
                catch (NotSupportedException exception)
                {
                    _logger.LogError(exception, "Cannot write customer {Id}", customer.Id);
                    throw;
                }
                finally
                {
                    _counters["written"] = _counters.TryGetValue("written", out var before) ? before + 1 : 1;
                }
            }

        """,
        """
            public bool Method$M(Customer$K customer)
            {
                if (customer.Email.Length < 3 || !customer.Email.Contains('@'))
                {
                    return false;
                }

                if (string.IsNullOrWhiteSpace(customer.FirstName) && string.IsNullOrWhiteSpace(customer.LastName))
                {
                    return false;
                }

                if (customer.ShippingAddress is null)
                {
                    _logger.LogInformation("Customer {Id} has no address", customer.Id);
                    return customer.Orders.Count == 0;
                }

                var address = customer.ShippingAddress;
                if (address.PostalCode.Length != 7 && address.CountryCode == "JP")
                {
                    return false;
                }

                return address.City != "" || customer.LoyaltyPoints > $N;
            }

        """,
        """
            public void Method$M(Customer$K customer)
            {
                string Line(string label, string? value) => label + "=" + (value ?? "-");
                var lines = new List<string>();
                lines.Add(Line("language", customer.Language));
                lines.Add(Line("points", Describe$K.Points(customer)));
                if (customer.LoyaltyPoints > $N)
                {
                    lines.Add(Line("phone", customer.PhoneNumber));
                }

                Action<string> write = line => _logger.LogInformation("{Line}", line);
                lines.ForEach(write);
            }

        """,
        """
            public int Method$M(Customer$K customer)
            {
                var hash = $N;
                var rest = customer.LoyaltyPoints;
                while (rest > 0)
                {
                    hash = (hash * 31) + (rest % 10);
                    rest /= 10;
                    if ((hash & 1) == 0)
                    {
                        hash ^= 0x5bd1e995;
                    }
                }

                var bucket = Math.Abs(hash % 16);
                _counters["bucket" + bucket] = hash;
                return bucket;
            }

        """,
    ];

    /// <summary>The files of a program of at least so many lines.</summary>
    public static ImmutableArray<(string Path, string Text)> Files(int lines)
    {
        var files = ImmutableArray.CreateBuilder<(string, string)>();
        files.Add(("Usings.cs", Usings));
        var written = 0;
        for (var area = 0; written < lines; area++)
        {
            foreach (var (name, text) in new[] { ("Customer", Of(Entities, area)), ("Describe", Of(Helpers, area)), ("Controller", Of(Controller, area)), ("Service", Service(area, MethodsOfAService)) })
            {
                files.Add((string.Create(CultureInfo.InvariantCulture, $"Area{area}/{name}{area}.cs"), text));
                written += text.AsSpan().Count('\n');
            }
        }

        return files.ToImmutable();
    }

    /// <summary>The service of an area with so many methods, about 16 lines each.</summary>
    public static string Service(int area, int methods)
    {
        var text = new StringBuilder(Of(ServiceHead, area));
        var random = (uint)area + 1;
        for (var i = 0; i < methods; i++)
        {
            random = (random * 1664525) + 1013904223;
            var body = i == 0 ? Methods[0] : Methods[(int)(random >> 16) % Methods.Length];
            text.Append(Of(body, area).Replace("$M", i.ToString(CultureInfo.InvariantCulture)).Replace("$N", (2 + (random % 40)).ToString(CultureInfo.InvariantCulture)));
            text.Append('\n');
        }

        return text.Append("}\n").ToString();
    }

    private static string Of(string template, int area) => template
        .Replace("$K", area.ToString(CultureInfo.InvariantCulture))
        .Replace("$P", Math.Max(0, area - 1).ToString(CultureInfo.InvariantCulture));
}
