using System.Collections.Generic;
using System.Linq;

namespace Compliance.Reporting.Ids;

/// <summary>One of the cases in which a rule may apply: all of its atoms hold.</summary>
/// <param name="Atoms">What a model says then, each fact once, in the order of the rule.</param>
/// <param name="IsWhole">Whether the rule then applies; else it asks for something besides that IDS cannot say.</param>
internal sealed record IdsCase(IReadOnlyList<IdsAtom> Atoms, bool IsWhole)
{
    /// <summary>The case that every model is.</summary>
    public static IdsCase Any { get; } = new([], IsWhole: true);

    /// <summary>What cannot be said.</summary>
    public static IdsCase Unsaid { get; } = new([], IsWhole: false);

    /// <summary>The case in which both hold; null where they exclude each other.</summary>
    public static IdsCase? Both(IdsCase left, IdsCase right)
    {
        var atoms = left.Atoms.ToList();
        foreach (var atom in right.Atoms)
        {
            var place = atoms.FindIndex(other => other.Fact == atom.Fact);
            if (place < 0)
            {
                atoms.Add(atom);
                continue;
            }

            if (IdsAtom.Both(atoms[place], atom) is not { } both)
                return null;
            atoms[place] = both;
        }

        return new IdsCase(atoms, left.IsWhole && right.IsWhole);
    }
}
