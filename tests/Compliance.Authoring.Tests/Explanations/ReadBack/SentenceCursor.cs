using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace Compliance.Authoring.Tests.Explanations.ReadBack;

/// <summary>A place in a sentence that is read, and the forms of words that follow it. What does not match leaves the place as it was.</summary>
internal sealed partial class SentenceCursor(string text)
{
    private int _position;

    public string Text => text;

    public int Position
    {
        get => _position;
        set
        {
            _position = value;
            Furthest = Math.Max(Furthest, value);
        }
    }

    /// <summary>How far any attempt got: where the sentence stops being one.</summary>
    public int Furthest { get; private set; }

    public bool IsAtEnd => Position == text.Length;

    /// <summary>Skips words, if they are here.</summary>
    public bool Skip(string words)
    {
        if (string.CompareOrdinal(text, Position, words, 0, words.Length) != 0)
            return false;

        Position += words.Length;
        return true;
    }

    /// <summary>Reads a form; each of its placeholders is read by <paramref name="read"/>, which says whether it could be.</summary>
    public bool Match(string form, Func<string, bool> read)
    {
        var start = Position;
        var parts = Parts(form);
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 0 ? Skip(parts[i]) : read(parts[i]))
                continue;

            Position = start;
            return false;
        }

        return true;
    }

    /// <summary>The words and the names of places of a form by turns: words first and last, empty where two places touch.</summary>
    public static string[] Parts(string form) => Place().Split(form);

    /// <summary>Reads items with words between them, as many as there are; empty where there is none.</summary>
    public IReadOnlyList<T> List<T>(string between, Func<T?> read)
        where T : class
    {
        var items = new List<T>();
        var behind = Position;
        while ((items.Count == 0 || Skip(between)) && read() is { } item)
        {
            items.Add(item);
            behind = Position;
        }

        Position = behind;
        return items;
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();
}
