using System;

namespace Compliance.Tests.BadInput;

/// <summary>A bad input that a test writes.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Text">Gives its text.</param>
/// <param name="Expected">The location behind the name, and the rest of the diagnostic.</param>
internal sealed record GeneratedInput(string Name, Func<string> Text, string Expected)
{
    /// <summary>The whole line.</summary>
    public string Line => Expected[0] is >= '0' and <= '9' ? $"{Name}:{Expected}\n" : $"{Name} {Expected}\n";

    public override string ToString() => Name;
}
