using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;

namespace Compliance.Packs;

/// <summary>
/// Packs side by side: a statute, and the plan that carries it out, decide of a subject in one pass. Their rules are named with their packs, <c>PACK/RULE</c>, and
/// are about the facts of one vocabulary, the newest that one of them asks for.
/// </summary>
public static class PackSet
{
    /// <summary>Reads packs and puts them side by side.</summary>
    /// <param name="catalog">Where they are looked for.</param>
    /// <param name="names">Their names, as for <see cref="PackCatalog.Load(string, bool)"/>, or those of sets; one at least, none twice.</param>
    /// <param name="withCases">Whether to read the test cases beside the rules too.</param>
    /// <returns>One pack of all their rules; the pack itself where one is named; or nothing, and every error of any of them.</returns>
    /// <exception cref="ArgumentException">No pack is named.</exception>
    public static ReadResult<RulePack> Load(PackCatalog catalog, IReadOnlyList<string> names, bool withCases = false)
    {
        if (catalog is null)
            throw new ArgumentNullException(nameof(catalog));
        if (names is null || names.Count == 0)
            throw new ArgumentException("A set needs a pack at least.", nameof(names));

        var expanded = Expand(names, catalog.Expand);
        return expanded.Value is { } all
            ? Load(all, (name, beside) => beside is null ? catalog.Load(name, withCases) : catalog.LoadBeside(name, beside, withCases))
            : new ReadResult<RulePack>(null, expanded.Diagnostics);
    }

    /// <summary>What names stand for, each once: sets by their packs.</summary>
    /// <param name="names">Names of packs and of sets.</param>
    /// <param name="expand">What one name stands for: <see cref="PackCatalog.Expand"/> of where it is looked for.</param>
    /// <returns>The names of packs; or nothing, and every error of the lists of sets, each once.</returns>
    /// <exception cref="ArgumentNullException">There are no names, or nothing that expands.</exception>
    public static ReadResult<IReadOnlyList<string>> Expand(IReadOnlyList<string> names, Func<string, ReadResult<IReadOnlyList<string>>> expand)
    {
        if (names is null)
            throw new ArgumentNullException(nameof(names));
        if (expand is null)
            throw new ArgumentNullException(nameof(expand));

        var all = names.Select(expand).ToList();
        var diagnostics = all.SelectMany(one => one.Diagnostics).Distinct().ToList();
        return new ReadResult<IReadOnlyList<string>>(
            all.Exists(one => one.Value is null) ? null : [.. all.SelectMany(one => one.Value!).Distinct()], diagnostics);
    }

    /// <summary>Reads packs, each as the caller does, and puts them side by side.</summary>
    /// <param name="names">Their names; one at least.</param>
    /// <param name="load">Reads one by its name, in the vocabulary of another pack where one is given.</param>
    /// <returns>As above.</returns>
    /// <exception cref="ArgumentNullException">There are no names, or nothing that reads.</exception>
    public static ReadResult<RulePack> Load(IReadOnlyList<string> names, Func<string, RulePack?, ReadResult<RulePack>> load)
    {
        if (names is null)
            throw new ArgumentNullException(nameof(names));
        if (load is null)
            throw new ArgumentNullException(nameof(load));

        var first = names.Select(name => load(name, null)).ToList();
        if (first.Count == 1)
            return first[0];

        var diagnostics = new DiagnosticBag();
        if (first.Exists(read => read.Value is null || read.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error)))
        {
            first.ForEach(read => diagnostics.AddRange(read.Diagnostics));
            return new ReadResult<RulePack>(null, diagnostics.Items);
        }

        var newest = first.Select(read => read.Value!).OrderBy(pack => pack.Vocabulary.Version, Comparer<string>.Create(PackVersion.Compare)).Last();
        var packs = new List<RulePack>();
        foreach (var (name, read) in names.Zip(first, (name, read) => (name, read)))
        {
            var again = ReferenceEquals(read.Value, newest) ? read : load(name, newest);
            diagnostics.AddRange(again.Diagnostics);
            if (again.Value is not { } pack)
                continue;
            if (packs.Exists(other => other.Id == pack.Id))
                diagnostics.Report(DiagnosticKinds.PackTwice, SourceSpan.None, ("found", pack.Id));
            else
                packs.Add(pack);
        }

        return new ReadResult<RulePack>(diagnostics.HasErrors ? null : RulePack.Of(packs), diagnostics.Items);
    }
}
