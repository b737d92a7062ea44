using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using Compliance.Diagnostics;
using Compliance.Packs;

namespace Compliance.Reporting;

/// <summary>The words of an instrument, in which a clause's quotation is located.</summary>
public sealed class InstrumentText
{
    private const long MostBytes = 16 * 1024 * 1024;

    private readonly string _words;
    private readonly List<SourceSpan> _places;
    private readonly ConcurrentDictionary<string, (SourceSpan Start, SourceSpan End)?> _found = new();

    private InstrumentText(string file, string sha256, string words, List<SourceSpan> places)
    {
        File = file;
        Sha256 = sha256;
        _words = words;
        _places = places;
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>Its SHA-256, in lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>
    /// Reads the instrument's text below one of several folders; null where none of them holds it as the pack knows it, to
    /// the last byte: of another text, and of one known from reports only, no location is given.
    /// </summary>
    public static InstrumentText? Find(Instrument instrument, IEnumerable<string> folders)
    {
        if (instrument is not { Text: { } text, Sha256: { } sha256 })
            return null;

        foreach (var folder in folders)
        {
            if (Read(Path.Combine(folder, text)) is { } bytes && Hash(bytes) == sha256)
                return Of(Path.Combine(folder, text), sha256, Encoding.UTF8.GetString(bytes));
        }

        return null;
    }

    /// <summary>Where a quotation begins, and the position behind its last character; null where it is not there. White space says nothing.</summary>
    public (SourceSpan Start, SourceSpan End)? Find(string quote) => _found.GetOrAdd(quote, Search);

    private (SourceSpan Start, SourceSpan End)? Search(string quote)
    {
        var at = quote.Length == 0 ? -1 : _words.IndexOf(quote, StringComparison.Ordinal);
        return at < 0 ? null : (_places[at], _places[at + quote.Length - 1].Right(1));
    }

    private static byte[]? Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.Length <= MostBytes ? System.IO.File.ReadAllBytes(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    // The file breaks its lines inside sentences, so that words are looked for without white space.
    private static InstrumentText Of(string file, string sha256, string text)
    {
        var words = new StringBuilder(text.Length);
        var places = new List<SourceSpan>(text.Length);
        var (line, lineStart) = (1, text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0);
        for (var i = lineStart; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                line++;
                lineStart = i + 1;
            }
            else if (!char.IsWhiteSpace(text[i]))
            {
                words.Append(text[i]);
                places.Add(new SourceSpan(file, line, i - lineStart + 1));
            }
        }

        return new InstrumentText(file, sha256, words.ToString(), places);
    }

    private static string Hash(byte[] bytes)
    {
        using var algorithm = SHA256.Create();
        return BitConverter.ToString(algorithm.ComputeHash(bytes)).Replace("-", "").ToLowerInvariant();
    }
}
