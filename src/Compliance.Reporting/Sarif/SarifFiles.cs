using System.Collections.Concurrent;
using System.Collections.Generic;

namespace Compliance.Reporting.Sarif;

/// <summary>The files that results lie in, in the order in which they are first named, which is their index in the list of artifacts.</summary>
internal sealed class SarifFiles(ReportPaths paths)
{
    private readonly List<string> _files = [];
    private readonly ConcurrentDictionary<string, SarifFile> _known = new();

    /// <summary>Every file, in order.</summary>
    public IReadOnlyList<string> All => _files;

    /// <summary>A file that is named by now; null where it is not. Called by any thread.</summary>
    public SarifFile? Find(string file) => _known.TryGetValue(file, out var known) ? known : null;

    /// <summary>A file, which is put into the list where it is not there yet. Called by one thread.</summary>
    public SarifFile Name(string file)
    {
        if (Find(file) is { } known)
            return known;

        var (uri, isRelative) = paths.UriOf(file);
        var named = new SarifFile(uri, isRelative, _files.Count);
        _files.Add(file);
        _known[file] = named;
        return named;
    }
}

/// <summary>A file as results name it.</summary>
/// <param name="Uri">The URI reference.</param>
/// <param name="IsRelative">Whether it is relative to the root.</param>
/// <param name="Index">Its index in the list of artifacts.</param>
internal sealed record SarifFile(string Uri, bool IsRelative, int Index);
