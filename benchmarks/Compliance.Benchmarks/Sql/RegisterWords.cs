using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;

namespace Compliance.Benchmarks.Sql;

/// <summary>The words of a Chinese register.</summary>
internal static class RegisterWords
{
    /// <summary>The words of a choice or a Boolean, with the bit that each is.</summary>
    public static IReadOnlyList<(string Word, ulong Member)> Of(Fact fact) => fact.Type == FactType.Boolean
        ? [("是", 2UL), ("否", 1UL)]
        : [.. fact.Choices.Select((choice, place) => (choice.Label.Zh, 1UL << place))];
}
