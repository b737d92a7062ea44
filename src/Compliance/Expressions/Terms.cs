using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;

namespace Compliance.Expressions;

/// <summary>
/// The names that a pack gives to expressions. One stands for what it names, for the kind of subject of the rule that uses it: what
/// is read of a rule has facts only. A term may use those above it.
/// </summary>
internal sealed class Terms
{
    private readonly Dictionary<string, Term> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, SubjectKind Kind), object?> _bound = [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>No names.</summary>
    public static Terms None { get; } = new();

    /// <summary>The terms, in the order of the pack.</summary>
    public IReadOnlyList<Term> All => [.. _byName.Values];

    /// <summary>The terms that no rule uses.</summary>
    public IReadOnlyList<Term> Unused => [.. _byName.Values.Where(term => !_used.Contains(term.Name))];

    /// <summary>Takes a term on; it sees those that were taken on before it.</summary>
    public void Add(Term term) => _byName[term.Name] = term;

    /// <summary>The term of a name, or null.</summary>
    public Term? Find(string name) => _byName.TryGetValue(name, out var term) ? term : null;

    /// <summary>The names, for finding the nearest right one.</summary>
    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>Those above a term, which are all that it may use.</summary>
    public Terms Above(Term term)
    {
        var above = new Terms();
        foreach (var other in _byName.Values.TakeWhile(other => other.Name != term.Name))
            above.Add(other);
        return above;
    }

    /// <summary>What a term is for a kind: a condition or a measure; null where it is neither, which is reported once, in its own place.</summary>
    public object? BindFor(SubjectKind kind, Term term, DiagnosticBag diagnostics)
    {
        _used.Add(term.Name);
        if (!_bound.TryGetValue((term.Name, kind), out var bound))
        {
            var above = Above(term);
            _bound.Add((term.Name, kind), bound = Binder.ReadEither(term, kind, diagnostics, above));
            _used.UnionWith(above._used);
        }

        return bound;
    }
}
