using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Tests.Architecture;

/// <summary>
/// Which file of a project names a type that another one declares. A name is resolved as the compiler does it, by the file's own
/// namespace, those around it and those that it opens.
/// </summary>
internal sealed class TypeReferences
{
    private readonly Dictionary<string, List<SourceText>> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceText, IReadOnlyList<SourceText>> _references = [];

    public TypeReferences(Sources sources)
    {
        foreach (var (file, type) in sources.Files.SelectMany(file => file.Types.Select(type => (file, type))))
        {
            if (!_declared.TryGetValue(type, out var files))
                _declared.Add(type, files = []);
            files.Add(file);
        }

        foreach (var file in sources.Files)
            _references[file] = [.. file.Names.SelectMany(name => Resolve(name, file)).Where(other => other != file).Distinct()];
    }

    /// <summary>The files that a file names types of.</summary>
    public IReadOnlyList<SourceText> Of(SourceText file) => _references[file];

    /// <summary>The largest set of files each of which names, in one step or more, a type of every other; none where there is no such set.</summary>
    public IReadOnlyList<string> LargestCircle()
    {
        var reached = _references.Keys.ToDictionary(file => file, Reach);
        return _references.Keys
            .Where(file => reached[file].Contains(file))
            .Select(file => (IReadOnlyList<string>)[.. reached[file].Where(other => reached[other].Contains(file)).Select(other => other.Path).Order(StringComparer.Ordinal)])
            .MaxBy(circle => circle.Count) ?? [];
    }

    private HashSet<SourceText> Reach(SourceText start)
    {
        var reached = new HashSet<SourceText>();
        var open = new Stack<SourceText>([start]);
        while (open.TryPop(out var file))
        {
            foreach (var next in _references[file].Where(reached.Add))
                open.Push(next);
        }

        return reached;
    }

    // The nearest namespace that has it; more than one file where a type is in parts.
    private IEnumerable<SourceText> Resolve(string name, SourceText file)
    {
        var candidates = _declared.GetValueOrDefault(name, []);
        for (var around = file.Namespace; around.Length > 0; around = around.Contains('.', StringComparison.Ordinal) ? around[..around.LastIndexOf('.')] : "")
        {
            if (candidates.Where(other => other.Namespace == around).ToList() is { Count: > 0 } near)
                return near;
        }

        return candidates.Where(other => file.Usings.Contains(other.Namespace));
    }
}
