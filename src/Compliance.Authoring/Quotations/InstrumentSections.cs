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
    private const string Ends = "。；;！？!?";

    private readonly List<Section> _sections = [];
    private readonly string _words;

    public InstrumentSections(InstrumentText text)
    {
        _words = text.Words;
        var isSentenceOver = false;
        foreach (var (line, start) in text.Lines)
        {
            var words = PlainWords.Of(line);
            if (SectionHeading.Find(line) is { } heading)
                Open(heading.Level, heading.Name, start, words);
            else if (isSentenceOver && words.Length > 0)
                CloseItems(start);
            if (words.Length > 0)
                isSentenceOver = words[^1] == '。';
        }

        Close(1, _words.Length);
        NamesDepartments = ResponsibleDepartments.AreNamedIn(_words);
    }

    /// <summary>Its words, plain.</summary>
    public string Words => _words;

    /// <summary>Whether it names departments section by section.</summary>
    public bool NamesDepartments { get; }

    /// <summary>The days on which it says that it came into force; none where it does not say.</summary>
    public IReadOnlyList<CalendarDate> Commencements => field ??= CommencementReader.Read(_words);

    /// <summary>The sections' names, in the order of the text.</summary>
    public IEnumerable<string> Sections => _sections.Select(section => section.Name);

    /// <summary>Whether the text has a section of this name.</summary>
    public bool HasSection(string name) => Named(name).Any();

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

    /// <summary>The departments that a section makes responsible for a quotation: those named behind it in the innermost section that has it; none where none are.</summary>
    public IReadOnlyList<string> DepartmentsFor(string section, string quote)
    {
        foreach (var outer in Named(section))
        {
            if (_words.IndexOf(quote, outer.Start, outer.End - outer.Start, StringComparison.Ordinal) is not (>= 0 and var at))
                continue;

            var inner = _sections.Last(each => each.Start <= at && at < each.End);
            return ResponsibleDepartments.FirstIn(_words[at..inner.End]);
        }

        return [];
    }

    /// <summary>The sentences from the first section on; of a text without sections all.</summary>
    public IEnumerable<InstrumentSentence> Sentences()
    {
        var starts = new SortedSet<int>(_sections.Select(section => section.Start)) { _words.Length };
        var start = _sections.Count == 0 ? 0 : _sections[0].Start;
        for (var at = start; at < _words.Length; at++)
        {
            if (Ends.Contains(_words[at], StringComparison.Ordinal) || starts.Contains(at + 1))
            {
                var end = Ends.Contains(_words[at], StringComparison.Ordinal) ? at : at + 1;
                if (end > start)
                    yield return new InstrumentSentence(_sections.LastOrDefault(section => section.Start <= start && start < section.End)?.Name ?? "", start, _words[start..end]);
                start = at + 1;
            }
        }

        if (start < _words.Length)
            yield return new InstrumentSentence(_sections.LastOrDefault()?.Name ?? "", start, _words[start..]);
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

    private IEnumerable<string> WordsOf(string name) => Named(name).Select(section => _words[section.Start..section.End]);

    // By its number, or by its whole heading: 1 Windows.
    private IEnumerable<Section> Named(string name) => _sections.Where(section => section.Name == Canonical(name) || section.Heading == PlainWords.Of(name));

    // 二（三）3 and 二(三)3 are one name.
    private static string Canonical(string name) => PlainWords.Of(name).Replace('（', '(').Replace('）', ')');

    private void Open(int level, string name, int start, string heading)
    {
        Close(level, start);
        var above = _sections.LastOrDefault(section => section.End < 0);
        _sections.Add(new Section(level, (above?.Name ?? "") + name, start, heading));
    }

    private void Close(int level, int end)
    {
        foreach (var section in _sections.Where(section => section.End < 0 && section.Level >= level))
            section.End = end;
    }

    // Behind the items of an article of a statute, a new paragraph is the article's own again.
    private void CloseItems(int end)
    {
        if (_sections.LastOrDefault(section => section.End < 0 && section.Level == 1) is { } article && article.Name.StartsWith('第') && article.Name.EndsWith('条'))
            Close(2, end);
    }

    private sealed record Section(int Level, string Name, int Start, string Heading)
    {
        /// <summary>Where it ends; -1 while it is open.</summary>
        public int End { get; set; } = -1;
    }
}
