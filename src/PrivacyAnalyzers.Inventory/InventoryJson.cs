using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Inventory;

/// <summary>Writes and reads <c>inventory.json</c>: UTF-8 without a mark, LF, the same bytes for the same inventory.</summary>
public static class InventoryJson
{
    /// <summary>The file's name.</summary>
    public const string FileName = "inventory.json";

    // People read the file, and it is never embedded in HTML: Japanese stays Japanese.
    private static readonly InventoryJsonContext Context =
        new(new JsonSerializerOptions(InventoryJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The inventory as JSON text, ending in a line feed.</summary>
    public static string Write(DataInventory inventory) =>
        JsonSerializer.Serialize(inventory, Context.DataInventory) + "\n";

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="text">The whole file.</param>
    /// <exception cref="InventoryFormatException">The text is no inventory of a known schema.</exception>
    public static DataInventory Read(string text)
    {
        DataInventory? inventory;
        try
        {
            inventory = JsonSerializer.Deserialize(text, Context.DataInventory);
        }
        catch (JsonException e)
        {
            throw new InventoryFormatException(
                new LocalizedText($"not an inventory: {OneLine(e.Message)}", $"インベントリとして読めません: {OneLine(e.Message)}"),
                line: (int)(e.LineNumber ?? 0),
                column: (int)(e.BytePositionInLine ?? 0));
        }

        if (inventory is { Languages.IsEmpty: true })
        {
            throw new InventoryFormatException(new LocalizedText("\"languages\" names no language", "\"languages\" に言語がありません"), line: 0, column: 0);
        }

        return inventory is { Schema: DataInventory.CurrentSchema }
            ? inventory
            : throw new InventoryFormatException(
                new LocalizedText(
                    $"schema {inventory?.Schema} is not known; this version reads schema {DataInventory.CurrentSchema}: generate the inventory again",
                    $"スキーマ {inventory?.Schema} は読めません。このバージョンが読むのはスキーマ {DataInventory.CurrentSchema} です。インベントリを生成し直してください"),
                line: 0,
                column: 0);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}

/// <summary>A file is no inventory that this version reads.</summary>
/// <param name="reason">What is wrong, in both languages.</param>
/// <param name="line">Line from 0.</param>
/// <param name="column">Column from 0, in bytes.</param>
public sealed class InventoryFormatException(LocalizedText reason, int line, int column) : Exception(reason.For("en"))
{
    /// <summary>What is wrong, in both languages.</summary>
    public LocalizedText Reason { get; } = reason;

    /// <summary>Line from 0.</summary>
    public int Line { get; } = line;

    /// <summary>Column from 0, in bytes.</summary>
    public int Column { get; } = column;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n",
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(LocalizedTextConverter), typeof(KebabCase<ClassificationReason>), typeof(KebabCase<RecipientRole>)])]
[JsonSerializable(typeof(DataInventory))]
internal sealed partial class InventoryJsonContext : JsonSerializerContext;

internal sealed class KebabCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>A text as an object of its languages, absent ones left out.</summary>
internal sealed class LocalizedTextConverter : JsonConverter<LocalizedText>
{
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("a text is an object with \"en\" and \"ja\"");
        }

        string? en = null, ja = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var language = reader.GetString();
            reader.Read();
            if (language == "en")
            {
                en = reader.GetString();
            }
            else if (language == "ja")
            {
                ja = reader.GetString();
            }
            else
            {
                throw new JsonException($"unknown language \"{language}\"");
            }
        }

        return new LocalizedText(en, ja);
    }

    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value.En is not null)
        {
            writer.WriteString("en", value.En);
        }

        if (value.Ja is not null)
        {
            writer.WriteString("ja", value.Ja);
        }

        writer.WriteEndObject();
    }
}
