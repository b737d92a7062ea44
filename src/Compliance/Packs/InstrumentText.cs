using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Compliance.Diagnostics;

namespace Compliance.Packs;

/// <summary>The text of an instrument, in which a clause's quotation has its place. White space, Markdown's marks and the width of digits say nothing.</summary>
public sealed class InstrumentText
{
    private const long MostBytes = 16 * 1024 * 1024;

    private readonly string _text;
    private readonly PlainWords _words;
    private readonly List<int> _lineStarts;
    private readonly ConcurrentDictionary<string, (SourceSpan Start, SourceSpan End)?> _found = new(StringComparer.Ordinal);

    private InstrumentText(string file, string sha256, string text)
    {
        File = file;
        Sha256 = sha256;
        _text = text;
        _words = new PlainWords(text);
        _lineStarts = [0];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                _lineStarts.Add(i + 1);
        }
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>Its SHA-256, in lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>Its words, without what says nothing.</summary>
    public string Words => _words.Text;

    /// <summary>Its lines as they stand, each with the place in <see cref="Words"/> where its words begin.</summary>
    public IEnumerable<(string Line, int Start)> Lines => _lineStarts.Select((start, line) =>
        (_text.Substring(start, (line + 1 < _lineStarts.Count ? _lineStarts[line + 1] : _text.Length) - start).TrimEnd('\r', '\n'), _words.CountBefore(start)));

    /// <summary>Reads a file, whatever instrument it is of; null where it is not there, cannot be read, is no plain file, is empty or is longer than 16 MiB.</summary>
    /// <param name="path">The file, in UTF-8.</param>
    public static InstrumentText? Read(string path)
    {
        try
        {
            // What has no length is a pipe or a device, and would never end.
            var file = new FileInfo(path);
            if (!file.Exists || file.Length is 0 or > MostBytes)
                return null;

            var bytes = System.IO.File.ReadAllBytes(path);
            var text = Encoding.UTF8.GetString(bytes);
            return new InstrumentText(path, Hash(bytes), text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>
    /// Reads the instrument's text below one of several folders; null where none of them holds it as the pack knows it, to
    /// the last byte: of another text, and of one that only reports tell of, no place is told.
    /// </summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="folders">The folders that its path may start from, in the order in which they are looked in.</param>
    /// <exception cref="ArgumentNullException">There is no instrument, or there are no folders.</exception>
    public static InstrumentText? Find(Instrument instrument, IEnumerable<string> folders)
    {
        if (instrument is null)
            throw new ArgumentNullException(nameof(instrument));
        if (folders is null)
            throw new ArgumentNullException(nameof(folders));

        return instrument is { Text: { } text, Sha256: { } sha256 }
            ? folders.Select(folder => ReadBelow(folder, text)).FirstOrDefault(read => read?.Sha256 == sha256)
            : null;
    }

    /// <summary>Reads the texts of the instruments of packs that are evaluated side by side, as <see cref="Find(Instrument, IEnumerable{string})"/> does; those that are not at hand are left out.</summary>
    /// <param name="pack">The pack, or several side by side.</param>
    /// <param name="folders">The folders that their paths may start from, besides those of each pack.</param>
    /// <exception cref="ArgumentNullException">There is no pack, or there are no folders.</exception>
    public static IReadOnlyList<InstrumentText> FindAll(RulePack pack, IReadOnlyList<string> folders)
    {
        if (pack is null)
            throw new ArgumentNullException(nameof(pack));
        if (folders is null)
            throw new ArgumentNullException(nameof(folders));

        return [.. pack.Packs.Select(one => Find(one.Instrument, [.. folders, .. FoldersOf(one)])).OfType<InstrumentText>()];
    }

    /// <summary>
    /// Reads the file that a pack says is its instrument's text, whether it is the one that the pack was written from or not. It is looked for in the
    /// pack's folder, the folder of packs that it lies in (<c>ID/VERSION</c> in it) and the folder that holds that, by a path that goes down only, and
    /// through no link: a pack may come from a stranger.
    /// </summary>
    /// <param name="pack">The pack.</param>
    /// <returns>The text; null where the pack names none, or where it is not there.</returns>
    /// <exception cref="ArgumentNullException">There is no pack.</exception>
    public static InstrumentText? Of(RulePack pack)
    {
        if (pack is null)
            throw new ArgumentNullException(nameof(pack));

        return pack.Instrument.Text is { Length: > 0 } text ? FoldersOf(pack).Select(folder => ReadBelow(folder, text)).FirstOrDefault(read => read is not null) : null;
    }

    /// <summary>The folders in which a pack's instrument is looked for, in this order.</summary>
    /// <param name="pack">The pack.</param>
    /// <exception cref="ArgumentNullException">There is no pack.</exception>
    public static IReadOnlyList<string> FoldersOf(RulePack pack)
    {
        if (pack is null)
            throw new ArgumentNullException(nameof(pack));
        if (pack.Folder is null)
            return [];

        var folder = new DirectoryInfo(pack.Folder);
        var packs = folder.Name == pack.Version && folder.Parent?.Name == pack.Id ? folder.Parent.Parent : folder;
        return [.. new[] { folder.FullName, packs?.FullName, packs?.Parent?.FullName }.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    // A path that goes down only: no .., no root, and no link on the way.
    private static InstrumentText? ReadBelow(string folder, string text)
    {
        var parts = text.Split('/');
        if (parts.Any(part => part.Length == 0 || part is "." or ".." || part.IndexOfAny(['\\', ':', '\0']) >= 0))
            return null;

        try
        {
            var path = folder;
            foreach (var part in parts)
            {
                path = Path.Combine(path, part);
                if ((System.IO.File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0)
                    return null;
            }

            return Read(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Where a quotation begins, and the place behind its last character; null where it is not there.</summary>
    /// <param name="quote">The quotation.</param>
    /// <exception cref="ArgumentNullException">There is no quotation.</exception>
    public (SourceSpan Start, SourceSpan End)? Find(string quote) =>
        _found.GetOrAdd(quote ?? throw new ArgumentNullException(nameof(quote)), Search);

    private (SourceSpan Start, SourceSpan End)? Search(string quote)
    {
        var words = PlainWords.Of(quote);
        var at = words.Length == 0 ? -1 : Words.IndexOf(words, StringComparison.Ordinal);
        if (at < 0)
            return null;

        var (start, length) = _words.OriginOf(at, words.Length);
        return (PlaceOf(start), PlaceOf(start + length - 1).Right(1));
    }

    private SourceSpan PlaceOf(int index)
    {
        var found = _lineStarts.BinarySearch(index);
        var line = found >= 0 ? found : ~found - 1;
        return new SourceSpan(File, line + 1, index - _lineStarts[line] + 1);
    }

    private static string Hash(byte[] bytes)
    {
        using var algorithm = SHA256.Create();
        return BitConverter.ToString(algorithm.ComputeHash(bytes)).Replace("-", "").ToLowerInvariant();
    }
}
