using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Localization;

namespace Compliance.Text;

/// <summary>A piece of a YAML or JSON text, with its source location. What it means is for the stages that follow.</summary>
internal abstract class Node(SourceSpan span)
{
    /// <summary>Where it begins.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>What it is, as a message names it: <c>a list</c>, <c>a mapping</c>, or the scalar's own text.</summary>
    public abstract LocalizedText Describe();
}

/// <summary>A text, number, yes or no: read as text, whatever it looks like.</summary>
/// <param name="span">Where it begins, its quotation mark included.</param>
/// <param name="text">What it says.</param>
/// <param name="isQuoted">Whether it is quoted.</param>
/// <param name="isVerbatim">Whether it is in the file letter by letter: on one line, without escapes.</param>
internal sealed class ScalarNode(SourceSpan span, string text, bool isQuoted, bool isVerbatim = true) : Node(span)
{
    public string Text { get; } = text;

    /// <summary>Whether it is quoted (in JSON: whether it is a string).</summary>
    public bool IsQuoted { get; } = isQuoted;

    /// <summary>Whether nothing is said: <c>null</c>, <c>~</c> or nothing at all, unquoted.</summary>
    public bool IsNull => !IsQuoted && (Text is "" or "~" or "null" or "Null" or "NULL");

    /// <summary>The position of its first character; of a text that is not verbatim, only the line is known.</summary>
    public SourceSpan TextSpan => isVerbatim ? Span.Right(IsQuoted ? 1 : 0) : Span with { Column = 0 };

    /// <summary>A part of it, with its source location where that is known, without white space around it.</summary>
    public ScalarNode Part(int start, int end)
    {
        var part = Text.Substring(start, end - start);
        var leading = part.Length - part.TrimStart().Length;
        return new ScalarNode(isVerbatim ? TextSpan.Right(start + leading) : Span, part.Trim(), IsQuoted, isVerbatim);
    }

    public override LocalizedText Describe() => IsNull ? new("空值", "nothing") : new($"“{Text}”", $"'{Text}'");
}

/// <summary>A list.</summary>
internal sealed class SequenceNode(SourceSpan span, IReadOnlyList<Node> items) : Node(span)
{
    public IReadOnlyList<Node> Items { get; } = items;

    public override LocalizedText Describe() => Items.Count > 0 ? new("列表", "a list") : new("空列表", "an empty list");
}

/// <summary>Keys and their values, in the order of the text. A reader reports a key that occurs twice and keeps its first value.</summary>
internal sealed class MappingNode(SourceSpan span, IReadOnlyList<MappingEntry> entries) : Node(span)
{
    public IReadOnlyList<MappingEntry> Entries { get; } = entries;

    public Node? Find(string key)
    {
        for (var i = 0; i < Entries.Count; i++)
        {
            if (Entries[i].Key.Text == key)
                return Entries[i].Value;
        }

        return null;
    }

    public override LocalizedText Describe() => Entries.Count > 0 ? new("键值表", "a mapping") : new("空的键值表", "an empty mapping");
}

/// <summary>One key of a mapping and its value.</summary>
internal sealed record MappingEntry(ScalarNode Key, Node Value);
