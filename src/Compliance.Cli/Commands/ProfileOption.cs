using System.CommandLine;

namespace Compliance.Cli.Commands;

/// <summary><c>--profile NAME</c></summary>
internal static class ProfileOption
{
    /// <summary>The option.</summary>
    public static Option<string?> Create() => new("--profile")
    {
        Description = "Read files of another system by an import profile: the name of one that the tool carries, such as ifc or gbxml, or a file.",
        HelpName = "NAME|FILE",
    };
}
