using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Text;

namespace Compliance.Packs;

/// <summary>
/// The files of one pack. Each is read once, and the hash is that of the bytes that were read. A pack may come from a stranger: its files are its own, and
/// no links to others; and what has no length, a pipe or a device for one, is empty and never opened.
/// </summary>
internal sealed class PackSources
{
    private static readonly ArraySegment<byte> Nothing = new([]);

    private readonly ConcurrentDictionary<string, string> _hashes = new(StringComparer.Ordinal);

    /// <summary>The text of a file; null, and a diagnostic, where it cannot be read. Called by any thread.</summary>
    public string? Read(string path, DiagnosticBag diagnostics) => ReadBytes(path, diagnostics) is { } bytes ? SourceFile.Decode(bytes, path, diagnostics) : null;

    /// <summary>The hash of a file that was read; null where it was not.</summary>
    public string? HashOf(string path) => _hashes.TryGetValue(path, out var hash) ? hash : null;

    /// <summary><c>sha256:</c> and the digest of everything in a folder and below, in the order of the names, with / between folders; what is hidden is left out.</summary>
    /// <remarks>Without <c>\r</c> in the files, <c>sha256sum</c> over the sorted list that it makes of them gives the same.</remarks>
    public string DigestOf(string folder) => FileHash.OfText(string.Concat(Hashes(folder).Select(file => $"{file.Hash}  {file.Name}\n")));

    /// <summary>The hashes of everything in a folder and below, in the order of the names.</summary>
    public IReadOnlyList<HashedFile> Hashes(string folder)
    {
        var files = new List<HashedFile>();
        Add(folder, "", files);
        files.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        return files;
    }

    private ArraySegment<byte>? ReadBytes(string path, DiagnosticBag diagnostics)
    {
        try
        {
            if ((File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0)
            {
                diagnostics.Report(
                    DiagnosticKinds.UnreadableFile, SourceSpan.WholeFile(path),
                    ("found", new LocalizedText("这是链接，规则包只能有自己的文件", "it is a link, and a pack has files of its own only")));
                return null;
            }

            var bytes = IsEmpty(path) ? Nothing : ReadAll(path, diagnostics);
            if (bytes is { } read)
                _hashes[path] = FileHash.Of(read);
            return bytes;
        }
        catch (Exception exception) when (FileErrors.IsReadFailure(exception))
        {
            FileErrors.Report(diagnostics, path, exception);
            return null;
        }
    }

    private static ArraySegment<byte>? ReadAll(string path, DiagnosticBag diagnostics)
    {
        using var stream = SourceFile.Open(path);
        return SourceFile.ReadBytes(stream, path, diagnostics);
    }

    private static bool IsEmpty(string path) => new FileInfo(path) is { Exists: true, Length: 0 };

    // What cannot be read, and a link, is there all the same, and is nothing that was released.
    private void Add(string folder, string prefix, List<HashedFile> files)
    {
        foreach (var path in Directory.GetFileSystemEntries(folder))
        {
            var name = Path.GetFileName(path);
            if (name[0] == '.')
                continue;

            var attributes = File.GetAttributes(path);
            if ((attributes & FileAttributes.ReparsePoint) != 0)
                files.Add(new HashedFile(prefix + name, "link"));
            else if ((attributes & FileAttributes.Directory) != 0)
                Add(path, prefix + name + "/", files);
            else
                files.Add(new HashedFile(prefix + name, HashOf(path) ?? (ReadBytes(path, new DiagnosticBag()) is null ? "unreadable" : HashOf(path)!)));
        }
    }
}
