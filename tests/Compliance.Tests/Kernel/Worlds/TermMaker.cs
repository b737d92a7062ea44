using System.Collections.Generic;
using System.Linq;

namespace Compliance.Tests.Kernel.Worlds;

/// <summary>Gives names to some expressions of a pack, which then stand in their places.</summary>
internal sealed class TermMaker(Dice dice)
{
    private readonly Dictionary<string, string> _terms = [];

    /// <summary>The expressions by their names.</summary>
    public IReadOnlyDictionary<string, string> All => _terms;

    /// <summary>An expression, or a name for it.</summary>
    public string Name(string text)
    {
        if (!dice.Chance(0.3))
            return text;

        var name = $"term_{_terms.Count}";
        _terms.Add(name, text);
        return name;
    }

    /// <summary>The lines of the pack's header.</summary>
    public string Write() => _terms.Count == 0 ? "" : "terms:\n" + string.Concat(_terms.Select(term => $"  {term.Key}: '{term.Value}'\n"));
}
