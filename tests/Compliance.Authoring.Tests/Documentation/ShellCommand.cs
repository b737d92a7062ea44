using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Compliance.Authoring.Tests.Documentation;

/// <summary>A line of a shell block.</summary>
/// <param name="Words">The command and its arguments.</param>
/// <param name="Status">The exit status that it has to have: 0, or what a comment such as <c># exit status 1</c> says.</param>
internal sealed partial record ShellCommand(string[] Words, int Status)
{
    /// <summary>The commands of a block; a line that ends in a backslash goes on in the next one.</summary>
    public static IEnumerable<ShellCommand> Of(string block) =>
        block.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(Read);

    /// <summary>The arguments of the tool, however it is called; null where another command stands there.</summary>
    public IReadOnlyList<string>? ToolArguments => Words switch
    {
        ["compliance", .. var rest] => rest,
        ["dotnet", "run", "--project", "src/Compliance.Cli", "--", .. var rest] => rest,
        _ => null,
    };

    private static ShellCommand Read(string line)
    {
        var status = StatusComment().Match(line);
        var command = status.Success ? line[..status.Index] : line;
        return new ShellCommand([.. Word().Matches(command).Select(word => word.Value.Trim('"'))], status.Success ? status.Groups[1].Value[0] - '0' : 0);
    }

    [GeneratedRegex(@"\s+# exit status (\d)$")]
    private static partial Regex StatusComment();

    [GeneratedRegex("\"[^\"]*\"|[^\\s\"]+")]
    private static partial Regex Word();
}
