using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Diagnostics;

namespace Compliance.Text;

/// <summary>Reads the whole text of a YAML or JSON file, strict UTF-8: a replacement character in a name might never be noticed.</summary>
internal static class SourceFile
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of the file; null, and a diagnostic, where it cannot be read, is too large or is not UTF-8.</summary>
    public static string? Read(string path, DiagnosticBag diagnostics)
    {
        try
        {
            using var stream = Open(path);
            return Read(stream, path, diagnostics);
        }
        catch (Exception exception) when (FileErrors.IsReadFailure(exception))
        {
            FileErrors.Report(diagnostics, path, exception);
            return null;
        }
    }

    /// <summary>The text of the stream, which stays open; null, and a diagnostic, as for a file.</summary>
    public static string? Read(Stream stream, string name, DiagnosticBag diagnostics) =>
        ReadBytes(stream, name, diagnostics) is { } bytes ? Decode(bytes, name, diagnostics) : null;

    /// <summary>The bytes of the stream, which stays open; null, and a diagnostic, where it cannot be read or is too large.</summary>
    public static ArraySegment<byte>? ReadBytes(Stream stream, string name, DiagnosticBag diagnostics)
    {
        try
        {
            // One byte more than the limit is read, and no more, to know that there is more.
            using var limited = new LimitedStream(stream, TextLimits.FileBytes + 1);
            var bytes = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, TextLimits.FileBytes + 1) : 0);
            limited.CopyTo(bytes);
            if (bytes.Length <= TextLimits.FileBytes)
                return new ArraySegment<byte>(bytes.GetBuffer(), 0, (int)bytes.Length);

            diagnostics.FileTooLarge(name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            FileErrors.Report(diagnostics, name, exception);
        }

        return null;
    }

    /// <summary>The text of UTF-8, without its byte order mark; null, and a diagnostic, where it is not UTF-8.</summary>
    public static string? Decode(ArraySegment<byte> text, string name, DiagnosticBag diagnostics)
    {
        var (bytes, count) = (text.Array!, text.Count);
        var start = Utf8Sequence.MarkLength(bytes, count);
        try
        {
            return _strict.GetString(bytes, start, count - start);
        }
        catch (DecoderFallbackException)
        {
            var wrong = Utf8Sequence.FirstWrong(bytes, start, count);
            var before = _strict.GetString(bytes, start, wrong - start);
            diagnostics.NotUtf8(TextPlace.Of(name, before, before.Length), bytes, wrong, count);
            return null;
        }
    }

    /// <summary>Copies a stream without a thread that waits for it, up to one byte more than the limit: enough to know that there is more.</summary>
    [SuppressMessage("Performance", "CA1835:Prefer the memory-based overloads", Justification = "The older framework has none.")]
    public static async Task CopyAsync(Stream from, Stream to, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        while (to.Length <= TextLimits.FileBytes)
        {
            // A stream may look at the token only before it begins to wait.
            cancellationToken.ThrowIfCancellationRequested();
            var wanted = (int)Math.Min(buffer.Length, TextLimits.FileBytes + 1 - to.Length);
            var read = await from.ReadAsync(buffer, 0, wanted, cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return;
            to.Write(buffer, 0, read);
        }
    }

    /// <summary>Opens a file that a spreadsheet or an editor may have open at the same time.</summary>
    internal static Stream Open(string path) => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
}
