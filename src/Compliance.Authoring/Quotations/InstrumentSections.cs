using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Quotations;

/// <summary>The words of an instrument by its sections.</summary>
internal sealed class InstrumentSections
{
    private const int FewestCharacters = 4;

    private readonly List<Section> _sections = [];
    private readonly string _words;

    public InstrumentSections(InstrumentText text)
    {
        _words = text.Words;
        foreach (var (line, start) in text.Lines)
        {
            if (SectionHeading.Find(line) is { } heading)
                Open(heading.Level, heading.Name, start);
        }

        Close(1, _words.Length);
    }

    /// <summary>The sections' names, in the order of the text.</summary>
    public IEnumerable<string> Sections => _sections.Select(section => section.Name);

    /// <summary>Whether the text has a section of this name.</summary>
    public bool HasSection(string name) => _sections.Any(section => section.Name == Canonical(name));

    /// <summary>Whether the text names a day.</summary>
    public bool Names(CalendarDate day) => DateReader.Read(_words).Any(date => date.Days.Contains(day));

    /// <summary>Whether a section has a quotation.</summary>
    public bool Holds(string section, string quote) => WordsOf(section).Any(words => words.Contains(quote, StringComparison.Ordinal));

    /// <summary>The innermost section that has a quotation, or null.</summary>
    public string? SectionOf(string quote)
    {
        var at = _words.IndexOf(quote, StringComparison.Ordinal);
        return at < 0 ? null : _sections.LastOrDefault(section => section.Start <= at && at < section.End)?.Name ?? "";
    }

    /// <summary>What a section says up to the end of a quotation; empty if the section does not have it.</summary>
    public string UpTo(string section, string quote)
    {
        foreach (var words in WordsOf(section))
        {
            if (words.IndexOf(quote, StringComparison.Ordinal) is >= 0 and var at)
                return words[..(at + quote.Length)];
        }

        return "";
    }

    /// <summary>What the text has where it agrees longest with the beginning of a quotation; null where it agrees nowhere.</summary>
    public string? Nearest(string quote)
    {
        for (var length = quote.Length; length >= FewestCharacters; length--)
        {
            if (_words.IndexOf(quote[..length], StringComparison.Ordinal) is >= 0 and var at)
                return _words.Substring(at, Math.Min(quote.Length + FewestCharacters, _words.Length - at));
        }

        return null;
    }

    private IEnumerable<string> WordsOf(string name) =>
        _sections.Where(section => section.Name == Canonical(name)).Select(section => _words[section.Start..section.End]);

    // 二（三）3 and 二(三)3 are one name.
    private static string Canonical(string name) => PlainWords.Of(name).Replace('（', '(').Replace('）', ')');

    private void Open(int level, string name, int start)
    {
        Close(level, start);
        var above = _sections.LastOrDefault(section => section.End < 0);
        _sections.Add(new Section(level, (above?.Name ?? "") + name, start));
    }

    private void Close(int level, int end)
    {
        foreach (var section in _sections.Where(section => section.End < 0 && section.Level >= level))
            section.End = end;
    }

    private sealed record Section(int Level, string Name, int Start)
    {
        /// <summary>Where it ends; -1 while it is open.</summary>
        public int End { get; set; } = -1;
    }
}
