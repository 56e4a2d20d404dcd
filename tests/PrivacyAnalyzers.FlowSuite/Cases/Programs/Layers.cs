using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using static Taint;

namespace Programs.Layers;

class User
{
    public int Id { get; init; }
    public string Mail { get; set; } = "";
    public string Nick { get; set; } = "";
    public Address Address { get; set; } = new();
}

class Address
{
    public string Street { get; set; } = "";
    public string Country { get; set; } = "";
}

interface IUsers
{
    Task<User?> FindAsync(int id);

    IEnumerable<User> All();
}

class StoredUsers : IUsers
{
    public async Task<User?> FindAsync(int id)
    {
        await Task.Yield();
        return new User
        {
            Id = id,
            Mail = Source<string>(1),
            Nick = "clean",
            Address = { Street = Source<string>(2), Country = "clean" },
        };
    }

    public IEnumerable<User> All()
    {
        yield return new User { Id = 1, Mail = Source<string>(3), Nick = "clean" };
    }
}

interface IAudit
{
    void Write(string message, params object?[] values);
}

class Audit : IAudit
{
    public void Write(string message, params object?[] values)
    {
        Sink(message);
        foreach (var value in values)
        {
            Sink(value); // flow: 1
        }
    }
}

abstract class ServiceBase(IAudit audit)
{
    protected IAudit Audit { get; } = audit;

    protected void Note(string message, object? value) => Audit.Write(message, value);
}

class UserService(IUsers users, IAudit audit) : ServiceBase(audit)
{
    public async Task<string> MailOfAsync(int id)
    {
        var user = await users.FindAsync(id);
        Note("found", user?.Mail);
        Note("country", user?.Address.Country);
        return user?.Mail ?? "";
    }

    public async Task<string> NickOfAsync(int id) => (await users.FindAsync(id))?.Nick ?? "";

    public async Task<(string Street, string Country)> AddressOfAsync(int id)
    {
        var user = await users.FindAsync(id);
        return user is { Address: { Street: var street, Country: var country } } ? (street, country) : ("", "");
    }

    public string Summary() => string.Join(", ", users.All().Where(u => u.Id > 0).OrderBy(u => u.Nick).Select(u => u.Mail));

    public string Nicks() => string.Join(", ", users.All().Select(u => u.Nick));

    public int Count() => users.All().Count(u => u.Mail.Length > 0);
}

class Controller(UserService service)
{
    public async Task Show(int id)
    {
        Sink(await service.MailOfAsync(id)); // flow: 1
        Sink(await service.NickOfAsync(id));
        var (street, country) = await service.AddressOfAsync(id);
        Sink(street); // flow: 2
        Sink(country);
        Sink(service.Summary()); // flow: 3
        Sink(service.Nicks());
        Sink(service.Count());
    }

    public Task Shown => Show(1);
}

class Start
{
    void Run()
    {
        var controller = new Controller(new UserService(new StoredUsers(), new Audit()));
        controller.Show(1).Wait();
    }
}

// Options that are filled by a callback, as frameworks do.
class ServerOptions
{
    public string Host { get; set; } = "";
    public string Password { get; set; } = "";
}

class Server(ServerOptions options)
{
    public string Banner() => $"listening on {options.Host}";

    public string Dump() => $"{options.Host}:{options.Password}";
}

static class Servers
{
    public static Server Create(Action<ServerOptions> configure)
    {
        var options = new ServerOptions();
        configure(options);
        return new Server(options);
    }
}

class Hosting
{
    void Use()
    {
        var server = Servers.Create(o =>
        {
            o.Host = "clean";
            o.Password = Source<string>(4);
        });
        Sink(server.Banner());
        Sink(server.Dump()); // flow: 4
    }
}

// Validation that collects messages.
class Validation
{
    private readonly List<string> _errors = [];

    public IReadOnlyList<string> Errors => _errors;

    public Validation Require(bool condition, string message)
    {
        if (!condition)
        {
            _errors.Add(message);
        }

        return this;
    }

    public bool IsValid => _errors.Count == 0;
}

class Validating
{
    void Use()
    {
        var mail = Source<string>(5);
        var bad = new Validation().Require(mail.Contains('@'), $"'{mail}' is no address");
        Sink(bad.Errors.FirstOrDefault()); // flow: 5
        Sink(bad.IsValid);
        var good = new Validation().Require(mail.Contains('@'), "this is no address");
        Sink(good.Errors.FirstOrDefault());
    }
}

// Settings read from lines.
class Parser
{
    static Dictionary<string, string> Parse(string text)
    {
        var result = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in text.Split('\n'))
        {
            var at = line.IndexOf('=');
            var (key, value) = at < 0 ? (line, "") : (line[..at].Trim(), line[(at + 1)..].Trim());
            result[key] = value;
        }

        return result;
    }

    void Use()
    {
        var settings = Parse(Source<string>(6));
        Sink(settings.GetValueOrDefault("host")); // flow: 6
        Sink(settings.Keys.First()); // flow: 6
        Sink(settings.Count);
        Sink(Parse("host=clean")["host"]);
    }
}
