using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;

namespace Compliance.Tests.Reference;

/// <summary>What an expression may name besides facts: kinds of parts and of what they are parts of, and the levels of other rules.</summary>
/// <param name="Kinds">The kinds of subjects.</param>
/// <param name="Levels">Schemes of points, by the name of their level.</param>
internal sealed record Names(IReadOnlyList<SubjectKind> Kinds, IReadOnlyDictionary<string, Score> Levels)
{
    /// <summary>Expressions by the names that a pack gives them.</summary>
    public IReadOnlyDictionary<string, string> Terms { get; init; } = new Dictionary<string, string>();

    public static Names None { get; } = new([], new Dictionary<string, Score>());

    public SubjectKind? Kind(string name) => Kinds.FirstOrDefault(kind => kind.Name == name);
}
