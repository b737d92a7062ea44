using System.Collections.Generic;
using System.IO;

namespace Compliance.Benchmarks.Comparison;

/// <summary>One of the comparisons that the table is made of.</summary>
internal interface IPart
{
    /// <summary>The name on the command line: <c>--only scalar</c>.</summary>
    string Name { get; }

    /// <summary>Runs it.</summary>
    /// <param name="progress">Where it says what it is at.</param>
    IEnumerable<Figure> Run(TextWriter progress);
}
