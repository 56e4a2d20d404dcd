using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PrivacyAnalyzers.Model;

/// <summary>Reads YAML into nodes with positions; bounded, and keeps what stands around a mistake.</summary>
/// <remarks>
/// Aliases are refused: they make files unreadable for the people who approve a promise, and can be cyclic or grow without limit.
/// </remarks>
internal sealed class YamlDocument
{
    /// <summary>The longest text that is read, in characters: far above any real promise, and read in a fraction of a second.</summary>
    public const int MaxLength = 256 * 1024;

    /// <summary>How deep lists and maps may be nested; a promise needs five levels.</summary>
    public const int MaxDepth = 32;

    /// <summary>After how many mistakes reading is not taken up again.</summary>
    private const int MaxRestarts = 20;

    private readonly string _text;
    private readonly PromiseErrors _errors;
    private readonly int _offset;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private ParsingEvent? _event;
    private int _brokenAt = -1;

    private YamlDocument(string text, int offset, PromiseErrors errors)
    {
        _text = text;
        _errors = errors;
        _offset = offset;
        _scanner = new Scanner(new StringReader(offset == 0 ? text : text.Substring(offset)), skipComments: true);
        _parser = new Parser(_scanner);
    }

    /// <summary>Reads a text whose top level is a map.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="keys">The keys that may stand at the top; reading goes on at the next of them after a mistake.</param>
    /// <param name="emptyFile">The message for a text that holds nothing.</param>
    /// <param name="errors">Takes all that is wrong.</param>
    /// <returns>What could be read; null where nothing could, and an error says why.</returns>
    public static YamlMapping? Read(string text, IReadOnlyList<string> keys, LocalizedText emptyFile, PromiseErrors errors)
    {
        if (text.Length > MaxLength)
        {
            errors.BreakOff(0, 0, PromiseMessages.TooLong(MaxLength));
            return null;
        }

        var nul = text.IndexOf('\0');
        if (nul >= 0)
        {
            errors.BreakOff(nul, nul + 1, PromiseMessages.NotText);
            return null;
        }

        var broken = text.IndexOf('\uFFFD');
        if (broken >= 0)
        {
            errors.Unreadable(broken, broken + 1, PromiseMessages.NotUtf8);
        }

        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        YamlMapping? root = null;
        for (var restarts = 0; restarts <= MaxRestarts; restarts++)
        {
            var document = new YamlDocument(text, start, errors);
            var part = document.ReadRoot();
            if (document._brokenAt < 0 && root is null && part is null or { IsEmpty: true })
            {
                errors.BreakOff(0, 0, emptyFile);
                return null;
            }

            if (root is null)
            {
                root = part as YamlMapping;
            }
            else if (part is YamlMapping mapping)
            {
                foreach (var entry in mapping.Entries)
                {
                    document.Add(root, entry);
                }
            }

            if (part is not (null or YamlMapping) && document._brokenAt < 0)
            {
                errors.BreakOff(part.Start, part.End, PromiseMessages.NotKeysAtTop(keys[0], part));
            }

            if (document._brokenAt < 0 || !FindKey(text, keys, errors.Lines, Math.Max(start, document._brokenAt), out start))
            {
                break;
            }
        }

        return root;
    }

    private static bool FindKey(string text, IReadOnlyList<string> keys, LineIndex lines, int after, out int start)
    {
        for (var line = lines.LineOf(after) + 1; (start = lines.StartOf(line)) < text.Length; line++)
        {
            var lineStart = start;
            if (keys.Any(key => IsKeyAt(text, lineStart, key)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsKeyAt(string text, int start, string key) =>
        start + key.Length < text.Length
        && text[start + key.Length] == ':'
        && string.CompareOrdinal(text, start, key, 0, key.Length) == 0;

    /// <summary>The end of the last part that was read.</summary>
    private int LastEnd => _event is null ? _offset : Offset(_event.End);

    /// <summary>Reads the first document; null where there is none.</summary>
    private YamlNode? ReadRoot()
    {
        do
        {
            Advance();
        }
        while (_event is StreamStart or DocumentStart);

        if (_event is null or StreamEnd or DocumentEnd)
        {
            return null;
        }

        var root = Begin();
        Fill(root, 1);
        while (_event is DocumentEnd)
        {
            Advance();
        }

        if (_event is DocumentStart second)
        {
            _errors.BreakOff(Offset(second.Start), Offset(second.End), PromiseMessages.SeveralDocuments);
        }

        return root;
    }

    /// <summary>The node that the current event opens, still without children; moves on.</summary>
    private YamlNode Begin()
    {
        var start = Offset(_event!.Start);
        YamlNode node = _event switch
        {
            MappingStart mapping => new YamlMapping(start, mapping.Style == MappingStyle.Flow),
            SequenceStart sequence => new YamlSequence(start, sequence.Style == SequenceStyle.Flow),
            Scalar scalar => new YamlScalar(start, EndOf(scalar), scalar.Value, scalar.Style == ScalarStyle.Plain),
            _ => new YamlScalar(start, start, "", isPlain: true),
        };
        if (_event is AnchorAlias alias)
        {
            _errors.BreakOff(start, Offset(alias.End), PromiseMessages.Alias(alias.Value.Value));
        }

        Advance();
        return node;
    }

    /// <summary>Reads the children of a node that <see cref="Begin"/> gave, as far as the text can be read.</summary>
    private void Fill(YamlNode node, int depth)
    {
        if (node is not YamlCollection collection)
        {
            return;
        }

        if (depth > MaxDepth)
        {
            Break(node.Start, node.Start + 1, PromiseMessages.TooDeep(MaxDepth));
        }

        while (_event is not (null or SequenceEnd or MappingEnd))
        {
            if (collection is YamlSequence sequence)
            {
                var item = Begin();
                sequence.Items.Add(item);
                Fill(item, depth + 1);
            }
            else
            {
                ReadEntry((YamlMapping)collection, depth);
            }
        }

        if (_event is not null)
        {
            if (collection.IsFlow)
            {
                // The end event stands before the bracket.
                collection.FlowEnd = Offset(_event.Start) + 1;
            }

            Advance();
        }
    }

    private void ReadEntry(YamlMapping mapping, int depth)
    {
        var key = Begin();
        Fill(key, depth + 1);
        if (key is YamlScalar { Value: "" })
        {
            // YamlDotNet 16.3 loses count of keys and values after an empty key.
            Break(key.Start, key.Start + 1, PromiseMessages.KeyIsNoText);
        }

        if (_event is null)
        {
            return;
        }

        var value = Begin();
        if (key is YamlScalar scalar)
        {
            Add(mapping, new YamlEntry(scalar, value));
        }
        else
        {
            _errors.Unreadable(key, PromiseMessages.KeyIsNoText);
        }

        Fill(value, depth + 1);
    }

    private void Add(YamlMapping mapping, YamlEntry entry)
    {
        if (!mapping.TryAdd(entry) && !_errors.IsFull)
        {
            var first = mapping.Find(entry.Key.Value)!;
            _errors.Unreadable(entry.Key, PromiseMessages.Duplicate(entry.Key.Value, _errors.Lines.LineOf(first.Key.Start) + 1));
        }
    }

    private void Advance()
    {
        try
        {
            _event = _parser.MoveNext() ? _parser.Current : null;
        }
        catch (YamlException e)
        {
            if (!ExplainByCharacter(LastEnd))
            {
                Break(Offset(e.Start), Offset(e.End), PromiseMessages.NotYaml(e.Message));
            }
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 16.3 throws this for "[1," followed by "b: 2".
            Break(LastEnd, LastEnd, PromiseMessages.UnclosedBracket);
        }
        catch (Exception e)
        {
            // Others that it throws are not documented either, for instance ArgumentException for the tag "!![";
            // the analyzer that reads the file in an editor must outlive each of them.
            Break(LastEnd, LastEnd, PromiseMessages.NotYaml(e.Message));
        }
    }

    /// <summary>Looks, where the parser gave up, for the characters that people mistype, which explain more than the parser can.</summary>
    private bool ExplainByCharacter(int from)
    {
        var to = Math.Min(Offset(_scanner.CurrentPosition), _text.Length);
        for (var line = _errors.Lines.LineOf(from); line <= _errors.Lines.LineOf(to); line++)
        {
            var end = _errors.Lines.StartOf(line + 1);
            var isIndentation = true;
            for (var i = _errors.Lines.StartOf(line); i < end && _text[i] is not (':' or '#'); i++)
            {
                isIndentation &= _text[i] is ' ' or '\t' or '\u3000';
                LocalizedText? message = _text[i] switch
                {
                    '\t' when isIndentation => PromiseMessages.Tab,
                    '\u3000' when isIndentation => PromiseMessages.WideSpace,
                    '\uFF1A' => PromiseMessages.WideColon,
                    _ => null,
                };
                if (message is { } found)
                {
                    Break(i, i + 1, found);
                    return true;
                }
            }
        }

        return false;
    }

    private void Break(int start, int end, LocalizedText message)
    {
        // What stands between the last part that was read and the mistake is read again if a key begins in it.
        _brokenAt = Math.Min(LastEnd, start);
        _event = null;
        _errors.BreakOff(start, end, message);
    }

    private int EndOf(Scalar scalar)
    {
        var start = Offset(scalar.Start);
        var end = Math.Min(Offset(scalar.End), _text.Length);
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private int Offset(Mark mark) => _offset + (int)mark.Index;
}
