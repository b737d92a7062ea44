using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;

namespace Compliance.Authoring.Testing.Mutation;

/// <summary>The comparators that one may be mistaken for.</summary>
internal static class Comparators
{
    public static IEnumerable<Comparator> Except(Comparator comparator) => Enum.GetValues<Comparator>().Where(other => other != comparator);
}
