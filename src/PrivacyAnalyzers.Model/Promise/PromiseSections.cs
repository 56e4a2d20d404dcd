using System.Collections.Immutable;

namespace PrivacyAnalyzers.Model;

/// <summary>Reads the sections of <c>privacy.yml</c>, each by its method, and reports what is wrong or missing in them.</summary>
internal sealed class PromiseSections(EntryReader file, PromiseErrors errors)
{
    /// <summary>The keys of the sections, in the order in which people read them.</summary>
    public static readonly ImmutableArray<string> Keys =
    [
        "version", "controller", "statement", "purposes", "subjects", "recipients", "stores", "categories", "disadvantages", "classify", "markers", "catalog",
    ];

    private const string SymbolKinds = "TMPFEN";

    /// <summary>The category of data that looks personal and is not.</summary>
    private const string NotPersonal = "none";

    private static readonly ImmutableArray<string> Languages = ["en", "ja"];

    private static readonly ImmutableArray<string> Bases =
        ["consent", "contract", "legal-obligation", "vital-interest", "public-task", "legitimate-interest"];

    private static readonly ImmutableArray<string> Roles = ["processor", "third-party", "joint-use", "own"];

    private readonly YamlMapping? _purposes = file.Find("purposes")?.Value as YamlMapping;
    private readonly YamlMapping? _subjects = file.Find("subjects")?.Value as YamlMapping;
    private ImmutableArray<string> _requiredLanguages = [];
    private string? _home;

    /// <summary>Reads the whole file.</summary>
    public Promise Read()
    {
        ReadVersion();
        var statement = ReadStatement();
        var controller = ReadController();
        _home = controller?.Country ?? (_requiredLanguages is ["ja", ..] ? "JP" : null);
        var promise = new Promise
        {
            Controller = controller,
            Statement = statement,
            Purposes = EachIn("purposes", ReadPurpose),
            Subjects = [.. file.Entries("subjects").Select(ReadSubject)],
            Recipients = EachIn("recipients", ReadRecipient),
            RecipientsPosition = file.Find("recipients") is { } recipients ? PositionOf(recipients.Key) : default,
            Stores = EachIn("stores", ReadStore),
            Categories = EachIn("categories", ReadCategory),
            Disadvantages = [.. file.Items("disadvantages").Select(item => file.Localized("disadvantages", item)).Where(text => !text.IsEmpty)],
            Classify = EachIn("classify", ReadClassify),
            Markers = EachIn("markers", ReadMarker),
            Catalog = ReadCatalog(),
        };
        file.ReportUnknownKeys();
        return promise;
    }

    private void ReadVersion()
    {
        if (file.Scalar("version") is { Value: not "1" } version)
        {
            errors.Unreadable(version, PromiseMessages.BadVersion(version.Value));
        }
    }

    private Controller? ReadController()
    {
        if (file.Find("controller") is not { } section)
        {
            errors.Missing(null, "controller", PromiseMessages.NoController);
            return null;
        }

        var controller = EntryReader.Of("controller", section.Value, errors);
        var name = RequiredText(controller, "name", section.Key, "controller", PromiseMessages.NoControllerName);
        var (officer, officerContact) = ReadOfficer(controller);
        var complaintsContact = ReadComplaintsContact(controller, section.Key);
        var read = new Controller
        {
            Name = name,
            Address = controller.Localized("address"),
            Country = ReadCountryCode(controller),
            Representative = controller.Localized("representative"),
            Officer = officer,
            OfficerContact = officerContact,
            ComplaintsContact = complaintsContact,
            Position = PositionOf(section.Key),
        };
        controller.ReportUnknownKeys();
        return read;
    }

    private (LocalizedText Name, string? Contact) ReadOfficer(EntryReader controller)
    {
        if (controller.Find("officer") is not { Value: YamlMapping map })
        {
            return (controller.Localized("officer"), null);
        }

        var officer = EntryReader.Of(map, errors);
        var read = (officer.ByLanguage(), officer.Text("contact"));
        officer.ReportUnknownKeys();
        return read;
    }

    private string? ReadComplaintsContact(EntryReader controller, YamlScalar section)
    {
        var complaints = controller.Find("complaints");
        var entry = complaints is null ? null : EntryReader.Of("complaints", complaints.Value, errors);
        var contact = entry?.Scalar("contact");
        entry?.ReportUnknownKeys();
        if (contact is null && complaints?.Value is null or YamlMapping)
        {
            errors.Missing(section, "controller.complaints.contact", PromiseMessages.NoComplaintsContact);
        }

        return EntryReader.Confirmed(contact)?.Value;
    }

    private StatementOptions ReadStatement()
    {
        var options = new StatementOptions();
        if (file.Find("statement") is not { } section)
        {
            return options;
        }

        var statement = EntryReader.Of("statement", section.Value, errors);
        var languages = statement.Texts("languages").RemoveAll(language => !IsOneOf("language", language, Languages));
        _requiredLanguages = [.. languages.Select(language => language.Value).Distinct()];
        options = new StatementOptions
        {
            File = statement.Text("file"),
            Languages = _requiredLanguages.IsEmpty ? options.Languages : _requiredLanguages,
        };
        statement.ReportUnknownKeys();
        return options;
    }

    private Purpose ReadPurpose(YamlScalar id, EntryReader entry)
    {
        var path = $"purposes.{id.Value}";
        var basis = entry.Scalar("basis");
        return new Purpose(id.Value)
        {
            Text = Closed(entry, "text", RequiredText(entry, "text", id, path, PromiseMessages.NoPurposeText(id.Value))),
            Basis = basis is not null && IsOneOf("basis", basis, Bases) ? basis.Value : null,
            Retention = ReadRetention(id, entry),
            Statutory = entry.Flag("statutory"),
            Position = PositionOf(id),
        };
    }

    private Retention? ReadRetention(YamlScalar purpose, EntryReader entry)
    {
        string? period = null;
        string? until = null;
        var isMissing = false;
        switch (entry.Find("retention")?.Value)
        {
            case null:
                isMissing = true;
                break;
            case YamlScalar scalar:
                period = ReadPeriod(scalar);
                break;
            case YamlMapping map:
                var retention = EntryReader.Of(map, errors);
                isMissing = retention.Find("period") is null && retention.Find("until") is null;
                period = ReadPeriod(retention.Scalar("period"));
                until = retention.Text("until");
                retention.ReportUnknownKeys();
                break;
            case var other:
                errors.Unreadable(other, PromiseMessages.WrongType("retention", Expected.Retention, other));
                break;
        }

        if (isMissing)
        {
            errors.Missing(purpose, $"purposes.{purpose.Value}.retention", PromiseMessages.NoRetention(purpose.Value));
        }

        return period is null && until is null ? null : new Retention(period, until);
    }

    private SubjectType ReadSubject(YamlEntry entry) =>
        new(entry.Key.Value, file.Localized(entry.Key.Value, entry.Value), PositionOf(entry.Key));

    private Recipient ReadRecipient(YamlScalar id, EntryReader entry)
    {
        var role = ReadRole(id, entry);
        var country = ReadCountry(id, entry, role);
        RequireWhatTheRoleNeeds(id, entry, role);
        RequireSafeguards(id, entry, role, country);
        return new Recipient(id.Value)
        {
            Name = entry.Localized("name"),
            Service = entry.Localized("service"),
            Role = role,
            Country = country,
            Safeguards = entry.Localized("safeguards"),
            Hosts = [.. entry.Texts("hosts").Where(IsHost).Select(host => host.Value.ToLowerInvariant())],
            Packages = Values(entry.Texts("packages")),
            Namespaces = Values(entry.Texts("namespaces")),
            Receives = [.. entry.Texts("receives").Where(category => Categories.Check(category, errors)).Select(category => category.Value)],
            For = DeclaredPurposes(entry.Texts("for")),
            PurposeOfRecipient = Closed(entry, "purpose-of-recipient", entry.Localized("purpose-of-recipient")),
            OptOut = entry.Text("opt-out"),
            Position = PositionOf(id),
        };
    }

    /// <summary>What the statement has to say of a third party (APPI Art. 27(2)) and of joint use (Art. 27(5)(iii)).</summary>
    private void RequireWhatTheRoleNeeds(YamlScalar recipient, EntryReader entry, RecipientRole? role)
    {
        string[] keys = role switch
        {
            RecipientRole.ThirdParty => ["name", "receives"],
            RecipientRole.JointUse => ["name", "receives", "for"],
            _ => [],
        };
        foreach (var key in keys.Where(k => entry.Find(k) is null))
        {
            errors.Missing(recipient, $"recipients.{recipient.Value}.{key}", PromiseMessages.RoleNeeds(recipient.Value, Roles[(int)role!], key));
        }
    }

    /// <summary>Safeguards for a transfer abroad (APPI Art. 28, GDPR Art. 44 to 46); where the controller's country is not known, nothing is abroad.</summary>
    private void RequireSafeguards(YamlScalar recipient, EntryReader entry, RecipientRole? role, string? country)
    {
        if (entry.Find("safeguards") is null && role is not null and not RecipientRole.Own && country is not null && _home is not null && TransferRules.NeedsSafeguards(_home, country))
        {
            errors.NoSafeguards(recipient, $"recipients.{recipient.Value}.safeguards", PromiseMessages.NoSafeguards(recipient.Value, country));
        }
    }

    /// <summary>The text below a key; reported where it leaves open what the law wants closed.</summary>
    private LocalizedText Closed(EntryReader entry, string key, LocalizedText text)
    {
        foreach (var scalar in entry.Find(key)?.Value switch
        {
            YamlScalar one => [one],
            YamlMapping map => map.Entries.Select(e => e.Value).OfType<YamlScalar>(),
            _ => [],
        })
        {
            if (VagueWording.In(scalar.Value) is { } vague)
            {
                errors.Vague(scalar, PromiseMessages.Vague(vague));
            }
        }

        return text;
    }

    private RecipientRole? ReadRole(YamlScalar recipient, EntryReader entry)
    {
        if (entry.Find("role") is null)
        {
            errors.Missing(recipient, $"recipients.{recipient.Value}.role", PromiseMessages.NoRole(recipient.Value, Roles));
        }

        return EntryReader.Confirmed(entry.Scalar("role")) is { } role && IsOneOf("role", role, Roles)
            ? (RecipientRole)Roles.IndexOf(role.Value)
            : null;
    }

    private string? ReadCountry(YamlScalar recipient, EntryReader entry, RecipientRole? role)
    {
        if (entry.Find("country") is null && role != RecipientRole.Own)
        {
            errors.Missing(recipient, $"recipients.{recipient.Value}.country", PromiseMessages.NoCountry(recipient.Value));
        }

        return ReadCountryCode(entry);
    }

    private string? ReadCountryCode(EntryReader entry)
    {
        if (EntryReader.Confirmed(entry.Scalar("country")) is not { } country)
        {
            return null;
        }

        if (CountryCode.IsValid(country.Value))
        {
            return country.Value;
        }

        errors.Unreadable(country, PromiseMessages.BadCountry(country.Value, CountryCode.Meant(country.Value)));
        return null;
    }

    private Store ReadStore(YamlScalar id, EntryReader entry) => new(id.Value)
    {
        Place = entry.Localized("place"),
        Protection = entry.Text("protection"),
        Access = entry.Localized("access"),
        Disposal = entry.Localized("disposal"),
        Position = PositionOf(id),
    };

    private CategoryDefaults? ReadCategory(YamlScalar id, EntryReader entry)
    {
        var defaults = new CategoryDefaults(id.Value)
        {
            Purposes = DeclaredPurposes(entry.Texts("purposes")),
            Subject = DeclaredSubject(entry.Scalar("subject")),
            IfWithheld = entry.Localized("if-withheld"),
            Position = PositionOf(id),
        };
        return Categories.Check(id, errors) ? defaults : null;
    }

    private ClassifyEntry? ReadClassify(YamlScalar symbol, EntryReader entry)
    {
        var category = entry.Scalar("category");
        var purposes = DeclaredPurposes(entry.Texts("purposes"));
        if (entry.Find("category") is null)
        {
            errors.Unreadable(symbol, PromiseMessages.LacksKey("classify", "category"));
        }

        if (!DocumentationId.IsValid(symbol.Value, SymbolKinds))
        {
            errors.Unreadable(symbol, PromiseMessages.BadDocumentationId(symbol.Value, DocumentationId.Prefixes(SymbolKinds)));
            return null;
        }

        return category is not null && (category.Value == NotPersonal || Categories.Check(category, errors))
            ? new ClassifyEntry(symbol.Value, category.Value, purposes, PositionOf(symbol))
            : null;
    }

    private MarkerEntry? ReadMarker(YamlScalar type, EntryReader entry)
    {
        var category = entry.Scalar("category");
        if (type.Value.Any(c => !char.IsLetterOrDigit(c) && c is not ('.' or '_' or '+' or '`')))
        {
            errors.Unreadable(type, PromiseMessages.BadTypeName(type.Value));
            return null;
        }

        return category is null || Categories.Check(category, errors)
            ? new MarkerEntry(type.Value, category?.Value, PositionOf(type))
            : null;
    }

    private CatalogEntries ReadCatalog()
    {
        if (file.Find("catalog") is not { } section)
        {
            return CatalogEntries.Empty;
        }

        var catalog = EntryReader.Of("catalog", section.Value, errors);
        var entries = CatalogSection.Read(catalog, errors);
        catalog.ReportUnknownKeys();
        return entries;
    }

    private ImmutableArray<T> EachIn<T>(string section, Func<YamlScalar, EntryReader, T?> read)
        where T : class
    {
        var all = ImmutableArray.CreateBuilder<T>();
        foreach (var entry in file.Entries(section))
        {
            var reader = EntryReader.Of(entry.Key.Value, entry.Value, errors);
            if (read(entry.Key, reader) is { } one)
            {
                all.Add(one);
            }

            reader.ReportUnknownKeys();
        }

        return all.ToImmutable();
    }

    /// <summary>A text that must be there, in every language that the statement is written in.</summary>
    private LocalizedText RequiredText(EntryReader entry, string key, YamlScalar section, string path, LocalizedText missing)
    {
        var text = entry.Localized(key);
        var found = entry.Find(key);
        if (IsMissing(found?.Value))
        {
            errors.Missing(section, $"{path}.{key}", missing);
        }
        else if (found?.Value is YamlMapping byLanguage)
        {
            foreach (var language in _requiredLanguages.Where(language => IsMissing(byLanguage.Find(language)?.Value)))
            {
                errors.Missing(found.Key, $"{path}.{key}.{language}", PromiseMessages.NoLanguage($"{path}.{key}", language));
            }
        }

        return text;
    }

    /// <summary>True where nothing but white space is written; a value of a wrong type is an error of its own.</summary>
    private static bool IsMissing(YamlNode? text) => text switch
    {
        null or { IsEmpty: true } => true,
        YamlScalar scalar => string.IsNullOrWhiteSpace(scalar.Value),
        YamlMapping map => Languages.All(language => IsMissing(map.Find(language)?.Value)),
        _ => false,
    };

    private ImmutableArray<string> DeclaredPurposes(ImmutableArray<YamlScalar> ids)
    {
        foreach (var id in ids)
        {
            CheckDeclared(id, _purposes, PromiseMessages.UndeclaredPurpose);
        }

        return Values(ids);
    }

    private string? DeclaredSubject(YamlScalar? id)
    {
        if (id is not null)
        {
            CheckDeclared(id, _subjects, PromiseMessages.UndeclaredSubject);
        }

        return id?.Value;
    }

    private void CheckDeclared(YamlScalar id, YamlMapping? declared, Func<string, IReadOnlyList<string>, LocalizedText> undeclared)
    {
        if (!errors.IsFull && declared?.Find(id.Value) is null)
        {
            errors.Undeclared(id, undeclared(id.Value, [.. (declared?.Entries ?? []).Select(entry => entry.Key.Value)]));
        }
    }

    private bool IsOneOf(string key, YamlScalar value, ImmutableArray<string> allowed)
    {
        if (allowed.Contains(value.Value))
        {
            return true;
        }

        errors.Unreadable(value, PromiseMessages.NotOneOf(key, value.Value, allowed));
        return false;
    }

    private string? ReadPeriod(YamlScalar? value)
    {
        if (EntryReader.Confirmed(value) is not { } period)
        {
            return null;
        }

        if (IsoPeriod.IsValid(period.Value))
        {
            return period.Value;
        }

        errors.Unreadable(period, PromiseMessages.BadPeriod(period.Value));
        return null;
    }

    private bool IsHost(YamlScalar host)
    {
        if (HostName.IsValid(host.Value))
        {
            return true;
        }

        errors.Unreadable(host, HostName.Inside(host.Value) is { } inside
            ? PromiseMessages.HostIsUrl(host.Value, inside)
            : PromiseMessages.BadHost(host.Value));
        return false;
    }

    private static ImmutableArray<string> Values(ImmutableArray<YamlScalar> texts) => [.. texts.Select(text => text.Value)];

    private TextPosition PositionOf(YamlScalar id) => errors.Lines.Position(id.Start, id.End);
}
