using System;
using System.Threading;
using Compliance.Compilation;

namespace Compliance.Findings;

/// <summary>
/// The findings of an evaluation that were made so far: a few of them in a short array, for a session holds many evaluations of which
/// only the findings that do not pass are made; more of them each at its place. Several threads may make findings at once, and all are
/// given the same ones.
/// </summary>
internal struct MadeFindings
{
    private const int Few = 3;

    // As long as there are rules, and each at its place; or shorter, and without holes.
    private Finding?[]? _made;

    /// <summary>The finding of a rule if it was made; else null.</summary>
    /// <param name="rules">The rules of the evaluation.</param>
    /// <param name="place">The index of the rule.</param>
    public readonly Finding? Of(CompiledRule[] rules, int place) => Find(_made, rules, place);

    /// <summary>Takes a finding, unless there is one of its rule already.</summary>
    /// <returns>The one that is there now.</returns>
    public Finding Add(Finding finding, CompiledRule[] rules, int place)
    {
        while (true)
        {
            var made = _made;
            if (made is not null && made.Length == rules.Length)
                return Interlocked.CompareExchange(ref made[place], finding, null) ?? finding;
            if (Find(made, rules, place) is { } other)
                return other;

            // Where it becomes a long one, the finding is put at its place in the next round.
            var isShort = rules.Length > Few && (made?.Length ?? 0) < Few;
            var next = isShort ? [.. made ?? [], finding] : Long(made, rules);
            if (ReferenceEquals(Interlocked.CompareExchange(ref _made, next, made), made) && isShort)
                return finding;
        }
    }

    /// <summary>Makes room for all, each at its place.</summary>
    public Finding?[] MakeRoom(CompiledRule[] rules)
    {
        while (true)
        {
            var made = _made;
            if (made is not null && made.Length == rules.Length)
                return made;
            Interlocked.CompareExchange(ref _made, Long(made, rules), made);
        }
    }

    /// <summary>Forgets the finding of a rule, of an evaluation that nobody else holds.</summary>
    public void Remove(CompiledRule[] rules, int place)
    {
        if (_made is not { } made || Find(made, rules, place) is not { } gone)
            return;
        if (made.Length == rules.Length)
            made[place] = null;
        else
            _made = made.Length == 1 ? null : Array.FindAll(made, one => !ReferenceEquals(one, gone));
    }

    /// <summary>Forgets all, of an evaluation that nobody else holds.</summary>
    public void Clear(CompiledRule[] rules)
    {
        if (_made is { } made && made.Length == rules.Length)
            Array.Clear(made, 0, made.Length);
        else
            _made = null;
    }

    private static Finding? Find(Finding?[]? made, CompiledRule[] rules, int place)
    {
        if (made is null)
            return null;
        if (made.Length == rules.Length)
            return made[place];

        var rule = rules[place].Rule;
        foreach (var finding in made)
        {
            if (ReferenceEquals(finding!.Rule, rule))
                return finding;
        }

        return null;
    }

    private static Finding?[] Long(Finding?[]? few, CompiledRule[] rules)
    {
        var all = new Finding?[rules.Length];
        for (var place = 0; few is not null && place < rules.Length; place++)
            all[place] = Find(few, rules, place);
        return all;
    }
}
